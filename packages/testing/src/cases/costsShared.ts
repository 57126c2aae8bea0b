/** The act of sharing the costs of an agreement over sources, for a story that is not about how they are divided. */
import type { Command } from "@oza/cases"
import { amount, date, RuleId, text } from "@oza/kernel"

type ShareFunding = Extract<Command, { readonly _tag: "ShareFunding" }>
/** A source and what it pays, in cents. */
type Part = readonly [source: string, cents: number]

type Parts = readonly [Part, ...ReadonlyArray<Part>]

/** Shares these amounts of an agreement for the year 2026, all of them promised, by this rule. */
export const costsShared = (rule: string, agreement: number, ...parts: Parts): ShareFunding =>
  sharing(rule, agreement, parts, "committed")

/** The same, and somebody has to agree to it before it is promised. */
export const costsSetApart = (rule: string, agreement: number, ...parts: Parts): ShareFunding =>
  sharing(rule, agreement, parts, "reserved")

const sharing = (
  rule: string,
  agreement: number,
  [first, ...rest]: Parts,
  stage: ShareFunding["shares"][number]["stage"]
): ShareFunding => {
  const share = ([source, cents]: Part): ShareFunding["shares"][number] => ({
    agreement,
    source,
    year: "2026",
    from: date("2026-01-01"),
    until: date("2027-01-01"),
    amount: amount(cents),
    rule: RuleId.make(rule),
    why: text("Zo is het afgesproken.", "That is what was agreed."),
    stage
  })
  return {
    _tag: "ShareFunding",
    costs: [
      {
        agreement,
        kind: "guidance-in-behaviour",
        quantity: 1,
        schoolType: "po",
        enrolment: "enrolled",
        precedingLaw: [],
        greyAreaTalked: true
      }
    ],
    shares: [share(first), ...rest.map(share)]
  }
}
