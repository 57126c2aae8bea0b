import { unclassifiedFields } from "@oza/privacy"
import { describe, expect, it } from "vitest"
import { actIds, acts, Case } from "./index.ts"

describe("every field says which kind of data it holds, so that it can be shown to the right people", () => {
  it("in a case", () => {
    expect(unclassifiedFields(Case)).toEqual([])
  })

  it.each(actIds)("in %s", (act) => {
    expect(unclassifiedFields(acts[act].command)).toEqual([])
    expect(unclassifiedFields(acts[act].event)).toEqual([])
  })
})
