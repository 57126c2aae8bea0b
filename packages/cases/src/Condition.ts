/**
 * A condition, as data: what must be true of a case before something may be done.
 *
 * Conditions are built from facts (see `Fact.ts`) and from what the command itself says, so that a
 * region can state its rules without code, and a refusal can say which part is missing.
 */
import { Schema } from "effect"
import { FactName } from "./Fact.ts"

export type Condition =
  | { readonly _tag: "Fact"; readonly fact: FactName }
  /** The command's field at `path` (dotted: `agreement.setting`) has one of these values. */
  | { readonly _tag: "Says"; readonly path: string; readonly oneOf: readonly [string, ...Array<string>] }
  | { readonly _tag: "Not"; readonly of: Condition }
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Condition> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Condition> }

export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.TaggedStruct("Fact", { fact: FactName }),
  Schema.TaggedStruct("Says", { path: Schema.NonEmptyString, oneOf: Schema.NonEmptyArray(Schema.String) }),
  Schema.TaggedStruct("Not", { of: Schema.suspend((): Schema.Codec<Condition> => Condition) }),
  Schema.TaggedStruct("All", { of: Schema.Array(Schema.suspend((): Schema.Codec<Condition> => Condition)) }),
  Schema.TaggedStruct("Any", { of: Schema.Array(Schema.suspend((): Schema.Codec<Condition> => Condition)) })
])

export const fact = (name: FactName): Condition => ({ _tag: "Fact", fact: name })
export const says = (path: string, ...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Says",
  path,
  oneOf
})
export const not = (of: Condition): Condition => ({ _tag: "Not", of })
export const all = (...of: ReadonlyArray<Condition>): Condition => ({ _tag: "All", of })
export const any = (...of: ReadonlyArray<Condition>): Condition => ({ _tag: "Any", of })
/** Holds for every case. */
export const always: Condition = all()
