/**
 * Does an act in a case: access first, then the rules of the region, then one write.
 *
 * Nothing is written when either refuses. Of two who act at once on the same version, the second gets
 * `ConcurrentChange`.
 */
import { acts, type Case, type Command, evolve, outcomeOf } from "@oza/cases"
import type { LedgerEntry } from "@oza/funding"
import type { CalendarDate, CaseId } from "@oza/kernel"
import { authorise, disclosureOf, fieldsOf, permitted, type Purpose } from "@oza/privacy"
import { Effect, Result } from "effect"
import { access, loadFor, purposeOf } from "./Access.ts"
import { actDay } from "./ActDay.ts"
import { actDone } from "./ActDone.ts"
import { ActRefused, InvalidInput } from "./CaseworkError.ts"
import { tellingChanges } from "./changesSince.ts"
import { writeCase } from "./CaseWriting.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { enrolmentIssues } from "./EnrolmentCheck.ts"
import { judgeAct } from "./judgeAct.ts"
import { RegionContext } from "./RegionContext.ts"
import { SchoolStore } from "./SchoolStore.ts"
import { ConcurrentChange } from "./StoreError.ts"
import { Today } from "./Today.ts"

/** An act that somebody asks to do in a case. */
export interface ActRequest {
  readonly id: CaseId
  readonly command: Command
  /** The day that it holds for; today where absent. */
  readonly on?: CalendarDate | undefined
  /** The version that the one who acts has seen; a case that moved on since gives a conflict. */
  readonly expectedVersion?: number | undefined
}

export const doAct = Effect.fn("doAct")(function* (request: ActRequest) {
  return yield* acting(request).pipe(tellingChanges)
})

const acting = Effect.fnUntraced(function* ({ id, command, on, expectedVersion }: ActRequest) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const day = yield* actDay(on)
  const purpose = purposeOf(region, actor, command._tag)
  const state = yield* loadCase(id, expectedVersion, purpose)
  const decision = yield* access(state, purpose, yield* (yield* Today).date, ["process"])
  return yield* perform(state, command, day, purpose).pipe(authorise(decision))
})

/** The case as it stands, at the version that the one who acts has seen. */
export const loadCase = Effect.fnUntraced(function* (
  id: CaseId,
  expectedVersion: number | undefined,
  purpose: Purpose
) {
  const state = yield* loadFor(id, purpose)
  if (expectedVersion !== undefined && expectedVersion !== state.version) {
    return yield* new ConcurrentChange({ id, expected: expectedVersion, actual: state.version })
  }
  return state
})

/** Decides and writes; `entries` are what the act books beside its event. */
export const perform = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  command: Command,
  on: CalendarDate,
  purpose: P,
  entries: ReadonlyArray<LedgerEntry> = []
) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  yield* checkSchool(command)
  const { events, rules } = yield* decided(state, command, on)
  const after = events.reduce<Case>(evolve, state)
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: state.id,
    kind: "write",
    fields: fieldsOf(acts[command._tag].event)
  })
  yield* writeCase({ expected: state.version, after, events, disclosure, entries }, on)
  return actDone(region, after, rules, on)
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

/** A school that a case is moved to is one that the reference data knows. */
const checkSchool = Effect.fnUntraced(function* (command: Command) {
  if (command._tag !== "ChangeEnrolment" || command.enrolment.school === undefined) return
  const school = yield* (yield* SchoolStore).find(command.enrolment.school)
  const [first, ...rest] = enrolmentIssues(command.enrolment, school)
  if (first !== undefined) return yield* new InvalidInput({ issues: [first, ...rest] })
})
