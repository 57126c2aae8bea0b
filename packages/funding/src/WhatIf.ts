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
}

/** What a source pays in a year, before and after. */
export interface Shifted {
  readonly source: SourceId
  readonly holder: Holder
  readonly year: FundingYear
  readonly before: Cents
  readonly after: Cents
}

export interface WhatIf {
  /** By source and year. */
  readonly shifted: ReadonlyArray<Shifted>
  readonly before: Cents
  readonly after: Cents
  /** Cases that both scenarios can divide: the figures are about these. */
  readonly compared: number
  /** Places in the list of cases that one of the two refuses, and why. */
  readonly leftOut: ReadonlyArray<{
    readonly at: number
    readonly by: "before" | "after"
    readonly why: FundingRefused
  }>
}

/** Compares two scenarios on the same cases. */
export const whatIf = (
  cases: ReadonlyArray<AllocationRequest>,
  before: Scenario,
  after: Scenario
): WhatIf => {
  const sums = new Map<string, { readonly line: FundingLine; before: number; after: number }>()
  const leftOut: Array<WhatIf["leftOut"][number]> = []
  const total = { before: 0, after: 0 }
  let compared = 0
  for (const [at, one] of cases.entries()) {
    const results = {
      before: allocate(before.declaration, before.rules, one),
      after: allocate(after.declaration, after.rules, one)
    }
    for (const by of ["before", "after"] as const) {
      const result = results[by]
      if (Result.isFailure(result)) leftOut.push({ at, by, why: result.failure })
    }
    if (Result.isFailure(results.before) || Result.isFailure(results.after)) continue
    compared++
    for (const [by, { lines }] of [
      ["before", results.before.success],
      ["after", results.after.success]
    ] as const) {
      for (const line of lines) {
        const key = `${line.source} ${line.year}`
        const sum = sums.get(key) ?? { line, before: 0, after: 0 }
        sum[by] += line.amount
        total[by] += line.amount
        sums.set(key, sum)
      }
    }
  }
  return {
    shifted: [...sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { after: then, before: now, line }]) => ({
        source: line.source,
        holder: line.holder,
        year: line.year,
        before: cents(now),
        after: cents(then)
      })),
    before: cents(total.before),
    after: cents(total.after),
    compared,
    leftOut
  }
}
