/**
 * A day as people write it: `31 augustus 2026`, `31 August 2026`.
 *
 * Written out by hand and not by the machine's locale data, so that a sentence is the same everywhere.
 */
import { type CalendarDate, dayOf, monthOf, yearOf } from "./CalendarDate.ts"
import { type LocalizedText, text } from "./LocalizedText.ts"

const months: ReadonlyArray<LocalizedText> = [
  text("januari", "January"),
  text("februari", "February"),
  text("maart", "March"),
  text("april", "April"),
  text("mei", "May"),
  text("juni", "June"),
  text("juli", "July"),
  text("augustus", "August"),
  text("september", "September"),
  text("oktober", "October"),
  text("november", "November"),
  text("december", "December")
]

/** The day in both languages, for use inside a sentence. */
export const dateText = (value: CalendarDate): LocalizedText => {
  const month = months[monthOf(value) - 1]!
  return text(`${dayOf(value)} ${month.nl} ${yearOf(value)}`, `${dayOf(value)} ${month.en} ${yearOf(value)}`)
}
