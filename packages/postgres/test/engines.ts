/** Both engines, for tests that hold on each: an empty migrated database of one's own. */
import { Redacted } from "effect"
import { inject } from "vitest"
import { Database } from "../src/Database.ts"

export { storesOn, testKey } from "./stores.ts"

export const engines = [
  { engine: "PGlite", database: Database.layerPglite({ from: inject("pgliteDump") }) },
  {
    engine: "PostgreSQL",
    database: Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  }
] as const
