/** The tool on logs: checkpoints, verifying, and sending on, as somebody would start it. */
import { AccessScope, CaseStore } from "@oza/casework"
import type { CaseId, RegionId } from "@oza/kernel"
import { CaseStoreLive, Database, DataKeys, KeyTable, KeyWrapper } from "@oza/postgres"
import { caseCategories } from "@oza/privacy"
import { newCoordinator, sampleDisclosure, sampleOpening } from "@oza/testing"
import { Effect, Layer, Redacted } from "effect"
import { generateKeyPairSync } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Place, places, tool } from "./places.ts"

const region = "mvs" as RegionId
const key = generateKeyPairSync("ed25519")
const env = {
  OZA_CHECKPOINT_KEY: key.privateKey.export({ format: "der", type: "pkcs8" }).toString("base64")
}

const stores = (place: Place) =>
  CaseStoreLive.pipe(
    Layer.provide(
      DataKeys.layer(KeyTable).pipe(
        Layer.provide(
          KeyWrapper.layerOf({
            newest: Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))
          })
        )
      )
    ),
    Layer.provideMerge(place.database),
    Layer.orDie
  )

/** Opens a case and reads it so many times. */
const someCase = (place: Place, reads: number): Promise<CaseId> =>
  Effect.gen(function* () {
    const store = yield* CaseStore
    const opened = sampleOpening({ region })
    const { child, id } = opened.after
    const scope = { region, party: child.person, purpose: "guide-pupil", categories: caseCategories } as const
    const asChild = Effect.provideService(AccessScope, { ...scope, side: "school", cases: [id] })
    yield* store.write(opened).pipe(asChild)
    for (let time = 0; time < reads; time++) {
      const disclosure = sampleDisclosure(opened.after, newCoordinator(), "read")
      yield* store.disclose(region, [{ id, version: 1, disclosure }]).pipe(asChild)
    }
    return id
  }).pipe(Effect.provide(stores(place)), Effect.runPromise)

/** As somebody with all rights in the database. */
const tamper = (place: Place, sql: string): Promise<unknown> =>
  Effect.flatMap(Database, (db) =>
    db.transaction(async (session) => {
      await session.rows("set local role none", [])
      await session.rows("set local session_replication_role = replica", [])
      await session.rows(sql, [])
    })
  ).pipe(Effect.provide(place.database), Effect.runPromise)

/** A log that takes what it is sent, or answers as it is told. */
const receiver = async () => {
  const got: Array<any> = []
  const paths: Array<string> = []
  const tokens: Array<string | undefined> = []
  let answers: Array<{ status: number; body: string }> = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Array<Buffer> = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const { body, status } = answers.shift() ?? { status: 200, body: "{}" }
      paths.push(`${request.method} ${request.url} ${request.headers["content-type"]}`)
      tokens.push(request.headers.authorization)
      if (status === 200 && body === "{}") got.push(JSON.parse(Buffer.concat(parts).toString("utf8")))
      response.writeHead(status, { "Content-Type": "application/json" }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    paths,
    tokens,
    answer: (...next: typeof answers) => {
      answers = next
    },
    stop: () => new Promise((resolve) => server.close(resolve))
  }
}

const spansOf = (got: ReadonlyArray<any>): ReadonlyArray<any> =>
  got.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }: any) => scopeSpans.flatMap(({ spans }: any) => spans))
  )

describe.each(places)("The logs of a region on $engine", { timeout: 180_000 }, ({ make }) => {
  let place: Place
  let id: CaseId
  beforeAll(async () => {
    place = await make()
    id = await someCase(place, 3)
  })
  afterAll(() => place.remove())
  const on = (...words: ReadonlyArray<string>) => [...words, "--region", region, ...place.words]

  it("get a checkpoint with a key, to be kept in a file of its own", async () => {
    const file = join(place.folder, "first.json")
    expect(await tool(on("checkpoint"))).toMatchObject({ exit: 3 })
    const made = await tool(on("checkpoint", "--out", file), env)
    expect(made).toMatchObject({
      exit: 0,
      lines: [expect.stringContaining("checkpoint 1 on 2 logs with 8 records"), expect.stringContaining(file)]
    })
    expect(JSON.stringify(made) + readFileSync(file, "utf8")).not.toContain(env.OZA_CHECKPOINT_KEY)
    // A file that is there is never written over, and nothing is signed for it.
    expect(await tool(on("checkpoint", "--out", file), env)).toMatchObject({ exit: 3 })
    expect(await tool(["checkpoint", "--out", file, ...place.words], env)).toMatchObject({ exit: 2 })
    expect(await tool(on("checkpoint"), env)).toMatchObject({
      lines: [expect.stringContaining("checkpoint 2")]
    })
  })

  it("are in order as they were written, and against what was kept", async () => {
    const publicKey = join(place.folder, "public.pem")
    writeFileSync(publicKey, key.publicKey.export({ format: "pem", type: "spki" }))
    const kept = ["--checkpoint", join(place.folder, "first.json")]
    for (const [words, with_] of [
      [["verify"], {}],
      [["verify"], env],
      [["verify", "--public-key", publicKey], {}],
      [["verify", ...kept, "--public-key", publicKey], {}],
      [["verify", ...kept], env]
    ] as const) {
      const { exit, lines } = await tool(on(...words), with_)
      expect([words, exit, lines.at(-1)]).toEqual([
        words,
        0,
        "✓ mvs: 8 records of 1 cases, 2 checkpoints; nothing is wrong."
      ])
    }
    expect(await tool(on("verify", ...kept))).toMatchObject({ exit: 2 })
    expect(await tool([...on("verify", ...kept), "--region", "alkmaar"], env)).toMatchObject({ exit: 3 })
    expect(await tool(on("verify", "--checkpoint", publicKey), env)).toMatchObject({ exit: 3 })
    const other = generateKeyPairSync("ed25519").publicKey.export({ format: "pem", type: "spki" })
    writeFileSync(publicKey, other)
    expect(await tool(on("verify", ...kept, "--public-key", publicKey))).toMatchObject({ exit: 5 })
  })

  it("are sent on in order, and only what was acknowledged counts as sent", async () => {
    expect(await tool(on("export-log"))).toMatchObject({ exit: 2 })
    expect(await tool(on("export-log", "--url", "http://elsewhere.example.nl"))).toMatchObject({ exit: 2 })
    const log = await receiver()
    try {
      log.answer(
        { status: 400, body: "" },
        { status: 200, body: '{"partialSuccess":{"rejectedSpans":"1","errorMessage":"full"}}' }
      )
      for (const why of ["answered with 400", "rejected 1"]) {
        const { exit, lines } = await tool(on("export-log", "--url", log.url))
        expect([exit, lines.join()]).toEqual([4, expect.stringContaining(why)])
      }
      expect(log.got).toEqual([])
      // A receiver that is busy is asked again.
      log.answer({ status: 503, body: "" })
      expect(await tool(on("export-log"), { OZA_OTLP_URL: log.url })).toEqual({
        exit: 0,
        lines: ["✓ mvs: 4 records were sent and acknowledged."]
      })
      expect(new Set(log.paths)).toEqual(new Set(["POST /v1/traces application/json"]))
      const spans = spansOf(log.got)
      expect(spans).toHaveLength(4)
      expect(spans[0]).toEqual({
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
        name: "Gegevens vastleggen om samen het arrangement te regelen",
        kind: 1,
        startTimeUnixNano: expect.stringMatching(/^\d+000000$/),
        endTimeUnixNano: expect.stringMatching(/^\d+000000$/),
        attributes: expect.arrayContaining([
          { key: "dpl.core.processing_activity_id", value: { stringValue: "arrange-1" } },
          {
            key: "dpl.core.data_subject_id",
            value: { stringValue: expect.stringMatching(/^[0-9a-f]{64}$/) }
          }
        ]),
        status: { code: 1 }
      })
      expect(log.got[0].resourceSpans[0].resource.attributes).toContainEqual({
        key: "service.namespace",
        value: { stringValue: region }
      })
      // What came since is sent, and nothing twice.
      await someCase(place, 1)
      expect((await tool(on("export-log", "--url", log.url))).lines).toEqual([
        "✓ mvs: 2 records were sent and acknowledged."
      ])
      expect((await tool(on("export-log", "--url", log.url))).lines).toEqual([
        "✓ mvs: 0 records were sent and acknowledged."
      ])
      expect(new Set(spansOf(log.got).map(({ spanId }) => spanId)).size).toBe(6)
    } finally {
      await log.stop()
    }
    const { exit } = await tool(on("export-log", "--url", "http://127.0.0.1:1"))
    expect(exit).toBe(0)
  })

  it("are sent on with the headers that the receiver wants, which nobody else sees", async () => {
    const log = await receiver()
    const url = ["--url", log.url]
    const secret = "Bearer 5a9d"
    try {
      const wrong = { OTEL_EXPORTER_OTLP_HEADERS: `Authorization=${secret}%` }
      const { exit, lines } = await tool(on("export-log", ...url), wrong)
      expect([exit, lines.join()]).toEqual([2, expect.stringContaining("OTEL_EXPORTER_OTLP_HEADERS is not")])
      expect(lines.join()).not.toContain("5a9d")
      await someCase(place, 1)
      const right = { OTEL_EXPORTER_OTLP_HEADERS: `Authorization=${encodeURIComponent(secret)}` }
      log.answer({ status: 401, body: secret })
      const refused = await tool(on("export-log", ...url), right)
      expect(refused).toMatchObject({ exit: 4 })
      const taken = await tool(on("export-log", ...url), right)
      expect(taken).toMatchObject({ exit: 0 })
      expect(JSON.stringify([refused, taken])).not.toContain("5a9d")
      expect(log.tokens).toEqual([secret, secret])
    } finally {
      await log.stop()
    }
  })

  it("say which record was tampered with, and end with another number", async () => {
    await tamper(
      place,
      `update oza.access_log set record = replace(record, '"read"', '"list"') where case_id = '${id}' and sequence = 2`
    )
    const { exit, lines } = await tool(on("verify"), env)
    expect(exit).toBe(5)
    expect(lines).toContain(
      `  case ${id}, access log, record 2: it does not follow from the record before it`
    )
  })

  it("cannot be verified where there is no database", async () => {
    expect(await tool(["verify", "--data-dir", join(place.folder, "nowhere")])).toMatchObject({ exit: 4 })
  })
})
