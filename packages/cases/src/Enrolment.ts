/**
 * Where the child goes to school, or why it does not.
 *
 * Regions differ in what an enrolment opens or closes; here it is only recorded.
 */
import { CalendarDate, EstablishmentCode } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

/** The kind of education, from before school to vocational education. */
export const SchoolType = Schema.Literals([
  /** Before school: day care or pre-school education (kdv). */
  "preschool",
  /** Primary education (primair onderwijs). */
  "po",
  /** Secondary education (voortgezet onderwijs). */
  "vo",
  /** Vocational education (middelbaar beroepsonderwijs). */
  "mbo"
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
  schoolType: SchoolType.pipe(classified("education")),
  /** Special education of its type: (v)so or sbo. */
  special: Schema.optionalKey(Schema.Boolean).pipe(classified("education")),
  /** First day at the school of enrolment, for terms that count from it. */
  since: Schema.optionalKey(CalendarDate).pipe(classified("education")),
  /** The school that the child comes from and goes back to, while it is elsewhere for a time. */
  schoolOfOrigin: Schema.optionalKey(EstablishmentCode).pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Enrolment" }))
export type Enrolment = typeof Enrolment.Type
