/**
 * Lives in the Kop: how an arrangement usually goes, as parts of a story.
 *
 * A scenario takes the parts that its child has behind it, and tells itself only what matters.
 */
import { type Command, MeetingKindId } from "@oza/cases"
import { addDays, type CalendarDate, date, EstablishmentCode, policyOn } from "@oza/kernel"
import { pathwayFrom, Region } from "@oza/region"
import { RoleId } from "@oza/roles"
import { Result } from "effect"
import { costsShared, person, roles, type Says, type Setting, Story } from "@oza/testing/cases"
import { kopVanNoordHolland } from "../src/index.ts"
import { choices, openTerms, type Reading } from "../src/openTerms.ts"
import { version } from "../src/pathway.ts"
import { start } from "../src/rules/Mis.ts"

export { roles, type Says }

type Part = (story: Story) => Story

/** The region as use cases get it. */
export const region = Result.getOrThrow(Region.compile(kopVanNoordHolland))
export const kop: Setting = { region: region.id, pathway: region.pathways[0], rules: region.rules }

/** The region with another reading of what its document leaves open. */
export const kopReading = (over: Partial<Reading>): Setting => {
  const reading = { ...Result.getOrThrow(policyOn(openTerms, choices, start)), ...over }
  return {
    ...kop,
    pathway: pathwayFrom(version(1, start, reading), kopVanNoordHolland.roles, kopVanNoordHolland.funding)
  }
}

const school = EstablishmentCode.make("16AH00")

/** A child of PO or VO, born on this day, enrolled unless told otherwise. */
export const signalOf = (
  born: string,
  schoolType: "po" | "vo",
  status: "enrolled" | "applied" | "exempted" | "none" = "enrolled"
): Says<"OpenCase"> => ({
  child: { person: person(1), birthDate: date(born) },
  enrolment: { status, schoolType, ...(status === "enrolled" || status === "applied" ? { school } : {}) },
  signal: { origin: "education", channel: "school", summary: "Loopt vast in de klas" }
})

/** A signal about an eight-year-old in PO, seen by the internal coordinator. */
export const signalPo = (day = "2026-09-07") =>
  Story.open(kop, day, "internal-coordinator", signalOf("2018-03-15", "po"))
/** A signal about a sixteen-year-old in VO, seen by the support coordinator. */
export const signalVo = (day = "2026-09-07") =>
  Story.open(kop, day, "support-coordinator", signalOf("2010-02-20", "vo"))

export const coordinatorOf = ({ state }: Story): string =>
  state.enrolment.schoolType === "po" ? "internal-coordinator" : "support-coordinator"
/** Who decides for the family: parents, and from 16 the youth. */
export const deciderOf = (story: Story): string => (story.holds("child.from-16") ? "youth" : "parent")

export const preventive: Says<"RecordSupport">["support"] = {
  level: "basic",
  kind: "preventive",
  description: "Gesprekken met de mentor en extra structuur",
  from: date("2026-05-11"),
  effect: "insufficient"
}
/** Preventive support was given and was not enough. */
export const supported: Part = (story) =>
  story.does(coordinatorOf(story), { _tag: "RecordSupport", support: preventive })

export const everybody = roles(
  "parent",
  "youth",
  "internal-coordinator",
  "support-coordinator",
  "wijkteam-worker",
  "swv-consultant"
)
export const plan = (
  story: Story,
  kind: string,
  invited = everybody
): Extract<Command, { _tag: "PlanMeeting" }> => ({
  _tag: "PlanMeeting",
  meeting: {
    kind: MeetingKindId.make(kind),
    plannedFor: story.day,
    goal: "Samen bespreken wat helpt",
    invited
  }
})
export const report = (story: Story, present = everybody): Extract<Command, { _tag: "ReportMeeting" }> => ({
  _tag: "ReportMeeting",
  report: { meeting: story.state.meetings.length, present, minutes: "Besproken wat nodig is" }
})
/** The OT or the MDO was planned and held. */
export const met: Part = (story) => {
  const planned = story.does(
    coordinatorOf(story),
    plan(story, story.state.enrolment.schoolType === "po" ? "ot" : "mdo")
  )
  return planned.does(coordinatorOf(story), report(planned))
}

export const need = (over: Partial<Says<"RecordNeeds">["needs"][0]> = {}): Command => ({
  _tag: "RecordNeeds",
  needs: [{ domain: "both", text: "Rust en hulp bij boosheid", exceedsBasicSupport: true, ...over }]
})
export const needed: Part = (story) => story.does(coordinatorOf(story), need())
export const aimed: Part = (story) =>
  story.does(coordinatorOf(story), { _tag: "SetGoals", goals: ["Een hele dag in de klas"] })

export const oppContent: Says<"WriteOpp">["content"] = {
  homeSituation: "Woont bij beide ouders",
  network: "Opa en oma wonen dichtbij",
  promotingFactors: ["Houdt van techniek"],
  hinderingFactors: ["Raakt snel overprikkeld"],
  supportNeeds: ["Een vaste plek om tot rust te komen"],
  actionPart: {
    goals: ["Een hele dag in de klas"],
    interventions: ["Elke dag een rustmoment"],
    until: date("2027-07-01"),
    expectedYields: ["Vijf dagen op school"]
  }
}
export const written: Part = (story) =>
  story.does(coordinatorOf(story), { _tag: "WriteOpp", content: oppContent })
export const agreedOpp: Part = (story) => story.does("parent", { _tag: "AgreeOpp" })
export const signed: Part = (story) => story.does("parent", { _tag: "SignActionPart" })
export const handedOver: Part = (story) => story.does("parent", { _tag: "HandOverOpp", way: "by-parents" })

/** All that comes before an application. */
export const prepared: Part = (story) =>
  story.lives(supported, met, needed, aimed, written, met, agreedOpp, signed, handedOver)

export const apply: Command = { _tag: "FileApplication", asksFor: "Begeleiding op school en thuis" }
export const applied: Part = (story) => story.does(deciderOf(story), apply)

export const testLaw = (applies: boolean): Command => ({
  _tag: "TestPrecedingLaw",
  law: "Zvw",
  applies,
  reason: applies ? "De zorgverzekering betaalt dit" : "Het gaat niet om behandeling door een arts"
})
export const tested: Part = (story) => story.does("wijkteam-worker", testLaw(false))
export const decision = (over: Partial<Says<"TakeDecision">["decision"]> = {}): Command => ({
  _tag: "TakeDecision",
  decision: { outcome: "granted", ground: "need-established", reasons: "De hulp is nodig", ...over }
})
export const granted: Part = (story) => story.does("wijkteam-worker", decision())

/** School and wijkteam established that the child cannot attend school this autumn. */
export const absent: Part = (story) =>
  story.does("wijkteam-worker", {
    _tag: "EstablishAbsence",
    from: date("2026-10-05"),
    until: date("2026-12-18"),
    establishedBy: ["school", "municipality"],
    education: "Twee ochtenden les van de eigen leerkracht, op de boerderij"
  })

const schoolYearEnd = date("2027-07-30")
export const agreement = (
  story: Story,
  over: Partial<Says<"MakeAgreement">["agreement"]> = {}
): Extract<Command, { _tag: "MakeAgreement" }> => ({
  _tag: "MakeAgreement",
  agreement: {
    what: "Twee ochtenden begeleiding in de klas",
    kind: "guidance-in-behaviour",
    function: "strengthen",
    setting: "school",
    executor: RoleId.make("provider"),
    responsible: "municipality",
    goals: [story.state.goals.length],
    from: addDays(story.day, 7),
    until: schoolYearEnd,
    reporting: "Elke maand een bericht aan ouders en school",
    evaluateOn: addDays(story.day, 90),
    ...over
  }
})
export const arranged: Part = (story) => story.does(coordinatorOf(story), agreement(story))
/** School, wijkteam and family agree on the content. */
export const agreedContent: Part = (story) =>
  [coordinatorOf(story), "wijkteam-worker", deciderOf(story)].reduce(
    (told, by) => told.does(by, { _tag: "AgreeContent" }),
    story
  )
export const talk: Command = {
  _tag: "HoldGreyAreaTalk",
  present: roles("internal-coordinator", "wijkteam-worker", "swv-consultant"),
  conclusion: "Samen verantwoordelijk, ieder de helft"
}
export const talked: Part = (story) => story.does("wijkteam-worker", talk)
export const shares = (
  of: number,
  ...by: readonly [readonly [string, number], ...ReadonlyArray<readonly [string, number]>]
): Command => costsShared("KOP-31", of, ...by)
export const funded: Part = (story) =>
  story.does(
    "wijkteam-worker",
    shares(story.state.agreements.length, ["swv-support", 120_000], ["youth-help", 120_000])
  )
export const started: Part = (story) => story.does("provider", { _tag: "StartExecution" })

export const evaluation = (over: Partial<Says<"Evaluate">["evaluation"]> = {}): Command => ({
  _tag: "Evaluate",
  evaluation: {
    goals: [{ goal: 1, result: "reached" }],
    present: everybody,
    outcome: "close",
    ...over
  }
})
/** The evaluation says: change it, from here. */
export const adjusted =
  (backTo: "needs" | "goals" | "arranging"): Part =>
  (story) =>
    story.does(coordinatorOf(story), evaluation({ outcome: "adjust", backTo }))
export const closing = (over: Partial<Says<"CloseCase">["closing"]> = {}): Command => ({
  _tag: "CloseCase",
  closing: { reason: "goals-reached", outcome: "back-in-education", ...over }
})

/** A day in the calendar, for what a scenario writes itself. */
export const day = (value: string): CalendarDate => date(value)
