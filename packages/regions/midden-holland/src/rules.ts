/** The 74 rules of the region, in the order of its document. */
import type { Rule } from "@oza/kernel"
import { after } from "./rules/after.ts"
import { before } from "./rules/before.ts"
import { during } from "./rules/during.ts"
import { family } from "./rules/family.ts"
import { help } from "./rules/help.ts"
import { opening } from "./rules/opening.ts"
import { school } from "./rules/school.ts"
import { support } from "./rules/support.ts"

export const rules: ReadonlyArray<Rule> = [
  ...opening,
  ...before,
  ...during,
  ...after,
  ...family,
  ...school,
  ...support,
  ...help
]
