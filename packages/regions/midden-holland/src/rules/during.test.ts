import { describe, expect, it } from "vitest"
import {
  agreed,
  agreedContent,
  agreement,
  aimed,
  applied,
  bridging,
  brings,
  brought,
  decides,
  discussed,
  invited,
  madeAgreements,
  need,
  needed,
  observed,
  organised,
  planned,
  preparedMeeting,
  region,
  report,
  roles,
  setGoals,
  signalOutside,
  signalPo,
  signed,
  started,
  tableOf,
  untilArrangement,
  untilGoals,
  written,
  youthHelp
} from "../../test/Life.ts"

const coordinator = "internal-coordinator"
const atTable = () => signalPo().lives(observed, preparedMeeting, organised)

describe("Stap 4, Ondersteuningsbehoeften in beeld", () => {
  it("MH-18: what is needed is recorded from the information that was prepared; more can come", () => {
    const unprepared = signalOutside().lives(agreed("observe"), planned)
    expect(unprepared.refusedBy(coordinator, need())).toContain("MH-18")
    expect(atTable().does(coordinator, need()).holds("needs.recorded")).toBe(true)
    const more = atTable().does("parent", brings("more-information"))
    expect(more.state.yields.at(-1)).toMatchObject({ yield: "more-information", role: "parent" })
    expect(region.pathways[0].yields.find(({ id }) => id === "more-information")?.rule).toBe("MH-18")
  })

  it.each(["questions-and-goals", "helping-and-hindering", "goes-well-and-better"])(
    "MH-19: step 4 is not done before this was spoken of: %s",
    (missing) => {
      const spoken = ["questions-and-goals", "helping-and-hindering", "goes-well-and-better"]
      const story = atTable()
        .does(coordinator, need())
        .lives(brought(...spoken.filter((one) => one !== missing), "picture-of-needs"))
      expect(story.refusedBy("parent", decides("needs"))).toEqual(["MH-19"])
      expect(story.refusedBy(coordinator, setGoals("Rust"))).toContain("MH-19")
      expect(story.lives(brought(missing), agreed("needs")).progress()[4]?.state).toBe("open")
    }
  )

  it("MH-20: step 4 ends with a picture of what the pupil needs, in words and in needs", () => {
    const without = atTable().lives(discussed).does(coordinator, need())
    expect(without.refusedBy("parent", decides("needs"))).toEqual(["MH-20"])
    expect(without.refusedBy(coordinator, setGoals("Rust"))).toContain("MH-20")
    const wordsOnly = atTable().lives(discussed, brought("picture-of-needs"))
    expect(wordsOnly.refusedBy("parent", decides("needs"))).toEqual(["MH-20"])
    expect(without.lives(brought("picture-of-needs"), agreed("needs")).progress()[4]?.state).toBe("open")
    expect(atTable().refusedBy("swv", need())).toEqual(["MH-20"])
  })
})

describe("Stap 5, Gezamenlijk doelen stellen", () => {
  const seen = () => atTable().lives(needed)

  it("MH-21: the goals follow from one picture of needs and explanations", () => {
    expect(seen().refusedBy(coordinator, setGoals("Een hele dag in de klas"))).toEqual(["MH-21"])
    const picture = seen().lives(brought("integrative-picture"))
    expect(picture.does(coordinator, setGoals("Een hele dag in de klas")).holds("goals.set")).toBe(true)
  })

  it("MH-22: everybody at the table is asked for the own view", () => {
    const story = signalPo().lives(observed, preparedMeeting, invited)
    const asked = (...names: ReadonlyArray<string>) =>
      report(story, tableOf(story), { askedForView: roles(...names) })
    expect(story.refusedBy(coordinator, asked("parent", "youth"))).toEqual(["MH-22"])
    const { askedForView: _, ...silent } = report(story).report
    expect(story.refusedBy(coordinator, { _tag: "ReportMeeting", report: silent })).toEqual(["MH-22"])
    expect(story.does(coordinator, asked(...tableOf(story))).holds("meeting.held")).toBe(true)
  })

  it("MH-23: no offer and no bridging before there are goals", () => {
    const story = seen().lives(brought("integrative-picture"))
    expect(story.refusedBy(coordinator, agreement(story))).toContain("MH-23")
    expect(story.refusedBy(coordinator, youthHelp(story))).toContain("MH-23")
    expect(story.refusedBy(coordinator, bridging(story))).toContain("MH-23")
    const goals = seen().lives(aimed)
    expect(goals.does(coordinator, agreement(goals)).holds("arrangement.made")).toBe(true)
    expect(goals.does(coordinator, bridging(goals)).holds("bridging.agreed")).toBe(true)
  })

  it("MH-24: step 5 ends with one picture and goals that fit it", () => {
    const noGoals = seen().lives(brought("integrative-picture"))
    expect(noGoals.refusedBy("parent", decides("goals"))).toEqual(["MH-24"])
    expect(noGoals.refusedBy(coordinator, agreement(noGoals))).toContain("MH-24")
    expect(noGoals.refusedBy("teacher", setGoals("Rust"))).toEqual(["MH-24"])
    const goals = noGoals.does(coordinator, setGoals("Rust"))
    expect(goals.lives(agreed("goals")).progress()[5]?.state).toBe("open")
  })
})

describe("Stap 6, Gezamenlijk arrangeren", () => {
  const goals = () => signalPo().lives(untilGoals)
  /** All that step 6 brings forth, but this. */
  const without = (missing: string) =>
    goals().lives(
      madeAgreements,
      written,
      signed,
      brought(...["regie-agreed", "follow-up-agreed"].filter((one) => one !== missing))
    )

  it("MH-25: there is something for each goal", () => {
    const story = atTable()
      .lives(needed, brought("integrative-picture"))
      .does(coordinator, setGoals("Een hele dag in de klas", "Rust thuis"))
      .lives(agreed("goals"))
    const forOne = story
      .does(coordinator, agreement(story, { goals: [1] }))
      .does(coordinator, { ...youthHelp(story), agreement: { ...youthHelp(story).agreement, goals: [1] } })
      .lives(written, signed, brought("regie-agreed", "follow-up-agreed"))
    expect(forOne.refusedBy("parent", decides("arrange"))).toEqual(["MH-25"])
    expect(forOne.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-25")
    const forBoth = forOne.does(coordinator, agreement(story, { goals: [2] }))
    expect(forBoth.lives(agreedContent, agreed("arrange"), started).holds("execution.started")).toBe(true)
  })

  it("MH-26: there are concrete agreements before anything starts: who, what and when", () => {
    const none = goals().lives(written, signed, brought("regie-agreed", "follow-up-agreed"))
    expect(none.refusedBy("parent", decides("arrange"))).toEqual(["MH-01", "MH-25", "MH-26"])
    expect(none.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-26")
    expect(none.refusedBy("youth-doctor", agreement(none))).toEqual(["MH-26"])
    const [made] = goals().lives(madeAgreements).state.agreements
    expect(made).toMatchObject({ executor: "bpo", from: expect.any(String), until: expect.any(String) })
  })

  it("MH-27: bridging says what pupil and parents get until the help starts, and who gives it", () => {
    const story = goals().lives(madeAgreements, applied)
    expect(story.flaggedBy()).toContain("MH-27")
    const bridged = story.does(coordinator, bridging(story))
    expect(bridged.flaggedBy()).not.toContain("MH-27")
    expect(bridged.state.bridgings[0]).toMatchObject({ by: "teacher", until: expect.any(String) })
    const running = signalPo().lives(untilArrangement, started)
    expect(running.refusedBy(coordinator, bridging(running))).toEqual(["MH-27"])
    expect(story.refusedBy("bpo", bridging(story))).toEqual(["MH-27"])
  })

  it("MH-28: step 6 yields an agreement on regie", () => {
    const story = without("regie-agreed")
    expect(story.refusedBy("parent", decides("arrange"))).toEqual(["MH-28"])
    expect(story.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-28")
    expect(
      story
        .lives(brought("regie-agreed"), agreedContent, agreed("arrange"), started)
        .holds("execution.started")
    ).toBe(true)
  })

  it("MH-29: step 6 yields a follow-up and a day to evaluate, which is not forgotten", () => {
    const story = without("follow-up-agreed")
    expect(story.refusedBy("parent", decides("arrange"))).toEqual(["MH-29"])
    expect(story.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-29")
    expect(story.refusedBy("parent", brings("follow-up-agreed"))).toEqual(["MH-29"])
    const running = signalPo().lives(untilArrangement, started)
    expect(running.after(90).flaggedBy()).not.toContain("MH-29")
    expect(running.after(91).flaggedBy()).toContain("MH-29")
  })
})
