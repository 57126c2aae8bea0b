/**
 * Who pays in the region: sources, keys, the matrix of porous edges, and the rules above them.
 *
 * The document says who is responsible and who never pays. It leaves out the amounts, the percentages of
 * the key, the table of the model with its X's, what is asked about preceding law, and who holds a budget
 * or may promise how much. Those are demonstration values here, and where they come from says so; a region
 * that runs on this fills in its own.
 */
import {
  type Budget,
  type FundingDeclaration,
  FundingYear,
  type GreyAreaCell,
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
import { amount, type LocalizedText, policyOn, type RuleSource, share, text } from "@oza/kernel"
import { holdersOf, mandatesOf, precedingLawQuestions } from "@oza/region"
import { Result } from "effect"
import { choices, openTerms } from "./openTerms.ts"
import { swvConsultant, wijkteamWorker } from "./roles.ts"
import { kop, mis, start } from "./rules/Mis.ts"

const kind = (name: string): SupportKindId => SupportKindId.make(name)
const learning = kind("guidance-in-learning")
const behaviour = kind("guidance-in-behaviour")
const treatment = kind("treatment")
const personalCare = kind("personal-care")
const familySupport = kind("family-support")
const careFarm = kind("care-farm")
const dayCare = kind("day-care-centre")

const kinds: readonly [SupportKind, ...ReadonlyArray<SupportKind>] = [
  { id: learning, name: text("begeleiding bij leren", "guidance in learning"), component: "education" },
  { id: behaviour, name: text("begeleiding bij gedrag", "guidance in behaviour"), component: "education" },
  { id: treatment, name: text("behandeling", "treatment"), component: "care" },
  { id: personalCare, name: text("persoonlijke verzorging", "personal care"), component: "care" },
  { id: familySupport, name: text("hulp aan het gezin", "family support"), component: "care" },
  { id: careFarm, name: text("zorgboerderij", "care farm"), component: "care" },
  { id: dayCare, name: text("dagbehandeling", "day-care centre"), component: "care" }
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
    name: text("eigen middelen van de school", "the school's own means"),
    kind: "school-basic-support",
    holder: "school",
    law: "WPO / WVO 2020",
    year: "school-year",
    rule: kop(13)
  },
  {
    id: swv,
    name: text("extra middelen van het samenwerkingsverband", "extra means of the samenwerkingsverband"),
    kind: "swv-support",
    holder: "swv",
    law: "WPO / WVO 2020",
    year: "school-year",
    rule: kop(36)
  },
  {
    id: youthHelp,
    name: text("jeugdhulp van de gemeente", "youth help of the municipality"),
    kind: "youth-help-individual",
    holder: "municipality",
    law: "Jeugdwet",
    year: "calendar-year",
    rule: kop(27)
  },
  {
    id: wmo,
    name: text("Wmo van de gemeente", "Wmo of the municipality"),
    kind: "wmo",
    holder: "municipality",
    law: "Wmo 2015",
    year: "calendar-year",
    rule: kop(9)
  },
  {
    id: zvw,
    name: text("zorgverzekering", "health insurance"),
    kind: "zvw",
    holder: "health-insurer",
    law: "Zvw",
    year: "calendar-year",
    rule: kop(9)
  },
  {
    id: wlz,
    name: text("langdurige zorg", "long-term care"),
    kind: "wlz-in-kind",
    holder: "care-office",
    law: "Wlz",
    year: "calendar-year",
    rule: kop(9)
  }
]

/** What the text does not state, and who runs on this has to decide. */
const notStated: RuleSource = mis(
  "open in the document: no percentage or price is stated; a demonstration value"
)

const period = { from: start }

const key = (
  name: string,
  title: LocalizedText,
  scope: Scope,
  shares: SplitKey["shares"],
  rule: number,
  decided: RuleSource
): SplitKey => ({ id: SplitKeyId.make(name), name: title, scope, shares, period, rule: kop(rule), decided })

const all = (of: SourceId): SplitKey["shares"] => [{ source: of, share: share(1, 1) }]
const half = (a: SourceId, b: SourceId): SplitKey["shares"] => [
  { source: a, share: share(1, 2) },
  { source: b, share: share(1, 2) }
]

const keys: readonly [SplitKey, ...ReadonlyArray<SplitKey>] = [
  key(
    "learning",
    text("Leren betaalt de school", "The school pays for learning"),
    { kinds: [learning], settings: ["school", "home"] },
    all(school),
    13,
    mis("Kader specifiek, Inhoudelijk")
  ),
  key(
    "learning-at-care-location",
    text("Onderwijs op een zorglocatie", "Education at a care location"),
    { kinds: [learning], settings: ["care-location"] },
    half(school, swv),
    11,
    notStated
  ),
  key(
    "grey-at-school",
    text("Grijs gebied op school: samen", "Grey area at school: together"),
    { kinds: [behaviour, personalCare], settings: ["school"] },
    half(swv, youthHelp),
    31,
    notStated
  ),
  key(
    "youth-help-outside-school",
    text("Jeugdhulp buiten school", "Youth help outside school"),
    { kinds: [behaviour, personalCare], settings: ["home", "care-location"] },
    all(youthHelp),
    31,
    notStated
  ),
  key(
    "treatment",
    text("Behandeling is nooit van school", "Treatment is never the school's"),
    { kinds: [treatment, dayCare] },
    all(youthHelp),
    12,
    mis("Kader specifiek, Inhoudelijk")
  ),
  key(
    "family",
    text("Hulp aan het gezin is van het wijkteam", "Family support is the municipal team's"),
    { kinds: [familySupport] },
    all(youthHelp),
    58,
    mis("Bespreken van ondersteuningsvragen")
  ),
  key(
    "care-farm",
    text("De gemeente betaalt de zorgboerderij", "The municipality pays the care farm"),
    { kinds: [careFarm] },
    all(youthHelp),
    27,
    mis("Kader specifiek, Procedureel")
  )
]

/**
 * The table of the model, as far as the text speaks of it. Its X's are not part of the text (KOP-31); a
 * demonstration takes them where school and help meet at school. Items are marked for PO or VO (KOP-30).
 */
const matrix: ReadonlyArray<GreyAreaCell> = (["po", "vo"] as const).flatMap((schoolType) => [
  {
    kind: learning,
    setting: "school",
    schoolType,
    responsible: "school",
    conversation: "possible",
    rule: kop(32)
  },
  {
    kind: behaviour,
    setting: "school",
    schoolType,
    responsible: "swv",
    conversation: "required",
    rule: kop(31)
  },
  {
    kind: personalCare,
    setting: "school",
    schoolType,
    responsible: "swv",
    conversation: "required",
    rule: kop(31)
  },
  {
    kind: treatment,
    setting: "school",
    schoolType,
    responsible: "municipality",
    conversation: "possible",
    rule: kop(32)
  },
  {
    kind: careFarm,
    setting: "care-location",
    schoolType,
    responsible: "municipality",
    conversation: "possible",
    rule: kop(32)
  }
])

const payerRules: ReadonlyArray<PayerRule> = [
  {
    rule: kop(10),
    effect: "never",
    holders: ["school"],
    scope: { settings: ["care-location"], enrolments: ["exempted"] },
    because: text(
      "De leerling heeft een vrijstelling: de school betaalt de zorglocatie niet.",
      "The pupil is exempted: the school does not pay the care location."
    )
  },
  {
    rule: kop(12),
    effect: "never",
    holders: ["school"],
    scope: { kinds: [treatment] },
    because: text("De school betaalt geen behandeling.", "The school does not pay for treatment.")
  },
  {
    rule: kop(27),
    effect: "only",
    holders: ["municipality"],
    scope: { kinds: [careFarm] },
    because: text("De gemeente betaalt de zorgboerderij.", "The municipality pays the care farm.")
  }
]

/** That these laws come first is stated; what is asked to find out is not. */
const questionsNotStated: RuleSource = mis(
  "Kader specifiek, Financieel; open in the document: the laws are named, no question is; demonstration questions"
)

const precedingLaw: ReadonlyArray<PrecedingLaw> = [
  {
    law: "Zvw",
    source: zvw,
    questions: precedingLawQuestions.Zvw,
    scope: { kinds: [treatment, personalCare] },
    rule: kop(9),
    decided: questionsNotStated
  },
  {
    law: "Wlz",
    source: wlz,
    questions: precedingLawQuestions.Wlz,
    scope: { kinds: [treatment, personalCare, dayCare] },
    rule: kop(9),
    decided: questionsNotStated
  },
  {
    law: "Wmo",
    source: wmo,
    questions: precedingLawQuestions.Wmo,
    scope: { kinds: [familySupport] },
    rule: kop(9),
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
  price(treatment, "hour", 110),
  price(personalCare, "hour", 55),
  price(familySupport, "hour", 85),
  price(careFarm, "half-day", 75),
  price(dayCare, "day", 180)
]

const firstYear = 2022
const years = Array.from({ length: 8 }, (_, index) => firstYear + index)

/** Amounts to compare with; a shortage is a signal to who holds the money, never a reason to stop (KOP-08). */
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
  rule: kop(4),
  shortageRule: kop(8),
  kinds,
  sources,
  prices,
  keys,
  matrix,
  payerRules,
  precedingLaw,
  budgets,
  holders: holdersOf(sources, decided.budgetHolders, kop(8)),
  mandates: mandatesOf(sources, [swvConsultant, wijkteamWorker], decided.secondPerson, period, kop(4))
}
