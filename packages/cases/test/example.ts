/**
 * A small way of working to test with: a coach and a parent, three steps, one meeting.
 *
 * It asks little, so that a test sees the own rules of cases and the mechanics; regions prove their own.
 */
import {
  amount,
  CaseId,
  date,
  EstablishmentCode,
  PersonId,
  RegionId,
  type Rule,
  RuleId,
  text,
  weeks
} from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"
import { Result } from "effect"
import {
  type ActId,
  actIds,
  type ActRule,
  type Case,
  type Command,
  decide,
  type Event,
  evolve,
  fact,
  MeetingKindId,
  nextActs,
  open,
  ownRules,
  type Pathway,
  StepId
} from "../src/index.ts"

export const role = (name: string) => RoleId.make(name)
export const coach = role("coach")
export const parent = role("parent")
export const youth = role("youth")

const person = (n: number) => PersonId.make(`01900000-0000-7000-8000-${String(n).padStart(12, "0")}`)
export const actor = (of: RoleId): Actor => ({ party: person(of.length + of.charCodeAt(0)), role: of })

export const ruleId = (id: string) => RuleId.make(id)
const rule = (id: string): Rule => ({
  id: ruleId(id),
  kind: "guard",
  text: text(`Regel ${id}.`, `Rule ${id}.`),
  source: { document: "Example", place: id }
})
export const rules = new Map(
  [...ownRules, rule("EX-1"), rule("EX-2"), rule("EX-3")].map((one) => [one.id, one])
)

const free: ActRule = {
  step: StepId.make("work"),
  by: [{ role: coach }, { role: parent }],
  byRule: ruleId("EX-1"),
  guards: []
}

export const pathway: Pathway = {
  version: 1,
  validFrom: date("2025-08-01"),
  roles: [coach, parent, youth],
  steps: [
    {
      id: StepId.make("start"),
      name: text("Begin", "Start"),
      opens: [],
      doneWhen: fact("needs.recorded"),
      rules: []
    },
    {
      id: StepId.make("work"),
      name: text("Werk", "Work"),
      opens: [],
      doneWhen: fact("execution.started"),
      rules: []
    },
    {
      id: StepId.make("end"),
      name: text("Einde", "End"),
      opens: [],
      doneWhen: fact("case.closed"),
      rules: []
    }
  ],
  acts: Object.fromEntries(actIds.map((act): [ActId, ActRule] => [act, free])),
  dataActs: {},
  meetings: [
    {
      id: MeetingKindId.make("talk"),
      name: text("gesprek", "talk"),
      schoolTypes: ["po"],
      rule: ruleId("EX-3"),
      seats: [{ roles: [parent], must: "be-present", rule: ruleId("EX-2") }]
    }
  ],
  loops: [
    { backTo: "needs", step: StepId.make("start"), rule: ruleId("EX-1") },
    { backTo: "goals", step: StepId.make("work"), rule: ruleId("EX-1") },
    { backTo: "arranging", step: StepId.make("work"), rule: ruleId("EX-1") }
  ],
  circumstances: [],
  yields: [],
  regies: [],
  procedures: [],
  escalation: { causes: [], ladder: [] },
  decisionTerm: { term: weeks(8), setBy: "law", rule: ruleId("EX-1") },
  contentAgreedBy: [{ roles: [parent], rule: ruleId("EX-1") }],
  greyAreas: [],
  sources: ["help"],
  paying: [],
  flags: [{ rule: ruleId("EX-1"), when: fact("decision.overdue"), text: text("Te laat.", "Late.") }]
}

/** The pathway with one act done otherwise. */
export const withAct = (act: ActId, over: Partial<ActRule>): Pathway => ({
  ...pathway,
  acts: { ...pathway.acts, [act]: { ...free, ...over } }
})

export type Opening = Extract<Command, { readonly _tag: "OpenCase" }>
export const opening: Opening = {
  _tag: "OpenCase",
  child: { person: person(1), birthDate: date("2017-05-01") },
  enrolment: { status: "enrolled", school: EstablishmentCode.make("16AH00"), schoolType: "po" },
  signal: { origin: "education", channel: "school", summary: "Loopt vast" }
}

export const day = date("2026-01-05")
const asking = { pathway, rules, actor: actor(coach), on: day }

export const opened = (command: Opening = opening, on = day): Result.Result<ReadonlyArray<Event>, unknown> =>
  open({
    ...asking,
    command,
    on,
    id: CaseId.make("01900000-0000-7000-8000-000000000000"),
    region: RegionId.make("example")
  })

/** A case, with these acts done in it by the coach; throws where one is refused. */
export const caseWith = (...commands: ReadonlyArray<Command>): Case =>
  commands.reduce<Case>(done, evolve(undefined, Result.getOrThrow(opened())[0]!))

export const done = (state: Case, command: Command): Case =>
  Result.getOrThrowWith(
    decide({ ...asking, case: state, command, on: state.lastOn }),
    (refused) => new Error(`${command._tag}: ${refused.grounds.map(({ because }) => because.en).join(" ")}`)
  ).reduce<Case>(evolve, state)

/** The rules by which this is refused; empty where it is accepted. */
export const refusedBy = (
  state: Case,
  command: Command,
  over: Partial<Parameters<typeof decide>[0]> = {}
): ReadonlyArray<string> => {
  const decided = decide({ ...asking, case: state, command, on: state.lastOn, ...over })
  return Result.isFailure(decided) ? decided.failure.grounds.map((ground) => ground.rule.id) : []
}

export const nextOf = (state: Case, act: ActId, by: RoleId = coach, way: Pathway = pathway) =>
  nextActs({ case: state, pathway: way, rules, actor: actor(by), on: state.lastOn }).find(
    (one) => one.act === act
  )

/** Commands that the example accepts, in an order that works. */
export const needs: Command = {
  _tag: "RecordNeeds",
  needs: [{ domain: "both", text: "Rust", exceedsBasicSupport: true }]
}
export const goals: Command = { _tag: "SetGoals", goals: ["Hele dagen", "Rust in de klas"] }
export const apply: Command = { _tag: "FileApplication", asksFor: "Begeleiding" }
export const grant: Command = {
  _tag: "TakeDecision",
  decision: { outcome: "granted", ground: "need-established", reasons: "Nodig" }
}
export const refuse: Command = {
  _tag: "TakeDecision",
  decision: { outcome: "refused", ground: "no-need", reasons: "Niet nodig" }
}
export const agreement = (
  over: Partial<Extract<Command, { readonly _tag: "MakeAgreement" }>["agreement"]> = {}
): Command => ({
  _tag: "MakeAgreement",
  agreement: {
    what: "Begeleiding in de klas",
    kind: "guidance-in-behaviour",
    function: "strengthen",
    setting: "school",
    executor: coach,
    responsible: "municipality",
    goals: [1],
    from: date("2026-02-01"),
    until: date("2026-07-01"),
    reporting: "Elke maand",
    evaluateOn: date("2026-05-01"),
    ...over
  }
})
type Share = Extract<Command, { readonly _tag: "ShareFunding" }>["shares"][number]
/** What a share says, when it is asked to say nothing else. */
export const shareOf = (over: Partial<Share> = {}): Share => ({
  agreement: 1,
  source: "help",
  year: "2026",
  from: date("2026-02-01"),
  until: date("2026-07-01"),
  amount: amount(100),
  rule: ruleId("EX-1"),
  why: text("Alle kosten.", "All of the costs."),
  stage: "committed",
  ...over
})
/** Shares the costs of the agreements that these shares are of. */
export const shareWith = (...shares: readonly [Share, ...ReadonlyArray<Share>]): Command => {
  const [first, ...rest] = [...new Set(shares.map(({ agreement }) => agreement))]
  const cost = (agreement: number) =>
    ({
      agreement,
      kind: "treatment",
      quantity: 1,
      schoolType: "po",
      enrolment: "enrolled",
      precedingLaw: [],
      greyAreaTalked: false
    }) as const
  return { _tag: "ShareFunding", costs: [cost(first!), ...rest.map(cost)], shares }
}
export const share: Command = shareWith(shareOf())
export const evaluate = (
  over: Partial<Extract<Command, { readonly _tag: "Evaluate" }>["evaluation"]> = {}
): Command => ({
  _tag: "Evaluate",
  evaluation: { goals: [{ goal: 1, result: "partly" }], present: [coach], outcome: "continue", ...over }
})
export const close = (
  reason: Extract<Command, { readonly _tag: "CloseCase" }>["closing"]["reason"] = "no-longer-needed"
): Command => ({ _tag: "CloseCase", closing: { reason, outcome: "unknown" } })
