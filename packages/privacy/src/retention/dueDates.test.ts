import { addDays, addYears, checkChoices, date, decidedFrom, isInForce, years } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { privacyLaw } from "../statute/privacyLaw.ts"
import { accessEndsOn, dueDates, dutiesToKeep, type FileDates, partDues } from "./dueDates.ts"
import { retentionSchedule } from "./retentionSchedule.ts"
import { retentionTerms } from "./retentionTerms.ts"

const today = date("2026-10-05")
const closed = date("2025-06-30")
const source = { document: "agreement", place: "1" }

const educationOnly: FileDates = {
  birthDate: date("2014-01-01"),
  school: "primary",
  holds: ["education", "consent"],
  isOpen: false,
  lastChangeOn: closed,
  closedOn: closed,
  referred: false,
  absence: false
}

const linesOf = (dates: FileDates) => dueDates(dates, {}, today).map(({ rule, until }) => [rule.id, until])

describe("the retention schedule", () => {
  it("cites a rule of the book for every line", () => {
    for (const { rule } of retentionSchedule) {
      expect(privacyLaw.get(rule.id)).toBe(rule)
      expect(isInForce(rule, today)).toBe(true)
    }
  })

  it("IBP-leerlingdossier: a pupil file goes two years after the pupil left, the consent five", () => {
    expect(linesOf(educationOnly)).toEqual([
      ["pupil-file", "2027-07-01"],
      ["development-plan", "2027-07-01"],
      ["consent-record", "2030-07-01"]
    ])
    expect(linesOf({ ...educationOnly, leftSchoolOn: date("2026-07-31") })[0]).toEqual([
      "pupil-file",
      "2028-08-01"
    ])
  })

  it("who somebody is, stays with what it belongs to and starts no term of its own", () => {
    const known: FileDates = { ...educationOnly, holds: [...educationOnly.holds, "identity", "process"] }
    expect(linesOf(known)).toEqual(linesOf(educationOnly))
    expect(linesOf({ ...educationOnly, holds: ["identity"] })).toEqual([])
  })

  it("IBP-verwezen: of a pupil who was referred it is three years", () => {
    expect(linesOf({ ...educationOnly, referred: true })[0]).toEqual(["referred-pupil", "2028-07-01"])
  })

  it("IBP-verzuim: absence is kept five years", () => {
    expect(linesOf({ ...educationOnly, absence: true })).toContainEqual(["absence", "2030-07-01"])
  })

  it("WPO-18a.13, WVO-2.47.16: health data of the school alliance go three years after its advice", () => {
    const health: FileDates = { ...educationOnly, holds: ["swv-health"], adviceOn: date("2024-03-01") }
    expect(linesOf(health)).toEqual([["swv-health-primary", "2027-03-02"]])
    expect(dueDates({ ...health, school: "secondary" }, {}, today)[0]?.rule.rule.id).toBe("WVO-2.47.16")
  })

  it("JW-7.3.8.3: the file of youth help is kept twenty years from its last change", () => {
    const help: FileDates = { ...educationOnly, holds: ["youth-help"], lastChangeOn: date("2026-01-15") }
    expect(linesOf(help)).toEqual([["youth-help-file", "2046-01-16"]])
  })

  it("AW-5: the municipality keeps what it decided on by its selection list", () => {
    const decided: FileDates = { ...educationOnly, holds: ["youth-help"], decidedOn: date("2024-09-01") }
    expect(linesOf(decided)).toContainEqual(["municipal-file", "2045-07-01"])
  })

  it("JW-7.1.4.5: the reference index is not in the file", () => {
    expect(linesOf({ ...educationOnly, holds: ["safety"] })).toEqual([])
  })
})

describe("a part of a file", () => {
  const both: FileDates = { ...educationOnly, holds: ["education", "youth-help", "swv-health", "consent"] }

  it("ends when the longest term in it is over, and says which that is", () => {
    const parts = partDues(both, {}, today)
    expect(parts.map(({ endsOn, part }) => [part, endsOn])).toEqual([
      ["file", "2045-07-01"],
      ["swv-health", "2028-07-01"]
    ])
    expect(parts[0]?.decidedBy.map(({ rule }) => rule.id)).toEqual(["youth-help-file"])
  })

  it("does not end while a case is open", () => {
    const { closedOn: _, ...open } = { ...both, isOpen: true }
    expect(partDues(open, {}, today).map(({ endsOn }) => endsOn)).toEqual([undefined, undefined])
    expect(accessEndsOn(open, {}, today)).toBeUndefined()
  })

  it("a duty that has not started yet keeps it as well", () => {
    const { closedOn: _, ...open } = { ...educationOnly, isOpen: true, absence: true }
    expect(dutiesToKeep("file", open, {}, today).map(({ rule }) => rule.id)).toEqual(["absence"])
  })

  it("its duty ends with the term, to the day", () => {
    const last = date("2045-06-30")
    expect(dutiesToKeep("file", both, {}, last)).toHaveLength(1)
    expect(dutiesToKeep("file", both, {}, addDays(last, 1))).toHaveLength(0)
  })

  it("AVG-5.1.c: access ends before storage does, on whatever day a file closed", () => {
    expect(accessEndsOn(educationOnly, {}, today)).toBe("2026-07-01")
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6000 }),
        fc.subarray(["education", "youth-help", "consent", "swv-health"] as const, { minLength: 1 }),
        fc.boolean(),
        (days, holds, referred) => {
          const closedOn = addDays(date("2015-01-01"), days)
          const dates: FileDates = { ...educationOnly, holds, referred, closedOn, lastChangeOn: closedOn }
          const ends = partDues(dates, {}, today).find(({ part }) => part === "file")?.endsOn
          const access = accessEndsOn(dates, {}, today)!
          expect(access <= addDays(addYears(closedOn, 1), 1)).toBe(true)
          expect(ends === undefined || access < ends).toBe(true)
        }
      )
    )
  })
})

describe("what a region decides on keeping", () => {
  const from = date("2026-01-01")

  it("AVG-5.1.e: the two sources on the development plan differ, and the region chooses", () => {
    const choices = { keepDevelopmentPlan: [decidedFrom(from, years(3), source)] } as const
    const plan = dueDates(educationOnly, choices, today).find(({ rule }) => rule.id === "development-plan")
    expect(plan?.until).toBe("2028-07-01")
  })

  it.each([
    ["keepDevelopmentPlan", years(4)],
    ["keepDevelopmentPlan", years(1)],
    ["keepYouthHelp", years(19)],
    ["keepMunicipalFile", years(21)],
    ["keepConsent", years(4)],
    ["keepLogs", years(4)],
    ["accessAfterClosing", years(2)]
  ] as const)("%s cannot become %o", (term, value) => {
    const faults = checkChoices(retentionTerms, { [term]: [decidedFrom(from, value, source)] })
    expect(faults).toMatchObject([{ _tag: "TermValueInvalid", term }])
  })

  it("within the law it can be longer, and access shorter", () => {
    const choices = {
      keepYouthHelp: [decidedFrom(from, years(25), source)],
      accessAfterClosing: [decidedFrom(from, { length: 3, unit: "months" } as const, source)]
    } as const
    expect(checkChoices(retentionTerms, choices)).toEqual([])
    expect(accessEndsOn(educationOnly, choices, today)).toBe("2025-10-01")
    const help: FileDates = { ...educationOnly, holds: ["youth-help"] }
    expect(partDues(help, choices, today)[0]?.endsOn).toBe("2050-07-01")
  })
})
