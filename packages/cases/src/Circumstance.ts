/**
 * A circumstance of the child that rules turn on: absence, risk behaviour, help that is already there.
 *
 * Which circumstances there are is data of a region (`Pathway.circumstances`); here stands that one was
 * recorded, and from when to when. It decides who has to be invited; it opens no data by itself.
 */
import { CalendarDate, LocalizedText, RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

/** The name of a circumstance in a declaration, in kebab-case: `threatened-absence`. */
export const CircumstanceId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(
  Schema.brand("CircumstanceId")
)
export type CircumstanceId = typeof CircumstanceId.Type

/** A circumstance that a region knows, and the rule that makes it matter. */
export const CircumstanceKind = Schema.Struct({
  id: CircumstanceId,
  name: LocalizedText,
  rule: RuleId
})
export type CircumstanceKind = typeof CircumstanceKind.Type

/** A circumstance as it was recorded in a case. */
export const Circumstance = Schema.Struct({
  circumstance: CircumstanceId.pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  /** First day on which it is over. */
  until: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  note: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(2000))).pipe(
    classified("education")
  )
}).pipe(Schema.annotateEncoded({ identifier: "Circumstance" }))
export type Circumstance = typeof Circumstance.Type
