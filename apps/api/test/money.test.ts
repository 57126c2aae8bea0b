/** The money of a case over the API, on a database: the books, the case and the answers say the same. */
import { addDays } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { consultant, coordinatorV, wijkteamV } from "./attack/People.ts"
import { makeWorld, now, type World } from "./attack/World.ts"

let world: World
beforeAll(async () => {
  world = await makeWorld("PostgreSQL")
})
afterAll(() => world.close())

/** What is read of an answer. */
interface Answered {
  readonly version: number
  readonly waitsFor: ReadonlyArray<{ readonly rule: { readonly id: string } }>
  readonly remarks: ReadonlyArray<{ readonly kind: string }>
  readonly shortages: ReadonlyArray<object>
  readonly ruling?: { readonly grounds: ReadonlyArray<{ readonly rule: { readonly id: string } }> }
}
const path = (collection: string) => `/v1/cases/${world.target("V").caseId}/${collection}`
const post = async (by: Actor, collection: string, body: object) => {
  const { body: answer, status } = await world.ask(by, { method: "POST", path: path(collection), body })
  return { status, answer: JSON.parse(answer) as Answered }
}
const cents = async () => {
  const { body } = await world.ask(wijkteamV, { method: "GET", path: `${path("funding")}?purpose=fund` })
  const { account } = JSON.parse(body) as {
    readonly account: {
      readonly rows: ReadonlyArray<{ readonly stage: string; readonly amount: number }>
      readonly totals: ReadonlyArray<Readonly<Record<"reserved" | "committed" | "realised", number>>>
    }
  }
  const rows = (stage: string) =>
    account.rows.filter((row) => row.stage === stage).reduce((sum, { amount }) => sum + amount, 0)
  const books = (name: "reserved" | "committed" | "realised") =>
    account.totals.reduce((sum, total) => sum + total[name], 0)
  expect([books("reserved"), books("committed") + books("realised")]).toEqual([
    rows("reserved"),
    rows("committed")
  ])
  const realised = books("realised")
  // What was paid stays paid, and stands against what is promised.
  return { reserved: books("reserved"), promised: books("committed") + realised, realised }
}
/** 1000 hours of 65 euros: half for each is more than one person promises in this region. */
const large = { costs: [{ agreement: 1, quantity: 1000 }] }
const [from, until] = [addDays(now, 14), addDays(now, 44)]

describe("the money of a case", () => {
  it("KOP-04: is set apart where a second person has to agree, and promised once two people did", async () => {
    const { realised: paid } = await cents()
    const shared = await post(wijkteamV, "fundings", large)
    expect(shared.status).toBe(200)
    expect(new Set(shared.answer.waitsFor.map(({ rule }) => rule.id))).toEqual(new Set(["KOP-04"]))
    expect(await cents()).toEqual({ reserved: 65_000_00, promised: 0, realised: paid })

    const sources = { sources: ["swv-support", "youth-help"] }
    const first = await post(wijkteamV, "funding-approvals", sources)
    expect(first.answer.waitsFor).toHaveLength(2)
    expect(await cents()).toEqual({ reserved: 65_000_00, promised: 0, realised: paid })
    const second = await post(consultant, "funding-approvals", sources)
    expect(second.answer.waitsFor).toEqual([])
    expect(await cents()).toEqual({ reserved: 0, promised: 65_000_00, realised: paid })
    expect(await post(consultant, "funding-approvals", sources)).toMatchObject({
      status: 409,
      answer: { ruling: { grounds: [{ rule: { id: "OZA-28" } }] } }
    })
  })

  it("OZA-28: cannot be agreed to where the source is none, and what was sent instead is not repeated", async () => {
    expect((await post(wijkteamV, "fundings", large)).status).toBe(200)
    const none = await post(wijkteamV, "funding-approvals", { sources: ["Sanne Voorbeeld"] })
    expect(none).toMatchObject({ status: 409, answer: { ruling: { grounds: [{ rule: { id: "OZA-28" } }] } } })
    expect(JSON.stringify(none.answer)).not.toContain("Sanne")
    for (const by of [wijkteamV, consultant])
      await post(by, "funding-approvals", { sources: ["swv-support", "youth-help"] })
  })

  it("is paid by invoices, of which one number is booked once", async () => {
    const invoice = { invoice: { number: "2026-7", agreement: 1, from, until, amount: 12_345_67 } }
    const before = await cents()
    const { answer, status } = await post(wijkteamV, "invoices", invoice)
    expect(status).toBe(200)
    expect(answer.remarks.map(({ kind }) => kind)).toEqual(["more-than-committed"])
    const after = await cents()
    expect(after.realised - before.realised).toBe(12_345_67)
    expect(after.promised).toBeGreaterThan(before.promised)
    expect(await post(wijkteamV, "invoices", invoice)).toMatchObject({
      status: 409,
      answer: { ruling: { grounds: [{ rule: { id: "OZA-08" } }] } }
    })
    expect(await cents()).toEqual(after)
  })

  it("follows a pause and an early end, and goes back to what was", async () => {
    const before = await cents()
    const costs = [
      {
        agreement: 1,
        quantity: 1000,
        pauses: [{ from: addDays(from, 40), until: addDays(from, 50) }],
        endedOn: addDays(from, 100)
      }
    ]
    expect((await post(wijkteamV, "fundings", { costs })).status).toBe(200)
    const ended = await cents()
    expect(ended.realised).toBe(before.realised)
    expect(ended.reserved + ended.promised).toBeLessThan(before.promised)
    expect((await post(wijkteamV, "fundings", large)).status).toBe(200)
    const again = await cents()
    expect(again.reserved + again.promised).toBe(before.promised)
  })

  it("KOP-08: is not sent back for a lack of money: that is no ground that there is", async () => {
    const asked = { agreements: [1], ground: "no-money", reason: "Het budget is op" }
    expect((await post(consultant, "funding-returns", asked)).status).toBe(400)
    expect(await post(consultant, "funding-returns", { ...asked, ground: "not-as-agreed" })).toMatchObject({
      status: 409,
      answer: { ruling: { grounds: [{ rule: { id: "OZA-29" } }] } }
    })
  })

  it("is spoken of by who may: others are refused by the rule of the act", async () => {
    const refused = await post(coordinatorV, "fundings", large)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.answer)).not.toMatch(/65[.,]?000|swv-support/u)
  })

  it("says where in what was asked something cannot be", async () => {
    const { answer, status } = await post(wijkteamV, "fundings", { costs: [{ agreement: 7, quantity: 1 }] })
    expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining("costs.0.agreement")])
    const unit = await post(wijkteamV, "fundings", { costs: [{ agreement: 1, quantity: 1, unit: "day" }] })
    expect([unit.status, JSON.stringify(unit.answer)]).toEqual([409, expect.stringContaining("costs.0.unit")])
  })
})
