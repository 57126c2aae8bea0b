/**
 * Opens a case for a request on rights: for the family in its own file, for whoever watches over the data
 * to answer. What runs inside does so under that decision, and the store lets each touch no more.
 */
import { accessSubject, type Case } from "@oza/cases"
import type { CalendarDate, CaseId } from "@oza/kernel"
import {
  type AccessRequest,
  accessRequest,
  authorise,
  type DataCategory,
  type GiverFacts,
  type Permitted,
  type Purpose
} from "@oza/privacy"
import type { Actor } from "@oza/roles"
import { Effect, identity } from "effect"
import { access, loadFor } from "../Access.ts"
import { onDuty } from "../AccessScope.ts"
import { CaseStore, type RecordedDisclosure } from "../CaseStore.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext, type RegionInUse } from "../RegionContext.ts"
import { Today } from "../Today.ts"

/** What somebody handles requests on rights for. */
export type RightsPurpose = "own-file" | "watch-over-data"

/** Whoever watches over the data answers; everybody else can only ask about the own file. */
export const rightsPurposeOf = (region: RegionInUse, actor: Actor): RightsPurpose =>
  region.roles.sideOf(actor.role) === "privacy-office" ? "watch-over-data" : "own-file"

/** The roles that watch over the data. */
export const officersOf = (region: RegionInUse) => region.roles.ofSide("privacy-office").map(({ id }) => id)

/**
 * Runs on the case under a decision for the purpose of the one who asks. Fails as when there is no such
 * case for whoever is nothing to it. `categories` absent: all there are.
 */
export const underRights = <A, E, R>(
  id: CaseId,
  categories: ReadonlyArray<DataCategory> | undefined,
  run: <P extends RightsPurpose>(state: Case, purpose: P) => Effect.Effect<A, E, R | Permitted<P>>
) =>
  Effect.gen(function* () {
    const region = yield* RegionContext
    const actor = yield* CurrentActor
    return rightsPurposeOf(region, actor) === "watch-over-data"
      ? yield* opened(id, "watch-over-data", categories, run)
      : yield* opened(id, "own-file", categories, run)
  })

const opened = Effect.fnUntraced(function* <P extends RightsPurpose, A, E, R>(
  id: CaseId,
  purpose: P,
  categories: ReadonlyArray<DataCategory> | undefined,
  run: (state: Case, purpose: P) => Effect.Effect<A, E, R | Permitted<P>>
) {
  const on = yield* (yield* Today).date
  const state = yield* loadFor(id, purpose)
  const watching = purpose === "watch-over-data"
  const decision = yield* access(state, purpose, on, categories, watching ? { handlesRights: true } : {})
  // The duty says nothing of the decision, so it stands around it.
  return yield* run(state, purpose).pipe(authorise(decision), watching ? aroundDuty : identity)
})

/** Under the duty to watch, with the decision that runs inside it. */
const aroundDuty = onDuty("watch")

/** Who is something to the child on a day, for whose right it is. */
export const giverFactsOf = (
  region: RegionInUse,
  actor: Actor,
  state: Case,
  on: CalendarDate
): GiverFacts => {
  const request: AccessRequest<Purpose> = accessRequest({
    catalogue: region.roles,
    actor,
    subject: accessSubject(state),
    purpose: "own-file",
    on
  })
  return {
    child: state.child,
    relatives: request.relatives,
    on,
    ...(request.capacities === undefined ? {} : { capacities: request.capacities })
  }
}

/** Everything that the access log has of a case, the newest first. */
export const allDisclosures = Effect.fnUntraced(function* (id: CaseId, refused: boolean) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const found: Array<RecordedDisclosure> = []
  let more = true
  while (more) {
    const page = yield* store.disclosures(
      { region: region.id, id },
      { limit: 500, refused, before: found.at(-1)?.sequence }
    )
    found.push(...page.items)
    more = page.more && page.items.length > 0
  }
  return found
})
