/** What stands in the way of an act, before it is written as a ground of a ruling. */
import type { LocalizedText, Rule } from "@oza/kernel"
import type { ActId } from "./Act.ts"

export interface Objection {
  readonly rule: Rule
  readonly because: LocalizedText
  /** Acts that would take it away. */
  readonly changedBy: ReadonlyArray<ActId>
}

export const objection = (
  rule: Rule,
  because: LocalizedText,
  ...changedBy: ReadonlyArray<ActId>
): ReadonlyArray<Objection> => [{ rule, because, changedBy }]
