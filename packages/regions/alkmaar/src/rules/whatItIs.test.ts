import { GroupId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  agreedLeadingIn,
  agreement,
  aimed,
  alk,
  begin,
  brought,
  decided,
  met,
  need,
  orientated,
  region,
  settled,
  shares,
  signalPo,
  startYields,
  supported
} from "../../test/Life.ts"

const ready = () => signalPo().lives(supported, orientated)
/** Orientated with another need than usual. */
const withNeed = (over: Parameters<typeof need>[0]) =>
  signalPo()
    .lives(supported, brought("distance-to-education", "integral-view", "description"))
    .does("internal-coordinator", need(over))
    .lives(met)

describe("3. Wat zijn onderwijs-zorgarrangementen?", () => {
  it("ALK-01: an arrangement is of education and youth help; a need of one of them alone makes none", () => {
    for (const domain of ["education", "youth-help"] as const) {
      const story = withNeed({ domain }).lives(agreedLeadingIn, aimed)
      expect(story.refusedBy("youth-family-coach", agreement(story))).toEqual(["ALK-01"])
    }
    const both = ready().lives(aimed)
    expect(both.does("youth-family-coach", agreement(both)).holds("arrangement.made")).toBe(true)
  })

  it("ALK-02: where basic support is enough there is no arrangement and no request for youth help", () => {
    const story = withNeed({ exceedsBasicSupport: false }).lives(agreedLeadingIn, aimed)
    expect(story.refusedBy("youth-family-coach", agreement(story))).toEqual(["ALK-02"])
    expect(
      story
        .lives(brought("support-at-school-agreed"))
        .refusedBy("youth-family-coach", { _tag: "FileApplication", asksFor: "Begeleiding" })
    ).toEqual(["ALK-02"])
    expect(ready().lives(decided).holds("decision.granted")).toBe(true)
  })

  it("ALK-02: one youth, one plan, one regisseur: one regie over the plan, that one party holds", () => {
    const plans = alk.pathway.regies.filter(({ rule }) => rule === "ALK-02")
    expect(plans.map(({ plan }) => plan)).toEqual(["plan"])
    expect(plans[0]!.holders.every(({ rule }) => rule === "ALK-02")).toBe(true)
    // No second plan of youth help stands beside it.
    expect(alk.pathway.acts["WriteHelpPlan"]).toBeUndefined()
    expect(alk.pathway.acts["WriteOpp"]?.byRule).toBe("ALK-02")
  })

  it("ALK-03: youth help without education does not start: it is always one whole", () => {
    const halfOfIt = ready().lives(decided)
    const story = halfOfIt
      .does("youth-family-coach", agreement(halfOfIt))
      .lives(agreedContent)
      .does("youth-family-coach", shares(1, ["youth-help", 1]))
      .lives(brought(...startYields))
    expect(story.refusedBy("provider", begin)).toEqual(["ALK-03"])
    expect(
      ready()
        .lives(settled, brought(...startYields))
        .does("provider", begin)
        .holds("execution.started")
    ).toBe(true)
  })

  it("ALK-04: a group is for needs that compare; one need of its own asks for something individual", () => {
    const story = ready().lives(aimed)
    const group = GroupId.make("01900000-0000-7000-8000-0000000000f1")
    const inGroup = agreement(story, { group })
    expect(story.refusedBy("youth-family-coach", inGroup)).toEqual(["ALK-04"])
    const compared = story.lives(brought("comparable-needs"))
    expect(compared.does("youth-family-coach", inGroup).state.agreements[0]?.group).toBe(group)
    expect(story.does("youth-family-coach", agreement(story)).holds("arrangement.made")).toBe(true)
  })

  it("ALK-05: how long, how much and with whom differs, and so do po, vo and mbo: it is shown, and bars nothing", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("ALK-05")
    const story = ready().lives(aimed)
    const long = agreement(story, { until: "2029-07-31" as never })
    expect(story.does("youth-family-coach", long).holds("arrangement.made")).toBe(true)
    expect(alk.pathway.meetings[0]?.schoolTypes).toEqual(["preschool", "po", "vo", "mbo"])
  })

  it("ALK-06: how far the youth is from education is recorded before anything is prepared", () => {
    const story = signalPo().lives(supported, brought("integral-view", "description"), met)
    expect(story.refusedBy("internal-coordinator", { _tag: "SetGoals", goals: ["Rust"] })).toEqual(["ALK-06"])
    expect(story.lives(brought("distance-to-education"), aimed).holds("goals.set")).toBe(true)
  })
})
