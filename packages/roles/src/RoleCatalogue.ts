/**
 * The roles of a region, to look up by name and by side.
 *
 * Built once from a declaration that `roleFaults` found clean. It answers what a role is; it does not
 * say what a role may do.
 */
import { Schema } from "effect"
import type { Representation } from "./Representation.ts"
import { type Role, RoleId } from "./Role.ts"
import { Side } from "./Side.ts"

/** A role name is declared more than once. */
export class DuplicateRole extends Schema.TaggedError<DuplicateRole>()("DuplicateRole", {
  role: RoleId,
  /** How often it is declared. */
  times: Schema.Int
}) {
  override get message(): string {
    return `role ${this.role} is declared ${this.times} times`
  }
}

/** A role is said to be the youth or a parent, and sits at a side that is not the family's. */
export class RelativeOutsideFamily extends Schema.TaggedError<RelativeOutsideFamily>()(
  "RelativeOutsideFamily",
  {
    role: RoleId,
    side: Side
  }
) {
  override get message(): string {
    return `role ${this.role} is a parent, a guardian or the youth, but sits at the side of ${this.side}`
  }
}

/** What can be wrong with a list of roles. */
export type RoleFault = DuplicateRole | RelativeOutsideFamily

/** Every fault in a list of roles, at once; empty where there is none. */
export const roleFaults = (roles: ReadonlyArray<Role>): ReadonlyArray<RoleFault> => {
  const faults: Array<RoleFault> = []
  for (const [role, same] of Map.groupBy(roles, ({ id }) => id)) {
    if (same.length > 1) faults.push(new DuplicateRole({ role, times: same.length }))
  }
  for (const { id, representation, side } of roles) {
    if (representation !== undefined && isFamily(representation) && side !== "family") {
      faults.push(new RelativeOutsideFamily({ role: id, side }))
    }
  }
  return faults
}

/** A family supervisor works for an institution, a mentor may; the others are of the family. */
const isFamily = (kind: Representation): boolean => kind !== "family-supervisor" && kind !== "mentor"

export interface RoleCatalogue {
  /** All roles by name, in the order of the declaration. */
  readonly roles: ReadonlyMap<RoleId, Role>
  readonly find: (role: RoleId) => Role | undefined
  readonly sideOf: (role: RoleId) => Side | undefined
  /** What somebody in this role is to the child. */
  readonly representationOf: (role: RoleId) => Representation | undefined
  /** The roles of a side, in the order of the declaration. */
  readonly ofSide: (side: Side) => ReadonlyArray<Role>
}

/** The catalogue of a declaration; throws on a faulty one, as a region is checked before it is used. */
export const roleCatalogue = (roles: ReadonlyArray<Role>): RoleCatalogue => {
  const [fault] = roleFaults(roles)
  if (fault !== undefined) throw new Error(fault.message)
  const byId = new Map(roles.map((role) => [role.id, role]))
  const bySide = Map.groupBy(roles, ({ side }) => side)
  return {
    roles: byId,
    find: (role) => byId.get(role),
    sideOf: (role) => byId.get(role)?.side,
    representationOf: (role) => byId.get(role)?.representation,
    ofSide: (side) => bySide.get(side) ?? []
  }
}
