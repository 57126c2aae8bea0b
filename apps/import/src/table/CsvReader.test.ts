import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvReader, longestRecord, separatorOf } from "./CsvReader.ts"

const read = (text: string, separator = ";", size = text.length || 1) => {
  const reader = csvReader(separator)
  const records = []
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)))
  return [...records, ...reader.end()]
}
const fieldsOf = (text: string, separator?: string, size?: number) =>
  read(text, separator, size).map(({ fields }) => fields)

const cell = fc.string({
  unit: fc.constantFrom("a", "é", "0", " ", ";", ",", '"', "\n", "\r\n", "'"),
  maxLength: 8
})
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }))
const written = (value: string, always: boolean): string =>
  always || /[;,"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

describe("records of a file of separated values", () => {
  it("reads every table that can be written, in any cutting, as a well-kept library does", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ","),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, separator, lineEnd, always, ended, size) => {
          const text = rows.map((row) => row.map((it) => written(it, always)).join(separator)).join(lineEnd)
          const file = ended && text !== "" ? text + lineEnd : text
          const expected = parse(file, { delimiter: separator, skip_empty_lines: true }) as ReadonlyArray<
            ReadonlyArray<string>
          >
          expect(fieldsOf(file, separator, size)).toEqual(expected)
        }
      )
    )
  })

  it("never completes a short row with fields of the next one", () => {
    expect(fieldsOf("a;b;c\n1;2\n3;4;5\n")).toEqual([
      ["a", "b", "c"],
      ["1", "2"],
      ["3", "4", "5"]
    ])
    expect(fieldsOf('a;b;c\n"1";2\n3;4;5;6\n')).toEqual([
      ["a", "b", "c"],
      ["1", "2"],
      ["3", "4", "5", "6"]
    ])
  })

  it("knows the line on which each record starts, also after a field of several lines", () => {
    expect(read('a;b\n"1\n2\n3";4\n\n5;6\n', ";", 2).map(({ line }) => line)).toEqual([1, 2, 6])
  })

  it("takes a quote inside an unquoted field as it stands", () => {
    expect(fieldsOf('10;School "De Jutter";x\n')).toEqual([["10", 'School "De Jutter"', "x"]])
  })

  it("marks text after a closing quote and reads on at the next line", () => {
    expect(read('"a"b;c\nd;e\n', ";", 3)).toEqual([
      { line: 1, fields: [], fault: "text-after-quote" },
      { line: 2, fields: ["d", "e"] }
    ])
  })

  it("stops at a quote that is never closed instead of keeping the rest of the file in memory", () => {
    const faults = (text: string, size?: number) => read(text, ";", size).map(({ fault }) => fault)
    expect(faults('a;b\n"c;d\ne;f')).toEqual([undefined, "quote-not-closed"])
    expect(faults(`"${"x".repeat(longestRecord + 1)}\na;b\n`, 65_536)).toEqual(["quote-not-closed"])
  })

  it("finds the separator that stands most in the header, outside quotes", () => {
    expect(separatorOf("a;b;c\n1,2,3,4,5\n")).toBe(";")
    expect(separatorOf('"a;b;c;d",e\n')).toBe(",")
    expect(separatorOf("a\tb\n")).toBe("\t")
    expect(separatorOf("alone\n")).toBe(",")
  })
})
