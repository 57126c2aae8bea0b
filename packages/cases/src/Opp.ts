/**
 * The OPP (ontwikkelingsperspectiefplan): what stands in the way, what helps, and the action part.
 *
 * A version is never edited; a change is a next version, which asks for agreement and signature again.
 * Agreement with the OPP and the signature under its action part are two acts.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))
const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** The plan of approach in the OPP: the part that parents sign. */
export const ActionPart = Schema.Struct({
  goals: Schema.NonEmptyArray(Sentence).pipe(classified("education")),
  interventions: Schema.NonEmptyArray(Sentence).pipe(classified("education")),
  /** When the yields are expected. */
  until: CalendarDate.pipe(classified("education")),
  expectedYields: Schema.NonEmptyArray(Sentence).pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "ActionPart" }))
export type ActionPart = typeof ActionPart.Type

/** What an OPP says: the situation, what helps and hinders, what is needed, and the action part. */
export const OppContent = Schema.Struct({
  homeSituation: Paragraph.pipe(classified("family")),
  network: Paragraph.pipe(classified("family")),
  promotingFactors: Schema.NonEmptyArray(Sentence).pipe(classified("education")),
  hinderingFactors: Schema.NonEmptyArray(Sentence).pipe(classified("education")),
  supportNeeds: Schema.NonEmptyArray(Sentence).pipe(classified("education")),
  actionPart: ActionPart.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "OppContent" }))
export type OppContent = typeof OppContent.Type

const Answer = Schema.Struct({
  by: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process"))
})

/** How the OPP went: who was there, and what was said of its goals. */
export const OppEvaluation = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
  findings: Paragraph.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "OppEvaluation" }))
export type OppEvaluation = typeof OppEvaluation.Type

/** A version of the OPP, with who agreed with it, signed it and got it. */
export const OppVersion = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  content: OppContent.pipe(classified("education")),
  agreements: Schema.Array(Answer).pipe(classified("consent")),
  signatures: Schema.Array(Answer).pipe(classified("consent")),
  /** Evaluations of this version with parents, at least once a year. */
  evaluations: Schema.Array(OppEvaluation).pipe(classified("education")),
  /** Number of the first meeting that was held after it was written. */
  discussedIn: Schema.optionalKey(Schema.Int).pipe(classified("process")),
  /** Given to the municipality: by the parents, or by the school with their permission. */
  handedOver: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      way: Schema.Literals(["by-parents", "by-school-with-permission"]).pipe(classified("process"))
    })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "OppVersion" }))
export type OppVersion = typeof OppVersion.Type
