import { addDays, date, PersonId } from "@oza/kernel"
import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Actor } from "./Actor.ts"
import { acceptRegie, declineRegie, offerRegie, type Regie, regieOn, startRegie } from "./Regie.ts"
import { RoleId } from "./Role.ts"

const person = (number: number) =>
  PersonId.make(`01900000-0000-7000-8000-${String(number).padStart(12, "0")}`)
const actor = (number: number, role: string): Actor => ({ party: person(number), role: RoleId.make(role) })
const coordinator = actor(1, "internal-coordinator")
const worker = actor(2, "wijkteam-worker")
const provider = actor(3, "provider")
const monday = date("2026-09-07")

const reasonOf = (result: ReturnType<typeof offerRegie>) =>
  Result.isFailure(result) ? result.failure.reason : undefined

describe("regie over the one plan", () => {
  const regie = startRegie(coordinator, monday)

  it("KOP-03: passes by an offer and its acceptance; until then the holder stays", () => {
    const offered = Result.getOrThrow(offerRegie(regie, coordinator, worker, addDays(monday, 3)))
    expect(regieOn(offered, addDays(monday, 4))).toEqual(coordinator)
    const taken = Result.getOrThrow(acceptRegie(offered, worker, addDays(monday, 5)))
    expect(regieOn(taken, addDays(monday, 4))).toEqual(coordinator)
    expect(regieOn(taken, addDays(monday, 5))).toEqual(worker)
    expect(taken.offer).toBeUndefined()
  })

  it("stays where it is when the offer is declined", () => {
    const offered = Result.getOrThrow(offerRegie(regie, coordinator, worker, monday))
    expect(Result.getOrThrow(declineRegie(offered, worker))).toEqual(regie)
  })

  it("is only handed over by the holder, to somebody else, and taken by the one it was offered to", () => {
    const offered = Result.getOrThrow(offerRegie(regie, coordinator, worker, addDays(monday, 3)))
    expect(reasonOf(offerRegie(regie, worker, provider, monday))).toBe("NotTheHolder")
    expect(reasonOf(offerRegie(regie, coordinator, coordinator, monday))).toBe("AlreadyTheHolder")
    expect(reasonOf(acceptRegie(offered, provider, addDays(monday, 3)))).toBe("NotOffered")
    expect(reasonOf(acceptRegie(regie, worker, addDays(monday, 3)))).toBe("NotOffered")
    expect(reasonOf(declineRegie(offered, provider))).toBe("NotOffered")
  })

  it("never passes on a day before what happened last", () => {
    const offered = Result.getOrThrow(offerRegie(regie, coordinator, worker, addDays(monday, 3)))
    expect(reasonOf(acceptRegie(offered, worker, addDays(monday, 2)))).toBe("BeforeTheLast")
    expect(reasonOf(offerRegie(regie, coordinator, worker, addDays(monday, -1)))).toBe("BeforeTheLast")
  })

  it("KOP-03: has exactly one holder on each day from the first, whatever people try", () => {
    const anyone = fc.constantFrom(coordinator, worker, provider)
    const anyTry = fc.record({
      what: fc.constantFrom("offer", "accept", "decline"),
      by: anyone,
      to: anyone,
      day: fc.integer({ min: -2, max: 30 })
    })
    fc.assert(
      fc.property(fc.array(anyTry, { maxLength: 30 }), (tries) => {
        const after = tries.reduce<Regie>((now, { by, day, to, what }) => {
          const on = addDays(monday, day)
          const result =
            what === "offer"
              ? offerRegie(now, by, to, on)
              : what === "accept"
                ? acceptRegie(now, by, on)
                : declineRegie(now, by)
          return Result.getOrElse(result, () => now)
        }, regie)
        expect(regieOn(after, addDays(monday, -1))).toBeUndefined()
        for (let day = 0; day <= 30; day++) expect(regieOn(after, addDays(monday, day))).toBeDefined()
        const days = after.terms.map(({ from }) => from)
        expect(days).toEqual(days.toSorted())
      })
    )
  })
})
