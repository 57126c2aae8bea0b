import { describe, expect, it } from "vitest"
import {
  circumstanceIs,
  given,
  invites,
  inviteesAgreed,
  lastMeeting,
  plan,
  report,
  roles,
  running,
  signalPo,
  tableOf
} from "../test/Life.ts"

const coordinator = "internal-coordinator"
/** Everybody who has a seat at either meeting. */
const all = (...without: ReadonlyArray<string>) =>
  roles(
    ...[
      ...tableOf(signalPo()),
      "youth-help-worker",
      "jos-worker",
      "swv-expert",
      "attendance-officer",
      "youth-nurse"
    ].filter((role) => !without.includes(role))
  )

describe.each(["broad-meeting", "evaluation-meeting"] as const)("who sits at the table: %s", (kind) => {
  const story = signalPo().lives(running)
  const planned = story.does(coordinator, plan(story, { invited: all() }, kind)).lives(inviteesAgreed)
  const invited = planned.does(coordinator, invites(planned))

  it.each([
    ["MH-36", "parent"],
    ["MH-41", "teacher"]
  ])("%s: not without %s, neither invited nor there", (rule, missing) => {
    expect(story.refusedBy(coordinator, plan(story, { invited: all(missing) }, kind))).toEqual([rule])
    expect(invited.refusedBy(coordinator, report(invited, all(missing)))).toEqual([rule])
  })

  it("MH-37: the pupil is there, or was heard", () => {
    expect(invited.refusedBy(coordinator, report(invited, all("youth")))).toEqual(["MH-37"])
    const heard = invited.does("teacher", {
      _tag: "HoldChildTalk",
      meeting: lastMeeting(invited),
      view: "Het gaat beter"
    })
    expect(heard.does(coordinator, report(heard, all("youth"))).state.meetings.at(-1)?.heldOn).toBe(heard.day)
  })

  it.each([
    ["MH-51", "jos-involved", "jos-worker"],
    ["MH-55", "complex-case", "swv-expert"],
    ["MH-56", "threatened-absence", "attendance-officer"]
  ])("%s: at %s not without inviting %s, who may be kept away", (rule, circumstance, missing) => {
    const less = plan(story, { invited: all(missing) }, kind)
    expect(story.does(coordinator, less).holds("meeting.planned")).toBe(true)
    expect(story.lives(given(circumstance)).refusedBy(coordinator, less)).toEqual([rule])
    const held = invited.lives(given(circumstance))
    expect(held.does(coordinator, report(held, all(missing))).state.meetings.at(-1)?.heldOn).toBe(held.day)
  })

  it("MH-22: everybody there is asked for the own view", () => {
    const silent = report(invited, all(), { askedForView: roles("parent") })
    expect(invited.refusedBy(coordinator, silent)).toEqual(["MH-22"])
  })

  it("MH-12 and MH-16: it is agreed with, and invited for in time", () => {
    const unasked = story.does(coordinator, plan(story, { invited: all() }, kind))
    expect(unasked.refusedBy(coordinator, invites(unasked))).toEqual(["MH-12"])
    expect(planned.after(2).refusedBy(coordinator, invites(planned))).toEqual(["MH-16"])
  })

  it("MH-45: a meeting that was planned can be put off", () => {
    const cancelled = planned.does("head", {
      _tag: "CancelMeeting",
      meeting: lastMeeting(planned),
      reason: "Ziek"
    })
    expect(cancelled.state.meetings.at(-1)?.cancelledOn).toBe(cancelled.day)
    expect(cancelled.refusedBy(coordinator, report(cancelled, all()))).toContain("OZA-21")
  })

  it("MH-55: a circumstance that ended asks for nobody any more", () => {
    const over = story.lives(given("risk-behaviour")).does(coordinator, {
      _tag: "EndCircumstance",
      circumstance: circumstanceIs("risk-behaviour").circumstance
    })
    expect(
      over.does(coordinator, plan(over, { invited: all("swv-expert") }, kind)).holds("meeting.planned")
    ).toBe(true)
  })
})
