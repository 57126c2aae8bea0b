/**
 * Who pays in the region: sources, keys, and the rules above them.
 *
 * The document says that the samenwerkingsverband or the municipality gives the arrangement, and that
 * treatment outside school is youth help. It states no key, price or budget: those are demonstration
 * values here, and where they come from says so. It has no grey-area matrix either.
 */
import {
  type Budget,
  type FundingDeclaration,
  FundingYear,
  type PayerRule,
  type PrecedingLaw,
  type Price,
  type Scope,
  type Source,
  SourceId,
  type SplitKey,
  SplitKeyId,
  type SupportKind,
  SupportKindId
} from "@oza/funding"
import { amount, type LocalizedText, policyOn, share, text } from "@oza/kernel"
import { holdersOf, mandatesOf, precedingLawQuestions } from "@oza/region"
import { Result } from "effect"
import { choices, openTerms } from "./openTerms.ts"
import { educationSpecialist, head, wijkteamWorker } from "./roles.ts"
import { mvs, route, start } from "./rules/SupportRoute.ts"

const kind = (name: string): SupportKindId => SupportKindId.make(name)
const learning = kind("guidance-in-learning")
const behaviour = kind("guidance-in-behaviour")
const careInClass = kind("care-in-education-time")
const personalCare = kind("personal-care")
const familySupport = kind("family-support")
const replacing = kind("school-replacing-track")
const treatment = kind("treatment")

const kinds: readonly [SupportKind, ...ReadonlyArray<SupportKind>] = [
  { id: learning, name: text("begeleiding bij leren", "guidance in learning"), component: "education" },
  { id: behaviour, name: text("begeleiding bij gedrag", "guidance in behaviour"), component: "education" },
  { id: careInClass, name: text("zorg in onderwijstijd", "care in education time"), component: "care" },
  { id: personalCare, name: text("persoonlijke verzorging", "personal care"), component: "care" },
  { id: familySupport, name: text("hulp aan het gezin", "family support"), component: "care" },
  { id: replacing, name: text("schoolvervangend traject", "school-replacing track"), component: "care" },
  { id: treatment, name: text("behandeling", "treatment"), component: "care" }
]

const source = (name: string): SourceId => SourceId.make(name)
const school = source("school")
const swv = source("swv-support")
const youthHelp = source("youth-help")
const wmo = source("wmo")
const zvw = source("zvw")
const wlz = source("wlz")

const sources: readonly [Source, ...ReadonlyArray<Source>] = [
  {
    id: school,
    name: text("basisondersteuning van de school", "basic support of the school"),
    kind: "school-basic-support",
    holder: "school",
    law: "WPO / WVO 2020",
    year: "school-year",
    rule: mvs(1)
  },
  {
    id: swv,
    name: text("steun van het samenwerkingsverband", "support of the samenwerkingsverband"),
    kind: "swv-support",
    holder: "swv",
    law: "WPO / WVO 2020",
    year: "school-year",
    rule: mvs(46)
  },
  {
    id: youthHelp,
    name: text("jeugdhulp van de gemeente", "youth help of the municipality"),
    kind: "youth-help-individual",
    holder: "municipality",
    law: "Jeugdwet",
    year: "calendar-year",
    rule: mvs(46)
  },
  {
    id: wmo,
    name: text("Wmo van de gemeente", "Wmo of the municipality"),
    kind: "wmo",
    holder: "municipality",
    law: "Wmo 2015",
    year: "calendar-year",
    rule: mvs(43)
  },
  {
    id: zvw,
    name: text("zorgverzekering", "health insurance"),
    kind: "zvw",
    holder: "health-insurer",
    law: "Zvw",
    year: "calendar-year",
    rule: mvs(43)
  },
  {
    id: wlz,
    name: text("langdurige zorg", "long-term care"),
    kind: "wlz-in-kind",
    holder: "care-office",
    law: "Wlz",
    year: "calendar-year",
    rule: mvs(43)
  }
]

/** What the text does not state, and who runs on this has to decide. */
const notStated = route("open in the document: no key, price or budget is stated; a demonstration value")
const period = { from: start }

const key = (
  name: string,
  title: LocalizedText,
  scope: Scope,
  shares: SplitKey["shares"],
  rule: number,
  decided = notStated
): SplitKey => ({ id: SplitKeyId.make(name), name: title, scope, shares, period, rule: mvs(rule), decided })

const all = (of: SourceId): SplitKey["shares"] => [{ source: of, share: share(1, 1) }]
const half = (a: SourceId, b: SourceId): SplitKey["shares"] => [
  { source: a, share: share(1, 2) },
  { source: b, share: share(1, 2) }
]

const keys: readonly [SplitKey, ...ReadonlyArray<SplitKey>] = [
  key(
    "education",
    text(
      "Steun in het onderwijs betaalt het samenwerkingsverband",
      "The samenwerkingsverband pays support in education"
    ),
    { kinds: [learning, behaviour] },
    all(swv),
    46
  ),
  key(
    "care-in-class",
    text("Zorg in de klas betalen we samen", "Care in class is paid together"),
    { kinds: [careInClass, personalCare, replacing] },
    half(swv, youthHelp),
    46
  ),
  key(
    "family",
    text("Hulp aan het gezin is van het wijkteam", "Family support is of the municipal team"),
    { kinds: [familySupport] },
    all(youthHelp),
    46
  ),
  key(
    "treatment",
    text("Behandeling is jeugdhulp", "Treatment is youth help"),
    { kinds: [treatment] },
    all(youthHelp),
    49,
    route("Informatieblad, Aanbod")
  )
]

const payerRules: ReadonlyArray<PayerRule> = [
  {
    rule: mvs(49),
    effect: "only",
    holders: ["municipality"],
    scope: { kinds: [treatment] },
    because: text(
      "Behandeling is jeugdhulp: die betaalt de gemeente.",
      "Treatment is youth help: the municipality pays for it."
    )
  }
]

/** That preceding provisions come first is stated; which laws, and what is asked to find out, is not. */
const questionsNotStated = route(
  "Wijkteam; open in the document: preceding offers are weighed, no law or question is named; demonstration questions"
)

const precedingLaw: ReadonlyArray<PrecedingLaw> = [
  {
    law: "Zvw",
    source: zvw,
    questions: precedingLawQuestions.Zvw,
    scope: { kinds: [treatment, personalCare, careInClass] },
    rule: mvs(43),
    decided: questionsNotStated
  },
  {
    law: "Wlz",
    source: wlz,
    questions: precedingLawQuestions.Wlz,
    scope: { kinds: [treatment, personalCare, careInClass] },
    rule: mvs(43),
    decided: questionsNotStated
  },
  {
    law: "Wmo",
    source: wmo,
    questions: precedingLawQuestions.Wmo,
    scope: { kinds: [familySupport] },
    rule: mvs(43),
    decided: questionsNotStated
  }
]

const price = (of: SupportKindId, unit: Price["unit"], euros: number): Price => ({
  kind: of,
  unit,
  period,
  amount: amount(euros * 100),
  decided: notStated
})

const prices: ReadonlyArray<Price> = [
  price(learning, "hour", 60),
  price(behaviour, "hour", 65),
  price(careInClass, "hour", 70),
  price(personalCare, "hour", 55),
  price(familySupport, "hour", 85),
  price(replacing, "half-day", 80),
  price(treatment, "hour", 110)
]

const firstYear = 2024
const years = Array.from({ length: 6 }, (_, index) => firstYear + index)

/** Amounts to compare with; a discussion about them is a cause of stagnation, never a refusal (MVS-27). */
const budgets: ReadonlyArray<Budget> = years.flatMap((year) => [
  {
    source: swv,
    year: FundingYear.make(`${year}-${year + 1}`),
    amount: amount(450_000_00),
    decided: notStated
  },
  {
    source: youthHelp,
    year: FundingYear.make(String(year)),
    amount: amount(1_200_000_00),
    decided: notStated
  }
])

const decided = Result.getOrThrow(policyOn(openTerms, choices, start))

export const funding: FundingDeclaration = {
  rule: mvs(23),
  shortageRule: mvs(27),
  kinds,
  sources,
  prices,
  keys,
  matrix: [],
  payerRules,
  precedingLaw,
  budgets,
  holders: holdersOf(sources, decided.budgetHolders, mvs(28)),
  mandates: mandatesOf(
    sources,
    [educationSpecialist, wijkteamWorker, head],
    decided.secondPerson,
    period,
    mvs(23)
  )
}
