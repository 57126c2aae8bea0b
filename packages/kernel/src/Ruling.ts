/**
 * A ruling: the answer to "may this?", and the rules it rests on.
 *
 * Every decision of the domain returns one. A refusal is data, not the text of an exception: the same
 * ruling travels to the caller, to the record of the case and to the report. Each ground names a rule,
 * says in plain words what stands in the way, and which acts would take it away.
 */
import { Schema } from "effect"
import { CalendarDate } from "./CalendarDate.ts"
import { LocalizedText } from "./LocalizedText.ts"
import { Rule } from "./Rule.ts"

/** An act that would take a ground away, and the roles that can do it. Ids are those of the region. */
export const Cure = Schema.Struct({
  act: Schema.NonEmptyString,
  by: Schema.Array(Schema.NonEmptyString),
  text: LocalizedText
}).pipe(Schema.annotateEncoded({ identifier: "Cure" }))
export type Cure = typeof Cure.Type

/** One reason for a refusal. No cure means that nothing that people can do now would open it. */
export const Ground = Schema.Struct({
  rule: Rule,
  /** What stands in the way, in this case, on this day. */
  because: LocalizedText,
  cures: Schema.Array(Cure)
}).pipe(Schema.annotateEncoded({ identifier: "Ground" }))
export type Ground = typeof Ground.Type

/** Yes, on this day, on these rules. */
export const Granted = Schema.TaggedStruct("Granted", {
  on: CalendarDate,
  rules: Schema.Array(Rule)
}).pipe(Schema.annotateEncoded({ identifier: "Granted" }))
export type Granted = typeof Granted.Type

/** No, on this day, on each of these grounds. */
export const Refused = Schema.TaggedStruct("Refused", {
  on: CalendarDate,
  grounds: Schema.NonEmptyArray(Ground)
}).pipe(Schema.annotateEncoded({ identifier: "Refused" }))
export type Refused = typeof Refused.Type

export const Ruling = Schema.Union([Granted, Refused])
export type Ruling = typeof Ruling.Type

/** A yes. */
export const granted = (on: CalendarDate, rules: ReadonlyArray<Rule>): Granted => ({
  _tag: "Granted",
  on,
  rules
})

/** A no, with at least one ground. */
export const refused = (on: CalendarDate, grounds: readonly [Ground, ...Array<Ground>]): Refused => ({
  _tag: "Refused",
  on,
  grounds
})

/** Granted on these rules, or refused on every ground that was found. */
export const ruleOn = (
  on: CalendarDate,
  rules: ReadonlyArray<Rule>,
  grounds: ReadonlyArray<Ground>
): Ruling => {
  const [first, ...rest] = grounds
  return first === undefined ? granted(on, rules) : refused(on, [first, ...rest])
}
