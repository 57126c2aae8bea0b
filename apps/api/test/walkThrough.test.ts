import { Database } from "@oza/postgres"
import { Effect, Redacted } from "effect"
import { spawnSync } from "node:child_process"
import { describe, expect, inject, it } from "vitest"
import { demoServer } from "./DemoServer.ts"
import { answersOf, holds, runStages, stages } from "./WalkThrough.ts"

const engines = [
  { engine: "PGlite", database: Database.layerPglite({ from: inject("pgliteDump") }) },
  {
    engine: "PostgreSQL",
    database: Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  }
]

const has = (program: string) => spawnSync(program, ["--version"]).status === 0
const absent = !has("bash") || !has("curl")
if (absent) console.warn("The walk-through is not run: bash and curl are needed and one of them is not here.")

describe.skipIf(absent)("the walk-through of the documents", () => {
  it("shows at least ten refusals, each by another rule", () => {
    const rules = JSON.stringify(stages().map(({ expected }) => expected)).match(/KOP-\d\d/g)
    expect(new Set(rules).size).toBeGreaterThanOrEqual(10)
  })

  it.each(engines)(
    "KOP-37 KOP-58 KOP-47 KOP-41 KOP-55 KOP-19 KOP-08 KOP-12 KOP-04 KOP-31: goes from signal to closed case as it says, on $engine",
    async ({ database }) => {
      const all = stages()
      const printed = await Effect.runPromise(
        Effect.scoped(
          Effect.flatMap(demoServer(database), (origin) => Effect.promise(() => runStages(all, origin)))
        )
      )
      expect(printed.length).toBe(all.length)
      const otherwise = all.flatMap(({ commands, expected }, at) => {
        const answers = answersOf(printed[at]!)
        // What the page does not show went well; what it shows is what came.
        const wrong =
          expected === undefined
            ? answers.filter(isProblem)
            : answers.slice(-1).filter((one) => !holds(one, expected))
        return wrong.map((answer) => ({ commands, expected, answer }))
      })
      expect(otherwise).toEqual([])
    },
    240_000
  )
})

const isProblem = (answer: unknown): boolean => (answer as { readonly type?: unknown }).type !== undefined
