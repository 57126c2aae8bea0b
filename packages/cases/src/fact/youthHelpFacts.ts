/** Facts about youth help: other laws, absence from school, application and decision. */
import { text } from "@oza/kernel"
import { decisionTerm } from "../DecisionTerm.ts"
import type { Fact } from "../Fact.ts"
import type { FactName } from "../FactName.ts"
import { fittingLaws } from "../PrecedingLawTest.ts"
import { procedureTerms } from "../ProcedureTerm.ts"

export const youthHelpFacts = {
  "preceding-law.tested": {
    is: text("Het is nagegaan of een andere wet voorgaat.", "It was tested whether another law comes first."),
    isNot: text(
      "Het is nog niet nagegaan of een andere wet voorgaat.",
      "It has not been tested yet whether another law comes first."
    ),
    holds: ({ case: { precedingLaw } }) => precedingLaw.length > 0,
    madeBy: ["TestPrecedingLaw"],
    endedBy: []
  },
  "preceding-law.applies": {
    is: text("Een andere wet gaat voor.", "Another law comes first."),
    isNot: text(
      "Er is niet gebleken dat een andere wet voorgaat.",
      "No other law has been found to come first."
    ),
    holds: ({ case: { precedingLaw } }) => fittingLaws(precedingLaw).length > 0,
    madeBy: ["TestPrecedingLaw"],
    endedBy: ["TestPrecedingLaw"]
  },
  "absence.established-jointly": {
    is: text(
      "School en gemeente hebben samen vastgesteld dat de leerling een tijd (deels) niet naar school kan.",
      "School and municipality have established together that the pupil cannot (fully) attend school for a time."
    ),
    isNot: text(
      "School en gemeente hebben nog niet samen vastgesteld dat de leerling een tijd (deels) niet naar school kan.",
      "School and municipality have not established together yet that the pupil cannot (fully) attend school for a time."
    ),
    holds: ({ case: { absence } }) =>
      absence !== undefined &&
      absence.establishedBy.includes("school") &&
      absence.establishedBy.includes("municipality"),
    madeBy: ["EstablishAbsence"],
    endedBy: ["EstablishAbsence"]
  },
  "inspectorate.applied-or-permitted": {
    is: text(
      "De inspectie heeft toestemming gegeven, of de aanvraag loopt.",
      "The inspectorate has given permission, or has been asked for it."
    ),
    isNot: text(
      "De inspectie heeft geen toestemming gegeven en er loopt geen aanvraag.",
      "The inspectorate has not given permission and has not been asked for it."
    ),
    holds: ({ case: { inspectorate } }) => inspectorate === "applied" || inspectorate === "permitted",
    madeBy: ["RecordInspectorateStep"],
    endedBy: ["RecordInspectorateStep"]
  },
  "application.filed": {
    is: text("Er is jeugdhulp aangevraagd.", "Youth help has been applied for."),
    isNot: text("Er is nog geen jeugdhulp aangevraagd.", "Youth help has not been applied for yet."),
    holds: ({ case: { application } }) => application !== undefined,
    madeBy: ["FileApplication"],
    endedBy: []
  },
  "application.pending": {
    is: text("Op de aanvraag is nog niet beslist.", "The application has not been decided yet."),
    isNot: text(
      "Er is geen aanvraag waarop nog moet worden beslist.",
      "There is no application that waits for a decision."
    ),
    holds: ({ case: { application, decision } }) => application !== undefined && decision === undefined,
    madeBy: ["FileApplication"],
    endedBy: ["TakeDecision"]
  },
  "application.suspended": {
    is: text("De beslistermijn staat stil.", "The decision term stands still."),
    isNot: text("De beslistermijn staat niet stil.", "The decision term does not stand still."),
    holds: ({ case: { application, decision } }) =>
      decision === undefined && (application?.suspensions.some(({ until }) => until === undefined) ?? false),
    madeBy: ["SuspendTerm"],
    endedBy: ["ResumeTerm", "TakeDecision"]
  },
  "decision.taken": {
    is: text("Op de aanvraag is beslist.", "The application has been decided."),
    isNot: text("Er is nog geen besluit over jeugdhulp.", "There is no decision on youth help yet."),
    holds: ({ case: { decision } }) => decision !== undefined,
    madeBy: ["TakeDecision"],
    endedBy: ["FileApplication"]
  },
  "decision.granted": {
    is: text("De jeugdhulp is toegekend.", "Youth help has been granted."),
    isNot: text("De jeugdhulp is niet toegekend.", "Youth help has not been granted."),
    holds: ({ case: { decision } }) => decision?.outcome === "granted",
    madeBy: ["TakeDecision", "CorrectDecision"],
    endedBy: ["FileApplication", "CorrectDecision"]
  },
  "decision.refused": {
    is: text("De jeugdhulp is afgewezen.", "Youth help has been refused."),
    isNot: text("De jeugdhulp is niet afgewezen.", "Youth help has not been refused."),
    holds: ({ case: { decision } }) => decision?.outcome === "refused",
    madeBy: ["TakeDecision", "CorrectDecision"],
    endedBy: ["FileApplication", "CorrectDecision"]
  },
  "decision.overdue": {
    is: text("De termijn voor het besluit is voorbij.", "The term for the decision has passed."),
    isNot: text("De termijn voor het besluit is niet voorbij.", "The term for the decision has not passed."),
    holds: (situation) =>
      situation.case.decision === undefined && (decisionTerm(situation)?.overdue ?? false),
    madeBy: [],
    endedBy: ["TakeDecision", "ExtendTerm"],
    alsoChangedBy: ["ResumeTerm"]
  },
  "referral.made": {
    is: text("Er is naar jeugdhulp verwezen.", "Youth help has been referred to."),
    isNot: text("Er is niet naar jeugdhulp verwezen.", "Youth help has not been referred to."),
    holds: ({ case: { referrals } }) => referrals.length > 0,
    madeBy: ["Refer"],
    endedBy: []
  },
  "procedure.pending": {
    is: text("Er loopt een procedure waarin nog moet worden beslist.", "A procedure waits for a decision."),
    isNot: text(
      "Er loopt geen procedure waarin nog moet worden beslist.",
      "No procedure waits for a decision."
    ),
    holds: ({ case: { procedures } }) => procedures.some(({ decision }) => decision === undefined),
    madeBy: ["RequestProcedure"],
    endedBy: ["DecideProcedure"]
  },
  "procedure.overdue": {
    is: text(
      "In een procedure is de termijn voor het besluit voorbij.",
      "In a procedure the term for the decision has passed."
    ),
    isNot: text(
      "In geen procedure is de termijn voor het besluit voorbij.",
      "In no procedure has the term for the decision passed."
    ),
    holds: (situation) => procedureTerms(situation).some(({ overdue, decided }) => overdue && !decided),
    madeBy: [],
    endedBy: ["DecideProcedure", "ExtendTerm"]
  },
  "objection.pending": {
    is: text("Er loopt een bezwaar.", "An objection waits for a decision."),
    isNot: text("Er loopt geen bezwaar.", "No objection waits for a decision."),
    holds: ({ case: { objections } }) =>
      objections.some(({ decision, withdrawnOn }) => decision === undefined && withdrawnOn === undefined),
    madeBy: ["FileObjection"],
    endedBy: ["DecideObjection", "WithdrawObjection"]
  }
} satisfies Partial<Record<FactName, Fact>>
