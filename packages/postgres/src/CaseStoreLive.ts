/**
 * Cases in the database: a load is one statement, a write is one statement, and one more where the key of
 * the child was not used for a while.
 *
 * What the store wrote itself it trusts: the state goes in typed and comes out by its key, so that a load
 * does not pay for checking it again (some 30 µs for a small case, a third of the load). So a change of the
 * shape of the state comes with a migration that makes the states anew from their events. Events and
 * disclosures are decoded where somebody asks for them, as they are older than the code that reads them.
 *
 * Where the key of a child is gone there is no case any more, whatever rows there are: it is not found,
 * it is in no list, and it has no history.
 */
import { actIds, acts, Event } from "@oza/cases"
import {
  CaseNotFound,
  CaseStore,
  type CaseKey,
  type CaseWrite,
  ConcurrentChange,
  type Disclosed,
  type KeyName,
  type SealedIdentity
} from "@oza/casework"
import type { CaseId, PersonId, RegionId } from "@oza/kernel"
import { categoriesOf } from "@oza/privacy"
import { Effect, Layer, Schema } from "effect"
import { listedCase, listStatement, listValues } from "./CaseList.ts"
import { moveStatement, openStatement, writeValues } from "./CaseWriteStatement.ts"
import { Database } from "./Database.ts"
import { type DbError, orUnavailable } from "./DbError.ts"
import { DataKeys } from "./keys/DataKeys.ts"
import {
  type ChildKeys,
  eventApart,
  openEvent,
  openListed,
  openState,
  partiesOf,
  sealEvent,
  sealListed,
  sealState,
  stateApart
} from "./keys/SealedCase.ts"
import { recordedDisclosure, selectDisclosures } from "./log/LogReading.ts"
import { insertLogs, type LogRows, logRows } from "./log/LogRows.ts"
import { logWriting } from "./log/LogWriting.ts"
import { currentWork } from "./log/Trace.ts"
import { naming } from "./Scope.ts"
import { statement, type Value } from "./Statement.ts"

export const CaseStoreLive: Layer.Layer<CaseStore, never, Database | DataKeys> = Layer.effect(
  CaseStore,
  Effect.gen(function* () {
    const db = yield* Database
    const dataKeys = yield* DataKeys
    const logs = logWriting(db, dataKeys)

    const versionOf = ({ id, region }: CaseKey) =>
      Effect.map(db.run(selectVersion, region, id), ([row]) => row?.version ?? 0)

    const changed = (key: CaseKey, expected: number) =>
      Effect.flatMap(versionOf(key), (actual) =>
        Effect.fail(new ConcurrentChange({ id: key.id, expected, actual }))
      )

    /** The keys of a child; undefined where they are gone. */
    const keysOf = (region: RegionId, child: PersonId, withHealth: boolean) =>
      Effect.map(dataKeys.open(region, keyNames(child, withHealth)), ([own, swv]): ChildKeys | undefined =>
        own === undefined ? undefined : { region: own, swv }
      )

    /** The keys to write with: made for a child that comes anew, and for health that is the first. */
    const keysToWrite = Effect.fnUntraced(function* (
      { after: { child, region }, expected }: CaseWrite,
      withHealth: boolean
    ) {
      if (expected > 0) {
        const found = yield* keysOf(region, child.person, withHealth)
        if (found === undefined || !withHealth || found.swv !== undefined) return found
      }
      const [own, swv] = yield* dataKeys.ensure(region, keyNames(child.person, withHealth))
      return { region: own!, swv }
    })

    return CaseStore.of({
      load: Effect.fnUntraced(function* ({ id, region }) {
        const [row] = yield* db.run(selectState, region, id).pipe(orUnavailable)
        if (row === undefined) return yield* new CaseNotFound({ id })
        const { child, health, sealed, version } = row
        const keys = yield* keysOf(region, child, health !== null)
        if (keys === undefined) return yield* new CaseNotFound({ id })
        logs.saw(region, id, child)
        return openState({ region, id, child }, version, { sealed, health: health ?? undefined }, keys)
      }),

      write: Effect.fnUntraced(function* (write) {
        const { after, events, expected } = write
        if (after.version !== expected + events.length) {
          return yield* Effect.die(
            new Error(`a case of version ${expected} and ${events.length} events is not ${after.version}`)
          )
        }
        const key = { region: after.region, id: after.id }
        const apart = { state: stateApart(after), events: events.map(eventApart) }
        const withHealth = [apart.state, ...apart.events].some(({ health }) => health.length > 0)
        const keys = yield* keysToWrite(write, withHealth)
        if (keys === undefined) return yield* changed(key, expected).pipe(orUnavailable)
        const child = { person: after.child.person, key: keys.region }
        const { disclosure, others, sent = [] } = write
        const rows = logRows(
          [{ disclosure, child, others }, ...sent.map((one) => ({ disclosure: one, child }))],
          yield* currentWork
        )
        const values = writeValues(valuesOf(write, apart, keys, rows))
        const people = write.identities.map(({ person }) => person)
        return yield* db.run(expected === 0 ? openStatement : moveStatement, ...values).pipe(
          naming({ written: [after.id, ...people] }),
          Effect.flatMap((rows) => (rows.length === 1 ? Effect.void : changed(key, expected))),
          // A second open case of the child, or a BSN that is known under another person.
          Effect.catchIf(isTaken, () => changed(key, expected)),
          orUnavailable
        )
      }),

      disclose: Effect.fnUntraced(function* (region, read) {
        if (read.length === 0) return
        const { access, processing } = yield* logs.rowsOf(region, read)
        const [moved] = yield* db
          .run(
            insertDisclosures,
            region,
            JSON.stringify(read.flatMap(seenVersion)),
            JSON.stringify(access),
            JSON.stringify(processing)
          )
          .pipe(orUnavailable)
        if (moved !== undefined) return yield* new ConcurrentChange(moved)
      }),

      list: Effect.fnUntraced(function* (region, visibility, filter, page) {
        const rows = yield* db
          .run(listStatement, ...listValues(region, visibility, filter, page))
          .pipe(orUnavailable)
        const shown = rows.slice(0, page.limit)
        const keys = yield* dataKeys.open(
          region,
          shown.map(({ person }) => ({ subject: person, controller: "region" }))
        )
        const items = shown.flatMap(({ childSealed, ...row }, at) => {
          const key = keys[at]
          if (key === undefined) return []
          const of = { region, id: row.id, child: row.person }
          logs.saw(region, row.id, row.person)
          return [listedCase(row, openListed(of, childSealed, key))]
        })
        return { items, more: rows.length > page.limit }
      }),

      history: Effect.fnUntraced(function* ({ id, region }) {
        const rows = yield* db.run(selectEvents, region, id).pipe(orUnavailable)
        const [first] = rows
        if (first === undefined) return []
        const of = { region, id, child: first.child }
        const keys = yield* keysOf(
          region,
          first.child,
          rows.some(({ health }) => health !== null)
        )
        if (keys === undefined) return []
        return rows.map(({ health, recordedAt, sealed, sequence }) => {
          const parts = { sealed, health: health ?? undefined }
          const opened = openEvent(of, sequence, parts, keys)
          const closed = health === null || keys.swv === undefined
          return { sequence, recordedAt, event: closed ? withoutHealth(opened) : decodeEvent(opened) }
        })
      }),

      disclosures: ({ id, region }, { before, limit, refused = false }) =>
        db.run(selectDisclosures, region, id, before ?? null, limit + 1, refused).pipe(
          orUnavailable,
          Effect.map((rows) => ({
            items: rows.slice(0, limit).map(recordedDisclosure),
            more: rows.length > limit
          }))
        ),

      openCaseOf: (region, person) =>
        db.run(selectOpenCase, region, person).pipe(
          naming({ people: [person] }),
          orUnavailable,
          Effect.map(([row]) => row?.id)
        )
    })
  })
)

const keyNames = (child: PersonId, withHealth: boolean): ReadonlyArray<KeyName> => [
  { subject: child, controller: "region" },
  ...(withHealth ? [{ subject: child, controller: "swv" } as const] : [])
]

/** What two people can both be the first to do. Any other key that is there already is a bug. */
const taken = ["cases_one_open_per_child", "identities_one_person_per_bsn"]

const isTaken = (error: DbError | ConcurrentChange): error is DbError =>
  error._tag === "DbError" && error.constraint !== undefined && taken.includes(error.constraint)

const decodeEvent = Schema.decodeUnknownSync(Event)

/** Kinds of events with a part on health that the samenwerkingsverband holds. */
const withHealthPart: ReadonlySet<string> = new Set(
  actIds
    .map((id) => acts[id])
    .filter(({ event }) => categoriesOf(event).includes("swv-health"))
    .map(({ happens }) => happens)
)

/** An event of which that part is closed to the one who asks, or gone: what is left of it is no whole event. */
const withoutHealth = (opened: unknown): Event =>
  withHealthPart.has((opened as Event)._tag) ? (opened as Event) : decodeEvent(opened)

/** Of a refusal, and of what has no version, there is nothing that can have moved on. */
const seenVersion = ({ disclosure, id, version }: Disclosed) =>
  version === undefined || disclosure.outcome === "refused" ? [] : [{ id, version }]

const valuesOf = (
  { after, entries, events, expected, fact, identities, summary }: CaseWrite,
  apart: {
    readonly state: ReturnType<typeof stateApart>
    readonly events: ReadonlyArray<ReturnType<typeof eventApart>>
  },
  keys: ChildKeys,
  logged: LogRows
): Parameters<typeof writeValues>[0] => {
  const of = { region: after.region, id: after.id, child: after.child.person }
  const { health, sealed } = sealState(of, after.version, apart.state, keys)
  return {
    region: of.region,
    id: of.id,
    expected,
    version: after.version,
    pathway: after.pathway,
    status: summary.status,
    step: summary.step,
    child: of.child,
    childSealed: sealListed(of, after, keys),
    parties: `{${partiesOf(after).join(",")}}`,
    school: summary.school ?? null,
    schoolType: summary.schoolType,
    openedOn: summary.openedOn,
    closedOn: summary.closedOn ?? null,
    dueOn: summary.dueOn ?? null,
    state: sealed,
    health: health ?? null,
    events: JSON.stringify(
      events.map(({ _tag, by, on }, at) => {
        const event = sealEvent(of, expected + at + 1, apart.events[at]!, keys)
        return {
          type: _tag,
          on,
          party: by.party,
          role: by.role,
          sealed: base64(event.sealed),
          ...(event.health === undefined ? {} : { health: base64(event.health) })
        }
      })
    ),
    participants: JSON.stringify(after.participants),
    fact: JSON.stringify(fact),
    entries: JSON.stringify(entries),
    identities: JSON.stringify(identities.map(sealedJson)),
    access: JSON.stringify(logged.access),
    processing: JSON.stringify(logged.processing)
  } satisfies Record<string, Value>
}

const sealedJson = ({ bsnHash, person, sealed }: SealedIdentity) => ({
  person,
  sealed: base64(sealed),
  bsnHash: bsnHash === undefined ? undefined : base64(bsnHash)
})

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

const selectState = statement<{
  readonly version: number
  readonly child: PersonId
  readonly sealed: Uint8Array
  readonly health: Uint8Array | null
}>(
  "case-load",
  `select c.version, c.child_id as child, c.state as sealed, h.sealed as health
  from oza.cases c
  left join oza_swv.case_health h on h.region_id = c.region_id and h.case_id = c.case_id
  where c.region_id = $1 and c.case_id = $2`
)

const selectVersion = statement<{ readonly version: number }>(
  "case-version",
  "select version from oza.cases where region_id = $1 and case_id = $2"
)

/**
 * The version of each case is looked up by its key: a join could come to read all cases for it. In one
 * order, so that two who read the same cases wait for each other and not in a circle.
 */
const insertDisclosures = statement<{
  readonly id: CaseId
  readonly expected: number
  readonly actual: number
}>(
  "disclose",
  `with read as materialized (
    select r.id, r.version as expected, coalesce((
        select c.version from oza.cases c where c.region_id = $1::text and c.case_id = r.id
      ), 0) as actual
    from jsonb_to_recordset($2::jsonb) r (id uuid, version int4)
  ),
  moved as (select id, expected, actual from read where expected <> actual),${insertLogs({
    region: "$1::text",
    access: "$3::jsonb",
    processing: "$4::jsonb",
    condition: "not exists (select from moved)"
  })}
  select id, expected, actual from moved limit 1`
)

const millis = (of: string) => `floor(extract(epoch from ${of}.recorded_at) * 1000)::int8`

const selectEvents = statement<{
  readonly child: PersonId
  readonly sequence: number
  readonly recordedAt: number
  readonly sealed: Uint8Array
  readonly health: Uint8Array | null
}>(
  "case-events",
  `select c.child_id as child, e.sequence, ${millis("e")} as "recordedAt", e.event as sealed, h.sealed as health
  from oza.cases c
  join oza.case_events e on e.region_id = c.region_id and e.case_id = c.case_id
  left join oza_swv.event_health h
    on h.region_id = e.region_id and h.case_id = e.case_id and h.sequence = e.sequence
  where c.region_id = $1 and c.case_id = $2 order by e.sequence`
)

const selectOpenCase = statement<{ readonly id: CaseId }>(
  "case-open-of-child",
  "select case_id as id from oza.cases where region_id = $1 and child_id = $2 and status = 'open'"
)
