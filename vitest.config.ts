import { defineConfig } from "vitest/config"

export default defineConfig({
  // Tests run on the sources, without a build.
  ssr: { resolve: { conditions: ["@oza/source"] } },
  test: {
    include: ["packages/**/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "tools/**/*.test.ts"]
  }
})
