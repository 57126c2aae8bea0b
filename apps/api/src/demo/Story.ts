/**
 * The cases in which the personas take part, as a list of what they do, day by day.
 *
 * Three children who do not exist: one for whom the arrangement is agreed and the money is next, one of
 * sixteen who applied and waits for the decision, one for whom somebody has just raised a hand. Days
 * count back from the day of the first start, so that the stories are always of now.
 */
import type { Command } from "@oza/cases"
import { MeetingKindId } from "@oza/cases"
import type { OpenCaseRequest, School } from "@oza/casework"
import { addDays, addYears, type CalendarDate, CaseId, PersonId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import {
  internalCoordinator,
  parent,
  type Persona,
  provider,
  swvConsultant,
  teacher,
  wijkteamWorker,
  youth
} from "./Persona.ts"

export interface StoryStep {
  readonly on: CalendarDate
  readonly by: Persona
  readonly command: Command
}

export interface Story {
  readonly id: CaseId
  readonly opening: OpenCaseRequest & { readonly on: CalendarDate }
  readonly openedBy: Persona
  readonly steps: ReadonlyArray<StoryStep>
}

/** A step before its day is known: how many days ago. */
type Sketch = readonly [daysAgo: number, by: Persona, command: Command]

const caseId = (n: number) => CaseId.make(`01900000-0000-7000-a000-0000000000${String(n).padStart(2, "0")}`)
const child = (n: number) => PersonId.make(`01900000-0000-7000-8000-0000000001${String(n).padStart(2, "0")}`)
const role = (name: string) => RoleId.make(name)

const everybody = [
  role("internal-coordinator"),
  role("teacher"),
  role("parent"),
  role("wijkteam-worker"),
  role("swv-consultant")
] as const

export interface StoryPlace {
  /** The day of the first start. */
  readonly today: CalendarDate
  readonly primary: School
  readonly secondary: School
}

/** The case of the first story: where it is, the demo has been. */
export const firstStory = caseId(1)

export const stories = (place: StoryPlace): ReadonlyArray<Story> => [
  arranging(place),
  waiting(place),
  beginning(place)
]

/** Sem, nine: help at school and at home, agreed by all; the costs come next. */
const arranging = ({ today, primary }: StoryPlace): Story => ({
  id: firstStory,
  openedBy: internalCoordinator,
  opening: {
    on: addDays(today, -120),
    person: child(1),
    identity: { givenName: "Sem", familyName: "Voorbeeld", birthDate: addDays(addYears(today, -9), -40) },
    enrolment: { status: "enrolled", school: primary.code, schoolType: "po" },
    signal: {
      origin: "education",
      channel: "school",
      summary: "Sem loopt vast in drukke lessen en blijft vaker thuis."
    },
    participants: [parent, teacher, swvConsultant, wijkteamWorker, provider].map(({ actor }) => actor)
  },
  steps: sketched(today, [
    [118, parent, consent("consent-to-process")],
    [118, parent, consent("consent-to-disclose")],
    [110, teacher, triedInClass(addDays(today, -150))],
    [108, parent, question("parents", "Hoe krijgen we weer rust thuis en op school?")],
    [100, internalCoordinator, planned("ot", addDays(today, -92), [...everybody])],
    [92, internalCoordinator, reported(1, [...everybody], "Er is meer nodig dan de klas kan bieden.")],
    [90, internalCoordinator, needsBoth],
    [88, internalCoordinator, { _tag: "SetGoals", goals: ["Sem volgt de ochtenden zonder uitval."] }],
    [80, internalCoordinator, writtenOpp(addDays(today, 120))],
    [76, internalCoordinator, planned("ot", addDays(today, -72), [...everybody])],
    [72, internalCoordinator, reported(2, [...everybody], "Het OPP is besproken; ouders herkennen het.")],
    [71, parent, { _tag: "AgreeOpp" }],
    [71, parent, { _tag: "SignActionPart" }],
    [70, parent, { _tag: "HandOverOpp", way: "by-parents" }],
    [70, parent, { _tag: "FileApplication", asksFor: "Begeleiding in de klas en hulp thuis bij gedrag." }],
    [50, wijkteamWorker, lawTested],
    [45, wijkteamWorker, grantedHelp],
    [30, wijkteamWorker, helpAtSchool(addDays(today, 14), addDays(today, 200), addDays(today, 90))],
    [20, internalCoordinator, { _tag: "AgreeContent" }],
    [19, wijkteamWorker, { _tag: "AgreeContent" }],
    [18, parent, { _tag: "AgreeContent" }],
    [15, wijkteamWorker, greyAreaTalk]
  ])
})

/** Noor, sixteen: she applied herself, and the municipality has eight weeks. */
const waiting = ({ today, secondary }: StoryPlace): Story => ({
  id: caseId(2),
  openedBy: internalCoordinator,
  opening: {
    on: addDays(today, -90),
    person: youth.actor.party,
    identity: { givenName: "Noor", familyName: "Voorbeeld", birthDate: addDays(addYears(today, -16), -200) },
    enrolment: { status: "enrolled", school: secondary.code, schoolType: "vo" },
    signal: {
      origin: "outside-education",
      channel: "wijkteam",
      summary: "Noor zit sinds de zomer halve dagen thuis."
    },
    participants: [youth, parent, teacher, swvConsultant, wijkteamWorker].map(({ actor }) => actor)
  },
  steps: sketched(today, [
    [88, youth, consent("consent-to-process")],
    [88, youth, consent("consent-to-disclose")],
    [80, internalCoordinator, triedInClass(addDays(today, -140))],
    [78, youth, question("youth", "Ik wil weer hele dagen naar school, maar het lukt niet alleen.")],
    [70, internalCoordinator, planned("mdo", addDays(today, -60), [...everybody, role("youth")])],
    [60, internalCoordinator, reported(1, [...everybody, role("youth")], "Noor vertelt zelf wat helpt.")],
    [58, internalCoordinator, needsBoth],
    [56, internalCoordinator, { _tag: "SetGoals", goals: ["Noor volgt na de kerst weer hele dagen les."] }],
    [50, internalCoordinator, writtenOpp(addDays(today, 150))],
    [46, internalCoordinator, planned("mdo", addDays(today, -40), [...everybody, role("youth")])],
    [
      40,
      internalCoordinator,
      reported(2, [...everybody, role("youth")], "Het OPP is met Noor en haar ouders besproken.")
    ],
    [38, parent, { _tag: "AgreeOpp" }],
    [38, parent, { _tag: "SignActionPart" }],
    [36, parent, { _tag: "HandOverOpp", way: "by-parents" }],
    [35, youth, { _tag: "FileApplication", asksFor: "Een vaste begeleider die meegaat naar school." }]
  ])
})

/** Yara, five: a signal, and nothing more yet. */
const beginning = ({ today, primary }: StoryPlace): Story => ({
  id: caseId(3),
  openedBy: internalCoordinator,
  opening: {
    on: addDays(today, -3),
    person: child(3),
    identity: { givenName: "Yara", familyName: "Voorbeeld", birthDate: addDays(addYears(today, -5), -60) },
    enrolment: { status: "enrolled", school: primary.code, schoolType: "po" },
    signal: {
      origin: "education",
      channel: "parents",
      summary: "Yara speelt niet meer met andere kinderen."
    },
    participants: [parent, teacher, swvConsultant, wijkteamWorker].map(({ actor }) => actor)
  },
  steps: []
})

const sketched = (today: CalendarDate, sketches: ReadonlyArray<Sketch>): ReadonlyArray<StoryStep> =>
  sketches.map(([daysAgo, by, command]) => ({ on: addDays(today, -daysAgo), by, command }))

const consent = (kind: "consent-to-process" | "consent-to-disclose"): Command => ({
  _tag: "AnswerPermission",
  kind,
  answer: "given",
  scope: {
    purposes: ["arrange", "decide-youth-help", "allocate-support", "provide-help"],
    categories: ["education", "youth-help", "family"],
    recipients: [
      role("internal-coordinator"),
      role("teacher"),
      role("swv-consultant"),
      role("wijkteam-worker"),
      role("provider")
    ]
  },
  evidence: { method: "digital", textVersion: "2026-1", language: "nl" }
})

const triedInClass = (from: CalendarDate): Command => ({
  _tag: "RecordSupport",
  support: {
    level: "basic",
    kind: "preventive",
    description: "Vaste plek, kortere taken en een dagelijks gesprek.",
    from,
    effect: "insufficient"
  }
})

const question = (of: "parents" | "youth", text: string): Command => ({
  _tag: "RecordQuestion",
  question: { of, addressedTo: "municipality", text }
})

const planned = (
  kind: "ot" | "mdo",
  plannedFor: CalendarDate,
  [first, ...rest]: ReadonlyArray<RoleId>
): Command => ({
  _tag: "PlanMeeting",
  meeting: {
    kind: MeetingKindId.make(kind),
    plannedFor,
    goal: "Samen zien wat nodig is op school en thuis.",
    invited: [first!, ...rest]
  }
})

const reported = (meeting: number, [first, ...rest]: ReadonlyArray<RoleId>, minutes: string): Command => ({
  _tag: "ReportMeeting",
  report: { meeting, present: [first!, ...rest], minutes }
})

const needsBoth: Command = {
  _tag: "RecordNeeds",
  needs: [
    {
      domain: "education",
      text: "Een vaste volwassene in de buurt tijdens zelfstandig werk.",
      exceedsBasicSupport: true
    },
    { domain: "both", text: "Dezelfde aanpak thuis en op school.", exceedsBasicSupport: true }
  ]
}

const writtenOpp = (until: CalendarDate): Command => ({
  _tag: "WriteOpp",
  content: {
    homeSituation: "Twee ouders, een jongere broer; thuis is er steun en onrust.",
    network: "Oma past op woensdag op.",
    promotingFactors: ["Leert snel van voorbeelden."],
    hinderingFactors: ["Raakt overprikkeld in drukke ruimtes."],
    supportNeeds: ["Een vaste begeleider en een rustige plek."],
    actionPart: {
      goals: ["Elke ochtend in de klas."],
      interventions: ["Begeleiding in de klas, drie keer per week."],
      until,
      expectedYields: ["Geen uitval in de ochtend."]
    }
  }
})

const lawTested: Command = {
  _tag: "TestPrecedingLaw",
  law: "Zvw",
  applies: false,
  reason: "Er is geen behandeling nodig.",
  answers: [{ question: "medical-care", answer: "no" }]
}

const grantedHelp: Command = {
  _tag: "TakeDecision",
  decision: {
    outcome: "granted",
    ground: "need-established",
    reasons: "De hulp is nodig en past bij de doelen."
  }
}

const helpAtSchool = (from: CalendarDate, until: CalendarDate, evaluateOn: CalendarDate): Command => ({
  _tag: "MakeAgreement",
  agreement: {
    what: "Begeleiding bij gedrag in de klas.",
    kind: "guidance-in-behaviour",
    function: "strengthen",
    setting: "school",
    executor: role("provider"),
    responsible: "municipality",
    goals: [1],
    from,
    until,
    reporting: "Elke maand een kort bericht aan ouders en school.",
    evaluateOn
  }
})

const greyAreaTalk: Command = {
  _tag: "HoldGreyAreaTalk",
  present: [role("wijkteam-worker"), role("internal-coordinator"), role("swv-consultant")],
  conclusion: "De gemeente is verantwoordelijk; school en gemeente delen de kosten."
}
