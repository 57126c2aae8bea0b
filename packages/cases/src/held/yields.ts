/** Checks who records a yield, where the region gives it to some. */
import { broken, type HeldTo } from "./HeldTo.ts"

export const yields: HeldTo = {
  rules: (act, { pathway }) =>
    act === "RecordYield" ? pathway.yields.flatMap(({ rule, by }) => (by === undefined ? [] : [rule])) : [],
  faults: (command, { pathway, actor }) => {
    if (command._tag !== "RecordYield") return []
    const kind = pathway.yields.find(({ id }) => id === command.yield)
    return kind?.by === undefined
      ? []
      : broken(actor !== undefined && kind.by.includes(actor.role), kind.rule)
  }
}
