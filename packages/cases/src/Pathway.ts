/**
 * The way a region works, as data: steps, acts, who may do them, and what must come first.
 *
 * A running case stays on the version it started with. The package knows no region: what a region
 * wants is in its declaration, and each guard names the rule it stands for.
 */
import { CalendarDate, LegalTerm, LocalizedText, RuleId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { Condition } from "./Condition.ts"
import { SchoolType } from "./Enrolment.ts"
import { MeetingKindId } from "./Meeting.ts"

export const StepId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(Schema.brand("StepId"))
export type StepId = typeof StepId.Type

/** A part of the way. It is open once `opensWhen` holds, and done once `doneWhen` holds. */
export const Step = Schema.Struct({
  id: StepId,
  name: LocalizedText,
  opensWhen: Condition,
  doneWhen: Condition,
  rules: Schema.Array(RuleId)
})
export type Step = typeof Step.Type

/** Where `when` holds, `requires` must hold too; otherwise the act is refused, by this rule. */
export const Guard = Schema.Struct({
  rule: RuleId,
  when: Schema.optionalKey(Condition),
  requires: Condition
})
export type Guard = typeof Guard.Type

/** Who may do an act: a role, in some regions only under a condition (a youth from 16). */
export const Performer = Schema.Struct({ role: RoleId, when: Schema.optionalKey(Condition) })
export type Performer = typeof Performer.Type

/** How one act is done in this region. */
export const ActRule = Schema.Struct({
  step: StepId,
  by: Schema.NonEmptyArray(Performer),
  /** The rule that says who may do it. */
  byRule: RuleId,
  guards: Schema.Array(Guard)
})
export type ActRule = typeof ActRule.Type

/** A kind of meeting: its name here, for which schools, and who belongs at the table. */
export const MeetingKind = Schema.Struct({
  id: MeetingKindId,
  name: LocalizedText,
  schoolTypes: Schema.NonEmptyArray(SchoolType),
  /** Must be invited. */
  invites: Schema.Array(RoleId),
  rule: RuleId
})
export type MeetingKind = typeof MeetingKind.Type

export const Pathway = Schema.Struct({
  version: Schema.Int,
  validFrom: CalendarDate,
  steps: Schema.NonEmptyArray(Step),
  /** Acts by their name. An act that is not here cannot be done in this region. */
  acts: Schema.Record(Schema.String, ActRule),
  meetings: Schema.Array(MeetingKind),
  /** Within which term the application for youth help is decided. */
  decisionTerm: Schema.Struct({ term: LegalTerm, rule: RuleId }),
  /** Whose agreement the content needs, before money is spoken of: any of these roles, per side. */
  contentAgreedBy: Schema.Array(Schema.NonEmptyArray(RoleId))
}).pipe(Schema.annotateEncoded({ identifier: "Pathway" }))
export type Pathway = typeof Pathway.Type
