import { amount, date, sumCents } from "@oza/kernel"
import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rules } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import { type Invoice, matchInvoice } from "./Invoice.ts"

// The grey area: three sources; 40 hours at 65 euros over the school year.
const { lines, total } = Result.getOrThrow(allocate(declaration, rules, request([agreement(1, "behaviour")])))
const invoice = (over: Partial<Invoice> = {}): Invoice => ({
  number: "F-1",
  agreement: 1,
  from: date("2025-08-01"),
  until: date("2026-08-01"),
  amount: total,
  ...over
})
const kinds = (of: ReturnType<typeof matchInvoice>) =>
  of.differences.map(({ kind, amount: much }) => `${kind} ${much}`)

describe("an invoice", () => {
  it("of what was committed makes all of it realised, and differs in nothing", () => {
    const matched = matchInvoice(lines, invoice())
    expect(matched.realised.map((line) => line.amount)).toEqual(lines.map((line) => line.amount))
    expect(matched).toMatchObject({ extra: [], differences: [] })
  })

  it("of a part of the days is for that part", () => {
    const matched = matchInvoice(lines, invoice({ until: date("2025-09-01"), amount: amount(220_83) }))
    expect(sumCents(matched.realised.map((line) => line.amount))).toBe(220_83)
    expect(kinds(matched)).toEqual([])
  })

  it("says what is more or less than was committed, and commits the more in the same proportions", () => {
    const more = matchInvoice(lines, invoice({ amount: amount(total + 300) }))
    expect(kinds(more)).toEqual(["more-than-committed 300"])
    expect(sumCents(more.extra.map((line) => line.amount))).toBe(300)
    expect(kinds(matchInvoice(lines, invoice({ amount: amount(total - 1) })))).toEqual([
      "less-than-committed 1"
    ])
  })

  it("for days, or an agreement, without a commitment is not booked in silence", () => {
    expect(kinds(matchInvoice(lines, invoice({ agreement: 2 })))).toEqual([`nothing-committed ${total}`])
    expect(
      kinds(matchInvoice(lines, invoice({ from: date("2026-08-01"), until: date("2026-09-01") })))
    ).toEqual([`nothing-committed ${total}`])
    expect(kinds(matchInvoice(lines, invoice({ until: date("2026-09-01") })))).toEqual([
      "days-not-committed 0"
    ])
  })

  it("after another for the same days is more than committed", () => {
    const first = invoice({ amount: amount(total - 500) })
    const second = matchInvoice(lines, invoice({ number: "F-2", amount: amount(700) }), [first])
    expect(kinds(second)).toEqual(["more-than-committed 200"])
    expect(sumCents(second.extra.map((line) => line.amount))).toBe(200)
  })

  it("is booked once", () => {
    expect(matchInvoice(lines, invoice(), [invoice()])).toMatchObject({
      realised: [],
      differences: [{ kind: "already-invoiced" }]
    })
  })

  it("is realised to the cent, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        const { extra, realised } = matchInvoice(lines, invoice({ amount: amount(cents) }))
        expect(sumCents(realised.map((line) => line.amount))).toBe(cents)
        expect(sumCents(extra.map((line) => line.amount))).toBe(Math.max(0, cents - total))
        expect(realised.every((line) => line.amount >= 0)).toBe(true)
      })
    )
  })
})
