/**
 * Who has to give a yes, and who may take it back: a line of the age matrix, as dated data.
 *
 * The statute lines are in `statute/givers.ts`; the law changed on 1 September 2026, so each line has its
 * days. A lower layer can add a line: that asks for one answer more, never for one less, and lets one
 * person more withdraw.
 */
import { CalendarDate, RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { Ages } from "./Ages.ts"
import { Layer } from "./Layer.ts"
import { PermissionKind } from "./Permission.ts"

/** What the say is about: one of the six kinds of yes, or the use of rights over one's data. */
export const Matter = Schema.Literals([
  ...PermissionKind.literals,
  /** The rights of chapter III of the AVG: to see, correct, erase, object. */
  "avg-rights",
  /** The rights over a report in the verwijsindex (Jeugdwet 7.1.5.1). */
  "referral-index-rights"
])
export type Matter = typeof Matter.Type

/** Whose say it is. "Representative": a parent with authority or a legal guardian. */
export const Who = Schema.Literals([
  "child",
  /** Each of them. */
  "every-representative",
  /** One of them is enough. */
  "any-representative",
  /** The child and each representative. */
  "child-and-every-representative",
  /** The child, or one of the representatives. */
  "child-or-any-representative",
  /** Each mentor or curator of an adult. */
  "every-mentor",
  /** One of them is enough. */
  "any-mentor"
])
export type Who = typeof Who.Type

export const GiverRule = Schema.Struct({
  matter: Matter,
  /** `give`: to say yes, or use the right. `withdraw`: to take a yes back. */
  act: Schema.Literals(["give", "withdraw"]),
  who: Who,
  ages: Schema.optionalKey(Ages),
  /**
   * `unable`: only where it was judged that the child cannot weigh this matter; `able`: only where it was
   * not. Absent: in both.
   */
  capacity: Schema.optionalKey(Schema.Literals(["able", "unable"])),
  layer: Layer,
  rule: RuleId,
  validFrom: Schema.optionalKey(CalendarDate),
  validUntil: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "GiverRule" }))
export type GiverRule = typeof GiverRule.Type
