/**
 * Row policies one by one, with one of them opened at a time: what keeps a table shut is its own policy, and
 * nothing else hides that it is gone. Each says by its name which guard was lost (docs/guard-mutation.json).
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { outsider } from "./People.ts"
import { asked, type Db, fillAll, here, outcome, tablesOf } from "./Sql.ts"
import { makeWorld, type World } from "./World.ts"

const tables = [
  "oza.access_log",
  "oza.case_events",
  "oza.case_facts",
  "oza.cases",
  "oza.checkpoints",
  "oza.destruction_events",
  "oza.destructions",
  "oza.group_events",
  "oza.identities",
  "oza.import_rejects",
  "oza.import_rows",
  "oza.import_runs",
  "oza.ledger_entries",
  "oza.log_exports",
  "oza.log_heads",
  "oza.outbox",
  "oza.participants",
  "oza.processing_log",
  "oza.rights_events",
  "oza_keys.data_keys",
  "oza_swv.case_health",
  "oza_swv.event_health"
]

describe("A row policy that is opened lets somebody in:", () => {
  let world: World
  let db: Db
  beforeAll(async () => {
    world = await makeWorld("PostgreSQL")
    db = world.stores.database!
    await fillAll(db)
  })
  afterAll(() => world?.close())

  const seen = async (table: string): Promise<number> =>
    (await asked(db, {}, `select 1 from ${table} limit 1`)).length

  /** What a policy compares, as the catalogue has it. */
  const comparison = async (
    table: string,
    policy: string,
    clause: "qual" | "with_check"
  ): Promise<string> => {
    const [row] = await asked(
      db,
      {},
      `select ${clause} as text from pg_policies
       where schemaname || '.' || tablename = '${table}' and policyname = '${policy}'`,
      "owner"
    )
    return (row as { readonly text: string }).text
  }

  it("of every table there is", async () => {
    expect(await tablesOf(db)).toEqual(tables)
  })

  it.each(tables)("row policy: select of %s", async (table) => {
    const before = await seen(table)
    const text = await comparison(table, "select_by_scope", "qual")
    await asked(db, {}, `alter policy select_by_scope on ${table} using (true)`, "owner")
    const opened = await seen(table)
    await asked(db, {}, `alter policy select_by_scope on ${table} using (${text})`, "owner")
    expect([before, opened, await seen(table)]).toEqual([0, 1, 0])
  })

  it.each(tables)("row policies are on: %s", async (table) => {
    await asked(db, {}, `alter table ${table} disable row level security`, "owner")
    const opened = await seen(table)
    await asked(db, {}, `alter table ${table} enable row level security`, "owner")
    expect([opened, await seen(table)]).toEqual([1, 0])
  })

  it("row policy: insert of oza.participants", async () => {
    const join = `insert into oza.participants (region_id, case_id, number, party_id, role, from_date, opened_on)
      values ('${here}', '${world.cases.V}', 99, '${outsider.party}', 'parent', '2026-01-01', '2026-01-01')`
    const before = await outcome(db, {}, join)
    const text = await comparison("oza.participants", "insert_by_scope", "with_check")
    await asked(db, {}, "alter policy insert_by_scope on oza.participants with check (true)", "owner")
    const opened = await outcome(db, {}, join)
    await asked(db, {}, `alter policy insert_by_scope on oza.participants with check (${text})`, "owner")
    expect([before, opened]).toEqual(["42501", []])
  })
})
