/**
 * Lives in Alkmaar: how an arrangement usually goes through the five phases, as parts of a story.
 *
 * A scenario takes the parts that its child has behind it, and tells itself only what matters.
 */
import {
  type Command,
  MeetingKindId,
  PlanId,
  ProcedureId,
  type SchoolType,
  StepId,
  YieldId
} from "@oza/cases"
import { addDays, date, EstablishmentCode, policyOn } from "@oza/kernel"
import { pathwayFrom, Region } from "@oza/region"
import { RoleId } from "@oza/roles"
import { actor, costsShared, person, roles, type Says, type Setting, Story } from "@oza/testing/cases"
import { Result } from "effect"
import { alkmaar } from "../src/index.ts"
import { choices, openTerms, type Reading } from "../src/openTerms.ts"
import { version } from "../src/pathway.ts"
import { start } from "../src/rules/Kader.ts"

export { roles, type Says }

type Part = (story: Story) => Story

/** The region as use cases get it. */
export const region = Result.getOrThrow(Region.compile(alkmaar))
export const alk: Setting = { region: region.id, pathway: region.pathways[0], rules: region.rules }

/** How the region reads what its document leaves open, with something read otherwise. */
export const reading = (over: Partial<Reading> = {}): Reading => ({
  ...Result.getOrThrow(policyOn(openTerms, choices, start)),
  ...over
})
/** The region in another reading. */
export const alkReading = (over: Partial<Reading>): Setting => ({
  ...alk,
  pathway: pathwayFrom(version(1, start, reading(over)), alkmaar.roles, alkmaar.funding)
})

const school = EstablishmentCode.make("16AH00")

/** A child born on this day, of this kind of education, enrolled unless told otherwise. */
export const signalOf = (
  born: string,
  schoolType: SchoolType,
  status: "enrolled" | "applied" | "exempted" | "none" = "enrolled",
  origin: "education" | "outside-education" = "education"
): Says<"OpenCase"> => ({
  child: { person: person(1), birthDate: date(born) },
  enrolment: {
    status,
    schoolType,
    ...(status === "enrolled" || status === "applied" ? { school } : {})
  },
  signal: {
    origin,
    channel: origin === "education" ? "school" : "care-provider",
    summary: "Komt niet tot leren"
  }
})

const opened = (by: string, signal: Says<"OpenCase">): Story => Story.open(alk, "2026-09-07", by, signal)

/** An eight-year-old in PO, seen by the internal coordinator. */
export const signalPo = () => opened("internal-coordinator", signalOf("2018-03-15", "po"))
/** A fourteen-year-old in VO, seen by the support coordinator. */
export const signalVo = () => opened("support-coordinator", signalOf("2012-02-20", "vo"))
/** A nine-year-old who comes out of long care and has no school yet, seen by the provider. */
export const signalCare = () => opened("provider", signalOf("2017-05-01", "po", "none", "outside-education"))
/** A nineteen-year-old in MBO. */
export const signalMbo = () => opened("support-coordinator", signalOf("2007-01-10", "mbo"))

/** Who coordinates the process while nobody took it over. */
export const chairOf = ({ state: { signal, enrolment } }: Story): string =>
  signal.origin === "outside-education" || enrolment.status !== "enrolled"
    ? "provider"
    : enrolment.schoolType === "po" || enrolment.schoolType === "preschool"
      ? "internal-coordinator"
      : "support-coordinator"
/** Who stands for the family: a parent, and the youth once of age. */
export const familyOf = (story: Story): string => (story.holds("child.from-18") ? "youth" : "parent")

export const support = (over: Partial<Says<"RecordSupport">["support"]> = {}): Command => ({
  _tag: "RecordSupport",
  support: {
    level: "basic",
    kind: "preventive",
    description: "Vaste plek en korte taken",
    from: date("2026-05-11"),
    effect: "insufficient",
    ...over
  }
})
/** Basic support and then extra support were not enough. */
export const supported: Part = (story) => {
  const by = story.state.enrolment.schoolType === "po" ? "internal-coordinator" : "support-coordinator"
  return story.does(by, support()).does(by, support({ level: "extra" }))
}

export const brings = (name: string): Command => ({
  _tag: "RecordYield",
  yield: YieldId.make(name),
  text: "Zo is het besproken"
})
/** The process coordinator records these yields. */
export const brought =
  (...names: ReadonlyArray<string>): Part =>
  (story) =>
    names.reduce((told, name) => told.does(chairOf(told), brings(name)), story)

export const holds = (name: string): Command => ({
  _tag: "RecordCircumstance",
  circumstance: name as Says<"RecordCircumstance">["circumstance"]
})

export const need = (over: Partial<Says<"RecordNeeds">["needs"][0]> = {}): Command => ({
  _tag: "RecordNeeds",
  needs: [{ domain: "both", text: "Rust, en hulp bij boosheid", exceedsBasicSupport: true, ...over }]
})
export const needed: Part = (story) => story.does(chairOf(story), need())

export const everybody = roles(
  "parent",
  "youth",
  "internal-coordinator",
  "support-coordinator",
  "swv-consultant",
  "youth-family-coach",
  "provider"
)
export const without = (...left: ReadonlyArray<string>) =>
  roles(...everybody.filter((role) => !left.includes(role)))

export const plan = (story: Story, invited = everybody): Extract<Command, { _tag: "PlanMeeting" }> => ({
  _tag: "PlanMeeting",
  meeting: {
    kind: MeetingKindId.make("mdo"),
    plannedFor: story.day,
    goal: "Samen zien wat kan",
    invited
  }
})
const last = ({ state }: Story): number => state.meetings.length
export const agreeInvitees = (story: Story): Command => ({ _tag: "AgreeInvitees", meeting: last(story) })
export const invite = (story: Story): Command => ({
  _tag: "SendInvitations",
  meeting: last(story),
  documents: []
})
export const report = (
  story: Story,
  present = everybody,
  over: Partial<Says<"ReportMeeting">["report"]> = {}
): Extract<Command, { _tag: "ReportMeeting" }> => ({
  _tag: "ReportMeeting",
  report: {
    meeting: last(story),
    present,
    askedForView: present,
    minutes: "Besproken wat er kan",
    actions: [
      {
        what: "Rooster maken",
        who: RoleId.make("internal-coordinator"),
        yields: "Een week die past",
        reviewOn: addDays(story.day, 14)
      }
    ],
    ...over
  }
})
/** Planned, agreed with by the parents, and the invitations sent. */
export const convened: Part = (story) => {
  const planned = story.does(chairOf(story), plan(story))
  const agreed = planned.does(familyOf(planned), agreeInvitees(planned))
  return agreed.lives(brought("table-checked")).does(chairOf(agreed), invite(agreed))
}
/** And the MDO was held. */
export const met: Part = (story) => {
  const ready = story.lives(convened)
  return ready.does(chairOf(ready), report(ready))
}

/** Phase 1 is done: all that preparation asks for. */
export const orientated: Part = (story) =>
  story.lives(brought("distance-to-education", "integral-view", "description"), needed, met)

export const decides = (step: string, answer: "agree" | "disagree" = "agree"): Command => ({
  _tag: "DecideOnStep",
  decision: { step: StepId.make(step), answer }
})
export const agreedLeadingIn: Part = (story) => story.does(familyOf(story), decides("orientation"))
export const aimed: Part = (story) =>
  story.does(chairOf(story), { _tag: "SetGoals", goals: ["Weer hele dagen naar school"] })

export const apply: Command = { _tag: "FileApplication", asksFor: "Begeleiding op school en thuis" }
export const applied: Part = (story) =>
  story.lives(brought("support-at-school-agreed")).does("youth-family-coach", apply)
export const granted: Part = (story) =>
  story.does("youth-help-expert", {
    _tag: "TakeDecision",
    decision: { outcome: "granted", ground: "need-established", reasons: "De hulp is nodig" }
  })

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
    intervention: { name: "Kalm in de klas", evidence: "recognised", grounds: "Databank van het NJi" },
    responsible: "municipality",
    goals: [story.state.goals.length],
    from: addDays(story.day, 7),
    until: date("2027-07-30"),
    reporting: "Elke maand een bericht aan ouders en school",
    evaluateOn: addDays(story.day, 90),
    ...over
  }
})
/** An agreement of the municipality and one of the school. */
export const arranged: Part = (story) =>
  story
    .does("youth-family-coach", agreement(story))
    .does(
      "youth-family-coach",
      agreement(story, { kind: "guidance-in-learning", responsible: "school", what: "Korte lesdag" })
    )
export const agreedContent: Part = (story) => {
  const by = [
    ...(story.holds("child.from-18") ? [] : ["parent"]),
    ...(story.holds("child.from-12") ? ["youth"] : [])
  ]
  return by.reduce((told, one) => told.does(one, { _tag: "AgreeContent" }), story)
}
export const shares = (
  of: number,
  ...by: readonly [readonly [string, number], ...ReadonlyArray<readonly [string, number]>]
): Command => costsShared("ALK-32", of, ...by)
export const funded: Part = (story) =>
  story
    .does("youth-family-coach", shares(1, ["youth-help", 240_000]))
    .does("youth-family-coach", shares(2, ["education", 120_000]))

/** Phase 2 up to the arrangement: goals, decision and agreements. */
export const decided: Part = (story) => story.lives(agreedLeadingIn, aimed, applied, granted)
/** What the start asks for, but the yields. */
export const settled: Part = (story) => story.lives(decided, arranged, agreedContent, funded)
export const startYields = [
  "level",
  "partners-and-funding",
  "leading-in-and-allocation",
  "roles-discussed",
  "decisions-checked"
] as const
/** Phase 2 is done. */
export const prepared: Part = (story) => story.lives(settled, brought(...startYields))
export const begin: Command = { _tag: "StartExecution" }
export const started: Part = (story) => story.does("provider", begin)

/** Everything up to the execution. */
export const running = (signal: () => Story = signalPo): Story =>
  signal().lives(supported, orientated, prepared, started)

export const evaluation = (over: Partial<Says<"Evaluate">["evaluation"]> = {}): Command => ({
  _tag: "Evaluate",
  evaluation: { goals: [{ goal: 1, result: "reached" }], present: everybody, outcome: "close", ...over }
})
export const evaluated: Part = (story) =>
  story.lives(brought("informing-partners")).does("provider", evaluation())
export const closing = (over: Partial<Says<"CloseCase">["closing"]> = {}): Command => ({
  _tag: "CloseCase",
  closing: { reason: "goals-reached", outcome: "back-in-education", ...over }
})

/** Offers the process to somebody, chosen together with all whom it takes. */
export const offer = (to: string, chosenWith = everybody): Command => ({
  _tag: "OfferRegie",
  plan: PlanId.make("process"),
  to: actor(to),
  chosenWith
})
export const joined =
  (role: string): Part =>
  (story) =>
    story.does(chairOf(story), { _tag: "AddParticipant", participant: actor(role) })
/** Somebody already involved took the process over. */
export const coordinatedBy =
  (role: string): Part =>
  (story) =>
    story.does(chairOf(story), offer(role)).does(role, { _tag: "AcceptRegie", plan: PlanId.make("process") })

export const request = (procedure: string): Command => ({
  _tag: "RequestProcedure",
  procedure: ProcedureId.make(procedure),
  asksFor: "Een plek op maat"
})
export const grantProcedure = (story: Story): Command => ({
  _tag: "DecideProcedure",
  request: story.state.procedures.length,
  decision: { outcome: "granted", consulted: [], reasons: "Dit past" }
})
