/**
 * The way a region works, as data: steps, acts, who may do them, and what must come first.
 *
 * A running case stays on the version it started with. The package knows no region: what a region
 * wants is in its declaration, and each guard names the rule it stands for.
 */
import { CalendarDate, LegalTerm, LocalizedText, RuleId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { AgreementSort } from "./AgreementSort.ts"
import { Condition } from "./Condition.ts"
import { SchoolType } from "./Enrolment.ts"
import { MeetingKindId } from "./Meeting.ts"

/** The name of a step in a declaration, in kebab-case: `needs-and-goals`. */
export const StepId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(Schema.brand("StepId"))
export type StepId = typeof StepId.Type

/** Where `when` holds, `requires` must hold too; otherwise the act is refused, by this rule. */
export const Guard = Schema.Struct({
  rule: RuleId,
  when: Schema.optionalKey(Condition),
  requires: Condition
})
export type Guard = typeof Guard.Type

/**
 * A part of the way. Its acts are refused while a guard of `opens` stands in the way; it is done once
 * `doneWhen` holds, and stays open for who wants to come back to it.
 */
export const Step = Schema.Struct({
  id: StepId,
  name: LocalizedText,
  opens: Schema.Array(Guard),
  doneWhen: Condition,
  /** Rules that this step stands for, for who reads the pathway. */
  rules: Schema.Array(RuleId)
})
export type Step = typeof Step.Type

/** Who may do an act: a role, in some regions only under a condition (a youth from 16). */
export const Performer = Schema.Struct({
  role: RoleId,
  when: Schema.optionalKey(Condition),
  /** The rule that makes the condition; the act's own where absent. */
  rule: Schema.optionalKey(RuleId)
})
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

/** A seat at a meeting: one of these roles, and what is asked of it, where `when` holds. */
export const Seat = Schema.Struct({
  roles: Schema.NonEmptyArray(RoleId),
  must: Schema.Literals(["be-invited", "be-present", "stay-away"]),
  when: Schema.optionalKey(Condition),
  rule: RuleId
})
export type Seat = typeof Seat.Type

/** A kind of meeting: its name here, for which schools, and who belongs at the table. */
export const MeetingKind = Schema.Struct({
  id: MeetingKindId,
  name: LocalizedText,
  schoolTypes: Schema.NonEmptyArray(SchoolType),
  /** The rule that gives it its name and its schools. */
  rule: RuleId,
  seats: Schema.Array(Seat)
})
export type MeetingKind = typeof MeetingKind.Type

/** Where `when` holds, agreements of this sort are never paid from these sources. */
export const PayingRule = Schema.Struct({
  rule: RuleId,
  of: AgreementSort,
  when: Schema.optionalKey(Condition),
  never: Schema.NonEmptyArray(Schema.NonEmptyString)
})
export type PayingRule = typeof PayingRule.Type

/** Whose agreement with the content is needed: one of these roles, where `when` holds. */
export const Consenting = Schema.Struct({
  roles: Schema.NonEmptyArray(RoleId),
  when: Schema.optionalKey(Condition),
  rule: RuleId
})
export type Consenting = typeof Consenting.Type

/** Something to be seen by those involved: where `when` holds, by this rule. It refuses nothing. */
export const FlagRule = Schema.Struct({ rule: RuleId, when: Condition, text: LocalizedText })
export type FlagRule = typeof FlagRule.Type

export const Pathway = Schema.Struct({
  version: Schema.Int,
  validFrom: CalendarDate,
  /** Every role that can take part. */
  roles: Schema.NonEmptyArray(RoleId),
  /** In the order in which people go through them. */
  steps: Schema.NonEmptyArray(Step),
  /** Acts by their name. An act that is not here cannot be done in this region. */
  acts: Schema.Record(Schema.String, ActRule),
  meetings: Schema.Array(MeetingKind),
  /** Within which term the application for youth help is decided, and whether a law set that term. */
  decisionTerm: Schema.Struct({
    term: LegalTerm,
    setBy: Schema.Literals(["law", "agreement"]),
    rule: RuleId
  }),
  /** Whose agreement the content needs, before money is spoken of. */
  contentAgreedBy: Schema.Array(Consenting),
  /** Where it is not clear whose responsibility it is, so that people have to talk. */
  greyAreas: Schema.Array(AgreementSort),
  /** The sources of money that there are. */
  sources: Schema.Array(Schema.NonEmptyString),
  paying: Schema.Array(PayingRule),
  flags: Schema.Array(FlagRule)
}).pipe(Schema.annotateEncoded({ identifier: "Pathway" }))
export type Pathway = typeof Pathway.Type
