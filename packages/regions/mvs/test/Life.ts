/**
 * Lives in MVS: how an arrangement usually goes, as parts of a story.
 *
 * A scenario takes the parts that its child has behind it, and tells itself only what matters.
 */
import { CircumstanceId, type Command, MeetingKindId, ProcedureId, YieldId } from "@oza/cases"
import { addDays, type CalendarDate, date, EstablishmentCode, OrganisationId, policyOn } from "@oza/kernel"
import { pathwayFrom, Region } from "@oza/region"
import { RoleId } from "@oza/roles"
import { costsShared, person, roles, type Says, type Setting, Story } from "@oza/testing/cases"
import { Result } from "effect"
import { mvs as declaration } from "../src/index.ts"
import { choices, openTerms, type Reading } from "../src/openTerms.ts"
import { version } from "../src/pathway.ts"
import { start } from "../src/rules/SupportRoute.ts"

export { roles, type Says }

type Part = (story: Story) => Story

/** The region as use cases get it. */
export const region = Result.getOrThrow(Region.compile(declaration))
export const mvs: Setting = { region: region.id, pathway: region.pathways[0], rules: region.rules }

/** The region with another reading of what its document leaves open. */
export const mvsReading = (over: Partial<Reading>): Setting => {
  const reading = { ...Result.getOrThrow(policyOn(openTerms, choices, start)), ...over }
  return {
    ...mvs,
    pathway: pathwayFrom(version(1, start, reading), declaration.roles, declaration.funding)
  }
}

const school = EstablishmentCode.make("16AH00")

/** A child born on this day, at this type of school; enrolled in regular education unless told otherwise. */
export const signalOf = (
  born: string,
  over: Partial<Says<"OpenCase">["enrolment"]> = {}
): Says<"OpenCase"> => {
  const enrolment = { status: "enrolled", schoolType: "po", ...over } as const
  const atSchool = enrolment.status === "enrolled" || enrolment.status === "applied"
  return {
    child: { person: person(1), birthDate: date(born) },
    enrolment: {
      ...enrolment,
      ...(atSchool && (enrolment.schoolType === "po" || enrolment.schoolType === "vo") ? { school } : {})
    },
    signal: { origin: "education", channel: "school", summary: "Loopt vast in de klas" }
  }
}

/** A signal about an eight-year-old in PO, seen by the teacher. */
export const signal = (setting: Setting = mvs, day = "2026-09-07") =>
  Story.open(setting, day, "teacher", signalOf("2018-03-15"))
/** A signal about a sixteen-year-old in VO, seen by the teacher. */
export const signalVo = (setting: Setting = mvs, day = "2026-09-07") =>
  Story.open(setting, day, "teacher", signalOf("2010-02-20", { schoolType: "vo" }))

/** Who decides for the family: parents, and from 16 the youth. */
export const deciderOf = (story: Story): string => (story.holds("child.from-16") ? "youth" : "parent")

export const supports = (over: Partial<Says<"RecordSupport">["support"]> = {}): Command => ({
  _tag: "RecordSupport",
  support: {
    level: "basic",
    kind: "preventive",
    description: "Gesprekken en extra structuur in de klas",
    from: date("2026-05-11"),
    effect: "insufficient",
    ...over
  }
})
export const supported: Part = (story) => story.does("internal-coordinator", supports())

export const circumstance = (name: string): Command => ({
  _tag: "RecordCircumstance",
  circumstance: CircumstanceId.make(name)
})
export const happens =
  (name: string): Part =>
  (story) =>
    story.does("teacher", circumstance(name))

export const plan = (
  story: Story,
  kind: string,
  invited: ReturnType<typeof roles>
): Extract<Command, { _tag: "PlanMeeting" }> => ({
  _tag: "PlanMeeting",
  meeting: {
    kind: MeetingKindId.make(kind),
    plannedFor: story.day,
    goal: "Samen bespreken wat helpt",
    invited
  }
})
export const report = (
  story: Story,
  present: ReturnType<typeof roles>,
  over: Partial<Says<"ReportMeeting">["report"]> = {}
): Extract<Command, { _tag: "ReportMeeting" }> => ({
  _tag: "ReportMeeting",
  report: { meeting: story.state.meetings.length, present, minutes: "Besproken wat nodig is", ...over }
})

export const colleagues = roles("teacher", "internal-coordinator")
export const consultPlanned: Part = (story) =>
  story.does("internal-coordinator", plan(story, "collegial-consult", colleagues))
/** A consult about signals that stay was held, and came to this. */
export const consulted =
  (outcome: "nothing-more" | "agreed-actions" | "convene"): Part =>
  (story) => {
    const planned = story
      .lives(...(story.state.circumstances.length === 0 ? [happens("lasting-signals")] : []))
      .lives(consultPlanned)
    return planned.does(
      "internal-coordinator",
      report(planned, colleagues, {
        outcome,
        ...(outcome === "agreed-actions" ? { actions: [action(planned)] } : {})
      })
    )
  }
export const action = (story: Story) => ({
  what: "Elke ochtend een startgesprek",
  who: RoleId.make("teacher"),
  yields: "Een rustige start van de dag",
  reviewOn: addDays(story.day, 21)
})
export const reviewed =
  (result: "sufficient" | "insufficient"): Part =>
  (story) =>
    story.does("internal-coordinator", {
      _tag: "ReviewActions",
      meeting: story.state.meetings.length,
      result
    })

export const inside = roles("teacher", "internal-coordinator", "education-specialist", "family-specialist")
export const votHeld: Part = (story) => {
  const planned = story.does("head", plan(story, "vot", inside))
  return planned.does("internal-coordinator", report(planned, inside))
}
export const around = (story: Story) =>
  roles(
    "parent",
    ...(story.holds("child.from-12") ? ["youth"] : []),
    "internal-coordinator",
    "education-specialist",
    "family-specialist"
  )
export const otPlanned: Part = (story) => story.does("head", plan(story, "ot", around(story)))
export const otHeld: Part = (story) => {
  const planned = story.lives(otPlanned)
  return planned.does("internal-coordinator", report(planned, around(planned)))
}
/** What was tried, the consult that asked for more, the VOT and the OT. */
export const met: Part = (story) => story.lives(supported, consulted("convene"), votHeld, otHeld)

export const yields = (name: string): Command => ({
  _tag: "RecordYield",
  yield: YieldId.make(name),
  text: "Zo kijken wij ernaar"
})
export const records =
  (by: string, name: string): Part =>
  (story) =>
    story.does(by, yields(name))

/** Step 1 without its words: the analysis, by those who make it. */
export const analysed: Part = (story) =>
  story.lives(records("internal-coordinator", "analysis"), records("family-specialist", "analysis-aligned"))
export const need = (over: Partial<Says<"RecordNeeds">["needs"][0]> = {}): Command => ({
  _tag: "RecordNeeds",
  needs: [{ domain: "both", text: "Rust en hulp bij boosheid", exceedsBasicSupport: true, ...over }]
})
export const needed: Part = (story) => story.does("internal-coordinator", need())
export const onlyEducation: Part = (story) =>
  story.does("internal-coordinator", need({ domain: "education" }))
export const aimed: Part = (story) =>
  story.does("internal-coordinator", { _tag: "SetGoals", goals: ["Een hele dag in de klas"] })
/** Step 2: what is there already was looked at, and does not fit. */
export const lookedAt: Part = (story) =>
  story.lives(
    records("family-specialist", "preceding-provisions-looked-at"),
    records("family-specialist", "no-preceding-provision-fits")
  )
/** Aligned with parents and both specialists, and by the family specialist with the municipal team. */
export const aligned: Part = (story) =>
  story.lives(
    records("parent", "weighed-with-parents"),
    records("education-specialist", "weighed-by-education-specialist"),
    records("family-specialist", "weighed-by-family-specialist"),
    records("family-specialist", "aligned-with-wijkteam")
  )
export const permission = (
  purpose: "allocate-support" | "decide-youth-help",
  recipient: string
): Extract<Command, { _tag: "AnswerPermission" }> => ({
  _tag: "AnswerPermission",
  kind: "consent-to-process",
  answer: "given",
  scope: { purposes: [purpose], categories: ["education"], recipients: roles(recipient) },
  evidence: { method: "spoken", textVersion: "2026-1", language: "nl" }
})
/** The offer was discussed, and the family consents to both requests. */
export const consented: Part = (story) =>
  story
    .lives(records("internal-coordinator", "offer-discussed"))
    .does(deciderOf(story), permission("allocate-support", "education-specialist"))
    .does(deciderOf(story), permission("decide-youth-help", "wijkteam-worker"))

/** All that comes before a request or an application. */
export const prepared: Part = (story) =>
  story.lives(met, analysed, needed, aimed, lookedAt, aligned, consented)
export const preparedEducation: Part = (story) =>
  story.lives(met, analysed, onlyEducation, aimed, lookedAt, aligned, consented)

export const request: Extract<Command, { _tag: "RequestProcedure" }> = {
  _tag: "RequestProcedure",
  procedure: ProcedureId.make("swv-arrangement"),
  asksFor: "Begeleiding in de klas"
}
export const requested: Part = (story) => story.does("internal-coordinator", request)
export const swvDecides = (outcome: "granted" | "refused" = "granted"): Command => ({
  _tag: "DecideProcedure",
  request: 1,
  decision: { outcome, consulted: [], reasons: "Dit past bij de vraag" }
})
/** The samenwerkingsverband supports. */
export const swvSupports: Part = (story) => story.lives(requested).does("education-specialist", swvDecides())

export const apply: Command = { _tag: "FileApplication", asksFor: "Begeleiding in de klas en thuis" }
export const applied: Part = (story) => story.does("wijkteam-worker", apply)
export const helpPlan = (over: Partial<Says<"WriteHelpPlan">["content"]> = {}): Command => ({
  _tag: "WriteHelpPlan",
  content: {
    directedAt: "child",
    problem: "Is vaak boos",
    question: "Hoe krijgt hij rust?",
    agreements: ["Elke week een gesprek"],
    ...over
  }
})
export const planned: Part = (story) => story.does("family-specialist", helpPlan())
export const decision = (over: Partial<Says<"TakeDecision">["decision"]> = {}): Command => ({
  _tag: "TakeDecision",
  decision: { outcome: "granted", ground: "need-established", reasons: "De hulp is nodig", ...over }
})
/** The municipal team wrote its plan, weighed and granted. */
export const granted: Part = (story) =>
  story.lives(planned, records("wijkteam-worker", "better-offer-weighed")).does("wijkteam-worker", decision())

export const organisation = OrganisationId.make("01900000-0000-7000-8000-0000000000aa")
export const agreement = (
  story: Story,
  over: Partial<Says<"MakeAgreement">["agreement"]> = {}
): Extract<Command, { _tag: "MakeAgreement" }> => ({
  _tag: "MakeAgreement",
  agreement: {
    what: "Twee ochtenden begeleiding in de klas",
    kind: "care-in-education-time",
    category: "extra-in-class",
    setting: "school",
    executor: RoleId.make("provider"),
    provider: organisation,
    responsible: "municipality",
    goals: [story.state.goals.length],
    from: addDays(story.day, 7),
    until: date("2027-07-30"),
    reporting: "Elke maand een bericht aan ouders en school",
    evaluateOn: addDays(story.day, 90),
    ...over
  }
})
export const withoutProvider = (command: Extract<Command, { _tag: "MakeAgreement" }>): Command => {
  const { provider: _, ...rest } = command.agreement
  return { ...command, agreement: rest }
}
export const arranged: Part = (story) => story.does("wijkteam-worker", agreement(story))
/** School, municipal team and family agree on the content. */
export const agreedContent: Part = (story) =>
  ["internal-coordinator", "wijkteam-worker", deciderOf(story)].reduce(
    (told, by) => told.does(by, { _tag: "AgreeContent" }),
    story
  )
/** The worker of the municipal team, who directs the case, made the plan of monitoring. */
export const monitored: Part = records("wijkteam-worker", "monitoring-plan")
export const started: Part = (story) => story.does("provider", { _tag: "StartExecution" })
export const shares = (
  ...by: readonly [readonly [string, number], ...ReadonlyArray<readonly [string, number]>]
): Command => costsShared("MVS-46", 1, ...by)
/** An OZA that runs. */
export const running: Part = (story) =>
  story.lives(prepared, applied, granted, arranged, agreedContent, monitored, started)

export const evaluation = (over: Partial<Says<"Evaluate">["evaluation"]> = {}): Command => ({
  _tag: "Evaluate",
  evaluation: {
    goals: [{ goal: 1, result: "reached" }],
    present: roles("parent", "internal-coordinator", "wijkteam-worker"),
    outcome: "close",
    ...over
  }
})
export const closing = (over: Partial<Says<"CloseCase">["closing"]> = {}): Command => ({
  _tag: "CloseCase",
  closing: { reason: "goals-reached", outcome: "back-in-education", ...over }
})

/** A day in the calendar, for what a scenario writes itself. */
export const day = (value: string): CalendarDate => date(value)
