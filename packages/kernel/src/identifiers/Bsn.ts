/**
 * Citizen service number (burgerservicenummer): nine digits that pass the eleven-test.
 *
 * Only organisations that a law allows to may handle it; that is decided elsewhere. No message, error
 * or text made here ever repeats a number.
 */
import { Schema } from "effect"
import { compact, normalised } from "./Normalised.ts"

const expected = "expected a BSN: nine digits that pass the eleven-test (a leading zero may be left out)"

/** The weights are 9 to 2, and -1 for the last digit; the sum divides by eleven. */
const passesElevenTest = (value: string): boolean => {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(value[i]) * (i === 8 ? -1 : 9 - i)
  return sum % 11 === 0
}

const isBsn = (value: string): boolean =>
  /^\d{9}$/.test(value) && value !== "000000000" && passesElevenTest(value)

export const Bsn = Schema.String.check(
  Schema.makeFilter((value: string) => (isBsn(value) ? undefined : expected))
).pipe(
  Schema.brand("Bsn"),
  normalised(expected, (given) => compact(given).replace(/^\d{8}$/, "0$&")),
  Schema.annotateEncoded({ identifier: "Bsn", description: "nine digits that pass the eleven-test" })
)
export type Bsn = typeof Bsn.Type

/** Is the number from the range that is kept for tests, and so of no person? */
export const isTestBsn = (value: Bsn): boolean => value >= "999900006" && value <= "999999990"
