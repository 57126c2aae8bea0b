import { classified } from "@oza/privacy"
import { Schema } from "effect"
import { expect, it } from "vitest"
import { categoriesShown } from "./shownCategories.ts"

const Meeting = Schema.Struct({
  on: Schema.String.pipe(classified("process")),
  findings: Schema.Array(Schema.String).pipe(classified("health")),
  note: Schema.optionalKey(Schema.String).pipe(classified("family"))
})
const Said = Schema.Union([
  Schema.TaggedStruct("Asked", { question: Schema.String.pipe(classified("youth-help")) }),
  Schema.TaggedStruct("Paid", { amount: Schema.Int.pipe(classified("finance")) })
])
const File = Schema.Struct({
  status: Schema.String.pipe(classified("process")),
  meetings: Schema.Array(Meeting).pipe(classified("process")),
  needs: Schema.Array(Schema.String).pipe(classified("education")),
  said: Schema.optionalKey(Said).pipe(classified("process")),
  amounts: Schema.optionalKey(
    Schema.Record(Schema.String, Schema.Struct({ cents: Schema.Int.pipe(classified("finance")) }))
  ).pipe(classified("process"))
})

it("what there is nothing of is not named: an empty list, a field that is not there", () => {
  expect(categoriesShown(File, { status: "open", meetings: [], needs: [] })).toEqual(["process"])
  expect(
    categoriesShown(File, { status: "open", meetings: [{ on: "today", findings: [] }], needs: ["rust"] })
  ).toEqual(["process", "education"])
})

it("what lies deeper is named, in lists, records and by the kind of what was said", () => {
  const meetings = [
    { on: "today", findings: [] },
    { on: "later", findings: ["x"], note: "y" }
  ]
  expect(categoriesShown(File, { meetings })).toEqual(["process", "health", "family"])
  expect(categoriesShown(File, { said: { _tag: "Paid", amount: 1 } })).toEqual(["process", "finance"])
  expect(categoriesShown(File, { said: { _tag: "Asked", question: "?" } })).toEqual(["process", "youth-help"])
  expect(categoriesShown(File, { amounts: { a: { cents: 0 } } })).toEqual(["process", "finance"])
})

it("what was withheld is gone from what was shown, and so from the record", () => {
  expect(categoriesShown(File, { said: { _tag: "Paid" } })).toEqual(["process"])
  expect(categoriesShown(File, {})).toEqual([])
})
