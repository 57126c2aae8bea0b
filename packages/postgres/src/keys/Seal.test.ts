import fc from "fast-check"
import { createSecretKey, randomBytes } from "node:crypto"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { keyedHash, placeOf, seal, sealJson, unseal, unsealJson } from "./Seal.ts"

const key = createSecretKey(Buffer.alloc(32, 7))
const other = createSecretKey(Buffer.alloc(32, 8))
const place = placeOf("cases.state", "proefregio", "child", "case", 3)

const open =
  (with_ = key, at = place) =>
  (sealed: Uint8Array) =>
    unseal(with_, at, sealed).toString("utf8")

describe("What is sealed", () => {
  it("opens with its key at its place, to the letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(text.isWellFormed())
        expect(open()(seal(key, place, text))).toBe(text)
      })
    )
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        expect(unsealJson(key, place, sealJson(key, place, value))).toEqual(value)
      })
    )
  })

  it("is never the same twice", () => {
    const all = Array.from({ length: 3000 }, () => seal(key, place, "Lezen").toString("hex"))
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(all.map((sealed) => sealed.slice(2, 26))).size).toBe(all.length)
  })

  it("does not open with another key, nor at another place, nor with any byte of it changed or left out", () => {
    const sealed = seal(key, place, "De leerling trekt zich terug.")
    const places = [
      placeOf("cases.state", "proefregio", "child", "case", 2),
      placeOf("cases.state", "proefregio", "child", "other", 3),
      placeOf("cases.state", "proefregio", "other", "case", 3),
      placeOf("cases.state", "andere-regio", "child", "case", 3),
      placeOf("case_events.event", "proefregio", "child", "case", 3)
    ]
    expect(() => open(other)(sealed)).toThrow("does not open")
    for (const wrong of places) expect(() => open(key, wrong)(sealed)).toThrow("does not open")
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at]! ^= 1
      expect(() => open()(changed)).toThrow("does not open")
      expect(() => open()(sealed.subarray(0, at))).toThrow("does not open")
    }
  })

  it("says where it does not open, and not a word of what was in it", () => {
    const sealed = seal(key, place, "Noorderlicht")
    sealed[20]! ^= 1
    const error = (() => {
      try {
        return open()(sealed)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toMatchObject({ message: expect.stringContaining("cases.state does not open") })
    expect(inspect(error, { depth: 20 })).not.toMatch(/Noorderlicht|child|proefregio/)
  })
})

describe("A keyed hash", () => {
  it("is the same for the same, and another for another value, use or key", () => {
    const hash = keyedHash(key, "bsn", "999900043")
    expect(hash).toHaveLength(32)
    expect(keyedHash(key, "bsn", "999900043")).toEqual(hash)
    for (const one of [
      keyedHash(key, "bsn", "999900055"),
      keyedHash(key, "import row", "999900043"),
      keyedHash(createSecretKey(randomBytes(32)), "bsn", "999900043")
    ]) {
      expect(one).not.toEqual(hash)
    }
  })
})
