/**
 * Who acted in a role, as a row says it.
 *
 * A source knows people by a name or a number of its own; the same one is the same person here, in
 * every row and every run. The one exception is a column with the ids of the identity provider.
 */
import { type CalendarDate, PersonId } from "@oza/kernel"
import type { Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"
import { ownText } from "../table/ownText.ts"
import { type FieldFault, type Fields, textOf } from "./BoundValue.ts"
import type { ColumnFinder } from "./ColumnFinder.ts"
import type { Mapping, PartyBinding } from "./Mapping.ts"
import type { MappingFault } from "./MappingFault.ts"
import type { StableIds } from "./StableId.ts"

/** Who acts in a role, in this row. */
export type PartyReader = (row: Row, faults: Array<FieldFault>) => Actor | undefined

/** A row while it is read. */
export interface Row {
  readonly fields: Fields
  readonly key: string
  readonly person: PersonId
  readonly birthDate: CalendarDate | undefined
}

/** The readers of everybody that the mapping names, by role. */
export const partiesOf = (
  mapping: Mapping,
  ids: StableIds,
  roles: ReadonlyArray<RoleId>,
  columns: ColumnFinder,
  faults: Array<MappingFault>
): ReadonlyMap<string, PartyReader> => {
  const readers = new Map<string, PartyReader>()
  for (const [name, binding] of Object.entries(mapping.parties)) {
    const role = roles.find((one) => one === name)
    if (role === undefined) {
      faults.push({
        at: `parties.${name}`,
        message: `the region has no such role; it has ${roles.join(", ")}`
      })
    } else readers.set(role, partyReader(mapping.source, ids, role, binding, columns))
  }
  return readers
}

const isPersonId = Schema.is(PersonId)

const partyReader = (
  source: string,
  ids: StableIds,
  role: RoleId,
  binding: PartyBinding,
  columns: ColumnFinder
): PartyReader => {
  const organisation =
    "organisation" in binding && binding.organisation !== undefined
      ? { organisation: binding.organisation }
      : {}
  const actor = (party: PersonId): Actor => ({ party, role, ...organisation })
  if ("constant" in binding) {
    const same = actor(binding.constant)
    return () => same
  }
  if ("child" in binding) return ({ person }) => actor(person)
  if ("perCase" in binding) {
    // One row after the other, and several acts in each.
    let last: { readonly key: string; readonly actor: Actor } | undefined
    return ({ key }) => {
      if (last?.key !== key) last = { key, actor: actor(ids.personOf(source, role, key)) }
      return last.actor
    }
  }
  const at = `parties.${role}`
  const place = columns.place(at, "column" in binding ? binding.column : binding.idColumn)
  const text = textOf(place)
  const known = new Map<string, Actor>()
  return ({ fields }, faults) => {
    const before = faults.length
    const value = text(fields, faults)
    if (value === undefined) {
      if (faults.length === before)
        faults.push({ column: place, reason: `nobody is named who acted as ${role}` })
      return undefined
    }
    const seen = known.get(value)
    if (seen !== undefined) return seen
    if ("idColumn" in binding && !isPersonId(value)) {
      faults.push({ column: place, reason: "expected the id of a person: a UUID of version 7 in lower case" })
      return undefined
    }
    // People are not rows: of one role there are some hundreds.
    const made = actor(
      "column" in binding ? ids.personOf(source, `party:${role}`, value) : PersonId.make(value)
    )
    if (known.size < 20_000) known.set(ownText(value), made)
    return made
  }
}
