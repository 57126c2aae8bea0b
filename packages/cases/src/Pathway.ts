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
import { CircumstanceKind } from "./Circumstance.ts"
import { MeetingKindId, MeetingTopic } from "./Meeting.ts"
import { PlanId } from "./PlanRegie.ts"
import { ProcedureKind } from "./Procedure.ts"
import { Rung, StagnationCause } from "./Stagnation.ts"
import { StepId } from "./StepId.ts"
import { YieldKind } from "./Yield.ts"

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

/** Who does an act about the data of a case. Every region has these acts; they wait for no step. */
export const DataActRule = Schema.Struct({
  by: Schema.NonEmptyArray(Performer),
  /** The rule that says who may do it. */
  byRule: RuleId
})
export type DataActRule = typeof DataActRule.Type

/** How one act is done in this region. */
export const ActRule = Schema.Struct({
  step: StepId,
  by: Schema.NonEmptyArray(Performer),
  /** The rule that says who may do it. */
  byRule: RuleId,
  guards: Schema.Array(Guard)
})
export type ActRule = typeof ActRule.Type

/**
 * A seat at a meeting: one of these roles, and what is asked of it, where `when` holds.
 *
 * `be-present-or-heard`: there, or heard beforehand in a talk of its own (the child).
 */
export const Seat = Schema.Struct({
  roles: Schema.NonEmptyArray(RoleId),
  must: Schema.Literals(["be-invited", "be-present", "be-present-or-heard", "stay-away"]),
  /** The seat is about the part of the meeting on this subject, and not about the whole. */
  topic: Schema.optionalKey(MeetingTopic),
  when: Schema.optionalKey(Condition),
  rule: RuleId
})
export type Seat = typeof Seat.Type

/** What a kind of meeting can come to. */
export const MeetingOutcome = Schema.Struct({
  id: Schema.NonEmptyString,
  name: LocalizedText,
  rule: RuleId,
  /** Who does what, and when that is looked at, has to be said with it. */
  withActions: Schema.optionalKey(Schema.Boolean)
})
export type MeetingOutcome = typeof MeetingOutcome.Type

/** A kind of meeting: its name here, for which schools, and who belongs at the table. */
export const MeetingKind = Schema.Struct({
  id: MeetingKindId,
  name: LocalizedText,
  schoolTypes: Schema.NonEmptyArray(SchoolType),
  /** The rule that gives it its name and its schools. */
  rule: RuleId,
  seats: Schema.Array(Seat),
  /** What it can come to, of which one has to be named; nothing is asked where absent. */
  outcomes: Schema.optionalKey(Schema.NonEmptyArray(MeetingOutcome)),
  /** The goal is set together with all of these, by this rule. */
  goalSetWith: Schema.optionalKey(Schema.Struct({ roles: Schema.NonEmptyArray(RoleId), rule: RuleId })),
  /** Everybody who is there is asked for the own view, by this rule. */
  asksViews: Schema.optionalKey(RuleId),
  /** So many days between the invitation and the meeting, by this rule. */
  notice: Schema.optionalKey(Schema.Struct({ days: Schema.Int, rule: RuleId })),
  /** No more roles are invited than this, by this rule. */
  atMost: Schema.optionalKey(Schema.Struct({ roles: Schema.Int, rule: RuleId }))
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
  /** One is enough, or each person who takes part in such a role and is not blocked or absent; one where absent. */
  of: Schema.optionalKey(Schema.Literals(["one", "each"])),
  when: Schema.optionalKey(Condition),
  rule: RuleId
})
export type Consenting = typeof Consenting.Type

/** Who has regie over a plan: from the start by role, and to whom it can be handed over. */
export const RegieRule = Schema.Struct({
  plan: PlanId,
  name: LocalizedText,
  rule: RuleId,
  /** There is such a plan, and so regie over it, where this holds; always where absent. */
  when: Schema.optionalKey(Condition),
  /** The role that has it while nobody took it over: the first whose `when` holds. The last has none. */
  holders: Schema.NonEmptyArray(
    Schema.Struct({ role: RoleId, when: Schema.optionalKey(Condition), rule: RuleId })
  ),
  /** Roles that can take it over. */
  canHold: Schema.NonEmptyArray(RoleId),
  /** One of each of these takes part in the choice, by this rule. */
  chosenWith: Schema.Array(Schema.Struct({ roles: Schema.NonEmptyArray(RoleId), rule: RuleId })),
  /** Only somebody who takes part already can take it over, by this rule. */
  amongParticipants: Schema.optionalKey(RuleId)
})
export type RegieRule = typeof RegieRule.Type

/** Where an adjustment after an evaluation goes back to. */
export const Loop = Schema.Struct({
  backTo: Schema.Literals(["needs", "goals", "arranging"]),
  step: StepId,
  rule: RuleId
})
export type Loop = typeof Loop.Type

/** Something to be seen by those involved: where `when` holds, by this rule. It refuses nothing. */
export const FlagRule = Schema.Struct({ rule: RuleId, when: Condition, text: LocalizedText })
export type FlagRule = typeof FlagRule.Type

/** How an act is done, whatever kind it is; undefined where nobody does it in this region. */
export const actRuleOf = (
  { acts, dataActs }: Pick<Pathway, "acts" | "dataActs">,
  act: string
): (DataActRule & Partial<ActRule>) | undefined => dataActs[act] ?? acts[act]

export const Pathway = Schema.Struct({
  version: Schema.Int,
  validFrom: CalendarDate,
  /** Every role that can take part. */
  roles: Schema.NonEmptyArray(RoleId),
  /** In the order in which people go through them. */
  steps: Schema.NonEmptyArray(Step),
  /** Acts by their name. An act that is not here cannot be done in this region. */
  acts: Schema.Record(Schema.String, ActRule),
  /** Acts about the data of a case, by their name; who does them follows from the sides of the roles. */
  dataActs: Schema.Record(Schema.String, DataActRule),
  meetings: Schema.Array(MeetingKind),
  /** Where an adjustment can go back to; what is not here, it cannot. */
  loops: Schema.Array(Loop),
  circumstances: Schema.Array(CircumstanceKind),
  yields: Schema.Array(YieldKind),
  /** Over which plans somebody has regie. */
  regies: Schema.Array(RegieRule),
  procedures: Schema.Array(ProcedureKind),
  /** Why it can stagnate, and what is done then, in the order in which it is tried. */
  escalation: Schema.Struct({ causes: Schema.Array(StagnationCause), ladder: Schema.Array(Rung) }),
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
