/** Somebody who is something to the child in one case: a person, the role, and the kind of relation. */
import { PersonId } from "@oza/kernel"
import { Schema } from "effect"
import { Representation } from "./Representation.ts"
import { RoleId } from "./Role.ts"

export const Relative = Schema.Struct({
  person: PersonId,
  role: RoleId,
  representation: Representation
}).pipe(Schema.annotateEncoded({ identifier: "Relative" }))
export type Relative = typeof Relative.Type
