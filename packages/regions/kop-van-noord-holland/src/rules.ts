/** The 58 rules of the region, in the order of its document. */
import type { Rule } from "@oza/kernel"
import { contentFrame } from "./rules/contentFrame.ts"
import { cooperation } from "./rules/cooperation.ts"
import { financialFrame } from "./rules/financialFrame.ts"
import { generalFrame } from "./rules/generalFrame.ts"
import { model } from "./rules/model.ts"
import { opening } from "./rules/opening.ts"
import { proceduralFrame } from "./rules/proceduralFrame.ts"
import { working } from "./rules/working.ts"

export const rules: ReadonlyArray<Rule> = [
  ...opening,
  ...generalFrame,
  ...financialFrame,
  ...contentFrame,
  ...proceduralFrame,
  ...model,
  ...cooperation,
  ...working
]
