/** The use cases on a real region, with stores in memory: access, writes, records and conflicts. */
import { type Command, type Judgement, outcomeAsHistory, outcomeOf } from "@oza/cases"
import {
  type ActDone,
  CaseStore,
  CurrentActor,
  disclosuresOf,
  doAct,
  historyOf,
  Ids,
  judgeAct,
  listCases,
  openCase,
  type OpenCaseRequest,
  shareFunding,
  Today,
  viewCase,
  waitingEmergencies,
  whatNext
} from "@oza/casework"
import { Bsn, type CaseId, date, EstablishmentCode, MunicipalityCode, SwvCode } from "@oza/kernel"
import type { Permitted, Purpose } from "@oza/privacy"
import { Region } from "@oza/region"
import { memoryStores } from "@oza/testing"
import { actor } from "@oza/testing/cases"
import { Effect, Layer, Result } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { need, region } from "../test/Life.ts"
import { kopVanNoordHolland } from "./index.ts"

const code = EstablishmentCode.make("99ZA00")
const schools = [
  {
    code,
    name: "Voorbeeldschool",
    type: "po" as const,
    municipality: MunicipalityCode.make("0400"),
    swv: SwvCode.make("PO2701")
  }
]

let counter = 0
const layer = (today: string) =>
  Layer.mergeAll(
    memoryStores(schools),
    Region.layer(kopVanNoordHolland),
    Today.layerAt(date(today)),
    Ids.layer((length) => new Uint8Array(length).fill(++counter % 256))
  )

const coordinator = actor("internal-coordinator")
const parent = actor("parent")
const wijkteam = actor("wijkteam-worker")
const provider = actor("provider")
const youth = actor("youth")
const officer = actor("privacy-officer")
const stranger = { ...actor("internal-coordinator"), party: actor("teacher", 99).party }

const request: OpenCaseRequest = {
  identity: {
    givenName: "Sanne",
    familyName: "Voorbeeld",
    birthDate: date("2018-03-15"),
    bsn: Bsn.make("999900006")
  },
  enrolment: { status: "enrolled", school: code, schoolType: "po" },
  signal: { origin: "education", channel: "school", summary: "Loopt vast in de klas" },
  participants: [parent, wijkteam],
  on: date("2026-09-07")
}

const as = (who: typeof coordinator) => Effect.provideService(CurrentActor, who)
const run = <A, E>(
  effect: Effect.Effect<A, E, Layer.Success<ReturnType<typeof layer>>>,
  today = "2026-09-14"
): Promise<A> => Effect.runPromise(Effect.provide(effect, layer(today)))

const opened = openCase(request).pipe(as(coordinator))
const act = (id: CaseId, command: Command) => doAct({ id, command })
const view = (id: CaseId, purpose: Purpose) => viewCase(id, purpose)

describe("opening a case", () => {
  it("is one write: the opening and those who take part from the start", async () => {
    const done: ActDone = await run(opened)
    expect(done.version).toBe(3)
  })

  it("AVG-5.2: the record of a write names what was written, and not what was looked at to allow it", async () => {
    const seen = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        return yield* disclosuresOf(id, "own-file", { limit: 10 }).pipe(as(parent))
      })
    )
    const written = seen.items.filter(({ disclosure }) => disclosure.kind === "write")
    expect(
      written.map(({ disclosure }) => [...disclosure.categories].toSorted((a, b) => a.localeCompare(b)))
    ).toEqual([["bsn", "education", "identity", "process"]])
  })

  it("AVG-5.2: the record of a read names what there was to see, and not all that may be seen", async () => {
    const [closed, seen] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const { withheld } = yield* view(id, "own-file").pipe(as(parent))
        yield* historyOf(id, "own-file").pipe(as(parent))
        const { items } = yield* disclosuresOf(id, "own-file", { limit: 2 }).pipe(as(parent))
        return [withheld.map(({ category }) => category), items.map(({ disclosure }) => disclosure)] as const
      })
    )
    // Health is open to a parent; there is nothing of it.
    expect(closed).not.toContain("health")
    const there = ["process", "identity", "education"]
    expect(seen.map(({ categories }) => categories)).toEqual([there, there])
  })

  it("OZA-30: a child has one open case at a time", async () => {
    const again = await run(Effect.flatMap(opened, () => Effect.flip(opened)))
    expect(again).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "OZA-30" } }] } })
  })

  it("names every thing that cannot be right at once", async () => {
    const wrong = await run(
      openCase({
        ...request,
        enrolment: { status: "enrolled", school: EstablishmentCode.make("11AA00"), schoolType: "po" },
        on: date("2001-01-01")
      }).pipe(as(coordinator), Effect.flip)
    )
    expect(wrong).toMatchObject({
      _tag: "InvalidInput",
      issues: [{ path: "on" }, { path: "enrolment.school" }]
    })
  })

  it("cannot hold for a day that is still to come", async () => {
    const wrong = await run(
      openCase({ ...request, on: date("2026-09-15") }).pipe(as(coordinator), Effect.flip)
    )
    expect(wrong).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "on" }] })
  })
})

describe("acting in a case", () => {
  it("refuses by the rules of the region and then has written nothing", async () => {
    const [refusal, version] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const refusal = yield* act(id, { _tag: "SetGoals", goals: ["Een hele dag in de klas"] }).pipe(
          as(coordinator),
          Effect.flip
        )
        const { version } = yield* (yield* CaseStore).load({ region: kopVanNoordHolland.id, id })
        return [refusal, version] as const
      })
    )
    expect(refusal._tag).toBe("ActRefused")
    expect(version).toBe(3)
  })

  it("gives a conflict to who has seen an older version", async () => {
    const conflict = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        return yield* doAct({ id, command: need(), expectedVersion: 2 }).pipe(as(coordinator), Effect.flip)
      })
    )
    expect(conflict).toMatchObject({ _tag: "ConcurrentChange", expected: 2, actual: 3 })
  })

  it("KOP-04: refuses to share costs before the content is agreed", async () => {
    const refusal = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        return yield* shareFunding({ id, costs: [{ agreement: 1, quantity: 10 }] }).pipe(
          as(wijkteam),
          Effect.flip
        )
      })
    )
    expect(refusal).toMatchObject({ _tag: "ActRefused" })
    expect(JSON.stringify(refusal)).toContain("KOP-04")
  })
})

describe("changing the enrolment", () => {
  it("goes to a school that the reference data knows, of the right kind, or changes nothing", async () => {
    const [unknown, other] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const moved = (school: string, schoolType: "po" | "vo") =>
          act(id, {
            _tag: "ChangeEnrolment",
            enrolment: { status: "enrolled", school: EstablishmentCode.make(school), schoolType }
          }).pipe(as(coordinator), Effect.flip)
        return yield* Effect.all([moved("11AA00", "po"), moved("99ZA00", "vo")])
      })
    )
    expect(unknown).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "enrolment.school" }] })
    expect(other).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "enrolment.schoolType" }] })
  })
})

describe("permissions", () => {
  const consent: Command = {
    _tag: "AnswerPermission",
    kind: "consent-to-process",
    answer: "given",
    scope: {
      purposes: ["arrange"],
      categories: ["education"],
      recipients: [provider.role]
    },
    evidence: { method: "digital", textVersion: "2026-1", language: "nl" }
  }

  it("are only taken from those whose say it is: at 14 the parents, for consent to process", async () => {
    const [refusal, given, back] = await run(
      Effect.gen(function* () {
        const { id } = yield* openCase({
          ...request,
          identity: { ...request.identity, birthDate: date("2012-03-15") },
          person: youth.party,
          participants: [parent, youth]
        }).pipe(as(coordinator))
        const refusal = yield* act(id, consent).pipe(as(youth), Effect.flip)
        const given = yield* act(id, consent).pipe(as(parent))
        const back = yield* act(id, { _tag: "WithdrawPermission", permission: 1 }).pipe(as(parent))
        return [refusal, given, back] as const
      })
    )
    expect(refusal).toMatchObject({ ruling: { grounds: [{ rule: { id: "UAVG-5.1" } }] } })
    expect(given.rules.map(({ id }) => id)).toContain("UAVG-5.1")
    expect(back.version).toBe(given.version + 1)
  })
})

describe("history that is taken over as it was", () => {
  it("OZA-01: is held to the own rules of cases, also where the say over a permission is another's", async () => {
    const state = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        yield* act(id, {
          _tag: "CloseCase",
          closing: { reason: "no-longer-needed", outcome: "back-in-education" }
        }).pipe(as(coordinator))
        return yield* (yield* CaseStore).load({ region: kopVanNoordHolland.id, id })
      })
    )
    const day = date("2026-09-14")
    const consent: Command = {
      _tag: "AnswerPermission",
      kind: "consent-to-process",
      answer: "given",
      scope: { purposes: ["arrange"], categories: ["education"], recipients: [provider.role] },
      evidence: { method: "on-paper", textVersion: "1", language: "nl" }
    }
    const numbers = (judgement: Judgement) => judgement.grounds.map(({ rule }) => rule.id)

    const onClosed = judgeAct(region, state, consent, coordinator, day)
    expect(numbers(onClosed)).toEqual(["OZA-01", "UAVG-5.1"])
    expect(Result.isFailure(outcomeAsHistory(onClosed, day))).toBe(true)

    const onOpen = judgeAct(region, { ...state, status: "open" }, consent, coordinator, day)
    expect(numbers(onOpen)).toEqual(["KOP-06", "UAVG-5.1"])
    expect(Result.isSuccess(outcomeAsHistory(onOpen, day))).toBe(true)
    expect(Result.isFailure(outcomeOf(onOpen, day))).toBe(true)
  })
})

describe("reading a case", () => {
  it("shows what the purpose permits, withholds the rest visibly, and leaves a record of it", async () => {
    const [seen, record] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const seen = yield* view(id, "arrange").pipe(as(coordinator))
        const record = yield* disclosuresOf(id, "own-file", { limit: 10 }).pipe(as(parent))
        return [seen, record] as const
      })
    )
    expect(seen.identity).toMatchObject({ givenName: "Sanne" })
    expect(seen.identity).not.toHaveProperty("bsn")
    expect(seen.case).not.toHaveProperty("funding")
    expect(seen.withheldFields).toContainEqual({ path: "identity.bsn", category: "bsn" })
    expect(record.items[0]?.disclosure).toMatchObject({
      kind: "read",
      purpose: "arrange",
      actor: coordinator
    })
    expect(record.items[0]?.disclosure.fields).not.toContain("identity.bsn")
    expect(record.items.at(-1)?.disclosure).toMatchObject({ kind: "write" })
  })

  it("is refused for a purpose that the law does not give this role", async () => {
    const refusal = await run(
      Effect.flatMap(opened, ({ id }) => view(id, "decide-youth-help").pipe(as(coordinator), Effect.flip))
    )
    expect(refusal).toMatchObject({ _tag: "AccessRefused", ruling: { _tag: "Refused" } })
  })

  it("finds nothing for somebody who is nothing to the case, whatever is asked", async () => {
    const answers = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        return yield* Effect.all([
          view(id, "arrange").pipe(as(stranger), Effect.flip),
          whatNext(id).pipe(as(stranger), Effect.flip),
          historyOf(id, "arrange").pipe(as(stranger), Effect.flip),
          disclosuresOf(id, "arrange", { limit: 1 }).pipe(as(stranger), Effect.flip),
          act(id, need()).pipe(as(stranger), Effect.flip)
        ])
      })
    )
    expect(answers.map(({ _tag }) => _tag)).toEqual(answers.map(() => "CaseNotFound"))
  })

  it("lists the cases that somebody takes part in, and records each", async () => {
    const [mine, others, record] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const mine = yield* listCases("own-file", {}, { limit: 10 }).pipe(as(parent))
        const others = yield* listCases("arrange", {}, { limit: 10 }).pipe(as(stranger))
        const record = yield* disclosuresOf(id, "own-file", { limit: 10 }).pipe(as(parent))
        return [mine, others, record] as const
      })
    )
    expect(mine.items).toHaveLength(1)
    expect(others.items).toEqual([])
    expect(record.items[0]?.disclosure).toMatchObject({ kind: "list", actor: parent })
  })

  it("shows the course of a case to each by what each may see", async () => {
    const [coordinators, wijkteams] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        yield* act(id, {
          _tag: "RecordQuestion",
          question: { of: "parents", addressedTo: "municipality", text: "Hulp thuis" }
        }).pipe(as(parent))
        const coordinators = yield* historyOf(id, "arrange").pipe(as(coordinator))
        const wijkteams = yield* historyOf(id, "decide-youth-help").pipe(as(wijkteam))
        return [coordinators, wijkteams] as const
      })
    )
    expect(coordinators.map(({ event }) => event._tag)).toEqual(wijkteams.map(({ event }) => event._tag))
    expect(JSON.stringify(wijkteams)).toContain("Hulp thuis")
    expect(JSON.stringify(coordinators)).not.toContain("Hulp thuis")
  })
})

describe("what next", () => {
  it("tells each what can be done and why the rest has to wait", async () => {
    const [family, school] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        return yield* Effect.all([whatNext(id).pipe(as(parent)), whatNext(id).pipe(as(coordinator))])
      })
    )
    const ruling = (of: typeof family, name: string) => of.acts.find(({ act }) => act === name)?.ruling
    expect(ruling(family, "FileApplication")?._tag).toBe("Refused")
    expect(JSON.stringify(ruling(family, "FileApplication"))).toContain("KOP-19")
    expect(ruling(school, "RecordSupport")?._tag).toBe("Granted")
  })
})

describe("emergencies that wait", () => {
  it("are looked at again on the day that was set for telling the family, also when they were reviewed", async () => {
    const waiting = (on: string) =>
      waitingEmergencies().pipe(as(officer), Effect.provide(Today.layerAt(date(on))))
    const [taken, reviewed, later] = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        yield* act(id, {
          _tag: "TakeEmergencyAccess",
          ground: "serious-harm",
          motivation: "Niemand is te bereiken.",
          second: provider,
          categories: ["process"],
          tellFamily: { tell: false, why: "Dat is nu niet veilig.", reviewOn: date("2026-10-01") }
        }).pipe(as(coordinator))
        const before = yield* waiting("2026-09-14")
        yield* act(id, {
          _tag: "ReviewEmergency",
          emergency: 1,
          outcome: "justified",
          motivation: "Er was gevaar."
        }).pipe(as(officer))
        return [before, yield* waiting("2026-09-30"), yield* waiting("2026-10-01")] as const
      })
    )
    expect(taken.map(({ waitsFor }) => waitsFor)).toEqual([["review"]])
    expect(reviewed).toEqual([])
    expect(later.map(({ waitsFor }) => waitsFor)).toEqual([["telling-the-family"]])
  })
})

describe("permission as a type", () => {
  it("asks who is asking, and leaves no permission to be given by the caller", () => {
    type Needs = Effect.Services<ReturnType<typeof openCase> | ReturnType<typeof view>>
    expectTypeOf<CurrentActor>().toExtend<Needs>()
    expectTypeOf<Extract<Needs, Permitted<Purpose>>>().toBeNever()
  })
})
