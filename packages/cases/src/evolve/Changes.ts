/** What an event changes in a case, by event; each area has its own. A number is the place in its list, from 1. */
import type { Case } from "../Case.ts"
import type { Event } from "../Event.ts"
import type { OppVersion } from "../Opp.ts"

type EventOf<T extends Event["_tag"]> = Extract<Event, { readonly _tag: T }>

/** The fields that each event changes. */
export type Changes = {
  readonly [T in Event["_tag"]]?: (state: Case, event: EventOf<T>) => Partial<Case>
}

/** A list in which the one with this number is changed. */
export const numbered = <A extends { readonly number: number }>(
  list: ReadonlyArray<A>,
  number: number,
  change: (one: A) => Partial<A>
): ReadonlyArray<A> => list.map((one) => (one.number === number ? { ...one, ...change(one) } : one))

/** The case with its latest OPP changed. */
export const latestOpp = (state: Case, change: (opp: OppVersion) => Partial<OppVersion>): Partial<Case> => ({
  opp: state.opp.map((opp, index) => (index === state.opp.length - 1 ? { ...opp, ...change(opp) } : opp))
})
