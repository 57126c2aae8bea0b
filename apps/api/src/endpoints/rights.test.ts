import { OrganisationId, PersonId, text } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { appOnTest } from "../../test/AppOnTest.ts"
import { internalCoordinator, parent, type Persona, teacher, wijkteamWorker, youth } from "../demo/Persona.ts"

const officer: Persona = {
  name: "privacy-officer",
  title: text("Privacyfunctionaris", "Privacy officer"),
  actor: {
    party: PersonId.make("01900000-0000-7000-8000-000000000077"),
    role: RoleId.make("privacy-officer"),
    organisation: OrganisationId.make("01900000-0000-7000-9000-000000000077")
  }
}

const opened = async () => {
  const test = await appOnTest()
  const answer = await test.ask(internalCoordinator, "/v1/cases", {
    on: "2025-02-03",
    identity: { givenName: "Mila", familyName: "Verzonnen", birthDate: "2015-05-06", bsn: "999990019" },
    enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
    signal: { origin: "education", channel: "school", summary: "Valt uit in de klas." },
    participants: [parent, teacher].map(({ actor }) => actor)
  })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  const path = `/v1/cases/${id}`
  const json = async (persona: Persona, at: string, body?: unknown, status = 200) => {
    const said = await test.ask(persona, at, body)
    const given = (await said.json()) as Record<string, any>
    expect({ status: said.status, given }).toMatchObject({ status })
    return given
  }
  const filed = async (kind = "access", more: object = {}) => {
    const body = { kind, controller: "school", words: "Ik wil het graag weten.", ...more }
    const { id: request } = await json(parent, `${path}/rights-requests`, body, 201)
    return `${path}/rights-requests/${request}`
  }
  return { ...test, id, path, json, filed }
}

const granted = { outcome: "granted", motivation: "Dat is uw recht.", grounds: [] }

describe("A request on rights", () => {
  it("AVG-12.3: is made by a parent, answered by the privacy officer, and shown with its term", async () => {
    const { filed, json } = await opened()
    const request = await filed()
    const seen = await json(parent, request)
    expect(seen).toMatchObject({
      request: { kind: "access", status: "asked", askedUnder: "UAVG-5.4:2018", filedOn: "2025-03-10" },
      due: "2025-04-10",
      overdue: false
    })
    await json(officer, `${request}/decisions`, granted)
    expect(await json(officer, request)).toMatchObject({
      request: { status: "decided", decision: { outcome: "granted" } },
      ruling: { _tag: "Granted" },
      appeal: { way: "objection", due: "2025-04-22" }
    })
    await json(officer, `${request}/executions`, { explanation: "Staat klaar." })
    await json(officer, `${request}/closings`, {})
    expect(await json(parent, request)).toMatchObject({ request: { status: "closed", version: 4 } })
  })

  it("AVG-12.4: a refusal is read with its ground, what can be done, and where to go", async () => {
    const { filed, json } = await opened()
    const request = await filed("erasure")
    await json(officer, `${request}/decisions`, {
      outcome: "refused",
      motivation: "Het arrangement loopt.",
      grounds: [{ ground: "still-needed", explanation: "De begeleiding loopt tot de zomer." }]
    })
    const { ruling } = await json(parent, request)
    expect(ruling).toMatchObject({
      _tag: "Refused",
      grounds: [{ rule: { id: "AVG-17.1" }, cures: [{ act: "FileRightsRequest" }, { act: "object" }] }]
    })
  })

  it("UAVG-5.4: is made by nobody else, and the refusal says who can", async () => {
    const { json, path } = await opened()
    const body = { kind: "destruction", controller: "youth-help", words: "Weg ermee." }
    await json(parent, `${path}/rights-requests`, body, 201)
    const { ruling } = await json(
      officer,
      `${path}/rights-requests`,
      { kind: "access", controller: "school", words: "Voor mijzelf." },
      409
    )
    expect(ruling.grounds[0]).toMatchObject({ rule: { id: "UAVG-5.4:2018" }, cures: [{ by: ["parent"] }] })
    await json(teacher, `${path}/rights-requests`, body, 403)
    await json(youth, `${path}/rights-requests`, body, 404)
  })

  it("is not there for a teacher of the case, nor for anybody outside it", async () => {
    const { ask, filed, path } = await opened()
    const request = await filed()
    expect((await ask(teacher, request)).status).toBe(403)
    expect((await ask(wijkteamWorker, request)).status).toBe(403)
    expect((await ask(youth, request)).status).toBe(404)
    const nothing = `${path}/rights-requests/01900000-0000-7000-8000-00000000abcd`
    expect((await ask(parent, nothing)).status).toBe(404)
    expect((await ask(teacher, "/v1/rights-requests")).status).toBe(409)
  })

  it("waits on the list of the privacy officer until it is closed", async () => {
    const { filed, id, json } = await opened()
    const request = await filed()
    const waiting = await json(officer, "/v1/rights-requests")
    expect(waiting.requests).toEqual([
      { id: expect.any(String), case: id, filedOn: "2025-03-10", href: request }
    ])
    await json(parent, `${request}/withdrawals`, {})
    expect((await json(officer, "/v1/rights-requests")).requests).toEqual([])
  })

  it("moves on under somebody who saw an older version: 412", async () => {
    const { ask, filed, json } = await opened()
    const request = await filed()
    await json(officer, `${request}/extensions`, { motivation: "Veel papier." })
    const late = await ask(officer, `${request}/decisions`, granted, { "If-Match": '"1"' })
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({ type: "/problems/request-moved-on", version: 2 })
  })

  it("AVG-19: a correction is told to everybody who got the data, before the request is closed", async () => {
    const { filed, json, path } = await opened()
    await json(teacher, `${path}?purpose=guide-pupil`)
    const corrections = [{ field: "enrolment.group", shouldBe: "groep 6" }]
    const request = await filed("rectification", { corrections })
    await json(officer, `${request}/decisions`, granted)
    const { request: told } = await json(officer, request)
    expect(told.recipients.map(({ role }: { role: string }) => role)).toEqual([
      "internal-coordinator",
      "teacher"
    ])
    await json(officer, `${request}/executions`, { explanation: "Verbeterd." })
    const { ruling } = await json(officer, `${request}/closings`, {}, 409)
    expect(ruling.grounds).toMatchObject([{ rule: { id: "AVG-19" } }])
    for (const { number } of told.recipients) {
      await json(officer, `${request}/notifications`, { recipient: number, how: "told" })
    }
    await json(officer, `${request}/closings`, {})
  })

  it("AVG-18: putting data on hold closes the case to those who work with it, and not to the family", async () => {
    const { ask, filed, json, path } = await opened()
    const request = await filed("restriction", { restriction: "needed-for-a-claim" })
    await json(officer, `${request}/decisions`, granted)
    await json(officer, `${request}/executions`, { explanation: "Staat stil." })
    expect((await ask(teacher, `${path}?purpose=guide-pupil`)).status).toBe(403)
    const { case: own } = await json(parent, `${path}?purpose=own-file`)
    expect(own.processingRestrictions).toMatchObject([{ ground: "needed-for-a-claim", from: "2025-03-10" }])
  })
})

describe("The copy of the file", () => {
  const withheld = [{ field: "signal.summary", ground: "privacy-of-another" }]

  it("AVG-15: is there once it was granted, for whoever asked, and says what is not in it", async () => {
    const { filed, json } = await opened()
    const request = await filed()
    const early = await json(parent, `${request}/export`, undefined, 409)
    expect(early.ruling.grounds[0].rule.id).toBe("AVG-15")
    await json(officer, `${request}/decisions`, { ...granted, withheld })
    const file = await json(parent, `${request}/export`)
    expect(file.identity).toMatchObject({ givenName: "Mila", birthDate: "2015-05-06" })
    expect(file.identity).not.toHaveProperty("bsn")
    expect(file.case.enrolment).toMatchObject({ school: "99ZA00" })
    expect(JSON.stringify(file)).not.toContain("Valt uit in de klas.")
    expect(file.leftOut).toContainEqual(
      expect.objectContaining({ what: { nl: "signal.summary", en: "signal.summary" } })
    )
    expect(file.history.map(({ event }: any) => event._tag)).toContain("CaseOpened")
    expect(file.recipients).toMatchObject([
      { role: "internal-coordinator", name: { nl: expect.any(String) } }
    ])
    expect(file.register.map(({ purpose }: any) => purpose)).toContain("guide-pupil")
    expect(file.sources[0]).toMatchObject({ events: expect.any(Number) })
    expect(file.stays[0].lines.map(({ rule }: any) => rule.id)).toContain("IBP-leerlingdossier")
  })

  it("AVG-15: of the school holds nothing of what the municipality holds", async () => {
    const { filed, json } = await opened()
    const request = await filed("access", { controller: "municipality" })
    await json(officer, `${request}/decisions`, granted)
    const file = await json(parent, `${request}/export`)
    expect(file.case).not.toHaveProperty("enrolment")
    expect(file.controller).toBe("municipality")
  })

  it("is for whoever asked and not for whoever answered; making it is recorded as an export", async () => {
    const { filed, json, path } = await opened()
    const request = await filed()
    await json(officer, `${request}/decisions`, granted)
    const asAnswered = await json(officer, `${request}/export`)
    expect(asAnswered.case).not.toHaveProperty("enrolment")
    await json(parent, `${request}/export`)
    const { seen } = await json(parent, `${path}/who-saw-what`)
    expect(seen[0]).toMatchObject({ kind: "export", role: { nl: expect.stringContaining("ouder") } })
  })

  it("is a page as well, in plain Dutch, with everything escaped", async () => {
    const { ask, filed, json } = await opened()
    const request = await filed()
    await json(officer, `${request}/decisions`, granted)
    const answer = await ask(parent, `${request}/export/page`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8")
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'")
    const page = await answer.text()
    expect(page).toContain('<html lang="nl">')
    expect(page).toContain("Uw gegevens bij de school")
    expect(page).toContain("Mila")
    expect(page).not.toContain("999990019")
  })
})

describe("Who saw what", () => {
  it("says who, when, in which role, why and on which rule, and what was refused", async () => {
    const { ask, json, path } = await opened()
    await json(teacher, `${path}?purpose=guide-pupil`)
    expect((await ask(teacher, `${path}?purpose=decide-youth-help`)).status).toBe(403)
    const { seen } = await json(parent, `${path}/who-saw-what`)
    const [refusal, read] = seen
    expect(refusal).toMatchObject({ outcome: "refused" })
    expect(refusal.sentence.nl).toMatch(
      /^Op 10 maart 2025 wilde iemand in de rol .+ gebruiken om .+ Dat is geweigerd\.$/
    )
    expect(read).toMatchObject({ outcome: "done", kind: "read", purpose: "guide-pupil" })
    expect(read.sentence.nl).toMatch(
      /^Op 10 maart 2025 bekeek iemand in de rol .+, om de leerling op school te begeleiden\./
    )
    expect(read.rules.length).toBeGreaterThan(0)
    expect(JSON.stringify(seen)).not.toContain(teacher.actor.party)
  })

  it("is for the family and the privacy officer, not for others", async () => {
    const { ask, path } = await opened()
    expect((await ask(officer, `${path}/who-saw-what`)).status).toBe(200)
    expect((await ask(teacher, `${path}/who-saw-what`)).status).toBe(403)
    expect((await ask(youth, `${path}/who-saw-what`)).status).toBe(404)
  })

  it("is a page for printing on A4, without script or anything from elsewhere", async () => {
    const { ask, path } = await opened()
    const answer = await ask(parent, `${path}/who-saw-what/page?language=nl`)
    const page = await answer.text()
    expect(page).toContain("<h1>Wie zag wat van uw kind of van u</h1>")
    expect(page).toContain("@page { size: A4")
    expect(page).not.toMatch(/<script|src=|href=/)
    expect(page).toMatch(/Op 3 februari 2025/)
  })
})

describe("Access that was taken in an emergency", () => {
  const taking = (tellFamily: object) => ({
    ground: "serious-harm",
    motivation: "Mila is niet thuisgekomen en niemand is te bereiken.",
    second: teacher.actor,
    categories: ["identity", "family"],
    tellFamily
  })
  const unsafe = { tell: false, why: "Dat zou haar nu in gevaar brengen.", reviewOn: "2025-04-10" }

  it("OZA-67: waits on a list for whoever watches over the data, until another reviewed it", async () => {
    const { ask, id, json, path } = await opened()
    const list = async () => (await json(officer, "/v1/emergencies")).emergencies
    expect(await list()).toEqual([])
    await json(internalCoordinator, `${path}/emergencies`, taking({ tell: true }))
    expect(await list()).toEqual([
      {
        case: id,
        number: 1,
        ground: "serious-harm",
        on: "2025-03-10",
        until: "2025-03-11",
        role: "internal-coordinator",
        waitsFor: ["review"],
        acts: [{ act: "ReviewEmergency", href: `${path}/emergency-reviews` }]
      }
    ])
    for (const persona of [internalCoordinator, teacher, parent, youth, wijkteamWorker]) {
      expect((await ask(persona, "/v1/emergencies")).status, persona.name).toBe(403)
    }
    const { seen } = await json(parent, `${path}/who-saw-what`)
    expect(seen.filter(({ kind }: { kind: string }) => kind === "list")).toMatchObject([
      { role: { nl: expect.any(String) }, purpose: "watch-over-data", categories: ["process", "consent"] }
    ])
    await json(officer, `${path}/emergency-reviews`, {
      emergency: 1,
      outcome: "justified",
      motivation: "Er was acuut gevaar."
    })
    expect(await list()).toEqual([])
  })

  it("OZA-66: that it waits is not told to a family that cannot be told yet", async () => {
    const { json, path } = await opened()
    await json(internalCoordinator, `${path}/emergencies`, taking(unsafe))
    const { emergencies } = await json(officer, "/v1/emergencies")
    expect(emergencies[0].waitsFor).toEqual(["review"])
    const { seen } = await json(parent, `${path}/who-saw-what`)
    expect(seen.filter(({ kind }: { kind: string }) => kind === "list")).toEqual([])
    const { disclosures } = await json(parent, `${path}/disclosures?purpose=own-file&limit=100`)
    expect(JSON.stringify(disclosures)).not.toContain("emergenc")
    await json(officer, `${path}/emergency-notices`, { emergency: 1, tellFamily: { tell: true } })
    const after = await json(parent, `${path}/who-saw-what`)
    expect(after.seen.some(({ kind }: { kind: string }) => kind === "list")).toBe(true)
  })
})
