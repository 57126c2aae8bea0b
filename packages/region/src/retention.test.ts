import { date, decidedFrom, type LegalTerm, years } from "@oza/kernel"
import { accessEndsOn, type FileDates, retentionTerms } from "@oza/privacy"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { small } from "../test/small.ts"
import { checkRegion } from "./checkRegion.ts"
import { Region } from "./index.ts"
import type { RegionDeclaration } from "./RegionDeclaration.ts"

const { accessAfterClosing } = retentionTerms

/** The region, with what it decided on how long those who took part see a file. */
const deciding = (term: LegalTerm): RegionDeclaration => ({
  ...small,
  openTerms: {
    terms: { ...small.openTerms.terms, accessAfterClosing },
    choices: {
      ...small.openTerms.choices,
      accessAfterClosing: [decidedFrom(date("2020-01-01"), term, { document: "agreement", place: "1" })]
    }
  }
})

const closed = date("2025-06-30")
const file: FileDates = {
  school: "primary",
  holds: ["education"],
  isOpen: false,
  lastChangeOn: closed,
  closedOn: closed,
  referred: false,
  absence: false
}
const endsIn = (declaration: RegionDeclaration) =>
  accessEndsOn(file, Result.getOrThrow(Region.compile(declaration)).retention ?? {}, date("2025-07-01"))

describe("what a region decides on keeping", () => {
  it("AVG-5.1.c: without a decision access ends a year after the closing, with one sooner", () => {
    expect(endsIn(small)).toBe("2026-07-01")
    expect(endsIn(deciding({ length: 2, unit: "months" }))).toBe("2025-08-31")
  })

  it("AVG-5.1.c: access that is longer than the law leaves is a fault at start", () => {
    expect(checkRegion(deciding(years(2))).map(({ code }) => code)).toEqual(["OpenTermInvalid"])
  })
})
