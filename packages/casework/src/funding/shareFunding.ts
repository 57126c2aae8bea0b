/**
 * Shares the costs of agreements: what the rules of the case allow, divided as the region declares.
 *
 * The case says whether money may be spoken of yet; the funding domain says who pays what. The shares
 * become an event of the case and the same amounts are committed in the books, in one write.
 */
import { type Case, ruleOnAct } from "@oza/cases"
import { allocate, book, type CostedAgreement, Quantity, SupportKindId, Unit, whyOf } from "@oza/funding"
import { type CalendarDate, type CaseId, refused, text } from "@oza/kernel"
import { authorise } from "@oza/privacy"
import { Effect, Result, Schema } from "effect"
import { access, loadFor, purposeOf } from "../Access.ts"
import { actDay } from "../ActDay.ts"
import { ActRefused, InvalidInput, type InputIssue } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { tellingChanges } from "../changesSince.ts"
import { atVersion, perform } from "../performing.ts"
import { pathwayOf, RegionContext } from "../RegionContext.ts"
import { Today } from "../Today.ts"

/** How much there is of an agreement. What it costs follows from the prices of the region. */
export const Costing = Schema.Struct({
  /** Number of the agreement in the case. */
  agreement: Schema.Int,
  quantity: Quantity,
  /** May be left out where the region has a price in one unit only. */
  unit: Schema.optionalKey(Unit)
}).pipe(Schema.annotateEncoded({ identifier: "Costing" }))
export type Costing = typeof Costing.Type

/** Which agreements of a case to share the costs of, and how much there is of each. */
export interface ShareFundingRequest {
  readonly id: CaseId
  readonly costs: readonly [Costing, ...ReadonlyArray<Costing>]
  readonly on?: CalendarDate | undefined
  readonly expectedVersion?: number | undefined
}

export const shareFunding = Effect.fn("shareFunding")(function* (request: ShareFundingRequest) {
  return yield* sharing(request).pipe(tellingChanges)
})

const sharing = Effect.fnUntraced(function* (request: ShareFundingRequest) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* actDay(request.on)
  const purpose = purposeOf(region, actor, "ShareFunding")
  const state = yield* loadFor(request.id, purpose)
  const decision = yield* access(state, purpose, yield* (yield* Today).date, ["process"])
  return yield* Effect.gen(function* () {
    yield* atVersion(state, request.expectedVersion)
    yield* mayShare(state, on)
    const allocation = allocate(region.funding, region.rules, {
      on,
      schoolType: state.enrolment.schoolType,
      enrolment: state.enrolment.status,
      precedingLaw: fittingLaws(state),
      greyAreaTalked: state.greyAreaTalks.length > 0,
      agreements: yield* costed(state, request.costs)
    })
    if (Result.isFailure(allocation)) return yield* new ActRefused({ ruling: allocation.failure.ruling })
    const { lines } = allocation.success
    const shares = lines.map(({ agreement, source, year, from, until, amount, rule, basis }) => ({
      agreement,
      source,
      year,
      from,
      until,
      amount,
      rule,
      why: whyOf({ basis }),
      stage: "committed" as const
    }))
    const [first, ...rest] = shares
    const booking = { region: region.id, case: state.id, event: state.version + 1, on }
    return yield* perform(
      state,
      { _tag: "ShareFunding", costs: request.costs, shares: [first!, ...rest] },
      on,
      purpose,
      book(booking, "commit", lines)
    )
  }).pipe(authorise(decision))
})

/** The rules of the case come first: they also say why money is not spoken of yet. */
const mayShare = Effect.fnUntraced(function* (state: Case, on: CalendarDate) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const situation = { case: state, on, pathway: pathwayOf(region, state.pathway), holidays: region.holidays }
  const { grounds } = ruleOnAct({
    situation,
    act: "ShareFunding",
    actor,
    rules: region.rules,
    command: undefined
  })
  const [first, ...rest] = grounds
  if (first !== undefined) return yield* new ActRefused({ ruling: refused(on, [first, ...rest]) })
})

/** The agreements that were named, with how much there is of each. */
const costed = Effect.fnUntraced(function* (state: Case, costs: ShareFundingRequest["costs"]) {
  const issues: Array<InputIssue> = []
  const found: Array<CostedAgreement> = []
  for (const [index, { agreement: number, quantity, unit }] of costs.entries()) {
    const agreement = state.agreements.find((one) => one.number === number)
    if (agreement === undefined) {
      issues.push({
        path: `costs.${index}.agreement`,
        message: text(`Afspraak ${number} is er niet.`, `There is no agreement ${number}.`)
      })
      continue
    }
    const { kind, setting, from, until } = agreement
    found.push({
      agreement: number,
      kind: SupportKindId.make(kind),
      setting,
      from,
      until,
      quantity,
      ...(unit === undefined ? {} : { unit })
    })
  }
  const [fault, ...faults] = issues
  if (fault !== undefined) return yield* new InvalidInput({ issues: [fault, ...faults] })
  const [first, ...rest] = found
  return [first!, ...rest] as const
})

/** Laws of which the last test found that they fit. */
const fittingLaws = (state: Case): ReadonlyArray<"Zvw" | "Wlz" | "Wmo"> =>
  [...new Map(state.precedingLaw.map(({ law, applies }) => [law, applies])).entries()].flatMap(
    ([law, applies]) => (applies ? [law] : [])
  )
