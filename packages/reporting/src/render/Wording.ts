/** How figures, codes and days are written in a report, in one language. */
import {
  dateText,
  formatEuros,
  cents,
  type CalendarDate,
  type Language,
  type LocalizedText,
  text
} from "@oza/kernel"
import type { Measure } from "../Query.ts"
import { dimensionLabels } from "../labels.ts"
import type { Figure, Labels } from "../Report.ts"

export interface Wording {
  readonly language: Language
  readonly say: (text: LocalizedText) => string
  readonly day: (day: CalendarDate) => string
  /** A figure with its unit, or the word for hidden. */
  readonly figure: (measure: Measure, figure: Figure) => string
  /** A figure where its unit is said elsewhere; `x` where it is hidden, as statistics have it. */
  readonly short: (measure: Measure, figure: Figure) => string
  /** A whole number. */
  readonly count: (figure: Figure) => string
  /** What a code is called; null is "not known". */
  readonly label: (dimension: string, value: string | null) => string
  readonly dimension: (dimension: string) => string
}

export const hiddenText = text("afgeschermd", "hidden")
const unknownText = text("niet bekend", "not known")

export const wordingOf = (language: Language, labels: Labels): Wording => {
  const say = (it: LocalizedText): string => it[language]
  const number = (value: number, decimals: number): string => {
    const [whole, fraction] = value.toFixed(decimals).split(".")
    const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === "nl" ? "." : ",")
    return fraction === undefined ? grouped : `${grouped}${language === "nl" ? "," : "."}${fraction}`
  }
  const trimmed = (value: number): string =>
    number(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1)
  const figure = (measure: Measure, value: Figure): string => {
    if (value === "hidden") return say(hiddenText)
    if (value === null) return "–"
    switch (measure._tag) {
      case "Count":
        return number(value, 0)
      case "Share":
        return language === "nl" ? `${trimmed(value * 100)} %` : `${trimmed(value * 100)}%`
      case "Percentile":
        return measure.field === "fundingAmount"
          ? formatEuros(cents(Math.round(value)), language)
          : `${trimmed(value)} ${value === 1 ? say(text("dag", "day")) : say(text("dagen", "days"))}`
      case "Sum":
        return measure.field === "fundingAmount" ? formatEuros(cents(value), language) : number(value, 0)
    }
  }
  return {
    language,
    say,
    figure,
    short: (measure, value) => {
      if (value === "hidden") return "x"
      return measure._tag === "Percentile" && measure.field === "daysToDecision" && value !== null
        ? trimmed(value)
        : figure(measure, value)
    },
    day: (day) => say(dateText(day)),
    count: (value) => figure({ _tag: "Count" }, value),
    label: (dimension, value) => {
      if (value === null) return say(unknownText)
      const label = labels[dimension]?.[value]
      return label === undefined ? value : say(label)
    },
    dimension: (dimension) => {
      const label = dimensionLabels[dimension]
      return label === undefined ? dimension : say(label)
    }
  }
}
