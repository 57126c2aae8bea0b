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
  Closing,
  type Command,
  DecisionGround,
  type Enrolment,
  MeetingKindId,
  SupportFunction
} from "@oza/cases"
import { addDays, amount, type CalendarDate, EstablishmentCode, RuleId } from "@oza/kernel"
import { DataCategory, PermissionKind, Purpose } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import type { Dice } from "./Dice.ts"
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
/** A number that is there, mostly. */
const number = ({ dice }: Throw, of: number): number =>
  dice.onceIn(oneIn) ? of + 1 : dice.roll(Math.max(of, 1)) + 1
const day = ({ dice, on }: Throw, from: number, until: number): CalendarDate =>
  addDays(on, from + dice.roll(until - from))

export const enrolmentFor = (dice: Dice, schoolType: "po" | "vo"): Enrolment => {
  const status = dice.onceIn(4) ? dice.pick(["applied", "exempted", "none", "enrolled"] as const) : "enrolled"
  return { status, schoolType, ...(dice.onceIn(oneIn) ? {} : { school: EstablishmentCode.make("16AH00") }) }
}

const sentence = "Dit helpt"

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
        plannedFor: day(of, -1, 14),
        goal: sentence,
        invited: roles(of)
      }
    }
  },
  ReportMeeting: (of) => {
    const open = of.case.meetings.filter(({ heldOn }) => heldOn === undefined)
    const meeting =
      open.length === 0 || of.dice.onceIn(oneIn)
        ? number(of, of.case.meetings.length)
        : of.dice.pick(open).number
    return { report: { meeting, present: roles(of), minutes: sentence } }
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
      ...(dice.onceIn(2) ? { withSchool: sentence } : {})
    }
  }),
  AdviseOnYouthHelp: () => ({ advice: sentence }),
  AdviseOnEducation: () => ({ advice: sentence }),
  TestPrecedingLaw: ({ dice }) => ({
    law: dice.pick(["Zvw", "Wlz", "Wmo"]),
    applies: dice.onceIn(6),
    reason: sentence
  }),
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
      function: of.dice.pick(SupportFunction.literals),
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
    const sources = setting.pathway.sources
    return {
      shares: [
        {
          agreement: dice.onceIn(3)
            ? number(of, state.agreements.length)
            : Math.max(state.agreements.length, 1),
          source: dice.onceIn(oneIn) || sources.length === 0 ? "piggy-bank" : dice.pick(sources),
          amount: amount(dice.roll(1_000_00)),
          rule: dice.onceIn(oneIn) ? RuleId.make("NONE-1") : dice.pick([...setting.rules.keys()])
        }
      ]
    }
  },
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
  CloseCase: ({ dice }) => ({
    closing: {
      reason: dice.pick(Closing.fields.reason.literals),
      outcome: dice.pick(Closing.fields.outcome.literals)
    }
  })
}
