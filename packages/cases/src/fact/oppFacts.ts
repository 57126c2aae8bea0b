/** Facts about the OPP, always of its latest version, and about the plan of the municipal team. */
import { addDays, addMonths, text } from "@oza/kernel"
import type { Case } from "../Case.ts"
import type { Fact } from "../Fact.ts"
import type { FactName } from "../FactName.ts"

const latest = (state: Case) => state.opp.at(-1)
const latestHelpPlan = (state: Case) => state.helpPlans.at(-1)?.content

export const oppFacts = {
  "opp.written": {
    is: text("Er is een OPP.", "There is an OPP."),
    isNot: text("Er is nog geen OPP.", "There is no OPP yet."),
    holds: ({ case: state }) => latest(state) !== undefined,
    madeBy: ["WriteOpp"],
    endedBy: []
  },
  "opp.discussed": {
    is: text("Het OPP is besproken in een overleg.", "The OPP has been discussed in a meeting."),
    isNot: text(
      "Het OPP zoals het nu is, is nog niet besproken in een overleg.",
      "The OPP as it is now has not been discussed in a meeting yet."
    ),
    holds: ({ case: state }) => latest(state)?.discussedIn !== undefined,
    madeBy: ["ReportMeeting"],
    endedBy: ["WriteOpp"]
  },
  "opp.agreed": {
    is: text("Er is ingestemd met het OPP.", "The OPP has been agreed with."),
    isNot: text("Er is nog niet ingestemd met het OPP.", "The OPP has not been agreed with yet."),
    holds: ({ case: state }) => (latest(state)?.agreements.length ?? 0) > 0,
    madeBy: ["AgreeOpp"],
    endedBy: ["WriteOpp"]
  },
  "opp.signed": {
    is: text("Het handelingsdeel van het OPP is ondertekend.", "The action part of the OPP has been signed."),
    isNot: text(
      "Het handelingsdeel van het OPP is nog niet ondertekend.",
      "The action part of the OPP has not been signed yet."
    ),
    holds: ({ case: state }) => (latest(state)?.signatures.length ?? 0) > 0,
    madeBy: ["SignActionPart"],
    endedBy: ["WriteOpp"]
  },
  "opp.handed-over": {
    is: text("Het OPP is overlegd.", "The OPP has been handed over."),
    isNot: text("Het OPP is nog niet overlegd.", "The OPP has not been handed over yet."),
    holds: ({ case: state }) => latest(state)?.handedOver !== undefined,
    madeBy: ["HandOverOpp"],
    endedBy: ["WriteOpp"]
  },
  "permission.school-hands-over": {
    is: text("De school mag het OPP overleggen.", "The school may hand over the OPP."),
    isNot: text(
      "De school heeft nog geen toestemming om het OPP te overleggen.",
      "The school has no permission yet to hand over the OPP."
    ),
    holds: ({ case: { permissions }, on }) =>
      permissions.some(
        ({ kind, answer, scope, withdrawn, validUntil }) =>
          (kind === "consent-to-disclose" || kind === "consent-to-process") &&
          answer === "given" &&
          scope.categories.includes("education") &&
          scope.purposes.includes("decide-youth-help") &&
          withdrawn === undefined &&
          (validUntil === undefined || on < validUntil)
      ),
    madeBy: ["AnswerPermission"],
    endedBy: ["WithdrawPermission"]
  },
  "help-plan.written": {
    is: text("Er is een hulpplan.", "There is a help plan."),
    isNot: text("Er is nog geen hulpplan.", "There is no help plan yet."),
    holds: ({ case: state }) => latestHelpPlan(state) !== undefined,
    madeBy: ["WriteHelpPlan"],
    endedBy: []
  },
  "help-plan.child-directed": {
    is: text("Het hulpplan gaat over de jeugdige.", "The help plan is about the child."),
    isNot: text("Het hulpplan gaat niet over de jeugdige.", "The help plan is not about the child."),
    holds: ({ case: state }) => {
      const plan = latestHelpPlan(state)
      return plan !== undefined && plan.directedAt !== "parents"
    },
    madeBy: ["WriteHelpPlan"],
    endedBy: ["WriteHelpPlan"]
  },
  "help-plan.aligned": {
    is: text("Het hulpplan is afgestemd met de school.", "The help plan is aligned with the school."),
    isNot: text(
      "Het hulpplan is nog niet afgestemd met de school.",
      "The help plan has not been aligned with the school yet."
    ),
    holds: ({ case: state }) => latestHelpPlan(state)?.withSchool !== undefined,
    madeBy: ["WriteHelpPlan"],
    endedBy: ["WriteHelpPlan"]
  },
  "opp.overdue": {
    is: text(
      "Zes weken na de inschrijving is er nog geen OPP.",
      "Six weeks after the enrolment there is no OPP yet."
    ),
    isNot: text("De zes weken voor het OPP zijn niet voorbij.", "The six weeks for the OPP have not passed."),
    holds: ({
      case: {
        opp,
        enrolment: { since }
      },
      on
    }) => opp.length === 0 && since !== undefined && addDays(since, 42) < on,
    madeBy: [],
    endedBy: ["WriteOpp", "ChangeEnrolment"]
  },
  "opp.evaluation-overdue": {
    is: text(
      "Het OPP is langer dan een jaar niet geëvalueerd.",
      "The OPP has not been evaluated for more than a year."
    ),
    isNot: text(
      "Het OPP is dit jaar opgesteld of geëvalueerd.",
      "The OPP was written or evaluated within a year."
    ),
    holds: ({ case: state, on }) => {
      const opp = latest(state)
      return opp !== undefined && addMonths(opp.evaluations.at(-1)?.on ?? opp.on, 12) < on
    },
    madeBy: [],
    endedBy: ["EvaluateOpp", "WriteOpp"]
  },
  "help-plan.includes-school": {
    is: text(
      "De inbreng van de school staat in het gezinsplan.",
      "The input of the school is part of the family plan."
    ),
    isNot: text(
      "De inbreng van de school staat nog niet in het gezinsplan.",
      "The input of the school is not part of the family plan yet."
    ),
    holds: ({ case: state }) => latestHelpPlan(state)?.includesSchool === true,
    madeBy: ["WriteHelpPlan"],
    endedBy: ["WriteHelpPlan"]
  },
  "help-plan.agreed": {
    is: text("Er is ingestemd met het gezinsplan.", "The family plan has been agreed with."),
    isNot: text(
      "Er is nog niet ingestemd met het gezinsplan.",
      "The family plan has not been agreed with yet."
    ),
    holds: ({ case: { helpPlans } }) => (helpPlans.at(-1)?.agreedBy.length ?? 0) > 0,
    madeBy: ["AgreeHelpPlan"],
    endedBy: ["WriteHelpPlan"]
  }
} satisfies Partial<Record<FactName, Fact>>
