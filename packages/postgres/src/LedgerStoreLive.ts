/** The books of a region, read back from their entries: of one case, or added up over all of them. */
import { LedgerStore, onDuty } from "@oza/casework"
import type { Balance, LedgerEntry, UsedOn } from "@oza/funding"
import { amount, type CalendarDate } from "@oza/kernel"
import { Effect, Layer } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { statement } from "./Statement.ts"

export const LedgerStoreLive: Layer.Layer<LedgerStore, never, Database> = Layer.effect(
  LedgerStore,
  Effect.map(Database, (db) =>
    LedgerStore.of({
      entriesOf: ({ id, region }) =>
        db.run(selectEntries, region, id).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map(entryOf))
        ),
      // Sums over all cases, in which no case can be told: whoever may ask for them is decided above.
      balances: (region, { school, source, until, year } = {}) =>
        db
          .run(selectBalances, region, until ?? null, source ?? null, year ?? null, school ?? null)
          .pipe(onDuty("statistics", region), orUnavailable),
      commitments: (region, source, year, until) =>
        db.run(selectCommitments, region, source, year, until).pipe(
          onDuty("statistics", region),
          orUnavailable,
          Effect.map((rows) => rows.map((row) => ({ on: row.on, amount: amount(row.amount) })))
        ),
      usedByDay: (region, source, year, until) =>
        db.run(selectUsed, region, source, year, until).pipe(onDuty("statistics", region), orUnavailable)
    })
  )
)

interface EntryRow extends Omit<LedgerEntry, "school" | "concerns" | "reverses"> {
  readonly school: LedgerEntry["school"] | null
  readonly concerns: LedgerEntry["concerns"] | null
  readonly reversesEvent: number | null
  readonly reversesLine: number | null
}

const entryOf = ({ concerns, reversesEvent, reversesLine, school, ...entry }: EntryRow): LedgerEntry => ({
  ...entry,
  ...(school === null || school === undefined ? {} : { school }),
  ...(concerns === null || concerns === undefined ? {} : { concerns }),
  ...(reversesEvent === null || reversesLine === null
    ? {}
    : { reverses: { event: reversesEvent, line: reversesLine } })
})

const selectEntries = statement<EntryRow>(
  "ledger-entries",
  `select region_id as region, case_id as "case", event, line, on_date as "on", agreement, source, year, debit, credit,
    amount, rule, school, concerns, reverses_event as "reversesEvent", reverses_line as "reversesLine"
  from oza.ledger_entries where region_id = $1::text and case_id = $2::uuid order by event, line`
)

const selectBalances = statement<Balance>(
  "ledger-balances",
  `select source, year, account, sum(change)::int8 as amount
  from oza.ledger_entries e, lateral (values (e.debit, e.amount), (e.credit, -e.amount)) c (account, change)
  where e.region_id = $1::text and ($2::date is null or e.on_date <= $2::date)
    and ($3::text is null or e.source = $3::text) and ($4::text is null or e.year = $4::text)
    and ($5::text is null or e.school = $5::text)
  group by source, year, account
  order by source collate "C", year collate "C", account collate "C"`
)

const selectCommitments = statement<{ readonly on: CalendarDate; readonly amount: number }>(
  "ledger-commitments",
  `select e.on_date as "on", sum(case when e.debit = 'committed' then e.amount else -e.amount end)::int8 as amount
  from oza.ledger_entries e
  where e.region_id = $1::text and e.source = $2::text and e.year = $3::text and e.on_date <= $4::date
    and (e.debit = 'committed' or (e.credit = 'committed' and e.reverses_event is not null))
  group by e.on_date, e.case_id, e.event
  having sum(case when e.debit = 'committed' then e.amount else -e.amount end) > 0
  order by e.on_date`
)

const selectUsed = statement<UsedOn>(
  "ledger-used",
  `select e.on_date as "on", sum(change)::int8 as change
  from oza.ledger_entries e, lateral (values (e.debit, e.amount), (e.credit, -e.amount)) c (account, change)
  where e.region_id = $1::text and e.source = $2::text and e.year = $3::text and e.on_date <= $4::date
    and account in ('reserved', 'committed', 'realised')
  group by e.on_date
  having sum(change) <> 0
  order by e.on_date`
)
