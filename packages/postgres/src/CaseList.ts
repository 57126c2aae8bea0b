/**
 * One page of the cases that somebody takes part in, newest first.
 *
 * Whose cases they are is part of the statement and cannot be left out; which of them may be shown comes
 * from the plan of the list, as far as rows tell it: whether the one who asks is the child. The page is
 * walked along the index of one's own participations, and each case looked up by its key (`offset 0` leaves
 * no other way), so that it costs the page and not the number of cases there are.
 */
import type { CaseFilter, CaseSummary, ListedCase, PageRequest, Visibility } from "@oza/casework"
import type { CalendarDate, PersonId, RegionId } from "@oza/kernel"
import { planMayPermit } from "@oza/privacy"
import { type Statement, statement, type Value } from "./Statement.ts"

type OrNull<A> = { readonly [K in keyof A]: undefined extends A[K] ? Exclude<A[K], undefined> | null : A[K] }

/** A row as the statement gives it. */
export type ListRow = OrNull<CaseSummary> & {
  readonly person: PersonId
  /** The day of birth, sealed with the key of the child. */
  readonly childSealed: Uint8Array
}

/** Distinct, because somebody can have come twice; in the order of the index, so that nothing is sorted. */
export const listStatement: Statement<ListRow> = statement(
  "case-list",
  `select c.case_id as id, c.version, c.status, c.step, c.school, c.school_type as "schoolType",
    c.opened_on as "openedOn", c.closed_on as "closedOn", c.due_on as "dueOn",
    c.child_id as person, c.child_sealed as "childSealed"
  from (
    select distinct opened_on, case_id from oza.participants
    where region_id = $1::text and party_id = $2::uuid and role = $3::text
      and ($16::bool or organisation_id is not distinct from $15::uuid)
      and from_date <= $4::date and (until_date is null or until_date > $4::date)
      and (opened_on, case_id) < ($5::date, $6::uuid)
    order by opened_on desc, case_id desc
  ) own
  cross join lateral (
    select * from oza.cases where region_id = $1::text and case_id = own.case_id offset 0
  ) c
  where ($7::text is null or c.status = $7::text)
    and ($8::text is null or c.step = $8::text)
    and ($9::text is null or c.school = $9::text)
    and ($10::text is null or c.school_type = $10::text)
    and ($11::date is null or c.due_on < $11::date)
    and case when c.child_id = $2::uuid then $13::bool else $14::bool end
  order by own.opened_on desc, own.case_id desc
  limit $12::int8`
)

/** Before any case: the first page starts here. */
const newest = ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"] as const

/** Asks for one row more than the page holds, to know whether there are more. */
export const listValues = (
  region: RegionId,
  { on, organisation, party, plans = [], role }: Visibility,
  { dueBefore, school, schoolType, status, step }: CaseFilter,
  { after, limit }: PageRequest
): ReadonlyArray<Value> => [
  region,
  party,
  role,
  on,
  ...(after === undefined ? newest : [after.openedOn, after.id]),
  status ?? null,
  step ?? null,
  school ?? null,
  schoolType ?? null,
  dueBefore ?? null,
  limit + 1,
  ...[true, false].map((isChild) =>
    plans.every((plan) => planMayPermit(plan, { isChild, participates: true }))
  ),
  organisation ?? null,
  organisation === undefined
]

export const listedCase = (
  { closedOn, dueOn, person, school, ...row }: Omit<ListRow, "childSealed">,
  { birthDate, facts }: Pick<ListedCase, "facts"> & { readonly birthDate: CalendarDate }
): ListedCase => ({
  facts,
  summary: {
    ...row,
    school: school ?? undefined,
    closedOn: closedOn ?? undefined,
    dueOn: dueOn ?? undefined
  },
  child: { person, birthDate }
})
