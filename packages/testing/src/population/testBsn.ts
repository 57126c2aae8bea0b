/** Numbers from the range that is kept for tests: they pass the eleven-test and belong to nobody. */
import { Bsn } from "@oza/kernel"

const first = 999_900_006
const last = 999_999_990

const passes = (value: number): boolean => {
  const digits = String(value)
  let sum = -Number(digits[8])
  for (let at = 0; at < 8; at++) sum += (9 - at) * Number(digits[at])
  return sum % 11 === 0
}

const found: Array<Bsn> = []
let next = first

/** The number at this place, from 0; undefined past the last, of which there are some nine thousand. */
export const testBsn = (place: number): Bsn | undefined => {
  for (; found.length <= place && next <= last; next++) {
    if (passes(next)) found.push(Bsn.make(String(next)))
  }
  return found[place]
}
