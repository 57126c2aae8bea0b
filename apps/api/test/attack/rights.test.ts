/**
 * Requests on rights, the copy of the file and the register of who saw what: all of a child in one place,
 * so a prize for whoever is not of the family.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, leaks, missing } from "./Leak.ts"
import {
  analyst,
  consultant,
  coordinatorV,
  coordinatorW,
  officer,
  parentU,
  parentV,
  parentW,
  providerV,
  strangersToV,
  teacherV,
  wijkteamV,
  youthU
} from "./People.ts"
import { ask, endpoints } from "./Surface.ts"
import { engines, makeWorld, type World } from "./World.ts"

const rights = endpoints.filter(({ tag }) => tag === "rights")

describe.each(engines)("The rights of a child, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  it("give the copy of the file to whoever asked for it, so that there is something to steal", async () => {
    const path = `/v1/cases/${world.cases.V}/rights-requests/${world.request}/export`
    const copy = await world.ask(parentV, { method: "GET", path })
    expect(copy.status, copy.body).toBe(200)
    expect(world.secrets.in(copy.body).some(({ category }) => category === "education")).toBe(true)
    expect(
      leaks(world, copy, {
        V: [
          "process",
          "identity",
          "education",
          "family",
          "consent",
          "youth-help",
          "health",
          "swv-health",
          "finance"
        ]
      })
    ).toEqual([])
  })

  it("are no way in for the professionals of the case: no request, no copy, no words", async () => {
    for (const who of [coordinatorV, teacherV, consultant, wijkteamV, providerV]) {
      for (const way of rights) {
        const answer = await world.ask(who, ask(way, world.target("V")))
        expect(leaks(world, answer), `${who.role} ${way.id}`).toEqual([])
        expect(answer.status, `${who.role} ${way.id}`).toBeGreaterThanOrEqual(400)
      }
    }
  })

  it("are no way in for strangers, whether they name a request that is there or not", async () => {
    for (const { actor, who } of [...strangersToV, { actor: parentW, who: "another parent" }]) {
      for (const way of rights.filter(({ path }) => path.includes("{requestId}"))) {
        const target = world.target("V")
        const there = await world.ask(actor, ask(way, target))
        const { requestId: _, ...none } = target
        const nowhere = await world.ask(actor, ask(way, none))
        expect(bare(there), `${who} ${way.id}`).toEqual(bare(nowhere))
        // A request of V, asked for under one's own case.
        const crossed = await world.ask(actor, ask(way, { ...target, caseId: world.cases.W }))
        expect(leaks(world, crossed, { W: ["process", "identity"] }), `${who} ${way.id}`).toEqual([])
        expect(crossed.status, `${who} ${way.id}`).toBeGreaterThanOrEqual(400)
      }
    }
  })

  it("wait for whoever watches over the data, and for nobody else", async () => {
    const waiting = { method: "GET", path: "/v1/rights-requests" }
    await world.ask(parentV, {
      method: "POST",
      path: `/v1/cases/${world.cases.V}/rights-requests`,
      body: {
        kind: "rectification",
        controller: "school",
        words: world.secrets.text("V", "family", "rights.more")
      }
    })
    const own = await world.ask(officer, waiting)
    expect(own.status).toBe(200)
    expect(own.body).toContain(world.cases.V)
    expect(leaks(world, own, { V: ["process"] })).toEqual([])
    for (const who of [parentV, parentW, coordinatorV, coordinatorW, analyst, consultant]) {
      const answer = await world.ask(who, waiting)
      expect(leaks(world, answer), who.role).toEqual([])
    }
    expect(leaks(world, await world.ask(officer, waiting, "alkmaar"))).toEqual([])
  })

  it("keep the log of processing from everybody but whoever watches over the data", async () => {
    const trace = "a".repeat(32)
    for (const query of [`trace=${trace}`, `subject=${parentV.party}`, "", `trace=${trace}&limit=100`]) {
      const asked = { method: "GET", path: `/v1/processing-records?${query}` }
      for (const who of [parentV, parentW, coordinatorV, coordinatorW, analyst, consultant]) {
        const answer = await world.ask(who, asked)
        expect(answer.status, `${who.role} ${query}`).toBeGreaterThanOrEqual(400)
        expect(leaks(world, answer), `${who.role} ${query}`).toEqual([])
      }
    }
    // What the log names is a pseudonym: no number of a child, of a case or of who did it.
    const seen = await world.ask(officer, { method: "GET", path: `/v1/processing-records?trace=${trace}` })
    expect(leaks(world, seen)).toEqual([])
  })

  it("do not open the file to whoever watches over the data beyond what an answer needs", async () => {
    for (const way of endpoints.filter(({ method, path }) => method === "get" && path.includes("{caseId}"))) {
      for (const purpose of [
        "arrange",
        "guide-pupil",
        "own-file",
        "allocate-support",
        "provide-help"
      ] as const) {
        const answer = await world.ask(officer, ask(way, world.target("V"), purpose))
        const rightsOnly = rights.includes(way) ? (["process", "identity", "consent", "family"] as const) : []
        const next = way.id === "whatNext" ? (["process"] as const) : rightsOnly
        expect(leaks(world, answer, { V: next }), `${way.id} ${purpose}`).toEqual([])
      }
    }
    const idle = await world.ask(officer, {
      method: "GET",
      path: `/v1/cases/${missing}?purpose=watch-over-data`
    })
    expect(leaks(world, idle)).toEqual([])
  })

  it("of a youth of 16 are not read by a parent", async () => {
    const path = `/v1/cases/${world.cases.U}/rights-requests`
    const words = world.secrets.text("U", "health", "rights.words")
    const filed = await world.ask(youthU, {
      method: "POST",
      path,
      body: { kind: "access", controller: "school", words }
    })
    expect(filed.status, filed.body).toBe(201)
    const answer = await world.ask(parentU, { method: "GET", path })
    expect(leaks(world, answer, { U: ["process"] })).toEqual([])
  })
})
