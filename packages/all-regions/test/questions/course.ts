/** The course of it: terms, steps, sorts, groups, sharing, an end (C14, C15, C17 to C20, C22). */
import type { Pathway } from "@oza/cases"
import * as alk from "../../../regions/alkmaar/test/Life.ts"
import * as kop from "../../../regions/kop-van-noord-holland/test/Life.ts"
import * as mh from "../../../regions/midden-holland/test/Life.ts"
import * as mvs from "../../../regions/mvs/test/Life.ts"
import { daan, noor } from "../children.ts"
import { ways } from "../ways.ts"
import { until, type Way } from "../ways/Way.ts"
import { everywhere, may, offered, unique } from "./asking.ts"

/** What is shown once every day that was agreed on has passed, and was not before. */
const shownLater = (way: Way): ReadonlyArray<string> => {
  const story = until(way, noor, "start")
  const before = story.flaggedBy()
  const own = way.declaration.rules.map(({ id }): string => id)
  return unique(
    story
      .after(400)
      .flaggedBy()
      .filter((rule) => own.includes(rule) && !before.includes(rule))
  )
}

const described = (ladder: Pathway["escalation"]["ladder"]): ReadonlyArray<string> =>
  ladder.map(({ id, rule, binds }) => `${id} (${rule}${binds ? ", binds" : ""})`)

export const course = {
  C14: everywhere(({ setting: { pathway } }) => [
    `${pathway.decisionTerm.term.length} ${pathway.decisionTerm.term.unit}`,
    pathway.decisionTerm.rule
  ]),
  C15: everywhere(({ setting: { pathway } }) => ({
    ladder: described(pathway.escalation.ladder),
    greyAreas: pathway.greyAreas.length > 0
  })),
  C17: everywhere(({ setting: { pathway } }) => pathway.steps.map(({ id }) => id)),
  /** An offer of no function and no category. */
  C18: everywhere((way) => {
    const story = until(way, noor, "decide")
    const command = way.offer(story, noor)
    const { function: _, category: __, ...bare } = command.agreement
    return may(story, way.offers, { ...command, agreement: bare })
  }),
  C19: {
    ...everywhere(({ declaration }) => groupsOf(declaration)),
    mvs: () => {
      const story = mvs.signal().lives(mvs.prepared)
      const group = mvs.agreement(story, { category: "group-at-school", responsible: "swv" })
      return {
        ...groupsOf(ways.mvs.declaration),
        withoutGrant: may(story, "internal-coordinator", mvs.withoutProvider(group))
      }
    },
    kop: () => {
      const bySwv = { aboveSchool: true, responsible: "swv" }
      return {
        ...groupsOf(ways.kop.declaration),
        aboveSchoolInPo: offered(ways.kop, noor, bySwv),
        aboveSchoolInVo: offered(ways.kop, daan, bySwv)
      }
    }
  },
  /** Something is shared or started, and the family did not say yes to it. */
  C20: {
    mh: () =>
      may(
        mh.signalPo().lives(mh.observed, mh.planned, mh.informed, mh.inviteesAgreed),
        "internal-coordinator",
        { _tag: "SendInvitations", meeting: 1, documents: ["opp"] }
      ),
    alk: () => {
      const story = until(ways.alk, noor, "arrange").lives(alk.funded, alk.brought(...alk.startYields))
      return may(story, "provider", alk.begin)
    },
    mvs: () => {
      const story = mvs
        .signal()
        .lives(mvs.met, mvs.analysed, mvs.needed, mvs.aimed, mvs.lookedAt, mvs.aligned)
        .lives(mvs.records("internal-coordinator", "offer-discussed"))
      return may(story, "wijkteam-worker", mvs.apply)
    },
    kop: () => ({
      handedOver: may(
        kop.signalPo().lives(kop.supported, kop.met, kop.needed, kop.aimed, kop.written),
        "internal-coordinator",
        { _tag: "HandOverOpp", way: "by-school-with-permission" }
      ),
      contested: ways.kop.declaration.privacy.contested.map(({ rule }) => rule)
    })
  },
  C22: {
    ...everywhere((way) => ({ shownLater: shownLater(way) })),
    mvs: () => ({
      shownLater: shownLater(ways.mvs),
      startWithoutMonitoringPlan: may(until(ways.mvs, noor, "share"), "provider", { _tag: "StartExecution" })
    })
  }
} as const

/** The bodies of the route, and by which rule the groups of which a place has a price are paid. */
function groupsOf({ funding: { groups = [], keys }, groupRoute }: Way["declaration"]) {
  return {
    route: groupRoute?.bodies.map(({ id, rule }) => `${id} (${rule})`) ?? [],
    paid: groups.map(({ kind }) => keys.find(({ scope }) => scope.kinds?.includes(kind))?.rule)
  }
}
