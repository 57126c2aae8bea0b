/**
 * The commitments that are measured: each of another case, all on one budget.
 *
 * Every case is open already, as a commitment is an act in a case that somebody works on.
 */
import type { Event } from "@oza/cases"
import type { CaseWrite } from "@oza/casework"
import { FundingYear, type LedgerEntry, SourceId } from "@oza/funding"
import { addDays, amount, date, RuleId } from "@oza/kernel"
import { sampleOpening, sampleRegion, sampleWrite } from "@oza/testing"

export const source = SourceId.make("youth-help")
export const year = FundingYear.make("2025")
const rule = RuleId.make("KOP-40")
const why = { nl: "De gemeente betaalt jeugdhulp.", en: "The municipality pays youth help." }

export interface Commitment {
  /** The write that opened the case. */
  readonly opening: CaseWrite
  /** The write that is measured: one event, one entry. */
  readonly commitment: CaseWrite
  readonly entry: LedgerEntry
}

/** So many, with amounts without a pattern, from a cent up. */
export const commitments = (count: number): ReadonlyArray<Commitment> =>
  Array.from({ length: count }, (_, at) => {
    const opening = sampleOpening()
    const { id, openedOn } = opening.after
    const on = addDays(openedOn, 30)
    const cents = amount(1 + ((at * 7919 + 104_729) % 49_999))
    const shared: Event = {
      _tag: "FundingShared",
      on,
      by: opening.events[0].by,
      costs: [
        {
          agreement: 1,
          kind: "guidance-in-behaviour",
          quantity: 40,
          unit: "hour",
          schoolType: "po",
          enrolment: "enrolled",
          precedingLaw: [],
          greyAreaTalked: true
        }
      ],
      shares: [
        {
          agreement: 1,
          source,
          year,
          from: on,
          until: date("2026-01-01"),
          amount: cents,
          rule,
          why,
          stage: "committed"
        }
      ]
    }
    const entry: LedgerEntry = {
      region: sampleRegion,
      case: id,
      event: 2,
      line: 1,
      on,
      agreement: 1,
      source,
      year,
      debit: "committed",
      credit: "available",
      amount: cents,
      rule
    }
    return { opening, commitment: sampleWrite(opening.after, [shared], { entries: [entry] }), entry }
  })
