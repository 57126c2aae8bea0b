import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  aimed,
  agreedOpp,
  apply,
  handedOver,
  kop,
  met,
  need,
  plan,
  preventive,
  region,
  signalOf,
  signalPo,
  signalVo,
  signed,
  supported,
  testLaw,
  written
} from "../../test/Life.ts"
import { kopVanNoordHolland } from "../index.ts"

describe("Achtergrond, extra ondersteuning en wijkteam", () => {
  it("KOP-38: why the region works this way stands in its profile; it starts with school year 2022/2023", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("KOP-38")
    expect(kopVanNoordHolland.start).toBe("2022-08-01")
    expect(region.pathways[0].validFrom).toBe("2022-08-01")
  })

  it("KOP-39: extra support is discussed first, in PO in the OT and in VO in the MDO", () => {
    const extra = { _tag: "RecordSupport", support: { ...preventive, level: "extra" } } as const
    expect(signalPo().refusedBy("internal-coordinator", extra)).toEqual(["KOP-39"])
    expect(signalPo().lives(met).does("internal-coordinator", extra).state.supports).toHaveLength(1)
    expect(signalVo().lives(met).does("support-coordinator", extra).state.supports).toHaveLength(1)
  })

  it("KOP-39: a PO school has no MDO and a VO school no OT", () => {
    expect(signalPo().refusedBy("internal-coordinator", plan(signalPo(), "mdo"))).toEqual(["KOP-39"])
    expect(signalVo().refusedBy("support-coordinator", plan(signalVo(), "ot"))).toEqual(["KOP-39"])
  })

  it("KOP-39: a talk at the wijkteam does not stand in for the OT", () => {
    const planned = signalPo().does("wijkteam-worker", plan(signalPo(), "wijkteam-talk"))
    const talked = planned.does("wijkteam-worker", {
      _tag: "ReportMeeting",
      report: { meeting: 1, present: planned.state.meetings[0]!.plan.invited, minutes: "Besproken" }
    })
    expect(talked.refusedBy("internal-coordinator", need())).toEqual(["KOP-39"])
  })

  it("KOP-39: nothing of an application is done before that", () => {
    expect(signalPo().lives(written).refusedBy("wijkteam-worker", testLaw(false))).toEqual(["KOP-39"])
    expect(
      signalPo().lives(written, met).does("wijkteam-worker", testLaw(false)).holds("preceding-law.tested")
    ).toBe(true)
  })

  it("KOP-40: an expert of the SWV can be called in, and records what was tried", () => {
    const expert = kopVanNoordHolland.roles.find(({ id }) => id === "swv-expert")
    expect(expert).toMatchObject({ side: "swv", tasks: [{ rule: "KOP-40" }] })
    expect(
      signalPo().does("swv-expert", { _tag: "RecordSupport", support: preventive }).state.supports
    ).toHaveLength(1)
  })

  it.each(["swv-consultant", "swv-expert"])("KOP-41: the SWV (%s) gives no advice on youth help", (by) => {
    const advice = { _tag: "AdviseOnYouthHelp", advice: "Vraag jeugdhulp aan" } as const
    expect(signalPo().refusedBy(by, advice)).toEqual(["KOP-41"])
    expect(signalPo().does("wijkteam-worker", advice).state.advices[0]?.domain).toBe("youth-help")
  })

  it("KOP-42: the wijkteam joins for what is not directly a learning problem, and when efforts did not help", () => {
    const learningOnly = signalPo()
      .lives(supported, met)
      .does("internal-coordinator", need({ domain: "education" }))
      .lives(aimed, written, met, agreedOpp, signed, handedOver)
    const refusal = learningOnly.refusal("parent", apply)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-42"])
    expect(
      learningOnly.does("internal-coordinator", need()).does("parent", apply).holds("application.pending")
    ).toBe(true)
  })

  it("KOP-43: the wijkteam gives no advice on support in education", () => {
    const advice = { _tag: "AdviseOnEducation", advice: "Plaats in een kleinere klas" } as const
    expect(signalPo().refusedBy("wijkteam-worker", advice)).toEqual(["KOP-43"])
    expect(signalPo().does("swv-consultant", advice).state.advices[0]?.domain).toBe("education")
  })
})

describe("Voorkeursroute en succesindicatoren", () => {
  const reportedBy = (rule: string) =>
    region.indicators.filter((one) => one.rule === rule).map(({ indicator }) => indicator.id)

  it("KOP-44: referrals are counted by the channel through which they came", () => {
    expect(reportedBy("KOP-44")).toEqual(["channels"])
    expect(region.indicators.find(({ rule }) => rule === "KOP-44")?.indicator.by).toEqual([
      { _tag: "Category", field: "channel" }
    ])
  })

  it("KOP-44: the route by the general practitioner is not preferred, and parents may take it", () => {
    const byDoctor = Story.open(kop, "2026-09-07", "parent", {
      ...signalOf("2018-03-15", "po"),
      signal: { origin: "outside-education", channel: "general-practitioner", summary: "Slaapt slecht" }
    })
    expect(byDoctor.state.signal.channel).toBe("general-practitioner")
    expect(byDoctor.flaggedBy()).toEqual([])
  })

  it("KOP-45: six success indicators: four are measured from cases, two are asked of people", () => {
    expect(reportedBy("KOP-45")).toEqual(
      expect.arrayContaining(["decided-together", "days-to-decision", "funding-sources"])
    )
    expect(reportedBy("KOP-44")).toEqual(["channels"])
    expect(region.surveys.map(({ text }) => text.en)).toEqual([
      "Is the split key clear to those who work with it?",
      "How satisfied are families, schools and municipal teams?"
    ])
  })

  it("KOP-16: the report shows which decisions were within the term", () => {
    expect(reportedBy("KOP-16")).toEqual(["decided-in-time"])
  })
})
