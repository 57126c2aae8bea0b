/**
 * An invoice, or a declaration of what was delivered, beside what was committed for it.
 *
 * What was committed for the invoiced days becomes realised, source by source. What differs is never
 * smoothed away: more than was committed is committed first, in the same proportions, and said; what was
 * invoiced for days without a commitment is said and not booked.
 */
import {
  type Amount,
  Amount as AmountSchema,
  amount,
  apportion,
  CalendarDate,
  daysBetween,
  eurosText,
  intersectPeriods,
  type LocalizedText,
  sumCents,
  text
} from "@oza/kernel"
import { Result, Schema } from "effect"
import type { FundingLine } from "./Allocation.ts"
import type { Days } from "./FundingYear.ts"

export const Invoice = Schema.Struct({
  /** The number that the supplier gave it. */
  number: Schema.NonEmptyString,
  /** Number of the agreement in the case. */
  agreement: Schema.Int,
  /** First day that it is for. */
  from: CalendarDate,
  /** First day that it is no longer for. */
  until: CalendarDate,
  amount: AmountSchema
}).pipe(Schema.annotateEncoded({ identifier: "Invoice" }))
export type Invoice = typeof Invoice.Type

/** What is remarkable about an invoice beside what was committed. */
export interface InvoiceDifference {
  readonly kind:
    | "nothing-committed"
    | "days-not-committed"
    | "more-than-committed"
    | "less-than-committed"
    | "already-invoiced"
  /** How much it is about; nothing where it is about days. */
  readonly amount: Amount
  readonly text: LocalizedText
}

/** What an invoice is matched with: what was committed of an agreement for some days. */
export type MatchedLine = Days & Pick<FundingLine, "agreement" | "amount">

/** What an invoice comes down to. */
export interface Matched<L extends MatchedLine = FundingLine> {
  /** What becomes realised, by the committed lines it is for. */
  readonly realised: ReadonlyArray<L>
  /** What has to be committed beside that first, as more was invoiced than committed. */
  readonly extra: ReadonlyArray<L>
  readonly differences: ReadonlyArray<InvoiceDifference>
}

/**
 * Matches an invoice with the committed lines of its agreement. `before` are the invoices of the same
 * agreement that were matched already; a number that is among them is matched with nothing.
 */
export const matchInvoice = <L extends MatchedLine>(
  lines: ReadonlyArray<L>,
  invoice: Invoice,
  before: ReadonlyArray<Invoice> = []
): Matched<L> => {
  const ofAgreement = lines.filter((line) => line.agreement === invoice.agreement && line.amount > 0)
  const again = before.some((one) => one.agreement === invoice.agreement && one.number === invoice.number)
  if (again) return { realised: [], extra: [], differences: [alreadyInvoiced(invoice)] }
  const parts = ofAgreement.flatMap((line) => {
    const days = overlap(line, invoice)
    return days === undefined ? [] : [{ line, days, committed: partOf(line, days) }]
  })
  const committed = amount(sumCents(parts.map((part) => part.committed)))
  const [first, ...rest] = parts.map((part) => BigInt(part.committed))
  if (first === undefined || committed === 0)
    return { realised: [], extra: [], differences: [nothingCommitted(invoice)] }
  const divide = (total: Amount): ReadonlyArray<L> =>
    Result.getOrThrow(apportion(total, [first, ...rest])).map((part, at) => ({
      ...parts[at]!.line,
      ...parts[at]!.days,
      amount: amount(part)
    }))
  const left = amount(Math.max(0, committed - earlierFor(before, invoice)))
  const over = amount(Math.max(0, invoice.amount - left))
  return {
    realised: divide(invoice.amount),
    extra: over === 0 ? [] : divide(over),
    differences: [
      ...(coversDays(ofAgreement, invoice) ? [] : [daysNotCommitted]),
      ...(over === 0 ? [] : [moreThanCommitted(over, left)]),
      ...(invoice.amount < left ? [lessThanCommitted(amount(left - invoice.amount))] : [])
    ]
  }
}

const overlap = (a: Days, b: Days): Days | undefined => {
  const days = intersectPeriods(a, b)
  return days?.until === undefined ? undefined : { from: days.from, until: days.until }
}

/** What earlier invoices of the agreement were for on the same days. */
const earlierFor = (before: ReadonlyArray<Invoice>, invoice: Invoice): number =>
  before
    .filter((one) => one.agreement === invoice.agreement)
    .reduce((sum, one) => {
      const days = overlap(one, invoice)
      return days === undefined ? sum : sum + partOf(one, days)
    }, 0)

/** What of an amount over days falls on some of them, by day, to the nearest cent. */
const partOf = (line: Days & { readonly amount: Amount }, days: Days): Amount => {
  const whole = BigInt(daysBetween(line.from, line.until))
  const part = BigInt(daysBetween(days.from, days.until))
  return amount(Number((2n * BigInt(line.amount) * part + whole) / (2n * whole)))
}

/** Is every invoiced day within a line? Lines of one agreement and source follow each other. */
const coversDays = (lines: ReadonlyArray<Days>, invoice: Days): boolean => {
  const from = lines.map((line) => line.from).toSorted()[0]
  const until = lines
    .map((line) => line.until)
    .toSorted()
    .at(-1)
  return from !== undefined && until !== undefined && from <= invoice.from && invoice.until <= until
}

const nothingCommitted = ({ amount: of }: Invoice): InvoiceDifference => ({
  kind: "nothing-committed",
  amount: of,
  text: text(
    "Voor deze dagen is niets toegezegd; de factuur is niet geboekt.",
    "Nothing was committed for these days; the invoice was not booked."
  )
})

const alreadyInvoiced = ({ amount: of, number }: Invoice): InvoiceDifference => ({
  kind: "already-invoiced",
  amount: of,
  text: text(
    `Factuur ${number} is al geboekt voor deze afspraak.`,
    `Invoice ${number} was booked already for this agreement.`
  )
})

const daysNotCommitted: InvoiceDifference = {
  kind: "days-not-committed",
  amount: amount(0),
  text: text(
    "De factuur gaat ook over dagen waarvoor niets is toegezegd.",
    "The invoice is also for days for which nothing was committed."
  )
}

const moreThanCommitted = (over: Amount, committed: Amount): InvoiceDifference => {
  const [more, was] = [eurosText(over), eurosText(committed)]
  return {
    kind: "more-than-committed",
    amount: over,
    text: text(
      `Er is ${more.nl} meer gefactureerd dan de ${was.nl} die voor deze dagen nog is toegezegd.`,
      `${more.en} more was invoiced than the ${was.en} that is left of what was committed for these days.`
    )
  }
}

const lessThanCommitted = (left: Amount): InvoiceDifference => {
  const less = eurosText(left)
  return {
    kind: "less-than-committed",
    amount: left,
    text: text(
      `Er is ${less.nl} minder gefactureerd dan voor deze dagen nog is toegezegd.`,
      `${less.en} less was invoiced than is left of what was committed for these days.`
    )
  }
}
