/**
 * What a price, a key or a rule about payers is meant for: kinds of support, settings, schools, pupils.
 *
 * A situation is one concrete case of it. Funding knows no kind of support by name: a region declares
 * its kinds, and everything else refers to them. An absent field of a scope means "any".
 */
import { LocalizedText } from "@oza/kernel"
import { Schema } from "effect"

/** The name of a kind of support in a declaration, in kebab-case: `guidance-in-learning`. */
export const SupportKindId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    message: "expected a kind of support such as care-farm"
  })
).pipe(Schema.brand("SupportKindId"))
export type SupportKindId = typeof SupportKindId.Type

/** A kind of support as a region tells them apart, and whether it is education or care. */
export const SupportKind = Schema.Struct({
  id: SupportKindId,
  name: LocalizedText,
  component: Schema.Literals(["education", "care"])
}).pipe(Schema.annotateEncoded({ identifier: "SupportKind" }))
export type SupportKind = typeof SupportKind.Type

/** Where support is given. */
export const Setting = Schema.Literals(["school", "home", "care-location", "institution"])
export type Setting = typeof Setting.Type

const SchoolType = Schema.Literals(["preschool", "po", "vo", "mbo"])
const EnrolmentStatus = Schema.Literals(["enrolled", "applied", "exempted", "none"])

/** One concrete case: this support, there, for a pupil of this school. */
export const Situation = Schema.Struct({
  kind: SupportKindId,
  setting: Setting,
  schoolType: SchoolType,
  enrolment: EnrolmentStatus
}).pipe(Schema.annotateEncoded({ identifier: "FundingSituation" }))
export type Situation = typeof Situation.Type

/** A set of situations. A field that is absent does not narrow. */
export const Scope = Schema.Struct({
  kinds: Schema.optionalKey(Schema.NonEmptyArray(SupportKindId)),
  settings: Schema.optionalKey(Schema.NonEmptyArray(Setting)),
  schoolTypes: Schema.optionalKey(Schema.NonEmptyArray(SchoolType)),
  enrolments: Schema.optionalKey(Schema.NonEmptyArray(EnrolmentStatus))
}).pipe(Schema.annotateEncoded({ identifier: "FundingScope" }))
export type Scope = typeof Scope.Type

const holds = <A>(allowed: ReadonlyArray<A> | undefined, value: A): boolean =>
  allowed === undefined || allowed.includes(value)

/** Does the scope hold this situation? */
export const covers = (scope: Scope, situation: Situation): boolean =>
  holds(scope.kinds, situation.kind) &&
  holds(scope.settings, situation.setting) &&
  holds(scope.schoolTypes, situation.schoolType) &&
  holds(scope.enrolments, situation.enrolment)

const share = <A>(a: ReadonlyArray<A> | undefined, b: ReadonlyArray<A> | undefined): boolean =>
  a === undefined || b === undefined || a.some((value) => b.includes(value))

/** Is there a situation that both scopes hold? */
export const scopesOverlap = (a: Scope, b: Scope): boolean =>
  share(a.kinds, b.kinds) &&
  share(a.settings, b.settings) &&
  share(a.schoolTypes, b.schoolTypes) &&
  share(a.enrolments, b.enrolments)
