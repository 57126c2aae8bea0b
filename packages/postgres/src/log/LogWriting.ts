/**
 * What a store needs to write both logs of what it shows or changes: the child of each case and its key.
 */
import { ConcurrentChange, type Disclosed, type StoreUnavailable } from "@oza/casework"
import type { CaseId, PersonId, RegionId } from "@oza/kernel"
import { Effect } from "effect"
import type { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import type { DataKeys } from "../keys/DataKeys.ts"
import { ChildrenOfCases } from "./ChildrenOfCases.ts"
import { type LogRows, logRows, type ToLog } from "./LogRows.ts"
import { currentWork } from "./Trace.ts"

export interface LogWriting {
  /** Notes which child a case is of, so that it need not be looked up. */
  readonly saw: (region: RegionId, id: CaseId, child: PersonId) => void
  /**
   * The rows of these disclosures. Fails where data of a case were shown that is not there any more, its
   * key neither: nothing can be said of whose data they were.
   */
  readonly rowsOf: (
    region: RegionId,
    disclosed: ReadonlyArray<Disclosed>
  ) => Effect.Effect<LogRows, ConcurrentChange | StoreUnavailable>
}

export const logWriting = (
  db: Database["Service"],
  dataKeys: Pick<DataKeys["Service"], "open">
): LogWriting => {
  const children = new ChildrenOfCases(db)
  return {
    saw: (region, id, child) => children.saw(region, id, child),

    rowsOf: Effect.fnUntraced(function* (region, disclosed) {
      const found = yield* children
        .find(
          region,
          disclosed.filter(wasRead).map(({ id }) => id)
        )
        .pipe(orUnavailable)
      const people = [...new Set(found.values())]
      const opened = yield* dataKeys.open(
        region,
        people.map((subject) => ({ subject, controller: "region" }))
      )
      const keys = new Map(people.map((person, at) => [person, opened[at]]))
      const all: Array<ToLog> = []
      for (const one of disclosed) {
        const { disclosure, id, others } = one
        const person = wasRead(one) ? found.get(id) : undefined
        const key = person === undefined ? undefined : keys.get(person)
        if (key === undefined && wasRead(one) && disclosure.outcome === "done") {
          return yield* new ConcurrentChange({ id, expected: one.version ?? 0, actual: 0 })
        }
        all.push({
          disclosure,
          child: person === undefined || key === undefined ? undefined : { person, key },
          others
        })
      }
      return logRows(all, yield* currentWork)
    })
  }
}

/**
 * Was anything of the case read? Of one that was nothing to whoever asked there is no child to look for, so
 * that it takes the same work as one that is not there.
 */
const wasRead = ({ version }: Disclosed): boolean => version !== undefined && version > 0
