/**
 * Says in a sentence who pays what, and why, so that a parent understands it.
 *
 * Without amounts where a region keeps money out of the talk with the family. The rule is named by its
 * number; its own text says the rest.
 */
import { addDays, dateText, eurosText, type LocalizedText, type Share, text } from "@oza/kernel"
import type { FundingLine } from "./Allocation.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
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

/** One line of an allocation as a sentence; `amounts: false` leaves the euros out. */
export const explain = (
  declaration: FundingDeclaration,
  line: FundingLine,
  options: { readonly amounts: boolean } = { amounts: true }
): LocalizedText => {
  const payer = payers[line.holder]
  const source =
    declaration.sources.find((it) => it.id === line.source)?.name ?? text(line.source, line.source)
  const money = eurosText(line.amount)
  const first = dateText(line.from)
  const last = dateText(addDays(line.until, -1))
  const why = whyOf(line)
  return text(
    `${payer.nl} betaalt ${options.amounts ? `${money.nl} ` : ""}uit ${source.nl}, van ${first.nl} tot en met ${last.nl}: ${why.nl} (${line.rule}).`,
    `${payer.en} pays ${options.amounts ? `${money.en} ` : ""}from ${source.en}, from ${first.en} up to and including ${last.en}: ${why.en} (${line.rule}).`
  )
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
