import { describe, expect, it } from "vitest"
import { proofsIn, unproven } from "./invariants.ts"

const line = (number: number, test = `Invariant ${number}: holds`) =>
  `| ${number} | It holds. | \`a.test.ts\` | ${test} |`
const all = Array.from({ length: 15 }, (_, index) => line(index + 1)).join("\n")
const tests = Array.from({ length: 15 }, (_, index) => `it("Invariant ${index + 1}: holds", () => {})`)
const file = (...lines: ReadonlyArray<string>) => ['import { it } from "vitest"', ...lines].join("\n")

describe("The proofs of the invariants", () => {
  it("are read from the table, without its head", () => {
    const table = `| Number | What holds | File | Test |\n| --- | --- | --- | --- |\n${line(1)}`
    expect(proofsIn(table)).toEqual([{ invariant: 1, file: "a.test.ts", test: "Invariant 1: holds" }])
  })

  it("are in order where each test is there", () => {
    expect(unproven(proofsIn(all), () => file(...tests))).toEqual([])
  })

  it("are missed where an invariant has none, a file is gone, or a test is renamed or skipped", () => {
    expect(unproven(proofsIn(all.replace(line(7), "")), () => file(...tests))).toEqual([
      "docs/privacy/invariants.md: says of no test that it proves invariant 7"
    ])
    expect(unproven(proofsIn(all), () => undefined)).toHaveLength(15)
    const renamed = tests.map((one) => one.replace("Invariant 3: holds", "something else"))
    expect(unproven(proofsIn(all), () => file(...renamed))).toEqual([
      'docs/privacy/invariants.md: invariant 3: a.test.ts has no test "Invariant 3: holds"'
    ])
    const skipped = tests.map((one) => one.replace('it("Invariant 4', 'it.skip("Invariant 4'))
    expect(unproven(proofsIn(all), () => file(...skipped))).toHaveLength(1)
  })
})
