/**
 * Who pays in the region. The guide says one thing: the support plan of the SWV says how the money for
 * support in education is divided (MH-53). Youth help is the municipality's, by law.
 *
 * Amounts and shares are in no part of the guide. Those here are demonstration values, and where they
 * come from says so; a region that runs on this fills in its own.
 */
import {
  type Budget,
  type FundingDeclaration,
  FundingYear,
  type Price,
  type Source,
  SourceId,
  type SplitKey,
  SplitKeyId,
  type SupportKind,
  SupportKindId
} from "@oza/funding"
import { amount, policyOn, RuleId, type RuleSource, share, text } from "@oza/kernel"
import { holdersOf, mandatesOf } from "@oza/region"
import { Result } from "effect"
import { choices, openTerms } from "./openTerms.ts"
import * as roles from "./roles.ts"
import { guide, mh, start } from "./rules/Handleiding.ts"

const kind = (name: string): SupportKindId => SupportKindId.make(name)
const learning = kind("guidance-in-learning")
const behaviour = kind("guidance-in-behaviour")
const treatment = kind("treatment")
const personalCare = kind("personal-care")
const familySupport = kind("family-support")

const kinds: readonly [SupportKind, ...ReadonlyArray<SupportKind>] = [
  { id: learning, name: text("begeleiding bij leren", "guidance in learning"), component: "education" },
  { id: behaviour, name: text("begeleiding bij gedrag", "guidance in behaviour"), component: "education" },
  { id: treatment, name: text("behandeling", "treatment"), component: "care" },
  { id: personalCare, name: text("persoonlijke verzorging", "personal care"), component: "care" },
  { id: familySupport, name: text("hulp aan het gezin", "family support"), component: "care" }
]

const swv = SourceId.make("swv-support")
const youthHelp = SourceId.make("youth-help")

const sources: readonly [Source, ...ReadonlyArray<Source>] = [
  {
    id: swv,
    name: text(
      "ondersteuningsmiddelen van het samenwerkingsverband",
      "support means of the samenwerkingsverband"
    ),
    kind: "swv-support",
    holder: "swv",
    law: "WPO / WVO 2020",
    year: "school-year",
    rule: mh(53)
  },
  {
    id: youthHelp,
    name: text("jeugdhulp van de gemeente", "youth help of the municipality"),
    kind: "youth-help-individual",
    holder: "municipality",
    law: "Jeugdwet",
    year: "calendar-year",
    rule: mh(74)
  }
]

/** What the text does not state, and who runs on this has to decide. */
const notStated: RuleSource = guide(
  "open in the document: no percentage, price or budget is stated; a demonstration value"
)
const period = { from: start }

const key = (
  name: string,
  title: SplitKey["name"],
  [first, ...rest]: readonly [SupportKindId, ...Array<SupportKindId>],
  source: SourceId,
  rule: number
): SplitKey => ({
  id: SplitKeyId.make(name),
  name: title,
  scope: { kinds: [first, ...rest] },
  shares: [{ source, share: share(1, 1) }],
  period,
  rule: mh(rule),
  decided: notStated
})

const keys: readonly [SplitKey, ...ReadonlyArray<SplitKey>] = [
  key(
    "education",
    text("Ondersteuning in het onderwijs betaalt het SWV", "The SWV pays for support in education"),
    [learning, behaviour],
    swv,
    53
  ),
  key(
    "youth-help",
    text("Jeugdhulp betaalt de gemeente", "The municipality pays for youth help"),
    [treatment, personalCare, familySupport],
    youthHelp,
    74
  )
]

const price = (of: SupportKindId, euros: number): Price => ({
  kind: of,
  unit: "hour",
  period,
  amount: amount(euros * 100),
  decided: notStated
})

const prices: ReadonlyArray<Price> = [
  price(learning, 60),
  price(behaviour, 65),
  price(treatment, 110),
  price(personalCare, 55),
  price(familySupport, 85)
]

const years = Array.from({ length: 8 }, (_, index) => 2022 + index)

const budgets: ReadonlyArray<Budget> = years.flatMap((year) => [
  {
    source: swv,
    year: FundingYear.make(`${year}-${year + 1}`),
    amount: amount(400_000_00),
    decided: notStated
  },
  {
    source: youthHelp,
    year: FundingYear.make(String(year)),
    amount: amount(1_500_000_00),
    decided: notStated
  }
])

const decided = Result.getOrThrow(policyOn(openTerms, choices, start))

export const funding: FundingDeclaration = {
  rule: mh(53),
  // The guide is silent on a shortage; by law the municipality sees that needed help comes.
  shortageRule: RuleId.make("JW-2.3"),
  kinds,
  sources,
  prices,
  keys,
  matrix: [],
  payerRules: [],
  // The guide names no law that comes first.
  precedingLaw: [],
  budgets,
  holders: holdersOf(sources, decided.budgetHolders, mh(53)),
  mandates: mandatesOf(sources, [roles.swv, roles.municipalAccess], decided.secondPerson, period, mh(53))
}
