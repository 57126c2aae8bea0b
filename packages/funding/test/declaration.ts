/** A declaration of a region that does not exist, with a bit of everything, for the tests of this package. */
import { amount, date, period, type Rule, type RuleBook, ruleBook, RuleId, share, text } from "@oza/kernel"
import {
  type AllocationRequest,
  type CostedAgreement,
  type FundingDeclaration,
  FundingYear,
  SourceId,
  type SplitKey,
  SplitKeyId,
  SupportKindId
} from "../src/index.ts"

export const kind = (value: string): SupportKindId => SupportKindId.make(value)
export const source = (value: string): SourceId => SourceId.make(value)
export const year = (value: string): FundingYear => FundingYear.make(value)
export const rule = (value: string): RuleId => RuleId.make(value)

const decided = { document: "Financial agreement", place: "art. 3" }
const always = period(date("2020-08-01"))

const key = (id: string, scope: SplitKey["scope"], shares: SplitKey["shares"], ruleId: string): SplitKey => ({
  id: SplitKeyId.make(id),
  name: text(id, id),
  scope,
  shares,
  period: always,
  rule: rule(ruleId),
  decided
})

export const declaration: FundingDeclaration = {
  rule: rule("KOP-45"),
  shortageRule: rule("KOP-08"),
  kinds: [
    { id: kind("guidance"), name: text("begeleiding", "guidance"), component: "education" },
    { id: kind("behaviour"), name: text("gedrag", "behaviour"), component: "care" },
    { id: kind("treatment"), name: text("behandeling", "treatment"), component: "care" },
    { id: kind("care-farm"), name: text("zorgboerderij", "care farm"), component: "care" },
    { id: kind("day-care"), name: text("dagbehandeling", "day care"), component: "care" }
  ],
  sources: [
    {
      id: source("school"),
      name: text("geld van de school", "the school's money"),
      kind: "school-basic-support",
      holder: "school",
      law: "WPO",
      year: "school-year",
      rule: rule("KOP-13")
    },
    {
      id: source("swv"),
      name: text("ondersteuningsgeld", "support money"),
      kind: "swv-support",
      holder: "swv",
      law: "WPO",
      year: "school-year",
      rule: rule("KOP-36")
    },
    {
      id: source("youth-help"),
      name: text("jeugdhulp", "youth help"),
      kind: "youth-help-individual",
      holder: "municipality",
      law: "Jeugdwet",
      year: "calendar-year",
      rule: rule("KOP-27")
    },
    {
      id: source("zvw"),
      name: text("de zorgverzekering", "health insurance"),
      kind: "zvw",
      holder: "health-insurer",
      law: "Zvw",
      year: "calendar-year",
      rule: rule("KOP-09")
    },
    {
      id: source("wlz"),
      name: text("langdurige zorg", "long-term care"),
      kind: "wlz-in-kind",
      holder: "care-office",
      law: "Wlz",
      year: "calendar-year",
      rule: rule("KOP-09"),
      validity: period(date("2015-01-01"), date("2027-01-01"))
    }
  ],
  prices: [
    {
      kind: kind("guidance"),
      unit: "hour",
      period: period(date("2020-08-01"), date("2026-01-01")),
      amount: amount(60_00),
      decided
    },
    {
      kind: kind("guidance"),
      unit: "hour",
      period: period(date("2026-01-01")),
      amount: amount(63_50),
      decided
    },
    { kind: kind("behaviour"), unit: "hour", period: always, amount: amount(65_00), decided },
    { kind: kind("treatment"), unit: "hour", period: always, amount: amount(110_00), decided },
    { kind: kind("care-farm"), unit: "half-day", period: always, amount: amount(75_00), decided },
    { kind: kind("care-farm"), unit: "day", period: always, amount: amount(140_00), decided },
    {
      kind: kind("day-care"),
      unit: "day",
      period: period(date("2020-08-01"), date("2026-08-01")),
      amount: amount(180_00),
      decided
    }
  ],
  keys: [
    key(
      "guidance",
      { kinds: [kind("guidance")] },
      [{ source: source("school"), share: share(1, 1) }],
      "KOP-13"
    ),
    key(
      "behaviour",
      { kinds: [kind("behaviour")] },
      [
        { source: source("swv"), share: share(1, 3) },
        { source: source("youth-help"), share: share(1, 3) },
        { source: source("school"), share: share(1, 3) }
      ],
      "KOP-31"
    ),
    key(
      "treatment",
      { kinds: [kind("treatment")] },
      [{ source: source("youth-help"), share: share(1, 1) }],
      "KOP-12"
    ),
    key(
      "care-farm",
      { kinds: [kind("care-farm")] },
      [{ source: source("youth-help"), share: share(1, 1) }],
      "KOP-27"
    ),
    key(
      "day-care",
      { kinds: [kind("day-care")] },
      [
        { source: source("school"), share: share(1, 4) },
        { source: source("youth-help"), share: share(3, 4) }
      ],
      "KOP-31"
    )
  ],
  matrix: [
    {
      kind: kind("behaviour"),
      setting: "school",
      schoolType: "po",
      responsible: "swv",
      conversation: "required",
      rule: rule("KOP-31")
    },
    {
      kind: kind("behaviour"),
      setting: "home",
      schoolType: "po",
      responsible: "municipality",
      conversation: "possible",
      rule: rule("KOP-32")
    }
  ],
  payerRules: [
    {
      rule: rule("KOP-10"),
      effect: "never",
      holders: ["school"],
      scope: { settings: ["care-location"], enrolments: ["exempted"] },
      because: text(
        "De school betaalt dit nooit bij een vrijstelling.",
        "The school never pays this for an exempted pupil."
      )
    },
    {
      rule: rule("KOP-12"),
      effect: "never",
      holders: ["school"],
      scope: { kinds: [kind("treatment")] },
      because: text("De school betaalt geen behandeling.", "The school pays no treatment.")
    },
    {
      rule: rule("KOP-27"),
      effect: "only",
      holders: ["municipality"],
      scope: { kinds: [kind("care-farm")] },
      because: text("De gemeente betaalt de zorgboerderij.", "The municipality pays the care farm.")
    }
  ],
  precedingLaw: [
    {
      law: "Zvw",
      source: source("zvw"),
      questions: [
        {
          id: "medical-care",
          text: text("Is het geneeskundige zorg?", "Is it medical care?"),
          evidence: text("een verwijzing", "a referral")
        },
        {
          id: "insured",
          text: text("Is de zorg verzekerd?", "Is the care insured?"),
          evidence: text("een brief van de verzekeraar", "a letter of the insurer")
        }
      ],
      scope: { kinds: [kind("treatment"), kind("behaviour")] },
      rule: rule("KOP-09"),
      decided
    },
    {
      law: "Wlz",
      source: source("wlz"),
      questions: [
        {
          id: "lasting",
          text: text("Is er blijvend toezicht nodig?", "Is permanent supervision needed?"),
          evidence: text("een indicatie", "an indication")
        }
      ],
      scope: { kinds: [kind("treatment"), kind("day-care")] },
      rule: rule("KOP-09"),
      decided
    }
  ],
  budgets: [
    { source: source("swv"), year: year("2025-2026"), amount: amount(1_000_00), decided },
    { source: source("youth-help"), year: year("2026"), amount: amount(500_00), decided }
  ]
}

/** The rules that the declaration names, with no text to speak of. */
export const rules: RuleBook = ruleBook(
  ["KOP-08", "KOP-09", "KOP-10", "KOP-12", "KOP-13", "KOP-27", "KOP-31", "KOP-32", "KOP-36", "KOP-45"].map(
    (id): Rule => ({
      id: rule(id),
      kind: "funding",
      text: text(`Regel ${id}.`, `Rule ${id}.`),
      source: { document: "Test", place: id }
    })
  )
)

/** An agreement for the school year 2025-2026, unless said otherwise. */
export const agreement = (
  number: number,
  of: string,
  rest: Partial<CostedAgreement> = {}
): CostedAgreement => ({
  agreement: number,
  kind: kind(of),
  setting: "school",
  from: date("2025-08-01"),
  until: date("2026-08-01"),
  quantity: 40,
  ...rest
})

/** A request on an autumn day for an enrolled pupil in primary education, with the conversation held. */
export const request = (
  agreements: AllocationRequest["agreements"],
  rest: Partial<AllocationRequest> = {}
): AllocationRequest => ({
  on: date("2025-10-01"),
  schoolType: "po",
  enrolment: "enrolled",
  precedingLaw: [],
  greyAreaTalked: true,
  agreements,
  ...rest
})
