/**
 * Records an invoice: what was promised for its days becomes paid, source by source.
 *
 * What differs is never smoothed away: more than was promised is promised first, and said; days for which
 * nothing was promised are said and not booked. An invoice is never refused for its amount.
 */
import { isBooked, isReserved, type RecordedInvoice } from "@oza/cases"
import { matchInvoice } from "@oza/funding"
import { text } from "@oza/kernel"
import { Effect } from "effect"
import { fundingAct, type FundingAct, type FundingActRequest, type FundingDone } from "./fundingAct.ts"
import { shareOf } from "./shareFunding.ts"
import { booksOfEvent, lineOf } from "./Standing.ts"

/** The invoice, of one agreement. */
export interface RecordInvoiceRequest extends FundingActRequest {
  readonly invoice: RecordedInvoice
}

export const recordInvoice = Effect.fn("recordInvoice")(function* ({
  invoice,
  ...request
}: RecordInvoiceRequest) {
  return yield* fundingAct("RecordInvoice", request, (asked) => Effect.succeed(recording(asked, invoice)))
})

const recording = ({ booking, state }: FundingAct, invoice: RecordedInvoice): FundingDone => {
  const promised = state.funding.filter((share) => !isReserved(share)).map(lineOf)
  const { differences, extra, realised } = matchInvoice(promised, invoice, state.invoices.filter(isBooked))
  return {
    command: {
      _tag: "RecordInvoice",
      invoice,
      extra: extra
        .filter(({ amount }) => amount > 0)
        .map((line) => shareOf(line, invoicedBeside, "committed")),
      remarks: differences
    },
    entries: booksOfEvent(booking, [], ["commit", extra], ["realise", realised]),
    waitsFor: []
  }
}

const invoicedBeside = text(
  "er is meer gefactureerd dan was toegezegd",
  "more was invoiced than was promised"
)
