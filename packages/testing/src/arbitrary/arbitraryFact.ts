/** Facts of a case as reports know them: any field there or not, lists of any length. */
import { addDays, amount, MunicipalityCode } from "@oza/kernel"
import {
  AgeBand,
  type AgreementFact,
  type CaseFact,
  type CostingFact,
  type EvaluationFact,
  type FundingFact
} from "@oza/reporting"
import fc from "fast-check"
import { arbitraryDate } from "./arbitraryDate.ts"

const agreement: fc.Arbitrary<AgreementFact> = fc
  .record({
    kind: fc.constantFrom("treatment", "guidance-in-learning"),
    function: fc.constantFrom("lead-back", "strengthen"),
    setting: fc.constantFrom("school", "home"),
    from: arbitraryDate,
    days: fc.integer({ min: 1, max: 400 })
  })
  .map(({ days, ...rest }) => ({ ...rest, until: addDays(rest.from, days) }))

const evaluation: fc.Arbitrary<EvaluationFact> = fc.record({
  on: arbitraryDate,
  outcome: fc.constantFrom("continue", "adjust", "close")
})

const funding: fc.Arbitrary<FundingFact> = fc.record({
  source: fc.constantFrom("youth-help", "swv-support"),
  holder: fc.constantFrom("municipality", "swv"),
  on: arbitraryDate,
  amount: fc.integer({ min: 0, max: 10_000_000 }).map((value) => amount(value))
})

const costing: fc.Arbitrary<CostingFact> = fc
  .record({
    on: arbitraryDate,
    from: arbitraryDate,
    days: fc.integer({ min: 1, max: 400 }),
    hours: fc.integer({ min: 1, max: 80 })
  })
  .map(({ days, from, hours, on }) => ({
    on,
    schoolType: "po",
    enrolment: "enrolled",
    precedingLaw: [],
    greyAreaTalked: true,
    agreements: [
      {
        agreement: 1,
        kind: "treatment",
        setting: "school",
        from,
        until: addDays(from, days),
        quantity: hours,
        unit: "hour"
      }
    ]
  }))

/** All but the region and the case, which are those of the case that it is written with. */
export const arbitraryFact: fc.Arbitrary<Omit<CaseFact, "region" | "case">> = fc.record(
  {
    schoolType: fc.constantFrom("po", "vo"),
    ageBand: fc.constantFrom(...AgeBand.literals),
    municipality: fc.constantFrom("0400", "1911", "0373").map((code) => MunicipalityCode.make(code)),
    channel: fc.constantFrom("school", "wijkteam", "parents"),
    status: fc.constantFrom("open" as const, "closed" as const),
    openedOn: arbitraryDate,
    applicationOn: arbitraryDate,
    dueOn: arbitraryDate,
    decisionOn: arbitraryDate,
    decisionOutcome: fc.constantFrom("granted", "refused"),
    daysToDecision: fc.integer({ min: 0, max: 200 }),
    decidedInTime: fc.boolean(),
    decidedTogether: fc.boolean(),
    startedOn: arbitraryDate,
    closedOn: arbitraryDate,
    closingReason: fc.constantFrom("goals-reached", "moved"),
    closingOutcome: fc.constantFrom("back-in-education", "unknown"),
    agreements: fc.array(agreement, { maxLength: 3 }),
    evaluations: fc.array(evaluation, { maxLength: 3 }),
    funding: fc.array(funding, { maxLength: 3 }),
    costings: fc.array(costing, { maxLength: 2 })
  },
  {
    requiredKeys: [
      "schoolType",
      "channel",
      "status",
      "openedOn",
      "agreements",
      "evaluations",
      "funding",
      "costings"
    ]
  }
)
