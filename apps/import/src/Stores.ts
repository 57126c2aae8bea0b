/**
 * The stores of the database that the tool was given, and the keys that cases are sealed with.
 *
 * An embedded database has a folder, in which the demo keeps its wrapping key; where none is set, that one
 * is used, and made where it is missing. A server never works without a key that was set.
 */
import {
  CaseIntake,
  CaseStoreLive,
  Database,
  DataKeys,
  type DbError,
  FactStoreLive,
  IdentityVaultLive,
  keyFiles,
  KeyTable,
  keyTableOn,
  KeyWrapper,
  ReferenceData,
  SchoolStoreLive,
  type SchemaMismatch,
  wrappingKeysIn
} from "@oza/postgres"
import type { KeyStore } from "@oza/casework"
import { Effect, Layer, Redacted } from "effect"
import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Target } from "./Arguments.ts"
import { exitCode } from "./terminal/ExitCode.ts"
import { ToolFault } from "./ToolFault.ts"

/** The database alone. */
export const databaseOf = (target: Target) =>
  (target._tag === "Server"
    ? Database.layerPostgres({ url: Redacted.make(target.url), poolSize: 2 })
    : Database.layerPglite({ dir: join(target.dir, "pglite") })
  ).pipe(Layer.catch((error) => Layer.effect(Database, Effect.fail(noDatabase(error)))))

/** Reference data and schools. */
export const referenceStores = (target: Target) =>
  Layer.mergeAll(ReferenceData.layer, SchoolStoreLive).pipe(Layer.provide(databaseOf(target)))

/** Everything that cases need. */
export const caseStores = (target: Target, env: Readonly<Record<string, string | undefined>>) =>
  Layer.mergeAll(
    CaseIntake.layer,
    CaseStoreLive,
    FactStoreLive,
    ReferenceData.layer,
    SchoolStoreLive,
    IdentityVaultLive
  ).pipe(Layer.provideMerge(keysOf(target, env)), Layer.provideMerge(databaseOf(target)))

/** The data keys, opened with the wrapping keys of the environment. */
const keysOf = (target: Target, env: Readonly<Record<string, string | undefined>>) =>
  DataKeys.layer(keyStoreOf(target, env["OZA_KEYS_DATABASE_URL"])).pipe(
    Layer.provide(
      KeyWrapper.layerOf({
        newest: wrappingKeyOf(target, env),
        before: wrappingKeysIn(Redacted.make(env["OZA_WRAPPING_KEYS_BEFORE"] ?? ""))
      })
    ),
    Layer.catch((error) =>
      Layer.effect(
        DataKeys,
        Effect.fail(new ToolFault({ exit: exitCode.noDatabase, message: error.message }))
      )
    )
  )

const keyStoreOf = (
  target: Target,
  url: string | undefined
): Layer.Layer<KeyStore, DbError | SchemaMismatch, Database> =>
  url !== undefined && url !== ""
    ? keyTableOn({ url: Redacted.make(url), poolSize: 2 })
    : target._tag === "Server"
      ? KeyTable
      : keyFiles(join(target.dir, "keys"))

/** What a database says when it cannot be used. */
export const noDatabase = (error: { readonly message: string }): ToolFault =>
  new ToolFault({ exit: exitCode.noDatabase, message: `The database cannot be used: ${error.message}` })

const wrappingKeyOf = (
  target: Target,
  env: Readonly<Record<string, string | undefined>>
): Redacted.Redacted<string> => {
  const given = env["OZA_WRAPPING_KEY"]
  if (given !== undefined && given !== "") return Redacted.make(given)
  return Redacted.make(target._tag === "Server" ? "" : keptKey(target.dir))
}

const keptKey = (dir: string): string => {
  const file = join(dir, "demo-wrapping.key")
  mkdirSync(dir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  return readFileSync(file, "utf8")
}
