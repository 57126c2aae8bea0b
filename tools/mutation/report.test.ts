import { describe, expect, it } from "vitest"
import { merged, scoreOf } from "./report.ts"
import type { Fate, Trial } from "./report.ts"

const trial = (rule: string, fate: Fate): Trial => ({ rule, fate, removed: 1, named: false })

describe("what a mutation run found", () => {
  it("counts a rule whose loss a test, or the check at the start, notices", () => {
    expect(
      scoreOf([trial("KOP-01", "killed"), trial("KOP-02", "refused"), trial("KOP-03", "survived")])
    ).toEqual({
      found: 2,
      of: 3
    })
  })

  it("does not count a rule that no data carries", () => {
    expect(scoreOf([trial("KOP-01", "uncarried")])).toEqual({ found: 0, of: 0 })
  })

  it("puts a new trial in the place of the old one, in the order of the rules", () => {
    expect(
      merged([trial("KOP-10", "killed"), trial("KOP-2", "survived")], [trial("KOP-2", "killed")])
    ).toEqual([trial("KOP-2", "killed"), trial("KOP-10", "killed")])
  })
})
