import { amount, cents, date, daysBetween, PersonId, share, sumCents } from "@oza/kernel"
import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, declaration, kind, request, rule, rules, source } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import { Allocation, type AllocationRequest, type CostedAgreement } from "./Allocation.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"

const allocated = (of: AllocationRequest, by: FundingDeclaration = declaration): Allocation =>
  Result.getOrThrow(allocate(by, rules, of))

/** What is said where costs are refused: the rule and the place of each ground. */
const refusedBy = (of: AllocationRequest, by: FundingDeclaration = declaration): ReadonlyArray<string> => {
  const result = allocate(by, rules, of)
  if (Result.isSuccess(result)) return []
  const { ruling, paths } = result.failure
  return ruling.grounds.map((ground, index) => `${ground.rule.id} at ${paths[index]}`)
}

const seen = ({ lines }: Allocation): ReadonlyArray<string> =>
  lines.map(({ agreement: number, source, year, amount }) => `${number} ${source} ${year} ${amount}`)

describe("who pays", () => {
  it("KOP-13: the school pays guidance in learning, by the hour", () => {
    const whole = allocated(request([agreement(1, "guidance", { until: date("2025-12-31"), quantity: 10 })]))
    expect(seen(whole)).toEqual(["1 school 2025-2026 60000"])
    expect(whole.lines[0]).toMatchObject({ rule: "KOP-13", decidedOn: "2025-10-01", holder: "school" })
    expect(whole.ruling).toMatchObject({ _tag: "Granted", on: "2025-10-01" })
  })

  it("KOP-27: the municipality pays the care farm, in its own calendar years, by day", () => {
    const whole = allocated(
      request([agreement(1, "care-farm", { setting: "care-location", quantity: 365, unit: "half-day" })])
    )
    // 153 days in 2025 and 212 in 2026, at 75 euros for each.
    expect(seen(whole)).toEqual(["1 youth-help 2025 1147500", "1 youth-help 2026 1590000"])
    expect(whole.lines.map(({ from, until }) => [from, until])).toEqual([
      ["2025-08-01", "2026-01-01"],
      ["2026-01-01", "2026-08-01"]
    ])
  })

  it("KOP-27, KOP-11: a care farm and the education there are two agreements with two payers", () => {
    const whole = allocated(
      request([
        agreement(1, "care-farm", { setting: "care-location", quantity: 10, unit: "day" }),
        agreement(2, "guidance", { setting: "care-location", quantity: 10 })
      ])
    )
    expect(new Set(whole.lines.map(({ agreement: number, holder }) => `${number} ${holder}`))).toEqual(
      new Set(["1 municipality", "2 school"])
    )
  })

  it("KOP-31: the grey area is shared by key, the odd cent to the first", () => {
    const whole = allocated(
      request([agreement(1, "behaviour", { quantity: 0.2, until: date("2025-12-31") })])
    )
    // 13 euros in three: 4.34, 4.33 and 4.33.
    expect(seen(whole)).toEqual(["1 swv 2025-2026 434", "1 youth-help 2025 433", "1 school 2025-2026 433"])
  })

  it("KOP-36: extra means of the SWV are a source of their own, kept by school year", () => {
    const whole = allocated(request([agreement(1, "behaviour")]))
    const extra = whole.lines.filter(({ holder }) => holder === "swv")
    expect(extra.map(({ source, year }) => `${source} ${year}`)).toEqual(["swv 2025-2026"])
    expect(declaration.sources.find(({ id }) => id === extra[0]?.source)?.rule).toBe("KOP-36")
  })

  it("KOP-09: where a preceding law fits, it pays everything, and the grey area is not spoken of", () => {
    const whole = allocated(
      request([agreement(1, "behaviour"), agreement(2, "guidance")], {
        precedingLaw: ["Zvw"],
        greyAreaTalked: false
      })
    )
    expect(new Set(whole.lines.filter((line) => line.agreement === 1).map(({ source }) => source))).toEqual(
      new Set(["zvw"])
    )
    expect(whole.lines.find((line) => line.agreement === 2)?.source).toBe("school")
    expect(whole.ruling.rules.map(({ id }) => id)).toEqual(["KOP-09", "KOP-13"])
  })

  it("KOP-08: no budget is asked: what does not fit in it is paid all the same", () => {
    const whole = allocated(request([agreement(1, "behaviour", { quantity: 10_000 })]))
    expect(whole.total).toBe(65_000_000)
  })
})

describe("what is refused", () => {
  it("KOP-10: the school never pays a care location for an exempted pupil", () => {
    const dayCare = agreement(1, "day-care", { setting: "care-location" })
    expect(refusedBy(request([dayCare], { enrolment: "exempted" }))).toEqual(["KOP-10 at agreements.0.kind"])
    expect(refusedBy(request([dayCare]))).toEqual([])
  })

  it("KOP-12: the school never pays treatment, whatever a key says", () => {
    const [first, ...rest] = declaration.keys.map((key) =>
      key.id === "treatment" ? { ...key, shares: declaration.keys[0].shares } : key
    )
    expect(
      refusedBy(request([agreement(1, "treatment")]), { ...declaration, keys: [first!, ...rest] })
    ).toEqual(["KOP-12 at agreements.0.kind"])
  })

  it("KOP-27: nobody but the municipality pays the care farm, whatever a key says", () => {
    const [first, ...rest] = declaration.keys.map((key) =>
      key.id === "care-farm" ? { ...key, shares: declaration.keys[1]!.shares } : key
    )
    expect(
      refusedBy(request([agreement(1, "care-farm", { unit: "day" })]), {
        ...declaration,
        keys: [first!, ...rest]
      })
    ).toEqual(["KOP-27 at agreements.0.kind", "KOP-27 at agreements.0.kind"])
  })

  it("a key can divide by a method, and each line says which", () => {
    const ladder: FundingDeclaration = {
      ...declaration,
      keys: [
        {
          ...declaration.keys[0],
          method: {
            _tag: "Ladder",
            rungs: [{ upTo: amount(10_000), shares: [{ source: source("swv"), share: share(1, 1) }] }]
          }
        },
        ...declaration.keys.slice(1)
      ]
    }
    const whole = allocated(
      request([agreement(1, "guidance", { until: date("2025-12-31"), quantity: 10 })]),
      ladder
    )
    expect(seen(whole)).toEqual(["1 swv 2025-2026 10000", "1 school 2025-2026 50000"])
    expect(whole.lines[0]?.basis).toEqual({ _tag: "ByMethod", key: "guidance", method: "Ladder" })
  })

  it("a group is paid by who takes part in it, and somebody does", () => {
    const group: FundingDeclaration = {
      ...declaration,
      keys: [
        ...declaration.keys.slice(0, 4),
        { ...declaration.keys[4]!, method: { _tag: "ByParticipants" } }
      ] as never
    }
    const farm = (placed: ReadonlyArray<readonly [string, number]>) =>
      request([
        agreement(1, "day-care", {
          quantity: 7,
          unit: "day",
          until: date("2025-12-31"),
          placed: placed.map(([of, participants]) => ({ source: source(of), participants })) as never
        })
      ])
    expect(
      seen(
        allocated(
          farm([
            ["school", 2],
            ["youth-help", 5]
          ]),
          group
        )
      )
    ).toEqual(["1 school 2025-2026 36000", "1 youth-help 2025 90000"])
    expect(refusedBy(farm([["school", 0]]), group)).toEqual(["KOP-31 at agreements.0.placed"])
    expect(refusedBy(farm([["zvw", 1]]), group)).toEqual(["KOP-31 at agreements.0.source"])
  })

  it("an exception holds where the region knows them and everybody who pays agreed", () => {
    const asked = (over: object = {}) =>
      request([
        agreement(1, "guidance", {
          until: date("2025-12-31"),
          quantity: 10,
          exception: {
            shares: [
              { source: source("school"), share: share(1, 2) },
              { source: source("swv"), share: share(1, 2) }
            ],
            on: date("2025-09-20"),
            agreedBy: [
              { holder: "school", party: PersonId.make("0196a000-0000-7000-8000-000000000001") },
              { holder: "swv", party: PersonId.make("0196a000-0000-7000-8000-000000000002") }
            ],
            ...over
          }
        })
      ])
    const knows: FundingDeclaration = { ...declaration, exceptionRule: rule("KOP-45") }
    const whole = allocated(asked(), knows)
    expect(seen(whole)).toEqual(["1 school 2025-2026 30000", "1 swv 2025-2026 30000"])
    expect(whole.lines[0]).toMatchObject({
      rule: "KOP-45",
      basis: { _tag: "ByException", agreedOn: "2025-09-20" }
    })
    expect(refusedBy(asked())).toEqual(["KOP-45 at agreements.0.exception"])
    expect(refusedBy(asked({ on: date("2025-10-02") }), knows)).toEqual([
      "KOP-45 at agreements.0.exception.on"
    ])
    expect(
      refusedBy(
        asked({
          agreedBy: [{ holder: "school", party: PersonId.make("0196a000-0000-7000-8000-000000000001") }]
        }),
        knows
      )
    ).toEqual(["KOP-45 at agreements.0.exception.agreedBy"])
    expect(refusedBy(asked({ shares: [{ source: source("school"), share: share(1, 2) }] }), knows)).toEqual([
      "KOP-45 at agreements.0.exception.shares"
    ])
  })

  it("KOP-31: an X in the matrix asks for a conversation before money is shared", () => {
    const talked = { greyAreaTalked: false }
    expect(refusedBy(request([agreement(1, "behaviour")], talked))).toEqual(["KOP-31 at agreements.0.kind"])
  })

  it("KOP-32: without an X a conversation is possible and not needed", () => {
    const at = agreement(1, "behaviour", { setting: "home" })
    expect(refusedBy(request([at], { greyAreaTalked: false }))).toEqual([])
  })

  it("KOP-09: two preceding laws for one support have to be decided between", () => {
    const both = { precedingLaw: ["Zvw", "Wlz"] } as const
    expect(refusedBy(request([agreement(1, "treatment")], both))).toEqual(["KOP-09 at agreements.0.kind"])
    expect(refusedBy(request([agreement(1, "behaviour")], both))).toEqual([])
  })

  it("a source that ends during the agreement is not counted on", () => {
    const late = agreement(1, "treatment", { until: date("2027-02-01") })
    expect(refusedBy(request([late], { precedingLaw: ["Wlz"] }))).toEqual(["KOP-09 at agreements.0.from"])
  })

  it("tells everything at once, each with its place", () => {
    expect(
      refusedBy(
        request(
          [
            agreement(1, "guidance", { until: date("2025-08-01") }),
            agreement(1, "guidance", { quantity: 0.001 }),
            agreement(2, "care-farm"),
            agreement(3, "care-farm", { unit: "month" }),
            agreement(4, "day-care", { until: date("2026-09-01") }),
            agreement(5, "painting"),
            agreement(6, "behaviour")
          ],
          { greyAreaTalked: false }
        )
      )
    ).toEqual([
      "KOP-45 at agreements.0.until",
      "KOP-45 at agreements.1.quantity",
      "KOP-45 at agreements.2.unit",
      "KOP-45 at agreements.3.unit",
      "KOP-45 at agreements.4.from",
      "KOP-45 at agreements.5.kind",
      "KOP-45 at agreements.5.kind",
      "KOP-31 at agreements.6.kind",
      "KOP-45 at agreements.1.agreement"
    ])
  })

  it("names the units that there are, and the day from which there is no price", () => {
    const result = allocate(
      declaration,
      rules,
      request([agreement(1, "care-farm"), agreement(2, "day-care", { until: date("2026-09-01") })])
    )
    const said = Result.isFailure(result) ? result.failure.ruling.grounds.map(({ because }) => because) : []
    expect(said).toEqual([
      {
        nl: "Noem de eenheid: er zijn prijzen per dagdeel, dag.",
        en: "Name the unit: there are prices per half-day, day."
      },
      { nl: "Vanaf 1 augustus 2026 geldt er geen prijs.", en: "No price holds from 1 August 2026." }
    ])
  })
})

describe("what support costs", () => {
  it("costs in euros need no price", () => {
    const whole = allocated(request([agreement(1, "care-farm", { quantity: 1234.56, unit: "euro" })]))
    expect(whole.total).toBe(123_456)
  })

  it("a price that changes on the way counts by day, and so do the years", () => {
    const days = agreement(1, "guidance", {
      from: date("2025-12-30"),
      until: date("2026-01-03"),
      quantity: 4
    })
    // Two days at 60.00 and two at 63.50.
    expect(allocated(request([days])).total).toBe(247_00)
  })

  it("is rounded once, to the nearest cent, halves up", () => {
    const of = (quantity: number): number =>
      allocated(
        request([agreement(1, "guidance", { quantity, from: date("2025-12-31"), until: date("2026-01-02") })])
      ).total
    // A hundredth of an hour over two days with different prices: 61.75 cents; and 0.02 of an hour 123.5.
    expect(of(0.01)).toBe(62)
    expect(of(0.02)).toBe(124)
  })
})

const days = fc
  .record({ start: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 1, max: 800 }) })
  .map(({ start, length }) => {
    const on = (offset: number) => date(new Date(Date.UTC(2021, 0, 1 + offset)).toISOString().slice(0, 10))
    return { from: on(start), until: on(start + length) }
  })

const costed: fc.Arbitrary<Omit<CostedAgreement, "agreement">> = fc
  .record({
    days,
    kind: fc.constantFrom("guidance", "behaviour", "treatment", "care-farm", "day-care"),
    setting: fc.constantFrom("school", "home", "care-location"),
    hundredths: fc.integer({ min: 1, max: 1_000_000 })
  })
  .map(({ days: { from, until }, kind: of, setting, hundredths }) => ({
    kind: kind(of),
    setting,
    from,
    until,
    quantity: hundredths / 100,
    ...(of === "care-farm" ? { unit: "day" as const } : {})
  }))

const requests = fc
  .record({
    agreements: fc.array(costed, { minLength: 1, maxLength: 4 }),
    precedingLaw: fc.constantFrom([] as const, ["Zvw"] as const, ["Wlz"] as const)
  })
  .map(({ agreements, precedingLaw }) => {
    const [first, ...rest] = agreements.map((it, index) => ({ ...it, agreement: index + 1 }))
    return request([first!, ...rest], { precedingLaw })
  })

describe("of every allocation", () => {
  const runs = { numRuns: 500 }

  it("the parts add to the whole: by agreement, by source and by year", () => {
    fc.assert(
      fc.property(requests, (of) => {
        const { lines, costs, total } = allocated(of)
        expect(sumCents(lines.map(({ amount }) => amount))).toBe(total)
        for (const { agreement: number, amount } of costs) {
          const mine = lines.filter((line) => line.agreement === number)
          expect(sumCents(mine.map((line) => line.amount))).toBe(amount)
          const { from, until } = of.agreements[number - 1]!
          for (const years of Map.groupBy(mine, ({ source }) => source).values()) {
            // The years of a source are the days of the agreement, each once.
            expect([years[0]!.from, years.at(-1)!.until]).toEqual([from, until])
            expect(years.slice(1).map((line) => line.from)).toEqual(
              years.slice(0, -1).map((line) => line.until)
            )
            const part = sumCents(years.map((line) => line.amount))
            const { basis } = years[0]!
            const share = basis._tag === "ByKey" ? basis.share : { numerator: 1, denominator: 1 }
            expect(Math.abs(part - (amount * share.numerator) / share.denominator)).toBeLessThan(1)
          }
        }
      }),
      runs
    )
  })

  it("no line is negative, and each names a rule of the book and the day of decision", () => {
    fc.assert(
      fc.property(requests, (of) => {
        const allocation = allocated(of)
        for (const line of allocation.lines) {
          expect(line.amount).toBeGreaterThanOrEqual(0)
          expect(rules.has(line.rule)).toBe(true)
          expect(line.decidedOn).toBe(of.on)
        }
        expect(Schema.decodeUnknownSync(Allocation)(JSON.parse(JSON.stringify(allocation)))).toEqual(
          allocation
        )
      }),
      runs
    )
  })

  it("with one price, a year gets its days' worth to within a cent", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 100_000 }), ({ from, until }, hundredths) => {
        const one = agreement(1, "treatment", { from, until, quantity: hundredths / 100 })
        const { lines, total } = allocated(request([one]))
        for (const line of lines) {
          const exact = (total * daysBetween(line.from, line.until)) / daysBetween(from, until)
          expect(Math.abs(line.amount - exact)).toBeLessThan(1)
        }
      }),
      runs
    )
  })

  it("the order of the agreements does not matter", () => {
    fc.assert(
      fc.property(requests, fc.infiniteStream(fc.nat()), (of, chances) => {
        const shuffled = of.agreements
          .map((it) => ({ it, at: chances.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ it }) => it)
        const [first, ...rest] = shuffled
        expect(allocated({ ...of, agreements: [first!, ...rest] })).toEqual(allocated(of))
      }),
      runs
    )
  })

  it("agreements together cost what they cost apart", () => {
    fc.assert(
      fc.property(requests, (of) => {
        const apart = of.agreements.map((it) => allocated({ ...of, agreements: [it] }).total)
        expect(allocated(of).total).toBe(sumCents(apart.map((it) => cents(it))))
      }),
      runs
    )
  })

  it("KOP-09, KOP-10, KOP-12, KOP-27: no rule about payers is ever broken", () => {
    const enrolments = fc.constantFrom("enrolled", "applied", "exempted", "none")
    fc.assert(
      fc.property(requests, enrolments, (of, enrolment) => {
        const result = allocate(declaration, rules, { ...of, enrolment })
        const lines = Result.isSuccess(result) ? result.success.lines : []
        for (const { agreement: number, holder } of lines) {
          const { kind: support, setting } = of.agreements[number - 1]!
          const fits =
            (of.precedingLaw.includes("Zvw") && ["treatment", "behaviour"].includes(support)) ||
            (of.precedingLaw.includes("Wlz") && ["treatment", "day-care"].includes(support))
          expect(["health-insurer", "care-office"].includes(holder)).toBe(fits)
          expect(holder === "school" && support === "treatment").toBe(false)
          expect(holder !== "municipality" && support === "care-farm").toBe(false)
          expect(holder === "school" && setting === "care-location" && enrolment === "exempted").toBe(false)
        }
      }),
      runs
    )
  })
})
