/**
 * Does an act in a case: access first, then the rules of the region, then one write.
 *
 * Nothing is written when either refuses. Of two who act at once on the same version, the second gets
 * `ConcurrentChange`.
 */
import { acts, type Case, type Command, decide, type Events, evolve, ruleOnAct } from "@oza/cases"
import type { LedgerEntry } from "@oza/funding"
import type { CalendarDate, CaseId, Rule } from "@oza/kernel"
import { authorise, disclosureOf, fieldsOf, permitted, type Purpose } from "@oza/privacy"
import { Effect, Result } from "effect"
import { access, purposeOf } from "./Access.ts"
import { actDay } from "./ActDay.ts"
import { actDone } from "./ActDone.ts"
import { ActRefused } from "./CaseworkError.ts"
import { CaseStore } from "./CaseStore.ts"
import { writeCase } from "./CaseWriting.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { rulingOnSay } from "./PermissionSay.ts"
import { pathwayOf, RegionContext } from "./RegionContext.ts"
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

export const doAct = Effect.fn("doAct")(function* ({ id, command, on, expectedVersion }: ActRequest) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const day = yield* actDay(on)
  const state = yield* loadCase(id, expectedVersion)
  const purpose = purposeOf(region, actor, command._tag)
  const decision = yield* access(state, purpose, yield* (yield* Today).date, ["process"])
  return yield* perform(state, command, day, purpose).pipe(authorise(decision))
})

/** The case as it stands, at the version that the one who acts has seen. */
export const loadCase = Effect.fnUntraced(function* (id: CaseId, expectedVersion: number | undefined) {
  const region = yield* RegionContext
  const state = yield* (yield* CaseStore).load({ region: region.id, id })
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
  const { rules, holidays } = region
  const pathway = pathwayOf(region, state.pathway)
  const decision = decide({ case: state, command, actor, on, pathway, rules, holidays })
  if (Result.isFailure(decision)) return yield* new ActRefused({ ruling: decision.failure })
  const say = rulingOnSay(region, state, command, actor, on)
  if (say._tag === "Refused") return yield* new ActRefused({ ruling: say })
  const situation = { case: state, on, pathway, holidays }
  const events: Events = decision.success
  const judged = ruleOnAct({ situation, act: command._tag, actor, rules, command })
  const rests: ReadonlyArray<Rule> = [...judged.rules, ...say.rules]
  return { events, rules: rests }
})
