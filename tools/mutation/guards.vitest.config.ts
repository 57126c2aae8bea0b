/**
 * Runs attacks on the API as if one guard were not there (`OZA_WITHOUT_GUARD`, its name; none: all are).
 *
 * The text of its file is changed as it is loaded. A guard of a migration is taken out of a copy of the
 * folder of migrations (`OZA_MIGRATIONS`). One worker, so that the machine stays usable beside it.
 */
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { changedText, guardNamed } from "./withoutGuard.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const sources = ["@oza/source"]
const guard = guardNamed(process.env["OZA_WITHOUT_GUARD"])
const migrations = process.env["OZA_MIGRATIONS"]

export default defineConfig({
  root,
  ssr: { resolve: { conditions: sources } },
  environments: { __vitest__: { resolve: { conditions: sources } } },
  plugins: [
    {
      name: "without-a-guard",
      enforce: "pre",
      // What was transformed without a guard is kept apart from what was transformed with it.
      configureVitest: ({ defineCacheKeyGenerator }) =>
        defineCacheKeyGenerator(({ id }) => {
          const path = id.split("?")[0]!.slice(root.length)
          const isChanged = path === guard?.file || path === "packages/postgres/src/Migrations.ts"
          return isChanged ? `${guard?.name} ${migrations}` : undefined
        }),
      transform: (code, id) => {
        const path = id.split("?")[0]!.slice(root.length)
        if (guard !== undefined && path === guard.file) return changedText(guard, code)
        if (migrations !== undefined && path === "packages/postgres/src/Migrations.ts")
          return code.replace(
            'fileURLToPath(new URL("../migrations", import.meta.url))',
            JSON.stringify(migrations)
          )
        return undefined
      }
    }
  ],
  test: {
    include: ["apps/api/test/attack/*.test.ts"],
    globalSetup: ["tools/mutation/attackedServer.ts"],
    maxWorkers: 1,
    fileParallelism: false,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
})
