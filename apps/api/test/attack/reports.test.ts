/**
 * Reports are open to everybody, so that everybody can lay two of them side by side. With fewer children
 * than may be shown, a report says the same whoever they are and however many.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { leaks } from "./Leak.ts"
import { coordinatorW, parentV } from "./People.ts"
import { engines, makeWorld, type World } from "./World.ts"

const years = ["2024-2025", "2025-2026", "2026-2027"]

describe.each(engines)("A report, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const report = (year: string, query = "") =>
    world.ask(undefined, { method: "GET", path: `/reports/${year}${query}` })

  it("holds nothing of a child", async () => {
    for (const year of years) {
      const answer = await report(year)
      expect(leaks(world, answer)).toEqual([])
    }
    expect((await report("2026-2027")).status).toBe(200)
  })

  it("is the same before and after one child more, as long as there are few", async () => {
    const before = await Promise.all(years.map((year) => report(year)))
    const opened = await world.ask(coordinatorW, {
      method: "POST",
      path: "/v1/cases",
      body: {
        identity: { givenName: "Nog", familyName: "Een", birthDate: "2015-02-03" },
        enrolment: { status: "enrolled", school: "99ZB00", schoolType: "po" },
        signal: { origin: "education", channel: "school", summary: "Een vraag." }
      }
    })
    expect(opened.status).toBe(201)
    const after = await Promise.all(years.map((year) => report(year)))
    for (const [at, { body }] of before.entries()) {
      // Months and days of the page are those of the day it was made on; nothing else may differ.
      expect(after[at]?.body, years[at]).toBe(body)
    }
  })

  it("cannot be asked with less protection, or narrowed to fewer children", async () => {
    const plain = (await report("2026-2027")).body
    for (const query of [
      "?threshold=1",
      "?threshold=0",
      "?smallest=1",
      "?school=99ZA00",
      "?municipality=0400",
      "?years=1",
      "?format=json",
      "?on=2026-10-01"
    ]) {
      expect((await report("2026-2027", query)).body, query).toBe(plain)
    }
    for (const path of ["2099-2100", "2026", "..%2f..%2fetc", "2026-2027/cases"]) {
      expect((await report(path)).status, path).toBe(404)
    }
  })

  it("shows no count below five", async () => {
    const { body } = await report("2026-2027")
    const cells = [...body.matchAll(/<td[^>]*>\s*([^<]*?)\s*<\/td>/g)].map(([, cell]) => cell!)
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([])
  })

  it("is no way into a case for who is signed in", async () => {
    const answer = await world.ask(parentV, { method: "GET", path: "/reports/2026-2027" })
    expect(answer.body).toBe((await report("2026-2027")).body)
  })
})
