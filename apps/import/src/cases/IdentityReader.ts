/** Who the child is, as a row says it: names, date of birth, and the BSN where the source has it. */
import { Identity } from "@oza/casework"
import { Result, Schema } from "effect"
import { schemaFaults } from "../table/SchemaFault.ts"
import { type FieldFault, type Fields, neededTextOf, textOf } from "./BoundValue.ts"
import type { ColumnFinder } from "./ColumnFinder.ts"
import type { Mapping } from "./Mapping.ts"

const decodeIdentity = Schema.decodeUnknownResult(Identity, { errors: "all" })

/** The reader of the identity of a row. */
export const identityReader = ({ identity }: Mapping, columns: ColumnFinder) => {
  const birth = columns.day("identity.birthDate", identity.birthDate)
  const places = {
    givenName: columns.place("identity.givenName", identity.givenName.column),
    familyName: columns.place("identity.familyName", identity.familyName.column),
    birthDate: birth.place,
    bsn: identity.bsn === undefined ? -1 : columns.place("identity.bsn", identity.bsn.column)
  }
  const givenName = neededTextOf(places.givenName)
  const familyName = neededTextOf(places.familyName)
  const bsn = places.bsn === -1 ? () => undefined : textOf(places.bsn)
  return (fields: Fields, faults: Array<FieldFault>): Identity | undefined => {
    const before = faults.length
    if (fields[places.birthDate] === "")
      faults.push({ column: places.birthDate, reason: "a value is needed here" })
    const number = bsn(fields, faults)
    const given = {
      givenName: givenName(fields, faults),
      familyName: familyName(fields, faults),
      birthDate: birth.read(fields, faults),
      ...(number === undefined ? {} : { bsn: number })
    }
    const decoded = decodeIdentity(given)
    if (Result.isSuccess(decoded)) return faults.length > before ? undefined : decoded.success
    const told = new Set(faults.slice(before).map(({ column }) => column))
    for (const { path, message } of schemaFaults(decoded.failure.issue)) {
      const column = places[path[0] as keyof typeof places] ?? -1
      if (!told.has(column)) faults.push({ column, reason: message })
    }
    return undefined
  }
}
