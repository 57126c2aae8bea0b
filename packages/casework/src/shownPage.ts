/**
 * A page of what may be shown: it goes on past cases that may not, so that neither how many it holds nor
 * where the next one begins tells anything of a case that is not shown.
 */
import { Effect } from "effect"
import type { ListedCase, Page, PageRequest } from "./CaseStore.ts"

/** Rows that may be shown, and where the next page begins: after the last of them, where there are more. */
export interface ShownPage<A> {
  readonly items: ReadonlyArray<A>
  readonly next: PageRequest["after"]
}

/** `look` gives undefined for a case that may not be shown. */
export const shownPage = Effect.fnUntraced(function* <A, E, R, E2, R2>(
  { after, limit }: PageRequest,
  list: (part: PageRequest) => Effect.Effect<Page<ListedCase>, E, R>,
  look: (row: ListedCase) => Effect.Effect<A | undefined, E2, R2>
) {
  const items: Array<A> = []
  let place = after
  let last = after
  let more = true
  while (more) {
    // With the one that says whether there is a next page: most often that is all there is to ask.
    const found = yield* list({ after: place, limit: limit + 1 })
    for (const row of found.items) {
      const { id, openedOn } = row.summary
      place = { openedOn, id }
      const shown = yield* look(row)
      if (shown === undefined) continue
      // One more may be shown, so that there is a next page.
      if (items.length === limit) return { items, next: last } satisfies ShownPage<A>
      items.push(shown)
      last = place
    }
    more = found.more
  }
  return { items, next: undefined } satisfies ShownPage<A>
})
