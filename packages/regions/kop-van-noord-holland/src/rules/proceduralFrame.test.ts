import { acts } from "@oza/cases"
import { Story } from "@oza/testing/cases"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  absent,
  agreedContent,
  agreedOpp,
  agreement,
  aimed,
  applied,
  apply,
  arranged,
  day,
  decision,
  granted,
  handedOver,
  kop,
  kopReading,
  met,
  need,
  needed,
  prepared,
  region,
  roles,
  shares,
  signalOf,
  signalPo,
  signed,
  started,
  supported,
  tested,
  written
} from "../../test/Life.ts"
import { kopVanNoordHolland } from "../index.ts"

const ready = () => signalPo().lives(prepared, applied, tested, granted)
/** Everything but the OPP. */
const withoutOpp = () => signalPo().lives(supported, met, needed, aimed)
const enrol = (status: "enrolled" | "applied" | "exempted" | "none") =>
  ({
    _tag: "ChangeEnrolment",
    enrolment: {
      status,
      schoolType: "po",
      ...(status === "enrolled" || status === "applied"
        ? { school: signalOf("2018-03-15", "po").enrolment.school! }
        : {})
    }
  }) as const

describe("Kader specifiek, Procedureel: the term", () => {
  it("KOP-16: the decision is due 8 weeks after the application, the day of application not counted", () => {
    const story = signalPo("2026-01-05").lives(prepared).on("2026-01-12").lives(applied)
    expect(story.term()?.due).toBe("2026-03-09")
    expect(story.term()?.rules.map(({ id }) => id)).toContain("AWB-4:13")
  })

  it("KOP-16: school holidays count", () => {
    // Six of these eight weeks are summer holiday.
    const story = signalPo("2026-06-01").lives(prepared).on("2026-07-01").lives(applied)
    expect(story.term()?.due).toBe("2026-08-26")
  })

  it("KOP-16: a decision that is late is flagged, and is still due", () => {
    const story = signalPo("2026-01-05").lives(prepared).on("2026-01-12").lives(applied, tested)
    expect(story.on("2026-03-09").flaggedBy()).not.toContain("KOP-16")
    const late = story.on("2026-03-10")
    expect(late.flaggedBy()).toContain("KOP-16")
    expect(late.flags().find(({ rule }) => rule.id === "KOP-16")?.text.nl).toContain("te laat")
    const decided = late.lives(granted)
    expect(decided.holds("decision.granted")).toBe(true)
    expect(decided.term()?.overdue).toBe(true)
  })

  it("KOP-16: the term stands still while the family is asked for more, and is not late in that time", () => {
    const asked = signalPo("2026-01-05")
      .lives(prepared)
      .on("2026-01-12")
      .lives(applied)
      .on("2026-01-20")
      .does("wijkteam-worker", { _tag: "SuspendTerm", reason: "Het onderzoek van vorig jaar ontbreekt" })
    expect(asked.on("2026-06-01").term()).toMatchObject({ suspended: true, overdue: false, due: undefined })
    const answered = asked.on("2026-02-03").does("wijkteam-worker", { _tag: "ResumeTerm" })
    // 21 January up to and including 2 February: 13 days.
    expect(answered.term()?.due).toBe("2026-03-23")
  })

  it("KOP-16: youth help is agreed only after the decision that grants it", () => {
    const story = signalPo().lives(prepared)
    expect(story.refusedBy("wijkteam-worker", agreement(story))).toEqual(["KOP-16"])
    const waiting = story.lives(applied, tested)
    expect(waiting.refusedBy("wijkteam-worker", agreement(waiting))).toEqual(["KOP-16"])
  })
})

describe("Kader specifiek, Procedureel: the OPP", () => {
  it("KOP-17: without the parents' agreement with the OPP there is no application, for a toddler neither", () => {
    const toddler = Story.open(kop, "2026-09-07", "internal-coordinator", signalOf("2022-08-20", "po"))
    for (const story of [signalPo(), toddler]) {
      const notAgreed = story.lives(supported, met, needed, aimed, written, met, signed, handedOver)
      expect(notAgreed.refusedBy("parent", apply)).toEqual(["KOP-17"])
    }
  })

  it("KOP-17: the school cannot agree for the parents", () => {
    expect(withoutOpp().lives(written).refusedBy("internal-coordinator", { _tag: "AgreeOpp" })).toEqual([
      "KOP-17"
    ])
  })

  it("KOP-17: a new version asks for a new agreement", () => {
    const rewritten = ready().lives(written)
    expect(rewritten.refusedBy("wijkteam-worker", agreement(rewritten))).toEqual(["KOP-17"])
  })

  it("KOP-18: the parents hand over the OPP with the question for youth help", () => {
    const kept = withoutOpp().lives(written, met, agreedOpp, signed)
    expect(kept.refusedBy("parent", apply)).toEqual(["KOP-18"])
    expect(kept.lives(handedOver).does("parent", apply).holds("application.pending")).toBe(true)
  })

  it("KOP-18: the school hands it over only with permission, which the parents can take back", () => {
    const bySchool = { _tag: "HandOverOpp", way: "by-school-with-permission" } as const
    const kept = withoutOpp().lives(written, met, agreedOpp, signed)
    expect(kept.refusedBy("internal-coordinator", bySchool)).toEqual(["KOP-18"])
    const permitted = kept.does("parent", {
      _tag: "AnswerPermission",
      kind: "consent-to-process",
      answer: "given",
      scope: {
        purposes: ["decide-youth-help"],
        categories: ["education"],
        recipients: roles("wijkteam-worker")
      },
      evidence: { method: "on-paper", textVersion: "2026-1", language: "nl" }
    })
    expect(permitted.does("internal-coordinator", bySchool).holds("opp.handed-over")).toBe(true)
    const withdrawn = permitted.does("parent", { _tag: "WithdrawPermission", permission: 1 })
    expect(withdrawn.refusedBy("internal-coordinator", bySchool)).toEqual(["KOP-18"])
  })

  it("KOP-18: the school does not say that it is the parents", () => {
    const kept = withoutOpp().lives(written)
    expect(kept.refusedBy("internal-coordinator", { _tag: "HandOverOpp", way: "by-parents" })).toEqual([
      "KOP-18"
    ])
    expect(kept.refusedBy("parent", { _tag: "HandOverOpp", way: "by-school-with-permission" })).toContain(
      "KOP-18"
    )
  })

  it("KOP-19: without an OPP there is no youth help at school, and the refusal says who can write one", () => {
    const refusal = withoutOpp().refusal("parent", apply)
    const ground = refusal.grounds.find(({ rule }) => rule.id === "KOP-19")
    expect(ground?.because.nl).toBe("Er is nog geen OPP.")
    expect(ground?.cures).toEqual([
      expect.objectContaining({ act: "WriteOpp", by: ["internal-coordinator", "support-coordinator"] })
    ])
  })

  it("KOP-19: nor is help at school agreed without one", () => {
    const story = withoutOpp()
    expect(story.refusedBy("wijkteam-worker", agreement(story))).toContain("KOP-19")
  })

  it.each([
    ["a toddler in PO", "2022-08-20", "po"],
    ["a pupil of 8 in PO", "2018-03-15", "po"],
    ["a youth of 16 in VO", "2010-02-20", "vo"]
  ] as const)("KOP-20: needs beyond basic support ask for an OPP: %s", (_, born, schoolType) => {
    const coordinator = schoolType === "po" ? "internal-coordinator" : "support-coordinator"
    const story = Story.open(kop, "2026-09-07", coordinator, signalOf(born, schoolType)).lives(
      met,
      needed,
      aimed
    )
    expect(story.flaggedBy()).toContain("KOP-20")
    const bySchool = agreement(story, { kind: "guidance-in-behaviour", responsible: "school" })
    expect(story.refusedBy(coordinator, bySchool)).toEqual(["KOP-20"])
    expect(story.lives(written).does(coordinator, bySchool).state.agreements).toHaveLength(1)
    expect(story.lives(written).flaggedBy()).not.toContain("KOP-20")
  })
})

describe("Kader specifiek, Procedureel: enrolment", () => {
  it("KOP-21: the school of enrolment is the contact: its coordinators carry that task, and involve others", () => {
    const tasks = (id: string) =>
      kopVanNoordHolland.roles.find((role) => role.id === id)?.tasks.map(({ rule }) => rule)
    expect(tasks("internal-coordinator")).toContain("KOP-21")
    expect(tasks("support-coordinator")).toContain("KOP-21")
    const add = {
      _tag: "AddParticipant",
      participant: { party: signalOf("2018-03-15", "po").child.person, role: roles("swv-consultant")[0] }
    } as const
    expect(signalPo().does("internal-coordinator", add).state.participants).toHaveLength(2)
    expect(signalPo().refusedBy("provider", add)).toEqual(["KOP-21"])
  })

  it("KOP-22: the school of application is responsible until another school has enrolled the pupil", () => {
    const signedUp = Story.open(
      kop,
      "2026-09-07",
      "internal-coordinator",
      signalOf("2018-03-15", "po", "applied")
    )
    expect(signedUp.flaggedBy()).toContain("KOP-22")
    const enrolled = signedUp.does("internal-coordinator", enrol("enrolled"))
    expect(enrolled.flaggedBy()).not.toContain("KOP-22")
    expect(signedUp.refusedBy("parent", enrol("enrolled"))).toEqual(["KOP-22"])
  })

  it("KOP-22 and KOP-24: that school can prepare everything; the application waits for the enrolment", () => {
    const waiting = Story.open(
      kop,
      "2026-09-07",
      "internal-coordinator",
      signalOf("2018-03-15", "po", "applied")
    ).lives(prepared)
    expect(waiting.refusedBy("parent", apply)).toEqual(["KOP-24"])
    expect(
      waiting
        .does("internal-coordinator", enrol("enrolled"))
        .does("parent", apply)
        .holds("application.pending")
    ).toBe(true)
  })

  it("KOP-24: that is a reading of what the document leaves open, and another one is another choice", () => {
    const allowed = Story.open(
      kopReading({ appliedPupil: "allowed" }),
      "2026-09-07",
      "internal-coordinator",
      signalOf("2018-03-15", "po", "applied")
    ).lives(prepared)
    expect(allowed.does("parent", apply).holds("application.pending")).toBe(true)
  })

  it("KOP-23: with an exemption there is no arrangement", () => {
    const exempted = signalPo().lives(prepared).does("internal-coordinator", enrol("exempted"))
    expect(exempted.refusedBy("parent", apply)).toEqual(["KOP-24", "KOP-23"])
    expect(exempted.flaggedBy()).toContain("KOP-23")
  })

  it("KOP-23: an exemption during the application leaves only a refusal", () => {
    const exempted = signalPo()
      .lives(prepared, applied, tested)
      .does("internal-coordinator", enrol("exempted"))
    expect(exempted.refusedBy("wijkteam-worker", decision())).toEqual(["KOP-24", "KOP-23"])
    expect(
      exempted
        .does("wijkteam-worker", decision({ outcome: "refused", ground: "no-need" }))
        .holds("decision.taken")
    ).toBe(true)
  })

  it("KOP-23 and KOP-24: what was agreed does not start for a pupil who left school in between", () => {
    const agreed = ready().lives(arranged, agreedContent)
    const left = (status: "none" | "exempted") => agreed.does("internal-coordinator", enrol(status))
    expect(left("none").refusedBy("provider", { _tag: "StartExecution" })).toEqual(["KOP-24"])
    expect(left("exempted").refusedBy("provider", { _tag: "StartExecution" })).toEqual(["KOP-24", "KOP-23"])
    expect(agreed.lives(started).holds("execution.started")).toBe(true)
  })

  it("KOP-23: from five years a child without a school has an exemption; a four-year-old need not", () => {
    const without = (born: string) =>
      Story.open(kop, "2026-09-07", "wijkteam-worker", signalOf(born, "po", "none"))
    expect(without("2021-09-07").flaggedBy()).toContain("KOP-23")
    expect(without("2021-09-07").refusedBy("parent", apply)).toContain("KOP-23")
    expect(without("2021-09-08").flaggedBy()).not.toContain("KOP-23")
    expect(without("2021-09-08").refusedBy("parent", apply)).not.toContain("KOP-23")
  })

  it("KOP-24: not enrolled, no arrangement, also at four", () => {
    const four = Story.open(kop, "2026-09-07", "wijkteam-worker", signalOf("2022-01-10", "po", "none"))
    expect(four.refusedBy("parent", apply)).toContain("KOP-24")
  })

  it("KOP-24: at four and enrolled there is", () => {
    const four = Story.open(kop, "2026-09-07", "internal-coordinator", signalOf("2022-01-10", "po"))
    expect(four.lives(prepared, applied, tested, granted, arranged).holds("arrangement.made")).toBe(true)
  })
})

describe("Kader specifiek, Procedureel: outside school", () => {
  const atCareLocation = () => {
    const story = ready()
    return story
      .does("wijkteam-worker", agreement(story, { kind: "day-care-centre", setting: "care-location" }))
      .lives(agreedContent)
  }
  const inspectorate = (step: "applied" | "permitted" | "refused") =>
    ({ _tag: "RecordInspectorateStep", step }) as const

  it("KOP-25: a place at a care location waits for the inspectorate", () => {
    const story = atCareLocation()
    const refusal = story.refusal("provider", { _tag: "StartExecution" })
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-25"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toEqual(["RecordInspectorateStep"])
  })

  it("KOP-25: a pending request counts as permission, a refusal does not", () => {
    const begun = (step: "applied" | "permitted") =>
      atCareLocation().does("internal-coordinator", inspectorate(step)).lives(started)
    expect(begun("applied").holds("execution.started")).toBe(true)
    expect(begun("permitted").holds("execution.started")).toBe(true)
    const refused = atCareLocation()
      .does("internal-coordinator", inspectorate("applied"))
      .does("internal-coordinator", inspectorate("refused"))
    expect(refused.refusedBy("provider", { _tag: "StartExecution" })).toEqual(["KOP-25"])
  })

  it("KOP-25: an OPP is compulsory for it", () => {
    const story = signalPo()
      .lives(met)
      .does("internal-coordinator", need({ exceedsBasicSupport: false }))
      .lives(aimed)
    const lessons = agreement(story, {
      kind: "guidance-in-learning",
      setting: "care-location",
      responsible: "school"
    })
    expect(story.refusedBy("internal-coordinator", lessons)).toEqual(["KOP-25"])
    expect(story.lives(written).does("internal-coordinator", lessons).state.agreements).toHaveLength(1)
  })

  it("KOP-25: at school no inspectorate is asked", () => {
    expect(ready().lives(arranged, agreedContent, started).holds("execution.started")).toBe(true)
  })

  const farm = (story: Story, over: { readonly from?: string; readonly until?: string } = {}) =>
    agreement(story, {
      kind: "care-farm",
      setting: "care-location",
      what: "Drie dagen op de zorgboerderij",
      from: day(over.from ?? "2026-10-05"),
      until: day(over.until ?? "2026-12-18"),
      evaluateOn: day("2026-12-01")
    })

  it("KOP-26: a care farm instead of school only once school and municipality established it together", () => {
    const story = ready()
    const refusal = story.refusal("wijkteam-worker", farm(story))
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["KOP-26"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toEqual(["EstablishAbsence"])
    expect(story.lives(absent).does("wijkteam-worker", farm(story)).state.agreements).toHaveLength(1)
  })

  it("KOP-26: one of the two cannot establish it alone", () => {
    const alone = {
      _tag: "EstablishAbsence",
      from: day("2026-10-05"),
      until: day("2026-12-18"),
      establishedBy: ["school"],
      education: "Twee ochtenden les"
    } as const
    expect(ready().refusedBy("internal-coordinator", alone)).toEqual(["KOP-26"])
  })

  it("KOP-26: and only in the time that was established", () => {
    const story = ready().lives(absent)
    expect(story.refusedBy("wijkteam-worker", farm(story, { until: "2026-12-19" }))).toEqual(["KOP-26"])
    expect(story.refusedBy("wijkteam-worker", farm(story, { from: "2026-10-04" }))).toEqual(["KOP-26"])
  })

  it("KOP-27: the municipality pays the care farm, nobody of education does", () => {
    const story = ready().lives(absent)
    const agreed = story.does("wijkteam-worker", farm(story)).lives(agreedContent)
    for (const source of ["school", "swv-support"]) {
      expect(agreed.refusedBy("wijkteam-worker", shares(1, [source, 100_000]))).toEqual(["KOP-27"])
    }
    expect(agreed.does("wijkteam-worker", shares(1, ["youth-help", 100_000])).holds("funding.shared")).toBe(
      true
    )
    const key = region.funding.keys.find(({ id }) => id === "care-farm")
    expect(key?.shares.map(({ source }) => source)).toEqual(["youth-help"])
  })

  it("KOP-28: what providing education means in that time is made concrete", () => {
    const vague = {
      _tag: "EstablishAbsence",
      from: day("2026-10-05"),
      until: day("2026-12-18"),
      establishedBy: ["school", "municipality"]
    } as const
    expect(ready().refusedBy("internal-coordinator", vague)).toEqual(["KOP-28"])
    expect(ready().lives(absent).state.absence?.education).toContain("les")
  })

  it("KOP-29: parents are carers too, and wijkteam is any municipal team", () => {
    const name = (id: string) => kopVanNoordHolland.roles.find((role) => role.id === id)?.name
    expect(name("parent")).toEqual({ nl: "ouder of verzorger", en: "parent or carer" })
    expect(name("wijkteam-worker")?.en).toBe("worker of the municipal team")
    expect(Schema.is(acts.OpenCase.command.fields.signal.fields.channel)("wijkteam")).toBe(true)
  })
})
