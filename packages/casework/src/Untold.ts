/**
 * What the family is not told yet: an emergency of which telling would be unsafe.
 *
 * Whoever reads the own file, or sits at the side of the family, sees the case as if it were not there: not
 * in the case, its history, its flags or the list of who saw what. The day to look at that again stands
 * with the emergency.
 */
import type { Case, Event } from "@oza/cases"
import type { Disclosure, Purpose } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import type { RegionInUse } from "./RegionContext.ts"

/** Is it the family that looks? */
const isFamily = (region: RegionInUse, actor: Actor, purpose: Purpose): boolean =>
  purpose === "own-file" || region.roles.sideOf(actor.role) === "family"

/** The case as the one who looks is told of it. */
export const told = (region: RegionInUse, actor: Actor, purpose: Purpose, state: Case): Case =>
  isFamily(region, actor, purpose) && state.emergencies.some(isUntold)
    ? { ...state, emergencies: state.emergencies.filter((one) => !isUntold(one)) }
    : state

const isUntold = ({ tellFamily }: Case["emergencies"][number]): boolean => !tellFamily.tell

/** The events that the one who looks is told of, of these: all events of the case, in order. */
export const toldEvents = <E extends { readonly event: Event }>(
  region: RegionInUse,
  actor: Actor,
  purpose: Purpose,
  state: Case,
  recorded: ReadonlyArray<E>
): ReadonlyArray<E> => {
  if (!isFamily(region, actor, purpose)) return recorded
  const untold = new Set(state.emergencies.filter(isUntold).map(({ number }) => number))
  if (untold.size === 0) return recorded
  let taken = 0
  return recorded.filter(({ event }) => {
    switch (event._tag) {
      case "EmergencyAccessTaken":
        taken += 1
        return !untold.has(taken)
      case "EmergencyReviewed":
      case "FamilyToldLater":
        return !untold.has(event.emergency)
      default:
        return true
    }
  })
}

/**
 * May the one who looks be told of this processing? A review names no emergency, and neither does a list of
 * those that wait for one: they wait with them all.
 */
export const isToldOf = (
  region: RegionInUse,
  actor: Actor,
  purpose: Purpose,
  state: Case,
  { emergency, fields }: Pick<Disclosure, "emergency" | "fields">
): boolean => {
  if (!isFamily(region, actor, purpose)) return true
  const untold = state.emergencies.filter(isUntold)
  return emergency === undefined
    ? untold.length === 0 || !fields.includes("emergency")
    : !untold.some(({ number }) => number === emergency)
}
