/** An agreement of the arrangement that was made heavier, lighter, or ended before its time, and why. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Scaling = Schema.Struct({
  agreement: Schema.Int.pipe(classified("process")),
  direction: Schema.Literals(["up", "down", "ended"]).pipe(classified("process")),
  reason: Schema.NonEmptyString.check(Schema.isMaxLength(1000)).pipe(classified("youth-help")),
  on: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Scaling" }))
export type Scaling = typeof Scaling.Type
