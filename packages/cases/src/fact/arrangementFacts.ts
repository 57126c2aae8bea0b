/** Facts about the arrangement of this round: agreements, who agreed, who pays, and how it goes. */
import { text } from "@oza/kernel"
import { isOfSort } from "../AgreementSort.ts"
import type { Case } from "../Case.ts"
import type { Fact } from "../Fact.ts"
import type { FactName } from "../FactName.ts"
import { currentAgreements, currentEvaluations, currentGreyAreaTalks } from "../Round.ts"

export const arrangementFacts = {
  "arrangement.made": {
    is: text("Er zijn afspraken gemaakt.", "Agreements have been made."),
    isNot: text("Er zijn nog geen afspraken gemaakt.", "No agreements have been made yet."),
    holds: ({ case: state }) => currentAgreements(state).length > 0,
    madeBy: ["MakeAgreement"],
    endedBy: ["Evaluate"]
  },
  "arrangement.at-care-location": {
    is: text(
      "Een deel van de afspraken is op een zorglocatie.",
      "Part of it takes place at a care location."
    ),
    isNot: text("Niets ervan is op een zorglocatie.", "None of it takes place at a care location."),
    holds: ({ case: state }) => currentAgreements(state).some(({ setting }) => setting === "care-location"),
    madeBy: ["MakeAgreement"],
    endedBy: ["Evaluate"]
  },
  "arrangement.in-grey-area": {
    is: text(
      "Van een van de afspraken is niet op voorhand duidelijk wie ervoor verantwoordelijk is en betaalt.",
      "For one of the agreements it is not clear beforehand who is responsible and who pays."
    ),
    isNot: text(
      "Van elke afspraak is duidelijk wie ervoor verantwoordelijk is.",
      "For every agreement it is clear who is responsible."
    ),
    holds: ({ case: state, pathway }) =>
      currentAgreements(state).some((one) =>
        pathway.greyAreas.some((sort) => isOfSort(one, state.enrolment.schoolType, sort))
      ),
    madeBy: ["MakeAgreement"],
    endedBy: ["Evaluate"]
  },
  "arrangement.ended": {
    is: text("Een afspraak is afgelopen.", "An agreement has ended."),
    isNot: text("Alle afspraken lopen nog.", "All agreements are still running."),
    holds: ({ case: state, on }) => currentAgreements(state).some(({ until }) => until < on),
    madeBy: [],
    endedBy: ["Evaluate"]
  },
  "content.agreed": {
    is: text("Iedereen is het eens over de inhoud.", "Everybody agrees on the content."),
    isNot: text(
      "Nog niet iedereen is het eens over de inhoud.",
      "Not everybody has agreed on the content yet."
    ),
    holds: ({ case: state, pathway }, ask) =>
      currentAgreements(state).length > 0 &&
      pathway.contentAgreedBy.every(
        ({ roles, when }) =>
          (when !== undefined && !ask(when)) || roles.some((role) => state.contentAgreedBy.includes(role))
      ),
    madeBy: ["AgreeContent"],
    endedBy: ["MakeAgreement", "Evaluate"]
  },
  "grey-area.talked": {
    is: text(
      "Er is gesproken over wie verantwoordelijk is en betaalt.",
      "Responsibility and money were talked about."
    ),
    isNot: text(
      "Er is nog niet gesproken over wie verantwoordelijk is en betaalt.",
      "Responsibility and money have not been talked about yet."
    ),
    holds: ({ case: state }) => currentGreyAreaTalks(state).length > 0,
    madeBy: ["HoldGreyAreaTalk"],
    endedBy: ["Evaluate"]
  },
  "funding.shared": {
    is: text("Het staat vast wie wat betaalt.", "It has been settled who pays what."),
    isNot: text(
      "Nog niet van elke afspraak staat vast wie betaalt.",
      "Not every agreement has its payer yet."
    ),
    holds: ({ case: state }) => {
      const agreements = currentAgreements(state)
      return agreements.length > 0 && agreements.every((one) => isPaidFor(state, one.number))
    },
    madeBy: ["ShareFunding"],
    endedBy: ["MakeAgreement", "Evaluate"]
  },
  "execution.started": {
    is: text("De uitvoering is begonnen.", "The execution has started."),
    isNot: text("De uitvoering is nog niet begonnen.", "The execution has not started yet."),
    holds: ({ case: { startedOn } }) => startedOn !== undefined,
    madeBy: ["StartExecution"],
    endedBy: ["Evaluate"]
  },
  "evaluation.held": {
    is: text("Het arrangement is geëvalueerd.", "The arrangement has been evaluated."),
    isNot: text("Het arrangement is nog niet geëvalueerd.", "The arrangement has not been evaluated yet."),
    holds: ({ case: state }) => currentEvaluations(state).length > 0,
    madeBy: ["Evaluate"],
    endedBy: ["Evaluate"]
  },
  "evaluation.says-close": {
    is: text(
      "De evaluatie zegt dat het arrangement kan stoppen.",
      "The evaluation says that the arrangement can end."
    ),
    isNot: text(
      "De evaluatie zegt niet dat het arrangement kan stoppen.",
      "The evaluation does not say that the arrangement can end."
    ),
    holds: ({ case: state }) => currentEvaluations(state).at(-1)?.content.outcome === "close",
    madeBy: ["Evaluate"],
    endedBy: ["Evaluate"]
  },
  "evaluation.overdue": {
    is: text("De dag van de evaluatie is voorbij.", "The day of the evaluation has passed."),
    isNot: text(
      "De dag van de evaluatie is nog niet voorbij.",
      "The day of the evaluation has not passed yet."
    ),
    holds: ({ case: state, on }) => {
      const day = evaluationDay(state)
      return day !== undefined && day < on
    },
    madeBy: [],
    endedBy: ["Evaluate"]
  },
  "case.closed": {
    is: text("De zaak is gesloten.", "The case is closed."),
    isNot: text("De zaak is nog open.", "The case is still open."),
    holds: ({ case: { status } }) => status === "closed",
    madeBy: ["CloseCase"],
    endedBy: []
  }
} satisfies Partial<Record<FactName, Fact>>

/** Has the payment of this agreement been settled? */
export const isPaidFor = (state: Case, agreement: number): boolean =>
  state.funding.some((share) => share.agreement === agreement)

/** The day of the next evaluation: as the last one set it, else the first that the agreements name. */
const evaluationDay = (state: Case) => {
  const last = currentEvaluations(state).at(-1)
  if (last !== undefined) return last.content.outcome === "close" ? undefined : last.content.nextOn
  return currentAgreements(state)
    .map(({ evaluateOn }) => evaluateOn)
    .toSorted()
    .at(0)
}
