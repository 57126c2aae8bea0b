import fc from "fast-check"
import { expect, it } from "vitest"
import { addDays, date } from "@oza/kernel"
import { dateReader } from "./DateFormat.ts"

const read = (format: string, text: string) => dateReader(format)?.(text)

it("reads days as sources write them", () => {
  expect(read("d-M-yyyy", "1-9-2025")).toBe("2025-09-01")
  expect(read("d-M-yyyy", "01-09-2025")).toBe("2025-09-01")
  expect(read("dd/MM/yyyy", "01/09/2025")).toBe("2025-09-01")
  expect(read("yyyyMMdd", "20250901")).toBe("2025-09-01")
  expect(read("yyyy-MM-dd*", "2025-09-01T12:30:00+02:00")).toBe("2025-09-01")
  expect(read("yyyy-MM-dd*", "2025-09-01 00:00")).toBe("2025-09-01")
  expect(read("yyyy-MM-dd*", "2025-09-01")).toBe("2025-09-01")
})

it("reads no day that is none, nor one written otherwise", () => {
  expect(read("d-M-yyyy", "31-2-2025")).toBeUndefined()
  expect(read("d-M-yyyy", "9-13-2025")).toBeUndefined()
  expect(read("d-M-yyyy", "1-9-25")).toBeUndefined()
  expect(read("dd-MM-yyyy", "1-9-2025")).toBeUndefined()
  expect(read("d.M.yyyy", "1-9-2025")).toBeUndefined()
  expect(read("yyyy-MM-dd", "2025-09-01T12:30:00")).toBeUndefined()
  expect(read("yyyy-MM-dd*", "2025-09-0112")).toBeUndefined()
})

it("knows a format that is none", () => {
  for (const format of ["", "dd-mm-jjjj", "yy-MM-dd", "yyyy-MM", "yyyy-MM-dd-dd", "d-M-yyy"]) {
    expect(dateReader(format)).toBeUndefined()
  }
})

it("reads every day back from every way to write it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => {
      const day = addDays(date("2000-01-01"), days)
      const [year, month, number] = day.split("-") as [string, string, string]
      expect(read("yyyyMMdd", `${year}${month}${number}`)).toBe(day)
      expect(read("d-M-yyyy", `${Number(number)}-${Number(month)}-${year}`)).toBe(day)
    })
  )
})
