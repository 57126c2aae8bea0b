/**
 * A care provider by its AGB code (Vektis): eight digits, of which the first two say what kind it is.
 *
 * Text only: a code that was kept as a number has lost its zeros and cannot be told from a wrong one.
 */
import { Schema } from "effect"
import { compact, normalised } from "./Normalised.ts"

const expected = "expected an AGB code: eight digits, leading zeros included, for example 01234567"

export const AgbCode = Schema.String.check(Schema.isPattern(/^\d{8}$/u, { message: expected })).pipe(
  Schema.brand("AgbCode"),
  normalised(expected, compact),
  Schema.annotateEncoded({ identifier: "AgbCode", description: "eight digits" })
)
export type AgbCode = typeof AgbCode.Type
