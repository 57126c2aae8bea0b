/** Checks the rungs of the ladder: who takes and concludes them, in which order, and what a binding one names. */
import type { Situation } from "../Situation.ts"
import { broken, type HeldTo } from "./HeldTo.ts"

export const escalation: HeldTo = {
  rules: (act, { pathway }) =>
    act === "Escalate" || act === "ConcludeEscalation"
      ? pathway.escalation.ladder.map(({ rule }) => rule)
      : [],
  faults: (command, situation) => {
    const role = situation.actor?.role
    if (command._tag === "Escalate") {
      const rung = rungOf(situation, command.rung)
      if (rung === undefined) return []
      const tried = stagnationOf(situation, command.stagnation)?.rungs ?? []
      return [
        ...broken(
          role !== undefined &&
            rung.takenBy.includes(role) &&
            (rung.after === undefined ||
              tried.some((one) => one.rung === rung.after && one.concluded !== undefined)),
          rung.rule
        )
      ]
    }
    if (command._tag === "ConcludeEscalation") {
      const taken = stagnationOf(situation, command.stagnation)?.rungs.at(-1)
      const rung = taken === undefined ? undefined : rungOf(situation, taken.rung)
      if (rung === undefined) return []
      const { assignment, provider } = command.conclusion
      return broken(
        role !== undefined &&
          rung.concludedBy.includes(role) &&
          (!rung.binds || (assignment !== undefined && provider !== undefined)),
        rung.rule
      )
    }
    return []
  }
}

const rungOf = ({ pathway }: Situation, id: string) => pathway.escalation.ladder.find((one) => one.id === id)

const stagnationOf = ({ case: { stagnations } }: Situation, stagnation: number) =>
  stagnations.find(({ number }) => number === stagnation)
