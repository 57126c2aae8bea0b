import { Case } from "@oza/cases"
import { sampleOpening } from "@oza/testing"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { visible } from "./Visible.ts"

const decode = Schema.decodeUnknownSync(visible(Case), { onExcessProperty: "error", errors: "all" })

describe("What may be left of a case", () => {
  it("is the whole case, or nothing of it, or a part of a part", () => {
    const whole = sampleOpening().after
    expect(decode(whole)).toEqual(whole)
    expect(decode({})).toEqual({})
    expect(decode({ opp: [{ number: 1 }], application: {} })).toEqual({
      opp: [{ number: 1 }],
      application: {}
    })
  })

  it("is still nothing else: what the case does not have, does not leave", () => {
    expect(() => decode({ bsn: "999990019" })).toThrow("bsn")
    expect(() => decode({ child: { name: "Mila" } })).toThrow("name")
  })
})
