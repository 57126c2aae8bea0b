import fc from "fast-check"
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { beginning, chainFaults, link, type Linked } from "./Chain.ts"

const chainOf = (records: ReadonlyArray<string>): ReadonlyArray<Linked> => {
  let before = beginning
  return records.map((record, at) => ({ sequence: at + 1, record, hash: (before = link(before, record)) }))
}

const chains = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 12 }).map(chainOf)
const chosen = fc.tuple(chains, fc.nat(), fc.nat())

describe("a chain of records", () => {
  it("follows the rule: SHA-256 over the hash before it and the record", () => {
    const hash = (...parts: ReadonlyArray<string | Buffer>) =>
      parts.reduce((made, part) => made.update(part), createHash("sha256")).digest()
    const [first, second] = chainOf(["één", "twee"])
    expect(Buffer.from(first!.hash)).toEqual(hash("één"))
    expect(Buffer.from(second!.hash)).toEqual(hash(hash("één"), "twee"))
  })

  it("has nothing wrong with it as it was written, nor has any beginning of it", () => {
    fc.assert(
      fc.property(chosen, ([chain, at]) => {
        expect(chainFaults(chain)).toEqual([])
        expect(chainFaults(chain.slice(0, at % (chain.length + 1)))).toEqual([])
      })
    )
  })

  it("shows any single bit that was changed in a record, by its number", () => {
    fc.assert(
      fc.property(chosen, ([chain, at, bit]) => {
        const { record, sequence } = chain[at % chain.length]!
        const bytes = Buffer.from(record, "utf16le")
        fc.pre(bytes.length > 0)
        bytes[Math.floor(bit / 8) % bytes.length]! ^= 1 << (bit % 8)
        const changed = bytes.toString("utf16le")
        // Half of a character that is written with two is written as a question mark, whichever it is.
        fc.pre(Buffer.compare(Buffer.from(changed, "utf8"), Buffer.from(record, "utf8")) !== 0)
        const faults = chainFaults(
          chain.map((one) => (one.sequence === sequence ? { ...one, record: changed } : one))
        )
        expect(faults).toEqual([{ sequence, kind: "changed" }])
      })
    )
  })

  it("shows any single bit that was changed in a hash", () => {
    fc.assert(
      fc.property(chosen, ([chain, at, bit]) => {
        const { hash, sequence } = chain[at % chain.length]!
        const changed = Uint8Array.from(hash)
        changed[Math.floor(bit / 8) % 32]! ^= 1 << (bit % 8)
        const faults = chainFaults(
          chain.map((one) => (one.sequence === sequence ? { ...one, hash: changed } : one))
        )
        expect(faults[0]).toEqual({ sequence, kind: "changed" })
      })
    )
  })

  it("shows a record that was dropped, unless it was the last", () => {
    fc.assert(
      fc.property(chosen, ([chain, at]) => {
        fc.pre(chain.length > 1)
        const dropped = at % (chain.length - 1)
        expect(chainFaults(chain.filter((_, place) => place !== dropped))).toEqual([
          { sequence: dropped + 2, kind: "missing" }
        ])
      })
    )
  })

  it("shows two records that were swapped", () => {
    fc.assert(
      fc.property(chosen, ([chain, one, other]) => {
        const [a, b] = [chain[one % chain.length]!, chain[other % chain.length]!]
        fc.pre(a.record !== b.record)
        const swapped = chain.map((each) =>
          each === a ? { ...a, record: b.record } : each === b ? { ...b, record: a.record } : each
        )
        expect(chainFaults(swapped).map(({ sequence }) => sequence)).toEqual(
          [a.sequence, b.sequence].toSorted((x, y) => x - y)
        )
      })
    )
  })
})
