/**
 * Does an act in a case: access first, then the rules of the region, then one write.
 *
 * Nothing is written when either refuses. Of two who act at once on the same version, the second gets
 * `ConcurrentChange`.
 */
import type { Command } from "@oza/cases"
import type { CalendarDate, CaseId } from "@oza/kernel"
import { authorise } from "@oza/privacy"
import { Effect, identity } from "effect"
import { access, loadFor, purposeOf } from "./Access.ts"
import { onDuty } from "./AccessScope.ts"
import { actDay } from "./ActDay.ts"
import { tellingChanges } from "./changesSince.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { atVersion, perform } from "./performing.ts"
import { RegionContext } from "./RegionContext.ts"
import { takeEmergencyAccess } from "./takeEmergencyAccess.ts"
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
  if (command._tag === "TakeEmergencyAccess") {
    return yield* takeEmergencyAccess({ id, command, on: day })
  }
  const purpose = purposeOf(region, actor, command._tag)
  const state = yield* loadFor(id, purpose)
  const watching = purpose === "watch-over-data"
  const decision = yield* access(state, purpose, yield* (yield* Today).date, ["process"], {
    // Who watches over the data acts on a request, or on the end of a file: there is no other act for it.
    handlesRights: watching ? true : undefined
  })
  return yield* Effect.andThen(atVersion(state, expectedVersion), perform(state, command, day, purpose)).pipe(
    watching ? onDuty("watch") : identity,
    authorise(decision)
  )
})
