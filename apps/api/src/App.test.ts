import { describe, expect, it } from "vitest"
import { appOnTest } from "../test/AppOnTest.ts"
import {
  analyst,
  internalCoordinator,
  parent,
  provider,
  swvConsultant,
  teacher,
  wijkteamWorker
} from "./demo/Persona.ts"
import { largestBody } from "./http/Mount.ts"
import { problemKindNames, problemType } from "./http/Problem.ts"

const signal = { origin: "education", channel: "school", summary: "Falls out of lessons." }
const opening = {
  on: "2025-02-03",
  identity: { givenName: "Mila", familyName: "Verzonnen", birthDate: "2015-05-06", bsn: "999990019" },
  enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
  signal,
  participants: [parent, teacher, swvConsultant, wijkteamWorker].map(({ actor }) => actor)
}

const opened = async () => {
  const test = await appOnTest()
  const answer = await test.ask(internalCoordinator, "/v1/cases", opening)
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  return { ...test, answer, id, path: `/v1/cases/${id}` }
}

const problemOf = async (answer: Response) => {
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json")
  expect(answer.headers.get("API-Version")).toMatch(/^\d+\.\d+\.\d+$/)
  const problem = (await answer.json()) as Record<string, unknown>
  expect(problem).toMatchObject({
    status: answer.status,
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String)
  })
  return problem
}

describe("Opening a case", () => {
  it("answers 201 with where the case is and its version", async () => {
    const { answer, id } = await opened()
    expect(answer.headers.get("Location")).toBe(`/v1/cases/${id}`)
    expect(answer.headers.get("ETag")).toBe('"5"')
  })

  it("tells all that is wrong at once, each with its place, in the language of the caller", async () => {
    const { ask } = await appOnTest()
    const wrong = {
      identity: { givenName: "", familyName: "Verzonnen", birthDate: "2015-02-30", bsn: "123456789" },
      enrolment: { status: "somewhere", schoolType: "po" },
      signal,
      colour: "blue"
    }
    const answer = await ask(internalCoordinator, "/v1/cases", wrong, { "Accept-Language": "nl" })
    expect(answer.status).toBe(400)
    expect(answer.headers.get("Content-Language")).toBe("nl")
    const { errors } = await problemOf(answer)
    expect(errors).toEqual(
      expect.arrayContaining([
        { in: "body", path: "colour", message: "dit veld is hier niet bekend" },
        { in: "body", path: "identity.givenName", message: "dit mag niet leeg zijn" },
        {
          in: "body",
          path: "identity.birthDate",
          message: "verwacht een dag als JJJJ-MM-DD, bijvoorbeeld 2026-09-01"
        },
        { in: "body", path: "identity.bsn", message: expect.stringContaining("elfproef") },
        {
          in: "body",
          path: "enrolment.status",
          message: "verwacht een van: enrolled, applied, exempted, none"
        }
      ])
    )
    expect(errors).toHaveLength(5)
  })

  it("repeats nothing of what was sent, as it may be somebody's number", async () => {
    const { ask } = await appOnTest()
    const secret = "123456789"
    const answer = await ask(internalCoordinator, "/v1/cases", {
      ...opening,
      identity: { ...opening.identity, bsn: secret, birthDate: secret }
    })
    expect(await answer.text()).not.toContain(secret)
  })

  it("refuses a school that the region does not know, and a day that is still to come", async () => {
    const { ask } = await appOnTest()
    const unknown = await ask(internalCoordinator, "/v1/cases", {
      ...opening,
      enrolment: { ...opening.enrolment, school: "00XX00" }
    })
    expect(await problemOf(unknown)).toMatchObject({
      status: 400,
      errors: [{ in: "body", path: "enrolment.school" }]
    })
    const tomorrow = await ask(internalCoordinator, "/v1/cases", { ...opening, on: "2025-03-11" })
    expect(await problemOf(tomorrow)).toMatchObject({ status: 400, errors: [{ in: "body", path: "on" }] })
  })

  it("refuses a second open case of a child, by rule", async () => {
    const { ask } = await opened()
    const problem = await problemOf(await ask(internalCoordinator, "/v1/cases", opening))
    expect(problem).toMatchObject({ status: 409, type: "/problems/act-refused", ruling: { _tag: "Refused" } })
  })
})

describe("Doing something in a case", () => {
  it("KOP-55: answers 409 with the rule, why, and which act by whom would open it", async () => {
    const { ask, path } = await opened()
    const problem = await problemOf(
      await ask(internalCoordinator, `${path}/goals`, { goals: ["Every morning."] })
    )
    expect(problem).toMatchObject({
      status: 409,
      type: "/problems/act-refused",
      ruling: {
        grounds: expect.arrayContaining([
          expect.objectContaining({
            rule: expect.objectContaining({ id: "KOP-55" }),
            cures: [expect.objectContaining({ act: "RecordNeeds" })]
          })
        ])
      }
    })
    expect(problem["detail"]).toContain("KOP-55")
  })

  it("records it, and answers with the rules that were looked at and the new version", async () => {
    const { ask, path } = await opened()
    const answer = await ask(teacher, `${path}/supports`, {
      support: {
        level: "basic",
        kind: "preventive",
        description: "A fixed place.",
        from: "2025-01-06",
        effect: "insufficient"
      }
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("ETag")).toBe('"6"')
    expect(await answer.json()).toMatchObject({ version: 6, rules: [{ id: "KOP-37" }] })
  })

  it("answers 412 with the version of now where the case has moved on since If-Match", async () => {
    const { ask, path } = await opened()
    const question = { question: { of: "parents", addressedTo: "municipality", text: "How?" } }
    expect((await ask(parent, `${path}/questions`, question, { "If-Match": '"5"' })).status).toBe(200)
    const late = await ask(parent, `${path}/questions`, question, { "If-Match": '"5"' })
    expect(await problemOf(late)).toMatchObject({
      status: 412,
      type: "/problems/version-moved-on",
      version: 6
    })
    const unreadable = await ask(parent, `${path}/questions`, question, { "If-Match": "five" })
    expect(await problemOf(unreadable)).toMatchObject({
      status: 400,
      errors: [{ in: "header", path: "If-Match" }]
    })
  })

  it("says 404 to somebody who is nothing to the case, exactly as for a case that is not there", async () => {
    const { ask, id } = await opened()
    const other = "01900000-0000-7000-a000-0000000000ff"
    const answers = await Promise.all(
      [id, other].flatMap((one) => [
        ask(provider, `/v1/cases/${one}?purpose=arrange`),
        ask(provider, `/v1/cases/${one}/questions`, {
          question: { of: "youth", addressedTo: "school", text: "?" }
        }),
        ask(provider, `/v1/cases/${one}/next-acts`),
        ask(provider, `/v1/cases/${one}/history?purpose=arrange`),
        ask(provider, `/v1/cases/${one}/disclosures?purpose=arrange`)
      ])
    )
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect(bodies.size).toBe(1)
  })

  it("says 403 for a purpose that the role never has, before it looks whether the case is there", async () => {
    const { ask, id } = await opened()
    const other = "01900000-0000-7000-a000-0000000000ff"
    const answers = await Promise.all(
      [id, other].flatMap((one) => [
        ask(analyst, `/v1/cases/${one}?purpose=arrange`),
        ask(analyst, `/v1/cases/${one}/questions`, {
          question: { of: "youth", addressedTo: "school", text: "?" }
        }),
        ask(analyst, `/v1/cases/${one}/next-acts`),
        ask(analyst, `/v1/cases/${one}/history?purpose=arrange`),
        ask(analyst, `/v1/cases/${one}/disclosures?purpose=arrange`)
      ])
    )
    const bodies = new Set(
      await Promise.all(answers.map(async (answer) => JSON.stringify((await problemOf(answer))["ruling"])))
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
    expect(bodies.size).toBe(1)
  })
})

describe("Reading cases", () => {
  it("wants a purpose, and knows no other query keys", async () => {
    const { ask, path } = await opened()
    expect(await problemOf(await ask(parent, path))).toMatchObject({
      status: 400,
      errors: [{ in: "query", path: "purpose", message: "this field is missing" }]
    })
    expect(
      await problemOf(await ask(parent, `/v1/cases?purpose=curiosity&sort=name&limit=1000`))
    ).toMatchObject({
      status: 400,
      errors: expect.arrayContaining([
        expect.objectContaining({ in: "query", path: "sort" }),
        expect.objectContaining({ in: "query", path: "purpose" }),
        expect.objectContaining({ in: "query", path: "limit", message: "expected a number from 1 to 100" })
      ])
    })
  })

  it("shows the family its file, with the version as ETag, and refuses a purpose that is not theirs by rule", async () => {
    const { ask, path } = await opened()
    const answer = await ask(parent, `${path}?purpose=own-file`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("ETag")).toBe('"5"')
    expect(await answer.json()).toMatchObject({ case: { status: "open" }, ruling: { _tag: "Granted" } })
    const refused = await problemOf(await ask(teacher, `${path}?purpose=decide-youth-help`))
    expect(refused).toMatchObject({
      status: 403,
      type: "/problems/access-refused",
      ruling: { _tag: "Refused" }
    })
  })

  it("pages through a list by a cursor that it hands out, newest first, also as a Link", async () => {
    const { ask } = await appOnTest()
    for (const day of ["03", "04", "05"]) {
      const identity = { givenName: "A", familyName: "B", birthDate: "2015-01-01" }
      await ask(internalCoordinator, "/v1/cases", { ...opening, on: `2025-02-${day}`, identity })
    }
    const days: Array<string> = []
    let next: string | undefined = "/v1/cases?purpose=arrange&schoolType=po&limit=1"
    while (next !== undefined) {
      const answer: Response = await ask(internalCoordinator, next)
      const page = (await answer.json()) as { cases: ReadonlyArray<{ openedOn: string }>; next?: string }
      days.push(...page.cases.map(({ openedOn }) => openedOn))
      const link = /^<(.+)>; rel="next"$/.exec(answer.headers.get("Link") ?? "")?.[1]
      expect(link === undefined).toBe(page.next === undefined)
      next = link
    }
    expect(days).toEqual(["2025-02-05", "2025-02-04", "2025-02-03"])
    expect((await ask(internalCoordinator, "/v1/cases?purpose=arrange&cursor=bm9uc2Vuc2U")).status).toBe(400)
  })

  it("tells what can be done next and where, and why not what cannot", async () => {
    const { ask, path, id } = await opened()
    const { acts } = (await (await ask(teacher, `${path}/next-acts`)).json()) as {
      acts: ReadonlyArray<{ act: string; href: string; ruling: { _tag: string } }>
    }
    const find = (name: string) => acts.find(({ act }) => act === name)
    expect(find("RecordSupport")).toMatchObject({
      href: `/v1/cases/${id}/supports`,
      ruling: { _tag: "Granted" }
    })
    expect(find("FileApplication")).toMatchObject({
      ruling: {
        _tag: "Refused",
        grounds: expect.arrayContaining([
          expect.objectContaining({ rule: expect.objectContaining({ id: "KOP-07" }) })
        ])
      }
    })
  })

  it("keeps a record of who saw it, which the parent can read", async () => {
    const { ask, path } = await opened()
    await ask(teacher, `${path}?purpose=guide-pupil`)
    const answer = await ask(parent, `${path}/disclosures?purpose=own-file&limit=1`)
    expect(await answer.json()).toMatchObject({
      disclosures: [
        {
          recordedAt: expect.stringMatching(/Z$/),
          disclosure: { kind: "read", purpose: "guide-pupil", actor: { role: "teacher" } }
        }
      ],
      next: expect.any(String)
    })
    expect(answer.headers.get("Link")).toContain('rel="next"')
  })

  it("tells what happened, oldest first, as far as it may be seen", async () => {
    const { ask, path } = await opened()
    const { events } = (await (await ask(parent, `${path}/history?purpose=own-file`)).json()) as {
      events: ReadonlyArray<{ sequence: number; event: { _tag: string } }>
    }
    expect(events.map(({ event }) => event._tag)).toEqual([
      "CaseOpened",
      "ParticipantAdded",
      "ParticipantAdded",
      "ParticipantAdded",
      "ParticipantAdded"
    ])
  })
})

describe("The region", () => {
  it("is open to everybody: steps, roles, rules and schools", async () => {
    const { ask } = await appOnTest()
    const region = (await (await ask(undefined, "/v1/region")).json()) as {
      pathway: { steps: ReadonlyArray<unknown> }
    }
    expect(region).toMatchObject({ id: "kop-van-noord-holland" })
    expect(region.pathway.steps.length).toBeGreaterThan(5)
    expect(await (await ask(undefined, "/v1/rules/KOP-19")).json()).toMatchObject({ id: "KOP-19" })
    expect(await (await ask(undefined, "/v1/schools/99ZA00")).json()).toMatchObject({ type: "po" })
    expect(await problemOf(await ask(undefined, "/v1/rules/KOP-999"))).toMatchObject({ status: 404 })
    expect(await problemOf(await ask(undefined, "/v1/schools/00XX00"))).toMatchObject({ status: 404 })
  })
})

describe("A request that cannot be answered", () => {
  it("has no token: 401, with how to sign in", async () => {
    const { ask, path } = await opened()
    const answer = await ask(undefined, `${path}?purpose=arrange`)
    expect(await problemOf(answer)).toMatchObject({ status: 401 })
    expect(answer.headers.get("WWW-Authenticate")).toBe('Bearer realm="oza"')
  })

  it("is no JSON, or something else than JSON: 400 and 415", async () => {
    const { ask } = await appOnTest()
    expect(await problemOf(await ask(parent, "/v1/cases", "{"))).toMatchObject({
      status: 400,
      errors: [{ in: "body", path: "" }]
    })
    const form = await ask(parent, "/v1/cases", "a=b", {
      "Content-Type": "application/x-www-form-urlencoded"
    })
    expect(await problemOf(form)).toMatchObject({ status: 415 })
  })

  it("wants something else than JSON back: 406", async () => {
    const { ask, path } = await opened()
    expect(
      await problemOf(await ask(parent, `${path}?purpose=own-file`, undefined, { Accept: "text/html" }))
    ).toMatchObject({ status: 406 })
  })

  it("is too large: 413", async () => {
    const { ask } = await appOnTest()
    expect(await problemOf(await ask(parent, "/v1/cases", "x".repeat(largestBody + 1)))).toMatchObject({
      status: 413
    })
  })

  it("goes nowhere, ends with a slash, or uses a method that is not there: 404 and 405", async () => {
    const { ask, app } = await appOnTest()
    expect(await problemOf(await ask(parent, "/v1/elsewhere"))).toMatchObject({ status: 404 })
    expect(await problemOf(await ask(parent, "/v1/cases/?purpose=own-file"))).toMatchObject({ status: 404 })
    const put = await app.request("/v1/cases", { method: "PUT" })
    expect(await problemOf(put)).toMatchObject({ status: 405 })
    expect(put.headers.get("Allow")?.split(", ").toSorted()).toEqual(["GET", "HEAD", "POST"])
  })

  it("comes while the database is gone: 503, with when to try again", async () => {
    const { ask, path, breakStores } = await opened()
    breakStores()
    for (const answer of [
      await ask(parent, `${path}?purpose=own-file`),
      await ask(parent, `${path}/opp-agreements`, {}),
      await ask(undefined, "/health/ready")
    ]) {
      expect(await problemOf(answer)).toMatchObject({ status: 503 })
      expect(answer.headers.get("Retry-After")).toBe("5")
    }
    expect((await ask(undefined, "/health/live")).status).toBe(200)
  })
})

describe("Every answer", () => {
  it.each(["/", "/docs", "/v1/region", "/v1/openapi.json", "/health/live", "/nowhere"])(
    "carries the version, the trace, and what a browser may not do with it: %s",
    async (path) => {
      const { ask } = await appOnTest()
      const { headers } = await ask(undefined, path)
      expect(headers.get("API-Version")).toBe("1.0.0")
      expect(headers.get("Trace-Id")).toMatch(/^[0-9a-f]{32}$/)
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff")
      expect(headers.get("X-Frame-Options")).toBe("DENY")
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'")
      expect(headers.get("Content-Security-Policy")).not.toContain("http")
    }
  )

  it("belongs to the trace of the caller", async () => {
    const { ask, lines } = await appOnTest()
    const trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    const answer = await ask(parent, "/v1/cases?purpose=own-file", undefined, {
      traceparent: `00-${trace}-00f067aa0ba902b7-01`
    })
    expect(answer.headers.get("Trace-Id")).toBe(trace)
    expect(lines.at(-1)).toMatchObject({ trace })
  })

  it("leaves a line in the log that says nothing of anybody", async () => {
    const { ask, path, id, lines } = await opened()
    await ask(parent, `${path}?purpose=own-file`)
    await ask(parent, `${path}/questions`, {
      question: { of: "youth", addressedTo: "school", text: "Private matters" }
    })
    const logged = JSON.stringify(lines)
    for (const secret of [
      id,
      "Mila",
      "Verzonnen",
      "2015-05-06",
      "999990019",
      "Private",
      "Bearer",
      parent.actor.party
    ]) {
      expect(logged).not.toContain(secret)
    }
    expect(lines.at(-1)).toMatchObject({ method: "POST", route: "/v1/cases/:caseId/questions", status: 200 })
  })
})

describe("The pages", () => {
  it("are in Dutch, or in English where that is asked for, and load nothing from elsewhere", async () => {
    const { app } = await appOnTest()
    for (const path of ["/", "/problems", "/reports"]) {
      const dutch = await (await app.request(path)).text()
      const english = await (await app.request(`${path}?language=en`)).text()
      expect(dutch).toContain('<html lang="nl">')
      expect(english).toContain('<html lang="en">')
      expect(dutch + english).not.toMatch(/<script|<link[^>]+http|<img|onclick=|style="/)
    }
  })

  it("explain each kind of problem at its type", async () => {
    const { app } = await appOnTest()
    const answers = await Promise.all(problemKindNames.map(async (kind) => app.request(problemType(kind))))
    expect(answers.map(({ status }) => status)).toEqual(problemKindNames.map(() => 200))
  })

  it("hold the reports of each school year that the region has worked, and of no other", async () => {
    const { app } = await appOnTest()
    expect(await (await app.request("/reports")).text()).toContain('href="/reports/2024-2025?language=nl"')
    const report = await app.request("/reports/2024-2025")
    expect(report.status).toBe(200)
    expect(await report.text()).toContain("2024-2025")
    expect(report.headers.get("Content-Security-Policy")).toContain("default-src 'none'")
    expect((await app.request("/reports/2019-2020")).status).toBe(404)
    expect((await app.request("/reports/nonsense")).status).toBe(404)
  })

  it("hold no reports where a deployment does not publish them", async () => {
    const { app } = await appOnTest({ demo: false })
    expect((await app.request("/reports")).status).toBe(404)
    expect((await app.request("/reports/2024-2025")).status).toBe(404)
    expect(await (await app.request("/")).text()).not.toContain("/reports/")
  })

  it("serve the reference and its script from here", async () => {
    const { app } = await appOnTest()
    const page = await (await app.request("/docs")).text()
    const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src!)
    expect(scripts).toHaveLength(2)
    const loaded = await Promise.all(scripts.map(async (src) => app.request(src)))
    expect(loaded.map(({ status }) => status)).toEqual([200, 200])
    expect(await loaded[0]!.text()).toContain("createApiReference")
  })
})

describe("From a browser", () => {
  it("the document can be read by every site, the API by those that were allowed", async () => {
    const { app } = await appOnTest({ allowedOrigins: ["https://app.example.nl"] })
    const from = (origin: string, path: string) => app.request(path, { headers: { Origin: origin } })
    for (const path of ["/openapi.json", "/v1/openapi.json"]) {
      expect((await from("https://elsewhere.example", path)).headers.get("Access-Control-Allow-Origin")).toBe(
        "*"
      )
    }
    const allowed = await from("https://app.example.nl", "/v1/region")
    expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe("https://app.example.nl")
    const other = await from("https://elsewhere.example", "/v1/region")
    expect(other.headers.get("Access-Control-Allow-Origin")).toBeNull()
  })
})

describe("Demo mode", () => {
  it("is off by default: no issuer, no keys, no tokens, and nothing of it on the page", async () => {
    const { app, demo } = await appOnTest({ demo: false })
    const answers = await Promise.all(
      ["", "/.well-known/jwks.json", "/.well-known/openid-configuration", "/tokens/parent"].map(
        async (path) => app.request(`/demo${path}`)
      )
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    const page = await (await app.request("/")).text()
    expect(page).not.toContain("/demo/")
    expect(page).not.toContain("eyJ")
    expect(demo.jwks.keys).toHaveLength(1)
  })

  it("hands out a token for each of eight personas, and shows them with calls that can be pasted", async () => {
    const { app } = await appOnTest()
    const page = await (await app.request("/")).text()
    const tokens = page.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g)
    expect(new Set(tokens).size).toBe(8)
    expect(page.match(/curl -s/g)?.length).toBeGreaterThanOrEqual(15)
    const { keys } = (await (await app.request("/demo/.well-known/jwks.json")).json()) as {
      keys: ReadonlyArray<object>
    }
    expect(keys).toHaveLength(1)
    expect(keys[0]).not.toHaveProperty("d")
  })
})
