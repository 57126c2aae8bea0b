/**
 * What goes wrong is said by field and rule, and never with what was sent: an error ends up in a log, in a
 * browser, in a ticket.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { leaks } from "./Leak.ts"
import { coordinatorV, coordinatorW, parentV } from "./People.ts"
import { ask, endpoints } from "./Surface.ts"
import { engines, makeWorld, type World } from "./World.ts"

const secret = "KANARIE.gestuurd"

/** The value with every text in it replaced, so that whatever is checked is checked on a secret. */
const spoiled = (value: unknown): unknown => {
  if (typeof value === "string") return secret
  if (Array.isArray(value)) return value.map(spoiled)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one)]))
}

/** The value with one text after the other replaced. */
const spoiledOnce = function* (value: unknown): Generator<unknown> {
  if (typeof value === "string") yield secret
  else if (Array.isArray(value)) {
    for (const [at, one] of value.entries())
      for (const bad of spoiledOnce(one))
        yield value.map((same: unknown, index) => (index === at ? bad : same))
  } else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value))
      for (const bad of spoiledOnce(one)) yield { ...value, [name]: bad }
  }
}

describe.each(engines)("An error, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const writing = endpoints.filter((way) => way.body !== undefined)

  it("never repeats what was in the body, wherever in it", async () => {
    let refused = 0
    for (const way of writing) {
      for (const body of [spoiled(way.example), ...spoiledOnce(way.example)]) {
        const asked = ask(way, { caseId: world.cases.W, groupId: world.group })
        const answer = await world.ask(coordinatorW, { ...asked, body })
        if (answer.status < 400) continue
        refused += 1
        expect(answer.everything, way.id).not.toContain(secret)
        expect(leaks(world, answer, { W: ["process"] }), way.id).toEqual([])
      }
    }
    expect(refused).toBeGreaterThan(writing.length)
  })

  it("never repeats a value of the address or the query, nor writes it in the log", async () => {
    for (const path of [
      `/v1/cases/${secret}?purpose=arrange`,
      `/v1/cases/${world.cases.W}?purpose=${secret}`,
      `/v1/cases?purpose=arrange&school=${secret}`,
      `/v1/cases?purpose=arrange&cursor=${secret}`,
      `/v1/cases?purpose=arrange&dueBefore=${secret}`,
      `/v1/rules/${secret}`,
      `/v1/schools/${secret}`,
      `/v1/groups/${secret}`,
      `/v1/${secret}`,
      `/${secret}/${secret}`,
      `/reports/${secret}`,
      `/problems/${secret}`
    ]) {
      const answer = await world.ask(coordinatorW, { method: "GET", path })
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(answer.everything, path).not.toContain(secret)
    }
  })

  it("never writes the name of a key that was sent in the log", async () => {
    for (const asked of [
      { method: "GET", path: `/v1/cases?purpose=arrange&${secret}=1` },
      { method: "POST", path: `/v1/cases/${world.cases.W}/goals`, body: { [secret]: 1 } }
    ]) {
      const { body, everything } = await world.ask(coordinatorW, asked)
      expect(everything.split(body)[1]).not.toContain(secret)
    }
  })

  it("of what is no JSON, too long, or of another kind says nothing of what it was", async () => {
    const path = `/v1/cases/${world.cases.W}/goals`
    for (const [body, headers] of [
      [`{"goals": ["${secret}"`, {}],
      [`${secret}`, {}],
      [JSON.stringify({ goals: [secret.repeat(20_000)] }), {}],
      [JSON.stringify({ goals: [secret] }), { "Content-Type": "text/plain" }],
      [JSON.stringify({ goals: [`${secret}\u0000`] }), {}],
      [JSON.stringify({ __proto__: { goals: [secret] } }), {}]
    ] as const) {
      const answer = await world.ask(coordinatorW, { method: "POST", path, body, headers })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.everything).not.toContain(secret)
    }
  })

  it("by a rule of the region says which rule and not what the case holds", async () => {
    for (const way of writing.filter(({ path }) => path.includes("{caseId}"))) {
      for (const who of [coordinatorV, parentV]) {
        const answer = await world.ask(who, ask(way, { caseId: world.cases.V, groupId: world.group }))
        expect(answer.status === 409 ? leaks(world, answer) : [], way.id).toEqual([])
      }
    }
  })

  it("of a store says nothing of what the store said", async () => {
    for (const path of [
      `/v1/cases/${world.cases.W}?purpose=arrange`,
      "/v1/cases?purpose=arrange",
      "/v1/groups"
    ]) {
      world.break(`${secret} of ${world.bsns.V}`)
      const answer = await world.ask(coordinatorW, { method: "GET", path })
      world.break(undefined)
      expect(answer.status, path).toBe(500)
      expect(answer.everything, path).not.toContain(secret)
      expect(leaks(world, answer), path).toEqual([])
    }
  })

  it("in the software is a number of a trace, and its message goes nowhere", async () => {
    const token = await world.token(parentV)
    const answer = await world.askWith(`Bearer ${token}`, {
      method: "GET",
      path: `/v1/cases/${world.cases.V}?purpose=own-file`,
      headers: {
        traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
        tracestate: secret,
        baggage: secret
      }
    })
    expect(answer.everything).not.toContain(secret)
    expect(answer.headers["trace-id"]).toBe("a".repeat(32))
  })
})
