/**
 * How budgets stand, what they will come to and what other agreements would change: for who has a part in them,
 * and for nobody else. On the Kop, with budgets small enough to run short.
 */
import type { Case } from "@oza/cases"
import {
  budgets,
  type BudgetRefused,
  caseFact,
  DeclarationChange,
  forecastBudget,
  LedgerStore,
  onDuty,
  priceArrangement,
  tryDeclaration,
  worklist
} from "@oza/casework"
import {
  AllocationRequest,
  type FundingDeclaration,
  FundingYear,
  type LedgerEntry,
  SourceId
} from "@oza/funding"
import { amount, date, EstablishmentCode, period, RuleId } from "@oza/kernel"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { RoleId } from "@oza/roles"
import { actor } from "@oza/testing/cases"
import { Effect, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { fundedCase, school, told } from "../test/funded.ts"
import { as, Office, today } from "../test/Office.ts"

const [schoolMoney, swvMoney] = ["school", "swv-support"].map((id) => SourceId.make(id))
const year = FundingYear.make("2026-2027")
const decided = { document: "Begroting", place: "p. 1" }
const rule = RuleId.make("KOP-08")

const funding: FundingDeclaration = {
  ...kopVanNoordHolland.funding,
  budgets: [
    { source: schoolMoney!, year, amount: amount(20_000_00), decided },
    { source: swvMoney!, year, amount: amount(10_000_00), decided }
  ],
  holders: [
    {
      source: schoolMoney!,
      role: RoleId.make("internal-coordinator"),
      ladder: [RoleId.make("swv-consultant")],
      rule
    },
    ...["swv-support", "youth-help", "wmo"].map((id) => ({
      source: SourceId.make(id),
      role: RoleId.make("swv-expert"),
      ladder: [],
      rule
    }))
  ],
  mandates: [
    { source: swvMoney!, role: RoleId.make("wijkteam-worker"), period: period(date("2026-01-01")), rule }
  ],
  substitutions: []
}
const office = new Office({ ...kopVanNoordHolland, funding })
const holder = actor("internal-coordinator")
const above = actor("swv-consultant")
const mandated = actor("wijkteam-worker")
const others = [
  ...[...office.region.roles.roles.keys()]
    .filter((role) => !["swv-expert", holder.role, above.role, mandated.role].includes(role))
    .map((role) => actor(role)),
  { ...holder, role: RoleId.make("no-such-role") }
]

describe("who may look into budgets", () => {
  it("is whoever holds one, stands above, or may commit from it: each for those sources only", async () => {
    const seen = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        const all = []
        for (const who of [holder, above, mandated]) {
          const { standings } = yield* budgets({}).pipe(as(who))
          all.push([...new Set(standings.map(({ source }) => source))])
        }
        return all
      })
    )
    expect(seen).toEqual([["school"], ["school"], ["swv-support"]])
  })

  it("KOP-08, OZA-80: is nobody else, whatever is asked; the refusal names the rule", async () => {
    await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        const change = yield* Schema.decodeEffect(DeclarationChange)({})
        for (const who of others) {
          const refusals: ReadonlyArray<BudgetRefused> = [
            yield* budgets({}).pipe(
              as(who),
              Effect.flip,
              Effect.map((one) => one as BudgetRefused)
            ),
            yield* budgets({ source: schoolMoney }).pipe(
              as(who),
              Effect.flip,
              Effect.map((one) => one as BudgetRefused)
            ),
            yield* forecastBudget({ source: schoolMoney!, year }).pipe(
              as(who),
              Effect.flip,
              Effect.map((one) => one as BudgetRefused)
            ),
            yield* tryDeclaration({ year, change }).pipe(
              as(who),
              Effect.flip,
              Effect.map((one) => one as BudgetRefused)
            )
          ]
          for (const refusal of refusals) expect(refusal._tag, who.role).toBe("BudgetRefused")
          expect(refusals.map(({ ruling }) => ruling.grounds[0].rule.id)).toEqual([
            "OZA-80",
            "KOP-08",
            "KOP-08",
            "OZA-80"
          ])
        }
        // A source of others is refused as well to who holds one.
        const beside = yield* budgets({ source: swvMoney }).pipe(as(holder), Effect.flip)
        expect(beside._tag).toBe("BudgetRefused")
      })
    )
  })

  it("includes who stands in for somebody with a mandate, for as long as that lasts", async () => {
    const deputy = actor("teacher", 77)
    const standsIn = new Office({
      ...kopVanNoordHolland,
      funding: {
        ...funding,
        substitutions: [
          {
            party: deputy.party,
            role: mandated.role,
            from: date("2026-09-01"),
            until: date("2026-10-01"),
            rule
          }
        ]
      }
    })
    const asked = budgets({ year }).pipe(as(deputy))
    expect((await standsIn.run(asked)).standings.map(({ source }) => source)).toEqual(["swv-support"])
    const late = await standsIn.run(Effect.flip(asked), date("2026-10-01"))
    expect(late._tag).toBe("BudgetRefused")
  })

  it("by school is only who holds the source: one school can be one child", async () => {
    const [own, ...refused] = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        return [
          yield* budgets({ school }).pipe(as(holder)),
          yield* budgets({ school }).pipe(as(above), Effect.flip),
          yield* budgets({ school }).pipe(as(mandated), Effect.flip)
        ] as const
      })
    )
    expect(own.standings).toMatchObject([{ source: "school", used: told.amounts[0] }])
    expect(own.shortages).toEqual([])
    expect(refused.map(({ _tag }) => _tag)).toEqual(["BudgetRefused", "BudgetRefused"])
    const elsewhere = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        return yield* budgets({ school: EstablishmentCode.make("16AH00") }).pipe(as(holder))
      })
    )
    expect(elsewhere.standings).toEqual([])
  })
})

describe("how a budget stands", () => {
  it("is double entry: what all accounts hold together is nothing", async () => {
    const { decided: postings, standings } = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        return yield* budgets({}).pipe(as(holder))
      })
    )
    expect(standings).toMatchObject([
      {
        source: "school",
        year: "2026-2027",
        holder: "internal-coordinator",
        budget: 20_000_00,
        used: 12_345_67,
        accounts: { budget: -20_000_00, available: 7_654_33, committed: 12_345_67, reserved: 0, realised: 0 }
      }
    ])
    expect(Object.values(standings[0]!.accounts).reduce((sum, one) => sum + one, 0)).toBe(0)
    expect(postings).toMatchObject([{ debit: "available", credit: "budget", amount: 20_000_00 }])
  })

  it("can be asked of any day that has been, and of none that is to come", async () => {
    const [before, later] = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        return [
          yield* budgets({ on: date("2026-09-02") }).pipe(as(holder)),
          yield* budgets({ on: date("2026-09-15") }).pipe(as(holder), Effect.flip)
        ] as const
      })
    )
    expect(before.standings[0]).toMatchObject({ used: 0, accounts: { available: 20_000_00 } })
    expect(later).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "on" }] })
  })

  it("KOP-08: a shortage is exact, says since when, and is on the worklist of who holds it and who stands above", async () => {
    const [standing, lists, theirs] = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        yield* fundedCase(office, told, date("2014-01-01"), { child: 2 })
        const lists = []
        for (const who of [holder, above])
          lists.push((yield* worklist("arrange", { limit: 5 }).pipe(as(who))).shortages)
        const theirs = (yield* worklist("arrange", { limit: 5 }).pipe(as(mandated))).shortages
        return [yield* budgets({}).pipe(as(holder)), lists, theirs] as const
      })
    )
    const shortage = {
      source: "school",
      year: "2026-2027",
      amount: 2 * 12_345_67 - 20_000_00,
      holder: "internal-coordinator",
      since: "2026-09-03",
      rule: "KOP-08"
    }
    expect(standing.shortages).toMatchObject([shortage])
    expect(lists).toMatchObject([[shortage], [shortage]])
    expect(lists[0]?.[0]?.text.nl).toContain("€ 4.691,34 meer nodig dan het budget. De hulp gaat door.")
    expect(theirs).toEqual([])
  })

  it("comes with a forecast that says how sure it is", async () => {
    const forecast = await office.run(
      Effect.gen(function* () {
        yield* fundedCase(office)
        return yield* forecastBudget({ source: schoolMoney!, year }).pipe(as(holder))
      })
    )
    expect(forecast).toMatchObject({ budget: 20_000_00, realised: 0, committed: 12_345_67, on: today })
    expect(forecast.low).toBeLessThanOrEqual(forecast.expected)
    expect(forecast.expected).toBeLessThanOrEqual(forecast.high)
    expect(forecast.text.nl).toMatch(
      /^Het jaar komt naar verwachting uit op € .*waarschijnlijk niet minder dan/
    )
  })
})

const arrangement = {
  on: "2026-09-14",
  schoolType: "po",
  enrolment: "enrolled",
  precedingLaw: [],
  greyAreaTalked: true,
  agreements: [
    {
      agreement: 1,
      kind: "guidance-in-behaviour",
      setting: "school",
      from: "2026-09-21",
      until: "2027-02-01",
      quantity: 40,
      unit: "hour"
    }
  ]
} as const
const decode = Schema.decodeUnknownSync(AllocationRequest)

describe("pricing an arrangement", () => {
  it("divides as the real thing does, for who can process for its funding; no child is in it", async () => {
    const priced = await office.run(priceArrangement(decode(arrangement)).pipe(as(mandated)))
    expect(priced.lines.reduce((sum, one) => sum + one.amount, 0)).toBe(priced.total)
    expect(priced.lines[0]?.sentence.nl).toContain(" betaalt € ")
  })

  it("names every place that cannot be divided, with its rule", async () => {
    const wrong = {
      ...arrangement,
      agreements: [
        { ...arrangement.agreements[0], unit: "week" },
        { ...arrangement.agreements[0], agreement: 2, kind: "unheard-of" }
      ]
    }
    const refusal = await office.run(priceArrangement(decode(wrong)).pipe(as(mandated), Effect.flip))
    expect(refusal).toMatchObject({
      _tag: "FundingRefused",
      paths: expect.arrayContaining(["agreements.0.unit", "agreements.1.kind"])
    })
  })

  it("is refused to roles that never process for funding: the family and the analyst", async () => {
    for (const role of ["parent", "youth", "analyst"]) {
      const refusal = await office.run(
        priceArrangement(decode(arrangement)).pipe(as(actor(role)), Effect.flip)
      )
      expect(refusal._tag, role).toBe("AccessRefused")
    }
  })
})

describe("what if", () => {
  const dearer = Schema.decodeUnknownSync(DeclarationChange)({
    prices: [
      {
        kind: "guidance-in-behaviour",
        unit: "hour",
        period: { from: "2020-01-01" },
        amount: 100_00,
        decided
      }
    ]
  })
  const many = (count: number) =>
    Effect.forEach(
      Array.from({ length: count }, (_, at) => at),
      (at) => fundedCase(office, told, date("2015-05-17"), { child: at })
    )
  const trying = (change: DeclarationChange, count: number) =>
    office.run(Effect.flatMap(many(count), () => tryDeclaration({ year, change }).pipe(as(holder))))

  it("divides the cases of a year again under another declaration: before, after and the difference", async () => {
    const tried = await trying(dearer, 6)
    expect(tried).toMatchObject({ cases: 6, changed: 6, refused: [], after: 6 * 40 * 100_00 })
    expect(tried.before).toBeGreaterThan(0)
    expect(tried.sources.length).toBeGreaterThan(0)
    for (const one of tried.sources) expect(one.difference).toBe(one.after! - one.before!)
    const sum = (of: "before" | "after") => tried.sources.reduce((all, one) => all + one[of]!, 0)
    expect([sum("before"), sum("after")]).toEqual([tried.before, tried.after])
  })

  it("the same declaration shifts nothing", async () => {
    const tried = await trying({}, 6)
    expect(tried).toMatchObject({ cases: 6, changed: 0 })
    for (const one of tried.sources) expect(one.difference).toBe(0)
  })

  it("hides what is about fewer cases than the region shows", async () => {
    const tried = await trying(dearer, 4)
    expect(tried.smallest).toBe(5)
    expect(tried).not.toHaveProperty("cases")
    expect(tried).not.toHaveProperty("before")
    for (const one of tried.sources) {
      expect(Object.keys(one).toSorted()).toEqual(["holder", "source", "sourceName"])
    }
  })

  it("hides what is other for few cases, though it is about many: no difference tells of two children", async () => {
    const tried = await office.run(
      Effect.gen(function* () {
        yield* many(6)
        for (const child of [11, 12])
          yield* fundedCase(office, told, date("2015-05-17"), { child, kind: "guidance-in-learning" })
        const change = Schema.decodeUnknownSync(DeclarationChange)({
          prices: [{ ...dearer.prices![0], kind: "guidance-in-learning" }]
        })
        return yield* tryDeclaration({ year, change }).pipe(as(holder))
      })
    )
    expect(tried.cases).toBe(8)
    expect(tried).not.toHaveProperty("changed")
    expect(tried).not.toHaveProperty("after")
    // What did not change for anybody is shown; what did, for two children, has no difference.
    const shown = tried.sources.filter(({ difference }) => difference !== undefined)
    for (const { difference } of shown) expect(difference).toBe(0)
    expect(tried.sources.length).toBeGreaterThan(shown.length)
  })

  it("counts the cases that cannot be divided, with the rule, and hides small counts of them", async () => {
    const without = Schema.decodeUnknownSync(DeclarationChange)({
      prices: [
        {
          kind: "guidance-in-behaviour",
          unit: "hour",
          period: { from: "2020-01-01", until: "2020-02-01" },
          amount: 100_00,
          decided
        }
      ]
    })
    const [six, four] = [await trying(without, 6), await trying(without, 4)]
    expect(six.refused).toMatchObject([{ by: "after", place: "from", rule: { id: "KOP-04" }, cases: 6 }])
    expect(six).toMatchObject({ cases: 0, before: 0, after: 0, sources: [] })
    expect(four.refused[0]).not.toHaveProperty("cases")
  })

  it("tells everything that is wrong with the change, each with its place in it", async () => {
    const wrong = Schema.decodeUnknownSync(DeclarationChange)({
      prices: [{ ...dearer.prices![0], kind: "unheard-of" }],
      keys: [
        {
          ...office.region.funding.keys[0],
          shares: [{ source: "no-such-source", share: { numerator: 1, denominator: 2 } }]
        }
      ]
    })
    const fault = await office.run(tryDeclaration({ year, change: wrong }).pipe(as(holder), Effect.flip))
    expect(fault).toMatchObject({ _tag: "InvalidInput" })
    const paths = (fault as { readonly issues: ReadonlyArray<{ readonly path: string }> }).issues.map(
      ({ path }) => path
    )
    expect(paths).toEqual(
      expect.arrayContaining([
        "change.prices.0.kind",
        "change.keys.0.shares",
        "change.keys.0.shares.0.source"
      ])
    )
  })

  it("says so where a change leaves nothing to divide by", async () => {
    const [key, ...keys] = office.region.funding.keys.map(({ id }) => id)
    const change: DeclarationChange = { withoutKeys: [key!, ...keys] }
    const fault = await office.run(tryDeclaration({ year, change }).pipe(as(holder), Effect.flip))
    expect(fault).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "change.withoutKeys" }] })
  })

  it("never touches the books: every entry is as it was", async () => {
    const [before, after] = await office.run(
      Effect.gen(function* () {
        const cases = yield* many(6)
        const ledger = yield* LedgerStore
        const all = Effect.gen(function* () {
          const found: Array<LedgerEntry> = []
          for (const { state } of cases) found.push(...(yield* ledger.entriesOf(state)))
          return [found, yield* ledger.balances(office.region.id).pipe(onDuty("statistics"))] as const
        })
        const first = yield* all
        yield* tryDeclaration({ year, change: dearer }).pipe(as(holder))
        yield* priceArrangement(decode(arrangement)).pipe(as(holder))
        yield* forecastBudget({ source: schoolMoney!, year }).pipe(as(holder))
        return [first, yield* all] as const
      })
    )
    expect(before[0]).toHaveLength(12)
    expect(after).toEqual(before)
  })

  it("divides what was divided, as it was then: what changed in the case since is not looked at", async () => {
    const [then, now] = await office.run(
      Effect.gen(function* () {
        const { state } = yield* fundedCase(office, told, date("2015-05-17"))
        const since: Case = {
          ...state,
          enrolment: { ...state.enrolment, status: "exempted", schoolType: "vo" },
          precedingLaw: [{ law: "Zvw", applies: true, reason: "Later gebleken" }],
          greyAreaTalks: []
        }
        return [state, since].map((one) => caseFact(office.region, one, undefined, today).costings)
      })
    )
    expect(then).toHaveLength(1)
    expect(now).toEqual(then)
  })

  it("knows no person: of an exception only which holders agreed", async () => {
    const [fact, by] = await office.run(
      Effect.gen(function* () {
        const { by, state } = yield* fundedCase(office, told, date("2015-05-17"), { exceptional: true })
        return [caseFact(office.region, state, undefined, today), by] as const
      })
    )
    expect(fact.costings).toMatchObject([
      {
        on: "2026-09-03",
        schoolType: "po",
        enrolment: "enrolled",
        agreements: [{ kind: "guidance-in-behaviour", quantity: 40, exception: { holders: ["school"] } }]
      }
    ])
    expect(JSON.stringify(fact.costings)).not.toContain(by.party)
  })
})
