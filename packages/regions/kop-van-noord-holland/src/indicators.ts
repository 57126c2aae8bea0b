/**
 * What the region measures of its way of working: its preferred route (KOP-44) and the success indicators
 * (KOP-45), as far as cases can show them.
 *
 * Whether the key is clear and people are satisfied is asked of people; no case can tell it.
 */
import { text } from "@oza/kernel"
import type { ProfileText } from "@oza/region"
import { indicators as known, reported } from "@oza/reporting"
import { kop } from "./rules/Mis.ts"

export const indicators = [
  // 1. Decided in joint consultation
  reported(known.decidedTogether, "KOP-45"),
  // 2. The lead time to the decision falls; and the term of eight weeks
  reported(known.daysToDecision, "KOP-45"),
  reported(known.decidedInTime, "KOP-16"),
  // 5. Referrals through the municipal team rise, against the general practitioner
  reported(known.channels, "KOP-44"),
  // 6. Funding fits the budgets
  reported(known.fundingSources, "KOP-45"),
  // What came of it
  reported(known.decisionOutcomes, "KOP-45"),
  reported(known.functions, "KOP-45"),
  reported(known.supportKinds, "KOP-45"),
  reported(known.evaluationOutcomes, "KOP-45"),
  reported(known.closingOutcomes, "KOP-45"),
  reported(known.closingReasons, "KOP-45"),
  reported(known.opened, "KOP-45"),
  reported(known.closed, "KOP-45"),
  reported(known.openAtEnd, "KOP-45")
]

/** 3 and 4: asked of those who work with the key, and of clients and professionals. */
export const surveys: ReadonlyArray<ProfileText> = [
  {
    rule: kop(45),
    text: text(
      "Is de verdeelsleutel duidelijk voor wie ermee werkt?",
      "Is the split key clear to those who work with it?"
    )
  },
  {
    rule: kop(45),
    text: text(
      "Hoe tevreden zijn gezinnen, scholen en wijkteams?",
      "How satisfied are families, schools and municipal teams?"
    )
  }
]
