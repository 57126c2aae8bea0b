/**
 * Break-glass: access that somebody takes in an emergency, on a named ground, for at most a day.
 *
 * A second professional stands behind it, its scope is narrow, it ends by itself, it is reviewed, and the
 * family is told unless that is unsafe; then a day is set on which that is looked at again.
 */
import { CalendarDate, PersonId, text, type LocalizedText } from "@oza/kernel"
import { Actor } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "./DataCategory.ts"

/** On which ground somebody takes access in an emergency. */
export const EmergencyGround = Schema.Literals([
  /** Serious harm to the child has to be prevented (Jeugdwet 7.3.4 lid 2). */
  "serious-harm",
  /** The duties to the parents are incompatible with good care (Jeugdwet 7.3.15 lid 4). */
  "conflict-of-duties",
  /** A report to Veilig Thuis (Wmo 5.2.6). */
  "report-of-abuse",
  /** A vital interest of the child or somebody else (AVG 6(1)(d), 9(2)(c)). */
  "vital-interest"
])
export type EmergencyGround = typeof EmergencyGround.Type

/** What people call each ground, for use inside a sentence. */
export const emergencyGroundName: { readonly [G in EmergencyGround]: LocalizedText } = {
  "serious-harm": text("ernstig nadeel voor het kind", "serious harm to the child"),
  "conflict-of-duties": text("een conflict van plichten", "a conflict of duties"),
  "report-of-abuse": text("een melding bij Veilig Thuis", "a report to Veilig Thuis"),
  "vital-interest": text("een vitaal belang", "a vital interest")
}

export const Emergency = Schema.Struct({
  /** Number within the case, from 1. */
  number: Schema.Int,
  ground: EmergencyGround,
  motivation: Schema.NonEmptyString.check(Schema.isMaxLength(2000)),
  /** Who took the access. */
  by: Actor,
  /** The professional who stands behind it: another person. */
  second: PersonId,
  categories: Schema.NonEmptyArray(DataCategory),
  on: CalendarDate,
  /** First day on which it no longer holds: at most the day after. */
  until: CalendarDate,
  /** Is the family told? If that is unsafe, the day on which that is looked at again. */
  tellFamily: Schema.Union([
    Schema.Struct({ tell: Schema.Literal(true) }),
    Schema.Struct({
      tell: Schema.Literal(false),
      why: Schema.NonEmptyString.check(Schema.isMaxLength(1000)),
      reviewOn: CalendarDate
    })
  ]),
  /** Set when somebody else reviewed it. */
  review: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate,
      by: PersonId,
      outcome: Schema.Literals(["justified", "not-justified"]),
      motivation: Schema.NonEmptyString.check(Schema.isMaxLength(2000))
    })
  )
}).pipe(Schema.annotateEncoded({ identifier: "Emergency" }))
export type Emergency = typeof Emergency.Type
