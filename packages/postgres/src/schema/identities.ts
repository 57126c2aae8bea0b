/**
 * Who people are, sealed with the key of each: apart from every case.
 *
 * The keyed hash of the BSN finds a child again; one number belongs to one person in a region.
 */
import { sql } from "drizzle-orm"
import { primaryKey, uniqueIndex } from "drizzle-orm/pg-core"
import { bytes, oza, person, region } from "./columns.ts"

export const identities = oza.table(
  "identities",
  {
    region: region(),
    person: person("person_id").notNull(),
    sealed: bytes("sealed").notNull(),
    bsnHash: bytes("bsn_hash")
  },
  (table) => [
    primaryKey({ columns: [table.region, table.person] }),
    uniqueIndex("identities_one_person_per_bsn")
      .on(table.region, table.bsnHash)
      .where(sql`bsn_hash is not null`)
  ]
)
