/** The use cases around the course of a case: conflicts told, regie shown, invitations, migration, moving. */
import { CauseId, type Command, MeetingKindId } from "@oza/cases"
import {
  acceptMove,
  CaseStore,
  CurrentActor,
  disclosuresOf,
  doAct,
  Ids,
  meetingInvitation,
  migrateCase,
  openCase,
  type OpenCaseRequest,
  previewMigrations,
  previewMove,
  previewReceiving,
  stagnationRegister,
  Today,
  viewCase
} from "@oza/casework"
import { Bsn, type CaseId, date, EstablishmentCode, MunicipalityCode, RegionId, SwvCode } from "@oza/kernel"
import type { Purpose } from "@oza/privacy"
import { Region, type RegionDeclaration } from "@oza/region"
import { memoryStores } from "@oza/testing"
import { actor } from "@oza/testing/cases"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"
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

const first = kopVanNoordHolland.pathways[0]!
/** The region with a second version, in force since the week before, and a third that lacks a role. */
const twoVersions: RegionDeclaration = {
  ...kopVanNoordHolland,
  pathways: [
    first,
    { ...first, version: 2, validFrom: date("2026-09-10") },
    { ...first, version: 3, validFrom: date("2099-01-01") }
  ]
}

let counter = 100
const layer = (region: RegionDeclaration) =>
  Layer.mergeAll(
    memoryStores(schools),
    Region.layer(region),
    Today.layerAt(date("2026-09-14")),
    Ids.layer((length) => new Uint8Array(length).fill(++counter % 256))
  )
const run = <A, E>(
  effect: Effect.Effect<A, E, Layer.Success<ReturnType<typeof layer>>>,
  region: RegionDeclaration = kopVanNoordHolland
): Promise<A> => Effect.runPromise(Effect.provide(effect, layer(region)))

const coordinator = actor("internal-coordinator")
const parent = actor("parent")
const wijkteam = actor("wijkteam-worker")
const stranger = { ...coordinator, party: actor("teacher", 99).party }
const as = (who: typeof coordinator) => Effect.provideService(CurrentActor, who)

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
const opened = openCase(request).pipe(as(coordinator))
const consent = (...categories: readonly ["education", ...Array<"process" | "youth-help">]): Command => ({
  _tag: "AnswerPermission",
  kind: "consent-to-process",
  answer: "given",
  scope: { purposes: ["arrange"], categories, recipients: [wijkteam.role], regions: [elsewhere] },
  evidence: { method: "digital", textVersion: "2026-1", language: "nl" }
})
const elsewhere = RegionId.make("andere-regio")
const support: Command = {
  _tag: "RecordSupport",
  support: {
    level: "basic",
    kind: "preventive",
    description: "Geheim gesprek",
    from: date("2026-05-11"),
    effect: "insufficient"
  }
}
const load = (id: CaseId) =>
  Effect.flatMap(CaseStore, (store) => store.load({ region: kopVanNoordHolland.id, id }))

describe("the second of two who act at once", () => {
  const conflictOf = (who: typeof coordinator) =>
    run(
      Effect.gen(function* () {
        const { id, version } = yield* opened
        yield* doAct({ id, command: support }).pipe(as(coordinator))
        return yield* doAct({ id, command: support, expectedVersion: version }).pipe(as(who), Effect.flip)
      })
    )

  it("reads what was done since, by act, day and role, and nothing of what was said", async () => {
    const conflict = await conflictOf(coordinator)
    expect(conflict).toMatchObject({
      _tag: "ConcurrentChange",
      expected: 3,
      actual: 4,
      changes: [{ act: "RecordSupport", on: "2026-09-14", role: "internal-coordinator" }]
    })
    expect(JSON.stringify(conflict)).not.toContain("Geheim")
    expect(JSON.stringify(conflict)).not.toContain(coordinator.party)
  })

  it("is told that there is no case where he is nothing to it", async () => {
    expect(await conflictOf(stranger)).toMatchObject({ _tag: "CaseNotFound" })
  })

  it("leaves a record that he was told", async () => {
    const kept = await run(
      Effect.gen(function* () {
        const { id, version } = yield* opened
        yield* doAct({ id, command: support }).pipe(as(coordinator))
        yield* doAct({ id, command: support, expectedVersion: version }).pipe(as(coordinator), Effect.flip)
        return yield* disclosuresOf(id, "own-file", { limit: 5 }).pipe(as(parent))
      })
    )
    expect(kept.items[0]?.disclosure.fields).toContain("history[].act")
  })
})

describe("seeing a case", () => {
  it("shows who holds regie over each plan, and no term for objecting without a decision", async () => {
    const seen = await run(Effect.flatMap(opened, ({ id }) => viewCase(id, "arrange").pipe(as(coordinator))))
    expect(seen.regie.length).toBeGreaterThan(0)
    expect(seen.regie.every(({ role }) => role.length > 0)).toBe(true)
    expect(seen.objectionTerms).toEqual([])
  })
})

describe("the invitation to a meeting", () => {
  const asked = (who: typeof coordinator, meeting: number) =>
    run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const state = yield* load(id)
        // Planned as a store would hold it: who belongs at the table is proven elsewhere.
        const store = yield* CaseStore
        const planned = {
          ...state,
          meetings: [
            {
              number: 1,
              plan: {
                kind: MeetingKindId.make(first.meetings[0]!.id),
                plannedFor: date("2026-09-21"),
                goal: "Geheim doel",
                invited: [parent.role] as const
              },
              inviteesAgreedBy: []
            }
          ]
        }
        const file = meetingInvitation({ id, meeting, purpose: "arrange", uid: "uid-1" }).pipe(
          Effect.provideService(CaseStore, { ...store, load: () => Effect.succeed(planned) }),
          as(who)
        )
        return {
          file: yield* Effect.result(file),
          kept: yield* store.disclosures({ region: state.region, id }, { limit: 1 })
        }
      })
    )

  it("is a file with the name of the kind of meeting and no goal, and leaves a record", async () => {
    const { file, kept } = await asked(coordinator, 1)
    expect(file).toMatchObject({
      _tag: "Success",
      success: expect.stringContaining("DTSTART;VALUE=DATE:20260921")
    })
    expect(JSON.stringify(file)).toContain(first.meetings[0]!.name.nl)
    expect(JSON.stringify(file)).not.toContain("Geheim")
    expect(kept.items[0]?.disclosure).toMatchObject({ kind: "export", actor: coordinator })
  })

  it("is not there for a stranger, nor of a meeting that is not there", async () => {
    expect((await asked(stranger, 1)).file).toMatchObject({ failure: { _tag: "CaseNotFound" } })
    expect((await asked(coordinator, 2)).file).toMatchObject({ failure: { _tag: "InvalidInput" } })
  })
})

describe("a newer version of the pathway", () => {
  const preview = (to: number, purpose: Purpose = "arrange") =>
    previewMigrations(to, purpose, { limit: 10 }).pipe(as(coordinator))

  it("says of each open case that the actor sees whether it fits, and changes nothing", async () => {
    const { seen, after } = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const seen = yield* preview(2)
        return { seen, after: yield* load(id) }
      }),
      twoVersions
    )
    expect(seen).toMatchObject({ to: 2, items: [{ from: 1, fits: true, grounds: [] }] })
    expect(after).toMatchObject({ pathway: 1, version: 3 })
  })

  it("says why a case does not fit: a version that is not in force yet", async () => {
    const seen = await run(
      Effect.flatMap(opened, () => preview(3)),
      twoVersions
    )
    expect(seen.items).toMatchObject([{ fits: false, grounds: [expect.anything()] }])
  })

  it("shows nobody the cases of others, and knows no version that is not there", async () => {
    const [others, unknown] = await run(
      Effect.flatMap(opened, () =>
        Effect.all([
          previewMigrations(2, "arrange", { limit: 10 }).pipe(as(stranger)),
          Effect.flip(preview(9))
        ])
      ),
      twoVersions
    )
    expect(others.items).toEqual([])
    expect(unknown).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "version" }] })
  })

  it("is what the case follows once it has moved there, and is refused where it does not fit", async () => {
    const { refusal, after } = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const refusal = yield* migrateCase(id, 3).pipe(as(coordinator), Effect.flip)
        yield* migrateCase(id, 2).pipe(as(coordinator))
        yield* doAct({ id, command: support }).pipe(as(coordinator))
        return { refusal, after: yield* load(id) }
      }),
      twoVersions
    )
    expect(refusal).toMatchObject({ _tag: "ActRefused" })
    expect(after).toMatchObject({ pathway: 2, migrations: [{ from: 1, to: 2 }] })
  })
})

describe("moving to another region", () => {
  const to = elsewhere
  const offered = (...commands: ReadonlyArray<Command>) =>
    run(
      Effect.gen(function* () {
        const { id } = yield* opened
        yield* doAct({ id, command: support }).pipe(as(coordinator))
        for (const command of commands) yield* doAct({ id, command }).pipe(as(parent))
        return yield* previewMove({ id, to, categories: ["education", "youth-help", "identity"] }).pipe(
          as(coordinator)
        )
      })
    )

  it("AVG-6.1.a: without a yes nothing travels, and each category says why", async () => {
    const { file, staysBehind } = await offered()
    expect(file).toMatchObject({ categories: [], case: {} })
    expect(staysBehind).toContainEqual(
      expect.objectContaining({ category: "education", rule: expect.objectContaining({ id: "AVG-6.1.a" }) })
    )
    expect(staysBehind).toHaveLength(11)
  })

  it("AVG-6.1.a: what a yes runs for travels; who the child is does not, nor what was not offered", async () => {
    const { file, staysBehind } = await offered(consent("education", "process"))
    expect(file.categories).toEqual(["education"])
    expect(file.case.supports).toHaveLength(1)
    expect(file.case.child).toBeUndefined()
    expect(file.case.participants).toBeUndefined()
    expect(JSON.stringify(file)).not.toContain("2018-03-15")
    expect(staysBehind.map(({ category }) => category)).toEqual(expect.arrayContaining(["identity", "bsn"]))
  })

  it("AVG-6.1.a: a yes that names no region, or another one, lets nothing travel", async () => {
    const yes = consent("education") as Extract<Command, { readonly _tag: "AnswerPermission" }>
    const { regions: _, ...here } = yes.scope
    for (const scope of [here, { ...here, regions: [RegionId.make("derde-regio")] as const }]) {
      const { file, staysBehind } = await offered({ ...yes, scope })
      expect(file.categories).toEqual([])
      expect(staysBehind.find(({ category }) => category === "education")?.because.nl).toContain(
        "met die regio"
      )
    }
  })

  it("JW-7.3.11: youth help does not travel on a yes to process alone", async () => {
    const { staysBehind } = await offered(consent("education", "youth-help"))
    expect(staysBehind).toContainEqual(
      expect.objectContaining({ category: "youth-help", rule: expect.objectContaining({ id: "JW-7.3.11" }) })
    )
  })

  it("AVG-7: a yes that was taken back opens nothing", async () => {
    const { file } = await offered(consent("education"), { _tag: "WithdrawPermission", permission: 1 })
    expect(file.categories).toEqual([])
  })

  const file = {
    from: to,
    to: kopVanNoordHolland.id,
    on: date("2026-09-14"),
    categories: ["process"] as const,
    case: { participants: [{ role: actor("parent").role }, { role: actor("zorgmakelaar").role }] }
  }

  it("OZA-30: the region that receives looks for an open case before it makes one", async () => {
    const { before, done, after, again } = await run(
      Effect.gen(function* () {
        const look = previewReceiving(file, request.identity.bsn)
        const before = yield* look
        const done = yield* acceptMove(file, request)
        return { before, done, after: yield* look, again: yield* Effect.flip(acceptMove(file, request)) }
      }).pipe(as(coordinator))
    )
    expect(before).toEqual({ hasOpenCase: false, unknown: [{ part: "role", id: "zorgmakelaar" }] })
    expect(done.version).toBe(3)
    expect(after.hasOpenCase).toBe(true)
    expect(again).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "OZA-30" } }] } })
  })

  it("takes no offer for another region, and shows nothing to who opens no cases here", async () => {
    const [elsewhere, outsider] = await run(
      Effect.all([
        previewReceiving({ ...file, to }, undefined).pipe(as(coordinator), Effect.flip),
        previewReceiving(file, undefined).pipe(as(actor("provider")), Effect.flip)
      ])
    )
    expect(elsewhere).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "file.to" }] })
    expect(outsider).toMatchObject({ _tag: "ActRefused" })
  })
})

describe("the register of stagnations", () => {
  const by = first.acts["CloseCase"]!
  const stuck = CauseId.make("waiting-lists")
  /** The region, had it an act for a stagnation and a cause. */
  const withCause: RegionDeclaration = {
    ...kopVanNoordHolland,
    pathways: [
      {
        ...first,
        acts: { ...first.acts, ReportStagnation: by, ResolveStagnation: by },
        escalation: {
          causes: [{ id: stuck, name: { nl: "wachtlijsten", en: "waiting lists" }, rule: by.byRule }],
          ladder: []
        }
      }
    ]
  }

  it("tells what people got stuck on and what can be learned, and nothing of the child", async () => {
    const { mine, others, seen } = await run(
      Effect.gen(function* () {
        const { id } = yield* opened
        const report: Command = { _tag: "ReportStagnation", cause: stuck, note: "Geheim van Sanne" }
        yield* doAct({ id, command: report, on: date("2026-09-08") }).pipe(as(coordinator))
        const lesson = "Vraag twee aanbieders tegelijk"
        const resolve: Command = { _tag: "ResolveStagnation", stagnation: 1, how: "Geheim", lesson }
        yield* doAct({ id, command: resolve, on: date("2026-09-12") }).pipe(as(coordinator))
        yield* doAct({ id, command: report }).pipe(as(coordinator))
        return {
          mine: yield* stagnationRegister("arrange", { limit: 10 }).pipe(as(coordinator)),
          others: yield* stagnationRegister("arrange", { limit: 10 }).pipe(as(stranger)),
          seen: yield* disclosuresOf(id, "own-file", { limit: 9 }).pipe(as(parent))
        }
      }),
      withCause
    )
    expect(mine.items).toEqual([
      {
        cause: stuck,
        on: "2026-09-08",
        rungs: [],
        resolved: true,
        days: 4,
        lesson: "Vraag twee aanbieders tegelijk"
      },
      { cause: stuck, on: "2026-09-14", rungs: [], resolved: false, days: 0, lesson: undefined }
    ])
    expect(JSON.stringify(mine)).not.toContain("Geheim")
    expect(others.items).toEqual([])
    expect(seen.items.some(({ disclosure }) => disclosure.fields.includes("stagnations"))).toBe(true)
  })
})
