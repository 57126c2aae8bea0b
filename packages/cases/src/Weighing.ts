/**
 * Weighs a condition: it holds, it fails, or that depends on what the command will say.
 *
 * With a command nothing depends. Without one (what can I do next?) only what the case itself settles
 * is settled, so that nothing is called impossible that some command could still do.
 */
import type { Command } from "./Command.ts"
import type { Condition } from "./Condition.ts"
import { facts } from "./Fact.ts"
import type { Situation } from "./Situation.ts"

/** What a condition comes to; `depends` only where there is no command. */
export type Weight = "holds" | "fails" | "depends"

/** Weighs a condition in a situation, with the command where there is one. */
export const weigh = (condition: Condition, situation: Situation, command: Command | undefined): Weight => {
  switch (condition._tag) {
    case "Fact":
      return settled(
        facts[condition.fact].holds(situation, (asked) => weigh(asked, situation, undefined) === "holds")
      )
    case "Held":
      return settled(
        situation.case.meetings.some(
          ({ heldOn, plan }) => heldOn !== undefined && condition.oneOf.includes(plan.kind)
        )
      )
    case "Says":
      return command === undefined
        ? "depends"
        : settled(valuesAt(command, condition.path).some((value) => condition.oneOf.includes(String(value))))
    case "Gives":
      return command === undefined ? "depends" : settled(valuesAt(command, condition.path).length > 0)
    case "WithinAbsence": {
      const { absence } = situation.case
      if (absence === undefined) return "fails"
      if (command === undefined) return "depends"
      return settled(
        valuesAt(command, `${condition.path}.from`).every((from) => String(from) >= absence.from) &&
          valuesAt(command, `${condition.path}.until`).every((until) => String(until) <= absence.until)
      )
    }
    case "Not":
      return opposite[weigh(condition.of, situation, command)]
    case "All": {
      const weights = condition.of.map((one) => weigh(one, situation, command))
      return weights.includes("fails") ? "fails" : weights.includes("depends") ? "depends" : "holds"
    }
    case "Any": {
      const weights = condition.of.map((one) => weigh(one, situation, command))
      return weights.includes("holds") ? "holds" : weights.includes("depends") ? "depends" : "fails"
    }
  }
}

const settled = (holds: boolean): Weight => (holds ? "holds" : "fails")

const opposite: Readonly<Record<Weight, Weight>> = { holds: "fails", fails: "holds", depends: "depends" }

/** The values at a dotted path; a list on the way gives those of each of its items. */
export const valuesAt = (value: unknown, path: string): ReadonlyArray<unknown> =>
  path.split(".").reduce<ReadonlyArray<unknown>>(
    (values, key) =>
      values.flatMap((one) => {
        const next: unknown = isRecord(one) && Object.hasOwn(one, key) ? one[key] : undefined
        return next === undefined ? [] : Array.isArray(next) ? (next as ReadonlyArray<unknown>) : [next]
      }),
    [value]
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
