/**
 * Where the child goes to school, or why it does not.
 *
 * Regions differ in what an enrolment opens or closes; here it is only recorded.
 */
import { EstablishmentCode } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

/** Primary or secondary education. */
export const SchoolType = Schema.Literals([
  /** Primary education (primair onderwijs). */
  "po",
  /** Secondary education (voortgezet onderwijs). */
  "vo"
])
export type SchoolType = typeof SchoolType.Type

export const Enrolment = Schema.Struct({
  status: Schema.Literals([
    "enrolled",
    /** The parents applied; no school has enrolled the child yet. */
    "applied",
    /** Exempted from compulsory attendance (Leerplichtwet). */
    "exempted",
    "none"
  ]).pipe(classified("education")),
  /** The school of enrolment, or the school of application. */
  school: Schema.optionalKey(EstablishmentCode).pipe(classified("education")),
  schoolType: SchoolType.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Enrolment" }))
export type Enrolment = typeof Enrolment.Type
