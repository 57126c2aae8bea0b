/**
 * Money: what the help of V costs is for who may see that, and budgets are for who has a part in them. Nobody
 * else finds a figure, whatever is asked: not in a sentence, not in a total, not in what another price would make.
 */
import type { Actor } from "@oza/roles"
import { purposes } from "@oza/privacy"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, leaks, missing } from "./Leak.ts"
import {
  analyst,
  as,
  childV,
  coordinatorV,
  coordinatorZ,
  mayor,
  officer,
  otherParentV,
  parentU,
  parentV,
  providerV,
  strangersToV,
  teacherV,
  wijkteamV
} from "./People.ts"
import { ask, type Asked, endpoints } from "./Surface.ts"
import { engines, makeWorld, type World } from "./World.ts"

const get = (path: string): Asked => ({ method: "GET", path })
const way = (id: string) => endpoints.find((one) => one.id === id)!

/** Those who have no part in any budget of the Kop. */
const withoutBudget: ReadonlyArray<Actor> = [
  parentV,
  otherParentV,
  parentU,
  childV,
  coordinatorV,
  teacherV,
  providerV,
  analyst,
  mayor,
  officer,
  as(parentV, "mayor"),
  as(teacherV, "analyst")
]

const budgetWays = (target: { readonly caseId: string; readonly groupId: string }): ReadonlyArray<Asked> => [
  get("/v1/funding/budgets"),
  get("/v1/funding/budgets?source=youth-help"),
  get("/v1/funding/budgets?source=youth-help&year=2026"),
  get("/v1/funding/budgets?source=no-such-source"),
  get("/v1/funding/budgets?school=99ZA00"),
  get("/v1/funding/budgets?source=youth-help&school=99ZA00&on=2026-09-01"),
  get("/v1/funding/forecast?source=youth-help&year=2026"),
  get("/v1/funding/forecast?source=no-such-source&year=2026"),
  ask(way("tryDeclaration"), target),
  { ...ask(way("tryDeclaration"), target), body: { year: "2026", change: { withoutExceptions: true } } }
]

describe.each(engines)("Money, with the stores in %s", (engine) => {
  let world: World
  /** What V costs, as it could be written anywhere. */
  let figures: ReadonlyArray<string>
  const path = () => `/v1/cases/${world.cases.V}`

  beforeAll(async () => {
    world = await makeWorld(engine)
    const { body } = await world.ask(wijkteamV, get(`${path()}/funding?purpose=fund`))
    const { account } = JSON.parse(body) as {
      readonly account: { readonly rows: ReadonlyArray<{ readonly amount: number }> }
    }
    figures = account.rows
      .filter(({ amount }) => amount > 0)
      .flatMap(({ amount }) => {
        const [euros, rest] = [Math.floor(amount / 100), String(amount % 100).padStart(2, "0")]
        const [nl, en] = [euros.toLocaleString("nl-NL"), euros.toLocaleString("en-US")]
        return [String(amount), `${nl},${rest}`, `${en}.${rest}`]
      })
    expect(figures.length).toBeGreaterThan(0)
  })
  afterAll(() => world?.close())

  /** The figures of V that are in an answer, apart from what numbers of cases hold by chance. */
  const told = (answer: { readonly body: string }): ReadonlyArray<string> => {
    const said = answer.body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{32}\b/g, "")
    return figures.filter((one) =>
      new RegExp(`(?<![\\d.,])${one.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\d])`).test(said)
    )
  }

  it("is there to be found: whoever may see it, is shown it", async () => {
    for (const [who, purpose] of [
      [wijkteamV, "fund"],
      [parentV, "own-file"]
    ] as const) {
      const answer = await world.ask(who, get(`${path()}/funding?purpose=${purpose}`))
      expect(told(answer).length).toBeGreaterThan(0)
    }
    const page = await world.ask(parentV, get(`${path()}/who-pays/page?language=nl`))
    expect(told(page).length).toBeGreaterThan(0)
  })

  it("is in no answer about V to a stranger, and the answer is that of a case that is not there", async () => {
    for (const { actor, who } of strangersToV) {
      for (const at of ["/funding?purpose=fund", "/funding?purpose=own-file", "/who-pays/page"]) {
        const there = await world.ask(actor, get(`${path()}${at}`))
        const nowhere = await world.ask(actor, get(`/v1/cases/${missing}${at}`))
        expect(leaks(world, there), `${who} ${at}`).toEqual([])
        expect(told(there), `${who} ${at}`).toEqual([])
        expect(bare(there), `${who} ${at}`).toEqual(bare(nowhere))
      }
    }
  })

  it("is in no answer to who takes part and may not see it, for any purpose, at any endpoint of V", async () => {
    const reading = endpoints.filter(
      (one) => one.method === "get" && one.path.startsWith("/cases/{caseId}") && one.id !== "exportFile"
    )
    for (const actor of [teacherV, coordinatorV, providerV, wijkteamV, otherParentV, as(parentV, "mayor")]) {
      for (const purpose of purposes.filter((one) => one !== "fund")) {
        for (const one of reading) {
          const answer = await world.ask(
            actor,
            ask(one, { caseId: world.cases.V, groupId: world.group }, purpose)
          )
          expect(told(answer), `${actor.role} ${one.id} ${purpose}`).toEqual([])
        }
      }
    }
  })

  it("is asked for a purpose that one does not have by forging it: refused, and the token decides", async () => {
    for (const [who, purpose] of [
      [teacherV, "own-file"],
      [parentV, "fund"],
      [providerV, "decide-youth-help"],
      [analyst, "statistics"],
      [analyst, "fund"],
      [officer, "fund"],
      [coordinatorV, "statistics"]
    ] as const) {
      const answer = await world.ask(who, get(`${path()}/funding?purpose=${purpose}`))
      expect([403, 404], `${who.role} ${purpose}`).toContain(answer.status)
      expect(told(answer)).toEqual([])
    }
  })

  it("in budgets is for nobody without a part in them; all are refused alike, whatever is named", async () => {
    const target = { caseId: world.cases.V, groupId: world.group }
    for (const actor of withoutBudget) {
      for (const asked of budgetWays(target)) {
        const answer = await world.ask(actor, asked)
        expect(answer.status, `${actor.role} ${asked.path}`).toBe(403)
        expect(leaks(world, answer)).toEqual([])
        expect(told(answer)).toEqual([])
        expect(answer.calls.filter((call) => /^(LedgerStore|FactStore)/.test(call))).toEqual([])
      }
    }
  })

  it("is not for another region, and not for who is not signed in", async () => {
    const target = { caseId: world.cases.V, groupId: world.group }
    const asked = [
      ...budgetWays(target),
      get(`${path()}/funding?purpose=fund`),
      get(`${path()}/who-pays/page`)
    ]
    const elsewhere = await world.token(coordinatorZ, {}, "alkmaar")
    for (const one of asked) {
      for (const authorization of [undefined, `Bearer ${elsewhere}`]) {
        const answer = await world.askWith(authorization, one)
        expect(answer.status, one.path).toBe(401)
        expect(told(answer)).toEqual([])
      }
    }
    // The budgets of their own region hold nothing of V.
    const own = await world.ask(
      as(wijkteamV, "swv-director"),
      get("/v1/funding/budgets?source=youth-help"),
      "alkmaar"
    )
    expect(told(own)).toEqual([])
  })

  it("comes out of no price: what other agreements would change is about too few children to be told", async () => {
    const target = { caseId: world.cases.V, groupId: world.group }
    const asked = ask(way("tryDeclaration"), target)
    const prices = (amount: number) => [
      {
        kind: "guidance-in-behaviour",
        unit: "hour",
        period: { from: "2020-01-01" },
        amount,
        decided: { document: "Voorstel", place: "1" }
      }
    ]
    for (const year of ["2026", "2025-2026", "2026-2027"]) {
      for (const change of [
        {},
        { withoutExceptions: true },
        { prices: prices(1) },
        { prices: prices(1_000_000) }
      ]) {
        const answer = await world.ask(wijkteamV, { ...asked, body: { year, change } })
        expect(answer.status).toBe(200)
        expect(told(answer), JSON.stringify(change)).toEqual([])
        const { sources } = JSON.parse(answer.body) as { readonly sources: ReadonlyArray<object> }
        for (const source of sources)
          expect(Object.keys(source).toSorted()).toEqual(["holder", "source", "sourceName"])
      }
    }
  })

  it("of no child is priced by the family, the analyst or an unknown role", async () => {
    const asked = ask(way("priceArrangement"), { caseId: world.cases.V, groupId: world.group })
    for (const actor of [parentV, childV, analyst, mayor, officer]) {
      const answer = await world.ask(actor, asked)
      expect(answer.status, actor.role).toBe(403)
      expect(leaks(world, answer)).toEqual([])
    }
    const answer = await world.ask(wijkteamV, asked)
    expect(answer.status).toBe(200)
    expect(leaks(world, answer)).toEqual([])
    expect(answer.calls).toEqual([])
  })
})
