/**
 * The grey-area matrix: who is responsible for which support, and where its edges are porous.
 *
 * A cell with an X (`required`) asks for a recorded conversation before costs are shared; without one
 * (`possible`) people may have it. A combination without a cell is treated as `possible`, with nobody
 * named: the matrix shows the grey area, it never fills it in silently.
 */
import { RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { Situation, SupportKindId } from "./Scope.ts"

/** A cell of the matrix: who is responsible for support of this scope, and whether people have to talk. */
export const GreyAreaCell = Schema.Struct({
  kind: SupportKindId,
  setting: Situation.fields.setting,
  schoolType: Situation.fields.schoolType,
  /** The side that answers for it. */
  responsible: Schema.Literals(["school", "swv", "municipality"]),
  /** `required` is the X of the matrix. */
  conversation: Schema.Literals(["required", "possible"]),
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "GreyAreaCell" }))
export type GreyAreaCell = typeof GreyAreaCell.Type

/** The cell of a situation, where the matrix has one. */
export const cellOf = (matrix: ReadonlyArray<GreyAreaCell>, situation: Situation): GreyAreaCell | undefined =>
  matrix.find(
    (cell) =>
      cell.kind === situation.kind &&
      cell.setting === situation.setting &&
      cell.schoolType === situation.schoolType
  )
