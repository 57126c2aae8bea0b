/**
 * An organisation by its Organisatie-identificatienummer (Logius): twenty positions.
 *
 * A prefix of eight digits names the register, then follow the number in that register (nine positions,
 * or eight and a zero) and three zeros. The list of prefixes grows; an unknown one is accepted in its
 * shape and has no register here. The number itself is not checked.
 */
import { Schema } from "effect"
import { compact, normalised } from "./Normalised.ts"

const expected =
  "expected an OIN: twenty positions, a prefix of eight digits, the number and 000, for example 00000001003214345000"

export const Oin = Schema.String.check(
  Schema.isPattern(/^000000\d{2}[0-9A-Z]{9}000$/u, { message: expected })
).pipe(
  Schema.brand("Oin"),
  normalised(expected, compact),
  Schema.annotateEncoded({
    identifier: "Oin",
    description: "twenty positions, the first eight name the register"
  })
)
export type Oin = typeof Oin.Type

/** The registers that the prefixes name (OIN-Stelsel, data architecture). */
const registers = {
  "00000001": "rsin",
  "00000002": "fi",
  "00000003": "kvk",
  "00000004": "sub-oin",
  "00000006": "logius",
  "00000007": "brin",
  "00000008": "foreign",
  "00000009": "dezi-provider",
  "00000010": "trr",
  "00000011": "dezi-insurer",
  "00000099": "test"
} as const
/** A register whose numbers can be in an OIN. */
export type OinRegister = (typeof registers)[keyof typeof registers]

/** The register that issued the number; undefined where the prefix is not known here. */
export const registerOfOin = (oin: Oin): OinRegister | undefined =>
  (registers as Readonly<Record<string, OinRegister>>)[oin.slice(0, 8)]
