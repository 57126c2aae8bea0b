/** What an executor reports to who holds regie: that an agreement started, and how it goes. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

export const ProgressReport = Schema.Struct({
  agreement: Schema.Int.pipe(classified("process")),
  state: Schema.Literals(["started", "on-course", "off-course", "done"]).pipe(classified("process")),
  text: Schema.NonEmptyString.check(Schema.isMaxLength(2000)).pipe(classified("youth-help")),
  on: CalendarDate.pipe(classified("process")),
  role: RoleId.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "ProgressReport" }))
export type ProgressReport = typeof ProgressReport.Type
