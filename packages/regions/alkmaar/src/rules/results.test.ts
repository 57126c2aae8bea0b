import { describe, expect, it } from "vitest"
import { brings, evaluated, region, running } from "../../test/Life.ts"

const reportedBy = (rule: string) =>
  region.indicators.filter((one) => one.rule === rule).map(({ indicator }) => indicator.id)
const askedBy = (rule: string) => region.surveys.filter((one) => one.rule === rule).map(({ text }) => text.en)

describe("7. Outcome en 8. maatschappelijk resultaat", () => {
  it("ALK-38: reach, numbers, lead time and functions are counted; goals of the OPP are asked", () => {
    expect(reportedBy("ALK-38")).toEqual([
      "opened",
      "closed",
      "open-at-end",
      "channels",
      "days-to-decision",
      "functions"
    ])
    expect(askedBy("ALK-38")).toEqual(["How far were the goals of the OPP reached?"])
  })

  it("ALK-39: of youth help: drop-out is counted, satisfaction is asked", () => {
    expect(reportedBy("ALK-39")).toEqual(["closing-reasons"])
    expect(askedBy("ALK-39")).toEqual(["How satisfied are clients of youth help?"])
  })

  it("ALK-40: for one youth: whether goals are reached, problems fewer and development goes on", () => {
    expect(reportedBy("ALK-40")).toEqual(["evaluation-outcomes"])
    expect(askedBy("ALK-40")).toHaveLength(1)
  })

  it("ALK-41: those involved discuss the outcomes and propose improvements, and it bars nothing", () => {
    expect(askedBy("ALK-41")).toHaveLength(1)
    const story = running().lives(evaluated)
    for (const by of ["parent", "youth", "teacher"]) {
      const proposed = story.does(by, brings("improvement-proposal"))
      expect(proposed.state.yields.at(-1)).toMatchObject({ yield: "improvement-proposal", role: by })
    }
    const kind = region.pathways[0].yields.find(({ id }) => id === "improvement-proposal")
    expect(kind).toMatchObject({ rule: "ALK-41", step: "evaluation" })
  })

  it("ALK-42: the school career is followed by where youths end up; potential is asked", () => {
    expect(reportedBy("ALK-42")).toEqual(["closing-outcomes"])
    expect(askedBy("ALK-42")).toHaveLength(1)
  })

  it("ALK-43: taking part in education is counted; the registers are asked for the rest", () => {
    expect(reportedBy("ALK-43")).toEqual(["in-education"])
    expect(region.indicators.find(({ rule }) => rule === "ALK-43")?.indicator.measure).toEqual({
      _tag: "Share",
      of: { _tag: "In", field: "closingOutcome", values: ["back-in-education", "education-with-support"] }
    })
    expect(askedBy("ALK-43")[0]).toContain("exemptions")
  })

  it("ALK-44: what the figures do not show is said with the figure, and in the profile", () => {
    const definition = region.indicators.find(({ rule }) => rule === "ALK-43")?.indicator.definition
    expect(definition?.nl).toContain("speciaal onderwijs")
    expect(definition?.en).toContain("special education can take the place of a place in care")
    expect(region.profile.map(({ rule }) => rule)).toContain("ALK-44")
  })
})
