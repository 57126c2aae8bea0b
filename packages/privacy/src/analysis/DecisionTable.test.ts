import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { byLaw } from "../../test/expectations.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import type { PrivacyRule } from "../PrivacyRule.ts"
import { statuteGivers } from "../statute/givers.ts"
import { allTies, axesOf, plainTies } from "./Axes.ts"
import { always, cellsOf, decisionTable, usesOf } from "./DecisionTable.ts"
import { unexpected, unexpectedGivers } from "./Expectation.ts"

const law = compilePolicy(lawOnly)

describe("the axes of a policy", () => {
  it("UAVG-5.4: are cut at the birthdays and law changes that the rules name", () => {
    const { ages, days, who } = axesOf(law)
    expect(ages).toEqual([
      { from: 0, below: 12 },
      { from: 12, below: 16 },
      { from: 16, below: 18 },
      { from: 18, below: undefined },
      undefined
    ])
    expect(days.map(({ from }) => from)).toEqual([undefined, "2026-09-01"])
    expect(who).toHaveLength(10)
  })

  it("hold every combination that somebody can be, each once", () => {
    for (const ties of [plainTies, allTies])
      expect(new Set(ties.map(({ bits }) => bits)).size).toBe(ties.length)
  })
})

describe("the table of the law", () => {
  it("holds all cells, and is made within seconds", () => {
    const table = decisionTable(law)
    expect(cellsOf(table)).toBeGreaterThan(10_000_000)
    expect(table.opens.filter((one) => one !== 0).length).toBeGreaterThan(1000)
    // What opens with some yes opens with more of them: consent never closes.
    for (const opens of new Set(table.opens)) {
      for (let set = 0; set < 32; set++) {
        for (let bit = 0; bit < 5; bit++) {
          expect((opens >>> set) & ~(opens >>> (set | (1 << bit))) & 1).toBe(0)
        }
      }
    }
  })

  it("is what the law is expected to open, close and ask, cell by cell", () => {
    expect(unexpected(byLaw, decisionTable(law))).toEqual([])
  })

  it("UAVG-5.1, JW-7.3.15, WPO-40a.2: asks those whose say it is expected to be, at each age and day", () => {
    expect(unexpectedGivers(byLaw, statuteGivers)).toEqual([])
  })

  it("opens nothing without a statute, whatever a region permits", () => {
    const claims = law.rules.map((rule): PrivacyRule => ({ ...rule, layer: "region" }))
    const { opens } = decisionTable({ rules: claims, givers: [] })
    expect(opens.every((one) => one === 0)).toBe(true)
  })

  it("tells what each rule does: a wall of the law stands free, and no permit is in vain", () => {
    const uses = [...usesOf(law)]
    const inVain = uses.filter(([{ effect }, use]) => effect === "permit" && use.decidesAlone === 0)
    expect(inVain.map(([{ id }]) => id)).toEqual([])
    const standing = uses.filter(([rule]) => rule.effect === "forbid" && rule.standing !== undefined)
    expect(standing).toHaveLength(3)
    for (const [rule, { decides }] of standing) expect([rule.id, decides > 0]).toEqual([rule.id, true])
  })
})

describe("an expectation that is not met", () => {
  it("is told with its cell", () => {
    const rules = law.rules.filter(({ id }) => id !== "statute/school/no-bsn")
    expect(unexpected(byLaw, decisionTable({ rules, givers: [] }))[0]?.at).toContain("school none")
    const wider = law.rules.map((rule) =>
      rule.id === "statute/family/representative/help" ? { ...rule, ages: { below: 18 } } : rule
    )
    const [first] = unexpected(byLaw, decisionTable({ rules: wider, givers: [] }))
    expect(first).toMatchObject({ at: expect.stringContaining("family representative") })
    expect(first?.found.startsWith(String(always))).toBe(true)
  })

  it("is told of the age matrix as well", () => {
    const lines = statuteGivers.map((line) =>
      line.matter === "consent-to-process" && line.validFrom === date("2026-09-01")
        ? { ...line, validFrom: date("2026-10-01") }
        : line
    )
    expect(unexpectedGivers(byLaw, lines).length).toBeGreaterThan(0)
  })
})
