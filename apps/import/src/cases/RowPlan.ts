/**
 * A mapping made ready for one file: every column found, every act checked against its definition.
 *
 * All faults come at once, each with its place in the mapping, before the first row is read. What comes
 * out reads one row after the other and knows nothing of files or of the store.
 */
import type { Identity } from "@oza/casework"
import type { PersonId } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { Result } from "effect"
import { actReader, type ToldAct } from "./ActReader.ts"
import { type FieldFault, type Fields, neededTextOf } from "./BoundValue.ts"
import { columnFinder } from "./ColumnFinder.ts"
import { identityReader } from "./IdentityReader.ts"
import type { Mapping } from "./Mapping.ts"
import type { MappingFault } from "./MappingFault.ts"
import { partiesOf } from "./PartyReader.ts"
import type { StableIds } from "./StableId.ts"

/** What a row says, before any rule has looked at it. */
export interface ToldCase {
  readonly key: string
  readonly identity: Identity
  /** The child as the source knows it; somebody known by the same BSN takes its place. */
  readonly person: PersonId
  /** In the order of their days, and of the mapping within a day. */
  readonly acts: readonly [ToldAct, ...ReadonlyArray<ToldAct>]
}

export interface RowPlan {
  /** The columns that the mapping uses, as the file calls them. */
  readonly columns: ReadonlyArray<string>
  /** Place of the column with the key. */
  readonly keyColumn: number
  /** Reads the fields of a row, in the order of `columns`; every fault of the row at once. */
  readonly read: (fields: Fields) => Result.Result<ToldCase, ReadonlyArray<FieldFault>>
}

/**
 * Checks a mapping against the headers of a file (all of them; undefined where the file has none, as
 * JSON lines do) and against the roles that the region knows.
 */
export const planOf = (
  mapping: Mapping,
  ids: StableIds,
  roles: ReadonlyArray<RoleId>,
  headers: ReadonlyArray<string> | undefined,
  { shortcut = true }: { readonly shortcut?: boolean } = {}
): Result.Result<RowPlan, ReadonlyArray<MappingFault>> => {
  const faults: Array<MappingFault> = []
  const dates = mapping.dates ?? "yyyy-MM-dd"
  const columns = columnFinder(headers, dates, faults)
  const keyColumn = columns.place("key", mapping.key.column)
  const key = neededTextOf(keyColumn)
  const identity = identityReader(mapping, columns)
  const parties = partiesOf(mapping, ids, roles, columns, faults)
  const told = mapping.acts.map((act, index) =>
    actReader(act, `acts[${index}]`, { columns, dates, faults, parties, shortcut })
  )
  if (mapping.acts.filter(({ act }) => act === "OpenCase").length !== 1) {
    faults.push({ at: "acts", message: "exactly one act has to be OpenCase" })
  }
  if (faults.length > 0) return Result.fail(faults)

  return Result.succeed({
    columns: columns.used(),
    keyColumn,
    read: (fields) => {
      const found: Array<FieldFault> = []
      const keyOfRow = key(fields, found) ?? ""
      const person = ids.personOf(mapping.source, "child", keyOfRow)
      const who = identity(fields, found)
      const all = told.flatMap(
        (read) => read({ fields, key: keyOfRow, person, birthDate: who?.birthDate }, found) ?? []
      )
      // Stable: acts of one day keep the order of the mapping.
      const [first, ...rest] = all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      if (first === undefined && found.length === 0)
        found.push({ column: -1, reason: "the row tells of no act" })
      return found.length > 0 || first === undefined || who === undefined
        ? Result.fail(eachOnce(found))
        : Result.succeed({ key: keyOfRow, identity: who, person, acts: [first, ...rest] })
    }
  })
}

/** Two acts that read one column find the same fault in it. */
const eachOnce = (faults: ReadonlyArray<FieldFault>): ReadonlyArray<FieldFault> => [
  ...new Map(faults.map((fault) => [`${fault.column} ${fault.reason}`, fault])).values()
]
