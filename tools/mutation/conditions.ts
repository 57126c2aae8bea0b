/** Conditions of a pathway that lost a part: what they ask of that part is no longer asked. */
import { all, any, type Condition } from "@oza/cases"
import type { PathwayDeclaration } from "@oza/region"

const isCondition = (value: object): value is Condition => "_tag" in value && typeof value._tag === "string"

/** The same with every condition, however deep, as `change` makes it. */
export const mapConditions = <A>(value: A, change: (condition: Condition) => Condition): A => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((one: unknown) => mapConditions(one, change)) as A
  const mapped = Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, mapConditions(one, change)])
  )
  return (isCondition(mapped) ? change(mapped) : mapped) as A
}

/** The condition on what is still there: what had to be made need not be, and what could be so never is. */
export const askedOf = (
  condition: Condition,
  { steps, circumstances, yields, regies, procedures, escalation, meetings }: PathwayDeclaration
): Condition => {
  switch (condition._tag) {
    case "Yielded":
      return yields.some(({ id }) => id === condition.yield) ? condition : all()
    case "Rung":
      return escalation.ladder.some(({ id }) => id === condition.rung) ? condition : all()
    case "HoldsRegie":
      return regies.some(({ plan }) => plan === condition.plan) ? condition : all()
    case "ProcedureIs":
      return procedures.some(({ id }) => id === condition.procedure) ? condition : any()
    case "Circumstance": {
      const [first, ...rest] = condition.oneOf.filter((id) => circumstances.some((one) => one.id === id))
      return first === undefined ? any() : { ...condition, oneOf: [first, ...rest] }
    }
    case "Held":
    case "HeldThisRound":
    case "MeetingOf": {
      const [first, ...rest] = condition.oneOf.filter((id) => meetings.some((one) => one.id === id))
      return first === undefined ? all() : { ...condition, oneOf: [first, ...rest] }
    }
    case "Says": {
      // A command cannot name what is gone.
      const named: Readonly<Record<string, ReadonlyArray<string>>> = {
        circumstance: circumstances.map(({ id }) => id),
        yield: yields.map(({ id }) => id),
        plan: regies.map(({ plan }) => plan),
        procedure: procedures.map(({ id }) => id),
        rung: escalation.ladder.map(({ id }) => id),
        "decision.step": steps.map(({ id }) => id),
        "meeting.kind": meetings.map(({ id }) => id)
      }
      const known = named[condition.path]
      if (known === undefined) return condition
      const [first, ...rest] = condition.oneOf.filter((one) => known.includes(one))
      return first === undefined ? any() : { ...condition, oneOf: [first, ...rest] }
    }
    case "Concluded": {
      const outcomes = meetings.find(({ id }) => id === condition.meeting)?.outcomes ?? []
      const [first, ...rest] = condition.oneOf.filter((id) => outcomes.some((one) => one.id === id))
      return first === undefined ? all() : { ...condition, oneOf: [first, ...rest] }
    }
    default:
      return condition
  }
}
