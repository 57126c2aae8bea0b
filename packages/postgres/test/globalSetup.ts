/**
 * Once for a run of tests that need a database: a real PostgreSQL server, and an embedded database that
 * is migrated already. Where one of them cannot be had, the run fails and says why; nothing is skipped.
 */
import { startPostgresServer } from "@oza/testing/postgres-server"
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { TestProject } from "vitest/node"
import { schemaVersion } from "../src/Migrations.ts"
import { dumpOf, openPglite } from "../src/Pglite.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a server on which tests make databases of their own. */
    readonly postgresServer: string
    /** A file with an empty migrated database, for `Database.layerPglite({ from })`. */
    readonly pgliteDump: string
  }
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const dump = join(project.config.root, "node_modules", ".cache", "oza", `pglite-${schemaVersion()}.tar`)
  const [server] = await Promise.all([startPostgresServer(), existsSync(dump) ? undefined : makeDump(dump)])
  project.provide("postgresServer", server.url)
  project.provide("pgliteDump", dump)
  return server.stop
}

/** Making it takes many times as long as starting from it, so it is kept for the next run. */
const makeDump = async (file: string): Promise<void> => {
  const embedded = await openPglite({})
  const whole = await dumpOf(embedded.client)
  await embedded.close()
  mkdirSync(dirname(file), { recursive: true })
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith("pglite-")) rmSync(join(dirname(file), name), { force: true })
  }
  const making = `${file}.${process.pid}`
  writeFileSync(making, whole)
  renameSync(making, file)
}
