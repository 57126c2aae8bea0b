/**
 * Lists the cases that somebody takes part in: their course, nothing of their content.
 *
 * Whose cases they are is part of the question that the store answers, so that no page ever holds a
 * case of others. Which of those may be shown is a plan made of the same rules that decide on a read; the
 * store follows it as far as it knows, and each row is looked at by it once it is opened. Every case that
 * is shown leaves its own record.
 */
import type { CalendarDate } from "@oza/kernel"
import {
  accessRequest,
  authorise,
  type DataCategory,
  decideAccess,
  disclosureOf,
  type ListPlan,
  permitted,
  planList,
  planPermits,
  type Purpose
} from "@oza/privacy"
import { Effect } from "effect"
import { usable } from "./Access.ts"
import { asking, decidedOn } from "./AccessScope.ts"
import {
  type CaseFilter,
  CaseStore,
  type CaseSummary,
  type ListedCase,
  type PageRequest
} from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { shownPage } from "./shownPage.ts"
import { Today } from "./Today.ts"

/** What a list shows of the course of a case, and of its school where education data is permitted. */
const course = ["id", "version", "status", "step", "openedOn", "closedOn", "dueOn"]
const school = ["school", "schoolType"]

/** A row as far as the decision shows it. */
export type ShownCase = Omit<CaseSummary, "school" | "schoolType"> &
  Partial<Pick<CaseSummary, "school" | "schoolType">>

/** A page of a list. */
export interface CaseList {
  readonly items: ReadonlyArray<ShownCase>
  /** Where the next page starts; undefined on the last one. */
  readonly next: PageRequest["after"]
}

export const listCases = Effect.fn("listCases")(function* (
  purpose: Purpose,
  filter: CaseFilter,
  page: PageRequest
) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { organisation = null, party, role } = yield* CurrentActor
  const on = yield* (yield* Today).date
  yield* usable(purpose)
  const side = region.roles.sideOf(role)
  const planOf = (category: DataCategory) => planList(region.privacy, { role, side, purpose, category, on })
  // What is asked by is told by the answer: who asks by school sees only rows that may show it.
  const bySchool = filter.school !== undefined || filter.schoolType !== undefined
  const plans = [planOf("process"), ...(bySchool ? [planOf("education")] : [])]
  if (plans.some(({ _tag }) => _tag === "Nothing")) return { items: [], next: undefined } satisfies CaseList
  return yield* rereading(
    Effect.gen(function* () {
      const { items, next } = yield* shownPage(
        page,
        (part) => store.list(region.id, { party, role, organisation, on, plans }, filter, part),
        (row) => show(row, plans, purpose, on)
      )
      yield* store.disclose(region.id, items)
      return { items: items.map(({ summary }) => summary), next } satisfies CaseList
    })
  ).pipe(asking(purpose))
})

/** The row and its record, where the plans of the list permit its course to be shown. */
const show = Effect.fnUntraced(function* <P extends Purpose>(
  { child, facts, summary }: ListedCase,
  plans: ReadonlyArray<ListPlan>,
  purpose: P,
  on: CalendarDate
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  // The store listed it because the actor takes part. What rests on a yes is not for a list.
  const request = accessRequest({
    catalogue: region.roles,
    actor,
    subject: { ...facts, child, participants: [{ ...actor, from: on }], permissions: [] },
    purpose,
    on,
    categories: ["process", "education"]
  })
  if (!plans.every((plan) => planPermits(plan, request))) return undefined
  return yield* record(summary, purpose).pipe(
    authorise(decidedOn(decideAccess(region.privacy, request), summary.id)),
    Effect.catchTag("AccessRefused", () => Effect.succeed(undefined))
  )
})

const record = Effect.fnUntraced(function* <P extends Purpose>(summary: CaseSummary, purpose: P) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const { school: of, schoolType, ...shown } = summary
  const withSchool = decision.permitted.includes("education")
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: summary.id,
    kind: "list",
    fields: withSchool ? [...course, ...school] : course
  })
  const row: ShownCase = withSchool ? { ...shown, school: of, schoolType } : shown
  return { id: summary.id, version: summary.version, summary: row, disclosure }
})
