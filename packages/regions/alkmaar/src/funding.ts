/**
 * Who pays in the region: the sources that its document names, and the decisions that they rest on.
 *
 * The document names twelve sources and says that decisions for one youth are the basis (ALK-32). It has
 * no key and no price, and it wants the ways of funding to be mapped still (ALK-48). Keys and prices are
 * demonstration values that say so. There is no matrix: agreements on the grey area are to come (ALK-47).
 */
import {
  type FundingDeclaration,
  type Holder,
  type Price,
  type Scope,
  type Source,
  SourceId,
  type SourceKind,
  type SplitKey,
  SplitKeyId,
  type SupportKind,
  SupportKindId
} from "@oza/funding"
import { amount, type LocalizedText, policyOn, type RuleSource, share, text } from "@oza/kernel"
import { holdersOf, mandatesOf } from "@oza/region"
import { Result } from "effect"
import { choices, openTerms } from "./openTerms.ts"
import { coaches, swvDirector } from "./roles.ts"
import { alk, kader, start } from "./rules/Kader.ts"

const kind = (name: string): SupportKindId => SupportKindId.make(name)
const learning = kind("guidance-in-learning")
const behaviour = kind("guidance-in-behaviour")
const treatment = kind("treatment")
const personalCare = kind("personal-care")
const familySupport = kind("family-support")
const careFarm = kind("care-farm")
const dayTreatment = kind("day-treatment")

const kinds: readonly [SupportKind, ...ReadonlyArray<SupportKind>] = [
  { id: learning, name: text("begeleiding bij leren", "guidance in learning"), component: "education" },
  { id: behaviour, name: text("begeleiding bij gedrag", "guidance in behaviour"), component: "care" },
  { id: treatment, name: text("behandeling", "treatment"), component: "care" },
  { id: personalCare, name: text("persoonlijke verzorging", "personal care"), component: "care" },
  { id: familySupport, name: text("hulp aan het gezin", "family support"), component: "care" },
  { id: careFarm, name: text("zorgboerderij", "care farm"), component: "care" },
  { id: dayTreatment, name: text("dagbehandeling", "day treatment"), component: "care" }
]

const source = (
  id: string,
  kind: SourceKind,
  holder: Holder,
  law: string,
  name: LocalizedText,
  over: Partial<Source> = {}
): Source => ({
  id: SourceId.make(id),
  name,
  kind,
  holder,
  law,
  year: holder === "school" || holder === "swv" ? "school-year" : "calendar-year",
  rule: alk(32),
  ...over
})

const education = source(
  "education",
  "school-basic-support",
  "school",
  "WPO / WVO 2020",
  text("onderwijs", "education")
)
const swv = source(
  "swv",
  "swv-support",
  "swv",
  "WPO / WVO 2020",
  text("samenwerkingsverband", "samenwerkingsverband")
)
const youthHelp = source(
  "youth-help",
  "youth-help-individual",
  "municipality",
  "Jeugdwet",
  text("jeugdhulp", "youth help")
)
const dayCare = source("day-care", "day-care", "municipality", "Jeugdwet", text("dagbesteding", "day care"))

/** The sources of annex 1. Of IBP and TBV the document does not say what they stand for, or whose they are. */
export const sources: readonly [Source, ...ReadonlyArray<Source>] = [
  source("tlv", "tlv", "swv", "WPO / WVO 2020", text("TLV", "TLV")),
  source("fictitious-tlv", "tlv", "swv", "WPO / WVO 2020", text("fictieve TLV", "fictitious TLV"), {
    fictitious: true
  }),
  source("tbv", "tbv", "swv", "WPO / WVO 2020", text("TBV", "TBV")),
  source("ibp", "ibp", "municipality", "Jeugdwet", text("IBP", "IBP")),
  youthHelp,
  dayCare,
  source("wlz", "wlz-in-kind", "care-office", "Wlz", text("Wlz", "Wlz")),
  source(
    "zin",
    "youth-help-in-kind",
    "municipality",
    "Jeugdwet",
    text("zorg in natura (ZIN)", "care in kind (ZIN)")
  ),
  source(
    "pgb",
    "youth-help-pgb",
    "municipality",
    "Jeugdwet",
    text("persoonsgebonden budget (PGB)", "personal budget (PGB)")
  ),
  education,
  swv,
  source(
    "municipalities",
    "municipal",
    "municipality",
    "Jeugdwet",
    text("gemeenten regio Alkmaar", "municipalities of the region")
  )
]

/** What the text does not state, and who runs on this has to decide. */
const notStated: RuleSource = kader(
  "6. Bekostiging; open in the document: no key or price is stated; a demonstration value"
)
const period = { from: start }

const key = (
  name: string,
  title: LocalizedText,
  scope: Scope,
  ...of: readonly [Source, ...ReadonlyArray<Source>]
): SplitKey => {
  const [first, ...rest] = of.map(({ id }) => ({ source: id, share: share(1, of.length) }))
  return {
    id: SplitKeyId.make(name),
    name: title,
    scope,
    shares: [first!, ...rest],
    period,
    rule: alk(32),
    decided: notStated
  }
}

const keys: readonly [SplitKey, ...ReadonlyArray<SplitKey>] = [
  key("learning", text("Leren: het onderwijs", "Learning: education"), { kinds: [learning] }, education),
  key("behaviour", text("Gedrag: samen", "Behaviour: together"), { kinds: [behaviour] }, swv, youthHelp),
  key(
    "help",
    text("Hulp: de gemeente", "Help: the municipality"),
    { kinds: [treatment, personalCare, familySupport, dayTreatment] },
    youthHelp
  ),
  key("farm", text("Zorgboerderij: dagbesteding", "Care farm: day care"), { kinds: [careFarm] }, dayCare)
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
  price(dayTreatment, "day", 180)
]

const decided = Result.getOrThrow(policyOn(openTerms, choices, start))

/** What is declared of one youth; `groupFunding.ts` adds the groups of the annex. */
export const individualFunding: FundingDeclaration = {
  rule: alk(32),
  // The document says nothing of a shortage; that a decision for one youth is the basis is all there is.
  shortageRule: alk(32),
  kinds,
  sources,
  prices,
  keys,
  matrix: [],
  payerRules: [],
  // The document names no law that comes first; the Wlz is one of its sources.
  precedingLaw: [],
  budgets: [],
  holders: holdersOf(sources, decided.budgetHolders, alk(32)),
  mandates: mandatesOf(sources, [...coaches, swvDirector], decided.secondPerson, period, alk(32))
}
