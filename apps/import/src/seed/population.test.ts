import { date, isTestBsn } from "@oza/kernel"
import { Region } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { lifeOf, live, type Lived, memoryStores, syntheticReference } from "@oza/testing"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"

const options = (more: object = {}) => ({
  seed: "kop",
  schools: syntheticReference.schools,
  from: kopVanNoordHolland.start,
  until: date("2026-10-31"),
  ...more
})

const layer = Layer.mergeAll(memoryStores(syntheticReference.schools), Region.layer(kopVanNoordHolland))

const lived = (count: number, more: object = {}): Promise<ReadonlyArray<Lived>> =>
  Effect.runPromise(
    Effect.forEach([...Array(count).keys()], (index) => live(lifeOf(options(more), index))).pipe(
      Effect.provide(layer)
    )
  )

describe("the population of Kop van Noord-Holland", () => {
  const people = lived(400)

  it("lives as the rules of the region allow, and is refused where they do not", async () => {
    const all = await people
    expect(all.flatMap(({ surprises }) => surprises.map(({ because }) => because))).toEqual([])
  }, 60_000)

  it("KOP-04, KOP-05, KOP-07, KOP-08, KOP-09, KOP-12, KOP-17, KOP-18, KOP-19, KOP-23, KOP-24, KOP-25, KOP-31, KOP-37, KOP-39, KOP-41, KOP-43, KOP-47, KOP-49, KOP-50, KOP-55, KOP-58: meets each of these refusals", async () => {
    const met = new Set((await people).flatMap(({ refusedBy }) => refusedBy as ReadonlyArray<string>))
    for (const number of [
      4, 5, 7, 8, 9, 12, 17, 18, 19, 23, 24, 25, 31, 37, 39, 41, 43, 47, 49, 50, 55, 58
    ]) {
      expect(met).toContain(`KOP-${String(number).padStart(2, "0")}`)
    }
  })

  it("goes every road: late decisions, refusals, rounds, closings, both kinds of schools, all channels", async () => {
    const cases = (await people).map(({ writes }) => writes.at(-1)!)
    const share = (holds: (one: (typeof cases)[number]) => boolean) =>
      cases.filter(holds).length / cases.length
    expect(share(({ fact }) => fact.decidedInTime === false)).toBeGreaterThan(0.04)
    expect(share(({ fact }) => fact.decidedInTime === true)).toBeGreaterThan(0.2)
    expect(
      share(({ after }) => after.decision?.outcome === "refused" || after.earlierApplications.length > 0)
    ).toBeGreaterThan(0.04)
    expect(share(({ after }) => after.round.number > 1)).toBeGreaterThan(0.05)
    expect(share(({ after }) => after.status === "closed")).toBeGreaterThan(0.5)
    expect(share(({ after }) => after.enrolment.schoolType === "vo")).toBeGreaterThan(0.3)
    expect(share(({ entries, after }) => entries.length > 0 || after.funding.length > 0)).toBeGreaterThan(0.3)
    expect(new Set(cases.map(({ after }) => after.signal.channel)).size).toBe(6)
    expect(new Set(cases.flatMap(({ after }) => after.closing?.reason ?? [])).size).toBeGreaterThan(6)
  })

  it("holds no number but those that are kept for tests, each of one child", async () => {
    const numbers = [...Array(9500).keys()].flatMap((index) => {
      const { wish } = lifeOf(options({ until: date("2022-08-05") }), index).steps[0]
      return wish._tag === "Open" ? (wish.request.identity.bsn ?? []) : []
    })
    expect(numbers.every(isTestBsn)).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeGreaterThan(9000)
  }, 30_000)

  it("is the same from the same seed, byte for byte, and another from another", async () => {
    const states = async (more: object = {}) =>
      (await lived(40, more)).map(({ writes }) => JSON.stringify(writes.at(-1)!.after))
    const first = await states()
    expect(await states()).toEqual(first)
    expect(await states({ seed: "another" })).not.toEqual(first)
  }, 30_000)

  it("is told in the order of its days, and none of them is after the last", () => {
    for (let index = 0; index < 50; index++) {
      const days = lifeOf(options(), index).steps.map(({ on }) => on)
      expect(days).toEqual(days.toSorted())
      expect(days.at(-1)! <= date("2026-10-31")).toBe(true)
    }
  })
})
