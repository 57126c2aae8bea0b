/** Bridging: what child and parents get until the help starts, and who gives it. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

export const Bridging = Schema.Struct({
  what: Schema.NonEmptyString.check(Schema.isMaxLength(1000)).pipe(classified("youth-help")),
  by: RoleId.pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  until: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Bridging" }))
export type Bridging = typeof Bridging.Type
