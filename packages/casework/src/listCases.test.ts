import { CaseId, type CalendarDate, date, EstablishmentCode, PersonId, RegionId, text } from "@oza/kernel"
import { compilePolicy, lawOnly, type Purpose } from "@oza/privacy"
import { type Actor, RoleId, roleCatalogue, type Side } from "@oza/roles"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { type AccessScope, currentScope } from "./AccessScope.ts"
import {
  type CaseFilter,
  CaseStore,
  type ListedCase,
  type ListedFacts,
  type Visibility
} from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { listCases } from "./listCases.ts"
import { RegionContext } from "./RegionContext.ts"
import { Today } from "./Today.ts"

const today = date("2026-10-01")
const roles = roleCatalogue(
  (["school", "municipality", "analysis"] satisfies ReadonlyArray<Side>).map((side) => ({
    id: RoleId.make(`works-at-${side}`),
    name: text(side, side),
    side,
    tasks: []
  }))
)
const region = {
  id: RegionId.make("proefregio"),
  roles,
  privacy: compilePolicy(lawOnly)
} as unknown as RegionContext["Service"]
const party = PersonId.make("01900000-0000-7000-8000-000000000001")
const actorAt = (side: Side): Actor => ({ party, role: RoleId.make(`works-at-${side}`) })

const row = (number: number, facts: ListedFacts = {}): ListedCase => ({
  summary: {
    id: CaseId.make(`01900000-0000-7000-8000-0000000000a${number}`),
    version: 1,
    status: "open",
    step: "signal",
    school: EstablishmentCode.make("16AH00"),
    schoolType: "po",
    openedOn: date("2026-09-01"),
    closedOn: undefined,
    dueOn: undefined
  },
  child: {
    person: PersonId.make(`01900000-0000-7000-8000-0000000000c${number}`),
    birthDate: date("2015-05-17")
  },
  facts
})

/** What is listed of these rows, and what the store was asked. */
const listed = (
  rows: ReadonlyArray<ListedCase>,
  side: Side,
  purpose: Purpose,
  filter: CaseFilter = {},
  on: CalendarDate = today,
  asking: () => void = () => {}
) => {
  const asked: Array<{ readonly visibility: Visibility; readonly scope: AccessScope }> = []
  const recorded: Array<CaseId> = []
  const store = {
    list: (_: RegionId, visibility: Visibility) =>
      Effect.map(currentScope, (scope) => {
        asking()
        asked.push({ visibility, scope })
        return { items: rows, more: false }
      }),
    disclose: (_: RegionId, read: ReadonlyArray<{ readonly id: CaseId }>) =>
      Effect.sync(() => void recorded.push(...read.map(({ id }) => id)))
  } as unknown as CaseStore["Service"]
  const { items } = Effect.runSync(
    listCases(purpose, filter, { limit: 10 }).pipe(
      Effect.provideService(CaseStore, store),
      Effect.provideService(RegionContext, region),
      Effect.provideService(CurrentActor, actorAt(side)),
      Effect.provide(Today.layerAt(on))
    )
  )
  return { items, asked, recorded, ids: items.map(({ id }) => id) }
}

const notAsked = () => {
  throw new Error("the store was asked")
}

describe("A list of cases", () => {
  it("holds the rows that the law opens to the role, each with its record", () => {
    const { ids, recorded } = listed([row(1), row(2)], "school", "arrange")
    expect(ids).toEqual([row(1).summary.id, row(2).summary.id])
    expect(recorded).toEqual(ids)
  })

  it("is refused, and asks a store nothing, where the role can see nothing for the purpose", () => {
    for (const [side, purpose] of [
      ["analysis", "statistics"],
      ["school", "decide-youth-help"],
      ["municipality", "guide-pupil"]
    ] as const) {
      expect(() => listed([row(1)], side, purpose, {}, today, notAsked)).toThrow(/access for .* is refused/)
    }
  })

  it("tells the store the plan and the purpose, and no case", () => {
    const [{ scope, visibility }] = listed([], "school", "arrange").asked as [
      { readonly visibility: Visibility; readonly scope: AccessScope }
    ]
    expect(visibility.plans).toHaveLength(1)
    expect(visibility.plans?.[0]).toMatchObject({ _tag: "Where", any: [{ relation: "participant" }] })
    expect(scope).toMatchObject({ region: region.id, party, purpose: "arrange" })
    expect(scope.cases ?? []).toEqual([])
  })

  it("leaves out what is archived, restricted, or closed to the one who asks, from that day on", () => {
    const tomorrow = date("2026-10-02")
    for (const facts of [
      { archivedOn: today },
      { processingRestrictions: [{ from: today }] },
      { restrictedParties: [{ party, kind: "blocked", from: today }] }
    ] as ReadonlyArray<ListedFacts>) {
      expect(listed([row(1, facts)], "school", "arrange").ids).toEqual([])
      expect(listed([row(1, facts)], "school", "arrange", {}, date("2026-09-30")).ids).toHaveLength(1)
      expect(listed([row(1, facts)], "school", "arrange", {}, tomorrow).recorded).toEqual([])
    }
    // Who is absent, or another, is not kept out.
    const other = PersonId.make("01900000-0000-7000-8000-000000000009")
    const others = { restrictedParties: [{ party: other, kind: "blocked", from: today }] } as const
    expect(listed([row(1, others)], "school", "arrange").ids).toHaveLength(1)
  })

  it("is no way to learn a school that it does not show: who asks by school has to be permitted to see it", () => {
    const school = EstablishmentCode.make("16AH00")
    const plain = listed([row(1)], "municipality", "arrange")
    expect(plain.items[0]?.school).toBeUndefined()
    for (const filter of [{ school }, { schoolType: "po" }] as const) {
      const { asked, ids } = listed([row(1)], "municipality", "arrange", filter)
      expect([ids, asked]).toEqual([[], []])
      expect(listed([row(1)], "school", "arrange", filter).items[0]?.school).toBe(school)
    }
    expect(listed([row(1)], "municipality", "arrange", { step: "signal" }).ids).toHaveLength(1)
  })
})
