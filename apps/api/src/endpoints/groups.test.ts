import { describe, expect, it } from "vitest"
import { appOnTest } from "../../test/AppOnTest.ts"
import { region, rule } from "../../test/regionWithGroups.ts"
import {
  internalCoordinator,
  parent,
  provider,
  swvConsultant,
  teacher,
  wijkteamWorker
} from "../demo/Persona.ts"

const sections = ["goal", "planning"].map((section) => ({ section, text: "Samen." }))
const entry = {
  name: "De Voorbeeldgroep",
  targetGroup: "Kleuters.",
  partners: [],
  sources: ["youth-help"],
  servesExempted: false,
  level: "group",
  need: "several-comparable"
}

type Test = Awaited<ReturnType<typeof appOnTest>>

const proposed = async (test: Test) => {
  const answer = await test.ask(swvConsultant, "/v1/groups", { entry, proposal: sections })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  expect(answer.headers.get("Location")).toBe(`/v1/groups/${id}`)
  return `/v1/groups/${id}`
}

const running = async (test: Test) => {
  const path = await proposed(test)
  const acts = [
    [swvConsultant, "plans", { form: "project-plan", plan: sections }],
    [swvConsultant, "decisions", { body: "officials", outcome: "positive-advice" }],
    [wijkteamWorker, "decisions", { body: "boards", outcome: "approved" }],
    [swvConsultant, "starts", {}]
  ] as const
  for (const [who, collection, said] of acts) {
    expect((await test.ask(who, `${path}/${collection}`, said)).status).toBe(200)
  }
  return path
}

const json = async (answer: Response) => (await answer.json()) as Record<string, any>

/** A case in which the internal coordinator takes part, and the bare course of it. */
const opened = async (test: Test) => {
  const answer = await test.ask(internalCoordinator, "/v1/cases", {
    on: "2025-02-03",
    identity: { givenName: "Mila", familyName: "Verzonnen", birthDate: "2015-05-06" },
    enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
    signal: { origin: "education", channel: "school", summary: "Valt uit." },
    participants: [parent, teacher, wijkteamWorker].map(({ actor }) => actor)
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

const joining = (of: string, agreement = 1) => ({
  case: of,
  agreement,
  source: "youth-help",
  basis: { _tag: "YouthHelpDecision" }
})

describe("Group arrangements", () => {
  it("ALK-33: go from proposal to start by the route, and a refusal names its rule and the cure", async () => {
    const test = await appOnTest({ region })
    const path = await proposed(test)
    const problem = await json(await test.ask(swvConsultant, `${path}/starts`, {}))
    expect(problem).toMatchObject({
      status: 409,
      type: "/problems/act-refused",
      ruling: {
        grounds: [
          { rule: { id: rule }, cures: [{ act: "WriteGroupPlan" }] },
          { rule: { id: rule }, cures: [{ act: "RecordBodyDecision", by: ["wijkteam-worker"] }] }
        ]
      }
    })
    expect((await json(await test.ask(swvConsultant, await running(test))))["status"]).toBe("running")
  })

  it("ALK-52: are in a register that everybody signed in can read, without a version or a member", async () => {
    const test = await appOnTest({ region })
    await running(test)
    await test.ask(swvConsultant, "/v1/groups/existing", { entry, since: "2020-08-01" })
    const { groups } = await json(await test.ask(parent, "/v1/groups"))
    expect(groups).toHaveLength(2)
    expect(Object.keys(groups[0]).toSorted()).toEqual([
      "entry",
      "id",
      "members",
      "registeredOn",
      "startedOn",
      "status"
    ])
    expect((await json(await test.ask(parent, "/v1/groups?status=proposed")))["groups"]).toEqual([])
    expect((await json(await test.ask(parent, "/v1/groups?servesExempted=true")))["groups"]).toEqual([])
    expect((await test.ask(undefined, "/v1/groups")).status).toBe(401)
  })

  it("show their documents and decisions to those who have a part in the route only", async () => {
    const test = await appOnTest({ region })
    const path = await running(test)
    const answer = await test.ask(wijkteamWorker, path)
    expect(answer.headers.get("ETag")).toBe('"5"')
    const { course } = await json(answer)
    expect(course).toMatchObject({
      version: 5,
      plan: { form: "project-plan" },
      acts: [{ act: "RecordBodyDecision" }]
    })
    expect(JSON.stringify(course)).not.toContain(wijkteamWorker.actor.party)
    const outside = await test.ask(parent, path)
    expect(outside.headers.get("ETag")).toBeNull()
    expect(await json(outside)).toMatchObject({ status: "running", members: { count: 0 }, ownMembers: [] })
    expect(await json(await test.ask(parent, path))).not.toHaveProperty("course")
  })

  it("do not change for somebody who read an earlier version", async () => {
    const test = await appOnTest({ region })
    const path = await running(test)
    const late = await test.ask(swvConsultant, `${path}/entries`, { entry }, { "If-Match": '"2"' })
    expect(await json(late)).toMatchObject({ status: 412, type: "/problems/group-moved-on", version: 5 })
    const outside = await json(await test.ask(parent, `${path}/starts`, {}, { "If-Match": '"2"' }))
    expect(outside).toMatchObject({ status: 409, type: "/problems/act-refused" })
    expect(outside).not.toHaveProperty("version")
    expect((await test.ask(swvConsultant, `${path}/entries`, { entry }, { "If-Match": '"5"' })).status).toBe(
      200
    )
  })

  it("are not there under a number that nobody gave, and take no successor that is not there", async () => {
    const test = await appOnTest({ region })
    const nowhere = "01900000-0000-7000-b000-0000000000ff"
    expect(await json(await test.ask(parent, `/v1/groups/${nowhere}`))).toMatchObject({
      status: 404,
      type: "/problems/no-such-group"
    })
    const path = await running(test)
    const conclusion = { ending: "developed-further", explanation: "Verder.", successor: nowhere }
    expect(await json(await test.ask(swvConsultant, `${path}/conclusions`, { conclusion }))).toMatchObject({
      status: 400,
      errors: [{ in: "body", path: "conclusion.successor" }]
    })
  })

  it("are refused by a region without a route, apart from reading its register", async () => {
    const test = await appOnTest()
    expect(await json(await test.ask(parent, "/v1/groups"))).toEqual({ groups: [] })
    const nowhere = "/v1/groups/01900000-0000-7000-b000-0000000000ff"
    for (const [path, said] of [
      ["/v1/groups", { entry, proposal: sections }],
      ["/v1/groups/existing", { entry, since: "2020-08-01" }],
      [`${nowhere}/starts`, {}],
      [`${nowhere}/members`, joining("01900000-0000-7000-b000-000000000001")],
      [`${nowhere}/departures`, { member: 1, reason: "moved" }]
    ] as const) {
      expect(await json(await test.ask(swvConsultant, path, said))).toMatchObject({
        status: 409,
        ruling: { grounds: [{ rule: { id: "OZA-40" } }] }
      })
    }
  })
})

describe("A child in a group", () => {
  it("ALK-32: joins by its own funding; without it the ruling says so", async () => {
    const test = await appOnTest({ region })
    const [path, id] = [await running(test), await opened(test)]
    const problem = await json(await test.ask(internalCoordinator, `${path}/members`, joining(id)))
    expect(problem).toMatchObject({ status: 409, type: "/problems/act-refused" })
    expect(problem["ruling"].grounds.map((ground: any) => ground.rule.id)).toEqual(["OZA-53", rule])
  })

  it("is not there for somebody who is nothing to its case: neither the case nor the member", async () => {
    const test = await appOnTest({ region })
    const [path, id] = [await running(test), await opened(test)]
    const other = "01900000-0000-7000-b000-0000000000ff"
    const answers = await Promise.all([
      test.ask(provider, `${path}/members`, joining(id)),
      test.ask(provider, `${path}/members`, joining(other)),
      test.ask(provider, `${path}/departures`, { member: 1, reason: "moved" })
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  })
})
