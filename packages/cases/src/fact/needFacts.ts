/** Facts about what was tried, what was talked about, and what the child needs. */
import { text } from "@oza/kernel"
import type { Fact } from "../Fact.ts"
import type { FactName } from "../FactName.ts"
import { currentGoals, currentNeeds } from "../Round.ts"

export const needFacts = {
  "support.preventive-insufficient": {
    is: text(
      "Er is preventief geholpen en dat was niet genoeg.",
      "Preventive support was given and was not enough."
    ),
    isNot: text(
      "Er is nog niet vastgelegd dat preventieve hulp is gegeven en niet genoeg was.",
      "It has not been recorded yet that preventive support was given and was not enough."
    ),
    holds: ({ case: { supports } }) =>
      supports.some(({ kind, effect }) => kind === "preventive" && effect === "insufficient"),
    madeBy: ["RecordSupport"],
    endedBy: []
  },
  "support.needs-exceed-basic": {
    is: text(
      "Er is meer nodig dan de basisondersteuning van de school.",
      "More is needed than the basic support of the school."
    ),
    isNot: text(
      "Er is nog niet vastgelegd dat meer nodig is dan de basisondersteuning van de school.",
      "It has not been recorded yet that more is needed than the basic support of the school."
    ),
    holds: ({ case: state }) => currentNeeds(state).some(({ exceedsBasicSupport }) => exceedsBasicSupport),
    madeBy: ["RecordNeeds"],
    endedBy: ["Evaluate"]
  },
  "question.recorded": {
    is: text("Er is een hulpvraag.", "There is a question for help."),
    isNot: text("Er is nog geen hulpvraag vastgelegd.", "No question for help has been recorded yet."),
    holds: ({ case: { questions } }) => questions.length > 0,
    madeBy: ["RecordQuestion"],
    endedBy: []
  },
  "meeting.planned": {
    is: text("Er staat een overleg gepland.", "A meeting is planned."),
    isNot: text("Er staat geen overleg gepland.", "No meeting is planned."),
    holds: ({ case: { meetings } }) =>
      meetings.some(({ heldOn, cancelledOn }) => heldOn === undefined && cancelledOn === undefined),
    madeBy: ["PlanMeeting"],
    endedBy: ["ReportMeeting", "CancelMeeting"]
  },
  "meeting.held": {
    is: text("Er is een overleg geweest.", "A meeting has been held."),
    isNot: text("Er is nog geen overleg geweest.", "No meeting has been held yet."),
    holds: ({ case: { meetings } }) => meetings.some(({ heldOn }) => heldOn !== undefined),
    madeBy: ["ReportMeeting"],
    endedBy: []
  },
  "meeting.unreported": {
    is: text(
      "Een overleg was gepland, maar er staat nog niet bij hoe het ging.",
      "A meeting was planned, but how it went has not been recorded yet."
    ),
    isNot: text(
      "Van elk overleg dat was gepland, staat vast hoe het ging.",
      "Every planned meeting has been recorded."
    ),
    holds: ({ case: { meetings }, on }) =>
      meetings.some(
        ({ heldOn, cancelledOn, plan }) =>
          heldOn === undefined && cancelledOn === undefined && plan.plannedFor < on
      ),
    madeBy: [],
    endedBy: ["ReportMeeting", "CancelMeeting"]
  },
  "needs.recorded": {
    is: text("Het staat vast wat er nodig is.", "It has been recorded what is needed."),
    isNot: text("Er is nog niet vastgelegd wat er nodig is.", "It has not been recorded yet what is needed."),
    holds: ({ case: state }) => currentNeeds(state).length > 0,
    madeBy: ["RecordNeeds"],
    endedBy: ["Evaluate"]
  },
  "needs.youth-help": {
    is: text("Er is ook iets nodig buiten het leren.", "Something is needed beyond learning."),
    isNot: text(
      "Er is nog niet vastgelegd dat er iets nodig is buiten het leren.",
      "It has not been recorded yet that something is needed beyond learning."
    ),
    holds: ({ case: state }) => currentNeeds(state).some(({ domain }) => domain !== "education"),
    madeBy: ["RecordNeeds"],
    endedBy: ["Evaluate"]
  },
  "goals.set": {
    is: text("Er zijn doelen gesteld.", "Goals have been set."),
    isNot: text("Er zijn nog geen doelen gesteld.", "No goals have been set yet."),
    holds: ({ case: state }) => currentGoals(state).length > 0,
    madeBy: ["SetGoals"],
    endedBy: ["Evaluate"]
  },
  "needs.education": {
    is: text("Er is iets nodig bij het leren.", "Something is needed in learning."),
    isNot: text(
      "Er is nog niet vastgelegd dat er iets nodig is bij het leren.",
      "It has not been recorded yet that something is needed in learning."
    ),
    holds: ({ case: state }) => currentNeeds(state).some(({ domain }) => domain !== "youth-help"),
    madeBy: ["RecordNeeds"],
    endedBy: ["Evaluate"]
  },
  "support.recorded": {
    is: text(
      "Het staat vast welke ondersteuning is gegeven.",
      "The support that was given has been recorded."
    ),
    isNot: text(
      "Er is nog niet vastgelegd welke ondersteuning is gegeven.",
      "The support that was given has not been recorded yet."
    ),
    holds: ({ case: { supports } }) => supports.length > 0,
    madeBy: ["RecordSupport"],
    endedBy: []
  },
  "support.extra-insufficient": {
    is: text("Extra ondersteuning op school was niet genoeg.", "Extra support at school was not enough."),
    isNot: text(
      "Er is nog niet vastgelegd dat extra ondersteuning op school niet genoeg was.",
      "It has not been recorded yet that extra support at school was not enough."
    ),
    holds: ({ case: { supports } }) =>
      supports.some(({ level, effect }) => level === "extra" && effect === "insufficient"),
    madeBy: ["RecordSupport"],
    endedBy: []
  },
  "actions.running": {
    is: text(
      "Er zijn acties afgesproken waarvan nog niet is nagegaan wat ze opleverden.",
      "Actions were agreed that have not been reviewed yet."
    ),
    isNot: text("Er lopen geen afgesproken acties.", "No agreed actions are running."),
    holds: ({ case: { meetings } }) =>
      meetings.some(
        ({ report, actionsReviewed }) => report?.actions !== undefined && actionsReviewed === undefined
      ),
    madeBy: ["ReportMeeting"],
    endedBy: ["ReviewActions"]
  },
  "actions.insufficient": {
    is: text("De afgesproken acties hielpen niet genoeg.", "The agreed actions did not help enough."),
    isNot: text(
      "Er is niet gebleken dat afgesproken acties niet genoeg hielpen.",
      "Agreed actions have not been found to help too little."
    ),
    holds: ({ case: { meetings } }) =>
      meetings.findLast(({ actionsReviewed }) => actionsReviewed !== undefined)?.actionsReviewed?.result ===
      "insufficient",
    madeBy: ["ReviewActions"],
    endedBy: ["ReviewActions"]
  },
  "actions.overdue": {
    is: text(
      "Het is tijd om na te gaan wat de afgesproken acties opleverden.",
      "It is time to review the agreed actions."
    ),
    isNot: text(
      "Er zijn geen acties die al nagegaan moesten zijn.",
      "There are no actions that should have been reviewed already."
    ),
    holds: ({ case: { meetings }, on }) =>
      meetings.some(
        ({ report, actionsReviewed }) =>
          actionsReviewed === undefined && (report?.actions ?? []).some(({ reviewOn }) => reviewOn < on)
      ),
    madeBy: [],
    endedBy: ["ReviewActions"]
  }
} satisfies Partial<Record<FactName, Fact>>
