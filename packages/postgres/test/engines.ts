/** Both engines, for tests that hold on each: an empty migrated database of one's own. */
import { Layer, Redacted } from "effect"
import { inject } from "vitest"
import { CaseStoreLive } from "../src/CaseStoreLive.ts"
import { Database } from "../src/Database.ts"
import { FactStoreLive } from "../src/FactStoreLive.ts"
import { GroupStoreLive } from "../src/GroupStoreLive.ts"
import { IdentityVaultLive } from "../src/IdentityVaultLive.ts"
import { DataKeys } from "../src/keys/DataKeys.ts"
import { KeyTable } from "../src/keys/KeyTable.ts"
import { KeyWrapper } from "../src/keys/KeyWrapper.ts"
import { asAsked } from "./asAsked.ts"

export const engines = [
  { engine: "PGlite", database: Database.layerPglite({ from: inject("pgliteDump") }) },
  {
    engine: "PostgreSQL",
    database: Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  }
] as const

/** A key for tests: 32 bytes that say so. */
export const testKey = Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))

/** The keys of a database, in its own table. */
export const testKeys = DataKeys.layer(KeyTable).pipe(
  Layer.provide(KeyWrapper.layerOf({ newest: testKey })),
  Layer.orDie
)

/** The stores of casework on a database, each asked by who would ask; the keys and the database stay in reach. */
export const storesOn = <E>(database: Layer.Layer<Database, E>) =>
  asAsked.pipe(
    Layer.provide(Layer.mergeAll(CaseStoreLive, FactStoreLive, GroupStoreLive, IdentityVaultLive)),
    Layer.provideMerge(testKeys),
    Layer.provideMerge(database)
  )
