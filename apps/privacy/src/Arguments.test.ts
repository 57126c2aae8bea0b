import { Effect, Result } from "effect"
import { describe, expect, it } from "vitest"
import { parseAsked, usage } from "./Arguments.ts"
import { command, type Env } from "./Command.ts"
import { commands } from "./commands.ts"
import { exitCode } from "./ExitCode.ts"

const table = [
  command({
    name: "look",
    summary: "looks",
    usage: "--at <thing> [--twice]",
    options: { at: { type: "string" }, twice: { type: "boolean" } },
    needs: ["at"],
    words: 1,
    run: () => Effect.succeed(exitCode.done)
  })
]

const faults = (words: ReadonlyArray<string>, env: Env = {}): ReadonlyArray<string> => {
  const result = parseAsked(table, words, env)
  return Result.isFailure(result) ? result.failure : []
}

const given = (words: ReadonlyArray<string>, env: Env = {}) => {
  const asked = Result.getOrThrow(parseAsked(table, words, env))
  if (asked._tag === "Help") throw new Error("help was not asked for")
  return asked.given
}

describe("what the tool is asked", () => {
  it("gives a command its values, its words, the database and the regions", () => {
    expect(given(["look", "around", "--at", "logs", "--twice", "--region", "mvs"])).toMatchObject({
      values: { at: "logs", twice: true },
      words: ["around"],
      target: { _tag: "Embedded", dir: ".data" },
      regions: [{ id: "mvs" }]
    })
    expect(given(["look", "--at", "logs"]).regions.length).toBeGreaterThan(1)
  })

  it("says everything that is missing or wrong at once", () => {
    expect(
      faults([
        "look",
        "around",
        "leftover",
        "--region",
        "atlantis",
        "--database",
        "here",
        "--data-dir",
        "there"
      ])
    ).toEqual([
      '"leftover" belongs to no option.',
      "look needs --at.",
      expect.stringContaining('--region "atlantis" is not known'),
      "--database and --data-dir are two places; give one of them.",
      "The address of the database has to start with postgresql://."
    ])
    expect(faults(["look", "--up", "sky"])).toEqual(["Unknown option '--up'."])
    expect(faults(["listen"])).toEqual(['"listen" is no command of this tool; it knows look.'])
  })

  it("never repeats an address, which can have a password in it", () => {
    expect(
      faults(["look", "--at", "logs"], { DATABASE_URL: "mysql://user:secret@host" }).join()
    ).not.toContain("secret")
  })

  it("gives help where it is asked for, and where nothing is asked", () => {
    for (const words of [[], ["help"], ["--help"], ["look", "--help"]]) {
      expect(parseAsked(table, words, {})).toEqual(Result.succeed({ _tag: "Help" }))
    }
    for (const { name } of commands) expect(usage(commands)).toContain(`oza-privacy ${name}`)
  })

  it("has commands with names of their own", () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
  })
})
