/** Both engines, for tests that hold on each: an empty migrated database of one's own. */
import { Effect, Layer, Redacted } from "effect"
import { inject } from "vitest"
import { CaseStoreLive } from "../src/CaseStoreLive.ts"
import { Database } from "../src/Database.ts"
import { FactStoreLive } from "../src/FactStoreLive.ts"
import { GroupStoreLive } from "../src/GroupStoreLive.ts"
import { IdentityVaultLive } from "../src/IdentityVaultLive.ts"
import { DataKeys } from "../src/keys/DataKeys.ts"
import { KeyTable } from "../src/keys/KeyTable.ts"
import { KeyWrapper } from "../src/keys/KeyWrapper.ts"
import type { Value } from "../src/Statement.ts"
import { throughTheWall } from "./throughTheWall.ts"

/** Everything of the database, past its row policies, for tests that look at what stands there. */
export const raw = <Row>(text: string, ...values: ReadonlyArray<Value>) =>
  Effect.flatMap(Database, (db) =>
    db.transaction(async (session) => {
      await session.rows("set local role none", [])
      return session.rows<Row>(text, values)
    })
  )
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

/** The stores of casework on a database, which stays in reach, like the keys. */
export const storesOn = <E>(database: Layer.Layer<Database, E>) =>
  Layer.mergeAll(CaseStoreLive, FactStoreLive, GroupStoreLive, IdentityVaultLive).pipe(
    throughTheWall,
    Layer.provideMerge(testKeys),
    Layer.provideMerge(database)
  )
