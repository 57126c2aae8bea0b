import { allocate, SupportKindId } from "@oza/funding"
import { Story } from "@oza/testing/cases"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  absent,
  agreedContent,
  agreement,
  applied,
  day,
  decision,
  granted,
  kop,
  prepared,
  region,
  shares,
  signalOf,
  signalPo,
  testLaw,
  tested
} from "../../test/Life.ts"

describe("Kader specifiek, Financieel", () => {
  it("KOP-08: lack of funds is never a ground to refuse", () => {
    const story = signalPo().lives(prepared, applied, tested)
    const refusal = story.refusal(
      "wijkteam-worker",
      decision({ outcome: "refused", ground: "lack-of-funds" })
    )
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-08"])
    expect(
      story
        .does("wijkteam-worker", decision({ outcome: "refused", ground: "no-need" }))
        .holds("decision.refused")
    ).toBe(true)
  })

  it("KOP-08: help starts when the content is agreed, also while the costs are not shared yet", () => {
    const agreed = signalPo().lives(prepared, applied, tested, granted)
    const started = agreed
      .does("wijkteam-worker", agreement(agreed))
      .lives(agreedContent)
      .does("provider", { _tag: "StartExecution" })
    expect(started.holds("execution.started")).toBe(true)
    expect(started.flaggedBy()).toContain("KOP-04")
  })

  it("KOP-09: youth help is not granted before other laws were tested", () => {
    const story = signalPo().lives(prepared, applied)
    const refusal = story.refusal("wijkteam-worker", decision())
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-09"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toEqual(["TestPrecedingLaw"])
  })

  it("KOP-09: where the Zvw fits, youth help is not granted; refusing on that ground is", () => {
    const story = signalPo().lives(prepared, applied).does("wijkteam-worker", testLaw(true))
    expect(story.refusedBy("wijkteam-worker", decision())).toEqual(["KOP-09"])
    const refused = story.does("wijkteam-worker", decision({ outcome: "refused", ground: "preceding-law" }))
    expect(refused.state.decision?.ground).toBe("preceding-law")
  })

  it("KOP-09: a later test corrects an earlier one", () => {
    const story = signalPo().lives(prepared, applied).does("wijkteam-worker", testLaw(true))
    expect(story.does("wijkteam-worker", testLaw(false)).lives(granted).holds("decision.granted")).toBe(true)
  })

  it("KOP-09: where another law is found after the decision, no further youth help is agreed", () => {
    const story = signalPo().lives(prepared, applied, tested, granted).does("wijkteam-worker", testLaw(true))
    expect(story.refusedBy("wijkteam-worker", agreement(story))).toEqual(["KOP-09"])
  })

  it("KOP-09: what the Zvw fits is paid by the Zvw alone", () => {
    const allocation = allocated("treatment", "school", "enrolled", ["Zvw"])
    expect(new Set(allocation.lines.map(({ source }) => source))).toEqual(new Set(["zvw"]))
  })

  it("KOP-10: a school never pays the care location of an exempted pupil", () => {
    const story = signalPo().lives(prepared, applied, tested, granted)
    const atFarm = story
      .lives(absent)
      .does("wijkteam-worker", agreement(story, { kind: "day-care-centre", setting: "care-location" }))
    const exempted = atFarm.lives(agreedContent).does("internal-coordinator", {
      _tag: "ChangeEnrolment",
      enrolment: { status: "exempted", schoolType: "po" }
    })
    expect(exempted.refusedBy("wijkteam-worker", shares(1, ["school", 10_000]))).toContain("KOP-10")
    expect(exempted.refusedBy("wijkteam-worker", shares(1, ["school", 10_000]))).toEqual(["KOP-10"])
    expect(exempted.does("wijkteam-worker", shares(1, ["youth-help", 10_000])).holds("funding.shared")).toBe(
      true
    )
  })

  it("KOP-11: at a care location the school, or the SWV for it, answers for the education of an enrolled pupil", () => {
    const story = signalPo().lives(prepared, applied, tested, granted)
    const lessons = (responsible: "school" | "swv" | "municipality") =>
      agreement(story, { kind: "guidance-in-learning", setting: "care-location", responsible })
    expect(story.refusedBy("wijkteam-worker", lessons("municipality"))).toEqual(["KOP-11"])
    for (const responsible of ["school", "swv"] as const) {
      expect(story.does("internal-coordinator", lessons(responsible)).state.agreements).toHaveLength(1)
    }
    expect(
      allocated("guidance-in-learning", "care-location", "enrolled").lines.every(
        ({ rule }) => rule === "KOP-11"
      )
    ).toBe(true)
  })

  it("KOP-11: that duty ends where the pupil is not enrolled", () => {
    const notEnrolled = Story.open(
      kop,
      "2026-09-07",
      "internal-coordinator",
      signalOf("2018-03-15", "po", "exempted")
    )
    expect(
      notEnrolled.refusedBy(
        "internal-coordinator",
        agreement(notEnrolled, {
          kind: "guidance-in-learning",
          setting: "care-location",
          responsible: "school",
          goals: [1]
        })
      )
    ).toEqual(expect.arrayContaining(["KOP-23", "KOP-24"]))
  })
})

/** Who pays for a hundred euros of this support. */
const allocated = (
  kind: string,
  setting: "school" | "home" | "care-location",
  enrolment: "enrolled" | "exempted",
  precedingLaw: ReadonlyArray<"Zvw" | "Wlz" | "Wmo"> = []
) =>
  Result.getOrThrow(
    allocate(region.funding, region.rules, {
      on: day("2026-11-02"),
      schoolType: "po",
      enrolment,
      precedingLaw,
      greyAreaTalked: true,
      agreements: [
        {
          agreement: 1,
          kind: SupportKindId.make(kind),
          setting,
          from: day("2026-11-09"),
          until: day("2027-01-09"),
          quantity: 100,
          unit: "euro"
        }
      ]
    })
  )
