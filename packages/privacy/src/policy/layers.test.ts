import { date, RuleId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { role } from "../../test/family.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import type { PermitRule, PrivacyRule } from "../PrivacyRule.ts"
import { checkLayers, policyFaults, policyFaultsOver } from "./PolicyFault.ts"

const claim = (rest: Partial<PermitRule>): PermitRule => ({
  id: "region/claim",
  layer: "region",
  effect: "permit",
  rules: [RuleId.make("AVG-15")],
  sides: ["school"],
  relation: "participant",
  purposes: ["arrange"],
  categories: ["education"],
  basis: { _tag: "PublicTask", citations: [RuleId.make("AVG-6.1.e")] },
  ...rest
})
const cellsOf = (rest: Partial<PermitRule>, statute?: ReadonlyArray<PrivacyRule>) =>
  checkLayers([claim(rest)], statute).flatMap(({ cells }) => cells)
const shown = (rest: Partial<PermitRule>, statute?: ReadonlyArray<PrivacyRule>) =>
  cellsOf(rest, statute).map(
    ({ ages, because, category, side }) => `${side} ${category} ${ages.from}-${ages.below ?? ""} ${because}`
  )

describe("a region stays within the law", () => {
  it("a claim that the law gives as well is no fault", () => {
    expect(cellsOf({})).toEqual([])
    expect(
      cellsOf({
        categories: ["process", "identity", "education", "consent"],
        purposes: ["guide-pupil", "arrange"]
      })
    ).toEqual([])
  })

  it("a claim that the law does not give is refused, cell by cell", () => {
    expect(shown({ sides: ["school", "attendance"], categories: ["education", "finance"] })).toEqual([
      "school finance 0- not-permitted",
      "attendance education 0- asks-less",
      "attendance finance 0- not-permitted"
    ])
  })

  it("AVG-6.1.a: a claim without the yes that the law asks for is refused", () => {
    expect(shown({ sides: ["municipality"] })).toEqual(["municipality education 0- asks-less"])
    const need = { kind: "consent-to-process", rule: RuleId.make("AVG-6.1.a") } as const
    expect(cellsOf({ sides: ["municipality"], requiresPermission: need })).toEqual([])
    const other = { kind: "consent-to-disclose", rule: RuleId.make("JW-7.3.11") } as const
    expect(shown({ sides: ["municipality"], requiresPermission: other })).toEqual([
      "municipality education 0- asks-less"
    ])
  })

  it("JW-7.2.1: a wall of the law stands, whatever is claimed", () => {
    expect(shown({ categories: ["bsn"] })).toEqual(["school bsn 0- forbidden"])
  })

  it("BW-1:245: a claim that goes on where the law stops by age is refused from that age", () => {
    const parents = { sides: ["family"], relation: "representative", purposes: ["own-file"] } as const
    expect(shown({ ...parents, categories: ["education"] })).toEqual(["family education 18- not-permitted"])
    expect(shown({ ...parents, categories: ["health"] })).toEqual([
      "family health 16-18 asks-less",
      "family health 18- not-permitted"
    ])
    expect(cellsOf({ ...parents, categories: ["health"], ages: { below: 16 } })).toEqual([])
  })

  it("UAVG-5.4: a claim on days before the law gives it is refused for those days", () => {
    const early = {
      sides: ["family"],
      relation: "child",
      purposes: ["own-file"],
      ages: { from: 12, below: 16 }
    } as const
    expect(cellsOf(early)).toMatchObject([{ until: "2026-09-01", because: "not-permitted" }])
    expect(cellsOf({ ...early, validFrom: date("2026-09-01") })).toEqual([])
    expect(
      cellsOf({ ...early, validFrom: date("2026-08-01"), validUntil: date("2026-10-01") })
    ).toMatchObject([{ from: "2026-08-01", until: "2026-09-01" }])
  })

  it("a claim for everybody who takes part is wider than a law for those who represent the child", () => {
    expect(shown({ sides: ["family"], purposes: ["own-file"] })).toEqual([
      "family education 0-12 not-permitted",
      "family education 12-16 not-permitted",
      "family education 16-18 not-permitted",
      "family education 18- not-permitted"
    ])
  })

  it("a claim for a role is within a law for its side, and not the other way round", () => {
    expect(cellsOf({ roles: [role("teacher")] })).toEqual([])
    const forRole: PrivacyRule = { ...claim({ roles: [role("teacher")] }), id: "statute/x", layer: "statute" }
    expect(cellsOf({ roles: [role("teacher")] }, [forRole])).toEqual([])
    expect(shown({}, [forRole])).toEqual(["school education 0- not-permitted"])
    expect(shown({ roles: [role("teacher"), role("other")] }, [forRole])).toEqual([
      "school education 0- not-permitted"
    ])
  })

  it("a forbid is never a fault: it only narrows", () => {
    const { basis: _, effect: __, ...scope } = claim({ categories: ["bsn"] })
    expect(policyFaults({ ...lawOnly, rules: [{ ...scope, effect: "forbid" }] })).toEqual([])
  })
})

describe("a policy declaration", () => {
  it("without faults has none, and the law itself has none", () => {
    expect(policyFaults(lawOnly)).toEqual([])
    expect(policyFaults({ ...lawOnly, rules: [claim({})] })).toEqual([])
  })

  it("says all its faults at once", () => {
    const unknown = RuleId.make("YY-9")
    const faults = policyFaults({
      book: new Map(),
      rules: [
        claim({ id: "a", rules: [unknown] }),
        claim({ id: "a", layer: "statute" }),
        claim({ id: "b", categories: ["safety"] }),
        claim({
          id: "c",
          sides: ["municipality"],
          basis: { _tag: "Consent", citations: [RuleId.make("AVG-6.1.a")] }
        })
      ],
      givers: [{ matter: "agreement-procedure", act: "give", who: "child", layer: "statute", rule: unknown }]
    })
    expect(faults.map(({ message }) => message)).toEqual([
      "privacy rule a is declared twice",
      "a rests on YY-9, which is in no rule book",
      "agreement-procedure rests on YY-9, which is in no rule book",
      "a is declared in the statute layer, which no region can add to",
      "agreement-procedure is declared in the statute layer, which no region can add to",
      "consent is no ground for municipality for arrange: a public body rests on its task or on nothing",
      "privacy rule b permits what the law does not: school, arrange, safety",
      "privacy rule c permits what the law does not: municipality, arrange, education"
    ])
  })

  it("with a fault does not become a policy", () => {
    expect(() => compilePolicy({ ...lawOnly, rules: [claim({ categories: ["safety"] })] })).toThrow("safety")
  })

  it("is measured against the statute that it is put over", () => {
    expect(policyFaultsOver([], { ...lawOnly, rules: [claim({})] })).toHaveLength(1)
  })
})
