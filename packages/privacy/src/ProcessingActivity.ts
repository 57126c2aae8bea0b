/**
 * A processing activity: an entry of the register that AVG article 30 asks for.
 *
 * A version never changes: a change that matters is a next version with an identifier of its own, so
 * that a record of processing always says under which text it was done. On which ground, by whom and
 * which data stands in the privacy rules for the purpose, and is not repeated here.
 */
import { CalendarDate, date, LocalizedText } from "@oza/kernel"
import { Side } from "@oza/roles"
import { Schema } from "effect"
import { Purpose, purposeName, purposes } from "./Purpose.ts"

/** Identifies one version of one activity: `urn:oza:activity:arrange:1`. */
export const ActivityId = Schema.String.check(
  Schema.isPattern(/^urn:oza:activity:[a-z][a-z-]*:[1-9][0-9]*$/, {
    message: "expected a version of an activity such as urn:oza:activity:arrange:1"
  })
).pipe(Schema.brand("ActivityId"))
export type ActivityId = typeof ActivityId.Type

export const ProcessingActivity = Schema.Struct({
  id: ActivityId,
  purpose: Purpose,
  version: Schema.Int,
  name: LocalizedText,
  /** Sides whose organisations answer for it, each for its own part. */
  controllers: Schema.NonEmptyArray(Side),
  /** First day on which the version holds. */
  validFrom: CalendarDate,
  /** First day on which it no longer holds. */
  validUntil: Schema.optionalKey(CalendarDate),
  /** Does it ask for an assessment of the risks (AVG 35)? */
  needsImpactAssessment: Schema.Boolean
}).pipe(Schema.annotateEncoded({ identifier: "ProcessingActivity" }))
export type ProcessingActivity = typeof ProcessingActivity.Type

const controllers: { readonly [P in Purpose]: ProcessingActivity["controllers"] } = {
  arrange: ["school", "swv", "municipality", "youth-help", "youth-health", "attendance"],
  "guide-pupil": ["school"],
  "allocate-support": ["swv"],
  "decide-youth-help": ["municipality"],
  "provide-help": ["youth-help"],
  fund: ["school", "swv", "municipality", "youth-help"],
  consult: ["school", "swv", "municipality", "youth-help"],
  protect: ["school", "municipality", "youth-help", "youth-health"],
  "watch-over-data": ["school", "swv", "municipality", "youth-help"],
  "own-file": ["school", "swv", "municipality", "youth-help"],
  statistics: ["analysis", "swv", "municipality"]
}

/** The register as it stands: each purpose has exactly one version on each day. */
export const processingActivities: ReadonlyArray<ProcessingActivity> = purposes.map((purpose) => ({
  id: ActivityId.make(`urn:oza:activity:${purpose}:1`),
  purpose,
  version: 1,
  name: purposeName[purpose],
  controllers: controllers[purpose],
  validFrom: date("2018-05-25"),
  needsImpactAssessment: purpose !== "own-file" && purpose !== "statistics"
}))

/** The version of the activity for a purpose on a day; the first one for days before the register. */
export const activityOf = (purpose: Purpose, on: CalendarDate): ProcessingActivity => {
  const versions = processingActivities.filter((one) => one.purpose === purpose)
  return versions.findLast(({ validFrom }) => validFrom <= on) ?? versions[0]!
}
