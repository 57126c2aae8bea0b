import { RuleId } from "@oza/kernel"
import { compilePolicy, lawOnly, type PrivacyRule, retentionSchedule } from "@oza/privacy"
import { describe, expect, it } from "vitest"
import { small } from "../packages/region/test/small.ts"
import { handlers } from "./privacy/obligations.ts"
import {
  activityFindings,
  fieldFindings,
  matrixFindings,
  matrixOf,
  obligationFindings,
  policyFaultsIn,
  regionFindings,
  retentionFindings
} from "./privacy.ts"

const law = compilePolicy(lawOnly)
const module = (path: string, text: string) => ({ room: "", path, text })

describe("The check on privacy", () => {
  it("finds every field of a case and of its acts classified", () => {
    expect(fieldFindings()).toEqual([])
  })

  it("finds a term for every category, and misses one that is gone", () => {
    expect(retentionFindings()).toEqual([])
    const without = retentionSchedule.filter(({ categories }) => !categories.includes("youth-help"))
    expect(retentionFindings(without)).toContain(
      "youth-help: no line of the retention schedule says how long it is kept"
    )
  })

  it("finds a version of an activity that nobody registered", () => {
    const named = (version: number) => module("a.ts", `"urn:oza:activity:arrange:${version}"`)
    expect(activityFindings([named(1)])).toEqual([])
    expect(activityFindings([named(99)])).toEqual([
      "a.ts: urn:oza:activity:arrange:99 is not in the register"
    ])
  })

  it("finds an obligation that nobody carries out", () => {
    const there = Object.values(handlers).map(({ module: path, name }) =>
      module(path, `export const ${name} = () => {}`)
    )
    expect(obligationFindings(there)).toEqual([])
    expect(obligationFindings(there.slice(1))).toHaveLength(1)
    expect(obligationFindings(there.map(({ path }) => module(path, "")))).toHaveLength(3)
  })

  it("finds nothing wrong with the law, and names what would be", () => {
    expect(policyFaultsIn("the law", law)).toEqual([])
    const leaking: PrivacyRule = {
      ...law.rules.find(({ id }) => id === "statute/municipality/fund")!,
      id: "statute/x",
      categories: ["safety"],
      requiresPermission: { kind: "agreement-opp", rule: RuleId.make("WPO-40a.2") }
    } as PrivacyRule
    const [found] = policyFaultsIn("the law", { ...law, rules: [...law.rules, leaking] })
    expect(found).toContain("(agreement-for-consent)")
  })

  it("finds nothing wrong with a region that works", () => {
    expect(regionFindings(small)).toEqual([])
    expect(regionFindings({ ...small, municipalities: [] })[0]).toContain("NoMunicipality")
  })

  it("compares the pinned matrix: a single cell is seen", () => {
    const pinned = matrixOf(law)
    expect(matrixFindings(pinned, law)).toEqual([])
    expect(matrixFindings(undefined, law)).toHaveLength(1)
    const other = law.rules.filter(({ id }) => id !== "statute/youth-health/arrange/youth-help")
    expect(matrixFindings(pinned, { ...law, rules: other })).toEqual([
      "docs/privacy/matrix.md: is not the matrix of the rules; read what changed before you write it anew"
    ])
  })
})
