/** An example of what each act needs to be told, for the reference. About a child who does not exist. */
import type { ActId } from "@oza/cases"

const teacher = {
  party: "01900000-0000-7000-8000-000000000004",
  role: "teacher",
  organisation: "01900000-0000-7000-9000-000000000001"
}
const parent = { party: "01900000-0000-7000-8000-000000000001", role: "parent" }
const enrolment = { status: "enrolled", school: "99ZA00", schoolType: "po" }

export const examples: Readonly<Record<ActId, Readonly<Record<string, unknown>>>> = {
  OpenCase: {
    identity: { givenName: "Mila", familyName: "Voorbeeld", birthDate: "2016-05-06" },
    enrolment,
    signal: { origin: "education", channel: "school", summary: "Mila valt uit tijdens de lessen." },
    participants: [parent, teacher]
  },
  ChangeEnrolment: { enrolment },
  AddParticipant: { participant: teacher },
  EndParticipation: { participant: teacher },
  AnswerPermission: {
    kind: "consent-to-process",
    answer: "given",
    scope: {
      purposes: ["arrange", "decide-youth-help"],
      categories: ["education", "youth-help", "family"],
      recipients: ["internal-coordinator", "wijkteam-worker"]
    },
    evidence: { method: "digital", textVersion: "2026-1", language: "nl" }
  },
  WithdrawPermission: { permission: 1 },
  RecordSupport: {
    support: {
      level: "basic",
      kind: "preventive",
      description: "Een vaste plek en kortere taken.",
      from: "2026-09-07",
      effect: "insufficient"
    }
  },
  RecordQuestion: {
    question: { of: "parents", addressedTo: "municipality", text: "Hoe krijgen we weer rust thuis?" }
  },
  PlanMeeting: {
    meeting: {
      kind: "ot",
      plannedFor: "2026-10-12",
      goal: "Samen zien wat nodig is.",
      invited: ["internal-coordinator", "teacher", "parent", "wijkteam-worker", "swv-consultant"]
    }
  },
  ReportMeeting: {
    report: {
      meeting: 1,
      present: ["internal-coordinator", "parent", "wijkteam-worker"],
      minutes: "Er is meer nodig dan de klas kan bieden."
    }
  },
  RecordNeeds: {
    needs: [{ domain: "both", text: "Dezelfde aanpak thuis en op school.", exceedsBasicSupport: true }]
  },
  SetGoals: { goals: ["Elke ochtend in de klas."] },
  WriteOpp: {
    content: {
      homeSituation: "Twee ouders en een jongere broer.",
      network: "Oma past op woensdag op.",
      promotingFactors: ["Leert snel van voorbeelden."],
      hinderingFactors: ["Raakt overprikkeld in drukke ruimtes."],
      supportNeeds: ["Een rustige plek en iemand in de buurt."],
      actionPart: {
        goals: ["Elke ochtend in de klas."],
        interventions: ["Begeleiding in de klas, drie keer per week."],
        until: "2027-06-30",
        expectedYields: ["Geen uitval in de ochtend."]
      }
    }
  },
  AgreeOpp: {},
  SignActionPart: {},
  HandOverOpp: { way: "by-parents" },
  WriteHelpPlan: {
    content: {
      directedAt: "both",
      problem: "Thuis is er veel onrust.",
      question: "Hoe krijgen we weer rust?",
      agreements: ["Elke week een gesprek thuis."],
      withSchool: "De begeleider en de leerkracht spreken elkaar elke maand."
    }
  },
  AdviseOnYouthHelp: { advice: "Hulp thuis en op school laten aansluiten." },
  AdviseOnEducation: { advice: "Een kleinere groep voor rekenen." },
  TestPrecedingLaw: { law: "Zvw", applies: false, reason: "Er is geen behandeling nodig." },
  EstablishAbsence: {
    from: "2026-11-02",
    until: "2027-01-29",
    establishedBy: ["school", "municipality"],
    education: "Een uur les per dag op de boerderij, door de eigen leerkracht."
  },
  RecordInspectorateStep: { step: "applied" },
  FileApplication: { asksFor: "Begeleiding in de klas en hulp thuis." },
  SuspendTerm: { reason: "Een verslag ontbreekt nog." },
  ResumeTerm: {},
  TakeDecision: {
    decision: {
      outcome: "granted",
      ground: "need-established",
      reasons: "De hulp is nodig en past bij de doelen."
    }
  },
  MakeAgreement: {
    agreement: {
      what: "Begeleiding bij gedrag in de klas.",
      kind: "guidance-in-behaviour",
      function: "strengthen",
      setting: "school",
      executor: "provider",
      responsible: "municipality",
      goals: [1],
      from: "2027-01-04",
      until: "2027-06-30",
      reporting: "Elke maand een kort bericht aan ouders en school.",
      evaluateOn: "2027-04-05"
    }
  },
  AgreeContent: {},
  HoldGreyAreaTalk: {
    present: ["wijkteam-worker", "internal-coordinator"],
    conclusion: "De gemeente is verantwoordelijk; school en gemeente delen de kosten."
  },
  ShareFunding: { costs: [{ agreement: 1, quantity: 80 }] },
  StartExecution: {},
  Evaluate: {
    evaluation: { goals: [{ goal: 1, result: "reached" }], present: ["parent"], outcome: "close" }
  },
  CloseCase: { closing: { reason: "goals-reached", outcome: "back-in-education" } }
}
