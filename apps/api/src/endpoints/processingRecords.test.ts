import { OrganisationId, PersonId, text } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { appOnTest } from "../../test/AppOnTest.ts"
import { internalCoordinator, parent, type Persona, teacher, wijkteamWorker } from "../demo/Persona.ts"

const officer: Persona = {
  name: "privacy-officer",
  title: text("Privacyfunctionaris", "Privacy officer"),
  actor: {
    party: PersonId.make("01900000-0000-7000-8000-000000000077"),
    role: RoleId.make("privacy-officer"),
    organisation: OrganisationId.make("01900000-0000-7000-9000-000000000077")
  }
}

const trace = "0af7651916cd43dd8448eb211c80319c"
const traceparent = `00-${trace}-b7ad6b7169203331-01`

const opened = async (by: Persona = internalCoordinator) => {
  const test = await appOnTest()
  const body = {
    on: "2025-02-03",
    identity: { givenName: "Mila", familyName: "Verzonnen", birthDate: "2015-05-06", bsn: "999990019" },
    enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
    signal: { origin: "education", channel: "school", summary: "Valt uit in de klas." },
    participants: [parent, teacher].map(({ actor }) => actor)
  }
  const answer = await test.ask(by, "/v1/cases", body, { traceparent })
  expect(answer.status).toBe(201)
  expect(answer.headers.get("Trace-Id")).toBe(trace)
  const { id } = (await answer.json()) as { id: string }
  const read = async (query: string, persona = officer) => {
    const said = await test.ask(persona, `/v1/processing-records?${query}`)
    const body = (await said.json()) as Record<string, any>
    return Object.assign(body, { status: said.status, link: said.headers.get("Link") })
  }
  return { ...test, id, read }
}

describe("The log of data processing", () => {
  it("LDV lezen: is read by whoever watches over the data, by trace, activity or data subject", async () => {
    const { ask, id, read } = await opened()
    const found = await read(`trace=${trace}`)
    expect(found).toMatchObject({
      status: 200,
      metadata: { logbookId: "urn:oza:log:kop-van-noord-holland" },
      processingActivities: [
        {
          traceId: trace,
          spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
          status: "Ok",
          name: "Gegevens vastleggen om samen het arrangement te regelen",
          startTime: expect.stringMatching(/^\d{4}-.*Z$/),
          attributes: {
            "dpl.core.processing_activity_id": "urn:oza:activity:arrange:1",
            "dpl.core.data_subject_id_type": "urn:oza:subject:hmac-sha256"
          }
        }
      ]
    })
    // One of our own applications asked: there is no other processor.
    expect(JSON.stringify(found)).not.toContain("foreign_operation")
    const subject = found["processingActivities"][0].attributes["dpl.core.data_subject_id"]
    await ask(teacher, `/v1/cases/${id}?purpose=guide-pupil`)
    const own = await read(`subject=${subject}&activity=urn:oza:activity:guide-pupil:1`)
    expect(own["processingActivities"]).toHaveLength(1)
    const first = await read(`subject=${subject}&limit=1`)
    expect(first["processingActivities"]).toHaveLength(1)
    expect(first.link).toContain('rel="next"')
    const next = await read(`subject=${subject}&limit=1&cursor=${first["next"]}`)
    expect(next["processingActivities"][0].spanId).not.toBe(first["processingActivities"][0].spanId)
    for (const [period, many] of [
      ["from=2000-01-01T00:00:00Z", true],
      ["until=2000-01-01T00:00:00%2B01:00", false]
    ] as const) {
      const { processingActivities } = await read(`subject=${subject}&${period}`)
      expect([period, processingActivities.length > 0]).toEqual([period, many])
    }
  })

  it("LDV: says nobody who did it, and NEN-7513: who did is in the access log, under the same trace", async () => {
    const { ask, id, read } = await opened()
    const found = JSON.stringify(await read(`trace=${trace}`))
    for (const identity of [internalCoordinator.actor.party, internalCoordinator.actor.organisation!, id]) {
      expect(found).not.toContain(identity)
    }
    const log = await ask(parent, `/v1/cases/${id}/disclosures?purpose=own-file`)
    expect(JSON.stringify(await log.json())).toContain(internalCoordinator.actor.party)
  })

  it("LDV: has a record of its own for everybody whose data were in what was read", async () => {
    const { ask, id, read } = await opened()
    const viewing = trace.replace(/^./, "1")
    await ask(teacher, `/v1/cases/${id}?purpose=guide-pupil`, undefined, {
      traceparent: traceparent.replace(trace, viewing)
    })
    const { processingActivities } = await read(`trace=${viewing}`)
    const [child, parentOfChild, ...more] = processingActivities
    expect(more).toEqual([])
    expect(parentOfChild.parentSpanId).toBe(child.spanId)
    expect(parentOfChild.attributes["dpl.core.data_subject_id"]).not.toBe(
      child.attributes["dpl.core.data_subject_id"]
    )
  })

  it("NEN-7513: a refusal is in the logs, for the family and whoever watches over the data to see", async () => {
    const { ask, id } = await opened()
    const refused = await ask(wijkteamWorker, `/v1/cases/${id}?purpose=decide-youth-help`)
    expect(refused.status).toBe(404)
    const log = await (await ask(parent, `/v1/cases/${id}/disclosures?purpose=own-file`)).text()
    expect(log).toContain(wijkteamWorker.actor.party)
    expect(log).toContain('"refused"')
    const forSchool = await (
      await ask(internalCoordinator, `/v1/cases/${id}/disclosures?purpose=arrange`)
    ).text()
    expect(forSchool).not.toContain(wijkteamWorker.actor.party)
  })

  it("LDV: names the application of another organisation that asked, from its token", async () => {
    const { read } = await opened({
      ...internalCoordinator,
      application: { processor: "https://lvs.example.nl", readApi: "https://lvs.example.nl/log" }
    })
    const { processingActivities } = await read(`trace=${trace}`)
    expect(processingActivities[0]).toMatchObject({
      parentSpanId: "b7ad6b7169203331",
      attributes: {
        "dpl.core.foreign_operation.processor": "https://lvs.example.nl",
        "dpl.read.externalReadAPI_id": "https://lvs.example.nl/log"
      }
    })
  })

  it("LDV lezen: is never read as a whole: without trace, activity and subject that is a bad request", async () => {
    const { read } = await opened()
    for (const query of [
      "",
      "from=2000-01-01T00:00:00Z",
      "trace=1",
      "subject=nobody",
      `trace=${trace}&from=today`
    ]) {
      expect([query, (await read(query)).status]).toEqual([query, 400])
    }
  })

  it("is for nobody else, whatever the role", async () => {
    const { read } = await opened()
    for (const persona of [internalCoordinator, teacher, parent, wijkteamWorker]) {
      const answer = await read(`trace=${trace}`, persona)
      expect([persona.name, answer.status]).toEqual([persona.name, 403])
      expect(answer["ruling"]).toMatchObject({ _tag: "Refused" })
    }
  })

  it("AVG-15: is itself shown to the family when it was read", async () => {
    const { ask, id, read } = await opened()
    await read(`trace=${trace}`)
    const log = await ask(parent, `/v1/cases/${id}/disclosures?purpose=own-file`)
    const { disclosures } = (await log.json()) as { disclosures: ReadonlyArray<any> }
    expect(JSON.stringify(disclosures)).toContain("processingLog")
  })
})
