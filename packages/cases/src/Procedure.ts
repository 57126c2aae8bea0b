/**
 * A procedure beside the application for youth help: a TLV, an exemption, support of the SWV.
 *
 * Which procedures there are, who asks, who decides, which experts and whom to consult first is data of
 * a region (`Pathway.procedures`). A decision that was taken is never changed; a correction stands in
 * its place as a next one.
 */
import { CalendarDate, LegalTerm, LocalizedText, PersonId, RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** The name of a procedure in a declaration, in kebab-case: `tlv`. */
export const ProcedureId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(
  Schema.brand("ProcedureId")
)
export type ProcedureId = typeof ProcedureId.Type

/** A procedure that a region knows. Who may request and decide is said here, by role and rule. */
export const ProcedureKind = Schema.Struct({
  id: ProcedureId,
  name: LocalizedText,
  requestedBy: Schema.NonEmptyArray(RoleId),
  decidedBy: Schema.NonEmptyArray(RoleId),
  /** The rule that says who decides. */
  rule: RuleId,
  /** Categories that a grant must name one of; none where it has none. */
  categories: Schema.Array(Schema.NonEmptyString),
  /** So many views of different experts before a grant, of these roles. */
  experts: Schema.optionalKey(
    Schema.Struct({ atLeast: Schema.Int, of: Schema.NonEmptyArray(RoleId), rule: RuleId })
  ),
  /** One of each of these is consulted before a decision. */
  consults: Schema.Array(Schema.Struct({ roles: Schema.NonEmptyArray(RoleId), rule: RuleId })),
  /** A grant says from when to when. */
  forPeriod: Schema.Boolean,
  /** Within which term it is decided; none where the region leaves it open. */
  term: Schema.optionalKey(
    Schema.Struct({ term: LegalTerm, setBy: Schema.Literals(["law", "agreement"]), rule: RuleId })
  )
})
export type ProcedureKind = typeof ProcedureKind.Type

/** What a decision in a procedure says. */
export const ProcedureDecisionContent = Schema.Struct({
  outcome: Schema.Literals(["granted", "refused"]).pipe(classified("education")),
  category: Schema.optionalKey(Schema.NonEmptyString).pipe(classified("education")),
  from: Schema.optionalKey(CalendarDate).pipe(classified("education")),
  until: Schema.optionalKey(CalendarDate).pipe(classified("education")),
  /** Roles that were consulted. */
  consulted: Schema.Array(RoleId).pipe(classified("process")),
  reasons: Paragraph.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "ProcedureDecisionContent" }))
export type ProcedureDecisionContent = typeof ProcedureDecisionContent.Type

/** What an expert thinks of a request. */
export const ExpertView = Schema.Struct({
  by: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  supports: Schema.Boolean.pipe(classified("education")),
  view: Paragraph.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "ExpertView" }))
export type ExpertView = typeof ExpertView.Type

const Decided = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  ...ProcedureDecisionContent.fields
})

export const Procedure = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  procedure: ProcedureId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  by: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  asksFor: Paragraph.pipe(classified("education")),
  views: Schema.Array(ExpertView).pipe(classified("process")),
  /** Put off to this day, and why. */
  extended: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      until: CalendarDate.pipe(classified("process")),
      reason: Schema.NonEmptyString.pipe(classified("education"))
    })
  ).pipe(classified("process")),
  decision: Schema.optionalKey(Decided).pipe(classified("process")),
  /** Decisions that the one above stands in the place of, oldest first. */
  superseded: Schema.Array(Decided).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Procedure" }))
export type Procedure = typeof Procedure.Type
