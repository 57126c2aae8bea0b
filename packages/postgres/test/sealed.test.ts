import { layer } from "@effect/vitest"
import type { Event } from "@oza/cases"
import { AccessScope, CaseStore, GroupStore, IdentityVault, KeyStore, wholeRegion } from "@oza/casework"
import { Bsn, date, type PersonId } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import {
  caseClosed,
  goalSet,
  newPersonId,
  sampleGroup,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "@oza/testing"
import { Cause, Effect, Exit, Fiber, Layer, Redacted } from "effect"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { CaseStoreLive } from "../src/CaseStoreLive.ts"
import { Database } from "../src/Database.ts"
import { CaseIntake } from "../src/intake/CaseIntake.ts"
import { DataKeys } from "../src/keys/DataKeys.ts"
import { keyFiles } from "../src/keys/KeyFiles.ts"
import { KeyTable } from "../src/keys/KeyTable.ts"
import { KeyWrapper } from "../src/keys/KeyWrapper.ts"
import { resealSubject } from "../src/keys/resealSubject.ts"
import { rotateKeys } from "../src/keys/rotateKeys.ts"
import { placeOf, unseal } from "../src/keys/Seal.ts"
import { ownerRows, scoped } from "./asAsked.ts"
import { dump, found } from "./dump.ts"
import { engines } from "./engines.ts"
import { askedStores, keysIn, storesOn, testKey } from "./stores.ts"

const told = {
  signal: "Ze huilt elke ochtend bij het hek – zegt «niemand»",
  goal: "Weer op de fiets naar school durven",
  health: "Vermoeden van een angststoornis; verwijzing kinderarts Ëlburg",
  group: "Rustplek boven het gymlokaal",
  givenName: "Noorderlicht",
  familyName: "Vriesekoop-Ëlburg",
  birthDate: "2011-07-13",
  bsn: "999900043",
  sourceKey: "LEERLING-4711-GEHEIM"
}

const healthFound = (by: Actor, text = told.health): Event => ({
  _tag: "HealthFindingRecorded",
  on: date("2025-09-03"),
  by,
  finding: { task: "assessment", text }
})

/** A case of a child with all of that, one act after another. */
const tell = (child = newPersonId()) =>
  Effect.gen(function* () {
    const store = yield* CaseStore
    const vault = yield* IdentityVault
    const identity = {
      givenName: told.givenName,
      familyName: told.familyName,
      birthDate: date(told.birthDate),
      bsn: Bsn.make(told.bsn)
    }
    const opening = sampleOpening({ child, birthDate: date(told.birthDate) })
    const [opened] = opening.events
    const signal = { ...opening.after.signal, summary: told.signal }
    const spoken = { ...opened, signal } as typeof opened
    const first = sampleWrite(undefined, [spoken])
    yield* store.write({ ...first, identities: [yield* vault.seal(sampleRegion, child, identity)] })
    const second = sampleWrite(first.after, [
      goalSet(told.goal, opened.by, date("2025-09-02")),
      healthFound(opened.by)
    ])
    yield* store.write(second)
    return { key: { region: sampleRegion, id: first.after.id }, after: second.after, by: opened.by, child }
  })

const closeAgain = ({ after, by }: Effect.Success<ReturnType<typeof tell>>) =>
  Effect.gen(function* () {
    const closed = sampleWrite(after, [caseClosed(by, date("2025-12-01"))])
    yield* (yield* CaseStore).write(closed)
    return closed.after
  })

const whoWatches = scoped({ region: sampleRegion, duty: "watch", categories: ["swv-health"] })

/** The bytes of one column of a case. */
const bytesOf = (column: string, table: string, id: string) =>
  Effect.map(
    ownerRows<{ readonly hex: string }>(
      `select encode(${column}, 'hex') as hex from ${table} where case_id = $1::uuid`,
      [id]
    ),
    ([row]) => row!.hex
  )

const setBytes = (column: string, table: string, id: string, hex: string) =>
  ownerRows(`update ${table} set ${column} = decode($2, 'hex') where case_id = $1::uuid`, [id, hex])

describe.each(engines)("What is stored of a child on $engine", ({ database }) => {
  layer(CaseIntake.layer.pipe(Layer.provideMerge(storesOn(database))))((it) => {
    it.effect("stands in no table as anybody can read it, however it was written", () =>
      Effect.gen(function* () {
        const { after, by } = yield* tell()
        yield* closeAgain({ after, by, child: after.child.person, key: after })
        yield* (yield* GroupStore).write(sampleGroup({ name: told.group }))
        // The way of an import, which puts rows in the tables by itself.
        const intake = yield* CaseIntake
        const run = {
          region: sampleRegion,
          id: "00000000-0000-7000-8000-000000000001",
          source: "old-system",
          fingerprint: "one"
        }
        const other = sampleOpening({ birthDate: date(told.birthDate) })
        const spoken = { ...other.after, signal: { ...other.after.signal, summary: told.signal } }
        yield* intake.begin(run)
        yield* intake.take({
          run,
          after: 0,
          keys: [told.sourceKey],
          bsnHashes: [],
          people: [],
          settle: async () => ({
            cases: [
              [
                {
                  ...other,
                  after: spoken,
                  events: [{ ...other.events[0], signal: spoken.signal } as (typeof other.events)[0]]
                }
              ]
            ],
            rows: [
              {
                key: told.sourceKey,
                case: other.after.id,
                hash: new Uint8Array(32).fill(0xab),
                brokenRules: []
              }
            ],
            rejects: [],
            progress: { rows: 1, accepted: 1, rejected: 0, line: 1, finished: true }
          })
        })
        const all = yield* dump
        expect(all.filter((row) => row.startsWith("oza.cases ")).length).toBe(2)
        expect(all.filter((row) => row.startsWith("oza_swv.")).length).toBe(2)
        expect(found(all, Object.values(told))).toEqual([])
        expect(found(all, ["ab".repeat(32)])).toEqual([])
        // And this is how it would be found: as text in a column, in JSON, in bytes, in base64.
        const controls = ["control plain ë", "control json ë", "control bytes ë", "control base64 ë"]
        yield* ownerRows(
          "insert into oza_reference.schools (code, name, type, swv) values ('99ZZ01', $1, 'po', 'PO0001')",
          [`so ${controls[0]} is`]
        )
        yield* ownerRows("update oza.case_facts set funding = jsonb_build_array($1::text)", [
          `so ${controls[1]} is`
        ])
        yield* ownerRows("update oza.identities set sealed = convert_to($1, 'UTF8')", [
          `so ${controls[2]} is`
        ])
        yield* ownerRows(
          "update oza.import_runs set fingerprint = encode(convert_to($1, 'UTF8'), 'base64')",
          [`so ${controls[3]} is`]
        )
        expect(found(yield* dump, controls)).toEqual(controls)
      })
    )

    it.effect("is given back whole to who reads the case", () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const { after, key } = yield* tell().pipe(withoutBsn)
        expect(yield* store.load(key)).toEqual(after)
        expect(after.healthFindings).toMatchObject([{ content: { text: told.health } }])
        const events = yield* store.history(key)
        expect(events.map(({ event }) => event._tag)).toEqual([
          "CaseOpened",
          "GoalsSet",
          "HealthFindingRecorded"
        ])
        expect(events[2]!.event).toMatchObject({ finding: { text: told.health } })
      })
    )

    it.effect("does not open in the place of something else, and says nothing of what it is", () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const [one, other] = [yield* tell().pipe(withoutBsn), yield* tell().pipe(withoutBsn)]
        const doesNotOpen = (exit: Exit.Exit<unknown, unknown>, table: string) => {
          const words = Exit.isFailure(exit)
            ? Cause.pretty(exit.cause) + inspect(exit, { depth: 20 })
            : "opened"
          expect(words).toContain(`${table} does not open`)
          for (const text of Object.values(told)) expect(words).not.toContain(text)
        }
        const state = yield* bytesOf("state", "oza.cases", one.key.id)
        // Of another child.
        yield* setBytes("state", "oza.cases", other.key.id, state)
        doesNotOpen(yield* Effect.exit(store.load(other.key)), "cases.state")
        // Of the same case, as it was before.
        const closed = yield* closeAgain(one)
        expect(yield* store.load(one.key)).toEqual(closed)
        yield* setBytes("state", "oza.cases", one.key.id, state)
        doesNotOpen(yield* Effect.exit(store.load(one.key)), "cases.state")
        // In another column of the same row.
        yield* ownerRows("update oza.cases set child_sealed = state where case_id = $1::uuid", [one.key.id])
        const visibility = { party: one.by.party, role: one.by.role, on: date("2025-10-01") }
        doesNotOpen(
          yield* Effect.exit(store.list(sampleRegion, visibility, {}, { limit: 10 })),
          "cases.child_sealed"
        )
        // What happened, in another order; the database itself refuses that to everybody but its owner.
        yield* ownerRows("alter table oza.case_events disable trigger only_added_to")
        yield* ownerRows(
          `update oza.case_events e set event = (
            select o.event from oza.case_events o where o.case_id = e.case_id and o.sequence = 3 - e.sequence
          ) where e.case_id = $1::uuid and e.sequence in (1, 2)`,
          [other.key.id]
        )
        yield* ownerRows("alter table oza.case_events enable trigger only_added_to")
        doesNotOpen(yield* Effect.exit(store.history(other.key)), "case_events.event")
      })
    )

    it.effect("is not there any more when its key is gone, whatever rows there are", () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const [gone, stays] = [yield* tell().pipe(withoutBsn), yield* tell().pipe(withoutBsn)]
        expect(yield* (yield* KeyStore).remove(sampleRegion, gone.child)).toBe(2)
        expect(yield* Effect.flip(store.load(gone.key))).toMatchObject({
          _tag: "CaseNotFound",
          id: gone.key.id
        })
        expect(yield* store.history(gone.key)).toEqual([])
        const visibility = { party: gone.by.party, role: gone.by.role, on: date("2025-10-01") }
        expect((yield* store.list(sampleRegion, visibility, {}, { limit: 10 })).items).toEqual([])
        const late = sampleWrite(gone.after, [goalSet("Te laat", gone.by, date("2025-09-04"))])
        expect((yield* Effect.flip(store.write(late)))._tag).toBe("ConcurrentChange")
        expect(yield* store.load(stays.key)).toEqual(stays.after)
        expect(
          (yield* (yield* KeyStore)
            .get(sampleRegion, [{ subject: gone.child, controller: "region" }])
            .pipe(whoWatches)).length
        ).toBe(0)
      })
    )

    it.effect(
      "WPO 18a lid 13: what the samenwerkingsverband holds on health opens with a key of its own alone",
      () =>
        Effect.gen(function* () {
          const store = yield* CaseStore
          const { after, by, child, key } = yield* tell().pipe(withoutBsn)
          const [region, swv] = yield* (yield* DataKeys)
            .open(sampleRegion, [
              { subject: child, controller: "region" },
              { subject: child, controller: "swv" }
            ])
            .pipe(whoWatches)
          const place = (table: string, ...more: ReadonlyArray<number>) =>
            placeOf(table, sampleRegion, child, key.id, ...more)
          const read = (column: string, table: string) =>
            Effect.map(bytesOf(column, table, key.id), (hex) => Buffer.from(hex, "hex"))
          const [state, health, eventHealth] = [
            yield* read("state", "oza.cases"),
            yield* read("sealed", "oza_swv.case_health"),
            yield* read("sealed", "oza_swv.event_health")
          ]
          expect(unseal(region!, place("cases.state", 3), state).toString()).not.toContain(told.health)
          expect(unseal(swv!, place("case_health.sealed"), health).toString()).toContain(told.health)
          expect(unseal(swv!, place("event_health.sealed", 3), eventHealth).toString()).toContain(told.health)
          expect(() => unseal(region!, place("case_health.sealed"), health)).toThrow("does not open")
          expect(() => unseal(region!, place("event_health.sealed", 3), eventHealth)).toThrow("does not open")
          expect(() => unseal(swv!, place("cases.state", 3), state)).toThrow("does not open")
          // Destroyed by itself: the rest of the case goes on.
          expect(yield* (yield* KeyStore).remove(sampleRegion, child, ["swv"])).toBe(1)
          expect(yield* store.load(key)).toEqual({ ...after, healthFindings: [] })
          yield* store.write(
            sampleWrite({ ...after, healthFindings: [] }, [goalSet("Verder", by, date("2025-09-05"))])
          )
          expect((yield* store.load(key)).goals).toHaveLength(2)
        })
    )

    it.effect(
      "is read and written while every key is wrapped anew, and afterwards with the new key alone",
      () =>
        Effect.gen(function* () {
          const store = yield* CaseStore
          const told = yield* Effect.forEach(Array.from({ length: 8 }), () => tell().pipe(withoutBsn))
          const anew = Redacted.make(Buffer.alloc(32, 3).toString("base64"))
          const rotating = rotateKeys().pipe(
            Effect.provide(
              KeyTable.pipe(Layer.provideMerge(KeyWrapper.layerOf({ newest: anew, before: [testKey] })))
            )
          )
          const working = Effect.forEach(
            told,
            (one) =>
              Effect.andThen(closeAgain(one), Effect.andThen(store.load(one.key), store.history(one.key))),
            { concurrency: 4 }
          )
          const [rotated] = yield* Effect.all([rotating, working], { concurrency: "unbounded" })
          expect(rotated.rewrapped).toBeGreaterThanOrEqual(8)
          yield* Effect.gen(function* () {
            const other = yield* CaseStore
            for (const { key } of told) expect((yield* other.load(key)).status).toBe("closed")
          }).pipe(Effect.provide(elsewhere(anew)))
          // The key of before is refused at the start, in one sentence.
          const refused = yield* Effect.flip(Effect.provide(Effect.void, elsewhere(testKey)))
          expect(refused).toMatchObject({ _tag: "WrongWrappingKey" })
          expect(inspect(refused, { depth: 20 })).not.toContain(Redacted.value(testKey))
          // For the tests after this one.
          yield* rotateKeys().pipe(
            Effect.provide(
              KeyTable.pipe(Layer.provideMerge(KeyWrapper.layerOf({ newest: testKey, before: [anew] })))
            )
          )
        })
    )

    it.effect(
      "can be sealed anew under other keys, case by case, while people go on reading and writing",
      () =>
        Effect.gen(function* () {
          const store = yield* CaseStore
          const [one, other] = [yield* tell().pipe(withoutBsn), yield* tell().pipe(withoutBsn)]
          const stateOf = Effect.map(bytesOf("state", "oza.cases", one.key.id), (hex) =>
            Buffer.from(hex, "hex")
          )
          const placeOfState = (version: number) =>
            placeOf("cases.state", sampleRegion, one.child, one.key.id, version)
          const [known] = yield* (yield* DataKeys)
            .open(sampleRegion, [{ subject: one.child, controller: "region" }])
            .pipe(whoWatches)
          expect(unseal(known!, placeOfState(3), yield* stateOf).length).toBeGreaterThan(0)
          const wrapper = KeyWrapper.layerOf({ newest: testKey })
          const reseal = (wait: "1 hour" | "0 seconds") =>
            resealSubject(sampleRegion, one.child, wait).pipe(Effect.provide(Layer.merge(KeyTable, wrapper)))
          // Broken off while both keys are there: either opens, and what is written now is sealed with the new one.
          const waiting = yield* Effect.forkChild(reseal("1 hour"))
          yield* twoKeys(one.child)
          yield* Fiber.interrupt(waiting)
          yield* Effect.gen(function* () {
            const elsewhere = yield* CaseStore
            expect(yield* elsewhere.load(one.key)).toEqual(one.after)
            yield* elsewhere.write(sampleWrite(one.after, [goalSet("Verder", one.by, date("2025-09-05"))]))
          }).pipe(Effect.provide(elsewhere(testKey)))
          expect(yield* reseal("0 seconds")).toEqual({ cases: 1, sealed: 9 })
          yield* Effect.gen(function* () {
            const elsewhere = yield* CaseStore
            const now = yield* elsewhere.load(one.key)
            expect(now.version).toBe(4)
            expect(now.healthFindings).toEqual(one.after.healthFindings)
            expect(yield* elsewhere.history(one.key)).toHaveLength(4)
            expect(yield* (yield* IdentityVault).open(sampleRegion, one.child)).toMatchObject({
              givenName: told.givenName
            })
            expect(yield* elsewhere.load(other.key)).toEqual(other.after)
          }).pipe(Effect.provide(elsewhere(testKey)))
          const now = yield* stateOf
          expect(() => unseal(known!, placeOfState(4), now)).toThrow("does not open")
          // Nothing but the seals was changed, and events are kept as they are again.
          const refused = yield* Effect.exit(ownerRows("update oza.case_events set event = event"))
          expect(JSON.stringify(refused)).toContain("23001")
          expect(yield* store.load(other.key)).toEqual(other.after)
        })
    )

    it.effect("WPO 18a lid 13: health that is closed to somebody is not lost by what that one writes", () =>
      Effect.gen(function* () {
        const { by, child, key } = yield* tell().pipe(withoutBsn)
        const municipality = scoped({
          region: sampleRegion,
          party: child,
          side: "municipality",
          purpose: "arrange",
          categories: ["process", "education", "youth-help"],
          cases: [key.id]
        })
        yield* Effect.gen(function* () {
          const store = yield* CaseStore
          const seen = yield* store.load(key)
          expect(seen.healthFindings).toEqual([])
          yield* store.write(sampleWrite(seen, [goalSet("Verder", by, date("2025-09-05"))]))
          expect((yield* store.load(key)).healthFindings).toEqual([])
        }).pipe(municipality, Effect.provide(CaseStoreLive))
        const whole = yield* (yield* CaseStore).load(key)
        expect(whole.goals).toHaveLength(2)
        expect(whole.healthFindings).toMatchObject([{ number: 1, content: { text: told.health } }])
      })
    )

    it.effect("has one key, also where its first cases come by two ways at once", () =>
      Effect.gen(function* () {
        const subject = newPersonId()
        const make = Effect.gen(function* () {
          const [key] = yield* (yield* DataKeys).ensure(sampleRegion, [{ subject, controller: "region" }])
          return key!.export().toString("hex")
        }).pipe(Effect.provide(Layer.fresh(keysIn(KeyTable))), whoWatches)
        const made = yield* Effect.all([make, make, make], { concurrency: "unbounded" })
        expect(new Set(made).size).toBe(1)
      })
    )
  })
})

/** A number belongs to one child in a region; these tests have several. */
const withoutBsn = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.flatMap(IdentityVault, (vault) =>
    Effect.provideService(
      self,
      IdentityVault,
      IdentityVault.of({
        ...vault,
        seal: (region, person: PersonId, { bsn: _, ...identity }) => vault.seal(region, person, identity)
      })
    )
  )

/** Waits until both keys of this child are there. */
const twoKeys = (child: PersonId) =>
  Effect.gen(function* () {
    for (;;) {
      const rows = yield* ownerRows<{ readonly length: number }>(
        "select min(length(wrapped))::int4 as length from oza_keys.data_keys where subject_id = $1::uuid",
        [child]
      )
      if (rows[0]!.length > 80) return
      yield* Effect.yieldNow
    }
  })

/** The stores of another process on the same database. */
const elsewhere = (newest: Redacted.Redacted<string>) =>
  Layer.fresh(askedStores.pipe(Layer.provide(keysIn(KeyTable, newest))))

describe("The folder of an embedded database", () => {
  it("has its keys beside the data, and nothing of a child to be read in any file of either", async () => {
    const dir = mkdtempSync(join(tmpdir(), "oza-sealed-"))
    try {
      const stores = storesOn(Database.layerPglite({ dir: join(dir, "pglite") }), keyFiles(join(dir, "keys")))
      await Effect.runPromise(
        Effect.gen(function* () {
          const { after, key } = yield* tell()
          expect(yield* (yield* CaseStore).load(key)).toEqual(after)
          yield* ownerRows(
            "insert into oza_reference.schools (code, name, type, swv) values ('99ZZ01', 'control', 'po', 'PO0001')"
          )
          expect(yield* ownerRows("select from oza_keys.data_keys")).toEqual([])
        }).pipe(Effect.provide(stores))
      )
      const files = (of: string) =>
        readdirSync(join(dir, of), { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map((one) => readFileSync(join(one.parentPath, one.name)))
      expect(files("keys")).toHaveLength(3)
      const all = [...files("pglite"), ...files("keys")]
      const readable = (text: string) => all.some((bytes) => bytes.includes(text))
      expect(Object.values(told).filter(readable)).toEqual([])
      expect(readable("control")).toBe(true)
      // The data without its keys, as from a backup, is of nobody.
      rmSync(join(dir, "keys"), { recursive: true })
      const restored = await Effect.runPromise(
        Effect.gen(function* () {
          const [row] = yield* ownerRows<{ readonly id: string }>("select case_id as id from oza.cases")
          return yield* Effect.flip(
            (yield* CaseStore)
              .load({ region: sampleRegion, id: row!.id as never })
              .pipe(Effect.provideService(AccessScope, { region: sampleRegion, duty: "watch" }))
          )
        }).pipe(Effect.provide(stores))
      )
      expect(restored._tag).toBe("CaseNotFound")
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  }, 240_000)

  it("keeps no key of a region as a whole under the number of anybody", () => {
    expect(wholeRegion).toMatch(/^[0-]+$/)
  })
})
