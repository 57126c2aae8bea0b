/** Who pays, budgets, forecasts, prices and what-if over HTTP, in the demo's own case: on each engine. */
import { Database } from "@oza/postgres"
import { Effect, Redacted } from "effect"
import { describe, expect, inject, it } from "vitest"
import { firstStory } from "../src/demo/Story.ts"
import { fundingExamples } from "../src/endpoints/fundingExamples.ts"
import { demoServer } from "./DemoServer.ts"

const engines = [
  { engine: "PGlite", database: Database.layerPglite({ from: inject("pgliteDump") }) },
  {
    engine: "PostgreSQL",
    database: Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  }
]

type Json = Record<string, any>

/** Asks the demo as one of its personas. */
const asking = (origin: string) => {
  const tokens = new Map<string, string>()
  return async (persona: string, path: string, body?: unknown, accept = "application/json") => {
    const token =
      tokens.get(persona) ?? (await (await fetch(`${origin}/demo/tokens/${persona}`)).text()).trim()
    tokens.set(persona, token)
    const answer = await fetch(`${origin}/v1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: accept,
        "Accept-Language": "nl",
        ...(body === undefined ? {} : { "Content-Type": "application/json" })
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const text = await answer.text()
    return { status: answer.status, text, json: accept.includes("json") ? (JSON.parse(text) as Json) : {} }
  }
}

describe.each(engines)("Money over HTTP, on $engine", ({ database }) => {
  it("KOP-08: is told to the family, to who pays and to who holds the budget, each what is theirs", async () => {
    await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const origin = yield* demoServer(database)
          const ask = asking(origin)
          yield* Effect.promise(async () => {
            const at = `/cases/${firstStory}`
            const shared = await ask("wijkteam-worker", `${at}/fundings`, {
              costs: [{ agreement: 1, quantity: 40 }]
            })
            expect(shared).toMatchObject({ status: 200 })

            const { json: paid } = await ask("wijkteam-worker", `${at}/funding?purpose=fund`)
            const rows = paid["account"].rows as ReadonlyArray<Json>
            const year = String(rows[0]?.["decidedOn"]).slice(0, 4)
            const cents = rows.reduce((sum, row) => sum + row["amount"], 0)
            expect(cents).toBeGreaterThan(0)
            const books = paid["account"].totals as ReadonlyArray<Json>
            expect(
              books.reduce((sum, one) => sum + one["reserved"] + one["committed"] + one["realised"], 0)
            ).toBe(cents)
            expect(rows[0]).toMatchObject({
              decidedBy: [{ as: "shared", role: "wijkteam-worker" }],
              rule: { source: { document: expect.any(String) } }
            })

            const teacher = await ask("teacher", `${at}/funding?purpose=guide-pupil`)
            expect(teacher.status).toBe(200)
            expect(teacher.json["payers"].length).toBeGreaterThan(0)
            expect(teacher.json).not.toHaveProperty("account")
            expect(teacher.text).not.toContain("€")

            const page = await ask("parent", `${at}/who-pays/page?language=nl`, undefined, "text/html")
            expect(page.status).toBe(200)
            expect(page.text).toContain("Wie betaalt de hulp, en waarom")
            expect(page.text).toContain("€")
            expect(page.text).not.toContain("<script")

            const seen = await ask("parent", `${at}/who-saw-what`)
            expect(JSON.stringify(seen.json)).toContain("gegevens over de kosten")

            const budgets = await ask("wijkteam-worker", `/funding/budgets?source=youth-help&year=${year}`)
            expect(budgets.status).toBe(200)
            for (const { accounts } of budgets.json["standings"] as ReadonlyArray<Json>) {
              expect(Object.values(accounts as Json).reduce((sum, one) => sum + one, 0)).toBe(0)
            }
            const refused = await ask("teacher", "/funding/budgets")
            expect(refused).toMatchObject({
              status: 403,
              json: { type: "/problems/budget-refused", ruling: { grounds: [{ rule: { id: "OZA-80" } }] } }
            })
            const forecast = await ask("wijkteam-worker", `/funding/forecast?source=youth-help&year=${year}`)
            expect(forecast.json["text"].nl).toContain("Het jaar komt")

            const priced = await ask("wijkteam-worker", "/funding/prices", fundingExamples.priceArrangement)
            expect(priced.status).toBe(200)
            const wrong = { ...fundingExamples.priceArrangement.agreements[0], unit: "week" }
            const notDivided = await ask("wijkteam-worker", "/funding/prices", {
              ...fundingExamples.priceArrangement,
              agreements: [wrong]
            })
            expect(notDivided).toMatchObject({
              status: 409,
              json: {
                type: "/problems/costs-not-divided",
                errors: [{ in: "body", path: "agreements.0.unit" }],
                ruling: { _tag: "Refused" }
              }
            })

            const tried = await ask("wijkteam-worker", "/funding/what-if", { year, change: {} })
            expect(tried).toMatchObject({ status: 200, json: { smallest: 5, refused: [] } })
            expect(tried.text).not.toContain('"before":')
            const worklist = await ask("wijkteam-worker", "/worklist?purpose=arrange")
            expect(worklist.json["shortages"]).toEqual([])
          })
        })
      )
    )
  }, 240_000)
})
