/** Standings as bits, so that one test says whether a rule is about them. */
import { Standing } from "../Standing.ts"

const places = new Map(Standing.literals.map((standing, place) => [standing, 1 << place]))

/** For a rule that does not look at standing. */
export const anyStanding = 0

/** These standings as bits; none as 0. */
export const standingBits = (standings: ReadonlyArray<Standing> | undefined): number => {
  if (standings === undefined) return 0
  let bits = 0
  for (const standing of standings) bits |= places.get(standing)!
  return bits
}
