import { CaseId, RegionId } from "@oza/kernel"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { asks, mother, professional, today, yes } from "../test/family.ts"
import { decideAccess } from "./decideAccess.ts"
import { Disclosure, disclosureOf, refusalOf } from "./Disclosure.ts"
import { compilePolicy, lawOnly } from "./Policy.ts"

const law = compilePolicy(lawOnly)
const of = {
  region: RegionId.make("some-region"),
  case: CaseId.make("01900000-0000-7000-8000-000000000042"),
  kind: "read",
  fields: ["signal.summary"]
} as const

describe("the record of processing", () => {
  const permissions = [yes(7, "consent-to-process", mother)]
  const decision = decideAccess(
    law,
    asks("municipality", { purpose: "arrange", categories: ["process", "education"], permissions })
  )
  const record = disclosureOf(decision, of)

  it("AVG-15: says who saw what, when, why, and on which ground", () => {
    expect(record).toEqual({
      region: "some-region",
      case: of.case,
      kind: "read",
      outcome: "done",
      on: today,
      actor: { party: professional, role: "professional" },
      side: "municipality",
      purpose: "arrange",
      activity: "urn:oza:activity:arrange:1",
      categories: ["process", "education"],
      fields: ["signal.summary"],
      rules: ["JW-2.7", "JW-7.4.0", "AVG-6.1.a"],
      permissions: [7],
      policyVersion: law.version
    })
  })

  it("is plain data that can be written and read back", () => {
    expect(Schema.decodeUnknownSync(Disclosure)(JSON.parse(JSON.stringify(record)))).toEqual(record)
  })

  it("is not made of what was refused", () => {
    const denied = decideAccess(law, asks("municipality", { purpose: "guide-pupil" }))
    expect(() => disclosureOf(denied, of)).toThrow("a refused access is no disclosure")
  })

  it("NEN-7513: says of a refusal what was asked for and which rules closed it, and no content", () => {
    const denied = decideAccess(
      law,
      asks("municipality", { purpose: "guide-pupil", categories: ["health", "education"] })
    )
    const { fields: _, ...refused } = of
    const made = refusalOf(denied, refused)
    expect(made).toMatchObject({
      outcome: "refused",
      categories: ["health", "education"],
      fields: [],
      permissions: [],
      purpose: "guide-pupil"
    })
    expect(made.rules.length).toBeGreaterThan(0)
    expect(made.rules).toEqual([...new Set(denied.withheld.map(({ rule }) => rule.id))])
    expect(Schema.decodeUnknownSync(Disclosure)(JSON.parse(JSON.stringify(made)))).toEqual(made)
    expect(() => refusalOf(decision, refused)).toThrow("a permitted access is no refusal")
  })

  it("NEN-7513: names the emergency, and who answers for the one who acts", () => {
    const responsible = mother
    expect(disclosureOf(decision, { ...of, emergency: 2, responsible })).toEqual({
      ...record,
      emergency: 2,
      responsible
    })
  })
})
