/** Which children an arrangement is for, and where and on what it is given (C1 to C3, C13). */
import type { Story } from "@oza/testing/cases"
import * as kop from "../../../regions/kop-van-noord-holland/test/Life.ts"
import * as mh from "../../../regions/midden-holland/test/Life.ts"
import { daan, liv, noor, sem, yara } from "../children.ts"
import { type InEach, ways } from "../ways.ts"
import { outcomeOf, until, type Way } from "../ways/Way.ts"
import { closes, everywhere, eachOf, may, offered, rulesOf } from "./asking.ts"

const neverWritten = (way: Way) => (until(way, noor, "close").state.opp.length === 0 ? "yes" : "written")
/** There is no OPP: what is refused for that, or whether the whole way has none. */
const withoutOpp: InEach<() => unknown> = {
  mh: () => {
    const story = mh
      .signalPo()
      .lives(mh.untilGoals, mh.madeAgreements, mh.applied, mh.bridged, mh.granted)
      .lives(mh.brought("regie-agreed", "follow-up-agreed"), mh.agreedContent)
    return may(story, "youth-help-worker", { _tag: "StartExecution" })
  },
  alk: () => neverWritten(ways.alk),
  mvs: () => neverWritten(ways.mvs),
  kop: () => {
    const before = (story: Story) =>
      may(story.lives(kop.supported, kop.met, kop.needed, kop.aimed), "parent", kop.apply)
    const vo = kop.signalVo().lives(kop.supported, kop.met)
    const basic = vo.does("support-coordinator", kop.need({ exceedsBasicSupport: false })).lives(kop.aimed)
    const extra = vo.lives(kop.needed, kop.aimed)
    const bySchool = { kind: "guidance-in-learning", responsible: "school" } as const
    return {
      applied: before(kop.signalPo()),
      appliedForToddler: before(ways.kop.open({ ...noor, born: "2022-05-01" })),
      basicSupportInVo: may(basic, "support-coordinator", kop.agreement(basic, bySchool)),
      moreInVo: may(extra, "support-coordinator", kop.agreement(extra, bySchool))
    }
  }
}

export const child = {
  /** Sem is exempted. */
  C1: everywhere(closes(sem)),
  /** The treatment of Yara at each place, and a track that replaces school. */
  C2: eachOf((region) => ({
    institution: offered(ways[region], yara, {}),
    school: offered(ways[region], noor, {}),
    home: offered(ways[region], noor, { setting: "home" }),
    careLocation: offered(ways[region], yara, { setting: "care-location" }),
    replacesSchool: offered(ways[region], yara, {
      kind: "school-replacing-track",
      category: "replaces-school",
      setting: "institution"
    }),
    ...(region === "kop"
      ? {
          startsWithoutInspectorate: may(until(ways.kop, yara, "share"), "provider", {
            _tag: "StartExecution"
          })
        }
      : {})
  })),
  /** Liv before school; an enrolled child of 4; Daan once he is 18. */
  C3: everywhere((way) => ({
    beforeSchool: closes(liv)(way),
    at4: closes({ ...noor, born: "2022-05-01" })(way),
    from18: rulesOf(outcomeOf(() => way.apply(until(way, daan, "prepare").on("2028-03-01"), daan)))
  })),
  C13: withoutOpp
} as const
