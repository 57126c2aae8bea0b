/**
 * The published files that reference data comes from, with the names their columns had over the years.
 *
 * DUO renamed BRIN NUMMER to INSTELLINGSCODE and VESTIGINGSNUMMER to VESTIGINGSCODE; the list of
 * establishments of secondary education is the same but for those. Zeros in front of numbers may have
 * been lost in a spreadsheet; they are put back where the width is known.
 */
import { EstablishmentCode, MunicipalityCodeFromSource, Pc4FromSource, Postcode, SwvCode } from "@oza/kernel"
import { Schema, SchemaTransformation } from "effect"
import { readRows, type Rows } from "../table/readRows.ts"
import type { ReadOptions } from "../table/TableFile.ts"
import { Municipality } from "./Municipality.ts"

/** A row of an establishments file. */
const EstablishmentRow = Schema.Struct({
  code: EstablishmentCode,
  name: Schema.NonEmptyString,
  postcode: Postcode,
  municipality: MunicipalityCodeFromSource,
  town: Schema.NonEmptyString
})
export type EstablishmentRow = typeof EstablishmentRow.Type

const establishmentColumns = {
  code: ["VESTIGINGSCODE", "VESTIGINGSNUMMER", "VESTIGINGS NUMMER", "BRIN VESTIGING"],
  name: ["VESTIGINGSNAAM", "INSTELLINGSNAAM VESTIGING", "NAAM VESTIGING"],
  postcode: ["POSTCODE", "POSTCODE VESTIGING"],
  municipality: ["GEMEENTENUMMER", "GEMEENTECODE"],
  town: ["PLAATSNAAM", "PLAATSNAAM VESTIGING"]
} as const

/** DUO, all establishments of primary or of secondary education. */
export const readEstablishments = (path: string, options?: ReadOptions): Promise<Rows<EstablishmentRow>> =>
  readRows(path, establishmentColumns, EstablishmentRow, options)

/** A samenwerkingsverband, or the name of an area that has none. */
const Alliance = Schema.String.pipe(
  Schema.decodeTo(
    Schema.NullOr(SwvCode),
    SchemaTransformation.transform<string | null, string>({
      // The port area has no inhabitants; the division names it and gives it no samenwerkingsverband.
      decode: (given) => (given === "Europoort" ? null : given),
      encode: (kept) => kept ?? "Europoort"
    })
  )
)

/** A row of the division of postcodes over samenwerkingsverbanden. */
const PostcodeRow = Schema.Struct({
  pc4: Pc4FromSource,
  municipality: Schema.NonEmptyString,
  po: Alliance,
  vo: Alliance
})
export type PostcodeRow = typeof PostcodeRow.Type

/** Regeling regio-indeling samenwerkingsverbanden: which postcode belongs to which alliance. */
export const readPostcodes = (path: string, options?: ReadOptions): Promise<Rows<PostcodeRow>> =>
  readRows(
    path,
    {
      pc4: ["PC4", "POSTCODE", "POSTCODEGEBIED"],
      municipality: ["GEMEENTE", "GEMEENTENAAM"],
      po: ["SWV PO", "SAMENWERKINGSVERBAND PO"],
      vo: ["SWV VO", "SAMENWERKINGSVERBAND VO"]
    },
    PostcodeRow,
    options
  )

const MunicipalityRow = Schema.Struct({ ...Municipality.fields, code: MunicipalityCodeFromSource })

/** CBS, municipalities on 1 January of a year, with their youth region. */
export const readMunicipalities = (path: string, options?: ReadOptions): Promise<Rows<Municipality>> =>
  readRows(
    path,
    {
      code: ["GEMEENTECODE", "GEMEENTENUMMER", "CODE"],
      name: ["GEMEENTE", "GEMEENTENAAM", "NAAM"],
      province: ["PROVINCIE", "PROVINCIENAAM"],
      youthRegion: ["JEUGDREGIO", "JEUGDHULPREGIO"]
    },
    MunicipalityRow,
    options
  )
