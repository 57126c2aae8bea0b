/**
 * Break-glass is a door that opens; an attacker leans on it. It opens only to professionals, only what was
 * named, only for a day, never without the family being able to see it, and to nobody else does it tell
 * whether there is a case.
 */
import { addDays } from "@oza/kernel"
import { purposes } from "@oza/privacy"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, leaks, missing } from "./Leak.ts"
import {
  analyst,
  childW,
  consultant,
  coordinatorW,
  mayor,
  officer,
  outsider,
  parentV,
  parentW,
  teacherW,
  wijkteamW
} from "./People.ts"
import { engines, makeWorld, now, type World } from "./World.ts"

const taking = (change: object = {}): object => ({
  ground: "serious-harm",
  motivation: "KANARIE.motivering",
  second: teacherW,
  categories: ["process", "identity", "family"],
  tellFamily: { tell: true },
  ...change
})

describe.each(engines)("Access in an emergency, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const take = (id: string, body: object) => ({ method: "POST", path: `/v1/cases/${id}/emergencies`, body })
  const view = (purpose: string) => ({ method: "GET", path: `/v1/cases/${world.cases.V}?purpose=${purpose}` })

  it("is for professionals: to everybody else the answer is the same whether there is a case or not", async () => {
    for (const who of [parentW, childW, analyst, mayor, consultant]) {
      const there = await world.ask(who, take(world.cases.U, taking()))
      const nowhere = await world.ask(who, take(missing, taking()))
      expect(bare(there), who.role).toEqual(bare(nowhere))
      expect(there.status).toBeGreaterThanOrEqual(400)
      expect(leaks(world, there)).toEqual([])
    }
  })

  it("is refused before a case is looked for where what is asked is not sound", async () => {
    for (const change of [
      { second: coordinatorW },
      { second: parentV },
      { second: analyst },
      { categories: ["swv-health"] },
      { categories: ["finance"] },
      { categories: ["bsn"] },
      { categories: ["process", "identity", "education", "health", "youth-help", "family"] },
      { categories: [] },
      { motivation: "" },
      { tellFamily: { tell: false, reason: "x", reviewOn: "2020-01-01" } },
      { ground: "curiosity" },
      { on: "2026-11-01" }
    ]) {
      const there = await world.ask(coordinatorW, take(world.cases.U, taking(change)))
      const nowhere = await world.ask(coordinatorW, take(missing, taking(change)))
      expect(bare(there), JSON.stringify(change)).toEqual(bare(nowhere))
      expect(there.status, JSON.stringify(change)).toBeGreaterThanOrEqual(400)
      expect(leaks(world, there)).toEqual([])
    }
  })

  it("opens only what was named, for no other purpose, to nobody else, and is over the day after", async () => {
    const taken = await world.ask(coordinatorW, take(world.cases.V, taking()))
    expect(taken.status, taken.body).toBe(200)
    expect(leaks(world, taken, { V: ["process"] })).toEqual([])
    for (const purpose of purposes) {
      for (const part of ["", "/history", "/disclosures"]) {
        const path = `/v1/cases/${world.cases.V}${part}?purpose=${purpose}`
        const answer = await world.ask(coordinatorW, { method: "GET", path })
        const open = purpose === "protect" ? (["process", "identity", "family"] as const) : []
        // Those two stand in the case now themselves.
        const known = [world.cases.V, coordinatorW.party, teacherW.party]
        const found = leaks(world, answer, { V: open }).filter((one) => !known.some((of) => one.endsWith(of)))
        expect(found, `${part} ${purpose}`).toEqual([])
      }
    }
    const shown = await world.ask(coordinatorW, view("protect"))
    expect(shown.status).toBe(200)
    expect(world.secrets.in(shown.body).some(({ category }) => category === "family")).toBe(true)
    for (const who of [teacherW, outsider, wijkteamW, parentW]) {
      const answer = await world.ask(who, view("protect"))
      expect(leaks(world, answer), who.role).toEqual([])
      expect([403, 404], who.role).toContain(answer.status)
    }
    world.goTo(addDays(now, 2))
    const after = await world.ask(coordinatorW, view("protect"))
    expect(leaks(world, after)).toEqual([])
    expect([403, 404]).toContain(after.status)
    world.goTo(now)
  })

  it("is seen by the family, with who it was", async () => {
    const told = await world.ask(parentV, {
      method: "GET",
      path: `/v1/cases/${world.cases.V}/disclosures?purpose=own-file&limit=100`
    })
    expect(told.body).toContain(coordinatorW.party)
    const page = await world.ask(parentV, { method: "GET", path: `/v1/cases/${world.cases.V}/who-saw-what` })
    expect(page.status).toBe(200)
    expect(page.body).toContain('"emergency":true')
  })

  it("waits for review on a list of whoever watches over the data, and of nobody else", async () => {
    const list = { method: "GET", path: "/v1/emergencies" }
    const own = await world.ask(officer, list)
    expect(own.status).toBe(200)
    expect(own.body).toContain(world.cases.V)
    const known = [world.cases.V]
    expect(
      leaks(world, own, { V: ["process"] }).filter((one) => !known.some((of) => one.endsWith(of)))
    ).toEqual([])
    for (const who of [
      parentW,
      childW,
      parentV,
      coordinatorW,
      teacherW,
      wijkteamW,
      analyst,
      consultant,
      mayor
    ]) {
      const answer = await world.ask(who, list)
      expect(answer.status, who.role).toBeGreaterThanOrEqual(400)
      expect(leaks(world, answer), who.role).toEqual([])
    }
  })

  it("does not show the number of the child in the administration of the state", async () => {
    const answer = await world.ask(coordinatorW, view("protect"))
    expect(answer.body).not.toContain(world.bsns.V)
  })
})
