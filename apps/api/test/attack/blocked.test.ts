/**
 * Somebody who did belong to the case and does not any more: blocked by a judge, without authority, gone
 * from it. What they knew they know; nothing new reaches them.
 */
import { addDays } from "@oza/kernel"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { leaks } from "./Leak.ts"
import {
  at,
  coordinatorV,
  coordinatorW,
  formerTeacherV,
  officer,
  otherParentV,
  parentU,
  parentV,
  teacherV,
  youthU
} from "./People.ts"
import { ask, endpoints, isAboutCase, isBreakGlass, purposesOf } from "./Surface.ts"
import { engines, makeWorld, now, type World } from "./World.ts"

describe.each(engines)("Who belongs to the case no more, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  it("sees nothing, at any endpoint, as a parent who is blocked", async () => {
    for (const way of endpoints.filter((one) => isAboutCase(one) && !isBreakGlass(one))) {
      for (const purpose of purposesOf(way)) {
        const answer = await world.ask(otherParentV, ask(way, world.target("V"), purpose))
        expect(leaks(world, answer), `${way.id} ${purpose}`).toEqual([])
        expect(answer.status, `${way.id} ${purpose}`).toBeGreaterThanOrEqual(400)
      }
    }
  })

  it("does not find the case in a list, nor by the place where the list would go on", async () => {
    for (const list of ["/v1/cases", "/v1/stagnations", "/v1/worklist", "/v1/pathways/1/migration-preview"]) {
      for (const limit of [1, 100]) {
        for (const who of [otherParentV, formerTeacherV]) {
          const purpose = who === otherParentV ? "own-file" : "guide-pupil"
          const answer = await world.ask(who, {
            method: "GET",
            path: `${list}?purpose=${purpose}&limit=${limit}`
          })
          expect(leaks(world, answer), `${list} ${who.role}`).toEqual([])
          expect(answer.headers).not.toHaveProperty("link")
        }
      }
    }
  })

  it("is still there the day before the part ended, and gone on the day itself", async () => {
    const asked = { method: "GET", path: `/v1/cases/${world.cases.V}?purpose=guide-pupil` }
    world.goTo(addDays(now, -2))
    expect((await world.ask(formerTeacherV, asked)).status).toBe(200)
    world.goTo(addDays(now, -1))
    expect((await world.ask(formerTeacherV, asked)).status).toBe(404)
    world.goTo(now)
  })

  it("is not there yet before the part begins", async () => {
    world.goTo(addDays(now, -121))
    for (const who of [teacherV, parentV]) {
      const purpose = who === parentV ? "own-file" : "guide-pupil"
      const path = `/v1/cases/${world.cases.V}?purpose=${purpose}`
      const answer = await world.ask(who, { method: "GET", path })
      expect(leaks(world, answer)).toEqual([])
      expect(answer.status).toBe(404)
    }
    world.goTo(now)
  })

  it("can do nothing any more either", async () => {
    for (const who of [formerTeacherV, otherParentV]) {
      for (const way of endpoints.filter(
        (one) => isAboutCase(one) && one.method === "post" && !isBreakGlass(one)
      )) {
        const answer = await world.ask(who, ask(way, world.target("V")))
        expect(answer.status, `${who.role} ${way.id}`).toBeGreaterThanOrEqual(400)
        expect(leaks(world, answer), `${who.role} ${way.id}`).toEqual([])
      }
    }
  })

  it("sees nothing of the content as a parent whose authority ended", async () => {
    await world.tell("U", coordinatorV, "RecordAuthority", {
      person: parentU.party,
      kind: "parent-without-authority",
      household: "second",
      evidence: "authority-register",
      from: "2026-10-01"
    })
    for (const purpose of ["own-file", "arrange"]) {
      for (const part of ["", "/history"]) {
        const path = `/v1/cases/${world.cases.U}${part}?purpose=${purpose}`
        const answer = await world.ask(parentU, { method: "GET", path })
        const course = ["process"] as const
        expect(leaks(world, answer, { U: course, V: course }), `${part} ${purpose}`).toEqual([])
      }
    }
    const youth = await world.ask(youthU, {
      method: "GET",
      path: `/v1/cases/${world.cases.U}?purpose=own-file`
    })
    expect(youth.status).toBe(200)
  })

  it("sees nothing as the same person at work for another organisation", async () => {
    for (const who of [at(coordinatorV), at(teacherV)]) {
      const answer = await world.ask(who, {
        method: "GET",
        path: `/v1/cases/${world.cases.V}?purpose=guide-pupil`
      })
      expect(leaks(world, answer), who.role).toEqual([])
      expect(answer.status, who.role).toBe(404)
      const list = await world.ask(who, { method: "GET", path: "/v1/cases?purpose=guide-pupil" })
      expect(leaks(world, list), who.role).toEqual([])
    }
  })

  it("sees nothing of a case whose processing stands still, but for the family's own file", async () => {
    await world.tell("W", officer, "RestrictProcessing", { ground: "accuracy-contested" })
    for (const purpose of ["arrange", "guide-pupil", "fund", "consult"]) {
      const path = `/v1/cases/${world.cases.W}?purpose=${purpose}`
      const answer = await world.ask(coordinatorW, { method: "GET", path })
      expect(leaks(world, answer), purpose).toEqual([])
      const list = await world.ask(coordinatorW, { method: "GET", path: `/v1/cases?purpose=${purpose}` })
      expect(leaks(world, list), purpose).toEqual([])
    }
  })

  it("is the only one who is shut out: the other parent sees what there is to see", async () => {
    const path = `/v1/cases/${world.cases.V}?purpose=own-file`
    expect((await world.ask(parentV, { method: "GET", path })).status).toBe(200)
  })
})
