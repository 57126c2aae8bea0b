/** The 72 rules of the region, in the order of its document. */
import type { Rule } from "@oza/kernel"
import { advice } from "./rules/advice.ts"
import { annexes } from "./rules/annexes.ts"
import { coordinator } from "./rules/coordinator.ts"
import { functions } from "./rules/functions.ts"
import { phases } from "./rules/phases.ts"
import { principles } from "./rules/principles.ts"
import { results } from "./rules/results.ts"
import { whatItIs } from "./rules/whatItIs.ts"

export const rules: ReadonlyArray<Rule> = [
  ...whatItIs,
  ...principles,
  ...functions,
  ...phases,
  ...results,
  ...advice,
  ...annexes,
  ...coordinator
]
