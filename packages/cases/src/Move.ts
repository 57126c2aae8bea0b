/**
 * A move to another region: offered, seen beforehand, accepted or refused, or withdrawn.
 *
 * What travels is what the family permits and nothing else; see `MovingFile` for what the other region
 * gets to see.
 */
import { CalendarDate, RegionId } from "@oza/kernel"
import { classified, DataCategory } from "@oza/privacy"
import { Schema } from "effect"

export const Move = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  to: RegionId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  /** Categories of data that travel, by the permissions that ran on that day. */
  categories: Schema.NonEmptyArray(DataCategory).pipe(classified("process")),
  answer: Schema.optionalKey(
    Schema.Struct({
      answer: Schema.Literals(["accepted", "refused", "withdrawn"]).pipe(classified("process")),
      on: CalendarDate.pipe(classified("process")),
      reason: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(1000))).pipe(
        classified("process")
      )
    })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Move" }))
export type Move = typeof Move.Type
