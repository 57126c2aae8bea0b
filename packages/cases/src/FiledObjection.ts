/**
 * An objection (bezwaar) against a decision, and its course: filed in time, decided, or withdrawn.
 *
 * The term is that of the Awb: six weeks from the day after the decision was made known. An objection
 * that is late is recorded all the same; whether that is excused is for who decides on it.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** What it is against: the decision on youth help, or that of a numbered procedure. */
export const ObjectedDecision = Schema.Union([
  Schema.TaggedStruct("YouthHelp", {}),
  Schema.TaggedStruct("Procedure", { request: Schema.Int.pipe(classified("process")) })
])
export type ObjectedDecision = typeof ObjectedDecision.Type

export const FiledObjection = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  against: ObjectedDecision.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  by: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  grounds: Paragraph.pipe(classified("family")),
  withdrawnOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  decision: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      outcome: Schema.Literals(["upheld", "dismissed", "inadmissible"]).pipe(classified("youth-help")),
      reasons: Paragraph.pipe(classified("youth-help"))
    })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "FiledObjection" }))
export type FiledObjection = typeof FiledObjection.Type
