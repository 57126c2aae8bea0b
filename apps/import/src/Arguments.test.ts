import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { parseAsked, usage } from "./Arguments.ts"

const parse = (line: string, env = {}) =>
  parseAsked(
    line.split(" ").filter((word) => word !== ""),
    env
  )
const faultsOf = (line: string, env = {}) => {
  const parsed = parse(line, env)
  return Result.isFailure(parsed) ? parsed.failure : []
}

describe("what the tool is asked to do", () => {
  it("is read from its words", () => {
    expect(
      Result.getOrThrow(parse("reference --schools a --postcodes b --municipalities c --data-dir d"))
    ).toEqual({
      _tag: "Reference",
      target: { _tag: "Embedded", dir: "d" },
      schools: "a",
      schoolsVo: undefined,
      postcodes: "b",
      municipalities: "c",
      rejects: undefined
    })
    expect(
      Result.getOrThrow(parse("seed --region kop-van-noord-holland --cases 5000 --until 2026-07-31"))
    ).toMatchObject({
      _tag: "Seed",
      cases: 5000,
      seed: "1",
      until: "2026-07-31",
      target: { _tag: "Embedded", dir: ".data" }
    })
    expect(
      Result.getOrThrow(
        parse("cases --region kop-van-noord-holland --file f --mapping m --dry-run --resume --rejects r")
      )
    ).toMatchObject({ _tag: "Cases", dryRun: true, resume: true, rejects: "r" })
  })

  it("takes the database of the environment where none is named", () => {
    const server = { DATABASE_URL: "postgresql://u@h/d", OZA_DATA_DIR: "elsewhere" }
    const seed = "seed --region kop-van-noord-holland --cases 1"
    expect(Result.getOrThrow(parse(seed, server))).toMatchObject({
      target: { _tag: "Server", url: "postgresql://u@h/d" }
    })
    expect(Result.getOrThrow(parse(`${seed} --data-dir here`, server))).toMatchObject({
      target: { dir: "here" }
    })
    expect(Result.getOrThrow(parse(seed, { OZA_DATA_DIR: "elsewhere" }))).toMatchObject({
      target: { dir: "elsewhere" }
    })
  })

  it("is helped where it is empty or asks for help", () => {
    for (const line of ["", "--help", "seed -h", "help"])
      expect(Result.getOrThrow(parse(line))).toEqual({ _tag: "Help" })
    for (const command of ["reference", "seed", "cases"]) expect(usage).toContain(`oza-import ${command} `)
  })

  it("says everything that is wrong at once", () => {
    expect(
      faultsOf(
        "seed --region atlantis --cases 0 --until gisteren --mapping m extra --database http://x --data-dir d"
      )
    ).toEqual([
      '"extra" belongs to no option.',
      "seed has no option --mapping.",
      "--database and --data-dir are two places; give one of them.",
      "The address of the database has to start with postgresql://.",
      '--region "atlantis" is not known; this tool knows midden-holland, alkmaar, mvs, kop-van-noord-holland.',
      "--cases is a whole number from 1 to 9999999.",
      "--until is a day such as 2026-07-31."
    ])
    expect(faultsOf("cases")).toEqual([
      "cases needs --region.",
      "cases needs --file.",
      "cases needs --mapping."
    ])
    expect(faultsOf("export")).toEqual([
      '"export" is no command of this tool; it knows reference, seed, cases.'
    ])
    expect(faultsOf("seed --frob")).toHaveLength(1)
  })

  it("does not repeat the address of a database, which may hold a password", () => {
    expect(
      faultsOf("seed --region kop-van-noord-holland --cases 1 --database mysql://root:secret@h/d").join()
    ).not.toContain("secret")
  })
})
