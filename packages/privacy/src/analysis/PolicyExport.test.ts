import { date } from "@oza/kernel"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { compilePolicy, lawOnly } from "../Policy.ts"
import { exportPolicy, PolicyExport, withoutChangesFrom } from "./PolicyExport.ts"
import { policyDiff } from "./policyDiff.ts"

const law = exportPolicy(compilePolicy(lawOnly))

describe("a policy as a file", () => {
  it("is read back as it was written, and differs in nothing from itself", () => {
    const text = JSON.stringify(Schema.encodeSync(PolicyExport)(law))
    const read = Schema.decodeUnknownSync(PolicyExport)(JSON.parse(text))
    expect(read).toEqual(law)
    expect(policyDiff(law, read).rows).toEqual([])
  })

  it("is refused where it has another shape", () => {
    const read = Schema.decodeUnknownResult(PolicyExport)({ ...law, rules: [{ id: "x" }] })
    expect(Result.isFailure(read)).toBe(true)
  })

  it("UAVG-5.3, UAVG-5.4: without what changed on a day shows what the change of law opens", () => {
    const before = withoutChangesFrom(date("2026-09-01"), law)
    const { givers, rows } = policyDiff(before, law)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ change, days }) => change === "opens" && days.from === "2026-09-01")).toBe(true)
    expect(new Set(givers.map(({ matter }) => matter))).toEqual(new Set(["consent-to-process", "avg-rights"]))
    expect(withoutChangesFrom(date("2030-01-01"), law).rules).toEqual(law.rules)
  })
})
