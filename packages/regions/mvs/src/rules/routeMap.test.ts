import { Command } from "@oza/cases"
import { allocate, SupportKindId } from "@oza/funding"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  agreement,
  aimed,
  aligned,
  analysed,
  applied,
  apply,
  arranged,
  circumstance,
  closing,
  consented,
  day,
  decision,
  granted,
  helpPlan,
  lookedAt,
  met,
  monitored,
  mvs,
  need,
  needed,
  otHeld,
  consulted,
  votHeld,
  prepared,
  preparedEducation,
  records,
  region,
  request,
  shares,
  signal,
  swvDecides,
  swvSupports,
  withoutProvider,
  yields
} from "../../test/Life.ts"

describe("Aanvullende stappen", () => {
  it("MVS-44: the steps of an OZA follow on the OT", () => {
    const story = signal().lives(consulted("convene"), votHeld)
    expect(story.refusedBy("internal-coordinator", need())).toEqual(["MVS-44"])
    expect(story.lives(otHeld, needed).holds("needs.recorded")).toBe(true)
  })

  it("MVS-44: the internal coordinator analyses, and the family specialist or the municipal team aligns", () => {
    expect(signal().refusedBy("teacher", yields("analysis"))).toEqual(["MVS-44"])
    expect(signal().refusedBy("internal-coordinator", yields("analysis-aligned"))).toEqual(["MVS-44"])
    const alone = signal().lives(met, records("internal-coordinator", "analysis"), needed, aimed, lookedAt)
    const test = { _tag: "TestPrecedingLaw", law: "Wlz", applies: false, reason: "Niet blijvend" } as const
    expect(alone.refusedBy("wijkteam-worker", test)).toEqual(["MVS-44"])
    for (const by of ["family-specialist", "wijkteam-worker"]) {
      const together = alone.lives(records(by, "analysis-aligned"))
      expect(together.does("wijkteam-worker", test).holds("preceding-law.tested")).toBe(true)
    }
  })

  it("MVS-44: where there is help in the family already, its worker is consulted before anything is deployed", () => {
    const story = signal().lives(prepared).does("family-specialist", circumstance("help-in-family"))
    expect(story.refusedBy("internal-coordinator", request)).toEqual(["MVS-44"])
    expect(story.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-44"])
    expect(
      story.refusedBy(
        "internal-coordinator",
        agreement(story, { responsible: "school", kind: "guidance-in-learning" })
      )
    ).toEqual(["MVS-44"])
    expect(story.refusedBy("family-specialist", yields("help-in-family-aligned"))).toEqual(["MVS-44"])
    const beforehand = story.lives(records("wijkteam-worker", "help-in-family-aligned"))
    expect(beforehand.does("internal-coordinator", request).holds("procedure.pending")).toBe(true)
  })

  it("MVS-45: what is there already is looked at first", () => {
    const story = signal()
      .lives(met, analysed, needed, aimed)
      .lives(records("family-specialist", "no-preceding-provision-fits"), aligned, consented)
    expect(story.refusedBy("internal-coordinator", request)).toEqual(["MVS-45"])
    expect(story.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-45"])
    const looked = story.lives(records("education-specialist", "preceding-provisions-looked-at"))
    expect(looked.does("internal-coordinator", request).holds("procedure.pending")).toBe(true)
    expect(story.refusedBy("parent", yields("preceding-provisions-looked-at"))).toEqual(["MVS-45"])
  })

  it("MVS-46: no further step while something that is there fits", () => {
    const story = signal()
      .lives(met, analysed, needed, aimed)
      .lives(records("family-specialist", "preceding-provisions-looked-at"), aligned, consented)
    expect(story.refusedBy("internal-coordinator", request).toSorted()).toEqual(["MVS-18", "MVS-46"])
    const own = agreement(story, { responsible: "school", kind: "guidance-in-learning" })
    expect(story.refusedBy("internal-coordinator", own)).toEqual(["MVS-46"])
  })

  it("MVS-46: what the samenwerkingsverband gives it has granted", () => {
    const story = signal().lives(preparedEducation)
    const bySwv = agreement(story, { responsible: "swv", kind: "guidance-in-behaviour" })
    expect(story.refusedBy("internal-coordinator", bySwv)).toEqual(["MVS-46"])
    const refused = story
      .does("internal-coordinator", request)
      .does("education-specialist", swvDecides("refused"))
    expect(refused.refusedBy("internal-coordinator", bySwv)).toEqual(["MVS-46"])
    expect(story.lives(swvSupports).does("internal-coordinator", bySwv).holds("arrangement.made")).toBe(true)
  })

  it("MVS-46: what the municipality gives it has granted", () => {
    const story = signal().lives(prepared, applied)
    expect(story.refusedBy("wijkteam-worker", agreement(story))).toEqual(["MVS-46"])
    expect(story.lives(granted, arranged).holds("arrangement.made")).toBe(true)
  })
})

describe("OZA-proces", () => {
  it.each(["internal-coordinator", "wijkteam-worker"])(
    "MVS-46: the content is not agreed without the %s",
    (one) => {
      const story = signal().lives(prepared, applied, granted, arranged)
      const others = ["internal-coordinator", "wijkteam-worker", "parent"].filter((by) => by !== one)
      const agreed = others.reduce((told, by) => told.does(by, { _tag: "AgreeContent" }), story)
      expect(agreed.holds("content.agreed")).toBe(false)
      expect(agreed.does(one, { _tag: "AgreeContent" }).holds("content.agreed")).toBe(true)
    }
  )

  it("MVS-47: no indication without a support plan of the family specialist or the municipal team", () => {
    const story = signal().lives(prepared, applied, records("wijkteam-worker", "better-offer-weighed"))
    expect(story.refusedBy("wijkteam-worker", decision())).toEqual(["MVS-47"])
    expect(story.refusedBy("internal-coordinator", helpPlan())).toEqual(["MVS-47"])
    for (const by of ["family-specialist", "wijkteam-worker"]) {
      const decided = story.does(by, helpPlan()).does("wijkteam-worker", decision())
      expect(decided.holds("decision.granted")).toBe(true)
    }
    const refused = decision({ outcome: "refused", ground: "no-need" })
    expect(story.does("wijkteam-worker", refused).holds("decision.refused")).toBe(true)
  })

  it("MVS-47: the worker passes the indication on to a provider", () => {
    const story = signal().lives(prepared, applied, granted)
    expect(story.refusedBy("wijkteam-worker", withoutProvider(agreement(story)))).toEqual(["MVS-47"])
    expect(story.does("wijkteam-worker", agreement(story)).holds("arrangement.has-provider")).toBe(true)
  })

  it("MVS-48: the case director makes the plan of monitoring and evaluation, and nothing starts without it", () => {
    const story = signal().lives(prepared, applied, granted, arranged, agreedContent)
    expect(story.refusedBy("provider", { _tag: "StartExecution" })).toEqual(["MVS-48"])
    for (const other of ["internal-coordinator", "family-specialist", "parent"]) {
      expect(story.refusedBy(other, yields("monitoring-plan"))).toEqual(["MVS-48"])
    }
    const planned = story.lives(monitored)
    expect(planned.does("provider", { _tag: "StartExecution" }).holds("execution.started")).toBe(true)
  })

  it("MVS-48: without youth help the internal coordinator directs, and so makes that plan", () => {
    const story = signal().lives(preparedEducation, swvSupports)
    expect(story.refusedBy("wijkteam-worker", yields("monitoring-plan"))).toEqual(["MVS-48"])
    expect(story.lives(records("internal-coordinator", "monitoring-plan")).state.yields.at(-1)?.yield).toBe(
      "monitoring-plan"
    )
  })

  it("MVS-48: it is told when it is time to evaluate", () => {
    const running = signal().lives(prepared, applied, granted, arranged, agreedContent, monitored)
    expect(running.flaggedBy()).not.toContain("MVS-48")
    expect(running.after(91).flaggedBy()).toContain("MVS-48")
  })
})

describe("Aanbod", () => {
  it.each(["group-at-school", "extra-in-class", "replaces-school"] as const)(
    "MVS-49: %s is one of the sorts of an OZA",
    (category) => {
      const story = signal().lives(prepared, applied, granted)
      expect(story.does("wijkteam-worker", agreement(story, { category })).holds("arrangement.made")).toBe(
        true
      )
    }
  )

  it("MVS-49: treatment outside school is no OZA, and an agreement is of one of the sorts", () => {
    const story = signal().lives(prepared, applied, granted)
    const treatment = agreement(story, {
      category: "treatment-outside-school",
      kind: "treatment",
      setting: "institution"
    })
    expect(story.refusedBy("wijkteam-worker", treatment)).toEqual(["MVS-49"])
    const { category: _, ...unsorted } = agreement(story).agreement
    expect(story.refusedBy("wijkteam-worker", { _tag: "MakeAgreement", agreement: unsorted })).toEqual([
      "MVS-49"
    ])
    const decoded = Schema.decodeUnknownResult(Command)({
      _tag: "MakeAgreement",
      agreement: { ...unsorted, category: "a-fixed-product" }
    })
    expect(Result.isFailure(decoded)).toBe(true)
  })

  it("MVS-49: it is youth help, and still aligned with school before the case ends", () => {
    const helpOnly = closing({ reason: "youth-help-only", outcome: "other-provision" })
    const story = signal().lives(met, needed).does("family-specialist", helpPlan())
    expect(story.refusedBy("wijkteam-worker", helpOnly)).toEqual(["MVS-49"])
    const together = story.does("family-specialist", helpPlan({ withSchool: "De leerkracht weet ervan" }))
    expect(together.does("wijkteam-worker", helpOnly).holds("case.closed")).toBe(true)
  })

  it("MVS-49: nobody of education pays for treatment", () => {
    const story = signal().lives(prepared, applied, granted)
    const made = story
      .does("wijkteam-worker", agreement(story, { kind: "treatment", category: "extra-in-class" }))
      .lives(agreedContent)
    expect(made.refusedBy("wijkteam-worker", shares(["swv-support", 10_000]))).toEqual(["MVS-49"])
    expect(made.does("wijkteam-worker", shares(["youth-help", 10_000])).holds("funding.shared")).toBe(true)
  })

  it("MVS-46: support in education is of the samenwerkingsverband, care in class of both; the key is a demonstration", () => {
    const sourcesOf = (kind: string) =>
      Result.getOrThrow(
        allocate(region.funding, region.rules, {
          on: day("2026-11-02"),
          schoolType: "po",
          enrolment: "enrolled",
          precedingLaw: [],
          greyAreaTalked: false,
          agreements: [
            {
              agreement: 1,
              kind: SupportKindId.make(kind),
              setting: "school",
              from: day("2026-11-09"),
              until: day("2027-01-09"),
              quantity: 100,
              unit: "euro"
            }
          ]
        })
      ).lines.map(({ source }) => source)
    expect(new Set(sourcesOf("guidance-in-behaviour"))).toEqual(new Set(["swv-support"]))
    expect(new Set(sourcesOf("care-in-education-time"))).toEqual(new Set(["swv-support", "youth-help"]))
    expect(region.funding.prices.every(({ decided }) => decided.place.includes("demonstration"))).toBe(true)
  })
})

describe("Routes", () => {
  it("MVS-50: there are five routes, and people can see which", () => {
    const routes = region.profile.filter(({ rule }) => rule === "MVS-50").map(({ text }) => text.en)
    expect(routes).toHaveLength(5)
    expect(
      region.indicators.filter(({ rule }) => rule === "MVS-50").map(({ indicator }) => indicator.id)
    ).toContain("channels")
  })

  it("MVS-50: the school route goes on to the next school, with what is agreed", () => {
    const plan = {
      to: "vo",
      expectedOn: day("2027-08-23"),
      perspective: "Vmbo-t",
      agreements: "Een vaste mentor"
    } as const
    const story = signal().does("internal-coordinator", { _tag: "PrepareTransition", plan })
    expect(story.holds("transition.open")).toBe(true)
    expect(signal().refusedBy("wijkteam-worker", { _tag: "PrepareTransition", plan })).toEqual(["MVS-50"])
    expect(mvs.pathway.steps[0].rules).toContain("MVS-50")
  })
})
