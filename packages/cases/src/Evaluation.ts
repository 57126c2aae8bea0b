/** What came of it: the goals one by one, and whether the arrangement goes on, changes or ends. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

/** What an evaluation says: of each goal, who was there, and how it goes on. */
export const EvaluationContent = Schema.Struct({
  goals: Schema.NonEmptyArray(
    Schema.Struct({
      goal: Schema.Int.pipe(classified("process")),
      result: Schema.Literals(["reached", "partly", "not"]).pipe(classified("education"))
    })
  ).pipe(classified("education")),
  present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
  outcome: Schema.Literals(["continue", "adjust", "close"]).pipe(classified("process")),
  /** Where an adjustment goes back to. */
  backTo: Schema.optionalKey(Schema.Literals(["needs", "goals", "arranging"])).pipe(classified("process")),
  /** When it is evaluated again, where it goes on. */
  nextOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  remarks: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(2000))).pipe(
    classified("education")
  )
})
  .check(
    Schema.makeFilter((value: { readonly outcome: string; readonly backTo?: string | undefined }) =>
      (value.outcome === "adjust") === (value.backTo !== undefined)
        ? undefined
        : {
            path: ["backTo"],
            issue: "expected exactly when the outcome is adjust: needs, goals or arranging"
          }
    )
  )
  .pipe(Schema.annotateEncoded({ identifier: "EvaluationContent" }))
export type EvaluationContent = typeof EvaluationContent.Type

export const Evaluation = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  content: EvaluationContent.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Evaluation" }))
export type Evaluation = typeof Evaluation.Type

/** Why a case closes, and where the child then gets education or support. */
export const Closing = Schema.Struct({
  reason: Schema.Literals([
    "goals-reached",
    "no-longer-needed",
    "basic-support-suffices",
    /** Support by the school or its own helper is enough; no arrangement is needed. */
    "lighter-support-suffices",
    /** What is needed is youth help alone, and no arrangement. */
    "youth-help-only",
    "preceding-law",
    "application-refused",
    "withdrawn-by-family",
    "moved",
    "exempted",
    /** Goes on in the regular work of a school, a provider or a group. */
    "goes-on-elsewhere"
  ]).pipe(classified("process")),
  outcome: Schema.Literals([
    "back-in-education",
    "education-with-support",
    "other-provision",
    "unknown"
  ]).pipe(classified("process")),
  remarks: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(2000))).pipe(
    classified("education")
  )
}).pipe(Schema.annotateEncoded({ identifier: "Closing" }))
export type Closing = typeof Closing.Type
