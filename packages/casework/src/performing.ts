/**
 * What doing an act in a case comes down to once access was decided: the rules of the region, and one write
 * of the events, the state and the record of who did it.
 */
import { acts, type Case, type Command, evolve, outcomeOf } from "@oza/cases"
import type { LedgerEntry } from "@oza/funding"
import type { CalendarDate } from "@oza/kernel"
import { type Disclosure, permitted, type Purpose } from "@oza/privacy"
import { Effect, Result } from "effect"
import { actDone } from "./ActDone.ts"
import { ActRefused, InvalidInput } from "./CaseworkError.ts"
import { writeCase } from "./CaseWriting.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { enrolmentIssues } from "./EnrolmentCheck.ts"
import { judgeAct } from "./judgeAct.ts"
import { precedingLawIssues } from "./PrecedingLawCheck.ts"
import { writingOf } from "./Recording.ts"
import { RegionContext } from "./RegionContext.ts"
import { SchoolStore } from "./SchoolStore.ts"
import { ConcurrentChange } from "./StoreError.ts"
import { told } from "./Untold.ts"

/**
 * Fails where the case is not at the version that the one who acts has seen. Asked once access was decided, so
 * that to somebody who is nothing to the case it makes no difference.
 */
export const atVersion = Effect.fnUntraced(function* (
  { id, version }: Case,
  expectedVersion: number | undefined
) {
  if (expectedVersion !== undefined && expectedVersion !== version) {
    return yield* new ConcurrentChange({ id, expected: expectedVersion, actual: version })
  }
})

/** What an act writes beside its event. */
export interface Beside {
  /** What it books. */
  readonly entries?: ReadonlyArray<LedgerEntry>
  /** The records of what it sends to others. */
  readonly sent?: ReadonlyArray<Disclosure>
}

/** Decides and writes. */
export const perform = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  command: Command,
  on: CalendarDate,
  purpose: P,
  beside: Beside = {}
) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  yield* checkSaid(command)
  const { events, rules } = yield* decided(state, command, on)
  const after = events.reduce<Case>(evolve, state)
  const disclosure = writingOf(decision, after, acts[command._tag].event)
  yield* writeCase({ expected: state.version, after, events, disclosure, ...beside }, on)
  return actDone(region, told(region, decision.actor, purpose, after), rules, on, decision.actor)
})

/** The events of an accepted act and the rules that it rests on. */
export const decided = Effect.fnUntraced(function* (state: Case, command: Command, on: CalendarDate) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const judgement = judgeAct(region, state, command, actor, on)
  const outcome = outcomeOf(judgement, on)
  if (Result.isFailure(outcome)) return yield* new ActRefused({ ruling: outcome.failure })
  return { events: outcome.success, rules: judgement.rules }
})

/** What is said fits what the region and the reference data know. */
const checkSaid = Effect.fnUntraced(function* (command: Command) {
  const region = yield* RegionContext
  const [first, ...rest] = [...(yield* schoolIssues(command)), ...precedingLawIssues(region, command)]
  if (first !== undefined) return yield* new InvalidInput({ issues: [first, ...rest] })
})

/** A school that a case is moved to is one that the reference data knows. */
const schoolIssues = Effect.fnUntraced(function* (command: Command) {
  if (command._tag !== "ChangeEnrolment" || command.enrolment.school === undefined) return []
  const school = yield* (yield* SchoolStore).find(command.enrolment.school)
  return enrolmentIssues(command.enrolment, school)
})
