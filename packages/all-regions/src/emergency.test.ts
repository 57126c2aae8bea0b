/** Break-glass, in every region and in one that is made up: who takes it, what it opens, and what is left of it. */
import { CaseStore, disclosuresOf, historyOf, viewCase, whatNext } from "@oza/casework"
import { addDays, CaseId } from "@oza/kernel"
import { caseCategories, type DataCategory } from "@oza/privacy"
import { Effect } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { atlantis } from "../test/atlantis.ts"
import { as, does, Office, onDay, today } from "../test/Office.ts"
import { regions } from "./index.ts"

const nobody = CaseId.make("01900000-0000-7000-8000-00000000dead")

describe.each([...regions, atlantis].map((region) => [region.id, new Office(region)] as const))(
  "break-glass in %s",
  (_, office) => {
    const take = {
      _tag: "TakeEmergencyAccess",
      ground: "serious-harm",
      motivation: "Het kind is niet thuisgekomen.",
      second: office.second,
      categories: ["identity", "family"],
      tellFamily: { tell: true }
    } as const
    const quietly = {
      ...take,
      tellFamily: { tell: false, why: "De dader woont in huis.", reviewOn: addDays(today, 7) }
    } as const
    const taking = (id: CaseId, command: typeof take | typeof quietly = take) =>
      does(office.stranger, id, command)

    it("OZA-64: opens a case to a professional who takes no part in it and knows its number", async () => {
      const [before, seen, after] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          const before = yield* viewCase(id, "protect").pipe(as(office.stranger), Effect.flip)
          yield* taking(id)
          const seen = yield* viewCase(id, "protect").pipe(as(office.stranger))
          const after = yield* viewCase(id, "protect").pipe(
            as(office.stranger),
            onDay(addDays(today, 1)),
            Effect.flip
          )
          return [before, seen, after] as const
        })
      )
      expect(before._tag).toBe("CaseNotFound")
      expect(seen.identity.givenName).toBe("Sanne")
      expect(seen.case.enrolment).toBeUndefined()
      expect(seen.withheld.map(({ category }) => category)).toContain("education")
      expect(after._tag).toBe("CaseNotFound")
    })

    it("invariant 15: opens nothing outside its scope, its purpose or its day, whatever is named", async () => {
      const named = fc.uniqueArray(
        fc.constantFrom<DataCategory>("process", "identity", "education", "health", "youth-help", "family"),
        { minLength: 1, maxLength: 5 }
      )
      await fc.assert(
        fc.asyncProperty(named, fc.integer({ min: -1, max: 2 }), async (categories, later) => {
          const [first, ...rest] = categories
          const shown = await office.run(
            Effect.gen(function* () {
              const { id } = yield* office.opened
              yield* does(office.stranger, id, { ...take, categories: [first!, ...rest] })
              const view = viewCase(id, "protect").pipe(as(office.stranger), onDay(addDays(today, later)))
              const other = yield* viewCase(id, "arrange").pipe(as(office.stranger), Effect.flip)
              expect(other._tag).toBe("AccessRefused")
              return yield* view.pipe(
                Effect.map(({ withheld }) => {
                  const closed = withheld.map(({ category }) => category)
                  return caseCategories.filter((category) => !closed.includes(category))
                }),
                Effect.catch(() => Effect.succeed([] as ReadonlyArray<DataCategory>))
              )
            })
          )
          const kept = later === 0 ? shown.filter((one) => !categories.includes(one)) : shown
          expect(kept).toEqual([])
        }),
        { numRuns: 12, seed: 15 }
      )
    })

    it("marks every use of it in the log", async () => {
      const items = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          yield* taking(id)
          yield* viewCase(id, "protect").pipe(as(office.stranger))
          const store = yield* CaseStore
          return (yield* store.disclosures({ region: office.region.id, id }, { limit: 2 })).items
        })
      )
      expect(
        items.map(({ disclosure }) => [disclosure.kind, disclosure.purpose, disclosure.emergency])
      ).toEqual([
        ["read", "protect", 1],
        ["write", "protect", 1]
      ])
    })

    it.each([
      ["OZA-64: the second is somebody else", { second: office.stranger }, "OZA-64"],
      ["OZA-64: the second is a professional", { second: office.parent }, "OZA-64"],
      [
        "OZA-65: never everything",
        { categories: ["process", "identity", "education", "health", "youth-help", "family"] },
        "OZA-65"
      ],
      ["OZA-65: never what the samenwerkingsverband holds", { categories: ["swv-health"] }, "OZA-65"],
      [
        "OZA-66: a family that is not told is thought of again later",
        { tellFamily: { tell: false, why: "Onveilig.", reviewOn: today } },
        "OZA-66"
      ]
    ] as const)("%s; the answer does not say whether there is a case", async (_name, over, rule) => {
      const command = { ...take, ...over } as typeof take
      const [there, not] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          return [
            yield* does(office.stranger, id, command).pipe(Effect.flip),
            yield* does(office.stranger, nobody, command).pipe(Effect.flip)
          ] as const
        })
      )
      expect(there).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: rule } }] } })
      expect(JSON.stringify(there)).toBe(JSON.stringify(not))
    })

    it("OZA-64: is taken today, by a professional, and by nobody of the family", async () => {
      const [late, family, officer] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          const late = yield* does(office.stranger, id, take).pipe(onDay(addDays(today, 1)))
          const family = yield* does(office.parent, id, take).pipe(Effect.flip)
          const officer = yield* does(office.officer, id, take).pipe(Effect.flip)
          return [late, family, officer] as const
        })
      )
      expect(late.version).toBeGreaterThan(1)
      expect(family._tag).toBe("AccessRefused")
      expect(officer._tag).toBe("AccessRefused")
    })

    it("OZA-67: waits on the worklist until somebody else has reviewed it", async () => {
      const review = {
        _tag: "ReviewEmergency",
        emergency: 1,
        outcome: "justified",
        motivation: "Er was acuut gevaar."
      } as const
      const result = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          const { flags } = yield* taking(id)
          const shown = yield* viewCase(id, "watch-over-data").pipe(as(office.officer))
          const own = yield* does(office.stranger, id, review).pipe(Effect.flip)
          const done = yield* does(office.officer, id, review)
          const afterwards = yield* viewCase(id, "watch-over-data").pipe(as(office.officer), Effect.flip)
          return { flags, shown, own, done, afterwards }
        })
      )
      const rules = (flags: ReadonlyArray<{ readonly rule: { readonly id: string } }>) =>
        flags.map(({ rule }) => rule.id)
      expect(rules(result.flags)).toContain("OZA-67")
      expect(result.shown.case.emergencies?.[0]?.motivation).toBe(take.motivation)
      expect(result.shown.case.questions).toBeDefined()
      expect(result.own._tag).toBe("AccessRefused")
      expect(rules(result.done.flags)).not.toContain("OZA-67")
      expect(result.afterwards._tag).toBe("CaseNotFound")
    })

    it("OZA-66: the family sees it, unless that is unsafe; then nothing shows it until it is told", async () => {
      const result = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          yield* taking(id, quietly)
          yield* viewCase(id, "protect").pipe(as(office.stranger))
          const family = {
            view: yield* viewCase(id, "own-file").pipe(as(office.parent)),
            history: yield* historyOf(id, "own-file").pipe(as(office.parent)),
            log: yield* disclosuresOf(id, "own-file", { limit: 50 }).pipe(as(office.parent)),
            next: yield* whatNext(id).pipe(as(office.parent))
          }
          const opener = yield* viewCase(id, "arrange").pipe(as(office.opener))
          const due = yield* viewCase(id, "watch-over-data").pipe(
            as(office.officer),
            onDay(addDays(today, 7))
          )
          yield* does(office.officer, id, { _tag: "TellFamily", emergency: 1, tellFamily: { tell: true } })
          const told = {
            view: yield* viewCase(id, "own-file").pipe(as(office.parent)),
            log: yield* disclosuresOf(id, "own-file", { limit: 50 }).pipe(as(office.parent))
          }
          return { family, opener, due, told }
        })
      )
      const { family, told } = result
      expect(family.view.case.emergencies).toEqual([])
      expect(family.history.filter(({ event }) => event._tag.includes("Emergency"))).toEqual([])
      expect(family.log.items.filter(({ disclosure }) => disclosure.purpose === "protect")).toEqual([])
      expect([...family.view.flags, ...family.next.flags].map(({ rule }) => rule.id)).not.toContain("OZA-67")
      expect(result.opener.case.emergencies).toHaveLength(1)
      expect(result.due.flags.map(({ rule }) => rule.id)).toContain("OZA-66")
      expect(told.view.case.emergencies).toHaveLength(1)
      expect(told.view.flags.map(({ rule }) => rule.id)).toContain("OZA-66")
      expect(told.log.items.map(({ disclosure }) => disclosure.purpose)).toContain("protect")
    })
  }
)
