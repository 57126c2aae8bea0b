/**
 * Regie: who keeps the one plan of one child together.
 *
 * One child, one plan, one regie: there is exactly one holder on each day from the first. Regie is
 * handed over by two acts, an offer by the holder and the acceptance by the one it is offered to; until
 * then the holder stays. Regie is a task, not a permission: it opens no data.
 */
import { CalendarDate } from "@oza/kernel"
import { Result, Schema } from "effect"
import { Actor } from "./Actor.ts"

/** Somebody holds regie from this day until the next holder's first day. */
export const RegieTerm = Schema.Struct({ holder: Actor, from: CalendarDate })
export type RegieTerm = typeof RegieTerm.Type

/** Invariant: the days of `terms` never go back. */
export const Regie = Schema.Struct({
  /** Holders in order; the last one holds regie now. */
  terms: Schema.NonEmptyArray(RegieTerm),
  /** Offered to somebody who has not answered yet. */
  offer: Schema.optionalKey(Schema.Struct({ to: Actor, on: CalendarDate }))
}).pipe(Schema.annotateEncoded({ identifier: "Regie" }))
export type Regie = typeof Regie.Type

/** Why a hand-over of regie cannot be done so. */
export class RegieRefused extends Schema.TaggedError<RegieRefused>()("RegieRefused", {
  reason: Schema.Literals([
    /** Only the holder offers regie. */
    "NotTheHolder",
    /** It is offered to the one who holds it. */
    "AlreadyTheHolder",
    /** There is no offer to this party. */
    "NotOffered",
    /** The day lies before the last thing that happened to it. */
    "BeforeTheLast"
  ])
}) {
  override get message(): string {
    switch (this.reason) {
      case "NotTheHolder":
        return "only the one who holds regie can hand it over"
      case "AlreadyTheHolder":
        return "regie is offered to the one who already holds it"
      case "NotOffered":
        return "regie was not offered to this party"
      case "BeforeTheLast":
        return "the day lies before the last change of regie"
    }
  }
}

/** Regie as it starts. */
export const startRegie = (holder: Actor, from: CalendarDate): Regie => ({ terms: [{ holder, from }] })

/** The one who holds regie on a day; nobody before the first day. */
export const regieOn = (regie: Regie, on: CalendarDate): Actor | undefined =>
  regie.terms.findLast(({ from }) => from <= on)?.holder

/** Regie with an offer, in the place of an earlier offer that was not answered. */
export const offerRegie = (
  regie: Regie,
  by: Actor,
  to: Actor,
  on: CalendarDate
): Result.Result<Regie, RegieRefused> => {
  const last = regie.terms.at(-1)!
  if (!isSame(last.holder, by)) return refuse("NotTheHolder")
  if (isSame(last.holder, to)) return refuse("AlreadyTheHolder")
  if (on < last.from) return refuse("BeforeTheLast")
  return Result.succeed({ terms: regie.terms, offer: { to, on } })
}

/** Regie once the one it was offered to has taken it: holder from this day. */
export const acceptRegie = (
  regie: Regie,
  by: Actor,
  on: CalendarDate
): Result.Result<Regie, RegieRefused> => {
  if (regie.offer === undefined || !isSame(regie.offer.to, by)) return refuse("NotOffered")
  if (on < regie.offer.on) return refuse("BeforeTheLast")
  return Result.succeed({ terms: [...regie.terms, { holder: by, from: on }] })
}

/** Regie once the one it was offered to has declined: the holder stays. */
export const declineRegie = (regie: Regie, by: Actor): Result.Result<Regie, RegieRefused> =>
  regie.offer === undefined || !isSame(regie.offer.to, by)
    ? refuse("NotOffered")
    : Result.succeed({ terms: regie.terms })

const refuse = (reason: RegieRefused["reason"]) => Result.fail(new RegieRefused({ reason }))

const isSame = (a: Actor, b: Actor): boolean => a.party === b.party && a.role === b.role
