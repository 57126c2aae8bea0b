import { describe, expect, it } from "vitest"
import {
  actor,
  caseWith,
  coach,
  done,
  opening,
  parent,
  pathway,
  refusedBy,
  ruleId,
  youth
} from "../../test/example.ts"
import { type Command, fact, MeetingKindId, type Pathway, type Seat } from "../index.ts"

const talk = pathway.meetings[0]!
const seated = (...seats: ReadonlyArray<Seat>): Pathway => ({ ...pathway, meetings: [{ ...talk, seats }] })
const plan = (...invited: readonly [typeof coach, ...Array<typeof coach>]): Command => ({
  _tag: "PlanMeeting",
  meeting: { kind: MeetingKindId.make("talk"), plannedFor: caseWith().lastOn, goal: "Praten", invited }
})
const report = (...present: readonly [typeof coach, ...Array<typeof coach>]): Command => ({
  _tag: "ReportMeeting",
  report: { meeting: 1, present, minutes: "Besproken" }
})
const planned = caseWith(plan(coach, parent))
const rule = ruleId("EX-2")

describe("who sits at the table", () => {
  it("a seat that must be filled has to be invited, and there", () => {
    const way = seated({ roles: [parent, youth], must: "be-present", rule })
    expect(refusedBy(caseWith(), plan(coach), { pathway: way })).toEqual(["EX-2"])
    expect(refusedBy(planned, report(coach), { pathway: way })).toEqual(["EX-2"])
    expect(refusedBy(planned, report(coach, youth), { pathway: way })).toEqual([])
  })

  it("a seat that must be invited may stay empty", () => {
    const way = seated({ roles: [parent], must: "be-invited", rule })
    expect(refusedBy(caseWith(), plan(coach), { pathway: way })).toEqual(["EX-2"])
    expect(refusedBy(planned, report(coach), { pathway: way })).toEqual([])
  })

  it("a role can be kept away, from the invitation and from the table", () => {
    const way = seated({ roles: [youth], must: "stay-away", rule })
    expect(refusedBy(caseWith(), plan(coach, youth), { pathway: way })).toEqual(["EX-2"])
    expect(refusedBy(planned, report(coach, youth), { pathway: way })).toEqual(["EX-2"])
    expect(refusedBy(planned, report(coach), { pathway: way })).toEqual([])
  })

  it("a seat under a condition is there where that holds", () => {
    const at = (when: Seat["when"] & {}) => seated({ roles: [youth], must: "be-invited", when, rule })
    expect(refusedBy(caseWith(), plan(coach), { pathway: at(fact("child.from-12")) })).toEqual([])
    expect(refusedBy(caseWith(), plan(coach), { pathway: at(fact("child.from-5")) })).toEqual(["EX-2"])
  })

  it("a kind of meeting is for its own schools", () => {
    const vo = caseWith({ _tag: "ChangeEnrolment", enrolment: { ...opening.enrolment, schoolType: "vo" } })
    expect(refusedBy(vo, plan(coach, parent))).toEqual(["EX-3"])
  })

  it("nothing waits for somebody who is blocked or cannot be reached", () => {
    const way = seated({ roles: [parent], must: "be-present", rule })
    const alone = caseWith(plan(coach, parent), { _tag: "AddParticipant", participant: actor(parent) })
    expect(refusedBy(alone, report(coach), { pathway: way })).toEqual(["EX-2"])
    const absent: Command = {
      _tag: "RestrictParty",
      party: actor(parent).party,
      kind: "absent",
      ground: "Is niet te vinden"
    }
    expect(refusedBy(done(alone, absent), report(coach), { pathway: way })).toEqual([])
  })
})
