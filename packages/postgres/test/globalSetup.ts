/**
 * Once for a run of tests that need a database: a real PostgreSQL server, and an embedded database that
 * is migrated already. Where one of them cannot be had, the run fails and says why; nothing is skipped.
 */
import { startPostgresServer } from "@oza/testing/postgres-server"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
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
  const folder = mkdtempSync(join(tmpdir(), "oza-tests-"))
  const dump = join(folder, "pglite.tar")
  const [server] = await Promise.all([
    startPostgresServer(),
    openPglite({}).then(async (embedded) => {
      writeFileSync(dump, await dumpOf(embedded.client))
      await embedded.close()
    })
  ])
  project.provide("postgresServer", server.url)
  project.provide("pgliteDump", dump)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
}
