/**
 * A published set of results, reproduced: the apportionment bill of the United States of March 1792 by
 * Hamilton's method, which is that of the largest remainder: 120 seats over 15 states by the census of 1790.
 *
 * Populations: Return of the Whole Number of Persons (1790), as used for apportionment. Seats and quotas:
 * For All Practical Purposes, 10th edition, chapter 14, example 6 ("The Vetoed Apportionment Bill").
 */
import { Result } from "effect"
import { expect, it } from "vitest"
import { apportion } from "./Apportionment.ts"
import { cents } from "./Money.ts"

/** State, population, exact quota to three decimals, seats. */
const bill = [
  ["Connecticut", 236_841, 7.86, 8],
  ["Delaware", 55_540, 1.843, 2],
  ["Georgia", 70_835, 2.351, 2],
  ["Kentucky", 68_705, 2.28, 2],
  ["Maryland", 278_514, 9.243, 9],
  ["Massachusetts", 475_327, 15.774, 16],
  ["New Hampshire", 141_822, 4.707, 5],
  ["New Jersey", 179_570, 5.959, 6],
  ["New York", 331_589, 11.004, 11],
  ["North Carolina", 353_523, 11.732, 12],
  ["Pennsylvania", 432_879, 14.366, 14],
  ["Rhode Island", 68_446, 2.271, 2],
  ["South Carolina", 206_236, 6.844, 7],
  ["Vermont", 85_533, 2.839, 3],
  ["Virginia", 630_560, 20.926, 21]
] as const

const populations = bill.map(([, population]) => population) as [number, ...Array<number>]
const total = populations.reduce((sum, one) => sum + one, 0)

it("the figures are those that were published", () => {
  expect(total).toBe(3_615_920)
  for (const [state, population, quota] of bill)
    expect([state, Math.round((120_000 * population) / total) / 1000]).toEqual([state, quota])
})

it("the largest remainder gives each state the seats of the bill", () => {
  const seats = Result.getOrThrow(apportion(cents(120), populations))
  expect(bill.map(([state], at) => [state, seats[at]])).toEqual(
    bill.map(([state, , , given]) => [state, given])
  )
})
