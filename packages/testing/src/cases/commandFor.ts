/**
 * A command for an act, thrown with dice: mostly one that makes sense in this case, sometimes one that
 * points at what is not there.
 *
 * Every command is well-formed; whether it is accepted is for the domain to say.
 */
import {
  type ActId,
  Agreement,
  type Case,
  CauseId,
  CircumstanceId,
  Closing,
  type Command,
  DecisionGround,
  DocumentKind,
  type Enrolment,
  isReserved,
  MandateScope,
  MeetingKindId,
  MeetingTopic,
  PlanId,
  ProcedureId,
  ProcessingRestriction,
  ReturnGround,
  RungId,
  SchoolType,
  StepId,
  SupportCategory,
  SupportFunction,
  YieldId
} from "@oza/cases"
import {
  addDays,
  amount,
  type CalendarDate,
  EstablishmentCode,
  OrganisationId,
  RegionId,
  RuleId,
  text
} from "@oza/kernel"
import {
  Authority,
  DataCategory,
  type Emergency,
  EmergencyGround,
  PermissionKind,
  Purpose
} from "@oza/privacy"
import { RoleId } from "@oza/roles"
import type { Dice } from "./Dice.ts"
import { lawAnswers } from "./lawAnswers.ts"
import { actor, type Setting } from "./Story.ts"

/** What a command is thrown for. */
export interface Throw {
  readonly setting: Setting
  readonly case: Case
  readonly on: CalendarDate
  readonly dice: Dice
}

type CommandOf<A extends ActId> = Extract<Command, { readonly _tag: A }>
type Thrown = { readonly [A in Exclude<ActId, "OpenCase">]: (of: Throw) => Omit<CommandOf<A>, "_tag"> }

/** A command for this act. */
export const commandFor = (act: Exclude<ActId, "OpenCase">, of: Throw): Command => {
  const said: Omit<Command, "_tag"> = thrown[act](of)
  return { _tag: act, ...said } as Command
}

const oneIn = 12

const role = ({ setting: { pathway }, dice }: Throw): RoleId =>
  dice.onceIn(3 * oneIn) ? RoleId.make("passer-by") : dice.pick(pathway.roles)
const roles = ({ setting: { pathway }, dice }: Throw): readonly [RoleId, ...Array<RoleId>] =>
  dice.onceIn(oneIn)
    ? [RoleId.make("passer-by")]
    : dice.onceIn(4)
      ? dice.some(pathway.roles)
      : [...pathway.roles]
/** A name that the region knows, mostly. */
const oneOf = <A extends string>(
  { dice }: Throw,
  of: ReadonlyArray<{ readonly id: A }>,
  name: { readonly make: (value: string) => A }
): A => (of.length === 0 || dice.onceIn(oneIn) ? name.make("unheard-of") : dice.pick(of).id)
const plan = ({ dice, setting: { pathway } }: Throw): PlanId =>
  pathway.regies.length === 0 || dice.onceIn(oneIn)
    ? PlanId.make("unheard-of")
    : dice.pick(pathway.regies).plan
const comingMeeting = (of: Throw): number => {
  const coming = of.case.meetings.filter(
    ({ heldOn, cancelledOn }) => heldOn === undefined && cancelledOn === undefined
  )
  return coming.length === 0 || of.dice.onceIn(oneIn)
    ? number(of, of.case.meetings.length)
    : of.dice.pick(coming).number
}
const organisation = OrganisationId.make("01900000-0000-7000-8000-0000000000aa")
/** A number that is there, mostly. */
const number = ({ dice }: Throw, of: number): number =>
  dice.onceIn(oneIn) ? of + 1 : dice.roll(Math.max(of, 1)) + 1
const day = ({ dice, on }: Throw, from: number, until: number): CalendarDate =>
  addDays(on, from + dice.roll(until - from))
const source = ({ dice, setting: { pathway } }: Throw): string =>
  dice.onceIn(oneIn) || pathway.sources.length === 0 ? "piggy-bank" : dice.pick(pathway.sources)

export const enrolmentFor = (dice: Dice, schoolType: SchoolType): Enrolment => {
  const status = dice.onceIn(4) ? dice.pick(["applied", "exempted", "none", "enrolled"] as const) : "enrolled"
  return { status, schoolType, ...(dice.onceIn(oneIn) ? {} : { school: EstablishmentCode.make("16AH00") }) }
}

const sentence = "Dit helpt"

const told = (of: Throw): Emergency["tellFamily"] =>
  of.dice.onceIn(2) ? { tell: true } : { tell: false, why: sentence, reviewOn: day(of, 0, 14) }

const thrown: Thrown = {
  ChangeEnrolment: ({ dice, case: { enrolment } }) => ({
    enrolment: enrolmentFor(dice, enrolment.schoolType)
  }),
  AddParticipant: (of) => ({ participant: actor(role(of)) }),
  EndParticipation: (of) => ({ participant: of.dice.pick(of.case.participants) }),
  AnswerPermission: (of) => ({
    kind: of.dice.pick(PermissionKind.literals),
    answer: of.dice.onceIn(4) ? "refused" : "given",
    scope: {
      purposes: of.dice.some(Purpose.literals),
      categories: of.dice.some(DataCategory.literals),
      recipients: roles(of)
    },
    evidence: { method: "digital", textVersion: "1", language: "nl" },
    ...(of.dice.onceIn(3) ? { validUntil: day(of, -5, 200) } : {})
  }),
  WithdrawPermission: (of) => ({ permission: number(of, of.case.permissions.length) }),
  RecordSupport: ({ dice, on }) => ({
    support: {
      level: dice.onceIn(4) ? "extra" : "basic",
      kind: dice.onceIn(4) ? "curative" : "preventive",
      description: sentence,
      from: addDays(on, -60),
      effect: dice.onceIn(3) ? "sufficient" : "insufficient"
    }
  }),
  RecordQuestion: ({ dice }) => ({
    question: {
      of: dice.pick(["youth", "parents"]),
      addressedTo: dice.pick(["school", "swv", "municipality"]),
      text: sentence
    }
  }),
  PlanMeeting: (of) => {
    const { dice, setting, case: state } = of
    const fitting = setting.pathway.meetings.filter(({ schoolTypes }) =>
      schoolTypes.includes(state.enrolment.schoolType)
    )
    const kinds = dice.onceIn(oneIn) || fitting.length === 0 ? setting.pathway.meetings : fitting
    return {
      meeting: {
        kind: dice.onceIn(oneIn) || kinds.length === 0 ? MeetingKindId.make("tea") : dice.pick(kinds).id,
        plannedFor: day(of, -1, 21),
        goal: sentence,
        ...(dice.onceIn(6) ? {} : { goalSetWith: roles(of) }),
        invited: roles(of)
      }
    }
  },
  ReportMeeting: (of) => {
    const meeting = comingMeeting(of)
    const present = roles(of)
    const kind = of.case.meetings.find((one) => one.number === meeting)?.plan.kind
    const { outcomes } = of.setting.pathway.meetings.find(({ id }) => id === kind) ?? {}
    return {
      report: {
        meeting,
        present,
        minutes: sentence,
        ...(of.dice.onceIn(6) ? {} : { askedForView: present }),
        ...(outcomes === undefined || of.dice.onceIn(oneIn) ? {} : { outcome: of.dice.pick(outcomes).id }),
        ...(of.dice.onceIn(3)
          ? {
              actions: [{ what: sentence, who: role(of), yields: sentence, reviewOn: day(of, 1, 30) }]
            }
          : {}),
        ...(of.dice.onceIn(4)
          ? { parts: [{ topic: of.dice.pick(MeetingTopic.literals), present: roles(of), minutes: sentence }] }
          : {})
      }
    }
  },
  RecordNeeds: ({ dice }) => ({
    needs: [
      {
        domain: dice.pick(["education", "youth-help", "both", "both"]),
        text: sentence,
        exceedsBasicSupport: !dice.onceIn(4)
      }
    ]
  }),
  SetGoals: ({ dice }) => ({ goals: dice.onceIn(2) ? [sentence] : [sentence, sentence] }),
  WriteOpp: (of) => ({
    content: {
      homeSituation: sentence,
      network: sentence,
      promotingFactors: [sentence],
      hinderingFactors: [sentence],
      supportNeeds: [sentence],
      actionPart: {
        goals: [sentence],
        interventions: [sentence],
        until: day(of, 30, 300),
        expectedYields: [sentence]
      }
    }
  }),
  AgreeOpp: () => ({}),
  SignActionPart: () => ({}),
  HandOverOpp: ({ dice }) => ({ way: dice.pick(["by-parents", "by-school-with-permission"]) }),
  WriteHelpPlan: ({ dice }) => ({
    content: {
      directedAt: dice.pick(["child", "parents", "both"]),
      problem: sentence,
      question: sentence,
      agreements: [sentence],
      ...(dice.onceIn(2) ? { withSchool: sentence, includesSchool: true } : {})
    }
  }),
  AdviseOnYouthHelp: () => ({ advice: sentence }),
  AdviseOnEducation: () => ({ advice: sentence }),
  TestPrecedingLaw: ({ dice }) => {
    const [law, applies] = [dice.pick(["Zvw", "Wlz", "Wmo"] as const), dice.onceIn(6)]
    return { law, applies, reason: sentence, answers: lawAnswers(law, applies) }
  },
  EstablishAbsence: (of) => ({
    from: day(of, 0, 10),
    until: day(of, of.dice.onceIn(oneIn) ? -9 : 60, 300),
    establishedBy: of.dice.onceIn(4) ? ["school"] : ["school", "municipality"],
    ...(of.dice.onceIn(4) ? {} : { education: sentence })
  }),
  RecordInspectorateStep: ({ dice }) => ({ step: dice.pick(["applied", "permitted", "refused"]) }),
  FileApplication: () => ({ asksFor: sentence }),
  SuspendTerm: () => ({ reason: sentence }),
  ResumeTerm: () => ({}),
  TakeDecision: ({ dice }) => ({
    decision: dice.onceIn(3)
      ? { outcome: "refused", ground: dice.pick(DecisionGround.literals), reasons: sentence }
      : { outcome: "granted", ground: dice.onceIn(oneIn) ? "no-need" : "need-established", reasons: sentence }
  }),
  MakeAgreement: (of) => ({
    agreement: {
      what: sentence,
      kind: of.dice.pick(Agreement.fields.kind.literals),
      ...(of.dice.onceIn(4) ? {} : { function: of.dice.pick(SupportFunction.literals) }),
      ...(of.dice.onceIn(4) ? {} : { category: of.dice.pick(SupportCategory.literals) }),
      ...(of.dice.onceIn(4)
        ? {}
        : { intervention: { name: sentence, evidence: "recognised", grounds: sentence } }),
      ...(of.dice.onceIn(3) ? { provider: organisation } : {}),
      setting: of.dice.pick(Agreement.fields.setting.literals),
      executor: role(of),
      responsible: of.dice.pick(Agreement.fields.responsible.literals),
      goals: [number(of, of.case.goals.length)],
      from: day(of, 0, 20),
      until: day(of, of.dice.onceIn(oneIn) ? -9 : 20, 200),
      reporting: sentence,
      evaluateOn: day(of, 20, 100),
      ...(of.dice.onceIn(6) ? { aboveSchool: true } : {})
    }
  }),
  AgreeContent: () => ({}),
  HoldGreyAreaTalk: (of) => ({ present: roles(of), conclusion: sentence }),
  ShareFunding: (of) => {
    const { dice, setting, case: state } = of
    const agreement = dice.onceIn(3)
      ? number(of, state.agreements.length)
      : Math.max(state.agreements.length, 1)
    const from = day(of, 0, 20)
    return {
      costs: [
        {
          agreement,
          kind: "guidance-in-behaviour",
          quantity: 1 + dice.roll(99),
          schoolType: state.enrolment.schoolType,
          enrolment: state.enrolment.status,
          precedingLaw: [],
          greyAreaTalked: state.greyAreaTalks.length > 0,
          ...(dice.onceIn(3) ? { endedOn: day(of, 0, 40) } : {})
        }
      ],
      shares: [
        {
          agreement: dice.onceIn(oneIn) ? number(of, state.agreements.length) : agreement,
          source: source(of),
          year: "2026",
          from,
          until: addDays(from, 90),
          amount: amount(dice.roll(1_000_00)),
          rule: dice.onceIn(oneIn) ? RuleId.make("NONE-1") : dice.pick([...setting.rules.keys()]),
          why: text("Zo is het afgesproken.", "That is what was agreed."),
          stage: dice.pick(["reserved", "committed"])
        }
      ]
    }
  },
  ApproveFunding: (of) => {
    const sources = [of.dice.onceIn(3) ? source(of) : (of.case.funding.at(-1)?.source ?? source(of))] as const
    return { sources, committed: of.dice.onceIn(2) ? sources : [] }
  },
  ReturnFunding: (of) => ({
    agreements: [
      of.dice.onceIn(3)
        ? number(of, of.case.agreements.length)
        : (of.case.funding.find(isReserved)?.agreement ?? 1)
    ],
    ground: of.dice.pick(ReturnGround.literals),
    reason: sentence
  }),
  RecordInvoice: (of) => ({
    invoice: {
      number: `F-${of.dice.roll(50)}`,
      agreement: number(of, of.case.agreements.length),
      from: day(of, 0, 20),
      until: day(of, of.dice.onceIn(oneIn) ? -9 : 20, 60),
      amount: amount(of.dice.roll(1_000_00))
    },
    extra: [],
    remarks: []
  }),
  StartExecution: () => ({}),
  Evaluate: (of) => ({
    evaluation: {
      goals: [{ goal: number(of, of.case.goals.length), result: of.dice.pick(["reached", "partly", "not"]) }],
      present: roles(of),
      ...of.dice.pick([
        { outcome: "close" },
        { outcome: "continue", nextOn: day(of, -2, 90) },
        { outcome: "adjust", backTo: "needs" },
        { outcome: "adjust", backTo: "goals" },
        { outcome: "adjust", backTo: "arranging" }
      ] as const)
    }
  }),
  GiveMandate: (of) => ({
    to: of.dice.pick(of.case.participants),
    scope: of.dice.some(MandateScope.literals),
    until: day(of, of.dice.onceIn(oneIn) ? -5 : 10, 200)
  }),
  EndMandate: (of) => ({ mandate: number(of, of.case.mandates.length) }),
  RestrictParty: (of) => ({
    party: of.dice.onceIn(oneIn) ? actor("passer-by").party : of.dice.pick(of.case.participants).party,
    kind: of.dice.onceIn(5) ? "blocked" : "absent",
    ground: sentence
  }),
  LiftRestriction: (of) => ({ restriction: number(of, of.case.restrictions.length) }),
  RecordCircumstance: (of) => ({ circumstance: oneOf(of, of.setting.pathway.circumstances, CircumstanceId) }),
  EndCircumstance: (of) => ({ circumstance: oneOf(of, of.setting.pathway.circumstances, CircumstanceId) }),
  RecordYield: (of) => ({ yield: oneOf(of, of.setting.pathway.yields, YieldId), text: sentence }),
  DecideOnStep: (of) => ({
    decision: {
      step: oneOf(of, of.setting.pathway.steps, StepId),
      answer: of.dice.onceIn(6) ? "disagree" : "agree",
      ...(of.dice.onceIn(2) ? { view: sentence } : {})
    }
  }),
  OfferRegie: (of) => {
    const over = plan(of)
    const rule = of.setting.pathway.regies.find((one) => one.plan === over)
    const to =
      rule === undefined || of.dice.onceIn(4) ? of.case.participants[0]! : actor(of.dice.pick(rule.canHold))
    return { plan: over, to, chosenWith: roles(of) }
  },
  AcceptRegie: (of) => ({ plan: plan(of) }),
  DeclineRegie: (of) => ({ plan: plan(of) }),
  MigratePathway: (of) => ({ to: of.case.pathway + of.dice.roll(2) }),
  AgreeInvitees: (of) => ({ meeting: comingMeeting(of) }),
  ChangeInvitees: (of) => ({ meeting: comingMeeting(of), invited: roles(of) }),
  SendInvitations: (of) => ({
    meeting: comingMeeting(of),
    documents: of.dice.onceIn(2) ? [] : of.dice.some(DocumentKind.literals)
  }),
  HoldChildTalk: (of) => ({ meeting: comingMeeting(of), view: sentence }),
  CancelMeeting: (of) => ({ meeting: comingMeeting(of), reason: sentence }),
  ReviewActions: (of) => ({
    meeting: number(of, of.case.meetings.length),
    result: of.dice.pick(["sufficient", "insufficient"])
  }),
  EvaluateOpp: (of) => ({ present: roles(of), findings: sentence }),
  AgreeHelpPlan: () => ({}),
  ExtendTerm: (of) => ({
    until: day(of, of.dice.onceIn(oneIn) ? -5 : 10, 60),
    reason: sentence,
    ...(of.dice.onceIn(2) ? { request: number(of, of.case.procedures.length) } : {})
  }),
  CorrectDecision: ({ dice }) => ({
    decision: dice.onceIn(2)
      ? { outcome: "refused", ground: "no-need", reasons: sentence }
      : { outcome: "granted", ground: "need-established", reasons: sentence }
  }),
  Refer: (of) => ({ to: sentence, consulted: roles(of) }),
  RequestProcedure: (of) => ({
    procedure: oneOf(of, of.setting.pathway.procedures, ProcedureId),
    asksFor: sentence
  }),
  GiveExpertView: (of) => ({
    request: number(of, of.case.procedures.length),
    supports: !of.dice.onceIn(3),
    view: sentence
  }),
  DecideProcedure: (of) => {
    const request = number(of, of.case.procedures.length)
    const procedure = of.case.procedures.find((one) => one.number === request)?.procedure
    const categories = of.setting.pathway.procedures.find(({ id }) => id === procedure)?.categories ?? []
    return {
      request,
      decision: {
        outcome: of.dice.onceIn(3) ? "refused" : "granted",
        ...(categories.length === 0 ? {} : { category: of.dice.pick(categories) }),
        ...(of.dice.onceIn(4) ? {} : { from: day(of, 0, 10), until: day(of, 20, 300) }),
        consulted: roles(of),
        reasons: sentence
      }
    }
  },
  FileObjection: (of) => ({
    against: of.dice.onceIn(2)
      ? { _tag: "YouthHelp" }
      : { _tag: "Procedure", request: number(of, of.case.procedures.length) },
    grounds: sentence
  }),
  WithdrawObjection: (of) => ({ objection: number(of, of.case.objections.length) }),
  DecideObjection: (of) => ({
    objection: number(of, of.case.objections.length),
    outcome: of.dice.pick(["upheld", "dismissed", "inadmissible"]),
    reasons: sentence
  }),
  AgreeBridging: (of) => ({
    bridging: { what: sentence, by: role(of), from: day(of, 0, 10), until: day(of, 10, 60) }
  }),
  ScaleAgreement: (of) => ({
    agreement: number(of, of.case.agreements.length),
    direction: of.dice.pick(["up", "down", "ended"]),
    reason: sentence
  }),
  ReportProgress: (of) => ({
    agreement: number(of, of.case.agreements.length),
    state: of.dice.pick(["started", "on-course", "off-course", "done"]),
    text: sentence
  }),
  ReportStagnation: (of) => ({
    cause: oneOf(of, of.setting.pathway.escalation.causes, CauseId),
    note: sentence
  }),
  Escalate: (of) => ({
    stagnation: number(of, of.case.stagnations.length),
    rung: oneOf(of, of.setting.pathway.escalation.ladder, RungId)
  }),
  ConcludeEscalation: (of) => ({
    stagnation: number(of, of.case.stagnations.length),
    conclusion: {
      decision: sentence,
      ...(of.dice.onceIn(3) ? {} : { assignment: sentence, provider: organisation })
    }
  }),
  ResolveStagnation: (of) => ({ stagnation: number(of, of.case.stagnations.length), how: sentence }),
  PrepareTransition: (of) => ({
    plan: {
      to: of.dice.pick(SchoolType.literals),
      expectedOn: day(of, 30, 200),
      perspective: sentence,
      agreements: sentence
    }
  }),
  HandOverTransition: (of) => ({ transition: number(of, of.case.transitions.length) }),
  ReceiveTransition: (of) => ({ transition: number(of, of.case.transitions.length) }),
  OfferMove: (of) => ({
    to: RegionId.make(of.dice.onceIn(oneIn) ? of.setting.region : "elsewhere"),
    categories: of.dice.some(DataCategory.literals)
  }),
  WithdrawMove: (of) => ({ move: number(of, of.case.moves.length) }),
  AnswerMove: (of) => ({
    move: number(of, of.case.moves.length),
    answer: of.dice.pick(["accepted", "refused"])
  }),
  ReopenCase: () => ({ reason: sentence }),
  CloseCase: ({ dice }) => ({
    closing: {
      reason: dice.pick(Closing.fields.reason.literals),
      outcome: dice.pick(Closing.fields.outcome.literals)
    }
  }),
  RecordAuthority: (of) => ({
    person: of.dice.onceIn(oneIn) ? of.case.child.person : actor("parent").party,
    kind: of.dice.pick(Authority.fields.kind.literals),
    ...(of.dice.onceIn(2) ? { household: "first" as const } : {}),
    evidence: "authority-register",
    from: day(of, -400, 0),
    ...(of.dice.onceIn(4) ? { until: day(of, -450, 400) } : {})
  }),
  EndAuthority: (of) => ({ authority: number(of, of.case.authorities.length) }),
  JudgeCapacity: (of) => ({
    matter: of.dice.pick(PermissionKind.literals),
    outcome: of.dice.pick(["able", "unable"]),
    secondReader: actor(role(of)),
    motivation: sentence
  }),
  RecordHealthFinding: ({ dice }) => ({
    finding: { task: dice.pick(["assessment", "advice", "allocation"]), text: sentence }
  }),
  TakeEmergencyAccess: (of) => ({
    ground: of.dice.pick(EmergencyGround.literals),
    motivation: sentence,
    second: actor(role(of)),
    categories: of.dice.onceIn(3) ? of.dice.some(DataCategory.literals) : ["family"],
    tellFamily: told(of)
  }),
  ReviewEmergency: (of) => ({
    emergency: number(of, of.case.emergencies.length),
    outcome: of.dice.pick(["justified", "not-justified"]),
    motivation: sentence
  }),
  TellFamily: (of) => ({ emergency: number(of, of.case.emergencies.length), tellFamily: told(of) }),
  RestrictProcessing: ({ dice }) => ({
    ground: dice.pick(ProcessingRestriction.fields.ground.literals)
  }),
  ResumeProcessing: () => ({}),
  ArchiveCase: () => ({})
}
