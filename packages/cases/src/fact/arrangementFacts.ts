/** Facts about the arrangement of this round: agreements, who agreed, who pays, and how it goes. */
import { type CalendarDate, type PersonId, text } from "@oza/kernel"
import { teamOn } from "@oza/roles"
import { isOfSort } from "../AgreementSort.ts"
import type { Case } from "../Case.ts"
import type { Fact } from "../Fact.ts"
import type { FactName } from "../FactName.ts"
import type { Consenting } from "../Pathway.ts"
import { restrictionOf } from "../Restriction.ts"
import { currentAgreements, currentEvaluations, currentGoals, currentGreyAreaTalks } from "../Round.ts"

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
    holds: ({ case: state, pathway, on }, ask) =>
      currentAgreements(state).length > 0 &&
      pathway.contentAgreedBy.every(
        (asked) => (asked.when !== undefined && !ask(asked.when)) || haveAgreed(asked, state, on)
      ),
    madeBy: ["AgreeContent"],
    endedBy: ["MakeAgreement", "Evaluate"],
    alsoChangedBy: ["RestrictParty", "LiftRestriction", "AddParticipant", "EndParticipation"]
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
    endedBy: ["MakeAgreement", "ReturnFunding", "Evaluate"]
  },
  "funding.approved": {
    is: text("Al het geld is toegezegd.", "All of the money has been promised."),
    isNot: text("Nog niet al het geld is toegezegd.", "Not all of the money has been promised yet."),
    holds: ({ case: { funding } }) =>
      funding.length > 0 && funding.every(({ stage }) => stage === "committed"),
    madeBy: ["ApproveFunding", "ShareFunding"],
    endedBy: ["ShareFunding", "ReturnFunding"],
    alsoChangedBy: ["ReturnFunding"]
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
    endedBy: ["ReopenCase"]
  },
  "arrangement.integrated": {
    is: text(
      "Het arrangement heeft een deel van het onderwijs en een deel jeugdhulp.",
      "The arrangement has a part of education and a part of youth help."
    ),
    isNot: text(
      "Het arrangement heeft nog geen deel van het onderwijs en een deel jeugdhulp.",
      "The arrangement does not have both a part of education and a part of youth help yet."
    ),
    holds: ({ case: state }) => {
      const by = currentAgreements(state).map(({ responsible }) => responsible)
      return by.includes("municipality") && by.some((one) => one !== "municipality")
    },
    madeBy: ["MakeAgreement"],
    endedBy: ["Evaluate"]
  },
  "arrangement.serves-every-goal": {
    is: text("Voor elk doel is er een afspraak.", "There is an agreement for every goal."),
    isNot: text("Niet voor elk doel is er al een afspraak.", "Not every goal has its agreement yet."),
    holds: ({ case: state }) => {
      const served = new Set(currentAgreements(state).flatMap(({ goals }) => goals))
      const goals = currentGoals(state)
      return goals.length > 0 && goals.every(({ number }) => served.has(number))
    },
    madeBy: ["MakeAgreement"],
    endedBy: ["SetGoals", "Evaluate"]
  },
  "arrangement.outside-school": {
    is: text("Een deel van de afspraken is niet op school.", "Part of it takes place outside school."),
    isNot: text("Alles is op school.", "All of it takes place at school."),
    holds: ({ case: state }) => currentAgreements(state).some(({ setting }) => setting !== "school"),
    madeBy: ["MakeAgreement"],
    endedBy: ["Evaluate"]
  },
  "arrangement.has-provider": {
    is: text(
      "Van elke afspraak over jeugdhulp is bekend wie die geeft.",
      "For every agreement on youth help it is known who gives it."
    ),
    isNot: text(
      "Van een afspraak over jeugdhulp is nog niet bekend wie die geeft.",
      "For an agreement on youth help it is not known yet who gives it."
    ),
    holds: ({ case: state }) =>
      currentAgreements(state).every(
        ({ responsible, provider }) => responsible !== "municipality" || provider !== undefined
      ),
    madeBy: ["Evaluate"],
    endedBy: ["MakeAgreement"]
  },
  "bridging.agreed": {
    is: text(
      "Er is afgesproken wat er gebeurt tot de hulp begint.",
      "Bridging until the help starts has been agreed."
    ),
    isNot: text(
      "Er is nog niet afgesproken wat er gebeurt tot de hulp begint.",
      "Bridging until the help starts has not been agreed yet."
    ),
    holds: ({ case: { bridgings } }) => bridgings.length > 0,
    madeBy: ["AgreeBridging"],
    endedBy: []
  },
  "progress.reported": {
    is: text("De uitvoerders hebben de voortgang gemeld.", "The executors have reported their progress."),
    isNot: text("De voortgang is nog niet gemeld.", "Progress has not been reported yet."),
    holds: ({ case: { progressReports, round } }) => progressReports.some(({ on }) => round.from <= on),
    madeBy: ["ReportProgress"],
    endedBy: ["Evaluate"]
  },
  "progress.off-course": {
    is: text("Een afspraak loopt niet zoals bedoeld.", "An agreement does not go as intended."),
    isNot: text(
      "Er is niet gemeld dat een afspraak niet loopt zoals bedoeld.",
      "No agreement has been reported to go off course."
    ),
    holds: ({ case: state }) =>
      currentAgreements(state).some(
        ({ number }) =>
          state.progressReports.findLast(({ agreement }) => agreement === number)?.state === "off-course"
      ),
    madeBy: ["ReportProgress"],
    endedBy: ["ReportProgress", "Evaluate"]
  },
  "regie.offered": {
    is: text("De regie is aan iemand aangeboden.", "Regie has been offered to somebody."),
    isNot: text("Er is geen regie aangeboden.", "No regie has been offered."),
    holds: ({ case: { regies } }) => regies.some(({ offer }) => offer !== undefined),
    madeBy: ["OfferRegie"],
    endedBy: ["AcceptRegie", "DeclineRegie"]
  },
  "stagnation.open": {
    is: text("Er is een stagnatie die nog niet is opgelost.", "A stagnation has not been resolved yet."),
    isNot: text("Er is geen stagnatie.", "There is no stagnation."),
    holds: ({ case: { stagnations } }) => stagnations.some(({ resolved }) => resolved === undefined),
    madeBy: ["ReportStagnation"],
    endedBy: ["ResolveStagnation"]
  },
  "transition.prepared": {
    is: text("Er is een overgang voorbereid.", "A transition has been prepared."),
    isNot: text("Er is nog geen overgang voorbereid.", "No transition has been prepared yet."),
    holds: ({ case: { transitions } }) => transitions.length > 0,
    madeBy: ["PrepareTransition"],
    endedBy: []
  },
  "transition.open": {
    is: text(
      "Een overdracht aan de volgende school is nog niet ontvangen.",
      "A hand-over to the next school has not been received yet."
    ),
    isNot: text("Er is geen overdracht die nog moet worden ontvangen.", "No hand-over waits to be received."),
    holds: ({ case: { transitions } }) => transitions.some(({ receivedOn }) => receivedOn === undefined),
    madeBy: ["PrepareTransition"],
    endedBy: ["ReceiveTransition"]
  },
  "move.open": {
    is: text("De zaak is aan een andere regio aangeboden.", "The case has been offered to another region."),
    isNot: text(
      "De zaak is niet aan een andere regio aangeboden.",
      "The case has not been offered to another region."
    ),
    holds: ({ case: { moves } }) => moves.some(({ answer }) => answer === undefined),
    madeBy: ["OfferMove"],
    endedBy: ["AnswerMove", "WithdrawMove"]
  }
} satisfies Partial<Record<FactName, Fact>>

/** Have those agreed with the content whose agreement is asked? Of "each", nobody who is blocked or absent. */
const haveAgreed = ({ roles, of }: Consenting, state: Case, on: CalendarDate): boolean => {
  const agreed = (party: PersonId) => state.contentAgreedBy.some((one) => one.party === party)
  const some = state.contentAgreedBy.some(({ role }) => roles.includes(role))
  if (of !== "each") return some
  const asked = teamOn(state.participants, on).filter(
    ({ party, role }) => roles.includes(role) && restrictionOf(state.restrictions, party, on) === undefined
  )
  return asked.length === 0 ? some : asked.every(({ party }) => agreed(party))
}

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
