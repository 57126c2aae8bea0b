/**
 * Agrees to what sources pay. Where enough people with a mandate have agreed, what was set apart becomes
 * promised; where a second person still has to, that is told and nothing is booked.
 *
 * Who has no mandate for a source is refused, by the rule of the mandate. Whether there is money is no question.
 */
import type { Case } from "@oza/cases"
import { type CalendarDate, type Ground, refused } from "@oza/kernel"
import { Effect } from "effect"
import { ActRefused } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext } from "../RegionContext.ts"
import { fundingAct, type FundingAct, type FundingActRequest, type FundingDone } from "./fundingAct.ts"
import { mayAgree, mayPromise } from "./mandates.ts"
import { booksOfEvent, lineOf, ofArrangement, reservedIn } from "./Standing.ts"

/** What the actor agrees to, by source. */
export interface ApproveFundingRequest extends FundingActRequest {
  readonly sources: readonly [string, ...ReadonlyArray<string>]
}

export const approveFunding = Effect.fn("approveFunding")(function* ({
  sources,
  ...request
}: ApproveFundingRequest) {
  return yield* fundingAct("ApproveFunding", request, (asked) => approving(asked, [...new Set(sources)]))
})

const approving = Effect.fnUntraced(function* (
  { booked, booking, on, state }: FundingAct,
  sources: ReadonlyArray<string>
) {
  const against: Array<Ground> = []
  const waitsFor: Array<Ground> = []
  const committed: Array<string> = []
  for (const source of sources) {
    const { alone, together } = yield* rulingsOn(state, source, on)
    if (alone._tag === "Refused") against.push(...alone.grounds)
    else if (together._tag === "Refused") waitsFor.push(...together.grounds)
    else committed.push(source)
  }
  const [ground, ...grounds] = against
  if (ground !== undefined) return yield* new ActRefused({ ruling: refused(on, [ground, ...grounds]) })
  const [first, ...rest] = sources
  return {
    command: { _tag: "ApproveFunding", sources: [first!, ...rest], committed },
    entries: booksOfEvent(
      booking,
      [],
      ["commitReserved", committed.flatMap((source) => reservedIn(booked, source))]
    ),
    waitsFor
  } satisfies FundingDone
})

/** Does the word of the actor count for this source, and is it enough with the words of before? */
const rulingsOn = Effect.fnUntraced(function* (state: Case, source: string, on: CalendarDate) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const lines = ofArrangement(state)
    .filter((share) => share.source === source)
    .map(lineOf)
  const before = state.fundingApprovals.filter((one) => one.source === source)
  return {
    alone: mayAgree(region, { lines, approvers: [actor] }, on),
    together: mayPromise(region, { lines, approvers: [actor, ...before] }, on)
  }
})
