/**
 * Cases in the database: a load is one statement, a write is one statement.
 *
 * What the store wrote itself it trusts: the state goes in typed and comes out by its key, so that a load
 * does not pay for checking it again (some 30 µs for a small case, a third of the load). So a change of the
 * shape of the state comes with a migration that makes the states anew from their events. Events and
 * disclosures are decoded where somebody asks for them, as they are older than the code that reads them.
 */
import { Event } from "@oza/cases"
import type { Case } from "@oza/cases"
import {
  CaseNotFound,
  CaseStore,
  type CaseKey,
  type CaseSummary,
  type CaseWrite,
  ConcurrentChange,
  type Page,
  type SealedIdentity
} from "@oza/casework"
import type { CaseId } from "@oza/kernel"
import { Disclosure } from "@oza/privacy"
import { Effect, Layer, Schema } from "effect"
import { listedCase, listStatement, listValues } from "./CaseList.ts"
import { moveStatement, openStatement } from "./CaseWriteStatement.ts"
import { Database } from "./Database.ts"
import { type DbError, orUnavailable } from "./DbError.ts"
import { statement, type Value } from "./Statement.ts"

export const CaseStoreLive: Layer.Layer<CaseStore, never, Database> = Layer.effect(
  CaseStore,
  Effect.gen(function* () {
    const db = yield* Database

    const versionOf = ({ id, region }: CaseKey) =>
      Effect.map(db.run(selectVersion, region, id), ([row]) => row?.version ?? 0)

    const changed = (key: CaseKey, expected: number) =>
      Effect.flatMap(versionOf(key), (actual) =>
        Effect.fail(new ConcurrentChange({ id: key.id, expected, actual }))
      )

    return CaseStore.of({
      load: (key) =>
        db.run(selectState, key.region, key.id).pipe(
          orUnavailable,
          Effect.flatMap(([row]) =>
            row === undefined ? Effect.fail(new CaseNotFound({ id: key.id })) : Effect.succeed(row.state)
          )
        ),

      write: (write) => {
        const { after, events, expected } = write
        if (after.version !== expected + events.length)
          return Effect.die(
            new Error(`a case of version ${expected} and ${events.length} events is not ${after.version}`)
          )
        const key = { region: after.region, id: after.id }
        return db.run(expected === 0 ? openStatement : moveStatement, ...valuesOf(write)).pipe(
          Effect.flatMap((rows) => (rows.length === 1 ? Effect.void : changed(key, expected))),
          // A second open case of the child, or a BSN that is known under another person.
          Effect.catchIf(isTaken, () => changed(key, expected)),
          orUnavailable
        )
      },

      disclose: (region, read) =>
        read.length === 0
          ? Effect.void
          : db.run(insertDisclosures, region, JSON.stringify(read.map(recordOf))).pipe(
              Effect.flatMap(([moved]) =>
                moved === undefined
                  ? Effect.void
                  : Effect.fail(
                      new ConcurrentChange({ id: moved.id, expected: moved.expected, actual: moved.actual })
                    )
              ),
              orUnavailable
            ),

      list: (region, visibility, filter, page) =>
        db.run(listStatement, ...listValues(region, visibility, filter, page)).pipe(
          orUnavailable,
          Effect.map((rows) => pageOf(rows, page.limit, listedCase))
        ),

      history: ({ id, region }) =>
        db.run(selectEvents, region, id).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map((row) => ({ ...row, event: decodeEvent(row.event) })))
        ),

      disclosures: ({ id, region }, { before, limit }) =>
        db.run(selectDisclosures, region, id, before ?? null, limit + 1).pipe(
          orUnavailable,
          Effect.map((rows) =>
            pageOf(rows, limit, (row) => ({ ...row, disclosure: decodeDisclosure(row.disclosure) }))
          )
        ),

      openCaseOf: (region, person) =>
        db.run(selectOpenCase, region, person).pipe(
          orUnavailable,
          Effect.map(([row]) => row?.id)
        )
    })
  })
)

/** One row more was asked for than the page holds. */
const pageOf = <Row, A>(rows: ReadonlyArray<Row>, limit: number, itemOf: (row: Row) => A): Page<A> => ({
  items: rows.slice(0, limit).map(itemOf),
  more: rows.length > limit
})

/** What two people can both be the first to do. Any other key that is there already is a bug. */
const taken = ["cases_one_open_per_child", "identities_one_person_per_bsn"]

const isTaken = (error: DbError | ConcurrentChange): error is DbError =>
  error._tag === "DbError" && error.constraint !== undefined && taken.includes(error.constraint)

const decodeEvent = Schema.decodeUnknownSync(Event)
const decodeDisclosure = Schema.decodeUnknownSync(Disclosure)

/** A list hands over its rows as they are; only this goes to the database. */
const recordOf = ({ disclosure, id, version }: { id: CaseId; version: number; disclosure: Disclosure }) => ({
  id,
  version,
  disclosure
})

const valuesOf = ({
  after,
  disclosure,
  entries,
  events,
  expected,
  fact,
  identities,
  summary
}: CaseWrite): Array<Value> => [
  after.region,
  after.id,
  expected,
  JSON.stringify(after),
  JSON.stringify(events),
  ...summaryValues(summary),
  JSON.stringify(fact),
  JSON.stringify(entries),
  JSON.stringify(identities.map(sealedJson)),
  JSON.stringify(disclosure)
]

const summaryValues = ({
  closedOn,
  dueOn,
  openedOn,
  school,
  schoolType,
  status,
  step
}: CaseSummary): Array<Value> => [
  status,
  step,
  school ?? null,
  schoolType,
  openedOn,
  closedOn ?? null,
  dueOn ?? null
]

const sealedJson = ({ bsnHash, person, sealed }: SealedIdentity) => ({
  person,
  sealed: base64(sealed),
  bsnHash: bsnHash === undefined ? undefined : base64(bsnHash)
})

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

const selectState = statement<{ readonly state: Case }>(
  "case-load",
  "select state from oza.cases where region_id = $1 and case_id = $2"
)

const selectVersion = statement<{ readonly version: number }>(
  "case-version",
  "select version from oza.cases where region_id = $1 and case_id = $2"
)

/** The version of each case is looked up by its key: a join could come to read all cases for it. */
const insertDisclosures = statement<{
  readonly id: CaseId
  readonly expected: number
  readonly actual: number
}>(
  "disclose",
  `with read as materialized (
    select (r.read ->> 'id')::uuid as id, (r.read ->> 'version')::int4 as expected, r.read -> 'disclosure' as disclosure,
      coalesce((
        select c.version from oza.cases c where c.region_id = $1::text and c.case_id = (r.read ->> 'id')::uuid
      ), 0) as actual
    from jsonb_array_elements($2::jsonb) r (read)
  ),
  moved as (select id, expected, actual from read where expected <> actual),
  recorded as (
    insert into oza.disclosures (region_id, case_id, disclosure)
    select $1::text, id, disclosure from read where not exists (select from moved)
  )
  select id, expected, actual from moved limit 1`
)

const millis = "floor(extract(epoch from recorded_at) * 1000)::int8"

const selectEvents = statement<{
  readonly sequence: number
  readonly recordedAt: number
  readonly event: unknown
}>(
  "case-events",
  `select sequence, ${millis} as "recordedAt", event from oza.case_events
  where region_id = $1 and case_id = $2 order by sequence`
)

const selectDisclosures = statement<{
  readonly sequence: number
  readonly recordedAt: number
  readonly disclosure: unknown
}>(
  "case-disclosures",
  `select sequence, ${millis} as "recordedAt", disclosure from oza.disclosures
  where region_id = $1 and case_id = $2 and sequence < coalesce($3::int8, 9223372036854775807)
  order by sequence desc limit $4::int4`
)

const selectOpenCase = statement<{ readonly id: CaseId }>(
  "case-open-of-child",
  "select case_id as id from oza.cases where region_id = $1 and child_id = $2 and status = 'open'"
)
