import { actor, Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  apply,
  applied,
  arranged,
  decision,
  granted,
  kop,
  kopReading,
  met,
  needed,
  plan,
  prepared,
  report,
  roles,
  signalOf,
  signalPo,
  signalVo,
  supported,
  tested
} from "../../test/Life.ts"
import { choices } from "../openTerms.ts"

/** A VO pupil of this age on the first day of the story. */
const pupilOf = (born: string) => Story.open(kop, "2026-09-07", "support-coordinator", signalOf(born, "vo"))
const at15 = () => pupilOf("2010-09-20")
const at12 = () => pupilOf("2014-09-07")
const at11 = () => pupilOf("2014-09-08")

describe("Kader algemeen", () => {
  it("KOP-05: an OT without parents, guardian or youth is no OT", () => {
    const planned = signalPo().does("internal-coordinator", plan(signalPo(), "ot"))
    const without = report(planned, roles("internal-coordinator", "wijkteam-worker", "swv-consultant"))
    expect(planned.refusedBy("internal-coordinator", without)).toEqual(["KOP-05"])
    const withGuardian = report(planned, roles("guardian", "internal-coordinator"))
    expect(planned.does("internal-coordinator", withGuardian).holds("meeting.held")).toBe(true)
  })

  it("KOP-05: agreements on help are made by school, wijkteam and SWV together, not by one provider", () => {
    const story = signalPo().lives(prepared, applied, tested, granted)
    const provider = story.next("provider").find(({ act }) => act === "MakeAgreement")
    expect(provider?.ruling._tag).toBe("Refused")
  })

  it("KOP-06: a youth of 12 is invited to the MDO; a child of 11 may be left out", () => {
    const invited = roles("parent", "support-coordinator", "wijkteam-worker", "swv-consultant")
    expect(at12().refusedBy("support-coordinator", plan(at12(), "mdo", invited))).toEqual(["KOP-06"])
    expect(
      at11()
        .does("support-coordinator", plan(at11(), "mdo", invited))
        .holds("meeting.planned")
    ).toBe(true)
  })

  it("KOP-06: from 12 the youth records a question of his own; at 11 not", () => {
    const ask = {
      _tag: "RecordQuestion",
      question: { of: "youth", addressedTo: "school", text: "Ik wil rust in de pauze" }
    } as const
    expect(at11().refusedBy("youth", ask)).toEqual(["KOP-06"])
    expect(at12().does("youth", ask).holds("question.recorded")).toBe(true)
  })

  it("KOP-06: at 15 the parents agree with the content, from the sixteenth birthday the youth", () => {
    const arrangedAt15 = at15().lives(prepared, applied, tested, granted, arranged)
    expect(arrangedAt15.refusedBy("youth", { _tag: "AgreeContent" })).toEqual(["KOP-06"])
    expect(arrangedAt15.lives(agreedContent).holds("content.agreed")).toBe(true)

    const birthday = arrangedAt15.on("2026-09-20")
    expect(birthday.refusedBy("parent", { _tag: "AgreeContent" })).toEqual(["KOP-06"])
    expect(birthday.lives(agreedContent).holds("content.agreed")).toBe(true)
  })

  it("KOP-06: content that parents agreed with before the sixteenth birthday waits for the youth after it", () => {
    const before = at15().lives(prepared, applied, tested, granted, arranged, agreedContent)
    expect(before.holds("content.agreed")).toBe(true)
    expect(before.on("2026-09-20").holds("content.agreed")).toBe(false)
  })

  it("KOP-07: a family supervisor does not file; parents and a legal guardian do", () => {
    const story = signalPo().lives(prepared)
    const refusal = story.refusal("family-supervisor", apply)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-07"])
    expect(refusal.grounds[0]?.rule.text.nl).toContain("gezinsvoogd")
    for (const by of ["parent", "guardian"]) {
      expect(story.does(actor(by), apply).holds("application.pending")).toBe(true)
    }
  })

  it("KOP-07: school, SWV and wijkteam do not file either", () => {
    const story = signalPo().lives(prepared)
    for (const by of ["internal-coordinator", "swv-consultant", "wijkteam-worker", "provider"]) {
      expect(story.refusedBy(by, apply)).toEqual(["KOP-07"])
    }
  })

  it("KOP-07 and KOP-06: who files at 16 is open in the document; the region reads: the youth", () => {
    const story = signalVo().lives(prepared)
    expect(story.refusedBy("parent", apply)).toEqual(["KOP-06"])
    expect(story.does("youth", apply).state.application?.role).toBe("youth")
    expect(choices.applicantFrom16[0].source.place).toContain("open in the document")
  })

  it.each([
    ["parents", ["parent"], ["youth"]],
    ["either", ["parent", "youth"], []]
  ] as const)(
    "KOP-07: another reading (%s) is another choice, and nothing else changes",
    (reading, may, mayNot) => {
      const story = Story.open(
        kopReading({ applicantFrom16: reading }),
        "2026-09-07",
        "support-coordinator",
        signalOf("2010-02-20", "vo")
      ).lives(prepared)
      for (const by of may) expect(story.does(by, apply).holds("application.pending")).toBe(true)
      for (const by of mayNot) expect(story.refusedBy(by, apply)).toEqual(["KOP-07"])
    }
  )

  it("KOP-05: the decision rests on a talk together", () => {
    const told = signalPo().lives(supported, met, needed)
    expect(told.refusedBy("wijkteam-worker", decision())).not.toContain("KOP-05")
    expect(signalPo().refusedBy("wijkteam-worker", decision())).toContain("KOP-05")
  })
})
