/**
 * A group is in a register that everybody reads; who is in it is not. V is the only member of the group of
 * this world: the smallest number there is.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, leaks, missing } from "./Leak.ts"
import {
  analyst,
  consultant,
  coordinatorV,
  coordinatorW,
  formerTeacherV,
  outsider,
  parentV,
  parentW,
  teacherV,
  wijkteamW
} from "./People.ts"
import { purposes } from "@oza/privacy"
import { endpoints, isAboutCase, partsOf, ask } from "./Surface.ts"
import { engines, makeWorld, type World } from "./World.ts"

const get = (path: string) => ({ method: "GET", path })
const join = (of: string) => ({
  case: of,
  agreement: 1,
  source: "youth-help",
  basis: { _tag: "YouthHelpDecision" }
})

describe.each(engines)("A group, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const strangers = () => [coordinatorW, parentW, wijkteamW, outsider, analyst, formerTeacherV]

  it("does not tell who is in it to whom the child is nothing, for any purpose", async () => {
    for (const who of strangers()) {
      for (const purpose of [undefined, ...purposes]) {
        const query = purpose === undefined ? "" : `?purpose=${purpose}`
        const answer = await world.ask(who, get(`/v1/groups/${world.group}${query}`))
        expect(answer.status).toBe(200)
        expect(leaks(world, answer), purpose).toEqual([])
        expect(JSON.parse(answer.body)).toMatchObject({ ownMembers: [] })
      }
    }
  })

  it("tells its small number to nobody, and its version only to who has a part in the route", async () => {
    for (const who of [...strangers(), consultant, coordinatorV, parentV]) {
      for (const path of ["/v1/groups", `/v1/groups/${world.group}`]) {
        const answer = await world.ask(who, get(path))
        expect(answer.body).toContain('"members":{"fewerThan":5}')
        const hasPart = ["internal-coordinator", "swv-consultant", "wijkteam-worker"].includes(who.role)
        expect(hasPart || !("etag" in answer.headers), who.role).toBe(true)
      }
    }
    const told = JSON.parse((await world.ask(parentV, get(`/v1/groups/${world.group}`))).body) as object
    expect(told).not.toHaveProperty("course")
    expect(told).not.toHaveProperty("version")
  })

  it("shows a member to those of its case and for a purpose of theirs only", async () => {
    for (const who of [coordinatorV, teacherV, parentV]) {
      for (const purpose of purposes) {
        const answer = await world.ask(who, get(`/v1/groups/${world.group}?purpose=${purpose}`))
        const { ownMembers } = JSON.parse(answer.body) as { readonly ownMembers: ReadonlyArray<object> }
        const open = who === parentV ? ["own-file", "arrange"] : ["guide-pupil", "arrange", "fund"]
        expect(ownMembers.length, `${who.role} ${purpose}`).toBe(open.includes(purpose) ? 1 : 0)
        expect(leaks(world, answer, { V: ["process"] })).toEqual([])
      }
    }
  })

  it("lets nobody find out that a case exists by letting it join", async () => {
    for (const who of strangers()) {
      for (const headers of [{}, { "If-Match": '"1"' }, { "If-Match": '"99"' }]) {
        const path = `/v1/groups/${world.group}/members`
        const there = await world.ask(who, { method: "POST", path, body: join(world.cases.U), headers })
        const nowhere = await world.ask(who, { method: "POST", path, body: join(missing), headers })
        expect(bare(there), who.role).toEqual(bare(nowhere))
        expect(leaks(world, there)).toEqual([])
      }
    }
  })

  it("lets nobody find out which members there are by letting them leave", async () => {
    const path = `/v1/groups/${world.group}/departures`
    const leaving = endpoints.find(({ id }) => id === "leaveGroup")!.path
    expect(path).toBe(`/v1${leaving.replace("{groupId}", world.group)}`)
    for (const who of strangers()) {
      for (const headers of [{}, { "If-Match": '"1"' }]) {
        const leave = (member: number) => ({
          method: "POST",
          path,
          body: { member, reason: "goals-reached" },
          headers
        })
        const member = await world.ask(who, leave(1))
        const { calls: _, ...none } = bare(await world.ask(who, leave(7)))
        const { calls: _some, ...some } = bare(member)
        expect(some, who.role).toEqual(none)
        expect(leaks(world, member)).toEqual([])
      }
    }
  })

  it("tells of a group that is not there what it tells of none, at every endpoint", async () => {
    for (const way of endpoints.filter((one) => partsOf(one).includes("groupId") && !isAboutCase(one))) {
      for (const who of strangers()) {
        const answer = await world.ask(who, ask(way, { caseId: world.cases.V, groupId: missing }))
        expect([403, 404, 409], way.id).toContain(answer.status)
        expect(leaks(world, answer), way.id).toEqual([])
      }
    }
  })
})
