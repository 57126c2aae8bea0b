/**
 * The questions in which regions differ, put to a child in a region: one for each row of the table of
 * contradictions (C1 to C22).
 *
 * An answer is what happens when somebody tries it, or what the declaration says where there is nothing to
 * try. A region that does not speak of a subject refuses nothing for it.
 */
import { type Command, type Pathway, regieHolders } from "@oza/cases"
import { RoleId } from "@oza/roles"
import type { Story } from "@oza/testing/cases"
import * as alk from "../../regions/alkmaar/test/Life.ts"
import * as kop from "../../regions/kop-van-noord-holland/test/Life.ts"
import * as mh from "../../regions/midden-holland/test/Life.ts"
import * as mvs from "../../regions/mvs/test/Life.ts"
import { type Child, daan, fay, liv, milan, noor, sem, yara } from "./children.ts"
import { type InEach, ways } from "./ways.ts"
import { type Outcome, outcomeOf, type PartName, until, type Way } from "./ways/Way.ts"

/** Accepted, or refused by these rules. */
export type Answer = "yes" | ReadonlyArray<string>

const rulesOf = (outcome: Outcome): Answer => (outcome === "yes" ? "yes" : outcome.slice(1))
/** May this one do this? */
const may = (story: Story, by: string, command: Command): Answer =>
  rulesOf(outcomeOf(() => story.does(by, command)))
/** Every role of the region that may. */
const whoMay = (way: Way, story: Story, command: Command): ReadonlyArray<string> =>
  way.setting.pathway.roles.filter((role) => may(story, role, command) === "yes")

const unique = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)].toSorted()

/** The same question in every region. */
const eachOf = <A>(ask: (region: keyof typeof ways) => A): InEach<() => A> => ({
  mh: () => ask("mh"),
  alk: () => ask("alk"),
  mvs: () => ask("mvs"),
  kop: () => ask("kop")
})
const everywhere = <A>(ask: (way: Way) => A): InEach<() => A> => eachOf((region) => ask(ways[region]))
/** The whole way of a child: `yes`, or the rules by which it stops. */
const closes = (child: Child) => (way: Way) => rulesOf(outcomeOf(() => until(way, child, "close")))
const next = (way: Way, child: Child, after: PartName, part: PartName): Answer => {
  const story = until(way, child, after)
  return rulesOf(outcomeOf(() => way[part](story, child)))
}
const offered = (way: Way, child: Child, over: object, story = until(way, child, "decide")): Answer => {
  const command = way.offer(story, child)
  return may(story, way.offers, { ...command, agreement: { ...command.agreement, ...over } })
}
const holdersIn = (way: Way, story: Story): ReadonlyArray<string> =>
  regieHolders({ case: story.state, pathway: way.setting.pathway, on: story.day }).map(
    ({ plan, role }) => `${plan}: ${role}`
  )
const actIn = ({ setting }: Way, act: string): ReadonlyArray<string> =>
  setting.pathway.acts[act]?.by.map(({ role }) => role) ?? []
const rulesOfAct = ({ setting }: Way, ...names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.flatMap((name) => setting.pathway.acts[name]?.byRule ?? [])

const role = (name: string) => RoleId.make(name)

/** Somebody at a table alone: what is missing from the invitation, and what from the table. */
const alone = (
  story: Story,
  planned: Story,
  by: string,
  plan: Extract<Command, { _tag: "PlanMeeting" }>,
  report: Extract<Command, { _tag: "ReportMeeting" }>
) => ({
  invited: may(story, by, { ...plan, meeting: { ...plan.meeting, invited: [role(by)] } }),
  met: may(planned, by, {
    ...report,
    report: { ...report.report, present: [role(by)], askedForView: [role(by)] }
  })
})

const adviceOnHelp: Command = { _tag: "AdviseOnYouthHelp", advice: "Begin met rust" }
const adviceOnEducation: Command = { _tag: "AdviseOnEducation", advice: "Begin met korte taken" }
const advises = (swv: string, municipality: string) => (way: Way) => {
  const story = until(way, noor, "prepare")
  return {
    swvOnYouthHelp: may(story, swv, adviceOnHelp),
    municipalityOnEducation: may(story, municipality, adviceOnEducation)
  }
}

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

/** There is no OPP: what is refused for that, or whether the whole way has none. */
const neverWritten = (way: Way) => (until(way, noor, "close").state.opp.length === 0 ? "yes" : "written")
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

/** Unauthorised absence is known, and nobody of attendance is asked to the table. */
const officerForgotten: InEach<() => unknown> = {
  ...everywhere((way) =>
    way.declaration.roles.some(({ side }) => side === "attendance") ? "said" : "not said"
  ),
  mh: () => {
    const story = mh.signalPo().lives(mh.given("absence"), mh.observed)
    return may(story, "internal-coordinator", mh.plan(story))
  },
  mvs: () => {
    const story = mvs
      .signal()
      .lives(mvs.supported, mvs.happens("lasting-signals"), mvs.happens("unauthorised-absence"))
      .lives(mvs.consulted("convene"))
    return may(story, "head", mvs.plan(story, "vot", mvs.inside))
  }
}

export const questions = {
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
  /** Liv before school; Daan once he is 18. */
  C3: everywhere((way) => ({
    beforeSchool: closes(liv)(way),
    from18: rulesOf(outcomeOf(() => way.apply(until(way, daan, "prepare").on("2028-03-01"), daan)))
  })),
  C4: everywhere((way) => ({
    atFirst: holdersIn(way, way.open(noor)),
    running: holdersIn(way, until(way, noor, "start")),
    rules: unique(
      way.setting.pathway.regies.flatMap((regie) => [regie.rule, ...regie.holders.map(({ rule }) => rule)])
    )
  })),
  C5: {
    ...everywhere((way) => ("caseDirector" in way.declaration.openTerms.terms ? "open" : "-")),
    mvs: () => {
      const other = mvs.signal(mvs.mvsReading({ caseDirector: "family-specialist" }))
      const needed = other.lives(mvs.met, mvs.analysed, mvs.needed)
      return [
        ...holdersIn(ways.mvs, until(ways.mvs, noor, "prepare")),
        ...regieHolders({ case: needed.state, pathway: other.setting.pathway, on: needed.day }).map(
          ({ plan, role: by }) => `or else ${plan}: ${by}`
        )
      ]
    }
  },
  /** The family of Fay is kept out; people are invited before her parents agreed; the VOT with her family. */
  C6: {
    mh: () => ({
      withoutFamily: closes(fay)(ways.mh),
      invitedBeforeParentsAgree: may(
        mh.signalPo().lives(mh.observed, mh.planned, mh.informed),
        "internal-coordinator",
        { _tag: "SendInvitations", meeting: 1, documents: [] }
      )
    }),
    alk: () => {
      const story = alk.signalPo().lives(alk.supported)
      return {
        withoutFamily: closes(fay)(ways.alk),
        invitedBeforeParentsAgree: may(
          story.does("internal-coordinator", alk.plan(story)).lives(alk.brought("table-checked")),
          "internal-coordinator",
          { _tag: "SendInvitations", meeting: 1, documents: [] }
        )
      }
    },
    mvs: () => {
      const story = mvs.signal().lives(mvs.supported, mvs.consulted("convene"))
      return {
        withoutFamily: closes(fay)(ways.mvs),
        familyAtVot: may(story, "head", mvs.plan(story, "vot", mvs.roles("internal-coordinator", "parent")))
      }
    },
    kop: () => ({ withoutFamily: closes(fay)(ways.kop) })
  },
  /** Money before content, a start before money, and the family at the talk about it. */
  C7: everywhere((way) => ({
    moneyBeforeContent: next(way, noor, "arrange", "share"),
    startBeforeMoney: next(way, noor, "agree", "start"),
    familyStaysAway: way.setting.pathway.meetings.flatMap(({ seats }) =>
      seats.flatMap(({ topic, must, rule }) => (topic === "finance" && must === "stay-away" ? [rule] : []))
    )
  })),
  C8: everywhere((way) => ({
    po: way.setting.pathway.meetings
      .filter(({ schoolTypes }) => schoolTypes.includes("po"))
      .map(({ name, rule }) => `${name.nl} (${rule})`),
    vo: way.setting.pathway.meetings
      .filter(({ schoolTypes }) => schoolTypes.includes("vo"))
      .map(({ name, rule }) => `${name.nl} (${rule})`)
  })),
  C9: {
    mh: () => {
      const story = mh.signalPo().lives(mh.observed)
      const coming = story.lives(mh.planned, mh.informed, mh.inviteesAgreed, mh.invited).after(8)
      return alone(story, coming, "internal-coordinator", mh.plan(story), mh.report(coming))
    },
    alk: () => {
      const story = alk.signalPo().lives(alk.supported)
      const coming = story.lives(alk.convened)
      return alone(story, coming, "internal-coordinator", alk.plan(story), alk.report(coming))
    },
    mvs: () => {
      const story = mvs.signal().lives(mvs.supported, mvs.consulted("convene"), mvs.votHeld)
      const coming = story.lives(mvs.otPlanned)
      const everyone = mvs.roles(
        "parent",
        "internal-coordinator",
        "education-specialist",
        "family-specialist",
        "teacher",
        "head",
        "youth-nurse",
        "youth-doctor"
      )
      return {
        ...alone(
          story,
          coming,
          "head",
          mvs.plan(story, "ot", mvs.around(story)),
          mvs.report(coming, mvs.around(coming))
        ),
        many: may(story, "head", mvs.plan(story, "ot", everyone))
      }
    },
    kop: () => {
      const story = kop.signalPo().lives(kop.supported)
      const coming = story.does("internal-coordinator", kop.plan(story, "ot"))
      return alone(story, coming, "internal-coordinator", kop.plan(story, "ot"), kop.report(coming))
    }
  },
  /** Milan is about to stay away, and another pupil does: with nobody of attendance invited. */
  C10: eachOf((region) => ({
    threatened: closes(milan)(ways[region]),
    unauthorised: officerForgotten[region]()
  })),
  /** For Noor, and for Daan who is 16. */
  C11: everywhere((way) => {
    const asks: Command = { _tag: "FileApplication", asksFor: "Hulp" }
    const ready = (child: Child) => {
      const story = until(way, child, "prepare")
      return way === ways.alk ? story.lives(alk.brought("support-at-school-agreed")) : story
    }
    return {
      at8: whoMay(way, ready(noor), asks),
      at16: whoMay(way, ready(daan), asks),
      rules: rulesOfAct(way, "FileApplication"),
      ofSwv: actIn(way, "RequestProcedure")
    }
  }),
  C12: everywhere((way) => ({
    grants: actIn(way, "TakeDecision"),
    refers: actIn(way, "Refer"),
    ofSwv: actIn(way, "DecideProcedure"),
    rules: rulesOfAct(way, "TakeDecision", "Refer", "DecideProcedure")
  })),
  C13: withoutOpp,
  C14: everywhere(({ setting: { pathway } }) => [
    `${pathway.decisionTerm.term.length} ${pathway.decisionTerm.term.unit}`,
    pathway.decisionTerm.rule
  ]),
  C15: everywhere(({ setting: { pathway } }) => ({
    ladder: described(pathway.escalation.ladder),
    greyAreas: pathway.greyAreas.length > 0
  })),
  C16: everywhere(({ declaration: { roles } }) =>
    roles
      .filter(({ name }) => name.nl.includes("onderwijsconsulent"))
      .map(({ id, side }) => `${id} (${side})`)
  ),
  C17: everywhere(({ setting: { pathway } }) => pathway.steps.map(({ id }) => id)),
  /** An offer of no function and no category. */
  C18: everywhere((way) => {
    const story = until(way, noor, "decide")
    const command = way.offer(story, noor)
    const { function: _, category: __, ...bare } = command.agreement
    return may(story, way.offers, { ...command, agreement: bare })
  }),
  C19: {
    ...everywhere(({ declaration: { groupRoute } }) => ({ route: routeOf(groupRoute) })),
    mvs: () => {
      const story = mvs.signal().lives(mvs.prepared)
      const group = mvs.agreement(story, { category: "group-at-school", responsible: "swv" })
      return {
        route: routeOf(ways.mvs.declaration.groupRoute),
        withoutGrant: may(story, "internal-coordinator", mvs.withoutProvider(group))
      }
    },
    kop: () => {
      const bySwv = { aboveSchool: true, responsible: "swv" }
      return {
        route: routeOf(ways.kop.declaration.groupRoute),
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
  C21: {
    mh: () => advises("swv-expert", "municipal-contact")(ways.mh),
    alk: () => advises("swv-consultant", "youth-family-coach")(ways.alk),
    mvs: () => advises("education-specialist", "wijkteam-worker")(ways.mvs),
    kop: () => advises("swv-consultant", "wijkteam-worker")(ways.kop)
  },
  C22: {
    ...everywhere((way) => ({ shownLater: shownLater(way) })),
    mvs: () => ({
      shownLater: shownLater(ways.mvs),
      startWithoutMonitoringPlan: may(until(ways.mvs, noor, "share"), "provider", { _tag: "StartExecution" })
    })
  }
} satisfies Readonly<Record<string, InEach<() => unknown>>>

function routeOf(route: Way["declaration"]["groupRoute"]): ReadonlyArray<string> {
  return route === undefined ? [] : route.bodies.map(({ id, rule }) => `${id} (${rule})`)
}
