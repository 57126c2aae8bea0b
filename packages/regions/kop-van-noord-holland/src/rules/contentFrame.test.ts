import { describe, expect, it } from "vitest"
import {
  agreement,
  applied,
  granted,
  met,
  need,
  prepared,
  region,
  shares,
  signalPo,
  signalVo,
  supported,
  tested,
  agreedContent
} from "../../test/Life.ts"

const ready = () => signalPo().lives(prepared, applied, tested, granted)

describe("Kader specifiek, Inhoudelijk", () => {
  it("KOP-12: treatment is never the school's responsibility", () => {
    const story = ready()
    const treatment = (responsible: "school" | "municipality") =>
      agreement(story, { kind: "treatment", responsible, what: "Behandeling van angst" })
    expect(story.refusedBy("internal-coordinator", treatment("school"))).toEqual(["KOP-12"])
    expect(story.does("internal-coordinator", treatment("municipality")).state.agreements).toHaveLength(1)
  })

  it("KOP-12: nor does the school pay for it", () => {
    const story = ready()
    const treated = story
      .does("wijkteam-worker", agreement(story, { kind: "treatment", setting: "home" }))
      .lives(agreedContent)
    expect(treated.refusedBy("wijkteam-worker", shares(1, ["school", 10_000]))).toEqual(["KOP-12"])
  })

  it("KOP-13: guidance with learning problems is the school's", () => {
    const story = ready()
    const learning = (responsible: "school" | "swv" | "municipality") =>
      agreement(story, { kind: "guidance-in-learning", responsible })
    for (const other of ["swv", "municipality"] as const) {
      expect(story.refusedBy("internal-coordinator", learning(other))).toEqual(["KOP-13"])
    }
    expect(story.does("internal-coordinator", learning("school")).state.agreements).toHaveLength(1)
  })

  it("KOP-14 and KOP-34: each need says whether it lies beyond what the school profile offers", () => {
    const story = signalPo().lives(met)
    const within = story.does("internal-coordinator", need({ exceedsBasicSupport: false }))
    expect(within.holds("support.needs-exceed-basic")).toBe(false)
    expect(within.does("internal-coordinator", need()).holds("support.needs-exceed-basic")).toBe(true)
    for (const id of ["KOP-14", "KOP-34"]) {
      expect(region.pathways[0].steps.flatMap(({ rules }) => rules)).toContain(id)
    }
  })

  it("KOP-15: basic support is recorded as such, beside extra support", () => {
    const { state } = signalVo().lives(supported)
    expect(state.supports.map(({ level }) => level)).toEqual(["basic"])
    expect(
      region.rules.get(region.pathways[0].steps[0].rules.find((id) => id === "KOP-15")!)?.text.nl
    ).toContain("basisondersteuning")
  })
})
