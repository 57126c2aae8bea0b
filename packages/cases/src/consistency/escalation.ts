/** Stagnations: of a cause that the region knows, one rung at a time, resolved once. */
import { text } from "@oza/kernel"
import { answersWhatIsOpen, oneRungAtATime, onlyOnce, pointsAtSomething } from "../OwnRule.ts"
import type { Situation } from "../Situation.ts"
import { already, type Checks, missing, type Objections, unless } from "./Check.ts"

const found = ({ case: { stagnations } }: Situation, stagnation: number) =>
  stagnations.find(({ number }) => number === stagnation)

const open = (situation: Situation, stagnation: number): Objections => {
  const one = found(situation, stagnation)
  return one === undefined
    ? missing(text("stagnatie", "stagnation"), stagnation, "ReportStagnation")
    : unless(one.resolved === undefined, onlyOnce, already)
}

export const escalationChecks = {
  ReportStagnation: {
    saying: {
      rules: [pointsAtSomething],
      of: ({ cause }, { pathway: { escalation } }) =>
        unless(
          escalation.causes.some(({ id }) => id === cause),
          pointsAtSomething,
          text(`De regio kent de oorzaak "${cause}" niet.`, `The region does not know the cause "${cause}".`)
        )
    }
  },
  Escalate: {
    saying: {
      rules: [pointsAtSomething, onlyOnce, oneRungAtATime],
      of: ({ stagnation, rung }, situation) => [
        ...open(situation, stagnation),
        ...unless(
          situation.pathway.escalation.ladder.some(({ id }) => id === rung),
          pointsAtSomething,
          text(`De regio kent de stap "${rung}" niet.`, `The region does not know the rung "${rung}".`)
        ),
        ...unless(
          found(situation, stagnation)?.rungs.every(({ concluded }) => concluded !== undefined) ?? true,
          oneRungAtATime,
          text("Van de vorige stap is nog niet bekend wat zij opleverde.", "The rung before is still open."),
          "ConcludeEscalation"
        )
      ]
    }
  },
  ConcludeEscalation: {
    saying: {
      rules: [pointsAtSomething, onlyOnce, answersWhatIsOpen],
      of: ({ stagnation }, situation) => {
        const last = found(situation, stagnation)?.rungs.at(-1)
        return [
          ...open(situation, stagnation),
          ...unless(
            last !== undefined && last.concluded === undefined,
            answersWhatIsOpen,
            text("Er is geen stap die nog openstaat.", "There is no rung that is still open."),
            "Escalate"
          )
        ]
      }
    }
  },
  ResolveStagnation: {
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ stagnation }, situation) => open(situation, stagnation)
    }
  }
} satisfies Checks
