/**
 * Shares the costs of agreements: divided as the region declares, at any time, and again when something
 * changes: a pause, an early end, more or less of it, a mistake.
 *
 * The case says whether money may be spoken of yet; the funding domain says who pays what. What stood of
 * these agreements in the books is taken back and the new division is booked, with the event, in one write.
 * What a source pays is promised where the one who shares may do so alone, and otherwise set apart.
 */
import { type Case, fittingLaws, type FundingShare } from "@oza/cases"
import { allocate, CostedAgreement, type FundingLine, type SourceId, whyOf } from "@oza/funding"
import { type Ground, type LocalizedText, text } from "@oza/kernel"
import { Effect, Result, Schema } from "effect"
import { ActRefused, InvalidInput, type InputIssue } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext } from "../RegionContext.ts"
import { fundingAct, type FundingAct, type FundingActRequest, type FundingDone } from "./fundingAct.ts"
import { promisedBeside } from "./invoicesBeside.ts"
import { mayPromise } from "./mandates.ts"
import { booksOfEvent, lineOf, ofArrangement, type StandingLine, takenBack } from "./Standing.ts"
import { supportKindOf } from "./supportKind.ts"

const { endedOn, exception, pauses, placed, quantity, unit } = CostedAgreement.fields

/** How much there is of an agreement. What it costs follows from the prices of the region. */
export const Costing = Schema.Struct({
  /** Number of the agreement in the case. */
  agreement: Schema.Int,
  quantity,
  unit,
  pauses,
  endedOn,
  placed,
  exception
}).pipe(Schema.annotateEncoded({ identifier: "Costing" }))
export type Costing = typeof Costing.Type

/** Which agreements of a case to share the costs of, and how much there is of each. */
export interface ShareFundingRequest extends FundingActRequest {
  readonly costs: readonly [Costing, ...ReadonlyArray<Costing>]
}

export const shareFunding = Effect.fn("shareFunding")(function* ({ costs, ...request }: ShareFundingRequest) {
  return yield* fundingAct("ShareFunding", request, (asked) => sharing(asked, costs))
})

const sharing = Effect.fnUntraced(function* (asked: FundingAct, costs: ShareFundingRequest["costs"]) {
  const { booked, booking, on, state } = asked
  const region = yield* RegionContext
  const turnsOn = {
    schoolType: state.enrolment.schoolType,
    enrolment: state.enrolment.status,
    precedingLaw: fittingLaws(state.precedingLaw),
    greyAreaTalked: state.greyAreaTalks.length > 0
  }
  const [head, ...tail] = yield* costed(state, costs)
  const allocation = allocate(region.funding, region.rules, { on, ...turnsOn, agreements: [head, ...tail] })
  if (Result.isFailure(allocation)) {
    const { paths, ruling } = allocation.failure
    // The agreements that are divided are the costs that were named, in their order.
    return yield* new ActRefused({
      ruling,
      paths: paths.map((path) => path.replace(/^agreements\./u, "costs."))
    })
  }
  const recorded = ({ from: _from, setting: _setting, until: _until, ...cost }: CostedAgreement) => ({
    ...cost,
    ...turnsOn
  })
  const { lines } = allocation.success
  const agreements = costs.map(({ agreement }) => agreement)
  const beside = promisedBeside(state, agreements, lines)
  const waiting = yield* groundsToWait(asked, agreements, [...lines, ...beside])
  const isSetApart = ({ source }: FundingLine) => waiting.has(source)
  const [first, ...rest] = [
    ...lines.map((line) => shareOf(line, whyOf(line), isSetApart(line) ? "reserved" : "committed")),
    ...beside.map((line) => shareOf(line, paidBeside, "committed"))
  ]
  return {
    command: {
      _tag: "ShareFunding",
      costs: [recorded(head), ...tail.map(recorded)],
      shares: [first!, ...rest]
    },
    entries: booksOfEvent(
      booking,
      takenBack(booking, booked, agreements),
      ["reserve", lines.filter(isSetApart)],
      ["commit", [...lines.filter((line) => !isSetApart(line)), ...beside]]
    ),
    waitsFor: [...waiting.values()].flat()
  } satisfies FundingDone
})

const paidBeside = text(
  "er is meer betaald dan deze verdeling toezegt",
  "more was paid than this division promises"
)

/** A line as the case keeps it. */
export const shareOf = (
  { agreement, amount, from, rule, source, until, year }: StandingLine,
  why: LocalizedText,
  stage: FundingShare["stage"]
): FundingShare => ({ agreement, source, year, from, until, amount, rule, why, stage })

/**
 * The sources of which somebody else has to agree first, and the grounds. A mandate is about all that a source
 * pays for the arrangement, so that cutting it up makes nothing smaller.
 */
const groundsToWait = Effect.fnUntraced(function* (
  { on, state }: FundingAct,
  agreements: ReadonlyArray<number>,
  lines: ReadonlyArray<StandingLine>
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const others = ofArrangement(state)
    .filter(({ agreement }) => !agreements.includes(agreement))
    .map(lineOf)
  const waiting = new Map<SourceId, ReadonlyArray<Ground>>()
  for (const source of new Set(lines.filter(({ amount }) => amount > 0).map((line) => line.source))) {
    const ruling = mayPromise(
      region,
      { lines: [...lines, ...others].filter((line) => line.source === source), approvers: [actor] },
      on
    )
    if (ruling._tag === "Refused") waiting.set(source, ruling.grounds)
  }
  return waiting
})

/** The agreements that were named, with how much there is of each. */
const costed = Effect.fnUntraced(function* (state: Case, costs: ShareFundingRequest["costs"]) {
  const issues: Array<InputIssue> = []
  const found: Array<CostedAgreement> = []
  for (const [index, cost] of costs.entries()) {
    const agreement = state.agreements.find(({ number }) => number === cost.agreement)
    if (agreement === undefined) {
      issues.push({
        path: `costs.${index}.agreement`,
        message: text(`Afspraak ${cost.agreement} is er niet.`, `There is no agreement ${cost.agreement}.`)
      })
      continue
    }
    const { from, setting, until } = agreement
    found.push({ ...cost, kind: yield* supportKindOf(agreement), setting, from, until })
  }
  const [fault, ...faults] = issues
  if (fault !== undefined) return yield* new InvalidInput({ issues: [fault, ...faults] })
  const [first, ...rest] = found
  return [first!, ...rest] as const
})
