/**
 * What waits for somebody: the flags of the cases in which one takes part, closed ones among them.
 *
 * Nothing of the content is in it. Each case that was looked at records that it was. Whoever holds a budget is
 * told of what it lacks; that is of no case.
 */
import type { Case, Flag } from "@oza/cases"
import type { Shortage } from "@oza/funding"
import type { CaseId } from "@oza/kernel"
import { authorise, disclosureOf, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, usable } from "./Access.ts"
import { asking } from "./AccessScope.ts"
import { flagsOf } from "./ActDone.ts"
import { CaseStore, type PageRequest } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { ownShortages } from "./funding/budgets.ts"
import { RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { shownPage } from "./shownPage.ts"
import { Today } from "./Today.ts"
import { told } from "./Untold.ts"

/** A case in which something waits to be done. */
export interface WaitingCase {
  readonly id: CaseId
  readonly version: number
  readonly flags: ReadonlyArray<Flag>
}

/** A page of cases; it holds only those in which something waits. */
export interface Worklist {
  readonly items: ReadonlyArray<WaitingCase>
  readonly next: PageRequest["after"]
  /** Of the budgets that the role holds or stands above; on the first page. */
  readonly shortages: ReadonlyArray<Shortage>
}

/** What waits in a page of the cases in which the actor takes part, newest case first. */
export const worklist = Effect.fn("worklist")(function* (purpose: Purpose, page: PageRequest) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { organisation = null, party, role } = yield* CurrentActor
  const on = yield* (yield* Today).date
  yield* usable(purpose)
  const shortages = page.after === undefined ? yield* ownShortages : []
  return yield* rereading(
    Effect.gen(function* () {
      const { items: seen, next } = yield* shownPage(
        page,
        (part) => store.list(region.id, { party, role, organisation, on }, {}, part),
        ({ summary: { id } }) => looked(id, purpose)
      )
      const items = seen.filter(({ flags }) => flags.length > 0)
      yield* store.disclose(region.id, items)
      return { items: items.map(({ disclosure: _, ...one }) => one), next, shortages } satisfies Worklist
    })
  ).pipe(asking(purpose))
})

const looked = Effect.fnUntraced(
  function* <P extends Purpose>(id: CaseId, purpose: P) {
    const on = yield* (yield* Today).date
    const state = yield* loadFor(id, purpose)
    const decision = yield* access(state, purpose, on, ["process"])
    return yield* waiting(state, purpose).pipe(
      authorise(decision),
      Effect.catchTag("AccessRefused", () => Effect.succeed(undefined))
    )
  },
  Effect.catchTag("CaseNotFound", () => Effect.succeed(undefined))
)

const waiting = Effect.fnUntraced(function* <P extends Purpose>(state: Case, purpose: P) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const flags = flagsOf(region, told(region, decision.actor, purpose, state), decision.on, decision.actor)
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: state.id,
    kind: "list",
    fields: ["id", "version", "flags"]
  })
  return { id: state.id, version: state.version, flags, disclosure }
})
