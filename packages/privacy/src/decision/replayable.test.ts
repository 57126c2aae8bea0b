import { describe, expect, it } from "vitest"
import { asks, mother, twoParents, yes } from "../../test/family.ts"
import { decideAccess } from "../decideAccess.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import { replayable, replayText } from "./replayable.ts"

const asked = () =>
  asks("municipality", {
    purpose: "arrange",
    relatives: twoParents,
    permissions: [yes(1, "consent-to-process", mother)]
  })

describe("a decision that is asked again", () => {
  it("gives the same bytes under the same version of the policy, whenever and wherever it was compiled", () => {
    const [once, again] = [compilePolicy(lawOnly), compilePolicy(lawOnly)]
    expect(once.version).toBe(again.version)
    const bytes = replayable(decideAccess(once, asked()))
    expect(replayable(decideAccess(again, asked()))).toEqual(bytes)
    // Asking in between does not matter, nor does what was read of it before.
    decideAccess(once, asks("school", { purpose: "fund" }))
    const read = decideAccess(once, asked())
    expect(read.withheld.length + read.ruling._tag.length).toBeGreaterThan(0)
    expect(replayable(read)).toEqual(bytes)
  })

  it("says everything of it: what is open, why the rest is not, on which rules, until when and what would help", () => {
    const said = JSON.parse(replayText(decideAccess(compilePolicy(lawOnly), asked()))) as Record<
      string,
      unknown
    >
    expect(Object.keys(said)).toEqual([
      "actor",
      "bases",
      "effect",
      "obligations",
      "on",
      "permissionsUsed",
      "permitted",
      "policyVersion",
      "purpose",
      "rules",
      "side",
      "validUntil",
      "withheld"
    ])
  })

  it("is other when anything that counts is other", () => {
    const law = compilePolicy(lawOnly)
    const text = replayText(decideAccess(law, asked()))
    const both = [yes(1, "consent-to-process", mother)]
    expect(replayText(decideAccess(law, { ...asked(), purpose: "decide-youth-help" }))).not.toBe(text)
    expect(
      replayText(decideAccess(law, { ...asked(), relatives: twoParents.slice(0, 1), permissions: both }))
    ).not.toBe(text)
    expect(replayText(decideAccess(law, { ...asked(), standing: ["restricted"] }))).not.toBe(text)
  })

  it("is UTF-8: letters outside ASCII take more than one byte", () => {
    const decision = decideAccess(compilePolicy(lawOnly), asks("school", { purpose: "fund" }))
    const text = replayText(decision)
    expect(replayable(decision)).toEqual(Uint8Array.from(Buffer.from(text, "utf8")))
  })
})
