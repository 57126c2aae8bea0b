/** Transitions and moves: handed over and received once, one offer to another region at a time. */
import { text } from "@oza/kernel"
import { answersWhatIsOpen, onlyOnce, pointsAtSomething } from "../OwnRule.ts"
import type { Situation } from "../Situation.ts"
import { already, type Checks, missing, needsNot, type Objections, unless } from "./Check.ts"

const waiting = ({ case: { moves } }: Situation, move: number): Objections => {
  const one = moves.find(({ number }) => number === move)
  return one === undefined
    ? missing(text("aanbod", "offer"), move, "OfferMove")
    : unless(one.answer === undefined, answersWhatIsOpen, already)
}

export const transitions = {
  HandOverTransition: {
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ transition }, { case: { transitions: all } }) => {
        const one = all.find(({ number }) => number === transition)
        return one === undefined
          ? missing(text("overgang", "transition"), transition, "PrepareTransition")
          : unless(one.handedOverOn === undefined, onlyOnce, already)
      }
    }
  },
  ReceiveTransition: {
    saying: {
      rules: [pointsAtSomething, onlyOnce, answersWhatIsOpen],
      of: ({ transition }, { case: { transitions: all } }) => {
        const one = all.find(({ number }) => number === transition)
        return one === undefined
          ? missing(text("overgang", "transition"), transition, "PrepareTransition")
          : [
              ...unless(
                one.handedOverOn !== undefined,
                answersWhatIsOpen,
                text("Er is nog niets overgedragen.", "Nothing has been handed over yet."),
                "HandOverTransition"
              ),
              ...unless(one.receivedOn === undefined, onlyOnce, already)
            ]
      }
    }
  },
  OfferMove: {
    needs: [needsNot("move.open", onlyOnce)],
    saying: {
      rules: [pointsAtSomething],
      of: ({ to }, { case: { region } }) =>
        unless(
          to !== region,
          pointsAtSomething,
          text("De zaak is al in deze regio.", "The case is in this region already.")
        )
    }
  },
  WithdrawMove: {
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ move }, situation) => waiting(situation, move)
    }
  },
  AnswerMove: {
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ move }, situation) => waiting(situation, move)
    }
  }
} satisfies Checks
