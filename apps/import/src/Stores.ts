/**
 * The stores of the database that the tool was given, and the key that identities are sealed with.
 *
 * An embedded database has a folder, in which the demo keeps its key; where no key is set, that one is
 * used, and made where it is missing. A server never works without a key that was set.
 */
import {
  CaseIntake,
  CaseStoreLive,
  Database,
  FactStoreLive,
  identityVault,
  ReferenceData,
  SchoolStoreLive
} from "@oza/postgres"
import { IdentityVault } from "@oza/casework"
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
    identityVault(keyOf(target, env)).pipe(
      Layer.catch(({ message }) =>
        Layer.effect(IdentityVault, Effect.fail(new ToolFault({ exit: exitCode.noDatabase, message })))
      )
    )
  ).pipe(Layer.provideMerge(databaseOf(target)))

/** What a database says when it cannot be used. */
export const noDatabase = (error: { readonly message: string }): ToolFault =>
  new ToolFault({ exit: exitCode.noDatabase, message: `The database cannot be used: ${error.message}` })

const keyOf = (
  target: Target,
  env: Readonly<Record<string, string | undefined>>
): Redacted.Redacted<string> => {
  const given = env["OZA_IDENTITY_KEY"]
  if (given !== undefined && given !== "") return Redacted.make(given)
  return Redacted.make(target._tag === "Server" ? "" : keptKey(target.dir))
}

const keptKey = (dir: string): string => {
  const file = join(dir, "demo-identity.key")
  mkdirSync(dir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  return readFileSync(file, "utf8")
}
