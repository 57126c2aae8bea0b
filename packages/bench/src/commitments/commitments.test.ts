import { expect, inject, it } from "vitest"
import { commitmentsOn } from "./commitmentsBench.ts"

it("each way of committing on one budget leaves its books exact", async () => {
  const said: Array<string> = []
  await commitmentsOn(inject("postgresServer"), { rows: 12, rounds: 1, clients: [3] }, (line) =>
    said.push(line)
  )
  const ways = ["pg: the same rows", "OZA: the whole write", "pg: the row of the ledger"]
  for (const way of ways) expect(said.filter((line) => line.includes(way))).toHaveLength(2)
})
