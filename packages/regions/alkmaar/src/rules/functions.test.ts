import { GroupId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { groups } from "../index.ts"
import {
  agreement,
  aimed,
  begin,
  brought,
  holds,
  orientated,
  settled,
  signalPo,
  startYields,
  support,
  supported
} from "../../test/Life.ts"

const ready = () => signalPo().lives(supported, orientated, aimed)
const isMade = (story = ready(), over: Parameters<typeof agreement>[1] = {}) =>
  story.does("youth-family-coach", agreement(story, over)).holds("arrangement.made")
const refusedBy = (story = ready(), over: Parameters<typeof agreement>[1] = {}) =>
  story.refusedBy("youth-family-coach", agreement(story, over))

describe("5. De functies van onderwijs-zorgarrangementen", () => {
  it("ALK-21: for one youth or for a group, and the register tells the two apart", () => {
    expect(new Set(groups.map(({ level }) => level))).toEqual(new Set(["group", "individual"]))
    const group = GroupId.make("01900000-0000-7000-8000-0000000000f1")
    expect(isMade(ready().lives(brought("comparable-needs")), { group })).toBe(true)
    expect(isMade()).toBe(true)
    const names = startYields.filter((name) => name !== "level")
    const story = signalPo().lives(supported, orientated, settled, brought(...names))
    expect(story.refusedBy("provider", begin)).toEqual(["ALK-21"])
    expect(story.lives(brought("level")).does("provider", begin).holds("execution.started")).toBe(true)
  })

  it("ALK-22: an agreement names one of six functions", () => {
    const story = ready()
    const { function: _, ...bare } = agreement(story).agreement
    expect(story.refusedBy("youth-family-coach", { _tag: "MakeAgreement", agreement: bare })).toEqual([
      "ALK-22"
    ])
    const any = story
      .does("internal-coordinator", support({ kind: "preventive" }))
      .does("internal-coordinator", holds("dropped-out"))
      .does("internal-coordinator", holds("participation-not-possible"))
    for (const one of ["lead-back", "build-up", "strengthen", "adapt", "lead-on", "enrich"] as const) {
      expect(isMade(any, { function: one, setting: "home" })).toBe(true)
    }
  })

  it("ALK-23: leading on is an arrangement only where prevention was not enough", () => {
    const story = signalPo()
      .does("internal-coordinator", support({ effect: "sufficient" }))
      .lives(orientated, aimed)
    expect(refusedBy(story, { function: "lead-on" })).toEqual(["ALK-23"])
    expect(isMade(story.does("internal-coordinator", support()), { function: "lead-on" })).toBe(true)
  })

  it("ALK-24: enriching is for who can not take part in education, in a place that is no school", () => {
    const enrich = { function: "enrich", setting: "care-location", kind: "care-farm" } as const
    expect(refusedBy(ready(), enrich)).toEqual(["ALK-24"])
    const notPossible = ready().does("internal-coordinator", holds("participation-not-possible"))
    expect(isMade(notPossible, enrich)).toBe(true)
    expect(refusedBy(notPossible, { ...enrich, setting: "school" })).toEqual(["ALK-24"])
  })

  it("ALK-25: leading back is for who dropped out or is in a care institution, in or outside the school", () => {
    expect(refusedBy(ready(), { function: "lead-back" })).toEqual(["ALK-25"])
    for (const why of ["dropped-out", "in-care-institution"]) {
      const story = ready().does("internal-coordinator", holds(why))
      for (const setting of ["school", "home", "institution"] as const) {
        expect(isMade(story, { function: "lead-back", setting })).toBe(true)
      }
    }
  })
})
