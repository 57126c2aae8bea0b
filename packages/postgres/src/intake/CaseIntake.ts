/**
 * Takes in many cases at once, from another system or made up, so that doing it again changes nothing.
 *
 * A source knows each of its rows by a key, which is taken in once. A batch is one transaction: its
 * cases, its rejects and how far the run is by then, or nothing. So a run that was cut off goes on where
 * its last batch ended. Two runs of one source wait for each other, batch by batch.
 *
 * What a batch comes down to turns on what is known of it, and is worked out and sealed before its
 * transaction begins: first as if nothing were known, as is mostly so. Where the transaction then finds
 * otherwise it writes nothing, and it is worked out again with what was found.
 *
 * The key of a row can be the number of a pupil, so it is kept as a keyed hash, and the hash of the row
 * sealed.
 */
import { onDuty, type StoreUnavailable, wholeRegion } from "@oza/casework"
import type { CaseId, PersonId, RegionId, RuleId } from "@oza/kernel"
import { Context, Effect, Layer, Schema } from "effect"
import type { KeyObject } from "node:crypto"
import type { Session } from "../Connection.ts"
import { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import { DataKeys } from "../keys/DataKeys.ts"
import { keyedHash, placeOf, seal, unseal } from "../keys/Seal.ts"
import type { ChildKeys } from "../keys/SealedCase.ts"
import { currentWork } from "../log/Trace.ts"
import { CaseEncoder, type EncodedCases, holdsHealth, type WholeCase } from "./CaseRows.ts"
import { bytesText, CopyRows, wordsText } from "./CopyText.ts"

/** A run of an import: the same file and mapping into the same region is the same run. */
export interface IntakeRun {
  readonly region: RegionId
  readonly id: string
  readonly source: string
  readonly fingerprint: string
}

/** How far a run is. */
export interface IntakeProgress {
  /** Rows that are done with, taken in or not. */
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  /** Line of the file on which the last of them starts. */
  readonly line: number
  readonly finished: boolean
}

/** A row that becomes a case. */
export interface IntakeRow {
  readonly key: string
  readonly case: CaseId
  /** Of what the row said, so that a change in the source is seen. */
  readonly hash: Uint8Array
  /** Rules that the history of the row breaks. */
  readonly brokenRules: ReadonlyArray<RuleId>
}

/** A fault of a row; never the value itself. */
export interface IntakeReject {
  readonly row: number
  readonly column: string
  readonly valueClass: string
  readonly reason: string
}

/** What the store knows of what a batch is about. */
export interface Known {
  /** Of the keys that were taken in before: the hash of the row, as hex. */
  readonly keys: ReadonlyMap<string, string>
  /** Of the hashes of a BSN (as hex): the person in this region. */
  readonly people: ReadonlyMap<string, PersonId>
  /** Of these people: who has an open case. */
  readonly withOpenCase: ReadonlySet<string>
}

export interface IntakeBatch {
  readonly run: IntakeRun
  /** Rows that were done with when this batch was made; where the run has moved on, nothing is written. */
  readonly after: number
  readonly keys: ReadonlyArray<string>
  readonly bsnHashes: ReadonlyArray<Uint8Array>
  readonly people: ReadonlyArray<PersonId>
  /** Decides what is written, with what is known; again where that turns out to be otherwise. */
  readonly settle: (known: Known) => Promise<Settled>
}

/** What a batch comes down to. */
export interface Settled {
  /** New cases; those that were made ready beforehand cost the transaction the least. */
  readonly cases: ReadonlyArray<WholeCase> | EncodedCases
  readonly rows: ReadonlyArray<IntakeRow>
  readonly rejects: ReadonlyArray<IntakeReject>
  readonly progress: IntakeProgress
}

export type Hashing = (text: string) => Uint8Array

/** Another process is at the same run and was faster; nothing was written. */
export class RunMovedOn extends Schema.TaggedError<RunMovedOn>()("RunMovedOn", {
  expected: Schema.Int,
  actual: Schema.Int
}) {
  override get message(): string {
    return `another process is taking in the same file: ${this.actual} rows are done, where ${this.expected} were expected`
  }
}

export class CaseIntake extends Context.Service<
  CaseIntake,
  {
    /** How far this run is; a run that is new has done nothing. */
    readonly begin: (run: IntakeRun) => Effect.Effect<IntakeProgress, StoreUnavailable>
    /** What is known of what a batch is about, for a try-out that writes nothing. */
    readonly look: (batch: Omit<IntakeBatch, "settle" | "after">) => Effect.Effect<Known, StoreUnavailable>
    /** An encoder for these cases, which seals them; it has made the keys of their children. */
    readonly encoder: (cases: ReadonlyArray<WholeCase>) => Effect.Effect<CaseEncoder, StoreUnavailable>
    /**
     * A hash with a key of the region, of what rows are known by in their source, for ids that nobody can
     * try out; undefined where nothing was taken in yet.
     */
    readonly hashing: (region: RegionId) => Effect.Effect<Hashing | undefined, StoreUnavailable>
    /** The same, with a key that is made where there is none. */
    readonly makeHashing: (region: RegionId) => Effect.Effect<Hashing, StoreUnavailable>
    readonly take: (batch: IntakeBatch) => Effect.Effect<IntakeProgress, StoreUnavailable | RunMovedOn>
    /** Rejects of a run in the order of the file, after this one; at most `limit`. */
    readonly rejects: (
      run: IntakeRun,
      after: { readonly row: number; readonly number: number },
      limit: number
    ) => Effect.Effect<ReadonlyArray<IntakeReject & { readonly number: number }>, StoreUnavailable>
  }
>()("@oza/postgres/CaseIntake") {
  static readonly layer: Layer.Layer<CaseIntake, never, Database | DataKeys> = Layer.effect(
    CaseIntake,
    Effect.gen(function* () {
      const db = yield* Database
      const dataKeys = yield* DataKeys

      const regionKey = (region: RegionId) =>
        Effect.map(dataKeys.ensure(region, [regionKeyName]), ([key]) => key!)

      const encoder = Effect.fnUntraced(function* (cases: ReadonlyArray<WholeCase>) {
        const keys = new Map<PersonId, ChildKeys>()
        const ofRegion = Map.groupBy(cases, ([{ after }]) => after.region)
        for (const [region, own] of ofRegion) {
          const withHealth = own.filter(holdsHealth)
          const children = own.map(([{ after }]) => after.child.person)
          const names = [
            ...children.map((subject) => ({ subject, controller: "region" }) as const),
            ...withHealth.map(([{ after }]) => ({ subject: after.child.person, controller: "swv" }) as const)
          ]
          const found = yield* dataKeys.ensure(region, names).pipe(onDuty("import", region))
          for (const [at, child] of children.entries()) {
            const health = withHealth.findIndex(([{ after }]) => after.child.person === child)
            keys.set(child, {
              region: found[at]!,
              swv: health === -1 ? undefined : found[children.length + health]
            })
          }
        }
        return new CaseEncoder(keys, yield* currentWork)
      })

      const encoded = (cases: Settled["cases"]) =>
        "tables" in cases
          ? Effect.succeed(cases)
          : Effect.map(encoder(cases), (into) => {
              for (const one of cases) into.add(one)
              return into.encoded
            })

      const take = Effect.fnUntraced(function* (batch: IntakeBatch) {
        const key = yield* regionKey(batch.run.region)
        let expected = nothingKnown
        for (;;) {
          const settled = yield* Effect.promise(() => batch.settle(expected))
          const cases = yield* encoded(settled.cases)
          const done = yield* db
            .transaction((session) => takeExpected(session, key, batch, expected, { ...settled, cases }))
            .pipe(orUnavailable)
          if (done instanceof RunMovedOn) return yield* done
          if ("rows" in done) return done
          expected = done
        }
      })

      return CaseIntake.of({
        begin: (run) =>
          db.transaction((session) => begin(session, run)).pipe(onDuty("import", run.region), orUnavailable),
        look: (batch) =>
          // Where there is no key yet, nothing was taken in; to look makes none.
          Effect.flatMap(dataKeys.open(batch.run.region, [regionKeyName]), ([key]) =>
            db.transaction((session) => known(session, key, batch)).pipe(orUnavailable)
          ).pipe(onDuty("import", batch.run.region)),
        encoder,
        hashing: (region) =>
          Effect.map(dataKeys.open(region, [regionKeyName]), ([key]) =>
            key === undefined ? undefined : hashingWith(key)
          ).pipe(onDuty("import", region)),
        makeHashing: (region) => Effect.map(regionKey(region), hashingWith).pipe(onDuty("import", region)),
        take: (batch) => onDuty("import", batch.run.region)(take(batch)),
        rejects: (run, after, limit) =>
          db
            .transaction((session) =>
              session.rows<IntakeReject & { readonly number: number }>(
                `select "row", number, "column", value_class as "valueClass", reason from oza.import_rejects
                where region_id = $1 and run_id = $2 and ("row", number) > ($3::int4, $4::int4)
                order by "row", number limit $5::int4`,
                [run.region, run.id, after.row, after.number, limit]
              )
            )
            .pipe(onDuty("import", run.region), orUnavailable)
      })
    })
  )
}

const regionKeyName = { subject: wholeRegion, controller: "region" } as const

const hashingWith =
  (key: KeyObject): Hashing =>
  (text) =>
    keyedHash(key, "import id", text)

/** How it mostly is. */
const nothingKnown: Known = { keys: new Map(), people: new Map(), withOpenCase: new Set() }

const isSame = (one: Known, other: Known): boolean =>
  isSameMap(one.keys, other.keys) &&
  isSameMap(one.people, other.people) &&
  one.withOpenCase.size === other.withOpenCase.size &&
  [...one.withOpenCase].every((person) => other.withOpenCase.has(person))

const isSameMap = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)

interface RunRow {
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  readonly line: number
  readonly finished: boolean
}

const runColumns = `rows, accepted, rejected, position as line, finished_at is not null as finished`

const begin = async (
  session: Session,
  { fingerprint, id, region, source }: IntakeRun
): Promise<IntakeProgress> => {
  await session.rows(
    `insert into oza.import_runs (region_id, id, source, fingerprint) values ($1, $2, $3, $4)
    on conflict (region_id, id) do nothing`,
    [region, id, source, fingerprint]
  )
  const [run] = await session.rows<RunRow>(
    `select ${runColumns} from oza.import_runs where region_id = $1 and id = $2`,
    [region, id]
  )
  return run!
}

/** How far the run is then; or, with nothing written, what is known where that is not what was expected. */
const takeExpected = async (
  session: Session,
  regionKey: KeyObject,
  batch: IntakeBatch,
  expected: Known,
  { cases, progress, rejects, rows }: Settled & { readonly cases: EncodedCases }
): Promise<IntakeProgress | Known | RunMovedOn> => {
  const { region, id, source } = batch.run
  // Taken before the rows are looked up, so that of two runs the second sees what the first took in.
  await session.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked", [
    `oza ${region} ${source}`
  ])
  const [run] = await session.rows<RunRow>(
    `select ${runColumns} from oza.import_runs where region_id = $1 and id = $2`,
    [region, id]
  )
  if (run!.rows !== batch.after) return new RunMovedOn({ expected: batch.after, actual: run!.rows })
  const found = await known(session, regionKey, batch)
  if (!isSame(found, expected)) return found
  await insertCases(session, cases)
  const taken = new CopyRows()
  for (const row of rows) {
    const key = rowKey(regionKey, batch.run, row.key)
    const hash = seal(regionKey, placeOfRow(batch.run, key), row.hash)
    taken.add(region, source, bytesText(key), row.case, bytesText(hash), wordsText(row.brokenRules))
  }
  await session.copy("oza.import_rows (region_id, source, key, case_id, hash, broken_rules)", taken.bytes)
  await session.copy(
    'oza.import_rejects (region_id, run_id, "row", number, "column", value_class, reason)',
    rejectRows(batch.run, rejects)
  )
  await session.rows(
    `update oza.import_runs set rows = $3, accepted = $4, rejected = $5, position = $6,
      finished_at = case when $7::bool then now() end
    where region_id = $1 and id = $2`,
    [region, id, progress.rows, progress.accepted, progress.rejected, progress.line, progress.finished]
  )
  return progress
}

/** What stands in the place of the key of a row. */
const rowKey = (regionKey: KeyObject, { source }: IntakeRun, key: string): Uint8Array =>
  keyedHash(regionKey, "import row", `${source}\n${key}`)

const placeOfRow = ({ region, source }: IntakeRun, key: Uint8Array): string =>
  placeOf("import_rows.hash", region, source, hexOf(key))

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")

const known = async (
  session: Session,
  regionKey: KeyObject | undefined,
  { bsnHashes, keys, people, run }: Omit<IntakeBatch, "settle" | "after">
): Promise<Known> => {
  const keyOf =
    regionKey === undefined
      ? new Map<string, string>()
      : new Map(keys.map((key) => [hexOf(rowKey(regionKey, run, key)), key]))
  const rows = await session.rows<{ readonly key: Uint8Array; readonly hash: Uint8Array }>(
    `select key, hash from oza.import_rows
    where region_id = $1 and source = $2 and key in (select decode(jsonb_array_elements_text($3::jsonb), 'hex'))`,
    [run.region, run.source, JSON.stringify([...keyOf.keys()])]
  )
  const persons = await session.rows<{ readonly hash: string; readonly person: PersonId }>(
    `select encode(bsn_hash, 'hex') as hash, person_id as person from oza.identities
    where region_id = $1 and bsn_hash in (select decode(jsonb_array_elements_text($2::jsonb), 'hex'))`,
    [run.region, JSON.stringify(bsnHashes.map(hexOf))]
  )
  const open = await session.rows<{ readonly person: string }>(
    `select child_id as person from oza.cases
    where region_id = $1 and status = 'open' and child_id in (select jsonb_array_elements_text($2::jsonb)::uuid)`,
    [run.region, JSON.stringify([...people, ...persons.map(({ person }) => person)])]
  )
  return {
    keys: new Map(
      rows.map(({ hash, key }) => [
        keyOf.get(hexOf(key))!,
        hexOf(unseal(regionKey!, placeOfRow(run, key), hash))
      ])
    ),
    people: new Map(persons.map(({ hash, person }) => [hash, person])),
    withOpenCase: new Set(open.map(({ person }) => person))
  }
}

/** Writes whole cases, which are new. */
const insertCases = async (session: Session, { tables }: EncodedCases): Promise<void> => {
  if (tables.length === 0) return
  await session.rows(
    `create temporary table if not exists identities_waiting
    (region_id text, person_id uuid, sealed bytea, bsn_hash bytea) on commit delete rows`,
    []
  )
  for (const { target, bytes } of tables) await session.copy(target, bytes)
  // Of a child with several cases the last identity counts, as it would one write after another.
  await session.rows(
    `insert into oza.identities (region_id, person_id, sealed, bsn_hash)
    select distinct on (region_id, person_id) region_id, person_id, sealed, bsn_hash
    from identities_waiting order by region_id, person_id, ctid desc
    on conflict (region_id, person_id) do update set sealed = excluded.sealed, bsn_hash = excluded.bsn_hash`,
    []
  )
}

const rejectRows = (run: IntakeRun, rejects: ReadonlyArray<IntakeReject>): Uint8Array => {
  const rows = new CopyRows()
  let row = -1
  let number = 0
  for (const one of rejects) {
    number = one.row === row ? number + 1 : 1
    row = one.row
    rows.add(run.region, run.id, one.row, number, one.column, one.valueClass, one.reason)
  }
  return rows.bytes
}
