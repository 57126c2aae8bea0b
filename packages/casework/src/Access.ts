/**
 * Asks the privacy rules whether the one who is asking may process this case for this purpose.
 *
 * To somebody who is nothing to a case, it is not there: the answer is the same as for a number that
 * does not exist. To somebody who takes part, a refusal is a ruling.
 */
import type { ActId, Case } from "@oza/cases"
import type { CalendarDate, CaseId } from "@oza/kernel"
import {
  type AccessDecision,
  accessRequest,
  type DataCategory,
  decideAccess,
  isRelated,
  type Purpose
} from "@oza/privacy"
import { type Actor, represents, type Side } from "@oza/roles"
import { Effect } from "effect"
import { asking, decidedOn } from "./AccessScope.ts"
import { CaseStore } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { RegionContext, type RegionInUse } from "./RegionContext.ts"
import { CaseNotFound } from "./StoreError.ts"

/** The case as it stands, read for a purpose: to decide on, and then to show or to write. */
export const loadFor = Effect.fnUntraced(function* (id: CaseId, purpose: Purpose) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  return yield* store.load({ region: region.id, id }).pipe(asking(purpose, id))
})

/** The decision on processing a case; `categories` absent: on everything that is in it. */
export const access = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  purpose: P,
  on: CalendarDate,
  categories?: ReadonlyArray<DataCategory>
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const request = accessRequest({ catalogue: region.roles, actor, subject: state, purpose, on, categories })
  if (!isRelated(request)) return yield* new CaseNotFound({ id: state.id })
  return decidedOn(decideAccess(region.privacy, request) satisfies AccessDecision<P>, state.id)
})

/** What an act is done for: by the child and its parents in their own file, by others for the task. */
export const purposeOf = (region: RegionInUse, actor: Actor, act?: ActId): Purpose => {
  const representation = region.roles.representationOf(actor.role)
  if (representation !== undefined && (representation === "youth" || represents(representation)))
    return "own-file"
  switch (act) {
    case "SuspendTerm":
    case "ResumeTerm":
    case "ExtendTerm":
    case "TakeDecision":
    case "CorrectDecision":
    case "DecideProcedure":
    case "DecideObjection":
      return deciding[region.roles.sideOf(actor.role) ?? "analysis"] ?? "arrange"
    case "ShareFunding":
      return "fund"
    default:
      return "arrange"
  }
}

/** What a decision is taken for, by the side that takes it. */
const deciding: Readonly<Partial<Record<Side, Purpose>>> = {
  municipality: "decide-youth-help",
  swv: "allocate-support"
}
