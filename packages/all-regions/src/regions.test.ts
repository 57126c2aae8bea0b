/** The list of regions, and that the house below it knows none of them by name. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { MeetingKindId } from "@oza/cases"
import { date } from "@oza/kernel"
import { checkRegion, Region, type RegionDeclaration } from "@oza/region"
import { person, Story } from "@oza/testing/cases"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { atlantis, mentor, parent } from "../test/atlantis.ts"
import { regionNamed, regionNames, regions } from "./index.ts"

describe("The list of regions", () => {
  it("has four, each under its own name", () => {
    expect(regionNames).toEqual(["midden-holland", "alkmaar", "mvs", "kop-van-noord-holland"])
    expect(new Set(regionNames).size).toBe(regionNames.length)
    for (const region of regions) expect(regionNamed(region.id)).toBe(region)
    expect(regionNamed("atlantis")).toBeUndefined()
  })

  it.each(regions.map((region) => [region.id, region] as const))(
    "%s is declared without faults",
    (_, region) => {
      expect(checkRegion(region)).toEqual([])
    }
  )

  it("has no rule, municipality or samenwerkingsverband in two regions", () => {
    const twice = (of: (region: RegionDeclaration) => ReadonlyArray<string>) => {
      const all = regions.flatMap((region) => [...new Set(of(region))])
      return all.filter((one, index) => all.indexOf(one) !== index)
    }
    expect(twice(({ rules }) => rules.map(({ id }) => id))).toEqual([])
    expect(twice(({ municipalities }) => municipalities)).toEqual([])
    expect(twice(({ swvs }) => swvs)).toEqual([])
  })
})

const packages = fileURLToPath(new URL("../../", import.meta.url))
const below = ["kernel", "roles", "privacy", "cases", "funding", "reporting", "casework", "region"]

interface Module {
  readonly path: string
  readonly code: string
}

const modules: ReadonlyArray<Module> = below.flatMap((name) =>
  readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => ({
      path: `${name}/${path.replaceAll("\\", "/")}`,
      code: readFileSync(join(packages, name, "src", path), "utf8")
    }))
)

/** What a region is called, and the number of a rule of one; `KOP-19` as an example of a number is one too. */
const naming = /midden-?holland|alkmaar|\bmvs\b|\bkop\b|kop-?van|\b(?:mh|alk|mvs|kop)-\d/iu

/** Code without comments, and without the documents that a word of the glossary comes from. */
const coded = ({ path, code }: Module): string =>
  code
    .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, "")
    .split("\n")
    .filter((line) => !(path.startsWith("kernel/glossary/") && line.trimStart().startsWith("source:")))
    .join("\n")

describe("The packages below the regions", () => {
  it("are read as a whole", () => {
    for (const name of below) {
      expect(modules.filter(({ path }) => path.startsWith(`${name}/`)).length, name).toBeGreaterThan(5)
    }
    expect(modules.length).toBeGreaterThan(280)
  })

  it("name no region in anything that runs", () => {
    const found = modules.filter((one) => naming.test(coded(one))).map(({ path }) => path)
    expect(found).toEqual([])
  })

  it("import no region", () => {
    const importing = modules.filter(({ code }) => /from "@oza\/region-|from "[^"]*\/regions\//u.test(code))
    expect(importing).toEqual([])
  })

  it("and the search finds a name where there is one", () => {
    expect(naming.test(`if (region === "alkmaar") return`)).toBe(true)
    expect(naming.test(`rule: RuleId.make("MVS-16")`)).toBe(true)
    expect(naming.test(`kopie, alkalisch, MH`)).toBe(false)
  })
})

describe("A fifth region", () => {
  const region = Result.getOrThrow(Region.compile(atlantis))
  const open = () =>
    Story.open(
      { region: region.id, pathway: region.pathways[0], rules: region.rules },
      "2026-09-07",
      "mentor",
      {
        child: { person: person(1), birthDate: date("2018-03-15") },
        enrolment: { status: "none", schoolType: "po" },
        signal: { origin: "education", channel: "school", summary: "Loopt vast" }
      }
    )
  const goals = { _tag: "SetGoals", goals: ["Een hele dag in de klas"] } as const
  const apply = { _tag: "FileApplication", asksFor: "Hulp" } as const
  const meeting = (story: Story) =>
    story
      .does("mentor", {
        _tag: "PlanMeeting",
        meeting: {
          kind: MeetingKindId.make("circle"),
          plannedFor: story.day,
          goal: "Samen kijken",
          invited: [parent, mentor]
        }
      })
      .does("mentor", {
        _tag: "ReportMeeting",
        report: { meeting: 1, present: [parent, mentor], minutes: "Besproken" }
      })

  it("is a declaration and nothing else: it has no faults and no package was touched for it", () => {
    expect(checkRegion(atlantis)).toEqual([])
    expect(regionNames).not.toContain("atlantis")
  })

  it("ATL-2, ATL-3: refuses by its own rules, and goes its own way to the close", () => {
    const story = open()
    expect(story.refusedBy("mentor", goals)).toEqual(["ATL-2"])
    expect(story.refusedBy("parent", apply)).toEqual(["ATL-3"])
    expect(story.refusedBy("advisor", goals)).toContain("ATL-1")
    const granted = meeting(story)
      .does("mentor", goals)
      .does("parent", apply)
      .does("advisor", {
        _tag: "TakeDecision",
        decision: { outcome: "granted", ground: "need-established", reasons: "De hulp is nodig" }
      })
    const closed = granted.does("mentor", {
      _tag: "CloseCase",
      closing: { reason: "no-longer-needed", outcome: "education-with-support" }
    })
    expect(closed.state.status).toBe("closed")
  })

  it("ATL-4: has its own term", () => {
    const applied = meeting(open()).does("mentor", goals).does("parent", apply)
    expect(applied.term()).toMatchObject({ overdue: false })
    expect(region.pathways[0].decisionTerm.rule).toBe("ATL-4")
  })
})
