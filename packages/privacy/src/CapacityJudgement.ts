/**
 * A recorded judgement that a young person can or cannot weigh a matter (wilsbekwaam ter zake).
 *
 * It is the judgement of a professional, with a second reader, and never computed. It counts for one
 * kind of yes at a time and from its day on, until a later one on the same matter.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { PermissionKind } from "./Permission.ts"

export const CapacityJudgement = Schema.Struct({
  /** Number within the case, from 1. */
  number: Schema.Int,
  matter: PermissionKind,
  outcome: Schema.Literals(["able", "unable"]),
  /** Who judged, and in which role. */
  by: PersonId,
  byRole: RoleId,
  /** Another professional who read it. */
  secondReader: PersonId,
  motivation: Schema.NonEmptyString.check(Schema.isMaxLength(2000)),
  on: CalendarDate
}).pipe(Schema.annotateEncoded({ identifier: "CapacityJudgement" }))
export type CapacityJudgement = typeof CapacityJudgement.Type

/** Was it judged last, on or before this day, that this matter cannot be weighed? Who was not judged can. */
export const isUnable = (
  judgements: ReadonlyArray<CapacityJudgement> | undefined,
  matter: string,
  on: CalendarDate
): boolean => {
  if (judgements === undefined) return false
  let last: CapacityJudgement | undefined
  for (const one of judgements) {
    if (one.matter !== matter || one.on > on) continue
    if (last === undefined || one.on > last.on || (one.on === last.on && one.number > last.number)) last = one
  }
  return last?.outcome === "unable"
}
