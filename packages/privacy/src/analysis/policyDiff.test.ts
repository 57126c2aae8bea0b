import { date, RuleId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { compilePolicy, lawOnly } from "../Policy.ts"
import type { PrivacyRule } from "../PrivacyRule.ts"
import { statuteGivers } from "../statute/givers.ts"
import { diffMarkdown } from "./diffMarkdown.ts"
import { type DiffRow, policyDiff } from "./policyDiff.ts"

const law = compilePolicy(lawOnly)
const changed = (id: string, edit: (rule: PrivacyRule) => PrivacyRule | undefined) => ({
  rules: law.rules.flatMap((rule) => (rule.id === id ? (edit(rule) ?? []) : [rule])),
  givers: []
})
const shown = ({ after, ages, before, category, change, purpose, tie, who }: DiffRow) =>
  `${change}: ${who.side} ${tie.relations.join()} ${purpose} ${category} ${ages === undefined ? "" : `${ages.from}-${ages.below ?? ""}`} ${before === 0 ? "closed" : "open"} to ${after === 0 ? "closed" : "open"}`

describe("the diff of two policies", () => {
  it("of a policy and itself is empty", () => {
    expect(policyDiff(law, law)).toMatchObject({ rows: [], givers: [] })
  })

  it("tells what closes when a rule is gone, and what opens when it comes", () => {
    const without = changed("statute/school/guide-pupil/health", () => undefined)
    const { counts, rows } = policyDiff(law, without)
    expect(rows.map(shown)).toEqual(["closes: school participant guide-pupil health 0- open to closed"])
    expect(counts).toMatchObject({ closes: rows[0]!.cells, opens: 0 })
    expect(policyDiff(without, law).rows.map(({ change }) => change)).toEqual(["opens"])
  })

  it("AVG-6.1.a: tells what asks for a yes that it did not ask for, and the reverse", () => {
    const need = { kind: "consent-to-process", rule: RuleId.make("AVG-6.1.a") } as const
    const asking = changed("statute/school/guide-pupil/health", (rule) =>
      rule.effect === "permit" ? { ...rule, requiresPermission: need } : rule
    )
    expect(policyDiff(law, asking).rows.map(({ change }) => change)).toEqual(["asks-more"])
    expect(policyDiff(asking, law).rows.map(({ change }) => change)).toEqual(["asks-less"])
    const other = changed("statute/municipality/health", (rule) =>
      rule.effect === "permit"
        ? { ...rule, requiresPermission: { ...need, kind: "consent-to-disclose" } }
        : rule
    )
    expect(new Set(policyDiff(law, other).rows.map(({ change }) => change))).toEqual(new Set(["asks-other"]))
  })

  it("tells an obligation that is gone", () => {
    const free = changed("statute/swv/allocate-support/health", (rule) =>
      rule.effect === "permit" ? { ...rule, obligations: [] } : rule
    )
    expect(policyDiff(law, free).rows.map(({ change, dutiesAfter }) => [change, dutiesAfter])).toEqual([
      ["other-duties", []]
    ])
  })

  it("JW-7.3.15: weakening the ages is a handful of cells, each of which can be read", () => {
    const weaker = changed("statute/family/representative/help", (rule) => ({ ...rule, ages: { below: 17 } }))
    const { counts, rows } = policyDiff(law, weaker)
    expect(rows.map(shown)).toEqual([
      "asks-less: family representative arrange health 16-17 open to open",
      "asks-less: family representative arrange youth-help 16-17 open to open",
      "asks-less: family representative own-file health 16-17 open to open",
      "asks-less: family representative own-file youth-help 16-17 open to open"
    ])
    expect(counts["asks-less"]).toBe(rows.reduce((sum, { cells }) => sum + cells, 0))
  })

  it("UAVG-5.3, UAVG-5.4: shows the change of law of 1 September 2026, in rights and in whose say it is", () => {
    const before = law.rules.filter(({ validFrom }) => validFrom !== date("2026-09-01"))
    const old = statuteGivers
      .filter(({ validFrom }) => validFrom !== date("2026-09-01"))
      .map(({ validUntil: _, ...line }) => line)
    const { givers, rows } = policyDiff({ rules: before, givers: [], law: old }, law)
    expect(
      rows.every(
        ({ change, days, who }) => change === "opens" && who.side === "family" && days.from === "2026-09-01"
      )
    ).toBe(true)
    expect(new Set(rows.map(({ category }) => category))).toEqual(
      new Set(["education", "consent", "finance", "swv-health"])
    )
    expect(givers).toMatchObject(
      [
        {
          matter: "consent-to-process",
          act: "withdraw",
          ages: { from: 12, below: 16 },
          days: { from: "2026-09-01" },
          before: ["any-representative"],
          after: ["child-or-any-representative"]
        },
        { matter: "avg-rights", ages: { from: 12, below: 16 }, after: ["child-or-any-representative"] }
      ].flatMap((one) => [
        { ...one, capacity: "able" },
        { ...one, capacity: "unable" }
      ])
    )
  })
})

describe("the diff to read", () => {
  const free = changed("statute/school/no-bsn", () => undefined)
  const more: PrivacyRule = {
    ...law.rules.find(({ id }) => id === "statute/municipality/fund/bsn")!,
    id: "statute/school/bsn",
    sides: ["school"]
  }
  const diff = policyDiff(law, { rules: [...free.rules, more], givers: [] })

  it("says in Dutch how much changes and what, with the number of cells of each row", () => {
    const page = diffMarkdown(diff, { before: "de wet", after: "het voorstel", language: "nl" })
    expect(page).toContain("# Wat er verandert: van de wet naar het voorstel")
    expect(page).toContain(`- Gaat open: ${diff.counts.opens}`)
    expect(page).toContain(
      `| school, doet mee in de zaak | de kosten te verdelen en te verantwoorden | het burgerservicenummer | elke leeftijd | altijd | dicht | open | ${diff.counts.opens} |`
    )
  })

  it("says the same in English", () => {
    const page = diffMarkdown(diff, { before: "the law", after: "the proposal", language: "en" })
    expect(page).toContain("| school, takes part in the case | share and account for the costs |")
  })
})
