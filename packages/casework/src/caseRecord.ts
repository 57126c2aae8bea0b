/**
 * The record of a case: what happened in it, and who processed its data for which purpose.
 *
 * Reading the record is processing too, and leaves a record. Events come back projected like the case
 * itself; who read what is part of the course of the case and open to whoever may see that.
 */
import { type Case, Event } from "@oza/cases"
import type { CaseId } from "@oza/kernel"
import { authorise, type DataCategory, permitted, project, type Purpose, type Visible } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor } from "./Access.ts"
import { CaseStore, type Page, type RecordedDisclosure } from "./CaseStore.ts"
import { recordOf } from "./Recording.ts"
import { othersIn } from "./othersIn.ts"
import { RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { categoriesShown } from "./shownCategories.ts"
import { Today } from "./Today.ts"
import { isToldOf, toldEvents } from "./Untold.ts"

/** An event as far as the decision shows it. */
export interface HistoryItem {
  readonly sequence: number
  readonly recordedAt: number
  readonly event: Visible<Event> & { readonly _tag: Event["_tag"] }
}

/** What happened in a case, oldest first. */
export const historyOf = Effect.fn("historyOf")(function* <P extends Purpose>(id: CaseId, purpose: P) {
  return yield* reading(id, purpose, undefined, (state) => history(state, purpose))
})

/** Who processed data of a case, newest first; `before` is the sequence number of the last one seen. */
export const disclosuresOf = Effect.fn("disclosuresOf")(function* <P extends Purpose>(
  id: CaseId,
  purpose: P,
  page: { readonly before?: number | undefined; readonly limit: number }
) {
  return yield* reading(id, purpose, ["process"], (state) => disclosures(state, purpose, page))
})

const reading = <P extends Purpose, A, E, R>(
  id: CaseId,
  purpose: P,
  categories: ReadonlyArray<DataCategory> | undefined,
  read: (state: Case) => Effect.Effect<A, E, R>
) =>
  Effect.gen(function* () {
    const on = yield* (yield* Today).date
    return yield* rereading(
      Effect.gen(function* () {
        const state = yield* loadFor(id, purpose)
        const decision = yield* access(state, purpose, on, categories)
        return yield* read(state).pipe(authorise(decision))
      })
    )
  })

const history = Effect.fnUntraced(function* <P extends Purpose>(state: Case, purpose: P) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { decision } = yield* permitted(purpose)
  const recorded = yield* store.history({ region: region.id, id: state.id })
  const items = toldEvents(region, decision.actor, purpose, state, recorded).map(({ event, ...at }) => {
    const { value, shown } = project(Event, decision, event)
    return { ...at, shown, event: { ...value, _tag: event._tag } as HistoryItem["event"] }
  })
  const fields = [...new Set(items.flatMap(({ shown }) => shown))]
  const held = new Set(items.flatMap(({ event }) => categoriesShown(Event, event)))
  yield* disclose(state, purpose, fields, [...held])
  return items.map(({ shown: _, ...item }): HistoryItem => item)
})

const disclosures = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  purpose: P,
  page: { readonly before?: number | undefined; readonly limit: number }
) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { decision } = yield* permitted(purpose)
  const { actor } = decision
  const key = { region: region.id, id: state.id }
  // That somebody was refused is for the family to know, and for whoever watches over the data.
  const asked = { ...page, refused: purpose === "own-file" || purpose === "watch-over-data" }
  let found: Page<RecordedDisclosure> = yield* store.disclosures(key, asked)
  let items = found.items
  const toTell = () =>
    found.items.filter(({ disclosure }) => isToldOf(region, actor, purpose, state, disclosure))
  // A page can hold fewer than were asked for, but none only where there is no more.
  while ((items = toTell()).length === 0 && found.more) {
    found = yield* store.disclosures(key, { ...asked, before: found.items.at(-1)?.sequence })
  }
  yield* disclose(state, purpose, ["disclosures"])
  return { items, more: found.more } satisfies Page<RecordedDisclosure>
})

const disclose = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  purpose: P,
  fields: ReadonlyArray<string>,
  categories?: ReadonlyArray<DataCategory>
) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const disclosure = recordOf(decision, state, "read", fields, categories)
  yield* (yield* CaseStore).disclose(region.id, [
    { id: state.id, version: state.version, disclosure, others: othersIn(region.roles, state, disclosure) }
  ])
})
