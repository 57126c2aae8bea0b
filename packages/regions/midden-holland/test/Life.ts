/**
 * Lives in Midden-Holland: how an arrangement usually goes, as parts of a story, one for each step.
 *
 * A scenario takes the parts that its pupil has behind it, and tells itself only what matters.
 */
import {
  CauseId,
  CircumstanceId,
  type Command,
  MeetingKindId,
  PlanId,
  RungId,
  StepId,
  YieldId
} from "@oza/cases"
import { addDays, type CalendarDate, date, EstablishmentCode, policyOn, RegionId } from "@oza/kernel"
import { pathwayFrom, Region } from "@oza/region"
import { RoleId } from "@oza/roles"
import { actor, costsShared, person, roles, type Says, type Setting, Story } from "@oza/testing/cases"
import { Result } from "effect"
import { middenHolland } from "../src/index.ts"
import { choices, openTerms, type Reading } from "../src/openTerms.ts"
import { version } from "../src/pathway.ts"
import { start } from "../src/rules/Handleiding.ts"

export { roles, type Says }

type Of<A extends Command["_tag"]> = Extract<Command, { readonly _tag: A }>
export type Part = (story: Story) => Story

/** The region as use cases get it. */
export const region = Result.getOrThrow(Region.compile(middenHolland))
export const holland: Setting = { region: region.id, pathway: region.pathways[0], rules: region.rules }

/** The region with another reading of what its guide leaves open. */
export const hollandReading = (over: Partial<Reading>): Setting => {
  const reading = { ...Result.getOrThrow(policyOn(openTerms, choices, start)), ...over }
  return {
    ...holland,
    pathway: pathwayFrom(version(1, start, reading), middenHolland.roles, middenHolland.funding)
  }
}

/** The rules of the tasks of a role. */
export const tasksOf = (role: string): ReadonlyArray<string> =>
  middenHolland.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule) ?? []

const school = EstablishmentCode.make("16AH00")

/** A pupil of PO or VO, born on this day; the signal comes from education unless told otherwise. */
export const signalOf = (
  born: string,
  schoolType: "po" | "vo",
  origin: "education" | "outside-education" = "education"
): Says<"OpenCase"> => ({
  child: { person: person(1), birthDate: date(born) },
  enrolment: { status: "enrolled", schoolType, school },
  signal: {
    origin,
    channel: origin === "education" ? "school" : "wijkteam",
    summary: "Loopt vast in de klas"
  }
})

/** A signal about an eight-year-old in PO, seen at school. */
export const signalPo = (day = "2026-09-07") =>
  Story.open(holland, day, "internal-coordinator", signalOf("2018-03-15", "po"))
/** A signal about a fourteen-year-old in VO, seen at school. */
export const signalVo = (day = "2026-09-07") =>
  Story.open(holland, day, "support-coordinator", signalOf("2012-02-20", "vo"))
/** A signal about an eight-year-old, seen by the local team. */
export const signalOutside = (day = "2026-09-07") =>
  Story.open(holland, day, "municipal-contact", signalOf("2018-03-15", "po", "outside-education"))

export const coordinatorOf = ({ state }: Story): string =>
  state.enrolment.schoolType === "po" ? "internal-coordinator" : "support-coordinator"
const coordinator =
  (command: Command | ((story: Story) => Command)): Part =>
  (story) =>
    story.does(coordinatorOf(story), typeof command === "function" ? command(story) : command)

export const decides = (step: string, answer: "agree" | "disagree" = "agree"): Of<"DecideOnStep"> => ({
  _tag: "DecideOnStep",
  decision: { step: StepId.make(step), answer }
})
/** The parents agree with a step. */
export const agreed =
  (step: string): Part =>
  (story) =>
    story.does("parent", decides(step))

export const brings = (name: string): Of<"RecordYield"> => ({
  _tag: "RecordYield",
  yield: YieldId.make(name),
  text: "Besproken en opgeschreven"
})
/** The school records what a step brought forth. */
export const brought =
  (...names: ReadonlyArray<string>): Part =>
  (story) =>
    story.lives(...names.map((name) => coordinator(brings(name))))

export const circumstanceIs = (name: string): Of<"RecordCircumstance"> => ({
  _tag: "RecordCircumstance",
  circumstance: CircumstanceId.make(name)
})
/** Something is the matter with the pupil. */
export const given =
  (...names: ReadonlyArray<string>): Part =>
  (story) =>
    story.lives(...names.map((name) => coordinator(circumstanceIs(name))))

export const support = (over: Partial<Says<"RecordSupport">["support"]> = {}): Of<"RecordSupport"> => ({
  _tag: "RecordSupport",
  support: {
    level: "extra",
    kind: "curative",
    description: "Extra uitleg in een kleine groep",
    from: date("2026-05-11"),
    effect: "insufficient",
    ...over
  }
})

/** Consent to share with those involved. */
export const permission = (
  ...categories: ReadonlyArray<"education" | "youth-help">
): Of<"AnswerPermission"> => ({
  _tag: "AnswerPermission",
  kind: "consent-to-process",
  answer: "given",
  scope: {
    purposes: ["arrange"],
    categories: categories as unknown as readonly ["education"],
    recipients: roles("municipal-contact", "teacher")
  },
  evidence: { method: "spoken", textVersion: "2026-1", language: "nl" }
})

/** Those of the table take part by name. */
export const together: Part = (story) =>
  story.lives(
    ...["parent", "youth", "teacher", "municipal-contact", "youth-help-worker"].map((role) =>
      coordinator({ _tag: "AddParticipant", participant: actor(role) })
    )
  )

/** Step 1: seen at school, what was done did not help enough, and the parents know. */
export const observed: Part = (story) =>
  story.lives(
    coordinator(support()),
    brought("observation-at-school", "parents-know-the-concerns", "why-a-broad-meeting"),
    agreed("observe")
  )

/** Who sits at the usual table of this pupil. */
export const tableOf = (story: Story, ...more: ReadonlyArray<string>) =>
  roles("parent", "youth", "teacher", coordinatorOf(story), "municipal-contact", ...more)

export const plan = (
  story: Story,
  over: Partial<Says<"PlanMeeting">["meeting"]> = {},
  kind = "broad-meeting"
): Of<"PlanMeeting"> => ({
  _tag: "PlanMeeting",
  meeting: {
    kind: MeetingKindId.make(kind),
    plannedFor: addDays(story.day, 8),
    time: { from: "09:30", until: "10:30" },
    goal: "Samen bespreken wat nodig is",
    goalSetWith: roles("teacher", "parent", "youth"),
    agenda: ["Wat gaat goed", "Wat is nodig"],
    invited: tableOf(story, ...(kind === "evaluation-meeting" ? ["youth-help-worker"] : [])),
    ...over
  }
})
export const lastMeeting = ({ state }: Story): number => state.meetings.length
export const agreesInvitees = (story: Story): Of<"AgreeInvitees"> => ({
  _tag: "AgreeInvitees",
  meeting: lastMeeting(story)
})
export const invites = (
  story: Story,
  ...documents: Says<"SendInvitations">["documents"]
): Of<"SendInvitations"> => ({ _tag: "SendInvitations", meeting: lastMeeting(story), documents })
export const report = (
  story: Story,
  present: readonly [RoleId, ...Array<RoleId>] = tableOf(story),
  over: Partial<Says<"ReportMeeting">["report"]> = {}
): Of<"ReportMeeting"> => ({
  _tag: "ReportMeeting",
  report: {
    meeting: lastMeeting(story),
    present,
    askedForView: present,
    minutes: "Besproken wat nodig is",
    ...over
  }
})

/** Step 2: information and process; the meeting is planned and the parents agree with who comes. */
export const informed: Part = (story) =>
  story.lives(brought("information-prepared", "process-explained"), agreed("inform-and-prepare"))
export const planned: Part = (story) => coordinator(plan)(story)
export const inviteesAgreed: Part = (story) => story.does("parent", agreesInvitees(story))
export const invited: Part = coordinator((story) => invites(story))
/** Eight days later. */
export const held: Part = (story) => coordinator((on) => report(on))(story.after(8))

export const preparedMeeting: Part = (story) => story.lives(planned, informed, inviteesAgreed)
/** Step 3: invited in time, and held with the right people. */
export const organised: Part = (story) => story.lives(invited, held, agreed("organise"))

export const need = (over: Partial<Says<"RecordNeeds">["needs"][0]> = {}): Of<"RecordNeeds"> => ({
  _tag: "RecordNeeds",
  needs: [{ domain: "both", text: "Rust en hulp bij boosheid", exceedsBasicSupport: true, ...over }]
})
/** Step 4: what was discussed, and a picture of what the pupil needs. */
export const discussed: Part = brought("questions-and-goals", "helping-and-hindering", "goes-well-and-better")
export const needed: Part = (story) =>
  story.lives(discussed, coordinator(need()), brought("picture-of-needs"), agreed("needs"))

export const setGoals = (...goals: readonly [string, ...Array<string>]): Of<"SetGoals"> => ({
  _tag: "SetGoals",
  goals
})
/** Step 5: one picture, with goals that fit it. */
export const aimed: Part = (story) =>
  story.lives(
    brought("integrative-picture"),
    coordinator(setGoals("Een hele dag in de klas")),
    agreed("goals")
  )
/** All that comes before the arrangement itself. */
export const untilGoals: Part = (story) => story.lives(observed, preparedMeeting, organised, needed, aimed)

export const agreement = (
  story: Story,
  over: Partial<Says<"MakeAgreement">["agreement"]> = {}
): Of<"MakeAgreement"> => ({
  _tag: "MakeAgreement",
  agreement: {
    what: "Twee ochtenden extra hulp in de klas",
    kind: "guidance-in-learning",
    setting: "school",
    executor: RoleId.make("bpo"),
    responsible: "school",
    goals: [Math.max(story.state.goals.length, 1)],
    from: addDays(story.day, 7),
    until: addDays(story.day, 200),
    reporting: "Elke maand een bericht aan de regievoerder",
    evaluateOn: addDays(story.day, 90),
    ...over
  }
})
export const youthHelp = (story: Story): Of<"MakeAgreement"> =>
  agreement(story, {
    what: "Training in omgaan met boosheid",
    kind: "family-support",
    setting: "home",
    executor: RoleId.make("youth-help-worker"),
    responsible: "municipality"
  })
export const madeAgreements: Part = (story) =>
  story.lives(
    coordinator((on) => agreement(on)),
    coordinator(youthHelp)
  )

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
export const writeOpp: Of<"WriteOpp"> = { _tag: "WriteOpp", content: oppContent }
export const written: Part = coordinator(writeOpp)
export const signed: Part = (story) => story.does("parent", { _tag: "SignActionPart" })

export const helpPlan = (over: Partial<Says<"WriteHelpPlan">["content"]> = {}): Of<"WriteHelpPlan"> => ({
  _tag: "WriteHelpPlan",
  content: {
    directedAt: "both",
    problem: "Spanning thuis en in de klas",
    question: "Hoe gaan we om met boosheid?",
    agreements: ["Training voor kind en ouders"],
    ...over
  }
})

export const apply: Of<"FileApplication"> = {
  _tag: "FileApplication",
  asksFor: "Training in omgaan met boosheid"
}
export const applied: Part = (story) => story.does("municipal-contact", apply)
export const decision = (over: Partial<Says<"TakeDecision">["decision"]> = {}): Of<"TakeDecision"> => ({
  _tag: "TakeDecision",
  decision: { outcome: "granted", ground: "need-established", reasons: "De hulp is nodig", ...over }
})
export const granted: Part = (story) => story.does("municipal-access", decision())
export const bridging = (story: Story): Of<"AgreeBridging"> => ({
  _tag: "AgreeBridging",
  bridging: {
    what: "Elke week een gesprek met de mentor",
    by: RoleId.make("teacher"),
    from: story.day,
    until: addDays(story.day, 28)
  }
})
export const bridged: Part = coordinator(bridging)

/** The parents agree with what the arrangement comes to. */
export const agreedContent: Part = (story) => story.does("parent", { _tag: "AgreeContent" })

/** Step 6: agreements for each goal, the OPP with them, who holds regie, and when it is evaluated. */
export const arranged: Part = (story) =>
  story.lives(
    madeAgreements,
    written,
    signed,
    applied,
    bridged,
    granted,
    brought("regie-agreed", "follow-up-agreed"),
    agreedContent,
    agreed("arrange")
  )
export const untilArrangement: Part = (story) => story.lives(untilGoals, arranged)

export const started: Part = (story) => story.does("youth-help-worker", { _tag: "StartExecution" })
export const progress = (
  story: Story,
  state: Says<"ReportProgress">["state"] = "started"
): Of<"ReportProgress"> => ({
  _tag: "ReportProgress",
  agreement: story.state.agreements.length,
  state,
  text: "De training loopt"
})
export const reported: Part = (story) => story.does("youth-help-worker", progress(story))
/** Step 7: it runs, and who holds regie hears how it goes. */
export const running: Part = (story) => story.lives(untilArrangement, started, reported)

export const evaluationMeeting: Part = (story) => {
  const coming = story
    .lives(
      coordinator((on) => plan(on, {}, "evaluation-meeting")),
      inviteesAgreed,
      invited
    )
    .after(8)
  return coordinator((on) => report(on, tableOf(on, "youth-help-worker")))(coming)
}
/** Step 8: evaluated together, and looked at what is still right. */
export const evaluated: Part = (story) =>
  story.lives(
    agreed("execute"),
    evaluationMeeting,
    brought("needs-goals-and-support-checked"),
    agreed("evaluate")
  )

export const evaluation = (over: Partial<Says<"Evaluate">["evaluation"]> = {}): Of<"Evaluate"> => ({
  _tag: "Evaluate",
  evaluation: {
    goals: [{ goal: 1, result: "reached" }],
    present: roles("parent", "youth", "teacher", "internal-coordinator", "youth-help-worker"),
    outcome: "close",
    ...over
  }
})
/** Step 9: what comes of it. */
export const concluded: Part = coordinator(evaluation())
export const adjusted =
  (backTo: "needs" | "goals" | "arranging"): Part =>
  (story) =>
    coordinator(evaluation({ outcome: "adjust", backTo }))(story)

export const closing = (over: Partial<Says<"CloseCase">["closing"]> = {}): Of<"CloseCase"> => ({
  _tag: "CloseCase",
  closing: { reason: "goals-reached", outcome: "back-in-education", ...over }
})
export const closed: Part = coordinator(closing())

export const offersRegie = (
  plan: string,
  to: string,
  ...chosenWith: ReadonlyArray<string>
): Of<"OfferRegie"> => ({
  _tag: "OfferRegie",
  plan: PlanId.make(plan),
  to: actor(to),
  chosenWith: chosenWith.map((role) => RoleId.make(role))
})
export const restrictsParent: Of<"RestrictParty"> = {
  _tag: "RestrictParty",
  party: actor("parent").party,
  kind: "absent",
  ground: "Niet bereikbaar"
}

/** Offered to another region, with what the school knows. */
export const offersMove: Of<"OfferMove"> = {
  _tag: "OfferMove",
  to: RegionId.make("elsewhere"),
  categories: ["education"]
}
export const stagnates: Of<"ReportStagnation"> = {
  _tag: "ReportStagnation",
  cause: CauseId.make("no-desired-result"),
  note: "Het helpt nog niet"
}
export const reconvenes: Of<"Escalate"> = {
  _tag: "Escalate",
  stagnation: 1,
  rung: RungId.make("reconvene")
}

export const shares = (agreementNumber: number, source: string, cents: number): Of<"ShareFunding"> =>
  costsShared("MH-53", agreementNumber, [source, cents])

/** A day in the calendar, for what a scenario writes itself. */
export const day = (value: string): CalendarDate => date(value)
