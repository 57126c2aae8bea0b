/**
 * An agreement of the arrangement: who does what, when, for which goals, and when it is evaluated.
 *
 * Recording one is making an offer; that is why goals come first. What an agreement costs is no part of
 * it: content precedes money.
 */
import { CalendarDate, GroupId, OrganisationId } from "@oza/kernel"
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

/** What an agreement is by where and for whom it is given: the four categories of support. */
export const SupportCategory = Schema.Literals([
  /** Support for a group, at school. */
  "group-at-school",
  /** Extra care or support in the class. */
  "extra-in-class",
  /** A track that takes the place of school for a time. */
  "replaces-school",
  /** Treatment outside school. */
  "treatment-outside-school"
])
export type SupportCategory = typeof SupportCategory.Type

/** An intervention, and why it can be expected to work. */
export const Intervention = Schema.Struct({
  name: Schema.NonEmptyString.check(Schema.isMaxLength(200)).pipe(classified("youth-help")),
  /** Recognised (as in a national database), or described methodically why it can reach the goal. */
  evidence: Schema.Literals(["recognised", "methodically-described"]).pipe(classified("process")),
  /** Where it is recognised, or the description. */
  grounds: Sentence.pipe(classified("youth-help"))
}).pipe(Schema.annotateEncoded({ identifier: "Intervention" }))
export type Intervention = typeof Intervention.Type

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
    "day-care-centre",
    "day-treatment",
    "care-in-education-time",
    "school-replacing-track"
  ]).pipe(classified("youth-help")),
  /** Where the region works with the six functions. */
  function: Schema.optionalKey(SupportFunction).pipe(classified("process")),
  /** Where the region works with the four categories. */
  category: Schema.optionalKey(SupportCategory).pipe(classified("process")),
  setting: Schema.Literals(["school", "home", "care-location", "institution"]).pipe(classified("process")),
  executor: RoleId.pipe(classified("process")),
  /** The organisation that gives it, once it is known. */
  provider: Schema.optionalKey(OrganisationId).pipe(classified("process")),
  intervention: Schema.optionalKey(Intervention).pipe(classified("youth-help")),
  /** The group arrangement that it is part of. */
  group: Schema.optionalKey(GroupId).pipe(classified("process")),
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
