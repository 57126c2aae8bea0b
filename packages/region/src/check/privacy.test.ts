import { date, RuleId } from "@oza/kernel"
import type { PermitRule, PrivacyRule } from "@oza/privacy"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { id, ruleOf, small } from "../../test/small.ts"
import { Region } from "../index.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"

const withRules = (...rules: ReadonlyArray<PrivacyRule>): RegionDeclaration => ({
  ...small,
  rules: [
    ...small.rules,
    { ...ruleOf("SR-91", "consent"), validFrom: date("2025-08-01"), validUntil: date("2026-08-01") }
  ],
  privacy: { ...small.privacy, rules }
})
const started = (declaration: RegionDeclaration): string => {
  const region = Region.compile(declaration)
  return Result.isFailure(region) ? region.failure.message : "started"
}
const claim = (rest: Partial<PermitRule>): PermitRule => ({
  id: "small/claim",
  layer: "region",
  effect: "permit",
  rules: [id("SR-1")],
  sides: ["municipality"],
  relation: "participant",
  purposes: ["arrange"],
  categories: ["education"],
  basis: { _tag: "PublicTask", citations: [RuleId.make("AVG-6.1.e"), RuleId.make("JW-2.7")] },
  ...rest
})

describe("a region that widens the law", () => {
  it("AVG-6.1.a: does not start, and every cell that it would open is in the message", () => {
    const message = started(
      withRules(claim({ sides: ["municipality", "attendance"], categories: ["education", "bsn", "family"] }))
    )
    const cells = message.split("\n").filter((line) => line.startsWith("    "))
    expect(message).toContain("privacy rule small/claim permits what the law does not, in 5 cells")
    expect(cells.map((cell) => cell.trim().replace(" (WidensLaw)", ""))).toEqual([
      "municipality; takes part in the case; arrange the support together; data on education; every age; always: the law asks for consent here",
      "municipality; takes part in the case; arrange the support together; the citizen service number; every age; always: no law opens it",
      "school attendance; takes part in the case; arrange the support together; data on education; every age; always: the law asks for consent here",
      "school attendance; takes part in the case; arrange the support together; the citizen service number; every age; always: no law opens it",
      "school attendance; takes part in the case; arrange the support together; the situation at home; every age; always: no law opens it"
    ])
  })

  it("UAVG-5.4: is told for which ages and days it would", () => {
    const message = started(
      withRules(
        claim({ sides: ["family"], relation: "child", purposes: ["own-file"], ages: { from: 12, below: 16 } })
      )
    )
    expect(message).toContain("data on education; 12 to 16; until 2026-09-01: no law opens it")
  })

  it("WPO-18a.13: not with what the samenwerkingsverband holds on health, whatever yes it asks", () => {
    const held = claim({
      categories: ["swv-health"],
      requiresPermission: { kind: "consent-to-process", rule: RuleId.make("AVG-9.2.a") },
      basis: {
        _tag: "PublicTask",
        citations: [RuleId.make("AVG-6.1.e")],
        article9: { ground: "explicit-consent", citations: [RuleId.make("AVG-9.2.a")] }
      }
    })
    expect(started(withRules(held))).toContain(
      "held by the samenwerkingsverband; every age; always: a law closes it"
    )
  })

  it("that says the same as the law starts", () => {
    const need = { kind: "consent-to-process", rule: RuleId.make("AVG-6.1.a") } as const
    expect(started(withRules(claim({ requiresPermission: need })))).toBe("started")
  })
})

describe("a rule of a region that cites what is not in force", () => {
  const closing = (rest: Partial<PrivacyRule>): PrivacyRule =>
    ({
      id: "small/closing",
      layer: "region",
      effect: "forbid",
      rules: [id("SR-91")],
      sides: ["school"],
      purposes: ["arrange"],
      categories: ["education"],
      ...rest
    }) as PrivacyRule

  it("is refused with the day, and accepted for the days on which it is", () => {
    expect(started(withRules(closing({})))).toContain("(CitationNotInForce)")
    const dated = { validFrom: date("2025-08-01"), validUntil: date("2026-08-01") }
    expect(started(withRules(closing(dated)))).toBe("started")
  })
})
