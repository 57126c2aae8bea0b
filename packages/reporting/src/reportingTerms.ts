/**
 * What reporting leaves to a region: how small a figure may be before it is hidden.
 *
 * The law asks for safeguards where data serves statistics, and gives no number; five is what is mostly
 * used. A region may ask for more, never for less.
 */
import { may, RuleId, text } from "@oza/kernel"
import { Schema } from "effect"

/** The smallest number of cases that is shown. */
export const SmallestCount = Schema.Int.check(
  Schema.isGreaterThanOrEqualTo(5, { message: "expected a threshold of 5 or more" })
)

/** The open terms of reporting; a region that decides about one puts it among its own. */
export const reportingTerms = {
  smallestCount: may({
    rule: RuleId.make("AVG-89"),
    asks: text(
      "Over hoeveel zaken gaat een getal ten minste, om in een rapport te mogen staan?",
      "About how many cases is a figure at least, to be shown in a report?"
    ),
    schema: SmallestCount,
    legalDefault: 5
  })
}
