/** Both engines, for tests that hold on each: an empty migrated database of one's own. */
import { Layer, Redacted } from "effect"
import { inject } from "vitest"
import { CaseStoreLive } from "../src/CaseStoreLive.ts"
import { Database } from "../src/Database.ts"
import { FactStoreLive } from "../src/FactStoreLive.ts"
import { GroupStoreLive } from "../src/GroupStoreLive.ts"
import { identityVault } from "../src/IdentityVaultLive.ts"

export const engines = [
  { engine: "PGlite", database: Database.layerPglite({ from: inject("pgliteDump") }) },
  {
    engine: "PostgreSQL",
    database: Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  }
] as const

/** A key for tests: 32 bytes that say so. */
export const testKey = Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))

/** The stores of casework on a database, which stays in reach. */
export const storesOn = <E>(database: Layer.Layer<Database, E>) =>
  Layer.mergeAll(CaseStoreLive, FactStoreLive, GroupStoreLive, identityVault(testKey)).pipe(
    Layer.provideMerge(database)
  )
