import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AgbCode } from "./AgbCode.ts"
import { MunicipalityCode, MunicipalityCodeFromSource } from "./MunicipalityCode.ts"
import { Oin, registerOfOin } from "./Oin.ts"
import { Pc4, Pc4FromSource, pc4Of, Postcode } from "./Postcode.ts"
import { RegionId } from "./RegionId.ts"
import { Brin, brinOf, EstablishmentCode, sectorOfSwv, SwvCode } from "./School.ts"

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const letters = fc.stringMatching(/^[A-Z]{2}$/)

/** Each code: its schema, what comes out of what is given, what is refused, and how one is made up. */
const codes = [
  {
    schema: Brin,
    example: "16AH",
    reads: { "16AH": "16AH", "16ah": "16AH", " 16 AH ": "16AH", "1XN": "01XN" },
    refuses: ["16A", "16AHH", "AH16", "16A1", "", 16, null],
    any: fc.tuple(digits(2), letters).map((it) => it.join(""))
  },
  {
    schema: EstablishmentCode,
    example: "16AH00",
    reads: { "16AH00": "16AH00", "16ah0": "16AH00", "1xn1": "01XN01", "20 LO 10": "20LO10" },
    refuses: ["16AH", "16AH000", "16AHX0", "", 1600, undefined],
    any: fc.tuple(digits(2), letters, digits(2)).map((it) => it.join(""))
  },
  {
    schema: SwvCode,
    example: "PO2707",
    reads: { PO2707: "PO2707", vo2708: "VO2708", " PO 2707": "PO2707" },
    refuses: ["2707", "PO270", "SO2707", "Europoort", "", 2707],
    any: fc.tuple(fc.constantFrom("PO", "VO"), digits(4)).map((it) => it.join(""))
  },
  {
    schema: Postcode,
    example: "7822HG",
    reads: { "7822HG": "7822HG", "7822 HG": "7822HG", "7822 hg": "7822HG" },
    refuses: ["0822HG", "7822", "7822SS", "7822SA", "7822SD", "7822H", "", 7822],
    any: fc
      .tuple(
        fc.integer({ min: 1000, max: 9999 }),
        letters.filter((it) => !["SA", "SD", "SS"].includes(it))
      )
      .map((it) => it.join(""))
  },
  {
    schema: AgbCode,
    example: "01234567",
    reads: { "01234567": "01234567", "01 234567": "01234567" },
    refuses: ["1234567", "012345678", "0123456a", "", 1234567],
    any: digits(8)
  },
  {
    schema: Oin,
    example: "00000001003214345000",
    reads: {
      "00000001003214345000": "00000001003214345000",
      "0000 0001 0032 1434 5000": "00000001003214345000",
      "0000000700016ah00000": "0000000700016AH00000"
    },
    refuses: ["00000001003214345", "00000001003214345001", "12345678901234567000", "", 1],
    any: fc
      .tuple(fc.integer({ min: 1, max: 99 }), digits(9))
      .map(([n, it]) => `${String(n).padStart(8, "0")}${it}000`)
  },
  {
    schema: MunicipalityCode,
    example: "0400",
    reads: { "0400": "0400" },
    refuses: ["400", "GM0400", "04000", "", 400],
    any: digits(4)
  },
  {
    schema: MunicipalityCodeFromSource,
    example: "0400",
    reads: { "0400": "0400", "400": "0400", " 400 ": "0400", GM0400: "0400", gm400: "0400", "3": "0003" },
    refuses: ["", "0", "12345", "Den Helder", "4.5", 4.5, -400, 0, null],
    any: digits(4).filter((it) => it !== "0000")
  },
  {
    schema: Pc4,
    example: "7822",
    reads: { "7822": "7822" },
    refuses: ["0822", "782", "7822HG", "", 7822],
    any: fc.integer({ min: 1000, max: 9999 }).map(String)
  },
  {
    schema: Pc4FromSource,
    example: "7822",
    reads: { "7822": "7822", " 7822": "7822" },
    refuses: ["0822", 822, 7822.5, null],
    any: fc.integer({ min: 1000, max: 9999 }).map(String)
  },
  {
    schema: RegionId,
    example: "regio-noord",
    reads: { mvs: "mvs", "regio-noord": "regio-noord" },
    refuses: ["Kop", "kop--nh", "-kop", "kop-", "kop van", "4kop", "", 4],
    any: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/)
  }
]

describe.each(codes)("a code such as $example", ({ schema, example, reads, refuses, any }) => {
  const decode = Schema.decodeUnknownResult(schema as Schema.Codec<string, unknown>)

  it("is read from what people and files write", () => {
    for (const [given, kept] of Object.entries(reads)) {
      expect([given, decode(given)]).toEqual([given, Result.succeed(kept)])
    }
  })

  it("is refused in any other form, with an example of what would be right", () => {
    for (const given of refuses) {
      const decoded = decode(given)
      const message = Result.isFailure(decoded) ? decoded.failure.message : ""
      expect([given, message]).toEqual([given, expect.stringMatching(/^expected .*for example/)])
      expect(message).toContain(`for example ${example}`)
    }
  })

  it("is kept in one form: reading it again, or writing it, changes nothing", () => {
    fc.assert(
      fc.property(any, (given) => {
        const kept = Result.getOrThrow(decode(given))
        expect(kept).toBe(given)
        expect(Schema.encodeSync(schema as Schema.Codec<string, unknown>)(kept)).toBe(kept)
      })
    )
  })
})

describe("what a code tells", () => {
  it("an establishment belongs to a school", () => {
    expect(brinOf(EstablishmentCode.make("20LO10"))).toBe("20LO")
  })

  it("an alliance works for primary or for secondary education", () => {
    expect([sectorOfSwv(SwvCode.make("PO2707")), sectorOfSwv(SwvCode.make("VO2708"))]).toEqual(["PO", "VO"])
  })

  it("a postcode lies in an area", () => {
    expect(pc4Of(Postcode.make("7822HG"))).toBe("7822")
  })

  it("a municipality is found again behind its lost zeros, as text and as a number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        const kept = String(number).padStart(4, "0")
        for (const given of [number, String(number), kept, `GM${kept}`]) {
          expect(Schema.decodeUnknownSync(MunicipalityCodeFromSource)(given)).toBe(kept)
        }
      })
    )
  })

  it("the prefix of an OIN names the register, where it is known", () => {
    expect(registerOfOin(Oin.make("00000001003214345000"))).toBe("rsin")
    expect(registerOfOin(Oin.make("0000000700016AH00000"))).toBe("brin")
    expect(registerOfOin(Oin.make("00000099000000001000"))).toBe("test")
    expect(registerOfOin(Oin.make("00000042000000001000"))).toBeUndefined()
  })
})
