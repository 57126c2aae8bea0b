/**
 * The end of files in the database: found by days and kinds of events, destroyed by the functions that the
 * owner of the schema made for it (migrations/0003, 0005), certified in the same transaction.
 *
 * The keys go first. From then on nothing of the child opens, in no copy either; where what follows is
 * interrupted the rows are noise, the file is still found, and destroying it again ends it.
 */
import {
  DestructionListChanged,
  DestructionListNotFound,
  DestructionStore,
  type FileFound,
  KeyStore
} from "@oza/casework"
import type { CalendarDate, CaseId, PersonId, RegionId } from "@oza/kernel"
import {
  Certificate,
  certifiedText,
  type Destruction,
  DestructionEvent,
  type DestructionId,
  type DestructionList,
  evolveDestruction
} from "@oza/privacy"
import { Effect, Layer, Schema } from "effect"
import { createHash } from "node:crypto"
import { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import { statement } from "../Statement.ts"

export const DestructionStoreLive: Layer.Layer<DestructionStore, never, Database | KeyStore> = Layer.effect(
  DestructionStore,
  Effect.gen(function* () {
    const db = yield* Database
    const keys = yield* KeyStore

    /** Whether there is something on health is told by its key: the rows are open to nobody who counts. */
    const withHealth = Effect.fnUntraced(function* (region: RegionId, rows: ReadonlyArray<FileRow>) {
      if (rows.length === 0) return []
      const found = yield* keys.get(
        region,
        rows.map(({ child }) => ({ subject: child, controller: "swv" }))
      )
      const holders = new Set(found.map(({ subject }) => subject))
      return rows.map((row): FileFound => ({ ...fileOf(row), swvHealth: holders.has(row.child) }))
    })

    const listEvents = (region: RegionId, id: DestructionId | null) =>
      db.run(selectListEvents, region, id).pipe(orUnavailable)

    return DestructionStore.of({
      fileOf: (region, id) =>
        db.run(selectFileOf, region, id).pipe(
          orUnavailable,
          Effect.flatMap((rows) => withHealth(region, rows)),
          Effect.map(([file]) => file)
        ),

      closedFiles: (region, before) =>
        db.run(selectClosedFiles, region, before).pipe(
          orUnavailable,
          Effect.flatMap((rows) => withHealth(region, rows))
        ),

      destroy: Effect.fnUntraced(function* (destruction, child) {
        const health = destruction.part === "swv-health"
        const removed = yield* keys.remove(destruction.region, child, health ? ["swv"] : undefined)
        return yield* db
          .transaction(async (session) => {
            const { cases, id, region } = destruction
            const counts: Record<string, number> = { keys: removed }
            const add = (gone: Counts) => {
              for (const [part, many] of Object.entries(gone)) counts[part] = (counts[part] ?? 0) + many
            }
            const prints: Array<string> = []
            for (const one of cases) {
              if (health) {
                const [row] = await session.rows<{ readonly gone: HealthGone }>(destroyHealth, [region, one])
                add(row?.gone.counts ?? {})
                prints.push(row?.gone.fingerprint ?? "")
              } else {
                const [print] = await session.rows<{ readonly fingerprint: string }>(fingerprint, [
                  region,
                  one
                ])
                prints.push(print?.fingerprint ?? "")
                const [row] = await session.rows<{ readonly gone: Counts }>(destroyCase, [region, one])
                add(row?.gone ?? {})
              }
            }
            const certificate = certified(destruction, counts, prints)
            await session.rows(
              "insert into oza.destructions (region_id, id, certificate) values ($1, $2, $3::jsonb)",
              [region, id, JSON.stringify(certificate)]
            )
            return certificate
          })
          .pipe(orUnavailable)
      }),

      certificates: (region) =>
        db.run(selectCertificates, region).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map(({ certificate }) => decodeCertificate(certificate)))
        ),

      list: (region, id) =>
        Effect.flatMap(listEvents(region, id), (rows) => {
          const [list] = listsOf(rows)
          return list === undefined ? Effect.fail(new DestructionListNotFound({ id })) : Effect.succeed(list)
        }),

      lists: (region) =>
        Effect.map(listEvents(region, null), (rows) =>
          listsOf(rows).toSorted((a, b) => (a.id < b.id ? 1 : -1))
        ),

      writeList: ({ event, expected, id, region }) =>
        db.run(insertListEvent, region, id, expected, event._tag, event.on, JSON.stringify(event)).pipe(
          orUnavailable,
          Effect.flatMap(([row]) =>
            row?.written === true
              ? Effect.void
              : Effect.fail(new DestructionListChanged({ id, expected, actual: row?.version ?? 0 }))
          )
        )
    })
  })
)

const certified = (
  destruction: Destruction,
  counts: Certificate["counts"],
  prints: ReadonlyArray<string>
): Certificate => {
  const bare = { ...destruction, counts, fingerprint: sha256(prints.join("\n")) }
  return { ...bare, hash: sha256(certifiedText(bare)) }
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

const decodeCertificate = Schema.decodeUnknownSync(Certificate)
const decodeEvent = Schema.decodeUnknownSync(DestructionEvent)

const listsOf = (
  rows: ReadonlyArray<{ readonly id: DestructionId; readonly event: unknown }>
): ReadonlyArray<DestructionList> =>
  [...Map.groupBy(rows, ({ id }) => id).values()].map((events) =>
    events
      .map(({ event }) => decodeEvent(event))
      .reduce<DestructionList | undefined>(evolveDestruction, undefined)!
  )

interface FileRow {
  readonly child: PersonId
  readonly cases: ReadonlyArray<CaseId>
  readonly isOpen: boolean
  readonly closedOn: CalendarDate | null
  readonly schoolTypes: ReadonlyArray<string>
  readonly closingOutcomes: ReadonlyArray<string>
  readonly events: FileFound["events"]
}

const fileOf = ({ cases, closedOn, ...row }: FileRow): Omit<FileFound, "swvHealth"> => {
  const [first, ...rest] = cases
  if (first === undefined) throw new Error("a file has at least one case")
  return { ...row, cases: [first, ...rest], closedOn: closedOn ?? undefined }
}

/** What stays of a case that was destroyed, where the books point at it, is of nobody. */
const nobody = "'00000000-0000-0000-0000-000000000000'::uuid"

const files = (which: string) => `
  with found as materialized (
    select c.region_id, c.child_id, jsonb_agg(c.case_id order by c.case_id) as cases, bool_or(c.status = 'open') as open,
      max(c.closed_on) as closed_on, jsonb_agg(distinct c.school_type) as school_types
    from oza.cases c where c.region_id = $1::text and c.child_id <> ${nobody} and ${which}
    group by c.region_id, c.child_id
  )
  select f.child_id as child, f.cases, f.open as "isOpen", f.closed_on as "closedOn", f.school_types as "schoolTypes",
    coalesce((
      select jsonb_agg(distinct t.closing_outcome)
      from jsonb_array_elements_text(f.cases) i (id)
      join oza.case_facts t on t.region_id = f.region_id and t.case_id = i.id::uuid
      where t.closing_outcome is not null
    ), '[]'::jsonb) as "closingOutcomes",
    coalesce((
      select jsonb_agg(jsonb_build_object('type', d.type, 'on', d.last) order by d.type)
      from (
        select e.type, max(e.on_date) as last
        from jsonb_array_elements_text(f.cases) i (id)
        join oza.case_events e on e.region_id = f.region_id and e.case_id = i.id::uuid
        group by e.type
      ) d
    ), '[]'::jsonb) as events
  from found f`

const selectFileOf = statement<FileRow>(
  "file-of-case",
  files(
    "c.child_id = (select o.child_id from oza.cases o where o.region_id = $1::text and o.case_id = $2::uuid)"
  )
)

const selectClosedFiles = statement<FileRow>(
  "files-closed",
  `${files("true")} where not f.open and f.closed_on < $2::date order by f.closed_on, f.child_id`
)

type Counts = Readonly<Record<string, number>>

interface HealthGone {
  readonly counts: Counts
  readonly fingerprint: string
}

const destroyCase = "select oza.destroy_case($1, $2) as gone"
const destroyHealth = "select oza.destroy_health($1, $2) as gone"

/** Of what there was, as it was sealed. */
const fingerprint = `
  select encode(sha256(coalesce(string_agg(e.event, ''::bytea order by e.sequence), ''::bytea)), 'hex') as fingerprint
  from oza.case_events e where e.region_id = $1 and e.case_id = $2`

const selectCertificates = statement<{ readonly certificate: unknown }>(
  "certificates",
  "select certificate from oza.destructions where region_id = $1 order by id desc"
)

const selectListEvents = statement<{ readonly id: DestructionId; readonly event: unknown }>(
  "destruction-lists",
  `select list_id as id, event from oza.destruction_events
  where region_id = $1 and ($2::uuid is null or list_id = $2::uuid) order by list_id, sequence`
)

const insertListEvent = statement<{ readonly written: boolean; readonly version: number }>(
  "destruction-list-write",
  `with before as materialized (
    select coalesce(max(e.sequence), 0) as version
    from oza.destruction_events e where e.region_id = $1::text and e.list_id = $2::uuid
  ),
  written as (
    insert into oza.destruction_events (region_id, list_id, sequence, type, on_date, event)
    select $1::text, $2::uuid, $3::int4 + 1, $4::text, $5::date, $6::jsonb from before where version = $3::int4
    on conflict (region_id, list_id, sequence) do nothing
    returning sequence
  )
  select exists (select from written) as written, b.version from before b`
)
