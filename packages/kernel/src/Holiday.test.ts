import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, date, weekdayOf, yearOf } from "./CalendarDate.ts"
import { dutchHolidays, easterSunday, holidayCalendar, holidaysOf } from "./Holiday.ts"
import { equatedDays } from "./law/equatedDays.ts"

const anyYear = fc.integer({ min: 1583, max: 9998 })
const namesOn = (year: number) => Object.fromEntries(holidaysOf(year).map(({ day, name }) => [name.en, day]))

/** The older way of reckoning Easter, by golden number and full moon: an independent witness. */
const easterByFullMoon = (year: number) => {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - skippedLeapYears - 10
  let epact = (((11 * golden + 20 + moonCorrection - skippedLeapYears) % 30) + 30) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact++
  let fullMoon = 44 - epact
  if (fullMoon < 21) fullMoon += 30
  return addDays(date(`${year}-03-01`), fullMoon + 7 - ((sunday + fullMoon) % 7) - 1)
}

describe("Easter", () => {
  it.each([
    ["1818", "1818-03-22"],
    ["1943", "1943-04-25"],
    ["1954", "1954-04-18"],
    ["1981", "1981-04-19"],
    ["2000", "2000-04-23"],
    ["2008", "2008-03-23"],
    ["2011", "2011-04-24"],
    ["2016", "2016-03-27"],
    ["2024", "2024-03-31"],
    ["2025", "2025-04-20"],
    ["2026", "2026-04-05"],
    ["2027", "2027-03-28"],
    ["2038", "2038-04-25"],
    ["2285", "2285-03-22"]
  ])("of %s is on %s", (year, day) => {
    expect(easterSunday(Number(year))).toBe(day)
  })

  it("is a Sunday from 22 March to 25 April, the same by two ways of reckoning, in every year", () => {
    const years = Array.from({ length: 9999 - 1582 }, (_, n) => 1583 + n)
    const odd = years.filter((year) => {
      const easter = easterSunday(year)
      const monthAndDay = easter.slice(5)
      const inSpring = monthAndDay >= "03-22" && monthAndDay <= "04-25"
      return weekdayOf(easter) !== 7 || !inSpring || easter !== easterByFullMoon(year)
    })
    expect(odd).toEqual([])
  })
})

describe("ATW-3: the recognised holidays", () => {
  it("of 2026", () => {
    expect(namesOn(2026)).toEqual({
      "New Year's Day": "2026-01-01",
      "Good Friday": "2026-04-03",
      "Easter Monday": "2026-04-06",
      "King's Day": "2026-04-27",
      "Liberation Day": "2026-05-05",
      "Ascension Day": "2026-05-14",
      "Whit Monday": "2026-05-25",
      "Christmas Day": "2026-12-25",
      "Boxing Day": "2026-12-26"
    })
  })

  it("5 May counts every year, not once in five", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        expect(namesOn(year)["Liberation Day"]).toBe(`${year}-05-05`)
      })
    )
  })

  it.each([
    [2014, "2014-04-26"],
    [2025, "2025-04-26"],
    [2031, "2031-04-26"],
    [2027, "2027-04-27"]
  ])("King's Day of %i is %s: 27 April, the Saturday before where that is a Sunday", (year, day) => {
    expect(namesOn(year)["King's Day"]).toBe(day)
  })

  it.each([
    [2013, "2013-04-30"],
    [2006, "2006-04-29"],
    [2000, "2000-04-29"],
    [1978, "1978-05-01"],
    [1949, "1949-04-30"]
  ])("Queen's Day of %i was on %s", (year, day) => {
    expect(namesOn(year)["Queen's Day"]).toBe(day)
  })

  it("nobody's birthday is made up for the years before 1949", () => {
    expect(Object.keys(namesOn(1948))).toHaveLength(8)
  })

  it("come in order, each in its own year", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const days = holidaysOf(year).map(({ day }) => day)
        expect(days).toEqual(days.toSorted())
        expect(days.every((day) => yearOf(day) === year)).toBe(true)
      })
    )
  })

  it("Sundays of Easter and Whitsun need no mention: they are Sundays", () => {
    expect(dutchHolidays(date("2026-04-05"))).toBeUndefined()
  })
})

describe("ATW-3: days that a royal decree equates", () => {
  it("the Friday after Ascension Day of 2026 is one, and an ordinary day without the decree", () => {
    expect(dutchHolidays(date("2026-05-15"))?.name.nl).toContain("gelijkstelt")
    expect(holidayCalendar([])(date("2026-05-15"))).toBeUndefined()
  })

  it("a deployment adds the days of a new decree itself", () => {
    const name = { nl: "dag na Hemelvaart", en: "day after Ascension" }
    const calendar = holidayCalendar([...equatedDays, { day: date("2029-05-11"), name }])
    expect(calendar(date("2029-05-11"))?.name).toEqual(name)
    expect(calendar(date("2026-05-15"))).toBeDefined()
  })

  it("are working days that are no holiday already, each named once", () => {
    const plain = holidayCalendar([])
    const days = equatedDays.map(({ day }) => day)
    expect(days.filter((day) => weekdayOf(day) > 5 || plain(day) !== undefined)).toEqual([])
    expect(new Set(days).size).toBe(days.length)
    expect(days.length).toBe(17)
  })
})
