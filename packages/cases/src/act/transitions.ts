/** Acts on going elsewhere: to the next kind of education, or to another region. */
import { RegionId, text } from "@oza/kernel"
import { classified, DataCategory } from "@oza/privacy"
import { Schema } from "effect"
import { TransitionPlan } from "../Transition.ts"
import { act, Sentence } from "./act.ts"

const transition = Schema.Int.pipe(classified("process"))
const move = Schema.Int.pipe(classified("process"))

export const transitionActs = {
  PrepareTransition: act(
    "PrepareTransition",
    "TransitionPrepared",
    "transitions",
    text("Een overgang voorbereiden", "Prepare a transition"),
    { plan: TransitionPlan.pipe(classified("education")) }
  ),
  HandOverTransition: act(
    "HandOverTransition",
    "TransitionHandedOver",
    "transition-hand-overs",
    text("Overdragen aan de volgende school", "Hand over to the next school"),
    { transition }
  ),
  ReceiveTransition: act(
    "ReceiveTransition",
    "TransitionReceived",
    "transition-receipts",
    text("De overdracht ontvangen", "Receive the hand-over"),
    { transition }
  ),
  OfferMove: act(
    "OfferMove",
    "MoveOffered",
    "moves",
    text("De zaak aan een andere regio aanbieden", "Offer the case to another region"),
    {
      to: RegionId.pipe(classified("process")),
      categories: Schema.NonEmptyArray(DataCategory).pipe(classified("process"))
    }
  ),
  WithdrawMove: act(
    "WithdrawMove",
    "MoveWithdrawn",
    "move-withdrawals",
    text("Het aanbod aan een andere regio intrekken", "Withdraw the offer to another region"),
    { move }
  ),
  AnswerMove: act(
    "AnswerMove",
    "MoveAnswered",
    "move-answers",
    text("Het antwoord van de andere regio vastleggen", "Record the answer of the other region"),
    {
      move,
      answer: Schema.Literals(["accepted", "refused"]).pipe(classified("process")),
      reason: Schema.optionalKey(Sentence).pipe(classified("process"))
    }
  )
} as const
