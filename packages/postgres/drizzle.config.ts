import { defineConfig } from "drizzle-kit"

export default defineConfig({
  dialect: "postgresql",
  // The tests beside the tables are no tables.
  schema: "./src/schema/!(*.test).ts",
  out: "./migrations",
  schemaFilter: ["oza", "oza_keys", "oza_reference", "oza_swv"]
})
