/** Support that was tried, and whether it helped. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Support = Schema.Struct({
  level: Schema.Literals(["basic", "extra"]).pipe(classified("education")),
  kind: Schema.Literals(["preventive", "curative"]).pipe(classified("education")),
  description: Schema.NonEmptyString.check(Schema.isMaxLength(2000)).pipe(classified("education")),
  from: CalendarDate.pipe(classified("process")),
  effect: Schema.Literals(["sufficient", "insufficient"]).pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Support" }))
export type Support = typeof Support.Type
