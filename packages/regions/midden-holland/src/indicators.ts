/**
 * What the region sees of its way of working.
 *
 * The guide asks for no figures. These are the ones that every region can have, each at the rule that
 * it shows something of.
 */
import type { ProfileText } from "@oza/region"
import { indicators as known, reported } from "@oza/reporting"

export const indicators = [
  reported(known.opened, "MH-02"),
  reported(known.channels, "MH-03"),
  reported(known.closed, "MH-07"),
  reported(known.openAtEnd, "MH-07"),
  reported(known.daysToDecision, "AWB-4:13"),
  reported(known.decidedInTime, "AWB-4:13"),
  reported(known.decidedTogether, "MH-17"),
  reported(known.decisionOutcomes, "MH-74"),
  reported(known.supportKinds, "MH-25"),
  reported(known.fundingSources, "MH-53"),
  reported(known.evaluationOutcomes, "MH-35"),
  reported(known.closingOutcomes, "MH-35"),
  reported(known.closingReasons, "MH-50")
]

/** Nothing is asked of people by this guide. */
export const surveys: ReadonlyArray<ProfileText> = []
