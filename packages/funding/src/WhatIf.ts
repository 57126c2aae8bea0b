/**
 * What if: the same cases under two declarations, and who would pay what under each.
 *
 * Nothing is booked. A case that one of the two refuses is counted and named with its grounds, so that
 * a difference is never one of cases that silently fell out.
 */
import { type Cents, cents, type RuleBook } from "@oza/kernel"
import { Result } from "effect"
import { allocate } from "./allocate.ts"
import type { AllocationRequest, FundingLine, FundingRefused } from "./Allocation.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import type { FundingYear } from "./FundingYear.ts"
import type { Holder, SourceId } from "./Source.ts"

/** A declaration, and the book of the rules that it names. */
export interface Scenario {
  readonly declaration: FundingDeclaration
  readonly rules: RuleBook
  /** Divides by the keys, also where those who pay agreed otherwise for one child. */
  readonly withoutExceptions?: boolean | undefined
}

/** What a source pays, before and after. */
export interface Shifted {
  readonly source: SourceId
  readonly holder: Holder
  readonly before: Cents
  readonly after: Cents
  /** Cases that it pays for, before or after. */
  readonly cases: number
  /** Cases for which it pays something else. */
  readonly changed: number
}

/** The same by year of the source. */
export interface ShiftedInYear extends Shifted {
  readonly year: FundingYear
}

export interface WhatIf {
  /** By source. */
  readonly sources: ReadonlyArray<Shifted>
  /** By source and year. */
  readonly shifted: ReadonlyArray<ShiftedInYear>
  readonly before: Cents
  readonly after: Cents
  /** Cases that both scenarios can divide: the figures are about these. */
  readonly compared: number
  /** Cases in which somebody pays something else. */
  readonly changed: number
  /** Places in the list of cases that one of the two refuses, and why: one for each division refused. */
  readonly leftOut: ReadonlyArray<{
    readonly at: number
    readonly by: "before" | "after"
    readonly why: FundingRefused
  }>
}

/** What was divided in one case: most often once. */
export type DividedCase = ReadonlyArray<AllocationRequest>

/** Compares two scenarios on the same cases. A case is compared whole, or not at all. */
export const whatIf = (cases: ReadonlyArray<DividedCase>, before: Scenario, after: Scenario): WhatIf => {
  const bySource = new Tally()
  const byYear = new Tally()
  const leftOut: Array<WhatIf["leftOut"][number]> = []
  const total = { before: 0, after: 0 }
  let compared = 0
  let changed = 0
  for (const [at, divisions] of cases.entries()) {
    const now = linesOf(divisions, before)
    const then = linesOf(divisions, after)
    leftOut.push(
      ...now.refused.map((why) => ({ at, by: "before" as const, why })),
      ...then.refused.map((why) => ({ at, by: "after" as const, why }))
    )
    if (now.refused.length > 0 || then.refused.length > 0) continue
    compared++
    const shifts = bySource.add(now.lines, then.lines, ({ source }) => source)
    byYear.add(now.lines, then.lines, ({ source, year }) => `${source} ${year}`)
    if (shifts) changed++
    for (const { amount } of now.lines) total.before += amount
    for (const { amount } of then.lines) total.after += amount
  }
  return {
    sources: bySource.sums().map(shiftedOf),
    shifted: byYear.sums().map((sum) => ({ ...shiftedOf(sum), year: sum.line.year })),
    before: cents(total.before),
    after: cents(total.after),
    compared,
    changed,
    leftOut
  }
}

const linesOf = (divisions: DividedCase, { declaration, rules, withoutExceptions = false }: Scenario) => {
  const results = divisions.map((one) =>
    allocate(declaration, rules, withoutExceptions ? byKeysAlone(one) : one)
  )
  return {
    lines: results.flatMap((result) => (Result.isSuccess(result) ? result.success.lines : [])),
    refused: results.flatMap((result) => (Result.isFailure(result) ? [result.failure] : []))
  }
}

const byKeysAlone = (request: AllocationRequest): AllocationRequest => {
  const [first, ...rest] = request.agreements.map(({ exception: _, ...agreement }) => agreement)
  return { ...request, agreements: [first!, ...rest] }
}

interface Sum {
  /** One of the lines that were added. */
  readonly line: FundingLine
  before: number
  after: number
  cases: number
  changed: number
}

const shiftedOf = ({ after, before, cases, changed, line }: Sum): Shifted => ({
  source: line.source,
  holder: line.holder,
  before: cents(before),
  after: cents(after),
  cases,
  changed
})

/** Sums by a key, case by case. */
class Tally {
  readonly #sums = new Map<string, Sum>()

  /** Adds the lines of one case; is any of its sums another before than after? */
  add(
    before: ReadonlyArray<FundingLine>,
    after: ReadonlyArray<FundingLine>,
    keyOf: (line: FundingLine) => string
  ): boolean {
    const [now, then] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)]
    let shifts = false
    for (const key of new Set([...now.keys(), ...then.keys()])) {
      const [paid, pays] = [total(now.get(key)), total(then.get(key))]
      const line = now.get(key)?.[0] ?? then.get(key)![0]!
      const sum = this.#sums.get(key) ?? { line, before: 0, after: 0, cases: 0, changed: 0 }
      sum.before += paid
      sum.after += pays
      if (paid > 0 || pays > 0) sum.cases++
      if (paid !== pays) {
        sum.changed++
        shifts = true
      }
      this.#sums.set(key, sum)
    }
    return shifts
  }

  /** By key. */
  sums(): ReadonlyArray<Sum> {
    return [...this.#sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
  }
}

const total = (lines: ReadonlyArray<FundingLine> = []): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0)
