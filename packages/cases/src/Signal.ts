/** What made people start: who saw it, where, and in a few words what. */
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Signal = Schema.Struct({
  origin: Schema.Literals(["education", "outside-education"]).pipe(classified("process")),
  /** How the question reached the region's access, for the indicator of referrals by channel. */
  channel: Schema.Literals([
    "school",
    "wijkteam",
    "general-practitioner",
    "parents",
    "youth-health",
    "care-provider",
    "attendance",
    "other"
  ]).pipe(classified("process")),
  summary: Schema.NonEmptyString.check(Schema.isMaxLength(2000)).pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Signal" }))
export type Signal = typeof Signal.Type
