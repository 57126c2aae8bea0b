import { CaseId, date } from "@oza/kernel"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { CaseCursor, SequenceCursor } from "./Cursor.ts"

const key = { openedOn: date("2025-02-03"), id: CaseId.make("01900000-0000-7000-a000-000000000001") }

describe("A cursor", () => {
  it("gives back the row that it was made of, and fits in an address as it is", () => {
    const cursor = Schema.encodeSync(CaseCursor)(key)
    expect(cursor).toMatch(/^[\w-]+$/)
    expect(Schema.decodeUnknownSync(CaseCursor)(cursor)).toEqual(key)
    const sequence = Schema.encodeSync(SequenceCursor)({ before: 42 })
    expect(Schema.decodeUnknownSync(SequenceCursor)(sequence)).toEqual({ before: 42 })
  })

  it("of one list is none of another, and nonsense is none at all", () => {
    const decode = Schema.decodeUnknownResult(CaseCursor)
    const foreign = [
      Schema.encodeSync(SequenceCursor)({ before: 1 }),
      "",
      "x",
      "bm9uc2Vuc2U",
      `${Schema.encodeSync(CaseCursor)(key)}AAAA`
    ]
    expect(foreign.map((cursor) => decode(cursor)._tag)).toEqual(foreign.map(() => "Failure"))
  })
})
