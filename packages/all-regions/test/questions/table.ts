/** Who meets, under which name, and what is talked about (C6 to C10). */
import type { Command } from "@oza/cases"
import { RoleId } from "@oza/roles"
import type { Story } from "@oza/testing/cases"
import * as alk from "../../../regions/alkmaar/test/Life.ts"
import * as kop from "../../../regions/kop-van-noord-holland/test/Life.ts"
import * as mh from "../../../regions/midden-holland/test/Life.ts"
import * as mvs from "../../../regions/mvs/test/Life.ts"
import { fay, milan, noor } from "../children.ts"
import { type InEach, ways } from "../ways.ts"
import { closes, everywhere, eachOf, may, next } from "./asking.ts"

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

export const table = {
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
  }))
} as const
