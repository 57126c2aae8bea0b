import { addDays } from "@oza/kernel"
import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { alkmaar } from "../index.ts"
import {
  agreedLeadingIn,
  agreement,
  aimed,
  alk,
  alkReading,
  apply,
  arranged,
  begin,
  brought,
  convened,
  decided,
  decides,
  funded,
  holds,
  joined,
  met,
  needed,
  orientated,
  plan,
  region,
  report,
  roles,
  running,
  settled,
  signalCare,
  signalMbo,
  signalOf,
  signalPo,
  signalVo,
  startYields,
  support,
  supported,
  without
} from "../../test/Life.ts"

const ready = () => signalPo().lives(supported, orientated)
const tasksOf = (role: string) => alkmaar.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)
const goals = { _tag: "SetGoals", goals: ["Weer naar school"] } as const

describe("4. Ontwikkeling en schoolloopbaan staat centraal", () => {
  it("ALK-07: the school career stands in the profile of the region", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("ALK-07")
  })

  it("ALK-08: where a regular career is not feasible it is examined what education can contribute", () => {
    const story = ready().does("internal-coordinator", holds("regular-career-not-feasible"))
    expect(story.refusedBy("internal-coordinator", goals)).toEqual(["ALK-08"])
    expect(
      story.lives(brought("contribution-of-education")).does("internal-coordinator", goals).holds("goals.set")
    ).toBe(true)
  })
})

describe("4. School is blijvend betrokken", () => {
  it("ALK-09: the school organises the MDO, and the youth is asked to it", () => {
    const story = signalVo()
    expect(tasksOf("support-coordinator")).toContain("ALK-09")
    expect(story.does("support-coordinator", plan(story)).holds("meeting.planned")).toBe(true)
    expect(story.refusedBy("teacher", plan(story))).toEqual(["ALK-09"])
    expect(story.refusedBy("support-coordinator", plan(story, without("youth")))).toEqual(["ALK-09"])
  })

  it("ALK-10: the school stays at the table when the youth is in a group or an institution", () => {
    const story = ready().lives(aimed)
    const elsewhere = story.does("youth-family-coach", agreement(story, { setting: "institution" }))
    const planned = elsewhere.lives(convened)
    const noSchool = without("internal-coordinator", "support-coordinator")
    expect(planned.refusedBy("internal-coordinator", report(planned, noSchool))).toEqual(["ALK-10"])
    expect(planned.does("internal-coordinator", report(planned)).state.meetings.at(-1)?.heldOn).toBeDefined()
    expect(tasksOf("teacher")).toContain("ALK-10")
  })

  it("ALK-11: without a school the provider organises the MDO; with one that is involved it does not", () => {
    const care = signalCare()
    expect(care.does("provider", plan(care)).holds("meeting.planned")).toBe(true)
    const withSchool = signalPo()
    expect(withSchool.refusedBy("provider", plan(withSchool))).toContain("ALK-11")
    const left = withSchool.does("internal-coordinator", holds("school-not-involved"))
    expect(left.does("provider", plan(left)).holds("meeting.planned")).toBe(true)
  })

  it("ALK-12: school and provider are both asked to the table", () => {
    const story = ready().lives(aimed, arranged)
    expect(story.refusedBy("internal-coordinator", plan(story, without("provider")))).toEqual(["ALK-12"])
    const noSchool = without("internal-coordinator", "support-coordinator")
    expect(signalPo().refusedBy("internal-coordinator", plan(signalPo(), noSchool))).toEqual(["ALK-12"])
    for (const role of ["internal-coordinator", "provider"]) expect(tasksOf(role)).toContain("ALK-12")
  })
})

describe("4. In principe een tijdelijke interventie", () => {
  it("ALK-13: it is temporary: the day of review and the end date are shown when they have passed", () => {
    const story = running()
    const { evaluateOn, until } = story.state.agreements[0]!
    expect(story.on(evaluateOn).flaggedBy()).not.toContain("ALK-13")
    const review = story.on(addDays(evaluateOn, 1))
    expect(review.flags().filter(({ rule }) => rule.id === "ALK-13")).toHaveLength(1)
    const ended = story.on(addDays(until, 1))
    expect(ended.flags().filter(({ rule }) => rule.id === "ALK-13")).toHaveLength(2)
  })

  it("ALK-14: extra support follows basic support, and youth help follows extra support", () => {
    const extra = support({ level: "extra" })
    expect(signalPo().refusedBy("internal-coordinator", extra)).toEqual(["ALK-14"])
    const light = signalPo()
      .does("internal-coordinator", support())
      .lives(orientated, agreedLeadingIn, aimed, brought("support-at-school-agreed"))
    expect(light.refusedBy("youth-family-coach", apply)).toEqual(["ALK-14"])
    expect(
      light.does("internal-coordinator", extra).does("youth-family-coach", apply).holds("application.pending")
    ).toBe(true)
  })

  it("ALK-14: who comes out of care has tried no extra support at a school", () => {
    expect(signalCare().lives(orientated, decided).holds("decision.granted")).toBe(true)
  })

  it("ALK-14: the municipality is involved in time: it is shown when extra support is not enough", () => {
    expect(signalPo().flaggedBy()).not.toContain("ALK-14")
    expect(signalPo().lives(supported).flaggedBy()).toContain("ALK-14")
    expect(signalPo().lives(supported, met).flaggedBy()).not.toContain("ALK-14")
  })

  it("ALK-14: heavier is for where it does not go as it should", () => {
    const up = { _tag: "ScaleAgreement", agreement: 1, direction: "up", reason: "Het lukt niet" } as const
    expect(running().refusedBy("internal-coordinator", up)).toEqual(["ALK-14"])
    const offCourse = running().does("provider", {
      _tag: "ReportProgress",
      agreement: 1,
      state: "off-course",
      text: "Het lukt nog niet"
    })
    expect(offCourse.does("internal-coordinator", up).state.scalings).toHaveLength(1)
  })

  it("ALK-15: where less is needed those who give support scale it down", () => {
    const down = { _tag: "ScaleAgreement", agreement: 1, direction: "down", reason: "Het lukt" } as const
    expect(running().does("provider", down).state.scalings[0]?.direction).toBe("down")
    expect(running().refusedBy("swv-consultant", down)).toContain("ALK-70")
    expect(running().refusedBy("teacher", down)).toEqual(["ALK-15"])
    expect(alk.pathway.acts["ScaleAgreement"]?.by.find(({ role }) => role === "provider")?.rule).toBe(
      "ALK-15"
    )
  })
})

describe("4. Maatwerk, samen met ouders en jeugdige", () => {
  it("ALK-16: an offer at school, at home or in an institution", () => {
    const story = ready().lives(aimed)
    for (const setting of ["school", "home", "institution"] as const) {
      expect(story.does("youth-family-coach", agreement(story, { setting })).holds("arrangement.made")).toBe(
        true
      )
    }
    expect(story.refusedBy("youth-family-coach", agreement(story, { setting: "care-location" }))).toEqual([
      "ALK-16"
    ])
  })

  it("ALK-17: youth help is requested only when parents and youth agree with the way in", () => {
    const story = ready().lives(aimed, brought("support-at-school-agreed"))
    expect(story.refusedBy("youth-family-coach", apply)).toEqual(["ALK-17"])
    const against = story.lives(agreedLeadingIn).does("youth", decides("orientation", "disagree"))
    expect(against.refusedBy("youth-family-coach", apply)).toEqual(["ALK-17"])
    const together = against.does("youth", decides("orientation"))
    expect(together.does("youth-family-coach", apply).holds("application.pending")).toBe(true)
  })

  it("ALK-17: it starts only when parents and youth agree with what is in it", () => {
    const signal = () => signalVo().lives(supported, orientated, decided, arranged)
    const parentsOnly = signal()
      .does("parent", { _tag: "AgreeContent" })
      .lives(funded, brought(...startYields))
    expect(parentsOnly.refusedBy("provider", begin)).toEqual(["ALK-17"])
    const both = parentsOnly.does("youth", { _tag: "AgreeContent" })
    expect(both.does("provider", begin).holds("execution.started")).toBe(true)
  })

  it("ALK-17: nobody else agrees in their place; of age the youth does alone", () => {
    expect(
      ready().lives(aimed, arranged).refusedBy("internal-coordinator", { _tag: "AgreeContent" })
    ).toEqual(["ALK-17"])
    const adult = signalMbo().lives(supported, orientated, settled)
    expect(adult.holds("content.agreed")).toBe(true)
    expect(adult.refusedBy("parent", { _tag: "AgreeContent" })).toContain("ALK-17")
  })

  it("ALK-17: from which age the youth in person agrees is open in the document: read as 12, or as 16", () => {
    const vo = (setting: typeof alk) =>
      Story.open(setting, "2026-09-07", "support-coordinator", signalOf("2012-02-20", "vo")).lives(
        supported,
        orientated,
        decided,
        arranged
      )
    expect(vo(alk).does("parent", { _tag: "AgreeContent" }).holds("content.agreed")).toBe(false)
    const from16 = alkReading({ youthAgreesFrom: "16" })
    expect(vo(from16).does("parent", { _tag: "AgreeContent" }).holds("content.agreed")).toBe(true)
  })
})

describe("4. Integraal arrangeren en kwaliteit voorop", () => {
  it("ALK-18: what protects, what hinders and the talents are recorded before anything is prepared", () => {
    const story = signalPo().lives(supported, brought("distance-to-education", "description"), needed, met)
    expect(story.refusedBy("internal-coordinator", goals)).toEqual(["ALK-18"])
    expect(story.lives(brought("integral-view")).does("internal-coordinator", goals).holds("goals.set")).toBe(
      true
    )
  })

  it("ALK-19: consultant and coach are asked to the table from the first plan", () => {
    const story = signalPo()
    for (const role of ["swv-consultant", "youth-family-coach"]) {
      expect(story.refusedBy("internal-coordinator", plan(story, without(role)))).toContain("ALK-19")
    }
    const other = roles("parent", "youth", "internal-coordinator", "swv-consultant", "youth-consultant")
    expect(story.does("internal-coordinator", plan(story, other)).holds("meeting.planned")).toBe(true)
  })

  it("ALK-19: those involved bring in who thinks along, and advise", () => {
    expect(signalPo().lives(joined("swv-consultant")).state.participants).toHaveLength(2)
    expect(signalPo().refusedBy("parent", { _tag: "AdviseOnEducation", advice: "Kleinere klas" })).toEqual([
      "ALK-19"
    ])
    // C21: no advice is kept to one side here.
    for (const advice of ["AdviseOnEducation", "AdviseOnYouthHelp"] as const) {
      const given = signalPo().does("swv-consultant", { _tag: advice, advice: "Begin klein" })
      expect(given.state.advices).toHaveLength(1)
    }
  })

  it("ALK-20: an intervention is recognised, or it is described why it can reach the goal", () => {
    const story = ready().lives(aimed)
    const { intervention: _, ...bare } = agreement(story).agreement
    const none = { _tag: "MakeAgreement", agreement: bare } as const
    expect(story.refusedBy("youth-family-coach", none)).toEqual(["ALK-20"])
    for (const evidence of ["recognised", "methodically-described"] as const) {
      const named = agreement(story, {
        intervention: { name: "Rustplek", evidence, grounds: "Past bij wat we weten van prikkels" }
      })
      expect(story.does("youth-family-coach", named).state.agreements[0]?.intervention?.evidence).toBe(
        evidence
      )
    }
  })
})
