/**
 * A citizen service number is a key to whether a child has a case at all, and that is itself sensitive.
 *
 * Who may not open a case here gets one answer, whatever the number. Who may, must be told that a second
 * case is not opened (OZA-30: one child, one plan), and is told that alone: no number, no name, no school,
 * no date, no role.
 */
import { addDays } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { testBsn } from "./bsn.ts"
import { bare, leaks } from "./Leak.ts"
import {
  analyst,
  childC,
  childV,
  coordinatorW,
  coordinatorZ,
  mayor,
  outsider,
  parentV,
  providerV
} from "./People.ts"
import { engines, makeWorld, now, type World } from "./World.ts"

const opening = (bsn: string | undefined, change: object = {}): object => ({
  identity: {
    givenName: "Iemand",
    familyName: "Anders",
    birthDate: "2013-01-01",
    ...(bsn === undefined ? {} : { bsn })
  },
  enrolment: { status: "enrolled", school: "99ZB00", schoolType: "po" },
  signal: { origin: "education", channel: "school", summary: "Een vraag." },
  ...change
})
const post = (path: string, body: unknown) => ({ method: "POST", path, body })
const unknown = testBsn(900)!
const file = (region: string, change: object = {}): object => ({
  from: "andere-regio",
  to: region,
  on: "2026-11-01",
  categories: ["education"],
  case: {},
  ...change
})

describe.each(engines)("Opening a case with the number of a child, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const cannotOpen: ReadonlyArray<readonly [string, Actor]> = [
    ["a provider", { ...outsider, role: providerV.role }],
    ["an analyst", analyst],
    ["a role that is unknown", mayor]
  ]

  it.each(cannotOpen)(
    "tells %s nothing: the same for a child with a case as for one that nobody knows",
    async (_, who) => {
      for (const body of [opening(world.bsns.V), opening(undefined, { person: childV.party })]) {
        const none = await world.ask(who, post("/v1/cases", opening(unknown)))
        const some = await world.ask(who, post("/v1/cases", body))
        expect(bare(some)).toEqual(bare(none))
        expect(leaks(world, some)).toEqual([])
      }
      const move = { file: file("kop-van-noord-holland") }
      const preview = "/v1/received-moves/previews"
      const none = await world.ask(who, post(preview, { ...move, bsn: unknown }))
      const some = await world.ask(who, post(preview, { ...move, bsn: world.bsns.V }))
      expect(bare(some)).toEqual(bare(none))
      const accepted = await world.ask(
        who,
        post("/v1/received-moves", { ...move, opening: opening(world.bsns.V) })
      )
      expect(leaks(world, accepted)).toEqual([])
      expect(accepted.body).not.toContain("OZA-30")
    }
  )

  it("tells who may open one only that there is one, at every way in", async () => {
    const ways = [
      post("/v1/cases", opening(world.bsns.V)),
      post("/v1/cases", opening(undefined, { person: childV.party })),
      post("/v1/received-moves", { file: file("kop-van-noord-holland"), opening: opening(world.bsns.V) })
    ]
    for (const asked of ways) {
      const answer = await world.ask(outsider, asked)
      expect(answer.status).toBe(409)
      expect(answer.body).toContain("OZA-30")
      expect(leaks(world, answer)).toEqual([])
      for (const known of ["99ZA00", "2026-07", "internal-coordinator"])
        expect(answer.body).not.toContain(known)
    }
    const preview = await world.ask(
      outsider,
      post("/v1/received-moves/previews", { file: file("kop-van-noord-holland"), bsn: world.bsns.V })
    )
    expect(JSON.parse(preview.body)).toEqual({ hasOpenCase: true, unknown: [] })
    expect(leaks(world, preview)).toEqual([])
  })

  it("leaves a record with the child that somebody asked, so that the family can see it", async () => {
    const refusals = async (): Promise<number> => {
      const path = `/v1/cases/${world.cases.V}/who-saw-what`
      const { body } = await world.ask(parentV, { method: "GET", path })
      const { seen } = JSON.parse(body) as { readonly seen: ReadonlyArray<{ readonly outcome: string }> }
      return seen.filter(({ outcome }) => outcome === "refused").length
    }
    const before = await refusals()
    await world.ask(outsider, post("/v1/cases", opening(world.bsns.V)))
    expect(await refusals()).toBe(before + 1)
    const move = { file: file("kop-van-noord-holland"), bsn: world.bsns.V }
    await world.ask(outsider, post("/v1/received-moves/previews", move))
    expect(await refusals()).toBe(before + 2)
  })

  it("tells nothing across regions: a number that is known elsewhere is new here", async () => {
    for (const [who, whose, here] of [
      [coordinatorW, "Z", "kop"],
      [coordinatorZ, "V", "alkmaar"]
    ] as const) {
      const region = here === "kop" ? "kop-van-noord-holland" : "alkmaar"
      const preview = await world.ask(
        who,
        post("/v1/received-moves/previews", { file: file(region), bsn: world.bsns[whose] }),
        here
      )
      expect(JSON.parse(preview.body)).toEqual({ hasOpenCase: false, unknown: [] })
      const opened = await world.ask(who, post("/v1/cases", opening(world.bsns[whose])), here)
      expect(opened.status).toBe(201)
      expect(leaks(world, opened)).toEqual([])
    }
  })

  it("shows nothing of an earlier case of the child: not its name, its birth date or its course", async () => {
    const opened = await world.ask(coordinatorW, post("/v1/cases", opening(world.bsns.C)))
    expect(opened.status, opened.body).toBe(201)
    const { id } = JSON.parse(opened.body) as { readonly id: string }
    for (const part of ["", "/history", "/disclosures", "/next-acts"]) {
      const query = part === "/next-acts" ? "" : "?purpose=arrange"
      const answer = await world.ask(coordinatorW, { method: "GET", path: `/v1/cases/${id}${part}${query}` })
      expect(answer.status).toBe(200)
      // The number of the person goes on, so that there is one file of a child.
      const found = leaks(world, answer).filter(
        (one) => !one.endsWith(childC.party) && !one.endsWith(coordinatorW.party)
      )
      expect(found, part).toEqual([])
    }
    const old = await world.ask(coordinatorW, {
      method: "GET",
      path: `/v1/cases/${world.cases.C}?purpose=arrange`
    })
    expect(old.status).toBe(404)
  })

  it("refuses what cannot be right without a word of what was sent", async () => {
    const secret = "KANARIE.geheim"
    for (const change of [
      { identity: { givenName: secret, familyName: secret, birthDate: secret, bsn: secret } },
      { identity: { givenName: secret, familyName: secret, birthDate: "2013-01-01", bsn: "123456789" } },
      { enrolment: { status: secret, school: secret, schoolType: secret } },
      { enrolment: { status: "enrolled", school: "77KA00", schoolType: "po" } },
      { on: addDays(now, 3) },
      { person: secret },
      { participants: [{ party: secret, role: secret }] }
    ]) {
      const answer = await world.ask(coordinatorW, post("/v1/cases", opening(unknown, change)))
      expect(answer.status).toBe(400)
      expect(answer.everything).not.toContain(secret)
      expect(answer.everything).not.toContain("123456789")
      expect(answer.everything).not.toContain("77KA00")
    }
  })
})
