import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { parseAsked } from "./Arguments.ts"

const whole = ["--region", "kop-van-noord-holland", "--school-year", "2025-2026", "--out", "report"]

const faults = (words: ReadonlyArray<string>, env: Record<string, string> = {}): ReadonlyArray<string> => {
  const result = parseAsked(words, env)
  return Result.isFailure(result) ? result.failure : []
}

const asked = (words: ReadonlyArray<string>, env: Record<string, string> = {}) => {
  const result = Result.getOrThrow(parseAsked(words, env))
  if (result === "help") throw new Error("help was not asked for")
  return result
}

describe("what the job is asked", () => {
  it("takes a region, a school year and a folder, and the rest as it usually is", () => {
    expect(asked(whole)).toMatchObject({
      region: { id: "kop-van-noord-holland" },
      schoolYear: "2025-2026",
      out: "report",
      threshold: undefined,
      years: 5,
      language: "nl",
      on: undefined,
      target: { _tag: "Embedded", dir: ".data" }
    })
  })

  it("says everything that is missing or wrong at once", () => {
    expect(
      faults([
        "leftover",
        "--region",
        "atlantis",
        "--school-year",
        "2025-2027",
        "--threshold",
        "4",
        "--years",
        "11",
        "--language",
        "fr",
        "--on",
        "2026-02-30",
        "--database",
        "mysql://host",
        "--data-dir",
        "x"
      ])
    ).toEqual([
      '"leftover" belongs to no option.',
      '--region "atlantis" is not known; this job knows midden-holland, alkmaar, mvs, kop-van-noord-holland.',
      '--school-year "2025-2027" is not right: expected two years that follow each other, such as 2025-2026.',
      "--out is missing, for example --out report.",
      '--threshold "4" is not right: expected a whole number of 5 or more.',
      '--years "11" is not right: expected a whole number from 1 to 10.',
      '--language "fr" is not right: expected nl or en.',
      '--on "2026-02-30" is not right: expected a day such as 2026-09-01.',
      "--database and --data-dir are two places; give one of them.",
      "The address of the database has to start with postgresql://."
    ])
  })

  it("names an option that it does not know", () => {
    expect(faults([...whole, "--colour", "red"])[0]).toContain("--colour")
  })

  it("never repeats the address of the database, which can have a password in it", () => {
    expect(faults([...whole, "--database", "http://user:secret@host"]).join()).not.toContain("secret")
  })

  it("finds the database in the environment, and lets the command line go before it", () => {
    const env = { DATABASE_URL: "postgresql://host/oza", OZA_DATA_DIR: "/elsewhere" }
    expect(asked(whole, env).target).toEqual({ _tag: "Server", url: "postgresql://host/oza" })
    expect(asked([...whole, "--data-dir", "here"], env).target).toEqual({ _tag: "Embedded", dir: "here" })
    expect(asked(whole, { OZA_DATA_DIR: "/elsewhere" }).target).toEqual({
      _tag: "Embedded",
      dir: "/elsewhere"
    })
  })

  it("explains itself where nothing is asked", () => {
    expect(Result.getOrThrow(parseAsked([], {}))).toBe("help")
    expect(Result.getOrThrow(parseAsked([...whole, "--help"], {}))).toBe("help")
  })
})
