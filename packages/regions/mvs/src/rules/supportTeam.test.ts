import { describe, expect, it } from "vitest"
import {
  action,
  apply,
  around,
  closing,
  colleagues,
  consulted,
  consultPlanned,
  happens,
  inside,
  mvs,
  mvsReading,
  otHeld,
  plan,
  region,
  report,
  request,
  reviewed,
  roles,
  signal,
  signalVo,
  votHeld
} from "../../test/Life.ts"

const noLongerNeeded = closing({ reason: "no-longer-needed", outcome: "education-with-support" })
const lighter = closing({ reason: "lighter-support-suffices", outcome: "education-with-support" })

describe("Het ondersteuningsteam", () => {
  it("MVS-09: involving parents and pupil early is a principle: shown, and no act is refused by it", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("MVS-09")
    expect(region.rules.get(mvs.pathway.acts["OpenCase"]!.byRule)?.kind).not.toBe("principle")
    expect(signal().does("parent", { _tag: "RecordQuestion", question }).holds("question.recorded")).toBe(
      true
    )
    expect(signalVo().does("youth", { _tag: "RecordQuestion", question }).holds("question.recorded")).toBe(
      true
    )
  })

  it("MVS-10: a collegial consult is for signals or questions that stay", () => {
    const story = signal()
    const consult = plan(story, "collegial-consult", colleagues)
    const refusal = story.refusal("internal-coordinator", consult)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["MVS-10"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toContain("RecordCircumstance")
    expect(story.lives(happens("lasting-signals"), consultPlanned).holds("meeting.planned")).toBe(true)
    const asked = story.does("parent", { _tag: "RecordQuestion", question })
    expect(asked.lives(consultPlanned).holds("meeting.planned")).toBe(true)
  })

  it.each(["too-little-result", "complex-and-lasting"])(
    "MVS-11: where it is %s the VOT has to meet in time: it is shown, and nothing ends or is asked for before it",
    (name) => {
      const story = signal().lives(happens(name))
      expect(story.flaggedBy()).toContain("MVS-11")
      expect(story.refusedBy("internal-coordinator", lighter)).toEqual(["MVS-11"])
      expect(story.refusedBy("internal-coordinator", request)).toContain("MVS-11")
      expect(story.refusedBy("wijkteam-worker", apply)).toContain("MVS-11")
      const held = story.lives(votHeld)
      expect(held.flaggedBy()).not.toContain("MVS-11")
      expect(held.does("internal-coordinator", lighter).holds("case.closed")).toBe(true)
    }
  )

  it("MVS-11: a family that stops does not wait for a VOT", () => {
    const stopped = closing({ reason: "withdrawn-by-family", outcome: "unknown" })
    const story = signal().lives(happens("complex-and-lasting"))
    expect(story.does("internal-coordinator", stopped).holds("case.closed")).toBe(true)
  })

  it("MVS-12: that not everything needs a big meeting is a principle; one colleague is enough for a consult", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("MVS-12")
    const story = signal().lives(happens("lasting-signals"))
    const alone = plan(story, "collegial-consult", roles("youth-nurse"))
    expect(story.does("teacher", alone).holds("meeting.planned")).toBe(true)
  })
})

describe("Collegiaal consult", () => {
  it("MVS-13: a consult that finds nothing more ends content, and only that consult", () => {
    const ended = signal().lives(consulted("nothing-more")).does("internal-coordinator", noLongerNeeded)
    expect(ended.holds("case.closed")).toBe(true)
    expect(signal().refusedBy("internal-coordinator", noLongerNeeded)).toEqual(["MVS-13"])
    const goesOn = signal().lives(consulted("agreed-actions"))
    expect(goesOn.refusedBy("internal-coordinator", noLongerNeeded)).toEqual(["MVS-13"])
  })

  it("MVS-13, MVS-14 and MVS-15: a consult comes to one of three things", () => {
    const planned = signal().lives(happens("lasting-signals"), consultPlanned)
    expect(planned.refusedBy("internal-coordinator", report(planned, colleagues))).toEqual([
      "MVS-13",
      "MVS-14",
      "MVS-15"
    ])
    const outcomes = mvs.pathway.meetings.find(({ id }) => id === "collegial-consult")?.outcomes
    expect(outcomes?.map(({ id, rule }) => [id, rule])).toEqual([
      ["nothing-more", "MVS-13"],
      ["agreed-actions", "MVS-14"],
      ["convene", "MVS-15"]
    ])
  })

  it("MVS-14: with agreed actions it says who does what, and what that must yield", () => {
    const planned = signal().lives(happens("lasting-signals"), consultPlanned)
    const without = report(planned, colleagues, { outcome: "agreed-actions" })
    expect(planned.refusedBy("internal-coordinator", without)).toEqual(["MVS-14"])
    const told = planned.does(
      "internal-coordinator",
      report(planned, colleagues, { outcome: "agreed-actions", actions: [action(planned)] })
    )
    expect(told.holds("actions.running")).toBe(true)
    expect(told.after(22).flaggedBy()).toContain("MVS-14")
  })

  it("MVS-14: then the VOT is not compulsory, until the actions turn out not to be enough", () => {
    const agreed = signal().lives(consulted("agreed-actions"))
    expect(agreed.flaggedBy()).not.toContain("MVS-14")
    const fine = agreed.lives(reviewed("sufficient"))
    expect(fine.does("internal-coordinator", lighter).holds("case.closed")).toBe(true)

    const tooLittle = agreed.lives(reviewed("insufficient"))
    expect(tooLittle.flaggedBy()).toContain("MVS-14")
    expect(tooLittle.refusedBy("internal-coordinator", lighter)).toEqual(["MVS-14"])
    expect(tooLittle.refusedBy("internal-coordinator", request)).toContain("MVS-14")
    expect(tooLittle.refusedBy("wijkteam-worker", apply)).toContain("MVS-14")
    const held = tooLittle.lives(votHeld)
    expect(held.flaggedBy()).not.toContain("MVS-14")
    expect(held.does("internal-coordinator", lighter).holds("case.closed")).toBe(true)
  })

  it("MVS-14: what the actions yielded is for those who agreed them to say", () => {
    const agreed = signal().lives(consulted("agreed-actions"))
    const review = { _tag: "ReviewActions", meeting: 1, result: "sufficient" } as const
    expect(agreed.refusedBy("parent", review)).toEqual(["MVS-14"])
  })

  it("MVS-15: where really more is the matter the pupil is discussed soon: nothing ends or is asked for before the VOT", () => {
    const more = signal().lives(consulted("convene"))
    expect(more.flaggedBy()).toContain("MVS-15")
    expect(more.refusedBy("internal-coordinator", lighter)).toEqual(["MVS-15"])
    expect(more.refusedBy("internal-coordinator", request)).toContain("MVS-15")
    expect(more.refusedBy("wijkteam-worker", apply)).toContain("MVS-15")
    expect(more.lives(votHeld).flaggedBy()).not.toContain("MVS-15")
  })

  it("MVS-15: the management convenes the VOT", () => {
    const more = signal().lives(consulted("convene"))
    expect(more.refusedBy("internal-coordinator", plan(more, "vot", inside))).toContain("MVS-15")
    expect(more.does("head", plan(more, "vot", inside)).holds("meeting.planned")).toBe(true)
  })
})

describe("VOT en OT", () => {
  it.each(["parent", "guardian", "youth"])("MVS-16: at the VOT no %s is invited or present", (relative) => {
    const story = signal().lives(consulted("convene"))
    expect(story.refusedBy("head", plan(story, "vot", roles(...inside, relative)))).toEqual(["MVS-16"])
    const planned = story.does("head", plan(story, "vot", inside))
    expect(planned.refusedBy("internal-coordinator", report(planned, roles(...inside, relative)))).toEqual([
      "MVS-16"
    ])
  })

  it("MVS-16: the VOT is of those inside school who are directly involved", () => {
    const story = signal().lives(consulted("convene"))
    expect(story.refusedBy("head", plan(story, "vot", roles("provider", "wijkteam-worker")))).toEqual([
      "MVS-16"
    ])
  })

  it("MVS-16: after the VOT the parents are invited to the OT, and there is no OT before it", () => {
    const story = signal().lives(consulted("convene"))
    expect(story.refusedBy("head", plan(story, "ot", around(story)))).toEqual(["MVS-16"])
    const held = story.lives(votHeld)
    expect(held.flaggedBy()).toContain("MVS-16")
    expect(held.lives(otHeld).flaggedBy()).not.toContain("MVS-16")
  })

  it("MVS-17: parents are invited to the OT, and the head invites", () => {
    const story = signal().lives(consulted("convene"), votHeld)
    const without = roles("internal-coordinator", "education-specialist", "family-specialist")
    expect(story.refusedBy("head", plan(story, "ot", without))).toEqual(["MVS-17"])
    const asked = story.refusedBy("internal-coordinator", plan(story, "ot", around(story)))
    expect(asked).toContain("MVS-17")
    expect(story.does("head", plan(story, "ot", around(story))).holds("meeting.planned")).toBe(true)
  })

  it("MVS-17: the pupil is invited too, from the age that the region reads in it", () => {
    const without = roles("parent", "internal-coordinator", "education-specialist", "family-specialist")
    const older = signalVo().lives(consulted("convene"), votHeld)
    expect(older.refusedBy("head", plan(older, "ot", without))).toEqual(["MVS-17"])
    const young = signal().lives(consulted("convene"), votHeld)
    expect(young.does("head", plan(young, "ot", without)).holds("meeting.planned")).toBe(true)
    const always = signal(mvsReading({ pupilAtSupportTeam: "always" })).lives(consulted("convene"), votHeld)
    expect(always.refusedBy("head", plan(always, "ot", without))).toEqual(["MVS-17"])
  })

  it("MVS-17: the OT stays as small as the region says", () => {
    const seven = (story: ReturnType<typeof signal>) =>
      roles(...around(story), "teacher", "wijkteam-worker", "youth-nurse")
    const story = signal().lives(consulted("convene"), votHeld)
    expect(story.does("head", plan(story, "ot", seven(story))).holds("meeting.planned")).toBe(true)
    const eight = roles(...seven(story), "provider")
    expect(story.refusedBy("head", plan(story, "ot", eight))).toEqual(["MVS-17"])
    const smaller = signal(mvsReading({ supportTeamSize: 4 })).lives(consulted("convene"), votHeld)
    expect(smaller.refusedBy("head", plan(smaller, "ot", seven(smaller)))).toEqual(["MVS-17"])
  })
})

const question = { of: "parents", addressedTo: "school", text: "Hoe houden we dit vol?" } as const
