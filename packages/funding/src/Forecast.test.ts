import { addDays, amount, date } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forecast, type ForecastAsked } from "./Forecast.ts"

const asked = (over: Partial<ForecastAsked> = {}): ForecastAsked => ({
  year: { from: date("2026-01-01"), until: date("2027-01-01") },
  on: date("2026-07-02"),
  realised: amount(40_000_00),
  committed: amount(60_000_00),
  commitments: Array.from({ length: 100 }, () => amount(1_000_00)),
  realisation: [0.9, 1, 0.95],
  ...over
})

describe("a forecast", () => {
  it("adds what was paid, what was promised and what is still to come", () => {
    const { expected, high, low, method, text } = forecast(asked())
    // 182 of 365 days: as much again is to come, give or take a fifth of it.
    expect(expected).toBe(Math.round(4_000_000 + (6_000_000 + 10_000_000 * (183 / 182)) * 0.95))
    expect(low).toBeLessThan(expected)
    expect(high).toBeGreaterThan(expected)
    expect(text.en).toMatch(/^The year is expected to come to €[\d.,]+\. That is not certain: /)
    expect(method.en).toContain("90 to 100% is paid, as in 3 years before")
  })

  it("is certain at the end of a year in which everything was paid", () => {
    const end = forecast(asked({ on: date("2027-01-01"), committed: amount(0) }))
    expect(end).toMatchObject({ low: 40_000_00, expected: 40_000_00, high: 40_000_00 })
  })

  it("gets narrower as the year goes by, and holds what it expects", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 364 }),
        fc.array(fc.integer({ min: 1, max: 1e7 }), { maxLength: 50 }),
        (day, sizes) => {
          const commitments = sizes.map((size) => amount(size))
          const at = (of: number) => forecast(asked({ on: addDays(date("2026-01-01"), of), commitments }))
          const [one, last] = [at(day), at(365)]
          expect(one.low <= one.expected && one.expected <= one.high).toBe(true)
          expect(last.high - last.low <= one.high - one.low).toBe(true)
        }
      )
    )
  })

  it("counts all that is committed where nothing is known of years before, and says so", () => {
    const { expected, method } = forecast(asked({ on: date("2026-12-31"), commitments: [], realisation: [] }))
    expect(expected).toBe(asked().realised + asked().committed)
    expect(method.en).toContain("It is not known how much")
  })
})
