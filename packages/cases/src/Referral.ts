/** A referral to youth help by somebody who may refer by law, beside the decision of the municipality. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

export const Referral = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  to: Schema.NonEmptyString.check(Schema.isMaxLength(1000)).pipe(classified("youth-help")),
  /** Roles that it was talked over with. */
  consulted: Schema.Array(RoleId).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Referral" }))
export type Referral = typeof Referral.Type
