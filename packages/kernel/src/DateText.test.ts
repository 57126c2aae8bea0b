import { expect, it } from "vitest"
import { date } from "./CalendarDate.ts"
import { dateText } from "./DateText.ts"

it("writes a day out in Dutch and in English", () => {
  expect(dateText(date("2026-08-31"))).toEqual({ nl: "31 augustus 2026", en: "31 August 2026" })
  expect(dateText(date("2027-05-01"))).toEqual({ nl: "1 mei 2027", en: "1 May 2027" })
})
