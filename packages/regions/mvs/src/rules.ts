/** The 50 rules of the region, in the order of their numbers. */
import type { Rule } from "@oza/kernel"
import { atSchool } from "./rules/atSchool.ts"
import { educationSupport } from "./rules/educationSupport.ts"
import { informationSheet } from "./rules/informationSheet.ts"
import { partners } from "./rules/partners.ts"
import { routeMap } from "./rules/routeMap.ts"
import { stagnation } from "./rules/stagnation.ts"
import { supportTeam } from "./rules/supportTeam.ts"

export const rules: ReadonlyArray<Rule> = [
  ...atSchool,
  ...supportTeam,
  ...educationSupport,
  ...stagnation,
  ...informationSheet,
  ...partners,
  ...routeMap
]
