/**
 * A legal term: so many days, weeks, months or years.
 *
 * The day of the event that starts it does not count. Weeks, months and years end on the corresponding
 * day; where a month has no such day, on its last. What then moves that end (suspension, extension, the
 * Algemene termijnenwet) is in `TermEnd.ts`. Terms counted back from a day are not these.
 */
import { Schema } from "effect"
import { addDays, addMonths, addYears, type CalendarDate } from "./CalendarDate.ts"
import { type LocalizedText, text } from "./LocalizedText.ts"

/** What a term is counted in. */
export const TermUnit = Schema.Literals(["days", "weeks", "months", "years"])
export type TermUnit = typeof TermUnit.Type

export const LegalTerm = Schema.Struct({
  length: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  unit: TermUnit
}).pipe(Schema.annotateEncoded({ identifier: "LegalTerm" }))
export type LegalTerm = typeof LegalTerm.Type

/** So many days; throws on less than one. */
export const days = (length: number): LegalTerm => LegalTerm.make({ length, unit: "days" })
/** So many weeks; throws on less than one. */
export const weeks = (length: number): LegalTerm => LegalTerm.make({ length, unit: "weeks" })
/** So many months; throws on less than one. */
export const months = (length: number): LegalTerm => LegalTerm.make({ length, unit: "months" })
/** So many years; throws on less than one. */
export const years = (length: number): LegalTerm => LegalTerm.make({ length, unit: "years" })

const units: Record<TermUnit, { readonly one: LocalizedText; readonly more: LocalizedText }> = {
  days: { one: text("dag", "day"), more: text("dagen", "days") },
  weeks: { one: text("week", "week"), more: text("weken", "weeks") },
  months: { one: text("maand", "month"), more: text("maanden", "months") },
  years: { one: text("jaar", "year"), more: text("jaar", "years") }
}

/** The term as people say it: `8 weken`, `8 weeks`. */
export const termText = ({ length, unit }: LegalTerm): LocalizedText => {
  const name = length === 1 ? units[unit].one : units[unit].more
  return text(`${length} ${name.nl}`, `${length} ${name.en}`)
}

/** The last day of a term that runs from the day of an event, before anything moves it. */
export const plainEndOf = (start: CalendarDate, { length, unit }: LegalTerm): CalendarDate => {
  switch (unit) {
    case "days":
      return addDays(start, length)
    case "weeks":
      return addDays(start, length * 7)
    case "months":
      return addMonths(start, length)
    case "years":
      return addYears(start, length)
  }
}
