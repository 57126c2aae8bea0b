/** What the one who asks can do next in a case, what not, and which rule and act would change that. */
import { type Case, type NextAct, nextActs, type Flag, progress, type StepProgress } from "@oza/cases"
import type { CalendarDate, CaseId } from "@oza/kernel"
import { authorise, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, purposeOf } from "./Access.ts"
import { flagsOf } from "./ActDone.ts"
import { CaseStore } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { recordOf } from "./Recording.ts"
import { pathwayOf, RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { Today } from "./Today.ts"
import { told } from "./Untold.ts"

/** The acts of a case for one person, how far the case is, and what to watch. */
export interface WhatNext {
  readonly id: CaseId
  readonly version: number
  readonly acts: ReadonlyArray<NextAct>
  readonly progress: ReadonlyArray<StepProgress>
  readonly flags: ReadonlyArray<Flag>
}

export const whatNext = Effect.fn("whatNext")(function* (id: CaseId) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* (yield* Today).date
  const purpose = purposeOf(region, actor)
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(id, purpose)
      const decision = yield* access(state, purpose, on, ["process"])
      return yield* tell(state, purpose, on).pipe(authorise(decision))
    })
  )
})

const tell = Effect.fnUntraced(function* <P extends Purpose>(state: Case, purpose: P, on: CalendarDate) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const { decision } = yield* permitted(purpose)
  const disclosure = recordOf(decision, state, "read", ["next-acts"])
  yield* (yield* CaseStore).disclose(region.id, [{ id: state.id, version: state.version, disclosure }])
  const situation = { case: state, on, pathway: pathwayOf(region, state.pathway), holidays: region.holidays }
  return {
    id: state.id,
    version: state.version,
    acts: nextActs({ ...situation, actor, rules: region.rules }),
    progress: progress(situation),
    flags: flagsOf(region, told(region, actor, purpose, state), on, actor)
  } satisfies WhatNext
})
