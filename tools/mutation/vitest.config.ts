/**
 * Runs the tests of a region as if one of its rules were not declared (`OZA_WITHOUT_RULE`).
 *
 * `regionWithout.ts` stands in for `@oza/region`. One worker, so that the machine stays usable beside it.
 */
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const root = fileURLToPath(new URL("../../", import.meta.url))
const sources = ["@oza/source"]
const mutated = `${root}tools/mutation/regionWithout.ts`

export default defineConfig({
  root,
  ssr: { resolve: { conditions: sources } },
  environments: { __vitest__: { resolve: { conditions: sources } } },
  plugins: [
    {
      name: "region-without-a-rule",
      enforce: "pre",
      resolveId: (id) => (id === "@oza/region" ? mutated : undefined)
    }
  ],
  test: {
    include: ["packages/regions/*/{src,test}/**/*.test.ts"],
    maxWorkers: 1,
    fileParallelism: false,
    // Loading the packages anew for each file costs more than the tests.
    isolate: false,
    testTimeout: 60_000
  }
})
