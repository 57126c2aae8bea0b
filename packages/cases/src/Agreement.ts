/**
 * An agreement of the arrangement: who does what, when, for which goals, and when it is evaluated.
 *
 * Recording one is making an offer; that is why goals come first. What an agreement costs is no part of
 * it: content precedes money.
 */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))

/** What an agreement is for: the six functions of support. */
export const SupportFunction = Schema.Literals([
  /** Leading back to education (terugleiden). */
  "lead-back",
  /** Building up (opbouwen). */
  "build-up",
  /** Strengthening (versterken). */
  "strengthen",
  /** Adapting (aanpassen). */
  "adapt",
  /** Leading on (doorleiden). */
  "lead-on",
  /** Enriching (verrijken). */
  "enrich"
])
export type SupportFunction = typeof SupportFunction.Type

export const Agreement = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  what: Sentence.pipe(classified("youth-help")),
  /** The kind of support, for who is responsible and who pays. */
  kind: Schema.Literals([
    "guidance-in-learning",
    "guidance-in-behaviour",
    "treatment",
    "personal-care",
    "family-support",
    "care-farm",
    "day-care-centre"
  ]).pipe(classified("youth-help")),
  function: SupportFunction.pipe(classified("process")),
  setting: Schema.Literals(["school", "home", "care-location"]).pipe(classified("process")),
  executor: RoleId.pipe(classified("process")),
  /** Who answers for it: the side that carries the responsibility. */
  responsible: Schema.Literals(["school", "swv", "municipality"]).pipe(classified("process")),
  /** Offered or paid by the samenwerkingsverband for all its schools (bovenschools). */
  aboveSchool: Schema.optionalKey(Schema.Boolean).pipe(classified("process")),
  goals: Schema.NonEmptyArray(Schema.Int).pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  until: CalendarDate.pipe(classified("process")),
  /** How progress is reported, and to whom. */
  reporting: Sentence.pipe(classified("process")),
  evaluateOn: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Agreement" }))
export type Agreement = typeof Agreement.Type
