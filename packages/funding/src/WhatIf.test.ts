import { share } from "@oza/kernel"
import { expect, it } from "vitest"
import { agreement, declaration, kind, request, rules, source } from "../test/declaration.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { whatIf } from "./WhatIf.ts"

const now = { declaration, rules }
const half: FundingDeclaration = {
  ...declaration,
  keys: [
    declaration.keys[0],
    {
      ...declaration.keys[1]!,
      shares: [
        { source: source("swv"), share: share(1, 2) },
        { source: source("youth-help"), share: share(1, 2) }
      ]
    },
    ...declaration.keys.slice(2)
  ]
}
const cases = [
  [request([agreement(1, "behaviour")])],
  [request([agreement(1, "guidance"), agreement(2, "behaviour")])]
]

it("shows who would have paid what, and moves no cent beside that", () => {
  const result = whatIf(cases, now, { declaration: half, rules })
  expect(result).toMatchObject({ compared: 2, leftOut: [] })
  expect(result.after).toBe(result.before)
  const of = (name: string) => result.shifted.filter((one) => one.source === name)
  const sum = (name: string, when: "before" | "after") => of(name).reduce((all, one) => all + one[when], 0)
  // 2,600 euros of behaviour, twice: a third each, then half each.
  expect([sum("swv", "before"), sum("swv", "after")]).toEqual([2 * 86_667, 2 * 130_000])
  expect(of("swv").map(({ year }) => year)).toEqual(["2025-2026"])
  expect(of("youth-help").map(({ year }) => year)).toEqual(["2025", "2026"])
})

it("counts the cases that a source pays for, and those for which it would pay something else", () => {
  const result = whatIf([...cases, [request([agreement(1, "guidance")])]], now, { declaration: half, rules })
  expect(result).toMatchObject({ compared: 3, changed: 2 })
  const of = (name: string) => result.sources.find((one) => one.source === name)
  expect(of("swv")).toMatchObject({ cases: 2, changed: 2, before: 173_334, after: 260_000 })
  expect(of("school")).toMatchObject({ cases: 3, changed: 2 })
})

it("compares a case whole: one division that is refused leaves out the others of that case", () => {
  const twice = [request([agreement(1, "behaviour")]), request([agreement(2, "day-care")])]
  const strict = { ...declaration, prices: declaration.prices.filter((one) => one.kind !== kind("day-care")) }
  const result = whatIf([twice, ...cases], now, { declaration: strict, rules })
  expect(result.compared).toBe(2)
  expect(result.leftOut.map(({ at, by }) => `${at} ${by}`)).toEqual(["0 after"])
})

it("the same twice shifts nothing", () => {
  for (const { after, before } of whatIf(cases, now, now).shifted) expect(after).toBe(before)
})

it("names the cases that one of the two refuses, and leaves them out of both", () => {
  const strict: FundingDeclaration = { ...declaration, prices: [] }
  const result = whatIf(cases, now, { declaration: strict, rules })
  expect(result).toMatchObject({ compared: 0, before: 0, after: 0, shifted: [] })
  expect(result.leftOut.map(({ at, by }) => `${at} ${by}`)).toEqual(["0 after", "1 after"])
})
