/** The stores of casework on a database, each asked by who would ask, with a wrapping key for tests. */
import type { KeyStore } from "@oza/casework"
import { Layer, Redacted } from "effect"
import { CaseStoreLive } from "../src/CaseStoreLive.ts"
import { type Database } from "../src/Database.ts"
import { FactStoreLive } from "../src/FactStoreLive.ts"
import { GroupStoreLive } from "../src/GroupStoreLive.ts"
import { IdentityVaultLive } from "../src/IdentityVaultLive.ts"
import { DataKeys } from "../src/keys/DataKeys.ts"
import { KeyTable } from "../src/keys/KeyTable.ts"
import { KeyWrapper } from "../src/keys/KeyWrapper.ts"
import { asAsked } from "./asAsked.ts"

/** 32 bytes that say what they are. */
export const testKey = Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))

/** Data keys of this store, wrapped with this key. */
export const keysIn = <E>(keyStore: Layer.Layer<KeyStore, E, Database>, newest = testKey) =>
  DataKeys.layer(keyStore).pipe(Layer.provide(KeyWrapper.layerOf({ newest })))

/** What people ask, of stores that are still to be given keys and a database. */
export const askedStores = asAsked.pipe(
  Layer.provide(Layer.mergeAll(CaseStoreLive, FactStoreLive, GroupStoreLive, IdentityVaultLive))
)

/** The stores, with the keys and the database in reach; keys stand in the database where nothing is said. */
export const storesOn = <E, F = never>(
  database: Layer.Layer<Database, E>,
  keyStore: Layer.Layer<KeyStore, F, Database> = KeyTable
) => askedStores.pipe(Layer.provideMerge(Layer.orDie(keysIn(keyStore))), Layer.provideMerge(database))
