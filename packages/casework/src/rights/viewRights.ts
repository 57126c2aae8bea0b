/**
 * Shows requests on rights: to whoever made them or could make them today, and to whoever answers them.
 *
 * To everybody else they are not there. What was asked stands in own words, so that a parent of a youth of
 * 16 does not read what the youth asked.
 */
import type { Case } from "@oza/cases"
import { type CaseId, type LocalizedText, refused, type Ruling, text } from "@oza/kernel"
import {
  appealDue,
  appealOf,
  mayAsk,
  permitted,
  procedureOf,
  type RightsRequest,
  type RightsRequestId,
  rightsTerm,
  type RightsTerm,
  rulingOf
} from "@oza/privacy"
import { Effect } from "effect"
import { onDuty } from "../AccessScope.ts"
import { CaseStore } from "../CaseStore.ts"
import { ActRefused } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { recordOf } from "../Recording.ts"
import { RegionContext } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { Today } from "../Today.ts"
import { giverFactsOf, type RightsPurpose, rightsPurposeOf, underRights } from "./rightsAccess.ts"
import { RightsRequestNotFound } from "./RightsError.ts"
import { RightsStore } from "./RightsStore.ts"

/** A request with its clock, and what can be done with the decision. */
export interface RightsView {
  readonly request: RightsRequest
  readonly term: RightsTerm
  /** The decision as whoever asked reads it; absent while there is none. */
  readonly ruling: Ruling | undefined
  /** Where one can go with the decision, and until when; absent while there is none. */
  readonly appeal:
    | { readonly way: "objection" | "court"; readonly text: LocalizedText; readonly due: string }
    | undefined
}

/** The requests about a case that the one who asks may see, the newest first. */
export const listRights = Effect.fn("listRights")(function* (id: CaseId) {
  return yield* rereading(underRights(id, ["process", "consent"], shown))
})

/** One request. Fails with `RightsRequestNotFound` for one that may not be seen, as if it were not there. */
export const viewRights = Effect.fn("viewRights")(function* (of: CaseId, id: RightsRequestId) {
  const found = (yield* listRights(of)).find(({ request }) => request.id === id)
  return found ?? (yield* new RightsRequestNotFound({ id }))
})

const shown = Effect.fnUntraced(function* <P extends RightsPurpose>(state: Case, purpose: P) {
  const region = yield* RegionContext
  const on = yield* (yield* Today).date
  const { decision } = yield* permitted(purpose)
  const requests = yield* (yield* RightsStore).ofCase({ region: region.id, case: state.id })
  const visible: Array<RightsView> = []
  for (const request of requests) {
    if (!(yield* maySee(request, state, purpose))) continue
    const decidedOn = request.decision?.on
    const { text: where, way } = appealOf(request.controller)
    visible.push({
      request,
      term: rightsTerm(request, on, region.holidays),
      ruling: rulingOf(request, region.holidays),
      appeal:
        decidedOn === undefined ? undefined : { way, text: where, due: appealDue(decidedOn, region.holidays) }
    })
  }
  const record = recordOf(decision, state, "read", ["rights"])
  yield* (yield* CaseStore).disclose(region.id, [
    { id: state.id, version: state.version, disclosure: record }
  ])
  return visible
})

const maySee = Effect.fnUntraced(function* (request: RightsRequest, state: Case, purpose: RightsPurpose) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* (yield* Today).date
  if (purpose === "watch-over-data" || actor.party === request.asker) return true
  const facts = giverFactsOf(region, actor, state, on)
  return mayAsk(region.privacy, request.kind, actor.party, facts)._tag === "Granted"
})

/** The requests of the region that wait for an answer, the oldest first: for whoever answers them. */
export const waitingRights = Effect.fn("waitingRights")(function* () {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  if (rightsPurposeOf(region, actor) !== "watch-over-data") {
    return yield* new ActRefused({
      ruling: refused(yield* (yield* Today).date, [
        {
          rule: procedureOf.access.termRule,
          because: text(
            "Deze lijst is voor wie waakt over de gegevens.",
            "This list is for whoever watches over the data."
          ),
          cures: []
        }
      ])
    })
  }
  return yield* (yield* RightsStore).waiting(region.id).pipe(onDuty("watch"))
})
