import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Encoding, textReader } from "./Encoding.ts"

const read = (pieces: ReadonlyArray<Uint8Array>, told?: Encoding) => {
  const reader = textReader(told)
  const text = pieces.map((piece) => reader.push(piece)).join("") + reader.end()
  return { text, encoding: reader.encoding() }
}

const cut = (bytes: Uint8Array, places: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const sorted = places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b)
  return [...sorted, bytes.length].map((until, index) => bytes.subarray(sorted[index - 1] ?? 0, until))
}

const cuts = fc.array(fc.nat(), { maxLength: 6 })

describe("bytes of a file as text", () => {
  it("reads UTF-8 in any cutting", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), cuts, (text, places) => {
        const clean = text.toWellFormed().replaceAll("\uFEFF", "")
        expect(read(cut(Buffer.from(clean, "utf8"), places)).text).toBe(clean)
      })
    )
  })

  it("reads Windows-1252 in any cutting, by the first byte that is no UTF-8", () => {
    fc.assert(
      fc.property(cuts, (places) => {
        const bytes = Buffer.concat([
          Buffer.from("school;Hindoe"),
          Buffer.from([0xef]),
          Buffer.from([0x73, 0x3b, 0x80, 0x0a])
        ])
        expect(read(cut(bytes, places))).toEqual({ text: "school;Hindoeïs;€\n", encoding: "windows-1252" })
      })
    )
    const euro = Buffer.from([0x80, 0x20, 0x35])
    expect(read([euro]).text).toBe("€ 5")
  })

  it("takes a byte order mark off, and believes it", () => {
    fc.assert(
      fc.property(cuts, (places) => {
        const bytes = Buffer.from("\uFEFFgemeente\nSúdwest-Fryslân\n")
        expect(read(cut(bytes, places))).toEqual({ text: "gemeente\nSúdwest-Fryslân\n", encoding: "utf-8" })
      })
    )
    expect(read([Buffer.from("\uFEFFa;b\n", "utf16le")])).toEqual({ text: "a;b\n", encoding: "utf-16le" })
  })

  it("keeps an accent that is cut off at the very end of the file", () => {
    expect(read([Buffer.from([0x61, 0xe9])]).text).toBe("aé")
  })

  it("does not guess where it is told", () => {
    expect(read([Buffer.from("é")], "windows-1252").text).toBe("Ã©")
  })

  it("is ASCII as long as nothing shows otherwise", () => {
    expect(read([Buffer.from("plain")]).encoding).toBe("ascii")
  })
})
