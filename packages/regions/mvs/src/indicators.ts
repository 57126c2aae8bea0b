/**
 * What the region looks at. The document sets no indicators; these follow what it speaks of.
 *
 * What the municipalities learn of stagnations (MVS-31) is asked of people; no case can tell it.
 */
import { text } from "@oza/kernel"
import type { ProfileText } from "@oza/region"
import { indicators as known, reported } from "@oza/reporting"
import { mvs } from "./rules/SupportRoute.ts"

export const indicators = [
  // The goal: taking part in school without a break
  reported(known.closingOutcomes, "MVS-36"),
  // Which of the routes
  reported(known.channels, "MVS-50"),
  reported(known.opened, "MVS-50"),
  reported(known.closed, "MVS-50"),
  reported(known.openAtEnd, "MVS-50"),
  reported(known.closingReasons, "MVS-13"),
  // Granted by the municipality, and what was offered
  reported(known.decisionOutcomes, "MVS-46"),
  reported(known.daysToDecision, "MVS-43"),
  reported(known.supportKinds, "MVS-49"),
  reported(known.fundingSources, "MVS-46"),
  // Monitoring and evaluation
  reported(known.evaluationOutcomes, "MVS-48")
]

export const surveys: ReadonlyArray<ProfileText> = [
  {
    rule: mvs(31),
    text: text(
      "Waardoor liep het dit jaar vast, en wat hebben de drie gemeenten daaraan voor altijd veranderd?",
      "What made things stagnate this year, and what have the three municipalities changed about it for good?"
    )
  }
]
