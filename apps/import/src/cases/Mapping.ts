/**
 * How rows of another system become cases: which column tells what, in which act, by whom and when.
 *
 * A mapping is a file that people write, so it is decoded with every fault at once; what it says about
 * columns and acts is checked against the file and the table of acts before the first row is read.
 */
import { type ActId, actIds } from "@oza/cases"
import { PersonId, OrganisationId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Column = Schema.NonEmptyString

/** What a column says, or what holds for every row. */
export const Binding = Schema.Union([
  Schema.Struct({
    column: Column,
    /** What a value of the source means here. With it, a value that is not listed is a fault. */
    values: Schema.optionalKey(
      Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Finite, Schema.Boolean]))
    ),
    /** How days are written in this column, where it differs from `dates`. */
    date: Schema.optionalKey(Schema.NonEmptyString),
    /** Where one value is a list: the text between its items. */
    split: Schema.optionalKey(Schema.NonEmptyString),
    /** What holds where the column is empty. */
    otherwise: Schema.optionalKey(Schema.Json)
  }),
  Schema.Struct({ constant: Schema.Json }),
  /** Somebody who acts in this role, as `parties` says. */
  Schema.Struct({ party: RoleId })
])
export type Binding = typeof Binding.Type

/** Who acts in a role. The same value of the column is the same person, in every row. */
export const PartyBinding = Schema.Union([
  Schema.Struct({ column: Column, organisation: Schema.optionalKey(OrganisationId) }),
  /** The column holds the id that the person has in the tokens of the region's identity provider. */
  Schema.Struct({ idColumn: Column, organisation: Schema.optionalKey(OrganisationId) }),
  Schema.Struct({ constant: PersonId, organisation: Schema.optionalKey(OrganisationId) }),
  /** Somebody else in every case: a parent, the youth. */
  Schema.Struct({ perCase: Schema.Literal(true) }),
  /** The child that the case is about. */
  Schema.Struct({ child: Schema.Literal(true) })
])
export type PartyBinding = typeof PartyBinding.Type

/** One act that a row tells about. It happened where its day is filled in and `when` holds. */
export const MappedAct = Schema.Struct({
  act: Schema.Literals(actIds as readonly [ActId, ...Array<ActId>]),
  on: Schema.Struct({ column: Column, date: Schema.optionalKey(Schema.NonEmptyString) }),
  by: RoleId,
  when: Schema.optionalKey(Schema.Struct({ column: Column, oneOf: Schema.NonEmptyArray(Schema.String) })),
  /** What is said, by the path of the field: `decision.outcome`, `needs.0.text`. */
  says: Schema.optionalKey(Schema.Record(Schema.String, Binding))
})
export type MappedAct = typeof MappedAct.Type

const IdentityColumn = Schema.Struct({ column: Column, date: Schema.optionalKey(Schema.NonEmptyString) })

export const Mapping = Schema.Struct({
  /** The name of the other system; the key of a row is unique within it. */
  source: Schema.String.check(
    Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
      message: "expected lower-case words joined by hyphens, for example old-system"
    })
  ),
  separator: Schema.optionalKey(Schema.Literals([";", ",", "\t", "|"])),
  encoding: Schema.optionalKey(Schema.Literals(["utf-8", "windows-1252", "utf-16le"])),
  /** How days are written; `yyyy-MM-dd` where absent. */
  dates: Schema.optionalKey(Schema.NonEmptyString),
  /**
   * `decide` rejects a row whose history breaks a rule. `accept` takes the history as it was, and marks
   * the case with the rules that it breaks.
   */
  history: Schema.optionalKey(Schema.Literals(["decide", "accept"])),
  /** The key of a row in the other system. */
  key: Schema.Struct({ column: Column }),
  identity: Schema.Struct({
    givenName: IdentityColumn,
    familyName: IdentityColumn,
    birthDate: IdentityColumn,
    bsn: Schema.optionalKey(IdentityColumn)
  }),
  parties: Schema.Record(Schema.String, PartyBinding),
  acts: Schema.NonEmptyArray(MappedAct)
}).pipe(Schema.annotateEncoded({ identifier: "ImportMapping" }))
export type Mapping = typeof Mapping.Type
