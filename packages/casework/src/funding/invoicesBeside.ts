/**
 * The invoices of agreements beside a new division of their costs: what was paid stays paid, so that what
 * the new division does not promise of it is promised beside it.
 */
import { type Case, isBooked } from "@oza/cases"
import { type Invoice, matchInvoice } from "@oza/funding"
import { lineOf, type StandingLine } from "./Standing.ts"

/** What has to be promised beside these lines; `agreements` are those that they are of. */
export const promisedBeside = (
  { funding, invoices }: Case,
  agreements: ReadonlyArray<number>,
  lines: ReadonlyArray<StandingLine>
): ReadonlyArray<StandingLine> => {
  const stood = funding.map(lineOf)
  const beside: Array<StandingLine> = []
  const before: Array<Invoice> = []
  for (const invoice of invoices) {
    if (!isBooked(invoice) || !agreements.includes(invoice.agreement)) continue
    const { extra, realised } = matchInvoice([...lines, ...beside], invoice, before)
    // Nothing is promised any more for the days that were paid: then who paid keeps paying.
    beside.push(...(realised.length === 0 ? matchInvoice(stood, invoice).realised : extra))
    before.push(invoice)
  }
  return beside.filter(({ amount }) => amount > 0)
}
