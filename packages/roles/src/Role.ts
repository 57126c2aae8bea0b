/**
 * A role as a region names it, the side it belongs to and the tasks it carries.
 *
 * Which roles there are is data of a region; no package here knows one by name. What a role may do is
 * said by the pathway, what it may see by the privacy rules.
 */
import { LocalizedText, RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { Representation } from "./Representation.ts"
import { Side } from "./Side.ts"

/** The name of a role in a declaration, in kebab-case: `internal-coordinator`. */
export const RoleId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    message: "expected a role such as internal-coordinator"
  })
).pipe(Schema.brand("RoleId"))
export type RoleId = typeof RoleId.Type

/** Something that a role has to do, by a rule of the region. It is assigned and shown, not enforced. */
export const Task = Schema.Struct({ rule: RuleId, text: LocalizedText })
export type Task = typeof Task.Type

export const Role = Schema.Struct({
  id: RoleId,
  name: LocalizedText,
  side: Side,
  tasks: Schema.Array(Task),
  /** What somebody in this role is to the child; absent where the role is about work, not kinship. */
  representation: Schema.optionalKey(Representation)
}).pipe(Schema.annotateEncoded({ identifier: "Role" }))
export type Role = typeof Role.Type
