/** The stores of a world, shared by its regions: in memory, or in a database of its own on a real server. */
import { memoryStores, syntheticReference } from "@oza/testing"
import { Database, ReferenceData } from "@oza/postgres"
import { type Context, Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { inject } from "vitest"
import { services } from "../../src/Services.ts"
import type { TokenIssuer } from "../../src/sign-in/SignIn.ts"
import { region } from "../regionWithGroups.ts"

export interface Stores {
  readonly context: Context.Context<never>
  /** The database under them; undefined in memory. */
  readonly database: Database["Service"] | undefined
  readonly close: () => Promise<void>
}

/** A key for tests: 32 bytes that say so. */
export const testKey = Buffer.from("this key seals nobody but a test").toString("base64")

export const storesOn = async (engine: "memory" | "PostgreSQL", trusted: TokenIssuer): Promise<Stores> => {
  if (engine === "memory") {
    const runtime = ManagedRuntime.make(memoryStores(syntheticReference.schools))
    const context = (await runtime.context()) as Context.Context<never>
    return { context, database: undefined, close: () => runtime.dispose() }
  }
  const bottom = ManagedRuntime.make(
    Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  )
  const database = await bottom.runPromise(Database)
  const layer = services({
    database: Layer.succeed(Database, database),
    region,
    trusted,
    wrappingKeys: { newest: Redacted.make(testKey) }
  })
  const runtime = ManagedRuntime.make(layer)
  const context = await runtime.context()
  await runtime.runPromise(
    Effect.flatMap(ReferenceData, (reference) => reference.replace(syntheticReference))
  )
  return {
    context: context as Context.Context<never>,
    database,
    close: async () => {
      await runtime.dispose()
      await bottom.dispose()
    }
  }
}
