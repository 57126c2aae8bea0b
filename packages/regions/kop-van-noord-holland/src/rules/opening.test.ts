import { describe, expect, it } from "vitest"
import {
  agreedContent,
  agreement,
  applied,
  arranged,
  granted,
  prepared,
  region,
  shares,
  signalPo,
  talked,
  tested
} from "../../test/Life.ts"
import { kopVanNoordHolland } from "../index.ts"

/** Every rule that can refuse an act. */
const refusing = kopVanNoordHolland.pathways.flatMap(({ steps, acts }) => [
  ...steps.flatMap(({ opens }) => opens.map(({ rule }) => rule)),
  ...Object.values(acts).flatMap(({ byRule, guards }) => [byRule, ...guards.map(({ rule }) => rule)])
])
const profile = region.profile.map(({ rule }) => rule)

describe("Informatie and Uitgangspunten", () => {
  it("KOP-01: working together early is a principle: shown in the profile, and it refuses nothing", () => {
    expect(profile).toContain("KOP-01")
    expect(refusing).not.toContain("KOP-01")
  })

  it("KOP-01: a parent, a teacher or the wijkteam may all raise the signal", () => {
    for (const by of ["parent", "teacher", "wijkteam-worker"]) {
      expect(
        signalPo()
          .next(by)
          .find(({ act }) => act === "RecordQuestion")?.ruling._tag
      ).toBe("Granted")
    }
  })

  it("KOP-02: what is grey is flagged, until those involved have talked about it", () => {
    const grey = signalPo().lives(prepared, applied, tested, granted, arranged)
    expect(grey.flaggedBy()).toContain("KOP-02")
    expect(
      grey
        .flags()
        .find(({ rule }) => rule.id === "KOP-02")
        ?.cures.map(({ act }) => act)
    ).toContain("HoldGreyAreaTalk")
    expect(grey.lives(talked).flaggedBy()).not.toContain("KOP-02")
  })

  it("KOP-02: help to the family is not grey, so nothing is flagged", () => {
    const clear = signalPo().lives(prepared, applied, tested, granted)
    const arrangedAtHome = clear.does(
      "wijkteam-worker",
      agreement(clear, { kind: "family-support", setting: "home" })
    )
    expect(arrangedAtHome.flaggedBy()).not.toContain("KOP-02")
  })

  it("KOP-03: the nine principles are in the profile; needs are asked before goals, not problems", () => {
    expect(profile.filter((rule) => rule === "KOP-03")).toHaveLength(8)
    expect(refusing).not.toContain("KOP-03")
    expect(Object.keys(kopVanNoordHolland.pathways[0]!.acts)).toContain("RecordNeeds")
  })

  it("KOP-04: money is not spoken of before everybody agrees on the content", () => {
    const content = signalPo().lives(prepared, applied, tested, granted, arranged, talked)
    const split = shares(1, ["swv-support", 50_000], ["youth-help", 50_000])
    const refusal = content.refusal("wijkteam-worker", split)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-04"])
    expect(refusal.grounds[0]?.cures).toEqual([
      expect.objectContaining({
        act: "AgreeContent",
        by: expect.arrayContaining(["parent", "wijkteam-worker"])
      })
    ])
    expect(content.lives(agreedContent).does("wijkteam-worker", split).state.funding).toHaveLength(2)
  })

  it.each(["internal-coordinator", "wijkteam-worker", "parent"])(
    "KOP-04: everybody is school, wijkteam and family: not without %s",
    (missing) => {
      const content = signalPo().lives(prepared, applied, tested, granted, arranged)
      const others = ["internal-coordinator", "wijkteam-worker", "parent"].filter((by) => by !== missing)
      const almost = others.reduce((story, by) => story.does(by, { _tag: "AgreeContent" }), content)
      expect(almost.holds("content.agreed")).toBe(false)
      expect(almost.does(missing, { _tag: "AgreeContent" }).holds("content.agreed")).toBe(true)
    }
  )

  it("KOP-04: nor does anything start before that", () => {
    const content = signalPo().lives(prepared, applied, tested, granted, arranged)
    expect(content.refusedBy("provider", { _tag: "StartExecution" })).toEqual(["KOP-04"])
  })

  it("KOP-04: a next agreement changes the content, so everybody agrees again before money", () => {
    const agreed = signalPo().lives(prepared, applied, tested, granted, arranged, talked, agreedContent)
    const more = agreed.lives(arranged)
    expect(more.refusedBy("wijkteam-worker", shares(2, ["youth-help", 1_000]))).toEqual(["KOP-04"])
  })
})
