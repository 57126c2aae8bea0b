/**
 * What a budget year will come to, from what the books hold on a day: at least, probably and at most.
 *
 * Three parts, each with its own uncertainty, and all of them said: what was realised is certain; of what
 * is committed a part is realised, as in years before; and new commitments come in as they did so far,
 * give or take what chance does to that many of them. It is an expectation, and decides nothing.
 */
import {
  type Amount,
  amount,
  type CalendarDate,
  daysBetween,
  eurosText,
  type LocalizedText,
  text
} from "@oza/kernel"
import type { Days } from "./FundingYear.ts"

/** What a forecast is made of; amounts of one source and year. */
export interface ForecastAsked {
  /** The days of the year. */
  readonly year: Days
  /** The day that it is made for: within the year. */
  readonly on: CalendarDate
  readonly realised: Amount
  /** Committed and not realised yet. */
  readonly committed: Amount
  /** Sizes of the commitments that were made in the year so far, for this year. */
  readonly commitments: ReadonlyArray<Amount>
  /** Part of what was committed that came to be realised, in each year before; newest last. */
  readonly realisation: ReadonlyArray<number>
}

export interface Forecast {
  readonly low: Amount
  readonly expected: Amount
  readonly high: Amount
  /** What it comes to and how sure that is, in a sentence. */
  readonly text: LocalizedText
  /** How it was made, for whoever has to defend it. */
  readonly method: LocalizedText
}

/** Ninety in a hundred outcomes lie within this many standard deviations. */
const ninety = 1.645

/** The forecast; `on` outside the year counts as its first or last day. */
export const forecast = ({
  commitments,
  committed,
  on,
  realisation,
  realised,
  year
}: ForecastAsked): Forecast => {
  const length = daysBetween(year.from, year.until)
  const passed = Math.min(length, Math.max(0, daysBetween(year.from, on)))
  const still = passed === 0 ? 0 : (length - passed) / passed
  const rates = realisation.length === 0 ? [1] : realisation
  const rate = rates.reduce((sum, one) => sum + one, 0) / rates.length
  const [least, most] = [Math.min(...rates), Math.max(...rates)]
  // New commitments of the rest of the year: compound Poisson, with the sizes seen so far.
  const sum = commitments.reduce((all, one) => all + one, 0)
  const squares = commitments.reduce((all, one) => all + one * one, 0)
  const [expected, deviation] = [sum * still, Math.sqrt(squares * still)]
  const point = realised + (committed + expected) * rate
  const low = realised + (committed + Math.max(0, expected - ninety * deviation)) * least
  const high = realised + (committed + expected + ninety * deviation) * most
  const percent = (part: number): number => Math.round(part * 100)
  const bounds = {
    low: rounded(Math.min(low, point)),
    expected: rounded(point),
    high: rounded(Math.max(high, point))
  }
  const of =
    realisation.length === 0
      ? text(
          "Van eerdere jaren is niet bekend hoeveel van wat was toegezegd is betaald; er is gerekend met alles.",
          "It is not known how much of what was committed in years before was paid; all of it is counted."
        )
      : text(
          `Van wat is toegezegd wordt ${percent(least)} tot ${percent(most)}% betaald, zoals in ${realisation.length} eerdere jaren.`,
          `Of what is committed ${percent(least)} to ${percent(most)}% is paid, as in ${realisation.length} years before.`
        )
  return {
    ...bounds,
    text: said(bounds),
    method: text(
      `Wat betaald is, staat vast. ${of.nl} Nieuwe toezeggingen komen zoals in de eerste ${passed} dagen (${commitments.length}); de grenzen omvatten negentig van de honderd uitkomsten.`,
      `What was paid is certain. ${of.en} New commitments come as in the first ${passed} days (${commitments.length}); the bounds hold ninety in a hundred outcomes.`
    )
  }
}

const said = (bounds: Pick<Forecast, "low" | "expected" | "high">): LocalizedText => {
  const [low, expected, high] = [bounds.low, bounds.expected, bounds.high].map((one) => eurosText(one))
  return bounds.low === bounds.high
    ? text(`Het jaar komt uit op ${expected!.nl}.`, `The year comes to ${expected!.en}.`)
    : text(
        `Het jaar komt naar verwachting uit op ${expected!.nl}. Zeker is dat niet: het wordt waarschijnlijk niet minder dan ${low!.nl} en niet meer dan ${high!.nl}.`,
        `The year is expected to come to ${expected!.en}. That is not certain: it will probably be no less than ${low!.en} and no more than ${high!.en}.`
      )
}

const rounded = (value: number): Amount => amount(Math.round(value))
