/**
 * The register of stagnations: what people got stuck on, how that went, and what others can learn of it.
 *
 * It holds the stagnations of the cases in which the one who asks takes part, and nothing of a child:
 * no number of a case, no note, no school. Each case that was looked at records that it was.
 */
import type { Case, CauseId, RungId } from "@oza/cases"
import { type CalendarDate, type CaseId, daysBetween } from "@oza/kernel"
import { authorise, disclosureOf, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, usable } from "./Access.ts"
import { asking } from "./AccessScope.ts"
import { CaseStore, type PageRequest } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { shownPage } from "./shownPage.ts"
import { Today } from "./Today.ts"

/** One stagnation, without the child. */
export interface RegisteredStagnation {
  readonly cause: CauseId
  readonly on: CalendarDate
  /** Rungs of the ladder that were taken, in order. */
  readonly rungs: ReadonlyArray<RungId>
  readonly resolved: boolean
  /** Days until it was resolved, or until today. */
  readonly days: number
  /** What others can learn of it, where that was recorded. */
  readonly lesson: string | undefined
}

/** A page of cases gives the stagnations of those cases; none where they have none. */
export interface StagnationRegister {
  readonly items: ReadonlyArray<RegisteredStagnation>
  readonly next: PageRequest["after"]
}

/** The stagnations of a page of the cases in which the actor takes part, open and closed, newest case first. */
export const stagnationRegister = Effect.fn("stagnationRegister")(function* (
  purpose: Purpose,
  page: PageRequest
) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { organisation = null, party, role } = yield* CurrentActor
  const on = yield* (yield* Today).date
  yield* usable(purpose)
  return yield* rereading(
    Effect.gen(function* () {
      const { items, next } = yield* shownPage(
        page,
        (part) => store.list(region.id, { party, role, organisation, on }, {}, part),
        ({ summary: { id } }) => looked(id, purpose)
      )
      const read = items.filter(({ stagnations }) => stagnations.length > 0)
      yield* store.disclose(region.id, read)
      return { items: read.flatMap(({ stagnations }) => stagnations), next } satisfies StagnationRegister
    })
  ).pipe(asking(purpose))
})

const looked = Effect.fnUntraced(
  function* <P extends Purpose>(id: CaseId, purpose: P) {
    const on = yield* (yield* Today).date
    const state = yield* loadFor(id, purpose)
    const decision = yield* access(state, purpose, on, ["process"])
    return yield* registered(state, purpose).pipe(
      authorise(decision),
      Effect.catchTag("AccessRefused", () => Effect.succeed(undefined))
    )
  },
  Effect.catchTag("CaseNotFound", () => Effect.succeed(undefined))
)

const registered = Effect.fnUntraced(function* <P extends Purpose>(state: Case, purpose: P) {
  const region = yield* RegionContext
  const on = yield* (yield* Today).date
  const { decision } = yield* permitted(purpose)
  if (!decision.permitted.includes("process")) return undefined
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: state.id,
    kind: "list",
    fields: ["stagnations"]
  })
  const stagnations = state.stagnations.map(({ cause, on: from, rungs, resolved }): RegisteredStagnation => ({
    cause,
    on: from,
    rungs: rungs.map(({ rung }) => rung),
    resolved: resolved !== undefined,
    days: daysBetween(from, resolved?.on ?? on),
    lesson: resolved?.lesson
  }))
  return { id: state.id, version: state.version, disclosure, stagnations }
})
