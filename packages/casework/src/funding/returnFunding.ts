/**
 * Sends the division of costs of agreements back, on a ground of content: what was set apart is free again,
 * and the costs are shared anew.
 *
 * A lack of money is no ground, and cannot be given as one (KOP-08).
 */
import type { ReturnGround } from "@oza/cases"
import { Effect } from "effect"
import { fundingAct, type FundingActRequest, type FundingDone } from "./fundingAct.ts"
import { takenBack } from "./Standing.ts"

/** Which agreements, and why. */
export interface ReturnFundingRequest extends FundingActRequest {
  readonly agreements: readonly [number, ...ReadonlyArray<number>]
  readonly ground: ReturnGround
  readonly reason: string
}

export const returnFunding = Effect.fn("returnFunding")(function* ({
  agreements,
  ground,
  reason,
  ...request
}: ReturnFundingRequest) {
  return yield* fundingAct("ReturnFunding", request, ({ booked, booking }) =>
    Effect.succeed({
      command: { _tag: "ReturnFunding", agreements, ground, reason },
      entries: takenBack(booking, booked, agreements),
      waitsFor: []
    } satisfies FundingDone)
  )
})
