/**
 * Says in a sentence who pays what, and why, so that a parent understands it.
 *
 * There are two tellings, and they share no data. One says all: the amount, the source, the part, the rule.
 * The other is made from a `Payer`, which holds no amount, no part and no source: it is for whom the money is
 * kept from. The rule is named by its number; its own text says the rest.
 */
import {
  addDays,
  type Amount,
  type CalendarDate,
  dateText,
  eurosText,
  type LocalizedText,
  type RuleId,
  type Share,
  text
} from "@oza/kernel"
import type { FundingLine } from "./Allocation.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import type { LedgerEntry } from "./LedgerEntry.ts"
import type { Holder } from "./Source.ts"
import type { SplitMethodName } from "./SplitMethod.ts"

const payers: Record<Holder, LocalizedText> = {
  school: text("De school", "The school"),
  swv: text("Het samenwerkingsverband", "The alliance of schools (samenwerkingsverband)"),
  municipality: text("De gemeente", "The municipality"),
  "health-insurer": text("De zorgverzekeraar", "The health insurer"),
  "care-office": text("Het zorgkantoor", "The care office (zorgkantoor)")
}

/** Why a holder pays, for the short name of a preceding law. */
const laws = {
  Zvw: text("de Zorgverzekeringswet", "the Health Insurance Act (Zvw)"),
  Wlz: text("de Wet langdurige zorg", "the Long-term Care Act (Wlz)"),
  Wmo: text("de Wet maatschappelijke ondersteuning", "the Social Support Act (Wmo)")
}

type Sources = Pick<FundingDeclaration, "sources">

/** What people call a source. */
export const sourceName = ({ sources }: Sources, source: string): LocalizedText =>
  sources.find(({ id }) => id === source)?.name ?? text(source, source)

/** Who holds a source; nothing where the region no longer knows it. */
export const holderOf = ({ sources }: Sources, source: string): Holder | undefined =>
  sources.find(({ id }) => id === source)?.holder

/** A part of the costs as it was recorded, with why in words. */
export interface ExplainedShare {
  readonly source: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly amount: Amount
  readonly rule: RuleId
  /** See `whyOf`. */
  readonly why: LocalizedText
}

/** One part of the costs as a sentence, with what it comes to. */
export const explainShare = (
  declaration: Sources,
  { amount, from, rule, source, until, why }: ExplainedShare
): LocalizedText => {
  const holder = holderOf(declaration, source)
  const payer = holder === undefined ? text("Een andere partij", "Another party") : payers[holder]
  const name = sourceName(declaration, source)
  const money = eurosText(amount)
  const days = daysText(from, until)
  return text(
    `${payer.nl} betaalt ${money.nl} uit ${name.nl}, ${days.nl}: ${why.nl} (${rule}).`,
    `${payer.en} pays ${money.en} from ${name.en}, ${days.en}: ${why.en} (${rule}).`
  )
}

/** One line of an allocation as a sentence. */
export const explain = (declaration: Sources, line: FundingLine): LocalizedText =>
  explainShare(declaration, { ...line, why: whyOf(line) })

const daysText = (from: CalendarDate, until: CalendarDate): LocalizedText => {
  const [first, last] = [dateText(from), dateText(addDays(until, -1))]
  return text(`van ${first.nl} tot en met ${last.nl}`, `from ${first.en} up to and including ${last.en}`)
}

/** Why a source pays its part: the end of a sentence, such as "a third of the costs". */
export const whyOf = ({ basis }: Pick<FundingLine, "basis">): LocalizedText => {
  switch (basis._tag) {
    case "ByPrecedingLaw": {
      const law = laws[basis.law]
      return text(`${law.nl} gaat voor en betaalt alles`, `${law.en} comes first and pays everything`)
    }
    case "ByKey":
      return partOfCosts(basis.share)
    case "ByMethod":
      return methods[basis.method]
    case "ByException": {
      const part = partOfCosts(basis.share)
      const day = dateText(basis.agreedOn)
      return text(
        `${part.nl}, zoals op ${day.nl} apart is afgesproken`,
        `${part.en}, as was agreed separately on ${day.en}`
      )
    }
  }
}

const partOfCosts = (of: Share): LocalizedText =>
  of.numerator === of.denominator
    ? text("alle kosten", "all of the costs")
    : text(`${partText(of, "nl")} van de kosten`, `${partText(of, "en")} of the costs`)

/** What a way of dividing is called in a sentence. */
const methods: Readonly<Record<SplitMethodName, LocalizedText>> = {
  Ladder: text("het deel volgens de trap van bedragen", "the part by the ladder of amounts"),
  Capped: text("het deel tot en met het afgesproken maximum", "the part up to the agreed most"),
  PerUnit: text(
    "een vast bedrag per eenheid, en het deel van de rest",
    "a fixed amount for each unit, and the part of the rest"
  ),
  ByComponent: text("het deel van het onderwijs of van de zorg", "the part of education or of care"),
  ByParticipants: text("het deel van de eigen deelnemers", "the part of its own participants")
}

/** `50%`, `33,33%` where it is exact to two decimals, and otherwise the fraction: `1/3`. */
const partText = ({ numerator, denominator }: Share, language: "nl" | "en"): string => {
  const hundredths = (numerator * 10_000) / denominator
  if (!Number.isInteger(hundredths)) return `${numerator}/${denominator}`
  return `${String(hundredths / 100).replace(".", language === "nl" ? "," : ".")}%`
}

/**
 * Who pays for an agreement, alone or with others. It holds no amount, no part and no source, so that
 * whatever is made of it tells none.
 */
export interface Payer {
  readonly agreement: number
  readonly holder: Holder
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly alone: boolean
  /** The rules by which it pays, each once. */
  readonly rules: ReadonlyArray<RuleId>
}

/** Who pays, by agreement: one for each holder, over all its sources and years. */
export const payersOf = (
  declaration: Sources,
  shares: ReadonlyArray<
    Pick<ExplainedShare, "source" | "from" | "until" | "rule"> & { readonly agreement: number }
  >
): ReadonlyArray<Payer> =>
  [...Map.groupBy(shares, ({ agreement }) => agreement)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([agreement, of]) => {
      const byHolder = [...Map.groupBy(of, ({ source }) => holderOf(declaration, source))]
      return byHolder.flatMap(([holder, its]) => {
        if (holder === undefined) return []
        const [first] = its
        return [
          {
            agreement,
            holder,
            from: its.reduce((day, { from }) => (from < day ? from : day), first!.from),
            until: its.reduce((day, { until }) => (until > day ? until : day), first!.until),
            alone: byHolder.length === 1,
            rules: [...new Set(its.map(({ rule }) => rule))]
          }
        ]
      })
    })

/** Who pays as a sentence; there is no figure in it but the days and the number of the agreement. */
export const explainPayer = ({
  agreement,
  alone,
  from,
  holder,
  until
}: Omit<Payer, "rules">): LocalizedText => {
  const payer = payers[holder]
  const days = daysText(from, until)
  return alone
    ? text(
        `${payer.nl} betaalt afspraak ${agreement}, ${days.nl}.`,
        `${payer.en} pays for agreement ${agreement}, ${days.en}.`
      )
    : text(
        `${payer.nl} betaalt een deel van afspraak ${agreement}, ${days.nl}.`,
        `${payer.en} pays part of agreement ${agreement}, ${days.en}.`
      )
}

/** One entry of the books as a sentence: on which day which amount went where, and what it takes back. */
export const explainEntry = (declaration: Sources, entry: LedgerEntry): LocalizedText => {
  const { amount, concerns, on, reverses, rule, source, year } = entry
  const [day, money, name] = [dateText(on), eurosText(amount), sourceName(declaration, source)]
  const step = reverses === undefined ? stepText(entry) : takenBack
  const about =
    concerns === undefined
      ? text("", "")
      : text(` Dat gaat over het gesloten jaar ${concerns}.`, ` That is about the closed year ${concerns}.`)
  return text(
    `Op ${day.nl} is ${money.nl} uit ${name.nl} voor ${year} ${step.nl} (${rule}).${about.nl}`,
    `On ${day.en}, ${money.en} from ${name.en} for ${year} was ${step.en} (${rule}).${about.en}`
  )
}

const takenBack = text("teruggenomen", "taken back")

const stepText = ({ credit, debit }: Pick<LedgerEntry, "credit" | "debit">): LocalizedText => {
  switch (debit) {
    case "reserved":
      return text("apart gezet", "set apart")
    case "committed":
      return credit === "reserved"
        ? text("toegezegd, uit wat apart was gezet", "committed, out of what was set apart")
        : text("toegezegd", "committed")
    case "realised":
      return text("betaald", "paid")
    case "released":
      return text("vrijgegeven, omdat het niet nodig was", "released, as it was not needed")
    case "available":
    case "budget":
      return text("teruggeboekt", "booked back")
  }
}
