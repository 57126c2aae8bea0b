import { layer } from "@effect/vitest"
import { type AccessScope, CaseStore, type CaseWrite, IdentityVault, wholeRegion } from "@oza/casework"
import { Bsn, date, type PersonId } from "@oza/kernel"
import { caseCategories } from "@oza/privacy"
import {
  goalSet,
  newCoordinator,
  newPersonId,
  otherRegion,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "@oza/testing"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { Database } from "../src/Database.ts"
import type { DbError } from "../src/DbError.ts"
import { naming } from "../src/Scope.ts"
import { statement } from "../src/Statement.ts"
import { ownerRows, scoped } from "./asAsked.ts"
import { engines, storesOn } from "./engines.ts"

/** Schemas in which everything is of a person, or tells which person there is. */
const walled = ["oza", "oza_swv", "oza_keys"]

const sql = <Row = object>(text: string, ...values: ReadonlyArray<string>) =>
  Effect.flatMap(Database, (db) => db.run(statement<Row>("", text), ...values))

/** Tables behind the wall, from the catalogue: a new one is here by itself. */
const tables = sql<{
  readonly name: string
  readonly enabled: boolean
  readonly forced: boolean
  readonly owner: string
  /** How many other tables have to have a row first. */
  readonly refersTo: number
}>(
  `select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    c.relowner::regrole::text as owner,
    (select count(*)::int4 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f') as "refersTo"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('${walled.join("', '")}') and c.relkind in ('r', 'p', 'm', 'f') order by 1`
)

const rowsIn = (table: string) =>
  Effect.map(sql<{ readonly n: number }>(`select count(*)::int4 as n from ${table}`), ([row]) => row!.n)
const rowsThere = (table: string) =>
  Effect.map(ownerRows<{ readonly n: number }>(`select count(*)::int4 as n from ${table}`), ([row]) =>
    Number(row!.n)
  )

/** How many rows of each table this scope shows. */
const shownTo = (scope: AccessScope) =>
  Effect.gen(function* () {
    const shown: Record<string, number> = {}
    for (const { name } of yield* tables) {
      const n = yield* rowsIn(name).pipe(scoped(scope))
      if (n > 0) shown[name] = n
    }
    return shown
  })

const refusal = <A, R>(effect: Effect.Effect<A, DbError, R>) =>
  Effect.map(Effect.flip(effect), ({ code }) => code)

/** Not permitted, or a row that a policy does not let in. */
const notPermitted = "42501"

const identity = {
  givenName: "Noor",
  familyName: "Voorbeeld",
  birthDate: date("2015-05-17"),
  bsn: Bsn.make("999990019")
}

const anything = (type: string, id: string): string =>
  ({ uuid: `'${id}'`, integer: "1", bigint: "1", date: "'2025-09-01'", bytea: "'\\x01'", jsonb: "'{}'" })[
    type
  ] ??
  (type.endsWith("[]")
    ? "'{}'"
    : type.startsWith("timestamp")
      ? "now()"
      : type === "boolean"
        ? "true"
        : "'swv'")

/** A case in each of two regions, with somebody's identity. */
const fill = Effect.gen(function* () {
  const vault = yield* IdentityVault
  const store = yield* CaseStore
  const write = (region: typeof sampleRegion) =>
    Effect.gen(function* () {
      const opening = sampleOpening({ region })
      const { child, id } = opening.after
      const sealed = yield* vault.seal(region, child.person, identity)
      yield* store.write({ ...opening, identities: [sealed] })
      const by = opening.events[0].by
      yield* store.write(sampleWrite(opening.after, [goalSet("Lezen", by, date("2025-09-02"))]))
      return { opening, by, id, child: child.person }
    })
  const here = yield* write(sampleRegion)
  const there = yield* write(otherRegion)
  // Something in every table: what no store wrote gets a row of anything, so that a new table is in it too.
  for (const { name } of (yield* tables).toSorted((a, b) => a.refersTo - b.refersTo)) {
    if ((yield* rowsThere(name)) > 0 && name !== "oza_keys.data_keys") continue
    const columns = yield* ownerRows<{ readonly column: string; readonly type: string }>(
      `select quote_ident(a.attname) as column, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''`,
      [name]
    )
    const list = columns.map(({ column }) => column).join(", ")
    for (const [region, { id }] of [
      [sampleRegion, here],
      [otherRegion, there]
    ] as const) {
      const values = columns.map(({ column, type }) =>
        column === "region_id" ? `'${region}'` : anything(type, id)
      )
      yield* ownerRows(`insert into ${name} (${list}) values (${values.join(", ")})`)
    }
  }
  return { here, there }
})

type Filled = Effect.Success<typeof fill>
const done = new WeakMap<object, Filled>()

/** Once for each database. */
const filled = Effect.gen(function* () {
  const database = yield* Database
  const before = done.get(database)
  if (before !== undefined) return before
  const now = yield* fill
  done.set(database, now)
  return now
})

describe.each(engines)("The second wall on $engine", ({ database }) => {
  layer(storesOn(database))((it) => {
    it.effect("is on and forced on every table with a person in it, which the role does not own", () =>
      Effect.gen(function* () {
        const all = yield* tables
        expect(all.length).toBeGreaterThanOrEqual(19)
        expect(all.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([])
        expect(all.filter(({ owner }) => owner === "oza_app")).toEqual([])
        const [role] = yield* sql(
          `select current_user::text as role, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin
          from pg_roles where rolname = current_user`
        )
        expect(role).toEqual({
          role: "oza_app",
          rolsuper: false,
          rolbypassrls: false,
          rolcreaterole: false,
          rolcreatedb: false,
          rolcanlogin: false
        })
      })
    )

    it.effect("keeps views to the rights of who asks", () =>
      Effect.gen(function* () {
        const views = yield* sql<{ readonly name: string; readonly options: string | null }>(
          `select n.nspname || '.' || c.relname as name, array_to_string(c.reloptions, ',') as options
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname like 'oza%' and c.relkind = 'v'`
        )
        expect(views.filter(({ options }) => options?.includes("security_invoker=true") !== true)).toEqual([])
      })
    )

    it.effect(
      "compares columns with settings and nothing else: no policy looks in a table or calls plpgsql",
      () =>
        Effect.gen(function* () {
          const policies = yield* sql<{ readonly of: string }>(
            `select tablename || ' ' || policyname || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') as of
          from pg_policies where schemaname like 'oza%'`
          )
          expect(policies.length).toBeGreaterThan(40)
          expect(policies.filter(({ of }) => /select/i.test(of.replace(/^\S+ \S+/, "")))).toEqual([])
          const called = new Set(
            policies.flatMap(({ of }) => [...of.matchAll(/(\w+)\(/g)].map(([, name]) => name))
          )
          expect(called).toEqual(new Set(["NULLIF", "current_setting", "decode", "string_to_array"]))
        })
    )

    it.effect("shows nothing of any table where nothing was said, and gives no error", () =>
      Effect.gen(function* () {
        yield* filled
        for (const { name } of yield* tables) expect([name, yield* rowsThere(name)]).not.toEqual([name, 0])
        expect(yield* shownTo({})).toEqual({})
        // Of everything but the region, alone and together, as long as no region is said.
        const party = newPersonId()
        expect(yield* shownTo({ party, purpose: "arrange", categories: caseCategories, cases: [] })).toEqual(
          {}
        )
        expect(yield* shownTo({ region: sampleRegion })).toEqual({})
        for (const duty of ["import", "statistics", "watch"] as const)
          expect(yield* shownTo({ duty })).toEqual({})
      })
    )

    it.effect("shows a case to who takes part, and of another region nothing at all", () =>
      Effect.gen(function* () {
        const { here } = yield* filled
        const own = {
          region: sampleRegion,
          party: here.by.party,
          role: here.by.role,
          side: "school",
          purpose: "guide-pupil",
          categories: caseCategories,
          cases: [here.id]
        } as const
        const shown = yield* shownTo(own)
        expect(shown).toMatchObject({
          "oza.cases": 1,
          "oza.case_events": 2,
          "oza.participants": 1,
          "oza.case_facts": 1,
          "oza.ledger_entries": 1,
          "oza_swv.case_health": 1,
          "oza_swv.event_health": 1
        })
        expect(Object.keys(yield* shownTo({ ...own, region: wholeRegionText as never }))).toEqual([])
        const elsewhere = yield* shownTo({ ...own, region: otherRegion })
        // Groups and wrapped keys of a region are there for whoever is signed in there; no case is.
        expect(Object.keys(elsewhere).filter((name) => !signedInSees.includes(name))).toEqual([])
      })
    )

    it.effect("shows a case to no other party, whatever the purpose and the number that it names", () =>
      Effect.gen(function* () {
        const { here } = yield* filled
        for (const purpose of ["arrange", "guide-pupil", "allocate-support", "own-file", "fund"] as const) {
          const stranger = {
            region: sampleRegion,
            party: newPersonId(),
            side: "school",
            purpose,
            categories: caseCategories
          } as const
          const shown = yield* shownTo(stranger)
          expect(Object.keys(shown).filter((name) => !signedInSees.includes(name))).toEqual([])
          expect(yield* rowsIn("oza.cases").pipe(scoped({ ...stranger, cases: [here.id] }))).toBe(0)
        }
      })
    )

    it.effect("shows a case for no purpose to nobody", () =>
      Effect.gen(function* () {
        const { here } = yield* filled
        const shown = yield* shownTo({ region: sampleRegion, party: here.by.party, cases: [here.id] })
        expect(Object.keys(shown).filter((name) => !signedInSees.includes(name))).toEqual([])
      })
    )

    it.effect(
      "shows an identity by its person where the category is open, and by the number of who has it",
      () =>
        Effect.gen(function* () {
          const { here } = yield* filled
          const asks = {
            region: sampleRegion,
            party: here.by.party,
            purpose: "arrange",
            cases: [here.id]
          } as const
          const seen = (categories: AccessScope["categories"], people: ReadonlyArray<PersonId>) =>
            rowsIn("oza.identities").pipe(scoped({ ...asks, categories }), naming({ people }))
          expect(yield* seen(["process", "education"], [here.child])).toBe(0)
          expect(yield* seen([], [here.child])).toBe(0)
          expect(yield* seen(["identity"], [])).toBe(0)
          expect(yield* seen(["identity"], [newPersonId()])).toBe(0)
          expect(yield* seen(["identity"], [here.child])).toBe(1)
          expect(yield* seen(["bsn"], [here.child])).toBe(1)
          const [{ hash }] = (yield* ownerRows<{ readonly hash: string }>(
            "select encode(bsn_hash, 'hex') as hash from oza.identities where region_id = $1 limit 1",
            [sampleRegion]
          )) as [{ readonly hash: string }]
          const byNumber = (bsnHash: Uint8Array) =>
            rowsIn("oza.identities").pipe(scoped(asks), naming({ bsnHash }))
          expect(yield* byNumber(Buffer.from(hash, "hex"))).toBe(1)
          expect(yield* byNumber(new Uint8Array(32))).toBe(0)
        })
    )

    it.effect("shows the open case of a child to who names the child, and nothing else of it", () =>
      Effect.gen(function* () {
        const { here } = yield* filled
        const asks = { region: sampleRegion, party: newPersonId(), purpose: "arrange" } as const
        const seen = (people: ReadonlyArray<PersonId>) =>
          rowsIn("oza.cases").pipe(scoped(asks), naming({ people }))
        expect(yield* seen([here.child])).toBe(1)
        expect(yield* seen([newPersonId()])).toBe(0)
        expect(yield* rowsIn("oza.case_events").pipe(scoped(asks), naming({ people: [here.child] }))).toBe(0)
      })
    )

    it.effect(
      "keeps what the samenwerkingsverband holds on health from every other side than school and family",
      () =>
        Effect.gen(function* () {
          const { here } = yield* filled
          const seen = (scope: AccessScope) =>
            rowsIn("oza_swv.case_health").pipe(
              scoped({
                region: sampleRegion,
                party: here.by.party,
                cases: [here.id],
                categories: ["swv-health"],
                ...scope
              })
            )
          for (const [side, purpose] of [
            ["swv", "allocate-support"],
            ["school", "guide-pupil"],
            ["family", "own-file"]
          ] as const) {
            expect([side, purpose, yield* seen({ side, purpose })]).toEqual([side, purpose, 1])
          }
          expect(yield* seen({ side: "swv", purpose: "arrange" })).toBe(0)
          expect(yield* seen({ side: "school", purpose: "arrange" })).toBe(0)
          expect(yield* seen({ side: "school", purpose: "allocate-support" })).toBe(0)
          for (const side of [
            "municipality",
            "youth-help",
            "youth-health",
            "attendance",
            "analysis",
            "independent"
          ] as const) {
            for (const purpose of [
              "allocate-support",
              "guide-pupil",
              "own-file",
              "decide-youth-help"
            ] as const)
              expect([side, purpose, yield* seen({ side, purpose })]).toEqual([side, purpose, 0])
            const keys = yield* ownKeys.pipe(scoped({ region: sampleRegion, party: here.by.party, side }))
            expect(keys).not.toContain("swv")
          }
          expect(yield* seen({ side: "swv", purpose: "fund" })).toBe(0)
          expect(yield* seen({ side: "swv", purpose: "allocate-support", categories: ["health"] })).toBe(0)
          expect(yield* seen({ side: "swv", purpose: "allocate-support", cases: [] })).toBe(0)
        })
    )

    it.effect("lets each duty of the system see the tables of its work only", () =>
      Effect.gen(function* () {
        yield* filled
        const of = (duty: NonNullable<AccessScope["duty"]>) =>
          Effect.map(shownTo({ region: sampleRegion, duty }), (shown) => Object.keys(shown))
        expect(yield* of("statistics")).toEqual(["oza.case_facts", "oza.ledger_entries"])
        expect(yield* of("keys")).toEqual(["oza_keys.data_keys"])
        expect(yield* of("import")).toEqual([
          "oza.cases",
          "oza.identities",
          "oza.import_rejects",
          "oza.import_rows",
          "oza.import_runs",
          "oza_keys.data_keys"
        ])
        expect(yield* of("watch")).not.toContain("oza.import_runs")
      })
    )

    it.effect("lets nobody add to a case of others, or in the name of another region", () =>
      Effect.gen(function* () {
        const { here } = yield* filled
        const stranger = { region: sampleRegion, party: newPersonId(), purpose: "arrange" } as const
        const event = (region: string) =>
          sql(
            `insert into oza.case_events (region_id, case_id, sequence, type, on_date, party_id, role, event)
            values ($1, $2, 3, 'x', '2025-09-03', $3, 'r', '\\x01')`,
            region,
            here.id,
            stranger.party
          )
        expect(yield* refusal(event(sampleRegion).pipe(scoped(stranger)))).toBe(notPermitted)
        expect(yield* refusal(event(otherRegion).pipe(scoped({ ...stranger, cases: [here.id] })))).toBe(
          notPermitted
        )
        // A stranger who read the version somewhere moves no case.
        const bare = yield* CaseStore
        const forged: CaseWrite = sampleWrite(here.opening.after, [
          goalSet("x", newCoordinator(), date("2025-09-03"))
        ])
        const error = yield* Effect.flip(bare.write(forged))
        expect(error).toMatchObject({ _tag: "ConcurrentChange" })
      })
    )

    it.effect("is not the role's to take down, to step around, or to change rows behind", () =>
      Effect.gen(function* () {
        yield* filled
        const watch = scoped({
          region: sampleRegion,
          duty: "watch",
          purpose: "watch-over-data",
          categories: caseCategories
        })
        for (const text of [
          "alter table oza.cases disable row level security",
          "alter table oza.cases no force row level security",
          "drop policy select_by_scope on oza.cases",
          "create policy all_of_it on oza.cases using (true)",
          "drop trigger only_added_to on oza.case_events",
          "alter table oza.case_events disable trigger all",
          "create or replace function oza.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
          "create table oza.mine (id int)",
          "create schema mine",
          "alter role oza_app bypassrls",
          "truncate oza.case_facts"
        ]) {
          const code = yield* refusal(sql(text).pipe(watch)).pipe(Effect.orElseSucceed(() => "permitted"))
          expect([text, code]).toEqual([text, notPermitted])
        }
        for (const table of [
          "access_log",
          "processing_log",
          "case_events",
          "ledger_entries",
          "checkpoints"
        ]) {
          for (const text of [`update oza.${table} set region_id = region_id`, `delete from oza.${table}`]) {
            expect([text, yield* refusal(sql(text).pipe(watch))]).toEqual([text, notPermitted])
          }
        }
        expect(yield* refusal(sql("update oza.log_heads set sequence = 0").pipe(watch))).toBe(notPermitted)
        expect(yield* refusal(sql("update oza_keys.data_keys set subject_id = subject_id").pipe(watch))).toBe(
          notPermitted
        )
        // What cannot be granted on is a warning and no error.
        yield* sql("grant select on oza.cases to public").pipe(watch)
        expect(
          yield* sql(
            "select table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema like 'oza%'"
          )
        ).toEqual([])
      })
    )

    it.effect(
      "forgets what was said when the transaction ends: also where it failed, and on every connection",
      () =>
        Effect.gen(function* () {
          const { here } = yield* filled
          const own = scoped({ region: sampleRegion, party: here.by.party, purpose: "arrange" })
          const said = sql<{ readonly said: string }>(
            `select coalesce(string_agg(current_setting('oza.' || name, true), ''), '') as said
          from unnest(array['region', 'party', 'role', 'side', 'organisation', 'purpose', 'categories', 'cases', 'asked', 'duty', 'people', 'bsn', 'written']) name`
          )
          yield* Effect.forEach(
            Array.from({ length: 40 }, (_, at) => at),
            (at) =>
              Effect.gen(function* () {
                expect(yield* rowsIn("oza.cases").pipe(own)).toBe(1)
                yield* Effect.exit(sql("select 1 / 0").pipe(own))
                yield* Effect.exit(
                  (yield* Database).transaction((session) => session.rows("select 1 / 0", [])).pipe(own)
                )
                const [row] = yield* said
                expect([at, row!.said]).toEqual([at, ""])
                expect(yield* rowsIn("oza.cases")).toBe(0)
              }),
            { concurrency: 12 }
          )
        })
    )

    it.effect("holds in transactions of several statements and in queries of drizzle as well", () =>
      Effect.gen(function* () {
        const { here } = yield* filled
        const db = yield* Database
        const own = scoped({ region: sampleRegion, party: here.by.party, purpose: "arrange" })
        const inTransaction = db.transaction((session) => session.rows("select case_id from oza.cases", []))
        expect(yield* inTransaction).toHaveLength(0)
        expect(yield* inTransaction.pipe(own)).toHaveLength(1)
        const inDrizzle = db.query((drizzle) => drizzle.execute("select case_id from oza.cases"))
        expect(((yield* inDrizzle) as { readonly rows: ReadonlyArray<unknown> }).rows).toHaveLength(0)
        expect(((yield* inDrizzle.pipe(own)) as { readonly rows: ReadonlyArray<unknown> }).rows).toHaveLength(
          1
        )
      })
    )
  })
})

const wholeRegionText = String(wholeRegion)

/** What whoever is signed in sees without being anything to a case. */
const signedInSees = ["oza.group_events", "oza_keys.data_keys"]

const ownKeys = Effect.map(
  sql<{ readonly controller: string }>("select distinct controller from oza_keys.data_keys"),
  (rows) => rows.map(({ controller }) => controller)
)
