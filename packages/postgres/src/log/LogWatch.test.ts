import { layer } from "@effect/vitest"
import { CaseStore, KeyStore } from "@oza/casework"
import { type CaseId, date, type RegionId } from "@oza/kernel"
import {
  goalSet,
  newCoordinator,
  sampleDisclosure,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "@oza/testing"
import { Effect, Layer, Redacted, Result } from "effect"
import fc from "fast-check"
import { generateKeyPairSync } from "node:crypto"
import { describe, expect } from "vitest"
import { engines, storesOn } from "../../test/engines.ts"
import { Database } from "../Database.ts"
import { checkpointSigner } from "./CheckpointKey.ts"
import type { LogName } from "./Checkpoint.ts"
import type { KeptCheckpoint } from "./KeptCheckpoint.ts"
import { LogWatch, type Verification } from "./LogWatch.ts"

const { privateKey } = generateKeyPairSync("ed25519")
const signer = Result.getOrThrow(
  checkpointSigner(Redacted.make(privateKey.export({ format: "pem", type: "pkcs8" }).toString()))
)
const { checker } = signer

const tables = ["access_log", "processing_log", "log_heads", "checkpoints"] as const

/** As somebody who can do anything in the database: no policy, no trigger. */
const asOwner = (...statements: ReadonlyArray<readonly [text: string, ...values: Array<string | number>]>) =>
  Effect.flatMap(Database, (db) =>
    db.transaction(async (session) => {
      await session.rows("set local role none", [])
      await session.rows("set local session_replication_role = replica", [])
      let last: ReadonlyArray<Record<string, unknown>> = []
      for (const [text, ...values] of statements) last = await session.rows(text, values)
      return last
    })
  )

const keep = asOwner(...tables.map((name) => [`create table kept_${name} as table oza.${name}`] as const))
const putBack = asOwner(
  ...tables.flatMap((name) => [
    [`delete from oza.${name}`] as const,
    [`insert into oza.${name} select * from kept_${name}`] as const
  ])
)

/** Some cases with some records in both logs: opened, changed, read, listed, refused. */
const someLogs = Effect.gen(function* () {
  const store = yield* CaseStore
  const ids: Array<CaseId> = []
  for (let at = 0; at < 4; at++) {
    const opened = sampleOpening()
    const { by } = opened.events[0]
    const id = opened.after.id
    ids.push(id)
    yield* store.write(opened)
    yield* store.write(sampleWrite(opened.after, [goalSet("Lezen", by, date("2025-09-02"))]))
    for (let time = 0; time < 2; time++) {
      yield* store.disclose(sampleRegion, [
        { id, version: 2, disclosure: sampleDisclosure(opened.after, newCoordinator(), "read") }
      ])
    }
  }
  return ids
})

const log = fc.constantFrom<LogName>("access", "processing")
const place = fc.record({ log, case: fc.nat({ max: 3 }), sequence: fc.integer({ min: 1, max: 4 }) })

/** Something that somebody with all rights does to the tables. */
interface Tampering {
  readonly what: string
  /** Which case has to be named. */
  readonly case: number
  readonly do: (ids: ReadonlyArray<CaseId>) => ReadonlyArray<readonly [string, ...Array<string | number>]>
}

const at = "region_id = $1 and case_id = $2 and sequence = $3"
const where = (ids: ReadonlyArray<CaseId>, { case: of, sequence }: { case: number; sequence: number }) =>
  [sampleRegion, ids[of]!, sequence] as const

/** One bit of a character that is written with one byte, to another such character. */
const otherCharacter = `set record = overlay(record placing chr(ascii(substr(record, $4, 1)) # $5) from $4 for 1)`

const changedRecord: fc.Arbitrary<Tampering> = fc
  .tuple(place, fc.integer({ min: 1, max: 150 }), fc.constantFrom(1, 2, 4))
  .map(([of, character, bit]) => ({
    what: `bit ${bit} of character ${character} of ${of.log} record ${of.sequence}`,
    case: of.case,
    do: (ids) => [
      [`update oza.${of.log}_log ${otherCharacter} where ${at}`, ...where(ids, of), character, bit]
    ]
  }))

const changedHash: fc.Arbitrary<Tampering> = fc.tuple(place, fc.nat({ max: 255 })).map(([of, bit]) => ({
  what: `bit ${bit} of the hash of ${of.log} record ${of.sequence}`,
  case: of.case,
  do: (ids) => [
    [
      `update oza.${of.log}_log set hash = set_bit(hash, $4, 1 - get_bit(hash, $4)) where ${at}`,
      ...where(ids, of),
      bit
    ]
  ]
}))

const changedLabel: fc.Arbitrary<Tampering> = fc
  .tuple(
    place,
    fc.constantFrom(
      "recorded_at = recorded_at + interval '1 microsecond'",
      "recorded_at = recorded_at - interval '1 millisecond'",
      "trace_id = overlay(trace_id placing (case left(trace_id, 1) when 'a' then 'b' else 'a' end) from 1 for 1)",
      "span_id = overlay(span_id placing (case left(span_id, 1) when 'a' then 'b' else 'a' end) from 1 for 1)",
      "activity = activity || '0'",
      "subject = overlay(subject placing (case left(subject, 1) when 'a' then 'b' else 'a' end) from 1 for 1)"
    )
  )
  .map(([of, change]) => {
    const table = /^(activity|subject)/.test(change) ? "processing" : of.log
    return {
      what: `${change} of ${table} record ${of.sequence}`,
      case: of.case,
      do: (ids) => [[`update oza.${table}_log set ${change} where ${at}`, ...where(ids, of)]]
    }
  })

const dropped: fc.Arbitrary<Tampering> = place.map((of) => ({
  what: `${of.log} record ${of.sequence} dropped`,
  case: of.case,
  do: (ids) => [[`delete from oza.${of.log}_log where ${at}`, ...where(ids, of)]]
}))

const swapped: fc.Arbitrary<Tampering> = fc
  .tuple(place, fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([of, step, whole]) => {
    const other = ((of.sequence - 1 + step) % 4) + 1
    const columns = whole ? "record, hash, trace_id, span_id, recorded_at" : "record"
    const from = columns.split(", ").map((name) => `o.${name}`)
    return {
      what: `${of.log} records ${of.sequence} and ${other} swapped${whole ? " with all that stands beside them" : ""}`,
      case: of.case,
      do: (ids) => [
        [
          `update oza.${of.log}_log l set (${columns}) = row (${from.join(", ")}) from oza.${of.log}_log o
          where l.region_id = $1 and l.case_id = $2 and o.region_id = $1 and o.case_id = $2
            and ((l.sequence = $3 and o.sequence = $4) or (l.sequence = $4 and o.sequence = $3))`,
          ...where(ids, of),
          other
        ]
      ]
    }
  })

/** The head goes along, so that only a checkpoint can know. */
const shortened: fc.Arbitrary<Tampering> = place.map((of) => ({
  what: `both logs end before record ${of.sequence}, and so say their heads`,
  case: of.case,
  do: (ids) =>
    (["access", "processing"] as const).flatMap((name) => [
      [
        `delete from oza.${name}_log where region_id = $1 and case_id = $2 and sequence >= $3`,
        ...where(ids, of)
      ] as const,
      [
        `update oza.log_heads h set sequence = $3::int8 - 1, hash = coalesce(
          (select hash from oza.${name}_log l where l.region_id = $1 and l.case_id = $2 and l.sequence = $3::int8 - 1), '')
        where h.region_id = $1 and h.case_id = $2 and h.log = '${name}'`,
        ...where(ids, of)
      ] as const
    ])
}))

const removed: fc.Arbitrary<Tampering> = fc
  .tuple(place, fc.constantFrom<ReadonlyArray<LogName>>(["access"], ["processing"], ["access", "processing"]))
  .map(([of, logs]) => ({
    what: `the whole ${logs.join(" and ")} log of a case removed, with its head`,
    case: of.case,
    do: (ids) =>
      logs.flatMap((name) => [
        [
          `delete from oza.${name}_log where region_id = $1 and case_id = $2`,
          sampleRegion,
          ids[of.case]!
        ] as const,
        [
          `delete from oza.log_heads where region_id = $1 and case_id = $2 and log = '${name}'`,
          sampleRegion,
          ids[of.case]!
        ] as const
      ])
  }))

const changedHead: fc.Arbitrary<Tampering> = fc
  .tuple(
    place,
    fc.constantFrom(
      "sequence = sequence + 1",
      "hash = set_bit(hash, 7, 1 - get_bit(hash, 7))",
      "log = log || 's'"
    )
  )
  .map(([of, change]) => ({
    what: `${change} of the head of the ${of.log} log`,
    case: of.case,
    do: (ids) => [
      [
        `update oza.log_heads set ${change} where region_id = $1 and case_id = $2 and log = '${of.log}'`,
        sampleRegion,
        ids[of.case]!
      ]
    ]
  }))

/** Every hash from there on is made anew, as the database would have: only a checkpoint can know. */
const rewritten: fc.Arbitrary<Tampering> = place.map((of) => ({
  what: `${of.log} record ${of.sequence} changed, and every hash after it made anew`,
  case: of.case,
  do: (ids) => [
    [
      `update oza.${of.log}_log set record = regexp_replace(record, '"(at|end_time)":[0-9]', '"\\1":9'),
        recorded_at = timestamptz 'epoch' + regexp_replace(
          (regexp_match(record, '"(?:at|end_time)":([0-9]+)'))[1], '^.', '9')::int8 * interval '1 millisecond'
      where ${at}`,
      ...where(ids, of)
    ],
    [
      `with recursive made as (
        select 0::int8 as sequence, ''::bytea as hash
        union all
        select l.sequence, sha256(m.hash || convert_to(l.record, 'UTF8')) from made m
        join oza.${of.log}_log l on l.region_id = $1 and l.case_id = $2 and l.sequence = m.sequence + 1
      ), linked as (
        update oza.${of.log}_log l set hash = m.hash from made m
        where l.region_id = $1 and l.case_id = $2 and l.sequence = m.sequence
      )
      update oza.log_heads h set hash = (select hash from made order by sequence desc limit 1)
      where h.region_id = $1 and h.case_id = $2 and h.log = '${of.log}'`,
      sampleRegion,
      ids[of.case]!
    ]
  ]
}))

/** Two cases get each other's log as a whole, with its head. */
const exchanged: fc.Arbitrary<Tampering> = fc
  .tuple(place, fc.integer({ min: 1, max: 3 }))
  .map(([of, step]) => {
    const other = (of.case + step) % 4
    return {
      what: `the ${of.log} logs of two cases exchanged`,
      case: of.case,
      do: (ids) => {
        const away = "00000000-0000-0000-0000-000000000001"
        const moves = (table: string, more = "") =>
          (
            [
              [ids[of.case]!, away],
              [ids[other]!, ids[of.case]!],
              [away, ids[other]!]
            ] as const
          ).map(
            ([from, to]) =>
              [
                `update oza.${table} set case_id = $3::uuid where region_id = $1 and case_id = $2::uuid${more}`,
                sampleRegion,
                from,
                to
              ] as const
          )
        return [...moves(`${of.log}_log`), ...moves("log_heads", ` and log = '${of.log}'`)]
      }
    }
  })

const tamperings = fc.oneof(
  changedRecord,
  changedHash,
  changedLabel,
  dropped,
  swapped,
  shortened,
  removed,
  changedHead,
  rewritten,
  exchanged
)

const isInOrder = ({ checkpointFaults, logFaults }: Verification): boolean =>
  checkpointFaults.length + logFaults.length === 0

describe.each(engines)("The logs on $engine", ({ database }) => {
  layer(LogWatch.layer.pipe(Layer.provideMerge(storesOn(database))))((it) => {
    it.effect(
      "show any bit that was changed, any record or log that was dropped, swapped, cut off or rewritten since a checkpoint, and in which case",
      () =>
        Effect.gen(function* () {
          const watch = yield* LogWatch
          const ids = yield* someLogs
          const { kept, statement } = (yield* watch.checkpoint(sampleRegion, signer))!
          expect([statement.number, statement.chains, statement.records]).toEqual([1, 8, 32])
          yield* someLogs
          const verify = watch.verify(sampleRegion, { checker, kept: [kept] })
          const before = yield* verify
          expect(before).toMatchObject({ cases: 8, records: 64, checkpoints: 1 })
          expect([before.logFaults, before.checkpointFaults]).toEqual([[], []])
          yield* keep
          const unseen: Array<string> = []
          for (const tampering of fc.sample(tamperings, { numRuns: 120, seed: 7 })) {
            yield* asOwner(...tampering.do(ids))
            const found = yield* verify
            const named = found.logFaults.some((fault) => fault.case === ids[tampering.case])
            if (!named) unseen.push(tampering.what)
            yield* putBack
          }
          expect(unseen).toEqual([])
          expect(isInOrder(yield* verify)).toBe(true)
        }),
      120_000
    )

    it.effect("show a checkpoint that was changed, forged, left out or taken away", () =>
      Effect.gen(function* () {
        const watch = yield* LogWatch
        yield* putBack
        yield* watch.checkpoint(sampleRegion, signer)
        const { kept } = (yield* watch.checkpoint(sampleRegion, signer))!
        yield* asOwner(
          ["drop table kept_checkpoints"],
          ["create table kept_checkpoints as table oza.checkpoints"]
        )
        const verify = watch.verify(sampleRegion, { checker, kept: [kept] })
        expect(isInOrder(yield* verify)).toBe(true)
        const forged = Result.getOrThrow(
          checkpointSigner(
            Redacted.make(
              generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString()
            )
          )
        )
        for (const [what, change] of [
          [
            "a bit of a signature",
            "update oza.checkpoints set signature = set_bit(signature, 3, 1 - get_bit(signature, 3)) where number = 2"
          ],
          [
            "a root",
            `update oza.checkpoints set statement = regexp_replace(statement, '"root":".', case when statement ~ '"root":"f' then '"root":"0' else '"root":"f' end) where number = 1`
          ],
          [
            "a count",
            `update oza.checkpoints set statement = regexp_replace(statement, '"records":[0-9]+', '"records":999999') where number = 1`
          ],
          [
            "a moment",
            "update oza.checkpoints set recorded_at = recorded_at + interval '1 second' where number = 3"
          ],
          ["one in the middle", "delete from oza.checkpoints where number = 2"],
          ["the last one", "delete from oza.checkpoints where number = 3"],
          ["all of them", "delete from oza.checkpoints"]
        ] as const) {
          yield* asOwner([change])
          const { checkpointFaults } = yield* verify
          expect([what, checkpointFaults.length > 0]).toEqual([what, true])
          yield* putBack
        }
        const [row] = yield* asOwner(["select statement from oza.checkpoints where number = 3"])
        const signature = Buffer.from(forged.sign(String(row!["statement"]))).toString("hex")
        yield* asOwner([`update oza.checkpoints set signature = '\\x${signature}' where number = 3`])
        const { checkpointFaults } = yield* verify
        expect(checkpointFaults).toEqual([{ number: 3, message: "it is not signed with this key" }])
        yield* putBack
        const other: KeptCheckpoint = {
          ...kept,
          signature: Buffer.from(forged.sign(kept.statement)).toString("base64")
        }
        expect(
          (yield* watch.verify(sampleRegion, { checker, kept: [other] })).checkpointFaults
        ).toMatchObject([{ message: "of the file: it is not signed with this key" }])
      })
    )

    it.effect("are still whole when the key of a child is destroyed, and no longer tell who it was", () =>
      Effect.gen(function* () {
        const watch = yield* LogWatch
        const store = yield* CaseStore
        const opened = sampleOpening()
        const key = { region: sampleRegion, id: opened.after.id }
        yield* store.write(opened)
        yield* watch.checkpoint(sampleRegion, signer)
        yield* (yield* KeyStore).remove(sampleRegion, opened.after.child.person)
        expect(isInOrder(yield* watch.verify(sampleRegion, { checker }))).toBe(true)
        const rows = yield* asOwner([
          "select record from oza.processing_log where region_id = $1 and case_id = $2",
          sampleRegion,
          key.id
        ])
        expect(rows).toHaveLength(1)
        expect(JSON.stringify(rows)).not.toContain(opened.after.child.person)
        expect(JSON.stringify(rows)).not.toContain(opened.events[0].by.party)
        // Whoever read it meanwhile is told that it is gone, and nothing is recorded of a child that is not known.
        const error = yield* Effect.flip(
          store.disclose(sampleRegion, [
            { id: key.id, version: 1, disclosure: sampleDisclosure(opened.after, newCoordinator(), "read") }
          ])
        )
        expect(error).toMatchObject({ _tag: "ConcurrentChange", actual: 0 })
      })
    )

    it.effect("of a region that never had any give no checkpoint, and nothing is wrong with them", () =>
      Effect.gen(function* () {
        const watch = yield* LogWatch
        const region = "a-region-without-cases" as RegionId
        expect(yield* watch.checkpoint(region, signer)).toBeUndefined()
        expect(yield* watch.verify(region, { checker })).toMatchObject({ cases: 0, logFaults: [] })
      })
    )
  })
})
