/**
 * Replays what a row tells as the history of a case, act by act, by the rules of the region.
 *
 * By default an act that the rules refuse ends it: the row is rejected, with the rule. Where the mapping
 * accepts history as it was, the act becomes an event all the same, and the rules that it breaks are
 * kept with the case; a case that went another way before the rules were there is no reason to lose it.
 * The own rules of cases hold always: without them events add up to nothing.
 */
import {
  type Case,
  type Command,
  type Event,
  type Events,
  evolve,
  type Judgement,
  judgeOpening,
  outcomeAsHistory,
  outcomeOf
} from "@oza/cases"
import { enrolmentIssues, judgeAct, pathwayOn, type RegionInUse, type School } from "@oza/casework"
import type { CalendarDate, CaseId, EstablishmentCode, PersonId, RuleId } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { Result } from "effect"
import type { ToldAct } from "./ActReader.ts"
import type { FieldFault } from "./BoundValue.ts"
import type { ToldCase } from "./RowPlan.ts"

export interface History {
  readonly after: Case
  readonly events: Events
  readonly opener: Actor
  /** In the order in which they were broken; each once. */
  readonly brokenRules: ReadonlyArray<RuleId>
}

export interface Replaying {
  readonly region: RegionInUse
  readonly history: "decide" | "accept"
  /** What the reference data knows of a school. */
  readonly school: (code: EstablishmentCode) => School | undefined
  readonly today: CalendarDate
}

/** The case of a row, for this child, under this id; or every reason why not. */
export const replayHistory = (
  replaying: Replaying,
  told: ToldCase,
  id: CaseId,
  person: PersonId
): Result.Result<History, ReadonlyArray<FieldFault>> => {
  const [opening] = told.acts
  const faults = told.acts.flatMap((act) => beforehand(replaying, act))
  if (opening.command._tag !== "OpenCase") {
    faults.push({
      column: opening.column,
      reason: `${opening.command._tag} on a day before the case was opened`
    })
  }
  if (faults.length > 0) return Result.fail(faults)

  const events: Array<Event> = []
  const broken = new Set<RuleId>()
  let state: Case | undefined
  for (const act of told.acts) {
    const command = withPerson(act.command, told.person, person)
    const decided = decideAct(replaying, state, { ...act, command }, id)
    if (Result.isFailure(decided)) return Result.fail([decided.failure])
    for (const rule of decided.success.broken) broken.add(rule)
    for (const event of decided.success.events) {
      events.push(event)
      state = evolve(state, event)
    }
  }
  const [first, ...rest] = events
  return Result.succeed({
    after: state!,
    events: [first!, ...rest],
    opener: opening.actor,
    brokenRules: [...broken]
  })
}

/** What is wrong with an act whatever the case. */
const beforehand = (
  { today, school }: Replaying,
  { on, column, columnOf, command }: ToldAct
): Array<FieldFault> => {
  const faults: Array<FieldFault> = []
  if (on > today) faults.push({ column, reason: `${command._tag} is on a day that is still to come` })
  if (command._tag === "OpenCase" || command._tag === "ChangeEnrolment") {
    const { enrolment } = command
    const found = enrolment.school === undefined ? undefined : school(enrolment.school)
    for (const { path, message } of enrolmentIssues(enrolment, found)) {
      faults.push({ column: columnOf(path) ?? column, reason: message.en })
    }
  }
  return faults
}

/** The child under the number by which the region knows it. */
const withPerson = (command: Command, told: PersonId, person: PersonId): Command =>
  told === person || command._tag !== "OpenCase"
    ? command
    : { ...command, child: { ...command.child, person } }

const decideAct = (
  { region, history }: Replaying,
  state: Case | undefined,
  { command, actor, on, column }: ToldAct,
  id: CaseId
): Result.Result<{ readonly events: Events; readonly broken: ReadonlyArray<RuleId> }, FieldFault> => {
  const judgement = state === undefined ? opening() : judgeAct(region, state, command, actor, on)
  if (judgement === undefined) {
    return Result.fail({
      column,
      reason: `OpenCase: the region works this way from ${region.pathways[0].validFrom}`
    })
  }
  const outcome = history === "accept" ? outcomeAsHistory(judgement, on) : outcomeOf(judgement, on)
  return Result.mapBoth(outcome, {
    onSuccess: (events) => ({ events, broken: judgement.grounds.map(({ rule }) => rule.id) }),
    onFailure: ({ grounds }) => ({
      column,
      reason: `${command._tag} is refused by ${grounds.map(({ rule, because }) => `${rule.id} (${because.en})`).join(" and ")}`
    })
  })

  /** History from before the first version of the pathway is judged by that one, where it is accepted. */
  function opening(): Judgement | undefined {
    if (command._tag !== "OpenCase") throw new Error("a history starts with the opening of the case")
    const pathway = pathwayOn(region, on) ?? (history === "accept" ? region.pathways[0] : undefined)
    if (pathway === undefined) return undefined
    const { rules, holidays } = region
    return judgeOpening({ command, actor, on, pathway, rules, holidays, id, region: region.id })
  }
}
