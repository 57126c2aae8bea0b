/**
 * The care team around a child: who joins, who leaves, who is at the table on a day.
 *
 * Total functions over the participants of a case, for the state that events add up to. Somebody takes
 * part once in a role at a time; joining twice or leaving twice changes nothing.
 */
import type { CalendarDate } from "@oza/kernel"
import type { Actor } from "./Actor.ts"
import type { Participant } from "./Participant.ts"
import type { Relative } from "./Relative.ts"
import type { RoleCatalogue } from "./RoleCatalogue.ts"
import type { Side } from "./Side.ts"

/** The participants once this party takes part from this day. */
export const joined = (
  participants: ReadonlyArray<Participant>,
  actor: Actor,
  on: CalendarDate
): ReadonlyArray<Participant> =>
  participants.some((one) => isSame(one, actor) && isRunning(one, on))
    ? participants
    : [...participants, { ...actor, from: on }]

/** The participants once this party no longer takes part from this day. A part without a day is dropped. */
export const ended = (
  participants: ReadonlyArray<Participant>,
  actor: Actor,
  on: CalendarDate
): ReadonlyArray<Participant> =>
  participants.flatMap((one) => {
    if (!isSame(one, actor) || !isRunning(one, on)) return [one]
    return one.from < on ? [{ ...one, until: on }] : []
  })

/** Who is at the table on this day. */
export const teamOn = (
  participants: ReadonlyArray<Participant>,
  on: CalendarDate
): ReadonlyArray<Participant> =>
  participants.filter((one) => one.from <= on && (one.until === undefined || on < one.until))

/** Who is at the table on this day for a side. */
export const teamOfSide = (
  participants: ReadonlyArray<Participant>,
  catalogue: RoleCatalogue,
  side: Side,
  on: CalendarDate
): ReadonlyArray<Participant> =>
  teamOn(participants, on).filter(({ role }) => catalogue.sideOf(role) === side)

/** The people at the table on this day who are something to the child. */
export const relativesOn = (
  participants: ReadonlyArray<Participant>,
  catalogue: RoleCatalogue,
  on: CalendarDate
): ReadonlyArray<Relative> =>
  teamOn(participants, on).flatMap(({ party, role }) => {
    const representation = catalogue.representationOf(role)
    return representation === undefined ? [] : [{ person: party, role, representation }]
  })

const isSame = (one: Participant, actor: Actor): boolean =>
  one.party === actor.party && one.role === actor.role

/** Takes part on this day or is to take part later. */
const isRunning = (one: Participant, on: CalendarDate): boolean => one.until === undefined || on < one.until
