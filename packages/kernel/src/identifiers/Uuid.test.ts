import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import { CaseId, id, OrganisationId, PersonId, uuidV7 } from "./Uuid.ts"

const anyMillis = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe("a UUID of version 7", () => {
  it("is that of the example in RFC 9562", () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidV7(0x017f22e279b0, bytes)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  })

  it("is an id for everything that has ids", () => {
    fc.assert(
      fc.property(anyMillis, anyBytes, (millis, bytes) => {
        const made = uuidV7(millis, bytes)
        for (const schema of [CaseId, PersonId, OrganisationId, Schema.String.check(Schema.isUUID(7))]) {
          expect(Result.isSuccess(Schema.decodeUnknownResult(schema)(made))).toBe(true)
        }
      })
    )
  })

  it("sorts by the moment at which it was made", () => {
    fc.assert(
      fc.property(anyMillis, anyMillis, anyBytes, anyBytes, (a, b, x, y) => {
        fc.pre(a !== b)
        expect(uuidV7(a, x) < uuidV7(b, y)).toBe(a < b)
      })
    )
  })

  it("has room for 74 bits of chance: each of them makes another id", () => {
    const zero = uuidV7(0, new Uint8Array(10))
    const withBit = Array.from({ length: 80 }, (_, bit) => {
      const bytes = new Uint8Array(10)
      bytes[bit >> 3] = 1 << (bit & 7)
      return uuidV7(0, bytes)
    })
    const others = withBit.filter((made) => made !== zero)
    expect([others.length, new Set(others).size]).toEqual([74, 74])
  })

  it("leaves the bytes that it was given as they are", () => {
    const bytes = new Uint8Array(10).fill(0xff)
    uuidV7(0, bytes)
    expect([...bytes]).toEqual(Array.from({ length: 10 }, () => 0xff))
  })

  it.each([
    [-1, 10],
    [2 ** 48, 10],
    [1.5, 10],
    [0, 9],
    [0, 16]
  ])("is not made from %d and %i bytes", (millis, length) => {
    expect(() => uuidV7(millis, new Uint8Array(length))).toThrow(RangeError)
  })
})

describe("an id", () => {
  it.each(["", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "919108f7-52d1-4320-9bac-f847db4148a8", "x", 7])(
    "%j is none, and the message names the kind",
    (given) => {
      const decoded = Schema.decodeUnknownResult(CaseId)(given)
      expect(Result.isFailure(decoded) && decoded.failure.message).toContain("expected a CaseId")
    }
  )

  it("of one kind is not that of another", () => {
    const GroupId = id("GroupId")
    expectTypeOf<typeof GroupId.Type>().not.toExtend<CaseId>()
    expectTypeOf<PersonId>().not.toExtend<CaseId>()
    // @ts-expect-error: the id of a person is not that of a case
    const wrong: CaseId = PersonId.make(uuidV7(0, new Uint8Array(10)))
    expect(wrong).toBeDefined()
  })
})
