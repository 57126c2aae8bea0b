/**
 * A random walk through a pathway: many people do many things, sensible or not, and after each the
 * promises of a case are checked.
 *
 * Acts about data belong to no step and are left out, so that a walk gets through the steps; where a
 * pathway has them among its own acts they are in. A walk mostly takes an act that somebody may do next, so that it gets far; now and then anything. A
 * promise that is broken throws with the act that broke it. `Move`s are plain, so that a property test
 * can leave some out to find the shortest walk that goes wrong.
 */
import {
  type ActId,
  actIds,
  acts,
  type Case,
  decide,
  Event,
  evolve,
  fact,
  type FactName,
  facts,
  isForClosed,
  type NextAct,
  nextActs,
  open,
  regieHolders,
  Case as CaseSchema,
  replay,
  weigh
} from "@oza/cases"
import { addDays, type CalendarDate, CaseId, date, type Ground, type Ruling } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { Equal, Result, Schema } from "effect"
import * as fc from "fast-check"
import { commandFor, enrolmentFor } from "./commandFor.ts"
import { Dice } from "./Dice.ts"
import { actor, person, type Setting, type Story } from "./Story.ts"

/** One thing that somebody tries to do. */
export interface Move {
  readonly seed: number
  /** Days that pass before it. */
  readonly days: number
  /** Anything at all, instead of something that is open. */
  readonly wild: boolean
}

export interface Walked {
  readonly state: Case
  readonly events: readonly [Event, ...ReadonlyArray<Event>]
  readonly refused: number
}

/** A promise that is to hold after each event, beside those of every region. */
export type Promise = (before: Case, event: Event, after: Case, on: CalendarDate) => string | undefined

/** Walks of up to so many moves, as fast-check makes and shrinks them. */
export const moves = (atMost = 60): fc.Arbitrary<ReadonlyArray<Move>> =>
  fc.array(
    fc.record({
      seed: fc.nat(),
      days: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, fc.integer({ min: -3, max: 70 })),
      wild: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, fc.constant(true))
    }),
    { minLength: 1, maxLength: atMost, size: "max" }
  )

/** Walks, from a new case or from where a story has come; checks `promises` beside those of every region. */
export const walk = (
  setting: Setting,
  steps: ReadonlyArray<Move>,
  {
    promises = [],
    from
  }: { readonly promises?: ReadonlyArray<Promise>; readonly from?: Story | undefined } = {}
): Walked => {
  let walked: Walked =
    from === undefined
      ? begin(setting, steps[0]?.seed ?? 1)
      : { state: from.state, events: from.events, refused: 0 }
  let on = walked.state.lastOn
  for (const { seed, days, wild } of steps) {
    const dice = new Dice(seed)
    on = addDays(on, days)
    if (!wild && on < walked.state.lastOn) on = walked.state.lastOn
    walked = step(setting, walked, on, dice, wild, promises)
  }
  must(
    equal(replay(walked.events), walked.state),
    "replaying the events gives the same state",
    walked.events.at(-1)
  )
  return walked
}

const begin = (setting: Setting, seed: number): Walked => {
  const dice = new Dice(seed)
  const schoolType = dice.pick(["po", "vo"] as const)
  const on = date("2026-09-07")
  const opened = open({
    ...setting,
    id: CaseId.make("01900000-0000-7000-8000-0000000000ff"),
    on,
    actor: actor(dice.pick(openersOf(setting))),
    command: {
      _tag: "OpenCase",
      child: {
        person: person(1),
        birthDate: addDays(on, -(schoolType === "po" ? 1400 : 4400) - dice.roll(2200))
      },
      enrolment: { ...enrolmentFor(dice, schoolType), school: schoolOf },
      signal: { origin: "education", channel: "school", summary: "Loopt vast" }
    }
  })
  if (Result.isFailure(opened))
    throw new Error(`a case could not be opened: ${rulesOf(opened.failure.grounds)}`)
  const [first] = opened.success
  return { state: evolve(undefined, first), events: [first], refused: 0 }
}

const schoolOf = enrolmentFor(new Dice(3), "po").school!

const openersOf = ({ pathway }: Setting): ReadonlyArray<RoleId> =>
  (pathway.acts["OpenCase"]?.by ?? []).filter(({ when }) => when === undefined).map(({ role }) => role)

const step = (
  setting: Setting,
  walked: Walked,
  on: CalendarDate,
  dice: Dice,
  wild: boolean,
  promises: ReadonlyArray<Promise>
): Walked => {
  const { state } = walked
  const { who, act, next } = tried(setting, walked, on, dice, wild)
  const command = commandFor(act, { setting, case: state, on, dice })
  const decided = decide({ ...setting, case: state, command, actor: who, on })
  sameAnswer(decided, next, act)
  if (Result.isFailure(decided)) return { ...walked, refused: walked.refused + 1 }

  const [event] = decided.success
  must(isEvent(event), "an event is one by its schema", event)
  must(
    state.status === "open" || isForClosed(act),
    "a closed case gets no further events but its reopening, and what is done about its data",
    event
  )
  must(event.on >= state.lastOn, "events come in the order of their days", event)
  const after = evolve(state, event)
  must(isCase(after), "a state is one by its schema", event)
  must(after.version === walked.events.length + 1, "the version is the number of events", event)
  const changed = unannounced(setting, event, state, after)
  must(changed === undefined, `the fact ${changed} says which acts change it`, event)
  const holders = regieHolders({ case: after, pathway: setting.pathway, on }).map(({ plan }) => plan)
  const plans = setting.pathway.regies
    .filter(
      ({ when }) =>
        when === undefined ||
        weigh(when, { case: after, pathway: setting.pathway, on }, undefined) === "holds"
    )
    .map(({ plan }) => plan)
  must(equal(holders, plans), "over each plan there is one regie: never nobody, never two", event)
  for (const promise of [...everywhere, ...promises]) {
    const broken = promise(state, event, after, on)
    must(broken === undefined, broken ?? "", event)
  }
  return { ...walked, state: after, events: [...walked.events, event] as unknown as Walked["events"] }
}

/** Acts that end a walk or lame it, and so are taken now and then only. */
const rarely: ReadonlyArray<ActId> = ["CloseCase", "RestrictParty", "EndParticipation", "ArchiveCase"]

/** Everybody but those who only watch over the data. */
const rolesOf = ({ pathway: { roles, dataActs } }: Setting): ReadonlyArray<RoleId> =>
  roles.filter((role) => !dataActs["ArchiveCase"]?.by.some((one) => one.role === role))

/** Somebody, and what that one tries: something open that was not done much yet, or anything. */
const tried = (setting: Setting, { state, events }: Walked, on: CalendarDate, dice: Dice, wild: boolean) => {
  const offered = state.regies.flatMap(({ offer }) => offer?.to ?? [])
  const who = offered.length > 0 && dice.onceIn(4) ? dice.pick(offered) : actor(dice.pick(rolesOf(setting)))
  const listed = nextActs({ case: state, actor: who, on, pathway: setting.pathway, rules: setting.rules })
  const open = listed
    .filter(({ act }) => !(act in setting.pathway.dataActs))
    .filter(({ act, ruling }) => ruling._tag === "Granted" && (!rarely.includes(act) || dice.onceIn(8)))
    .map((one) => one.act)
  const timesDone = (act: ActId) => events.filter(({ _tag }) => _tag === acts[act].happens).length
  const least = Math.min(...open.map(timesDone))
  const anything = actIds.filter((act) => act !== "OpenCase" && !(act in setting.pathway.dataActs))
  const from =
    wild || open.length === 0
      ? anything
      : dice.onceIn(3)
        ? open
        : open.filter((act) => timesDone(act) === least)
  const act = dice.pick(from) as Exclude<ActId, "OpenCase">
  return { who, act, next: listed.find((one) => one.act === act) }
}

/** What can I do next, and what is then decided, never contradict each other. */
const sameAnswer = (decided: ReturnType<typeof decide>, next: NextAct | undefined, act: ActId): void => {
  if (next === undefined) {
    must(Result.isFailure(decided), "an act that the region does not know is refused", act)
    return
  }
  const before = rulesOf(groundsOf(next.ruling))
  const depending = rulesOf(next.alsoDependsOn)
  const after = Result.isFailure(decided) ? rulesOf(decided.failure.grounds) : []
  must(
    before.every((rule) => after.includes(rule)),
    `what is listed as refused is refused, on the same rules (${before} against ${after})`,
    act
  )
  must(
    after.every((rule) => before.includes(rule) || depending.includes(rule)),
    `what is refused was listed, or listed as depending (${after} against ${before}, ${depending})`,
    act
  )
}

const groundsOf = (ruling: Ruling): ReadonlyArray<Ground> => (ruling._tag === "Refused" ? ruling.grounds : [])
const rulesOf = (grounds: ReadonlyArray<Ground>): ReadonlyArray<string> => [
  ...new Set(grounds.map(({ rule }) => rule.id))
]

/** A fact that this event changed, and that does not name its act among those that do. */
const unannounced = ({ pathway }: Setting, event: Event, before: Case, after: Case): FactName | undefined => {
  const act = actIds.find((one) => acts[one].happens === event._tag)!
  return factNames.find((name) => {
    const [was, is] = [before, after].map(
      (state) => weigh(fact(name), { case: state, pathway, on: event.on }, undefined) === "holds"
    )
    const { madeBy, endedBy, alsoChangedBy = [] } = facts[name]
    return was !== is && ![...(is === true ? madeBy : endedBy), ...alsoChangedBy].includes(act)
  })
}

const factNames = Object.keys(facts) as ReadonlyArray<FactName>

const isEvent = Schema.is(Event)
const isCase = Schema.is(CaseSchema)
const equal = (a: unknown, b: unknown): boolean =>
  Equal.equals(a, b) || JSON.stringify(a) === JSON.stringify(b)

/** What holds in every region. */
const everywhere: ReadonlyArray<Promise> = [
  (before, event) =>
    event._tag === "DecisionTaken" && (before.application === undefined || before.decision !== undefined)
      ? "there is no decision without an application that waits for it"
      : undefined,
  (before, event) =>
    event._tag === "ApplicationFiled" && before.application !== undefined && before.decision === undefined
      ? "there is at most one application that is not decided"
      : undefined,
  (before, event) =>
    event._tag === "AgreementMade" &&
    !event.agreement.goals.every((goal) => before.goals.some(({ number }) => number === goal))
      ? "an offer points at goals that are there"
      : undefined,
  (before, event) =>
    event._tag === "FundingShared" &&
    !event.shares.every((share) => before.agreements.some(({ number }) => number === share.agreement))
      ? "costs are those of agreements that are there"
      : undefined,
  (_, __, after) =>
    [
      after.goals,
      after.agreements,
      after.meetings,
      after.opp,
      after.helpPlans,
      after.permissions,
      after.evaluations,
      after.authorities,
      after.capacities,
      after.emergencies,
      after.processingRestrictions,
      after.healthFindings
    ].every((list) => list.every(({ number }, index) => number === index + 1))
      ? undefined
      : "what is numbered is numbered from 1 in the order it came",
  (before, event, after) =>
    event._tag === "ContentAgreed" ||
    event._tag === "AgreementMade" ||
    event._tag === "Evaluated" ||
    equal(before.contentAgreedBy, after.contentAgreedBy)
      ? undefined
      : "only agreeing, and a change of content, touches who agreed",
  (before, _, after) =>
    before.agreements.every((one, index) => equal(one, after.agreements[index]))
      ? undefined
      : "no agreement is lost or changed",
  (before, event, after) =>
    event._tag === "FundingShared" ||
    event._tag === "FundingApproved" ||
    event._tag === "FundingReturned" ||
    before.funding.every((one, index) => equal(one, after.funding[index]))
      ? undefined
      : "no share is lost or changed but by sharing, approving and sending back",
  (before, _, after) =>
    before.invoices.every((one, index) => equal(one, after.invoices[index]))
      ? undefined
      : "no invoice is lost or changed",
  (before, event, after) =>
    event._tag === "RegieAccepted" ||
    event._tag === "RegieOffered" ||
    event._tag === "RegieDeclined" ||
    equal(before.regies, after.regies)
      ? undefined
      : "only offering, accepting and declining touch regie",
  (_, __, after) =>
    new Set(after.regies.map(({ plan }) => plan)).size === after.regies.length
      ? undefined
      : "there are never two regies over one plan",
  (_, __, after) =>
    (after.status === "closed") === (after.closing !== undefined) &&
    (after.status === "closed") === (after.closedOn !== undefined)
      ? undefined
      : "a closed case has a closing, and no other has",
  (_, __, after) =>
    after.emergencies.every(({ on, until, by, second }) => until === addDays(on, 1) && by.party !== second)
      ? undefined
      : "access in an emergency ends by itself, and another stands behind it",
  (before, _, after) =>
    before.archivedOn === undefined || before.archivedOn === after.archivedOn
      ? undefined
      : "what is in the archive stays there",
  (_, __, after) =>
    after.decision === undefined || !after.application?.suspensions.some(({ until }) => until === undefined)
      ? undefined
      : "no term stands still after the decision"
]

const must = (holds: boolean, promise: string, at: unknown): void => {
  if (!holds) throw new Error(`broken: ${promise}\n  at ${JSON.stringify(at)}`)
}
