import { date, RuleId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { compilePolicy, compilePolicyOver, lawOnly, type Policy } from "../Policy.ts"
import type { ForbidRule, PermitRule, PrivacyRule } from "../PrivacyRule.ts"
import { processingActivities } from "../ProcessingActivity.ts"
import { purposes } from "../Purpose.ts"
import { statuteRules } from "../statute/statuteRules.ts"
import { isFault, type PolicyFindingKind, policyFindings } from "./policyFindings.ts"

const law = compilePolicy(lawOnly)
/** The law with other rules, past the checks that would refuse some of them. */
const withRules = (...more: ReadonlyArray<PrivacyRule>): Policy => ({
  ...law,
  rules: [...law.rules, ...more]
})
const found = (policy: Policy, kind: PolicyFindingKind) =>
  policyFindings(policy)
    .filter((one) => one.kind === kind)
    .map(({ at }) => at)

const permit = (rest: Partial<PermitRule>): PermitRule => ({
  id: "statute/x",
  layer: "statute",
  effect: "permit",
  rules: [RuleId.make("AVG-15")],
  sides: ["municipality"],
  relation: "participant",
  purposes: ["arrange"],
  categories: ["finance"],
  basis: {
    _tag: "PublicTask",
    citations: [RuleId.make("AVG-6.1.e")],
    article9: { ground: "care", citations: [RuleId.make("AVG-9.2.h")] }
  },
  ...rest
})
const forbid = (rest: Partial<ForbidRule>): ForbidRule => ({
  id: "statute/wall",
  layer: "statute",
  effect: "forbid",
  rules: [RuleId.make("AVG-25")],
  purposes: ["arrange"],
  categories: ["finance"],
  ...rest
})

describe("the analysis of the law as it stands", () => {
  it("finds no fault, and shows the walls that stand free", () => {
    const all = policyFindings(law)
    expect(all.filter(isFault)).toEqual([])
    expect(all.map(({ at }) => at)).toContain("statute/school/no-bsn")
  })
})

describe("the analysis finds", () => {
  it("a permit behind a wall", () => {
    expect(found(withRules(permit({}), forbid({})), "unreachable-rule")).toEqual(["statute/x"])
    expect(found(withRules(permit({})), "unreachable-rule")).toEqual([])
  })

  it("a permit that adds nothing to another", () => {
    expect(found(withRules(permit({ id: "a" }), permit({ id: "b" })), "redundant-permit")).toEqual(["a", "b"])
    expect(found(withRules(permit({})), "redundant-permit")).toEqual([])
  })

  it("a wall before nothing", () => {
    expect(found(withRules(forbid({ sides: ["independent"] })), "guard-never-hit")).toContain("statute/wall")
    expect(found(withRules(permit({}), forbid({})), "guard-never-hit")).not.toContain("statute/wall")
  })

  it("UAVG-5.4: a rule that opens on days on which its articles are not in force", () => {
    const early = permit({ rules: [RuleId.make("UAVG-5.4")] })
    expect(found(withRules(early), "no-citation-in-force")).toEqual(["statute/x"])
    expect(found(withRules({ ...early, validFrom: date("2026-09-01") }), "no-citation-in-force")).toEqual([])
    const late = permit({ rules: [RuleId.make("UAVG-5.4:2018")] })
    expect(found(withRules(late), "no-citation-in-force")).toEqual(["statute/x"])
    expect(found(withRules({ ...late, validUntil: date("2026-09-01") }), "no-citation-in-force")).toEqual([])
  })

  it("a purpose of an activity that nobody has a basis for", () => {
    for (const purpose of purposes) {
      const rules = statuteRules.flatMap((rule): ReadonlyArray<PrivacyRule> => {
        const [first, ...rest] = rule.purposes.filter((one) => one !== purpose)
        return first === undefined ? [] : [{ ...rule, purposes: [first, ...rest] }]
      })
      const without = compilePolicyOver(rules, lawOnly)
      expect([purpose, found(without, "purpose-without-basis").length > 0]).toEqual([purpose, true])
    }
  })

  it("AVG-9.2.g: a special category without an exception", () => {
    const bare = permit({
      categories: ["health"],
      basis: { _tag: "PublicTask", citations: [RuleId.make("AVG-6.1.e")] }
    })
    expect(found(withRules(bare), "special-without-exception")).toEqual(["statute/x"])
  })

  it("WPO-18a.13: health of the samenwerkingsverband open to a third party", () => {
    const rules = law.rules.filter(({ id }) => id !== "statute/municipality/no-health-of-the-swv")
    const leaking = { ...law, rules: [...rules, permit({ categories: ["swv-health"] })] }
    expect(found(leaking, "swv-health-to-third-party")).toEqual(["municipality, arrange, swv-health"])
    // The wall of the law holds such a permit back.
    expect(found(withRules(permit({ categories: ["swv-health"] })), "swv-health-to-third-party")).toEqual([])
  })

  it("JW-7.2.1: the citizen service number open to a school", () => {
    const rules = law.rules.filter(({ id }) => id !== "statute/school/no-bsn")
    const leaking = { ...law, rules: [...rules, permit({ sides: ["school"], categories: ["bsn"] })] }
    expect(found(leaking, "bsn-to-school-or-swv")).toEqual(["school, arrange, bsn"])
  })

  it.each(["agreement-opp", "agreement-procedure", "consent-to-help"] as const)(
    "WPO-40a.2: a yes of the kind %s that opens what only consent can",
    (kind) => {
      const need = { kind, rule: RuleId.make("WPO-40a.2") }
      expect(found(withRules(permit({ requiresPermission: need })), "agreement-for-consent")).toEqual([
        "municipality, arrange, finance"
      ])
    }
  )

  it("an activity whose purpose nobody registered", () => {
    const activities = processingActivities.filter(({ purpose }) => purpose !== "fund")
    const all = policyFindings(law, { activities })
    expect(all.filter(isFault).map(({ at }) => at)).toEqual(["fund"])
  })
})
