import { describe, expect, it } from "vitest"
import { checkIndicator, checkQuery } from "./checkQuery.ts"
import type { Indicator } from "./Indicator.ts"
import { indicators } from "./indicators.ts"
import type { Query } from "./Query.ts"

const query: Query = {
  rows: "case",
  where: { _tag: "All", of: [] },
  groupBy: [],
  measure: { _tag: "Count" }
}

describe("checking queries and indicators", () => {
  it("finds nothing in the indicators of the house", () => {
    expect(Object.values(indicators).flatMap((it: Indicator) => checkIndicator(it))).toEqual([])
  })

  it("their names are their own", () => {
    const ids = Object.values(indicators).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("a row has the fields of its case and its own, and no others", () => {
    const faults = checkQuery({
      ...query,
      where: { _tag: "All", of: [{ _tag: "Any", of: [{ _tag: "Present", field: "fundedOn" }] }] },
      groupBy: [{ _tag: "Category", field: "agreementFunction" }],
      measure: { _tag: "Sum", field: "fundingAmount" }
    })
    expect(faults.map(({ path }) => path)).toEqual([
      "where.of.0.of.0.field",
      "groupBy.0.field",
      "measure.field"
    ])
    expect(
      checkQuery({ ...query, rows: "agreement", groupBy: [{ _tag: "Category", field: "schoolType" }] })
    ).toEqual([])
  })

  it("a share is of cases, and told apart by one thing at most", () => {
    const { decidedInTime } = indicators
    expect(checkIndicator({ ...decidedInTime, rows: "agreement" }).map(({ path }) => path)).toEqual([
      "measure"
    ])
    const two = [decidedInTime.by[0]!, { _tag: "Category", field: "channel" } as const]
    expect(checkIndicator({ ...decidedInTime, by: two }).map(({ path }) => path)).toEqual(["by"])
  })

  it("what puts a row in a year is a date of that row", () => {
    const wrong: Indicator = { ...indicators.opened, moment: { _tag: "InYear", field: "agreementFrom" } }
    expect(checkIndicator(wrong).map(({ path }) => path)).toEqual(["moment.field"])
    expect(checkIndicator({ ...indicators.openAtEnd, perYear: true }).map(({ path }) => path)).toEqual([
      "perYear"
    ])
  })
})
