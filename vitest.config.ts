import { configDefaults, defineConfig } from "vitest/config"

const sources = ["@oza/source"]

/** Tests that need a database; they find both engines ready (`packages/postgres/test/globalSetup.ts`). */
const withDatabase = [
  "packages/postgres/{src,test}/**/*.test.ts",
  "packages/bench/src/commitments/*.test.ts",
  "apps/*/test/**/*.test.ts"
]

export default defineConfig({
  // Tests and what runs once before them are on the sources, without a build.
  ssr: { resolve: { conditions: sources } },
  environments: { __vitest__: { resolve: { conditions: sources } } },
  test: {
    // Two cores are enough for everybody; more of them would only contend for one database.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          include: [
            "packages/**/src/**/*.test.ts",
            "packages/**/test/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "tools/**/*.test.ts",
            "scripts/**/*.test.ts"
          ],
          exclude: [...configDefaults.exclude, ...withDatabase],
          // No test is about time; properties over many values take long on a busy machine.
          testTimeout: 30_000
        }
      },
      {
        extends: true,
        test: {
          name: "stores",
          include: withDatabase,
          globalSetup: ["packages/postgres/test/globalSetup.ts"],
          // Loading the engines anew for each file costs more than most tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
