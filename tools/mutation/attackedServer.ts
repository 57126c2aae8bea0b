/** Once for a run of attacks without a guard: a PostgreSQL server, where the database is attacked. */
import type { TestProject } from "vitest/node"
import { type PostgresServer, startPostgresServer } from "../../packages/testing/src/PostgresServer.ts"

let server: PostgresServer | undefined

export const setup = async (project: TestProject): Promise<void> => {
  if (process.env["OZA_ATTACK_ENGINE"] === "memory") return
  server = await startPostgresServer()
  project.provide("postgresServer", server.url)
}

export const teardown = async (): Promise<void> => {
  await server?.stop()
}
