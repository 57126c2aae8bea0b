/**
 * COPY for a role that row policies hold for: PostgreSQL takes no COPY into a table that has them.
 *
 * So the rows are copied into a temporary table of the same columns, which stays with the connection and is
 * emptied at the end of each transaction, and go on from there by a plain insert, which the policies check.
 */

/** The statements around a COPY. */
export interface CopyIn {
  /** What COPY writes to. */
  readonly into: string
  /** Makes the temporary table, where it is not there yet; none for a target that is one itself. */
  readonly before: string | undefined
  /** Moves the rows on, and empties it for a next time in the same transaction. */
  readonly after: ReadonlyArray<string>
}

/** For a target such as `oza.outbox (region_id, case_id)`. */
export const copyIn = (target: string): CopyIn => {
  const [, table, columns] = /^(\w+\.\w+) \((.*)\)$/.exec(target) ?? []
  if (table === undefined || columns === undefined) return { into: target, before: undefined, after: [] }
  const waiting = `${table.replace(".", "_")}_waiting`
  return {
    into: `${waiting} (${columns})`,
    before: `create temporary table if not exists ${waiting} on commit delete rows as
      select ${columns} from ${table} with no data`,
    after: [`insert into ${table} (${columns}) select ${columns} from ${waiting}`, `truncate ${waiting}`]
  }
}
