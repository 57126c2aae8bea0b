/**
 * Which child each case is of, for records on cases that are read again and again.
 *
 * The child of a case never changes, so what was seen once is kept for a while; the database is asked for
 * the others. A case that cannot be seen has no child here.
 */
import type { CaseId, PersonId, RegionId } from "@oza/kernel"
import { Effect } from "effect"
import type { Database } from "../Database.ts"
import type { DbError } from "../DbError.ts"
import { statement } from "../Statement.ts"

const atMost = 10_000

export class ChildrenOfCases {
  readonly #known = new Map<string, PersonId>()
  readonly #db: Database["Service"]

  constructor(db: Database["Service"]) {
    this.#db = db
  }

  /** Notes what was read. */
  saw(region: RegionId, id: CaseId, child: PersonId): void {
    const name = `${region} ${id}`
    this.#known.delete(name)
    this.#known.set(name, child)
    if (this.#known.size > atMost) this.#known.delete(this.#known.keys().next().value!)
  }

  /** The child of each of these cases that can be seen. */
  readonly find = (
    region: RegionId,
    ids: ReadonlyArray<CaseId>
  ): Effect.Effect<ReadonlyMap<CaseId, PersonId>, DbError> => {
    const found = new Map<CaseId, PersonId>()
    const missing: Array<CaseId> = []
    for (const id of new Set(ids)) {
      const child = this.#known.get(`${region} ${id}`)
      if (child === undefined) missing.push(id)
      else found.set(id, child)
    }
    if (missing.length === 0) return Effect.succeed(found)
    return Effect.map(this.#db.run(selectChildren, region, `{${missing.join(",")}}`), (rows) => {
      for (const { child, id } of rows) {
        this.saw(region, id, child)
        found.set(id, child)
      }
      return found
    })
  }
}

const selectChildren = statement<{ readonly id: CaseId; readonly child: PersonId }>(
  "children-of-cases",
  "select case_id as id, child_id as child from oza.cases where region_id = $1 and case_id = any ($2::uuid[])"
)
