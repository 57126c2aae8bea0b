/**
 * A municipality by its number of Statistics Netherlands (CBS): four digits, `0400` for Den Helder.
 *
 * Files that went through a spreadsheet have lost the zeros in front; `MunicipalityCodeFromSource`
 * brings them back. Which municipalities exist in a year is known to the reference data, not here.
 */
import { Schema, SchemaTransformation } from "effect"

const expected = "expected a CBS municipality code: four digits, for example 0400"

export const MunicipalityCode = Schema.String.annotate({ message: expected })
  .check(Schema.isPattern(/^\d{4}$/u, { message: expected }))
  .pipe(
    Schema.brand("MunicipalityCode"),
    Schema.annotateEncoded({ identifier: "MunicipalityCode", description: "four digits, for example 0400" })
  )
export type MunicipalityCode = typeof MunicipalityCode.Type

/** Reads `400`, `"400"`, `" 0400 "` and `"GM0400"` as `0400`. Zero and text without digits are refused. */
export const MunicipalityCodeFromSource = Schema.Union([Schema.String, Schema.Finite])
  .annotate({ message: expected })
  .pipe(
    Schema.decodeTo(
      MunicipalityCode,
      SchemaTransformation.transform<string, string | number>({
        decode: (given) =>
          String(given)
            .trim()
            .replace(/^GM/i, "")
            .replace(/^0*([1-9]\d{0,3})$/, (_, digits: string) => digits.padStart(4, "0")),
        encode: (kept) => kept
      })
    )
  )
