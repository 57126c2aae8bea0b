import type { Command } from "@oza/cases"
import { actor } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  brings,
  circumstanceIs,
  closing,
  day,
  given,
  observed,
  apply,
  plan,
  region,
  roles,
  shares,
  signalPo,
  signalVo,
  support,
  madeAgreements,
  tableOf,
  tasksOf,
  untilGoals
} from "../../test/Life.ts"
import { middenHolland } from "../index.ts"
import { exemption, tlv } from "../procedures.ts"

const advice = { _tag: "AdviseOnYouthHelp", advice: "Een training op school" } as const
const coordinator = "internal-coordinator"

describe("Jeugd Ondersteuning op School (JOS)", () => {
  it("MH-49: is there in secondary education, and not in primary", () => {
    expect(signalVo().does("jos-worker", advice).state.advices).toHaveLength(1)
    expect(signalVo().does("jos-worker", support()).state.supports).toHaveLength(1)
    expect(signalPo().refusedBy("jos-worker", advice)).toEqual(["MH-49"])
    expect(signalPo().refusedBy("jos-worker", support())).toEqual(["MH-49"])
  })

  it("MH-50: the school decides for whom", () => {
    for (const by of ["jos-worker", "municipal-contact", "youth-help-worker"]) {
      expect(signalVo().refusedBy(by, circumstanceIs("jos-involved"))).toEqual(["MH-50"])
    }
    expect(
      signalVo().does("support-coordinator", circumstanceIs("jos-involved")).state.circumstances
    ).toHaveLength(1)
  })

  it("MH-50: when JOS suffices the case closes without an arrangement, and otherwise not for that reason", () => {
    const suffices = closing({ reason: "lighter-support-suffices" })
    expect(signalVo().refusedBy("support-coordinator", suffices)).toEqual(["MH-50"])
    const withJos = signalVo().lives(given("jos-involved"))
    expect(withJos.does("support-coordinator", suffices).state.closing?.reason).toBe(
      "lighter-support-suffices"
    )
    const arranged = signalVo().lives(untilGoals, madeAgreements, given("jos-involved"))
    expect(arranged.refusedBy("support-coordinator", suffices)).toEqual(["MH-50"])
  })

  it("MH-51: is invited when an arrangement is needed, tells what was done and advises", () => {
    const story = signalVo().lives(observed, given("jos-involved"))
    expect(story.refusedBy("support-coordinator", plan(story))).toEqual(["MH-51"])
    const invited = plan(story, { invited: tableOf(story, "jos-worker") })
    expect(story.does("support-coordinator", invited).holds("meeting.planned")).toBe(true)
    expect(tasksOf("jos-worker")).toContain("MH-51")
  })

  it("MH-52: no application before JOS and municipality agreed which information goes along", () => {
    const story = signalVo().lives(untilGoals, madeAgreements, given("jos-involved"))
    expect(story.refusedBy("municipal-contact", apply)).toEqual(["MH-52"])
    expect(story.refusedBy("support-coordinator", brings("jos-information-agreed"))).toEqual(["MH-52"])
    for (const by of ["jos-worker", "municipal-contact"]) {
      const agreed = story.does(by, brings("jos-information-agreed"))
      expect(agreed.does("municipal-contact", apply).holds("application.pending")).toBe(true)
    }
  })
})

describe("Samenwerkingsverband (SWV)", () => {
  it("MH-53: the means of the SWV are a source, by its support plan; amounts say that they are a demonstration", () => {
    const source = middenHolland.funding.sources.find(({ id }) => id === "swv-support")
    expect(source).toMatchObject({ holder: "swv", rule: "MH-53" })
    expect(middenHolland.funding.rule).toBe("MH-53")
    expect(middenHolland.swvs).toEqual(["PO2814", "VO2802"])
    const { keys, prices, budgets } = middenHolland.funding
    for (const { decided } of [...keys, ...prices, ...budgets]) {
      expect(decided.place).toContain("a demonstration value")
    }
    const story = signalPo().lives(untilGoals, madeAgreements)
    expect(story.does("swv", shares(1, "swv-support", 120_000)).state.funding).toHaveLength(1)
    expect(story.refusedBy(coordinator, shares(1, "swv-support", 120_000))).toEqual(["MH-53"])
  })

  const asks = { _tag: "RequestProcedure", procedure: tlv, asksFor: "Een plek op het sbo" } as const
  const view = { _tag: "GiveExpertView", request: 1, supports: true, view: "Een kleine groep past" } as const
  const grant = (over: object = {}): Command => ({
    _tag: "DecideProcedure",
    request: 1,
    decision: {
      outcome: "granted",
      category: "sbo",
      from: day("2026-10-01"),
      until: day("2028-07-31"),
      consulted: roles("swv-expert"),
      reasons: "Een kleine groep is nodig",
      ...over
    }
  })
  const asked = () => signalPo().does(coordinator, asks)
  const viewed = () => asked().does("swv-expert", view).does(actor("swv-expert", 77), view)

  it("MH-54: only the SWV decides on admission", () => {
    expect(viewed().does("swv", grant()).state.procedures[0]?.decision?.outcome).toBe("granted")
    for (const by of ["municipal-contact", coordinator, "swv-expert"]) {
      expect(viewed().refusedBy(by, grant())).toEqual(["MH-54"])
    }
    expect(viewed().refusedBy("attendance-officer", grant())).toEqual(["MH-54"])
  })

  it("MH-54: to sbo, (v)so or a temporary place, for which the school asks; the expert is consulted", () => {
    expect(region.pathways[0].procedures[0]?.categories).toEqual(["sbo", "so", "vso", "temporary-place"])
    expect(viewed().refusedBy("swv", grant({ category: "gymnasium" }))).toEqual(["MH-54"])
    expect(viewed().refusedBy("swv", grant({ consulted: [] }))).toEqual(["MH-54"])
    expect(signalPo().refusedBy("swv", asks)).toEqual(["MH-54"])
    expect(signalPo().refusedBy("parent", asks)).toEqual(["MH-54"])
  })

  it("MH-65: two different experts, of whom the youth doctor may be the second", () => {
    const one = asked().does("swv-expert", view)
    expect(one.refusedBy("swv", grant())).toEqual(["MH-65"])
    expect(one.does("youth-doctor", view).does("swv", grant()).state.procedures[0]?.views).toHaveLength(2)
    for (const by of ["youth-nurse", "teacher"]) expect(one.refusedBy(by, view)).toEqual(["MH-65"])
  })

  it.each(["not-at-school", "risk-behaviour", "complex-case", "exemption-considered"])(
    "MH-55: the SWV is always involved: %s",
    (circumstance) => {
      const story = signalPo().lives(observed, given(circumstance))
      expect(story.refusedBy(coordinator, plan(story))).toEqual(["MH-55"])
      for (const one of ["swv", "swv-expert"]) {
        const invited = plan(story, { invited: tableOf(story, one) })
        expect(story.does(coordinator, invited).holds("meeting.planned")).toBe(true)
      }
      const over = story.does(coordinator, {
        _tag: "EndCircumstance",
        circumstance: circumstanceIs(circumstance).circumstance
      })
      expect(over.does(coordinator, plan(over)).holds("meeting.planned")).toBe(true)
    }
  )
})

describe("Leerplicht", () => {
  it.each(["absence", "threatened-absence", "serious-unauthorised-absence"])(
    "MH-56: is invited at absence, and when it threatens: %s",
    (circumstance) => {
      const story = signalPo().lives(observed, given(circumstance))
      expect(story.refusedBy(coordinator, plan(story))).toEqual(["MH-56"])
      const invited = plan(story, { invited: tableOf(story, "attendance-officer") })
      expect(story.does(coordinator, invited).holds("meeting.planned")).toBe(true)
    }
  )

  it("MH-57: thinks along so that the pupil stays at school or returns", () => {
    expect(tasksOf("attendance-officer")).toContain("MH-57")
    expect(signalPo().does("attendance-officer", advice).state.advices).toHaveLength(1)
  })

  const asks = { _tag: "RequestProcedure", procedure: exemption, asksFor: "Vrijstelling" } as const
  const exempts = (...consulted: ReadonlyArray<string>): Command => ({
    _tag: "DecideProcedure",
    request: 1,
    decision: {
      outcome: "granted",
      from: day("2026-10-01"),
      until: day("2027-07-31"),
      consulted: roles(...consulted),
      reasons: "Onderwijs kan nu niet"
    }
  })

  it("MH-58: may exempt, after consulting a doctor or practitioner and the SWV", () => {
    const asked = signalPo().does("parent", asks)
    for (const practitioner of ["youth-doctor", "youth-help-worker"]) {
      const exempted = asked.does("attendance-officer", exempts(practitioner, "swv"))
      expect(exempted.state.procedures[0]?.decision?.outcome).toBe("granted")
    }
    expect(asked.refusedBy("attendance-officer", exempts("youth-doctor"))).toEqual(["MH-58"])
    expect(asked.refusedBy("attendance-officer", exempts("swv"))).toEqual(["MH-58"])
    expect(asked.refusedBy("swv", exempts("youth-doctor", "swv"))).toEqual(["MH-58"])
    expect(signalPo().refusedBy(coordinator, asks)).toEqual(["MH-58"])
  })

  it("MH-59: may take measures at serious unauthorised absence: a task, and seen by those involved", () => {
    expect(tasksOf("attendance-officer")).toContain("MH-59")
    expect(signalPo().flaggedBy()).not.toContain("MH-59")
    expect(signalPo().lives(given("serious-unauthorised-absence")).flaggedBy()).toContain("MH-59")
  })
})

describe("Begeleider Passend Onderwijs (BPO)", () => {
  it("MH-60: who is involved already is invited, or the information is collected", () => {
    const story = signalPo().lives(observed, given("bpo-involved"))
    expect(story.refusedBy(coordinator, plan(story))).toEqual(["MH-60"])
    const invited = plan(story, { invited: tableOf(story, "bpo") })
    expect(story.does(coordinator, invited).holds("meeting.planned")).toBe(true)
    const collected = story.does("bpo", brings("bpo-information"))
    expect(collected.does(coordinator, plan(story)).holds("meeting.planned")).toBe(true)
    expect(story.refusedBy("teacher", brings("bpo-information"))).toEqual(["MH-60"])
  })

  it("MH-61: supports teacher or pupil and tells what works", () => {
    expect(tasksOf("bpo")).toContain("MH-61")
    expect(signalPo().does("bpo", support()).state.supports).toHaveLength(1)
    const onEducation = { _tag: "AdviseOnEducation", advice: "Werk met een dagplanning" } as const
    expect(signalPo().does("bpo", onEducation).state.advices[0]?.domain).toBe("education")
    expect(signalPo().refusedBy("parent", onEducation)).toEqual(["MH-61"])
  })
})
