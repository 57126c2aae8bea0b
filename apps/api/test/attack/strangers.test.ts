/**
 * A case is there for those who take part in it, and for nobody else: whatever is asked, by whatever door,
 * the answer is what it is for a number that does not exist, and the same is asked of the stores for it.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, leaks, missing } from "./Leak.ts"
import { coordinatorV, parentV, strangersToV } from "./People.ts"
import { ask, endpoints as all, isAboutCase, isBreakGlass, purposesOf } from "./Surface.ts"
import { engines, makeWorld, type World } from "./World.ts"

const endpoints = all.filter((way) => !isBreakGlass(way))

/** All that a case of somebody of the world says of itself to a stranger: that it is his own. */
const own = { W: ["process", "identity", "education", "consent", "family", "youth-help"] } as const

describe.each(engines)("A stranger to a child, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  it("has something to find: every kind of secret is planted, and shown to whom it is of", async () => {
    const kinds = new Set(world.secrets.of("V").map(({ category }) => category))
    expect([...kinds]).toEqual(
      expect.arrayContaining(["bsn", "education", "family", "identity", "youth-help"])
    )
    const path = `/v1/cases/${world.cases.V}?purpose=own-file`
    const shown = world.secrets.in((await world.ask(parentV, { method: "GET", path })).everything)
    const told = world.secrets.of("V").filter(({ category }) => category !== "bsn" && category !== "process")
    expect(shown.filter(({ category }) => category !== "process").length).toBeGreaterThan(told.length * 0.9)
  })

  it.each(strangersToV)("$who learns nothing, at any endpoint, for any purpose", async ({ actor }) => {
    for (const way of endpoints.filter(isAboutCase)) {
      for (const purpose of purposesOf(way)) {
        const there = await world.ask(actor, ask(way, world.target("V"), purpose))
        const nowhere = await world.ask(actor, ask(way, { ...world.target("V"), caseId: missing }, purpose))
        expect(leaks(world, there), way.id).toEqual([])
        expect(bare(there), way.id).toEqual(bare(nowhere))
        expect([400, 403, 404, 409], way.id).toContain(there.status)
      }
    }
  })

  it.each(strangersToV)("$who is told no version, whichever version is named", async ({ actor }) => {
    for (const way of endpoints.filter((one) => isAboutCase(one) && one.conditional === true)) {
      for (const version of ['"1"', '"999"', 'W/"3"', "*", "x"]) {
        const answers = []
        for (const caseId of [world.cases.V, missing]) {
          const asked = ask(way, { caseId, groupId: world.group })
          answers.push(bare(await world.ask(actor, { ...asked, headers: { "If-Match": version } })))
        }
        expect(answers[0], `${way.id} ${version}`).toEqual(answers[1])
        expect(answers[0]?.headers).not.toHaveProperty("etag")
        expect(answers[0]?.body).not.toMatch(/"version"|"changes"/)
      }
    }
  })

  it.each(strangersToV)(
    "$who finds nothing by another method, an address beside it or a number near it",
    async ({ actor }) => {
      const near = (id: string): ReadonlyArray<string> => [
        id,
        `${id}/`,
        `${id}/next-acts/`,
        `${id}/history/1`,
        `${id}/events`,
        `${id}.json`,
        `${id}%00`,
        `${id}%2F..%2F${id}`,
        id.toUpperCase(),
        id.replaceAll("-", "")
      ]
      for (const method of ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"]) {
        for (const [at, address] of near(world.cases.V).entries()) {
          const there = await world.ask(actor, { method, path: `/v1/cases/${address}?purpose=arrange` })
          const nowhere = await world.ask(actor, {
            method,
            path: `/v1/cases/${near(missing)[at]}?purpose=arrange`
          })
          expect(leaks(world, there), `${method} ${address}`).toEqual([])
          expect(bare(there), `${method} ${address}`).toEqual(bare(nowhere))
        }
      }
      const last = Number.parseInt(world.cases.V.slice(-4), 16)
      for (const step of [-2, -1, 1, 2]) {
        const neighbour = `${world.cases.V.slice(0, -4)}${((last + step) & 0xffff).toString(16).padStart(4, "0")}`
        const answer = await world.ask(actor, {
          method: "GET",
          path: `/v1/cases/${neighbour}?purpose=arrange`
        })
        expect(leaks(world, answer)).toEqual([])
      }
    }
  )

  it("learns nothing of V at any other endpoint either", async () => {
    for (const { actor, who } of strangersToV) {
      const other = world.group
      for (const way of endpoints.filter((one) => !isAboutCase(one))) {
        // What begins a case or a group has attacks of its own.
        if (way.method === "post" && !way.path.includes("{")) continue
        for (const purpose of purposesOf(way)) {
          const answer = await world.ask(actor, ask(way, { caseId: world.cases.V, groupId: other }, purpose))
          expect(leaks(world, answer, own), `${who}: ${way.id} ${purpose}`).toEqual([])
        }
      }
    }
  })

  it("is not told of V by the address of a page", async () => {
    for (const address of world.paths("kop")) {
      const [method = "", path = ""] = address.split(" ")
      if (method !== "GET" || path.startsWith("/v1") || path.includes("*")) continue
      const asked = path.replace(":schoolYear", "2026-2027").replaceAll(/:\w+/g, world.cases.V)
      for (const who of [undefined, coordinatorV]) {
        expect(leaks(world, await world.ask(who, { method, path: asked })), path).toEqual([])
      }
    }
  })
})
