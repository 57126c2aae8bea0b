/**
 * Until when an answer holds if nothing new happens: the first day on which a birthday, a change of law, the
 * end of a yes or of a role could make it another.
 *
 * It is never too late; it may be early, where the turn turns out to change nothing.
 */
import { ageOn, type CalendarDate, reachesAge } from "@oza/kernel"
import type { AccessRequest } from "../AccessRequest.ts"
import type { Policy } from "../Policy.ts"

/** The first such day after the day of the request; undefined where none is known. */
export const validUntilOf = (policy: Policy, request: AccessRequest): CalendarDate | undefined => {
  const { child, emergency, on, permissions, side, steadyUntil } = request
  let first: CalendarDate | undefined
  const turn = (day: CalendarDate | undefined) => {
    if (day !== undefined && day > on && (first === undefined || day < first)) first = day
  }
  turn(steadyUntil)
  turn(emergency?.until)
  if (side === undefined) return first
  const table = policy.index.tableOf(request.actor.role, side, request.purpose)
  const age = child === undefined ? undefined : ageOn(child.birthDate, on)
  let threshold: number | undefined
  for (const category of request.categories) {
    const { ages, days, kinds } = table.cell(category).turns
    for (const day of days) turn(day)
    if (age === undefined) continue
    const next = ages.find((one) => one > age)
    if (next !== undefined && (threshold === undefined || next < threshold)) threshold = next
    if (kinds.length === 0) continue
    for (const one of permissions) {
      if (!kinds.some((kind) => kind === one.kind)) continue
      turn(one.on)
      turn(one.validUntil)
      turn(one.withdrawn?.on)
    }
    for (const one of request.capacities ?? []) if (kinds.some((kind) => kind === one.matter)) turn(one.on)
  }
  if (child !== undefined && threshold !== undefined) turn(reachesAge(child.birthDate, threshold))
  return first
}
