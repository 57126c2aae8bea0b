/**
 * A Dutch postcode: four digits and two letters, kept without a space.
 *
 * The digits alone (`Pc4`) name an area of some thousands of people; they are what reference data joins
 * municipalities and alliances of schools on, and as much of an address as a report may ever show.
 */
import { Schema, SchemaTransformation } from "effect"
import { compact, normalised } from "./Normalised.ts"

const expected = "expected a postcode: four digits and two letters, for example 7822HG"

/** `7822HG`; read also as `7822 hg`. It does not start with 0, and SA, SD and SS are never issued. */
export const Postcode = Schema.String.check(
  Schema.isPattern(/^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/u, { message: expected })
).pipe(
  Schema.brand("Postcode"),
  normalised(expected, compact),
  Schema.annotateEncoded({
    identifier: "Postcode",
    description: "four digits and two letters, for example 7822HG"
  })
)
export type Postcode = typeof Postcode.Type

const expectedPc4 = "expected the four digits of a postcode, for example 7822"

/** The four digits of a postcode, which name an area. */
export const Pc4 = Schema.String.annotate({ message: expectedPc4 })
  .check(Schema.isPattern(/^[1-9]\d{3}$/u, { message: expectedPc4 }))
  .pipe(
    Schema.brand("Pc4"),
    Schema.annotateEncoded({ identifier: "Pc4", description: "the four digits of a postcode" })
  )
export type Pc4 = typeof Pc4.Type

/** Reads the digits also from a number, as files give them. */
export const Pc4FromSource = Schema.Union([Schema.String, Schema.Finite])
  .annotate({ message: expectedPc4 })
  .pipe(
    Schema.decodeTo(
      Pc4,
      SchemaTransformation.transform<string, string | number>({
        decode: (given) => String(given).trim(),
        encode: (kept) => kept
      })
    )
  )

/** The area that a postcode lies in. */
export const pc4Of = (postcode: Postcode): Pc4 => Pc4.make(postcode.slice(0, 4))
