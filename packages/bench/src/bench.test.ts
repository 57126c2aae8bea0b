import { expect, it } from "vitest"
import { compare, exponentOf, median } from "./bench.ts"

it("lets the ways take turns and compares their medians with the first", async () => {
  const order: Array<string> = []
  const way = (name: string, speeds: ReadonlyArray<number>) => {
    let at = 0
    return {
      name,
      turn: async () => {
        order.push(name)
        return { seconds: 1 / speeds[at++]!, units: 1, megabytes: at }
      }
    }
  }
  const outcomes = await compare(
    { title: "t", unit: "u", rounds: 3, ways: [way("base", [10, 100, 20]), way("other", [5, 5, 500])] },
    () => {}
  )
  expect(order).toEqual(["base", "other", "other", "base", "base", "other"])
  expect(outcomes.map(({ ratio }) => Math.round(ratio * 100) / 100)).toEqual([1, 0.25])
  expect(outcomes[0]!.megabytes).toBe(3)
})

it("finds how time grows with size", () => {
  const grown = (power: number) => [10, 100, 1000].map((size) => ({ size, seconds: 3 * size ** power }))
  expect(exponentOf(grown(1))).toBeCloseTo(1)
  expect(exponentOf(grown(0))).toBeCloseTo(0)
  expect(exponentOf(grown(2))).toBeCloseTo(2)
})

it("takes the middle", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5])
})
