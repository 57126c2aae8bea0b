/**
 * The plan that the municipal team makes with parents and youth after a question for help.
 *
 * It stands beside the OPP of the school; where the question is about the child, the two are aligned.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))
const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** What a help plan says: what is going on, the question, the agreements, and how school takes part. */
export const HelpPlanContent = Schema.Struct({
  directedAt: Schema.Literals(["child", "parents", "both"]).pipe(classified("youth-help")),
  problem: Paragraph.pipe(classified("family")),
  question: Paragraph.pipe(classified("family")),
  agreements: Schema.NonEmptyArray(Sentence).pipe(classified("youth-help")),
  /** The input of the school, and its OPP where there is one, are part of the plan. */
  includesSchool: Schema.optionalKey(Schema.Boolean).pipe(classified("process")),
  /** How the team and the school work together, once they have spoken about it. */
  withSchool: Schema.optionalKey(Paragraph).pipe(classified("youth-help"))
}).pipe(Schema.annotateEncoded({ identifier: "HelpPlanContent" }))
export type HelpPlanContent = typeof HelpPlanContent.Type

/** A version of the plan; a change is a next version. */
export const HelpPlan = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  content: HelpPlanContent.pipe(classified("youth-help")),
  /** Those of the family who agreed with this version. */
  agreedBy: Schema.Array(
    Schema.Struct({
      by: PersonId.pipe(classified("process")),
      role: RoleId.pipe(classified("process")),
      on: CalendarDate.pipe(classified("process"))
    })
  ).pipe(classified("consent"))
}).pipe(Schema.annotateEncoded({ identifier: "HelpPlan" }))
export type HelpPlan = typeof HelpPlan.Type
