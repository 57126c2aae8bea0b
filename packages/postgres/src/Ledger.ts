/** The books of a region, read back: what each account of a source holds. */
import type { StoreUnavailable } from "@oza/casework"
import type { Balance } from "@oza/funding"
import type { CalendarDate, RegionId } from "@oza/kernel"
import { Context, Effect, Layer } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { statement } from "./Statement.ts"

export class Ledger extends Context.Service<
  Ledger,
  {
    /**
     * What every account holds up to and including a day, by source, year and account: the same as
     * funding's `balances` over the entries.
     */
    readonly balances: (
      region: RegionId,
      until?: CalendarDate
    ) => Effect.Effect<ReadonlyArray<Balance>, StoreUnavailable>
  }
>()("@oza/postgres/Ledger") {
  static readonly layer: Layer.Layer<Ledger, never, Database> = Layer.effect(
    Ledger,
    Effect.map(Database, (db) =>
      Ledger.of({
        balances: (region, until) => orUnavailable(db.run(selectBalances, region, until ?? null))
      })
    )
  )
}

const selectBalances = statement<Balance>(
  "ledger-balances",
  `select source, year, account, sum(change)::int8 as amount
  from oza.ledger_entries e, lateral (values (e.debit, e.amount), (e.credit, -e.amount)) c (account, change)
  where e.region_id = $1::text and ($2::date is null or e.on_date <= $2::date)
  group by source, year, account
  order by source collate "C", year collate "C", account collate "C"`
)
