/**
 * Who answers for a budget: the role that is told when there is a shortage, and whom it goes to from there.
 *
 * A shortage stops nothing (KOP-08). It is told to the holder, and up the ladder while it lasts.
 */
import { RuleId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { SourceId } from "./Source.ts"

export const BudgetHolder = Schema.Struct({
  source: SourceId,
  role: RoleId,
  /** Who decides when the holder cannot, nearest first. */
  ladder: Schema.Array(RoleId),
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "BudgetHolder" }))
export type BudgetHolder = typeof BudgetHolder.Type
