/**
 * The house on a database of its own, as a region runs it: for the test that a child can be erased and
 * leaves nothing.
 */
import {
  CaseStore,
  DestructionStore,
  IdentityVault,
  type KeyStore,
  onDuty,
  reportYear,
  RightsStore,
  Today
} from "@oza/casework"
import { Bsn, type CaseId, date, OrganisationId, PersonId, schoolYear, text } from "@oza/kernel"
import { Database, LogWatch, ReferenceData } from "@oza/postgres"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { renderReport, reportCsv } from "@oza/reporting"
import { RoleId } from "@oza/roles"
import { syntheticReference } from "@oza/testing"
import { Effect, Layer, ManagedRuntime } from "effect"
import { makeApp, type Services } from "../../src/App.ts"
import { demoIssuer } from "../../src/demo/DemoIssuer.ts"
import { internalCoordinator, type Persona, swvConsultant, teacher } from "../../src/demo/Persona.ts"
import { services } from "../../src/Services.ts"
import { testKey } from "../DemoServer.ts"

export const region = kopVanNoordHolland
export const today = date("2026-10-05")

const somebody = (name: string, role: string, last: number): Persona => ({
  name,
  title: text(name, name),
  actor: {
    party: PersonId.make(`01900000-0000-7000-8000-000000000${last}`),
    role: RoleId.make(role),
    ...(role === "parent"
      ? {}
      : { organisation: OrganisationId.make("01900000-0000-7000-9000-000000000055") })
  }
})

export const officer = somebody("officer", "privacy-officer", 501)

/** A child with everything that would give it away. */
export interface Told {
  readonly parent: Persona
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly bsn: string
  readonly story: string
}

export const erased: Told = {
  parent: somebody("mother", "parent", 601),
  givenName: "Xylothea",
  familyName: "Qwortelzand",
  birthDate: "2015-11-23",
  bsn: "999900018",
  story: "onmiskenbaar-verhaal-7731"
}
export const others: ReadonlyArray<Told> = [
  {
    parent: somebody("father", "parent", 602),
    givenName: "Ykelien",
    familyName: "Vlonderbos",
    birthDate: "2016-02-29",
    bsn: "999900031",
    story: "ander-verhaal-4410"
  },
  {
    parent: somebody("guardian", "parent", 603),
    givenName: "Zwaantje",
    familyName: "Moerdistel",
    birthDate: "2014-07-14",
    bsn: "999900055",
    story: "derde-verhaal-9925"
  }
]

/** Everything of a child that must not be found anywhere. */
export const secretsOf = ({ birthDate, bsn, familyName, givenName, story }: Told): ReadonlyArray<string> => [
  givenName,
  familyName,
  birthDate,
  bsn,
  story
]

export type Answer = { readonly status: number; readonly text: string }

/** A house that runs; it is closed before its files are looked at. */
export const openHouse = async <E, F>(of: {
  readonly database: Layer.Layer<Database, E>
  readonly keyStore: Layer.Layer<KeyStore, F, Database>
}) => {
  const issuer = await demoIssuer({ origin: "http://localhost", region: region.id, directory: undefined })
  const whole = Layer.provideMerge(
    Layer.succeed(Today, { date: Effect.succeed(today) }),
    Layer.mergeAll(
      services({ ...of, region, trusted: issuer.trusted, wrappingKeys: { newest: testKey } }),
      LogWatch.layer.pipe(Layer.provide(of.database)),
      of.database
    )
  )
  const runtime = ManagedRuntime.make(whole)
  await runtime.runPromise(
    Effect.flatMap(ReferenceData, (reference) =>
      reference.replace({ municipalities: [], postcodes: [], schools: syntheticReference.schools })
    )
  )
  const app = await makeApp({
    runtime: runtime as unknown as ManagedRuntime.ManagedRuntime<Services, unknown>,
    log: () => {},
    origin: "http://localhost",
    allowedOrigins: [],
    contact: { name: "test", url: "http://localhost", email: "test@example.org" },
    publishReports: true,
    demo: issuer
  })
  const ask = async (persona: Persona, path: string, body?: unknown): Promise<Answer> => {
    const answer = await app.request(path, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        Authorization: `Bearer ${await issuer.tokenFor(persona)}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" })
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    return { status: answer.status, text: await answer.text() }
  }

  /** Asks, and fails with what came where it is not what was expected. */
  const must = async (persona: Persona, path: string, body?: unknown, status = 200): Promise<any> => {
    const answer = await ask(persona, path, body)
    if (answer.status !== status) {
      throw new Error(`${path}: ${answer.status} where ${status} was expected: ${answer.text}`)
    }
    return JSON.parse(answer.text) as unknown
  }

  return {
    ask,
    must,
    run: runtime.runPromise.bind(runtime),
    close: () => runtime.dispose(),

    /** Opens a case with something in every place where something of a child can be. */
    tell: async (told: Told): Promise<CaseId> => {
      const { id } = await must(
        internalCoordinator,
        "/v1/cases",
        {
          on: "2026-09-07",
          identity: {
            givenName: told.givenName,
            familyName: told.familyName,
            birthDate: told.birthDate,
            bsn: told.bsn
          },
          enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
          signal: { origin: "education", channel: "school", summary: `${told.givenName}: ${told.story}` },
          participants: [told.parent, teacher, swvConsultant].map(({ actor }) => actor)
        },
        201
      )
      const path = `/v1/cases/${id}`
      await must(internalCoordinator, `${path}/supports`, {
        support: {
          level: "basic",
          kind: "preventive",
          description: `Steun voor ${told.givenName} ${told.familyName}: ${told.story}`,
          from: "2026-09-08",
          effect: "insufficient"
        }
      })
      await must(swvConsultant, `${path}/health-findings`, {
        finding: { task: "advice", text: `${told.givenName} hoort slecht: ${told.story}` }
      })
      await must(teacher, `${path}?purpose=guide-pupil`)
      await must(told.parent, `${path}?purpose=own-file`)
      await must(
        told.parent,
        `${path}/rights-requests`,
        {
          kind: "access",
          controller: "school",
          words: `Wat staat er over ${told.givenName}: ${told.story}?`
        },
        201
      )
      return id as CaseId
    },

    /** All that the house says of a child to those who may know it, and what its stores hold. */
    everythingOf: async (told: Told, id: CaseId) => {
      const path = `/v1/cases/${id}`
      const answers: Array<Answer> = []
      for (const [persona, at] of [
        [told.parent, `${path}?purpose=own-file`],
        [told.parent, `${path}/history?purpose=own-file`],
        [told.parent, `${path}/rights-requests`],
        [teacher, `${path}?purpose=guide-pupil`],
        [swvConsultant, `${path}?purpose=allocate-support`]
      ] as const) {
        answers.push(await ask(persona, at))
      }
      const stored = await runtime.runPromise(
        Effect.gen(function* () {
          const state = yield* (yield* CaseStore).load({ region: region.id, id })
          return {
            state,
            history: yield* (yield* CaseStore).history({ region: region.id, id }),
            identity: yield* (yield* IdentityVault).open(region.id, state.child.person),
            found: yield* (yield* IdentityVault).personOf(region.id, Bsn.make(told.bsn)),
            requests: yield* (yield* RightsStore).ofCase({ region: region.id, case: id })
          }
        }).pipe(
          onDuty("watch", region.id),
          Effect.catchTag("CaseNotFound", () => Effect.succeed("there is no such case" as const))
        )
      )
      return { answers, stored }
    },

    /** The report of the region, in every form. */
    reports: () =>
      runtime.runPromise(
        Effect.map(
          reportYear({ schoolYear: schoolYear("2026-2027"), years: 2, version: "test" }),
          (report) => [
            renderReport(report, "nl"),
            JSON.stringify(report),
            ...report.sections.flatMap((section) =>
              section.tables.map((table) => reportCsv(section, table, report.labels))
            )
          ]
        )
      ),

    /** Every row of every table of every schema, as text; columns of bytes in hexadecimal. */
    dump: () =>
      runtime.runPromise(
        Effect.flatMap(Database, (db) =>
          db.transaction(async (session) => {
            await session.rows("set local role none", [])
            const tables = await session.rows<{ readonly name: string }>(everyTable, [])
            const rows: Array<string> = []
            for (const { name } of tables) {
              const found = await session.rows<{ readonly row: string }>(
                `select t::text as row from ${name} t`,
                []
              )
              rows.push(...found.map(({ row }) => `${name}: ${row}`))
            }
            return rows
          })
        )
      ),

    /** The bytes of every relation as they lie on disk, pages with rows that are gone as well. */
    pages: () =>
      runtime.runPromise(
        Effect.flatMap(Database, (db) =>
          db.transaction(async (session) => {
            await session.rows("set local role none", [])
            await session.rows("checkpoint", [])
            const relations = await session.rows<{ readonly path: string }>(everyFile, [])
            const read: Array<Uint8Array> = []
            for (const { path } of relations) {
              const [row] = await session.rows<{ readonly bytes: Uint8Array | null }>(
                "select pg_read_binary_file($1, true) as bytes",
                [path]
              )
              if (row !== undefined && row.bytes !== null) read.push(row.bytes)
            }
            return read
          })
        )
      ),

    verify: () => runtime.runPromise(Effect.flatMap(LogWatch, (watch) => watch.verify(region.id, {}))),

    certificates: () =>
      runtime.runPromise(
        Effect.flatMap(DestructionStore, (store) => store.certificates(region.id)).pipe(
          onDuty("watch", region.id)
        )
      )
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** Tables with data, of whichever schema; of the system's own only those in which statistics of data lie. */
const everyTable = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname not in ('information_schema')
    and (schemaname <> 'pg_catalog' or tablename in ('pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject'))
  order by 1`

/** Tables, indexes and what was put aside of them. */
const everyFile = `
  select pg_relation_filepath(c.oid) as path from pg_class c
  where pg_relation_filepath(c.oid) is not null and not c.relisshared order by 1`
