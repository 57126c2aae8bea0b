/** Shortages: how large, who is told, since when, and that they stop nothing. */
import { amount, cents, date } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { declaration, rule, source, year } from "../test/declaration.ts"
import { positions, shortagesOf, shortSince } from "./index.ts"

const youthHelp = source("youth-help")
const budget = { source: youthHelp, year: year("2026"), amount: amount(1000_00) }
const held = {
  ...declaration,
  holders: [
    {
      source: youthHelp,
      role: RoleId.make("budget-holder"),
      ladder: [RoleId.make("director")],
      rule: rule("KOP-08")
    }
  ]
}
const usedUp = (used: number) =>
  positions([budget], [{ source: youthHelp, year: year("2026"), account: "committed", amount: cents(used) }])

describe("a shortage", () => {
  it("KOP-08: is exact, and names who holds the budget and who stands above", () => {
    expect(shortagesOf(held, usedUp(1250_10))).toMatchObject([
      { amount: 250_10, holder: "budget-holder", ladder: ["director"], rule: "KOP-08" }
    ])
  })

  it("KOP-08: says that the help goes on", () => {
    const [one] = shortagesOf(held, usedUp(1250_10))
    expect(one?.text.nl).toBe(
      "Voor 2026 is uit jeugdhulp € 250,10 meer nodig dan het budget. De hulp gaat door. Wie het budget beheert, krijgt dit te zien en zoekt een oplossing."
    )
  })

  it("is none while the budget is enough, to the last cent", () => {
    expect(shortagesOf(held, usedUp(1000_00))).toEqual([])
  })

  it("without a holder says that the region did not lay down who solves it", () => {
    const [one] = shortagesOf(declaration, usedUp(1000_01))
    expect(one).toMatchObject({ amount: 1, ladder: [] })
    expect(one).not.toHaveProperty("holder")
    expect(one?.text.en).toContain("did not lay down who solves this")
  })
})

describe("since when", () => {
  const day = (on: string, change: number) => ({ on: date(on), change })

  it("is the first day of the shortage that lasts, not of one that was over", () => {
    const days = [
      day("2026-01-10", 1200_00),
      day("2026-02-10", -500_00),
      day("2026-03-10", 400_00),
      day("2026-04-10", 10_00)
    ]
    expect(shortSince(amount(1000_00), days)).toBe("2026-03-10")
  })

  it("looks at a day as a whole", () => {
    const days = [day("2026-01-10", 1200_00), day("2026-01-10", -300_00), day("2026-02-01", 200_00)]
    expect(shortSince(amount(1000_00), days)).toBe("2026-02-01")
    expect(shortSince(amount(1000_00), days.slice(0, 2))).toBeUndefined()
  })
})
