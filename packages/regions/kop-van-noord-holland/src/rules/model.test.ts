import { describe, expect, it } from "vitest"
import {
  agreedContent,
  agreement,
  aimed,
  applied,
  apply,
  arranged,
  funded,
  granted,
  handedOver,
  agreedOpp,
  kop,
  met,
  need,
  needed,
  prepared,
  preventive,
  region,
  roles,
  shares,
  signalPo,
  signalVo,
  signed,
  supported,
  talk,
  talked,
  tested,
  written
} from "../../test/Life.ts"

const ready = () => signalPo().lives(prepared, applied, tested, granted)

describe("Het gesprek met elkaar", () => {
  it("KOP-30: items of the model are marked for PO, VO or both: the OT for PO, the MDO for VO, the matrix cell by cell", () => {
    const of = (id: string) => kop.pathway.meetings.find((kind) => kind.id === id)?.schoolTypes
    expect([of("ot"), of("mdo"), of("wijkteam-talk")]).toEqual([["po"], ["vo"], ["po", "vo"]])
    expect(new Set(region.funding.matrix.map(({ schoolType }) => schoolType))).toEqual(new Set(["po", "vo"]))
  })

  it("KOP-31: an X at the porous edges always asks for a conversation before costs are shared", () => {
    const grey = ready().lives(arranged, agreedContent)
    const split = shares(1, ["swv-support", 100], ["youth-help", 100])
    const refusal = grey.refusal("wijkteam-worker", split)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-31"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toEqual(["HoldGreyAreaTalk"])
    expect(grey.lives(talked).does("wijkteam-worker", split).holds("funding.shared")).toBe(true)
  })

  it("KOP-31: that conversation is between the municipality and education", () => {
    const grey = ready().lives(arranged)
    const alone = { ...talk, present: roles("wijkteam-worker") } as const
    const schoolOnly = { ...talk, present: roles("internal-coordinator", "swv-consultant") } as const
    expect(grey.refusedBy("wijkteam-worker", alone)).toEqual(["KOP-31"])
    expect(grey.refusedBy("internal-coordinator", schoolOnly)).toEqual(["KOP-31"])
  })

  it("KOP-32: without an X no conversation is asked, and one is possible", () => {
    const story = ready()
    const clear = story
      .does("wijkteam-worker", agreement(story, { kind: "treatment", setting: "school" }))
      .lives(agreedContent)
    expect(clear.does("wijkteam-worker", shares(1, ["youth-help", 100])).holds("funding.shared")).toBe(true)
    expect(clear.lives(talked).holds("grey-area.talked")).toBe(true)
  })
})

describe("Bovenschoolse arrangementen en basisondersteuning", () => {
  it("KOP-33: an arrangement above school level is the SWV's, in PO", () => {
    const story = ready()
    const above = (responsible: "swv" | "municipality") =>
      agreement(story, { aboveSchool: true, responsible })
    expect(story.refusedBy("swv-consultant", above("municipality"))).toEqual(["KOP-33"])
    expect(story.does("swv-consultant", above("swv")).state.agreements[0]?.aboveSchool).toBe(true)
  })

  it("KOP-33: in VO there is none now", () => {
    const story = signalVo().lives(prepared, applied, tested, granted)
    expect(
      story.refusedBy("swv-consultant", agreement(story, { aboveSchool: true, responsible: "swv" }))
    ).toEqual(["KOP-33"])
  })

  it("KOP-34: the school's support profile and plan stand in the model, with the first step", () => {
    expect(kop.pathway.steps[0].rules).toContain("KOP-34")
    expect(region.rules.get(kop.pathway.steps[0].rules.find((id) => id === "KOP-34")!)?.text.nl).toContain(
      "ondersteuningsprofiel"
    )
  })

  it("KOP-35: basic support in VO needs no OPP", () => {
    const supportedInVo = signalVo().lives(supported)
    expect(supportedInVo.state.supports).toHaveLength(1)
    expect(supportedInVo.holds("opp.written")).toBe(false)
    const story = supportedInVo
      .lives(met)
      .does("support-coordinator", need({ exceedsBasicSupport: false }))
      .lives(aimed)
    expect(story.flaggedBy()).not.toContain("KOP-20")
    const outsideClass = agreement(story, {
      what: "Training faalangst buiten de klas",
      kind: "guidance-in-behaviour",
      responsible: "school"
    })
    expect(story.does("support-coordinator", outsideClass).holds("arrangement.made")).toBe(true)
    expect(kop.pathway.steps[0].rules).toContain("KOP-35")
  })
})

describe("Ondersteuningsmiddelen en interventies", () => {
  it("KOP-36: extra money of the SWV is asked for an arrangement and kept by school year", () => {
    const source = region.funding.sources.find(({ id }) => id === "swv-support")
    expect(source).toMatchObject({ holder: "swv", rule: "KOP-36", year: "school-year" })
    const paid = ready().lives(arranged, agreedContent, talked, funded)
    expect(paid.state.funding.map((share) => share.source)).toContain("swv-support")
  })

  it("KOP-37: curative support follows preventive support that was not enough", () => {
    const curative = {
      _tag: "RecordSupport",
      support: { ...preventive, kind: "curative", description: "Tijdelijke overstap" }
    } as const
    expect(signalVo().refusedBy("support-coordinator", curative)).toEqual(["KOP-37"])
    const enough = { _tag: "RecordSupport", support: { ...preventive, effect: "sufficient" } } as const
    expect(signalVo().does("support-coordinator", enough).refusedBy("support-coordinator", curative)).toEqual(
      ["KOP-37"]
    )
    expect(signalVo().lives(supported).does("support-coordinator", curative).state.supports).toHaveLength(2)
  })

  it("KOP-37: an arrangement is itself heavier support, and follows preventive support too", () => {
    const story = signalPo().lives(met, needed, aimed, written, met, agreedOpp, signed, handedOver)
    expect(story.refusedBy("parent", apply)).toEqual(["KOP-37"])
  })
})
