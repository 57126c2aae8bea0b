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
  GiveMandate: { to: teacher, scope: ["represent-at-meeting"], until: "2027-06-30" },
  EndMandate: { mandate: 1 },
  RestrictParty: { party: parent.party, kind: "absent", ground: "Is al drie maanden niet bereikbaar." },
  LiftRestriction: { restriction: 1 },
  RecordCircumstance: { circumstance: "threatened-absence", note: "Komt steeds vaker later." },
  EndCircumstance: { circumstance: "threatened-absence" },
  RecordYield: { yield: "picture-of-needs", text: "Mila heeft rust nodig, thuis en op school." },
  DecideOnStep: {
    decision: { step: "needs-and-goals", answer: "agree", view: "Dit is wat wij ook zien." }
  },
  OfferRegie: { plan: "plan", to: teacher, chosenWith: ["parent"] },
  AcceptRegie: { plan: "plan" },
  DeclineRegie: { plan: "plan" },
  MigratePathway: { to: 2 },
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
  AgreeInvitees: { meeting: 1 },
  ChangeInvitees: { meeting: 1, invited: ["parent", "teacher", "wijkteam-worker"] },
  SendInvitations: { meeting: 1, documents: ["opp"] },
  HoldChildTalk: { meeting: 1, view: "Ik wil graag een plek waar het stil is." },
  CancelMeeting: { meeting: 1, reason: "De leerkracht is ziek." },
  ReviewActions: { meeting: 1, result: "insufficient" },
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
  EvaluateOpp: {
    present: ["internal-coordinator", "parent"],
    findings: "Mila is elke ochtend in de klas."
  },
  AgreeHelpPlan: {},
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
  TestPrecedingLaw: {
    law: "Zvw",
    applies: false,
    reason: "Er is geen behandeling nodig.",
    answers: [{ question: "medical-care", answer: "no" }]
  },
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
  ExtendTerm: { until: "2027-01-15", reason: "Er is nog een gesprek nodig." },
  CorrectDecision: {
    decision: {
      outcome: "granted",
      ground: "need-established",
      reasons: "De eerste brief noemde een verkeerde dag."
    }
  },
  Refer: { to: "Jeugdhulp bij angst.", consulted: ["wijkteam-worker"] },
  RequestProcedure: { procedure: "tlv", asksFor: "Een tijdelijke plek in het speciaal onderwijs." },
  GiveExpertView: { request: 1, supports: true, view: "Een kleine groep past nu beter." },
  DecideProcedure: {
    request: 1,
    decision: {
      outcome: "granted",
      category: "so-1",
      from: "2027-01-04",
      until: "2028-07-31",
      consulted: [],
      reasons: "Twee deskundigen zien dat dit nodig is."
    }
  },
  FileObjection: { against: { _tag: "YouthHelp" }, grounds: "Wij hebben meer hulp nodig." },
  WithdrawObjection: { objection: 1 },
  DecideObjection: { objection: 1, outcome: "upheld", reasons: "De hulp wordt uitgebreid." },
  AgreeBridging: {
    bridging: {
      what: "Elke week een gesprek met de leerkracht.",
      by: "teacher",
      from: "2026-11-02",
      until: "2027-01-04"
    }
  },
  ScaleAgreement: { agreement: 1, direction: "down", reason: "Het gaat goed in de ochtend." },
  ReportProgress: { agreement: 1, state: "on-course", text: "De begeleiding is begonnen en loopt." },
  ReportStagnation: { cause: "waiting-lists", note: "De aanbieder heeft een wachtlijst." },
  Escalate: { stagnation: 1, rung: "extra-meeting" },
  ConcludeEscalation: { stagnation: 1, conclusion: { decision: "Een andere aanbieder begint eerder." } },
  ResolveStagnation: { stagnation: 1, how: "De hulp begint op 4 januari." },
  PrepareTransition: {
    plan: {
      to: "vo",
      expectedOn: "2028-08-01",
      perspective: "Onderwijs met een vaste begeleider.",
      agreements: "De scholen spreken elkaar in maart; de ouders zijn erbij."
    }
  },
  HandOverTransition: { transition: 1 },
  ReceiveTransition: { transition: 1 },
  OfferMove: { to: "andere-regio", categories: ["education"] },
  WithdrawMove: { move: 1 },
  AnswerMove: { move: 1, answer: "accepted" },
  ReopenCase: { reason: "Het gaat opnieuw niet goed." },
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
  ShareFunding: {
    costs: [{ agreement: 1, quantity: 80, pauses: [{ from: "2027-02-20", until: "2027-03-01" }] }]
  },
  ApproveFunding: { sources: ["youth-help"] },
  ReturnFunding: {
    agreements: [1],
    ground: "not-as-agreed",
    reason: "Er is twee keer per week afgesproken, niet drie keer."
  },
  RecordInvoice: {
    invoice: {
      number: "2027-0113",
      agreement: 1,
      from: "2027-01-04",
      until: "2027-02-01",
      amount: 128000
    }
  },
  StartExecution: {},
  Evaluate: {
    evaluation: { goals: [{ goal: 1, result: "reached" }], present: ["parent"], outcome: "close" }
  },
  CloseCase: { closing: { reason: "goals-reached", outcome: "back-in-education" } },
  RecordAuthority: {
    person: parent.party,
    kind: "parent-with-authority",
    household: "first",
    evidence: "authority-register",
    from: "2016-05-06"
  },
  EndAuthority: { authority: 1 },
  JudgeCapacity: {
    matter: "consent-to-help",
    outcome: "able",
    secondReader: teacher,
    motivation: "Mila legt zelf uit wat de hulp inhoudt en wat zij wil."
  },
  RecordHealthFinding: {
    finding: { task: "advice", text: "Mila hoort links minder; een plek voorin helpt." }
  },
  TakeEmergencyAccess: {
    ground: "serious-harm",
    motivation: "Mila is niet thuisgekomen en niemand is te bereiken.",
    second: teacher,
    categories: ["identity", "family"],
    tellFamily: { tell: true }
  },
  ReviewEmergency: {
    emergency: 1,
    outcome: "justified",
    motivation: "Er was acuut gevaar en er is niet meer bekeken dan nodig."
  },
  TellFamily: { emergency: 1, tellFamily: { tell: true } },
  RestrictProcessing: { ground: "accuracy-contested" },
  ResumeProcessing: {},
  ArchiveCase: {}
}
