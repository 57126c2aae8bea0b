import { layer } from "@effect/vitest"
import { CaseStore, IdentityVault } from "@oza/casework"
import { type CaseId, date, type RegionId } from "@oza/kernel"
import {
  caseClosed,
  goalSet,
  newPersonId,
  otherRegion,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "@oza/testing"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { Database } from "../src/Database.ts"
import { statement } from "../src/Statement.ts"
import { ownerRows, scoped } from "./asAsked.ts"
import { engines, storesOn } from "./engines.ts"

const destroy = (region: RegionId, id: CaseId) =>
  Effect.gen(function* () {
    const db = yield* Database
    const [row] = yield* db.run(
      statement<{ readonly gone: Readonly<Record<string, number>> }>(
        "",
        "select oza.destroy_case($1, $2::uuid) as gone"
      ),
      region,
      id
    )
    return row!.gone
  })
const watching = scoped({ region: sampleRegion, duty: "watch", purpose: "watch-over-data" })

/** What there is of a case in every table that has its number, by table, as the owner sees it. */
const leftOf = (region: RegionId, id: CaseId) =>
  Effect.gen(function* () {
    const tables = yield* ownerRows<{ readonly name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.columns
      where table_schema in ('oza', 'oza_swv') and column_name = 'case_id' order by 1`
    )
    const left: Record<string, number> = {}
    for (const { name } of tables) {
      const [row] = yield* ownerRows<{ readonly n: number }>(
        `select count(*)::int4 as n from ${name} where region_id = $1 and case_id = $2`,
        [region, id]
      )
      if (Number(row!.n) > 0) left[name] = Number(row!.n)
    }
    return left
  })

const personLeft = (region: RegionId, person: string) =>
  Effect.map(
    ownerRows<{ readonly n: number }>(
      `select ((select count(*) from oza.identities where region_id = $1 and person_id = $2)
        + (select count(*) from oza_keys.data_keys where region_id = $1 and subject_id = $2))::int4 as n`,
      [region, person]
    ),
    ([row]) => Number(row!.n)
  )

const lived = (region: RegionId, child = newPersonId()) =>
  Effect.gen(function* () {
    const store = yield* CaseStore
    const opening = sampleOpening({ region, child })
    const { by } = opening.events[0]
    const identity = { givenName: "Noor", familyName: "Voorbeeld", birthDate: date("2015-05-17") }
    yield* store.write({
      ...opening,
      identities: [yield* (yield* IdentityVault).seal(region, child, identity)]
    })
    const goal = sampleWrite(opening.after, [goalSet("Lezen", by, date("2025-09-02"))])
    yield* store.write(goal)
    const closed = sampleWrite(goal.after, [caseClosed(by, date("2025-09-03"))])
    yield* store.write(closed)
    return { id: opening.after.id, child }
  })

describe.each(engines)("Destroying a case on $engine", ({ database }) => {
  layer(storesOn(database))((it) => {
    it.effect("leaves nothing of it but the logs, and of the child no identity and no key", () =>
      Effect.gen(function* () {
        const { child, id } = yield* lived(sampleRegion)
        const other = yield* lived(sampleRegion)
        const before = yield* leftOf(sampleRegion, other.id)
        const gone = yield* destroy(sampleRegion, id).pipe(watching)
        expect(gone).toMatchObject({ case: 1, events: 3, participants: 1, facts: 1, identity: 1 })
        const left = yield* leftOf(sampleRegion, id)
        expect(Object.keys(left).filter((table) => !/_log$|log_heads$|log_exports$/.test(table))).toEqual([])
        expect(left["oza.access_log"]).toBeGreaterThanOrEqual(3)
        expect(yield* personLeft(sampleRegion, child)).toBe(0)
        // Every other child is untouched.
        expect(yield* leftOf(sampleRegion, other.id)).toEqual(before)
        expect(yield* personLeft(sampleRegion, other.child)).toBeGreaterThanOrEqual(2)
        expect(yield* destroy(sampleRegion, id).pipe(watching)).toEqual({})
      })
    )

    it.effect("keeps the books: what they point at is an empty shell without party or content", () =>
      Effect.gen(function* () {
        const { child, id } = yield* lived(sampleRegion)
        yield* ownerRows(
          `insert into oza.ledger_entries (region_id, case_id, event, line, on_date, agreement, source, year, debit, credit, amount, rule)
          values ($1, $2, 2, 1, '2025-09-02', 1, 's', '2025', 'a', 'b', 100, 'OZA-1')`,
          [sampleRegion, id]
        )
        yield* destroy(sampleRegion, id).pipe(watching)
        const left = yield* leftOf(sampleRegion, id)
        expect(left).toMatchObject({ "oza.case_events": 1, "oza.cases": 1, "oza.ledger_entries": 1 })
        expect(left["oza.participants"]).toBeUndefined()
        const [shell] = yield* ownerRows(
          `select c.child_id as child, c.parties::text as parties, c.school, length(c.state) as state,
            length(c.child_sealed) as sealed, e.party_id as party, length(e.event) as event
          from oza.cases c join oza.case_events e using (region_id, case_id) where case_id = $1`,
          [id]
        )
        const nobody = "00000000-0000-0000-0000-000000000000"
        expect(shell).toEqual({
          child: nobody,
          parties: "{}",
          school: null,
          state: 0,
          sealed: 0,
          party: nobody,
          event: 0
        })
        expect(yield* personLeft(sampleRegion, child)).toBe(0)
        // A shell is destroyed already.
        expect(yield* destroy(sampleRegion, id).pipe(watching)).toEqual({})
      })
    )

    it.effect("keeps identity and keys of a child that has another case here, or one elsewhere", () =>
      Effect.gen(function* () {
        const first = yield* lived(sampleRegion)
        yield* lived(sampleRegion, first.child)
        yield* lived(otherRegion, first.child)
        yield* destroy(sampleRegion, first.id).pipe(watching)
        expect(yield* personLeft(sampleRegion, first.child)).toBeGreaterThanOrEqual(2)
        expect(yield* personLeft(otherRegion, first.child)).toBeGreaterThanOrEqual(2)
      })
    )

    it.effect("is for who watches over the data of that region, and for nobody else", () =>
      Effect.gen(function* () {
        const { id } = yield* lived(sampleRegion)
        const before = yield* leftOf(sampleRegion, id)
        for (const scope of [
          {},
          { region: sampleRegion, party: newPersonId(), purpose: "arrange", cases: [id] },
          { region: sampleRegion, duty: "import" },
          { region: sampleRegion, duty: "keys" },
          { region: otherRegion, duty: "watch" }
        ] as const) {
          const error = yield* Effect.flip(destroy(sampleRegion, id).pipe(scoped(scope)))
          expect(error.code).toBe("42501")
        }
        expect(yield* leftOf(sampleRegion, id)).toEqual(before)
      })
    )

    it.effect("is no way to remove events otherwise: not with its own setting, not for the role", () =>
      Effect.gen(function* () {
        const { id } = yield* lived(sampleRegion)
        const db = yield* Database
        const error = yield* Effect.flip(
          db
            .transaction(async (session) => {
              await session.rows("select set_config('oza.destroying', 'case_events', true)", [])
              await session.rows("delete from oza.case_events where case_id = $1", [id])
            })
            .pipe(watching)
        )
        expect(error.code).toBe("42501")
        // Nor for the owner by accident, and of the logs never.
        const owner = yield* Effect.flip(ownerRows("delete from oza.case_events where case_id = $1", [id]))
        expect(owner).toMatchObject({ code: "23001" })
        const logs = yield* Effect.flip(
          db.transaction(async (session) => {
            await session.rows("set local role none", [])
            await session.rows("select set_config('oza.destroying', 'case_events', true)", [])
            await session.rows("delete from oza.access_log where case_id = $1", [id])
          })
        )
        expect(logs.code).toBe("23001")
      })
    )
  })
})
