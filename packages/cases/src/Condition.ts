/**
 * A condition, as data: what must be true of a case before something may be done.
 *
 * Conditions are built from facts (see `Fact.ts`) and from what the command itself says, so that a
 * region can state its rules without code, and a refusal can say which part is missing.
 */
import { Schema } from "effect"
import { FactName } from "./FactName.ts"

export type Condition =
  | { readonly _tag: "Fact"; readonly fact: FactName }
  /** A meeting of one of these kinds (a `MeetingKindId`) was held. */
  | { readonly _tag: "Held"; readonly oneOf: readonly [string, ...Array<string>] }
  /** The command's field at `path` (dotted: `agreement.setting`), or one of a list there, has one of these values. */
  | { readonly _tag: "Says"; readonly path: string; readonly oneOf: readonly [string, ...Array<string>] }
  /** The command fills in the field at `path`. */
  | { readonly _tag: "Gives"; readonly path: string }
  /** The period that the command gives at `path` (its `from` and `until`) lies within the established absence. */
  | { readonly _tag: "WithinAbsence"; readonly path: string }
  | { readonly _tag: "Not"; readonly of: Condition }
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Condition> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Condition> }

const nested = Schema.suspend((): Schema.Codec<Condition> => Condition)

export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.TaggedStruct("Fact", { fact: FactName }),
  Schema.TaggedStruct("Held", { oneOf: Schema.NonEmptyArray(Schema.NonEmptyString) }),
  Schema.TaggedStruct("Says", { path: Schema.NonEmptyString, oneOf: Schema.NonEmptyArray(Schema.String) }),
  Schema.TaggedStruct("Gives", { path: Schema.NonEmptyString }),
  Schema.TaggedStruct("WithinAbsence", { path: Schema.NonEmptyString }),
  Schema.TaggedStruct("Not", { of: nested }),
  Schema.TaggedStruct("All", { of: Schema.Array(nested) }),
  Schema.TaggedStruct("Any", { of: Schema.Array(nested) })
])

/** A fact holds: `fact("opp.written")`. */
export const fact = (name: FactName): Condition => ({ _tag: "Fact", fact: name })
/** A meeting of one of these kinds was held: `held("ot", "mdo")`. */
export const held = (...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Held",
  oneOf
})
/** The command says one of these values at a path: `says("agreement.setting", "school")`. */
export const says = (path: string, ...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Says",
  path,
  oneOf
})
/** The command fills in the field at a path. */
export const gives = (path: string): Condition => ({ _tag: "Gives", path })
/** The period that the command gives at a path lies within the established absence. */
export const withinAbsence = (path: string): Condition => ({ _tag: "WithinAbsence", path })
/** The condition does not hold. */
export const not = (of: Condition): Condition => ({ _tag: "Not", of })
/** Every condition holds; nothing at all always does. */
export const all = (...of: ReadonlyArray<Condition>): Condition => ({ _tag: "All", of })
/** At least one condition holds; of none at all, none does. */
export const any = (...of: ReadonlyArray<Condition>): Condition => ({ _tag: "Any", of })
/** Holds for every case. */
export const always: Condition = all()
