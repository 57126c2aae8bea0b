/** What the API answers around the course of a case: conflicts, invitations, migration and moves. */
import { describe, expect, it } from "vitest"
import { appOnTest } from "../../test/AppOnTest.ts"
import {
  internalCoordinator,
  parent,
  swvConsultant,
  teacher,
  wijkteamWorker,
  youth
} from "../demo/Persona.ts"

const opening = {
  on: "2025-02-03",
  identity: { givenName: "Mila", familyName: "Verzonnen", birthDate: "2015-05-06", bsn: "999990019" },
  enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
  signal: { origin: "education", channel: "school", summary: "Falls out of lessons." },
  participants: [parent, teacher, swvConsultant, wijkteamWorker].map(({ actor }) => actor)
}
const support = {
  support: {
    level: "basic",
    kind: "preventive",
    description: "A secret talk",
    from: "2025-01-11",
    effect: "insufficient"
  }
}
const opened = async () => {
  const test = await appOnTest()
  const answer = await test.ask(internalCoordinator, "/v1/cases", opening)
  const { id } = (await answer.json()) as { id: string }
  return { ...test, id, path: `/v1/cases/${id}` }
}

describe("The second of two who act at once", () => {
  it("reads what was done since the version that he saw: act, day and role, no content and no names", async () => {
    const { ask, path } = await opened()
    expect((await ask(teacher, `${path}/supports`, support)).status).toBe(200)
    const late = await ask(internalCoordinator, `${path}/supports`, support, { "If-Match": '"5"' })
    expect(late.status).toBe(412)
    const said = await late.text()
    expect(JSON.parse(said)).toMatchObject({
      version: 6,
      changes: [
        { act: "RecordSupport", on: "2025-03-10", role: "teacher", label: { en: expect.any(String) } }
      ]
    })
    expect(said).not.toContain("secret")
    expect(said).not.toContain(teacher.actor.party)
  })

  it("is told of no case where he is nothing to it", async () => {
    const { ask, path } = await opened()
    const late = await ask(youth, `${path}/supports`, support, { "If-Match": '"1"' })
    expect(late.status).toBe(404)
    expect(await late.json()).not.toHaveProperty("changes")
  })
})

describe("The invitation to a meeting", () => {
  it("is a calendar file for who may see the course of the case, and of no meeting that is not there", async () => {
    const { ask, path } = await opened()
    const region = (await (await ask(undefined, "/v1/region")).json()) as {
      pathway: { meetings: ReadonlyArray<{ id: string; name: { nl: string } }> }
    }
    const planned: Array<string> = []
    for (const { id, name } of region.pathway.meetings) {
      const meeting = {
        kind: id,
        plannedFor: "2025-03-20",
        time: { from: "09:30", until: "10:30" },
        goal: "A secret goal",
        goalSetWith: ["parent", "youth"],
        invited: ["parent", "youth", "internal-coordinator", "teacher", "swv-consultant", "wijkteam-worker"]
      }
      const answer = await ask(internalCoordinator, `${path}/meetings`, { meeting })
      if (answer.status === 200) planned.push(name.nl)
    }
    expect(planned.length).toBeGreaterThan(0)
    const file = await ask(teacher, `${path}/meetings/1/invitation?purpose=guide-pupil`, undefined, {
      Accept: "text/calendar"
    })
    const said = await file.text()
    expect(file.status, said).toBe(200)
    expect(file.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8")
    expect(said).toContain("DTSTART;TZID=Europe/Amsterdam:20250320T093000\r\n")
    expect(said).toContain(`SUMMARY;LANGUAGE=nl:${planned[0]}`)
    expect(said).not.toContain("secret")
    expect(said).not.toContain(path.slice(-36))
    const invitation = `${path}/meetings/1/invitation?purpose=arrange`
    expect((await ask(youth, invitation)).status).toBe(404)
    expect((await ask(undefined, invitation)).status).toBe(401)
    expect((await ask(internalCoordinator, `${path}/meetings/99/invitation?purpose=arrange`)).status).toBe(
      400
    )
    const json = await ask(internalCoordinator, invitation, undefined, { Accept: "application/json" })
    expect(json.status).toBe(406)
  })
})

describe("A newer version of the pathway", () => {
  it("can be looked at beforehand, for the cases that one takes part in", async () => {
    const { ask, id } = await opened()
    const preview = "/v1/pathways/1/migration-preview?purpose=arrange"
    const answer = await ask(internalCoordinator, preview)
    expect(await answer.json()).toMatchObject({ to: 1, cases: [{ id, from: 1, fits: false }] })
    expect(await (await ask(youth, preview)).json()).toMatchObject({ cases: [] })
    expect((await ask(internalCoordinator, "/v1/pathways/7/migration-preview?purpose=arrange")).status).toBe(
      400
    )
  })
})

describe("Moving to another region", () => {
  it("AVG-6.1.a: shows what would travel, and why the rest does not", async () => {
    const { ask, path } = await opened()
    const asked = { to: "andere-regio", categories: ["education"] }
    const answer = await ask(internalCoordinator, `${path}/move-previews`, asked)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      file: { to: "andere-regio", categories: [], case: {} },
      staysBehind: expect.arrayContaining([expect.objectContaining({ category: "education" })])
    })
    expect((await ask(youth, `${path}/move-previews`, asked)).status).toBe(404)
  })

  it("OZA-30: a file of elsewhere is looked at, accepted once, and becomes a case here", async () => {
    const { ask } = await appOnTest()
    const file = {
      from: "andere-regio",
      to: "kop-van-noord-holland",
      on: "2025-03-10",
      categories: ["education"],
      case: { supports: [{ level: "basic" }] }
    }
    const look = { file, bsn: opening.identity.bsn }
    const before = await ask(internalCoordinator, "/v1/received-moves/previews", look)
    expect(await before.json()).toEqual({ hasOpenCase: false, unknown: [] })
    const made = await ask(internalCoordinator, "/v1/received-moves", { file, opening })
    expect(made.status).toBe(201)
    expect(made.headers.get("Location")).toMatch(/^\/v1\/cases\//)
    const after = await ask(internalCoordinator, "/v1/received-moves/previews", look)
    expect(await after.json()).toMatchObject({ hasOpenCase: true })
    expect((await ask(internalCoordinator, "/v1/received-moves", { file, opening })).status).toBe(409)
  })
})

describe("Seeing a case", () => {
  it("shows who holds regie over each plan", async () => {
    const { ask, path } = await opened()
    const seen = await (await ask(internalCoordinator, `${path}?purpose=arrange`)).json()
    expect(seen).toMatchObject({
      regie: expect.arrayContaining([expect.objectContaining({ role: expect.any(String) })]),
      objectionTerms: []
    })
  })
})
