/**
 * A hundred thousand random arrangements: divided, booked, changed, paused, ended early, split, merged,
 * invoiced. In plain loops over a seeded row of numbers, so that all of them fit in some seconds.
 */
import { addDays, amount, CaseId, date, daysBetween, PersonId, RegionId, share, sumCents } from "@oza/kernel"
import { Result } from "effect"
import { expect, it } from "vitest"
import { declaration, kind, request, rule, rules, source } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import type { Allocation, CostedAgreement } from "./Allocation.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { matchInvoice } from "./Invoice.ts"
import { balances, book, reallocate } from "./Ledger.ts"
import type { LedgerEntry } from "./LedgerEntry.ts"
import type { SplitMethod } from "./SplitMethod.ts"

const arrangements = 100_000

/** Numbers in [0, 1), the same row each time (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const next = seeded(20_261_124)
const below = (limit: number): number => Math.floor(next() * limit)
const pick = <A>(of: ReadonlyArray<A>): A => of[below(of.length)]!

const [school, swv, help] = [source("school"), source("swv"), source("youth-help")]
const whole = share(1, 1)
const methods: ReadonlyArray<SplitMethod | undefined> = [
  undefined,
  { _tag: "Ladder", rungs: [{ upTo: amount(50_000), shares: [{ source: school, share: whole }] }] },
  { _tag: "Capped", caps: [{ source: swv, most: amount(40_000), overflow: help }] },
  { _tag: "PerUnit", source: swv, amount: amount(1_777) },
  { _tag: "ByComponent", education: share(2, 7), shares: [{ source: school, share: whole }] },
  { _tag: "ByParticipants" }
]

/** The declaration with each way of dividing the grey area. */
const declarations: ReadonlyArray<FundingDeclaration> = methods.map((method) => ({
  ...declaration,
  exceptionRule: rule("KOP-45"),
  keys: [
    declaration.keys[0],
    { ...declaration.keys[1]!, ...(method === undefined ? {} : { method }) },
    ...declaration.keys.slice(2)
  ]
}))

const start = date("2025-08-01")
const party = PersonId.make("0196a000-0000-7000-8000-000000000009")

const anAgreement = (number: number): CostedAgreement => {
  const from = addDays(start, below(200))
  const until = addDays(from, 2 + below(500))
  const behaviour = next() < 0.6
  return {
    agreement: number,
    kind: kind(behaviour ? "behaviour" : pick(["guidance", "treatment", "care-farm"])),
    setting: "home",
    from,
    until,
    quantity: 0.01 * (1 + below(20_000)),
    unit: next() < 0.1 ? "euro" : undefined!,
    ...(behaviour
      ? {
          placed: [
            { source: swv, participants: 1 + below(4) },
            { source: help, participants: below(4) }
          ]
        }
      : {}),
    ...(behaviour && next() < 0.1
      ? {
          exception: {
            shares: [
              { source: swv, share: share(1, 3) },
              { source: help, share: share(2, 3) }
            ],
            on: date("2025-09-01"),
            agreedBy: [
              { holder: "swv", party },
              { holder: "municipality", party }
            ]
          }
        }
      : {})
  }
}

/** Without a unit where there is none to name. */
const named = ({ unit, ...rest }: CostedAgreement): CostedAgreement =>
  unit === undefined ? (rest.kind === kind("care-farm") ? { ...rest, unit: "day" } : rest) : { ...rest, unit }

const dividedBy = (by: FundingDeclaration, agreements: ReadonlyArray<CostedAgreement>): Allocation => {
  const [first, ...rest] = agreements.map(named)
  return Result.getOrThrow(allocate(by, rules, request([first!, ...rest])))
}

/** How an arrangement changes: it rests, ends early, is cut in two, gets more or less, or goes away. */
const changed = (agreements: ReadonlyArray<CostedAgreement>): ReadonlyArray<CostedAgreement> => {
  const at = below(agreements.length)
  const one = agreements[at]!
  const others = agreements.filter((_, index) => index !== at)
  const { endedOn: _, pauses: __, ...plain } = one
  const length = daysBetween(one.from, one.until)
  const middle = addDays(one.from, 1 + below(Math.max(1, length - 1)))
  // A single day has no middle.
  switch (length === 1 ? 3 : below(5)) {
    case 0:
      return [...others, { ...plain, pauses: [{ from: one.from, until: middle }] }]
    case 1:
      return [...others, { ...plain, endedOn: middle }]
    case 2:
      return [
        ...others,
        { ...plain, until: middle },
        { ...plain, agreement: Math.max(...agreements.map((it) => it.agreement)) + 1, from: middle }
      ]
    case 3:
      return [...others, { ...plain, quantity: 0.01 * (1 + below(20_000)) }]
    default:
      return others.length === 0 ? [plain] : others
  }
}

const booking = (event: number) => ({
  region: RegionId.make("nowhere"),
  case: CaseId.make("0196a000-0000-7000-8000-000000000001"),
  event,
  on: date("2025-10-01")
})

const faults: Array<string> = []
const must = (holds: boolean, what: string, at: number): void => {
  if (!holds && faults.length < 10) faults.push(`${what} (arrangement ${at})`)
}
const sumOf = (of: ReadonlyArray<{ readonly amount: number }>): number =>
  of.reduce((sum, one) => sum + one.amount, 0)

const checkAllocation = ({ costs, lines, total }: Allocation, at: number): void => {
  must(sumOf(lines) === total, "lines add to the whole", at)
  must(sumCents(costs.map((one) => one.amount)) === total, "agreements add to the whole", at)
  for (const { agreement, amount: cost } of costs)
    must(
      sumOf(lines.filter((line) => line.agreement === agreement)) === cost,
      "lines add to their agreement",
      at
    )
  must(
    lines.every((line) => Number.isSafeInteger(line.amount) && line.amount >= 0),
    "lines are whole cents of zero or more",
    at
  )
}

const held = (entries: ReadonlyArray<LedgerEntry>, account: LedgerEntry["debit"]): number =>
  sumOf(balances(entries).filter((one) => one.account === account))

const shuffled = <A>(of: ReadonlyArray<A>): ReadonlyArray<A> =>
  of
    .map((one) => [next(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one)

it(
  `over ${arrangements} arrangements money is never made or lost, and replay gives the same books`,
  { timeout: 300_000 },
  () => {
    let amounts = 0
    for (let at = 0; at < arrangements; at++) {
      const by = pick(declarations)
      let agreements: ReadonlyArray<CostedAgreement> = Array.from({ length: 1 + below(3) }, (_, number) =>
        anAgreement(number + 1)
      )
      let allocation = dividedBy(by, agreements)
      checkAllocation(allocation, at)
      let entries = book(booking(1), "commit", allocation.lines)
      const changes = below(3)
      for (let event = 2; event < 2 + changes; event++) {
        agreements = changed(agreements)
        allocation = dividedBy(by, agreements)
        checkAllocation(allocation, at)
        entries = [...entries, ...reallocate(booking(event), entries, allocation)]
      }
      must(held(entries, "committed") === allocation.total, "the books say what was last allocated", at)
      must(sumOf(balances(entries)) === 0, "every entry balances", at)
      if (next() < 0.2) {
        const one = pick(allocation.lines)
        const { extra, realised } = matchInvoice(allocation.lines, {
          number: "1",
          agreement: one.agreement,
          from: one.from,
          until: one.until,
          amount: amount(below(2_000_000))
        })
        const more = book(booking(9), "commit", extra)
        entries = [...entries, ...more, ...book(booking(9), "realise", realised, more.length)]
        must(held(entries, "committed") >= -realised.length, "no more is paid than was committed", at)
        must(
          held(entries, "committed") + held(entries, "realised") === allocation.total + sumOf(extra),
          "paying moves money, and makes none",
          at
        )
      }
      if (next() < 0.1) {
        must(
          JSON.stringify(balances(shuffled(entries))) === JSON.stringify(balances(entries)),
          "the order of entries does not matter",
          at
        )
      }
      amounts += allocation.total
    }
    expect(faults).toEqual([])
    expect(amounts).toBeGreaterThan(0)
  }
)
