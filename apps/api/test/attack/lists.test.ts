/**
 * Lists, and everything that narrows or turns them: whatever is combined, only one's own cases come back,
 * and of those no field can be told from whether they come back that the list itself would not show.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, leaks } from "./Leak.ts"
import {
  analyst,
  as,
  childW,
  consultant,
  coordinatorV,
  coordinatorW,
  formerTeacherV,
  mayor,
  outsider,
  parentW,
  teacherV,
  teacherW,
  wijkteamW
} from "./People.ts"
import type { Allowed } from "./Leak.ts"
import { engines, makeWorld, type World } from "./World.ts"

const get = (path: string) => ({ method: "GET", path })
const cursorOf = (openedOn: string, id: string): string =>
  Buffer.from(`${openedOn} ${id}`).toString("base64url")

const lists = ["/v1/cases", "/v1/stagnations", "/v1/worklist", "/v1/pathways/1/migration-preview"] as const

const filters: ReadonlyArray<string> = ["", "&status=open", "&status=closed"].flatMap((status) =>
  ["", "&step=signal", "&step=conversation", "&step=arranging", "&step=closing"].flatMap((step) =>
    ["", "&school=99ZA00", "&school=98ZA00"].flatMap((school) =>
      ["", "&schoolType=po", "&schoolType=vo"].flatMap((type) =>
        ["", "&dueBefore=2026-10-01", "&dueBefore=2030-01-01"].map(
          (due) => status + step + school + type + due
        )
      )
    )
  )
)

describe.each(engines)("A list, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const idsIn = (body: string): ReadonlyArray<string> =>
    (JSON.parse(body) as { readonly cases: ReadonlyArray<{ readonly id: string }> }).cases.map(({ id }) => id)

  it("of somebody who is nothing to any child is empty, whatever it is narrowed by", async () => {
    for (const [who, purpose] of [
      [outsider, "arrange"],
      [formerTeacherV, "guide-pupil"],
      [childW, "own-file"],
      [analyst, "statistics"],
      [mayor, "arrange"]
    ] as const) {
      const first = await world.ask(who, get(`/v1/cases?purpose=${purpose}`))
      for (const filter of who === outsider || who === formerTeacherV ? filters : filters.slice(0, 9)) {
        const answer = await world.ask(who, get(`/v1/cases?purpose=${purpose}${filter}&limit=1`))
        expect(bare(answer), filter).toEqual(bare(first))
        expect(leaks(world, answer), filter).toEqual([])
        expect(answer.headers).not.toHaveProperty("link")
      }
    }
  })

  it.each([
    ["coordinator", coordinatorW, "arrange"],
    ["parent", parentW, "own-file"],
    ["teacher", teacherW, "guide-pupil"],
    ["municipal team", wijkteamW, "decide-youth-help"]
  ] as const)("of the %s of W never holds or hints at another case", async (_, who, purpose) => {
    const allowed: Allowed = { W: ["process"] }
    for (const filter of filters) {
      const answer = await world.ask(who, get(`/v1/cases?purpose=${purpose}${filter}&limit=1`))
      expect(leaks(world, answer, allowed), filter).toEqual([])
      expect([[], [world.cases.W]]).toContainEqual(idsIn(answer.body))
      // W is the only one: there is never a next page, also where others would fill it.
      expect(answer.body).not.toContain('"next"')
    }
  })

  it("of a party in a role in which it takes no part is empty, though it takes part in another", async () => {
    for (const [who, role, purpose] of [
      [teacherV, "parent", "own-file"],
      [teacherV, "internal-coordinator", "arrange"],
      [coordinatorW, "teacher", "guide-pupil"],
      [parentW, "youth", "own-file"],
      [wijkteamW, "provider", "arrange"]
    ] as const) {
      for (const list of lists) {
        const answer = await world.ask(as(who, role), get(`${list}?purpose=${purpose}`))
        expect(leaks(world, answer), `${who.role} as ${role}: ${list}`).toEqual([])
      }
    }
  })

  it("cannot be narrowed by a field that it does not show: the school, where education is closed", async () => {
    const shown = await world.ask(wijkteamW, get("/v1/cases?purpose=decide-youth-help"))
    expect(idsIn(shown.body)).toEqual([world.cases.W])
    expect(shown.body).not.toContain("99ZB00")
    for (const [is, isNot] of [
      ["school=99ZB00", "school=99ZA00"],
      ["schoolType=po", "schoolType=vo"],
      ["school=99ZB00&limit=1", "school=99ZA00&limit=1"]
    ] as const) {
      const answers = []
      for (const filter of [is, isNot])
        answers.push(bare(await world.ask(wijkteamW, get(`/v1/cases?purpose=decide-youth-help&${filter}`))))
      expect(answers[0], is).toEqual(answers[1])
    }
  })

  it("tells nothing of a case by a purpose that does not show it, not even that there is a next page", async () => {
    for (const list of lists) {
      for (const purpose of [
        "own-file",
        "provide-help",
        "statistics",
        "consult",
        "protect",
        "watch-over-data"
      ]) {
        const answer = await world.ask(coordinatorV, get(`${list}?purpose=${purpose}&limit=1`))
        expect(leaks(world, answer), `${list} ${purpose}`).toEqual([])
        expect(answer.headers, `${list} ${purpose}`).not.toHaveProperty("link")
        expect(answer.body, `${list} ${purpose}`).not.toContain('"next"')
      }
    }
  })

  it("goes on from any place that is named, and only through one's own", async () => {
    const allowed: Allowed = { W: ["process"] }
    const places: ReadonlyArray<readonly [string, string]> = [
      ["2026-07-05", world.cases.V],
      ["2026-08-04", world.cases.U],
      ["2026-09-03", world.cases.W],
      ["2026-10-03", world.cases.Z],
      ["9999-12-31", "ffffffff-ffff-7fff-bfff-ffffffffffff"],
      ["0001-01-01", "00000000-0000-7000-8000-000000000000"]
    ]
    for (const list of lists) {
      for (const [openedOn, id] of places) {
        // The cursor is the attacker's own to make: that it comes back is no leak.
        const cursor = cursorOf(openedOn, id)
        const answer = await world.ask(coordinatorW, get(`${list}?purpose=arrange&limit=1&cursor=${cursor}`))
        expect([200, 400]).toContain(answer.status)
        expect(leaks(world, answer, allowed), `${list} after ${id}`).toEqual([])
      }
    }
  })

  it("takes no cursor of another list, of another form, or that was tampered with", async () => {
    const good = cursorOf("2026-07-05", world.cases.W)
    for (const cursor of [
      "x",
      good.slice(0, -3),
      `${good}AAAA`,
      Buffer.from("before 4").toString("base64url"),
      Buffer.from(`2026-07-05 ${world.cases.W}' or '1'='1`).toString("base64url"),
      Buffer.from("infinity ffffffff-ffff-ffff-ffff-ffffffffffff").toString("base64url")
    ]) {
      for (const list of lists) {
        const answer = await world.ask(coordinatorW, get(`${list}?purpose=arrange&cursor=${cursor}`))
        expect(answer.status, cursor).toBe(400)
        expect(leaks(world, answer)).toEqual([])
      }
    }
  })

  it("pages to the end without a case of somebody else, and each page is no longer than asked", async () => {
    const own = [world.cases.V, world.cases.U, world.cases.W]
    const seen: Array<string> = []
    let path: string | undefined = "/v1/cases?purpose=arrange&limit=1"
    for (let page = 0; path !== undefined && page < 9; page++) {
      const answer = await world.ask(consultant, get(path))
      const course: Allowed = { V: ["process"], U: ["process"], W: ["process"] }
      expect(leaks(world, answer, course)).toEqual([])
      expect(idsIn(answer.body).length).toBeLessThanOrEqual(1)
      seen.push(...idsIn(answer.body))
      path = /^<([^>]+)>/.exec(answer.headers["link"] ?? "")?.[1]
    }
    expect(seen.toSorted()).toEqual(own.toSorted())
  })

  it("knows no other keys: nothing to include, sort, search or look back with", async () => {
    for (const key of [
      "include=identity",
      "fields=bsn",
      "expand=case",
      "sort=birthDate",
      "sort=-dueOn",
      "order=asc",
      "q=KANARIE",
      "search=KANARIE",
      "party=0190a11a-0000-7000-8000-000000000013",
      "role=parent",
      "region=alkmaar",
      "on=2026-08-01",
      "id=1",
      "child.bsn=999900006",
      "school=99ZA00&school=99ZB00",
      "limit=1000",
      "limit=-1",
      "limit=0",
      "offset=3",
      "status=any",
      "status[]=open",
      "school=99ZA00'%20or%20'1'='1",
      "dueBefore=infinity"
    ]) {
      for (const list of lists) {
        const answer = await world.ask(coordinatorW, get(`${list}?purpose=arrange&${key}`))
        expect(answer.status, `${list} ${key}`).toBe(400)
        expect(leaks(world, answer), `${list} ${key}`).toEqual([])
      }
    }
  })

  it("of who saw a case goes on from any number, and never into another case", async () => {
    const path = `/v1/cases/${world.cases.W}/disclosures?purpose=own-file&limit=100`
    for (const before of [1, 5, 50, 500, 999_999_999_999_999]) {
      const cursor = Buffer.from(`before ${before}`).toString("base64url")
      const answer = await world.ask(parentW, get(`${path}&cursor=${cursor}`))
      expect(leaks(world, answer, { W: ["process"] })).toEqual([])
    }
  })

  it("of stagnations holds no text about a child, and none of a case of others", async () => {
    await world.tell("V", teacherV, "RecordSupport", {
      support: {
        level: "basic",
        kind: "preventive",
        description: world.secrets.text("V", "education", "late"),
        from: "2026-09-01",
        effect: "insufficient"
      }
    })
    for (const who of [coordinatorW, consultant, teacherV, outsider]) {
      const answer = await world.ask(who, get("/v1/stagnations?purpose=arrange"))
      expect(leaks(world, answer)).toEqual([])
    }
  })
})
