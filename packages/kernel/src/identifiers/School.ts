/**
 * Codes of schools and school boards' alliances, as DUO gives them.
 *
 * Shape only: whether a school with that code exists is known to the reference data, not here.
 */
import { Schema } from "effect"
import { compact, normalised } from "./Normalised.ts"

const brin = "expected a BRIN: two digits and two letters, for example 16AH"

/** A school as an institution (Basisregistratie Instellingen): `16AH`. */
export const Brin = Schema.String.check(Schema.isPattern(/^\d{2}[A-Z]{2}$/u, { message: brin })).pipe(
  Schema.brand("Brin"),
  normalised(brin, (given) => compact(given).replace(/^\d[A-Z]{2}$/, "0$&")),
  Schema.annotateEncoded({ identifier: "Brin", description: "two digits and two letters, for example 16AH" })
)
export type Brin = typeof Brin.Type

const establishment = "expected an establishment code: a BRIN and two digits, for example 16AH00"

/**
 * One establishment of a school: its BRIN and a number of two digits, `16AH00` for the first. Older
 * files leave out the zero in front of either part.
 */
export const EstablishmentCode = Schema.String.check(
  Schema.isPattern(/^\d{2}[A-Z]{2}\d{2}$/u, { message: establishment })
).pipe(
  Schema.brand("EstablishmentCode"),
  normalised(establishment, (given) =>
    compact(given).replace(
      /^(\d{1,2})([A-Z]{2})(\d{1,2})$/,
      (_, digits: string, letters: string, number: string) =>
        `${digits.padStart(2, "0")}${letters}${number.padStart(2, "0")}`
    )
  ),
  Schema.annotateEncoded({
    identifier: "EstablishmentCode",
    description: "a BRIN and two digits, for example 16AH00"
  })
)
export type EstablishmentCode = typeof EstablishmentCode.Type

/** The school that an establishment is part of. */
export const brinOf = (code: EstablishmentCode): Brin => Brin.make(code.slice(0, 4))

const swv = "expected the code of a samenwerkingsverband: PO or VO and four digits, for example PO2707"

/** A samenwerkingsverband passend onderwijs: `PO2707`, `VO2708`. */
export const SwvCode = Schema.String.check(Schema.isPattern(/^(PO|VO)\d{4}$/u, { message: swv })).pipe(
  Schema.brand("SwvCode"),
  normalised(swv, compact),
  Schema.annotateEncoded({
    identifier: "SwvCode",
    description: "PO or VO and four digits, for example PO2707"
  })
)
export type SwvCode = typeof SwvCode.Type

/** Does it work for primary (PO) or secondary education (VO)? */
export const sectorOfSwv = (code: SwvCode): "PO" | "VO" => (code.startsWith("PO") ? "PO" : "VO")
