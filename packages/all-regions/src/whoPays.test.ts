/**
 * Who pays is told to whoever may see that there is an arrangement; what it comes to only to who may see the
 * money. In every region, for every role and every purpose.
 */
import { caseFunding, type CaseFunding, CaseStore } from "@oza/casework"
import { date, text } from "@oza/kernel"
import { purposes } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { everybodyIn, fundedCase, heldBy, nobody, payingIn, told } from "../test/funded.ts"
import { as, Office } from "../test/Office.ts"
import { regions } from "./index.ts"

/** What comes to somebody for a purpose; undefined where it is refused. */
const asked = (id: Parameters<typeof caseFunding>[0], who: Actor, purpose: (typeof purposes)[number]) =>
  caseFunding(id, purpose).pipe(
    as(who),
    Effect.catchTag("AccessRefused", () => Effect.succeed(undefined))
  )

describe.each(regions.map((region) => [region.id, new Office(region)] as const))(
  "who pays in %s",
  (_, office) => {
    const { region } = office
    const funding = (role: string) => everybodyIn(office).find((one) => one.role === role)!
    const municipal = everybodyIn(office).find(({ role }) => region.roles.sideOf(role) === "municipality")!
    const parentRole = [...region.roles.roles.values()].find(
      ({ representation }) => representation === "parent-with-authority"
    )!.id
    const parent = funding(parentRole)

    it("holds no amount, part, year or reason where the money is withheld: for every role and purpose", async () => {
      const other = {
        amounts: [99, 1_000_000_01] as const,
        why: text("5% van de kosten", "5% of the costs"),
        stage: "reserved" as const
      }
      for (const birthDate of [date("2018-03-15"), date("2012-03-15"), date("2009-03-15")]) {
        const all = (of: typeof told) =>
          office.run(
            Effect.gen(function* () {
              const { id } = yield* fundedCase(office, of, birthDate)
              const found: Array<readonly [string, CaseFunding | undefined]> = []
              for (const who of everybodyIn(office))
                for (const purpose of purposes)
                  found.push([`${who.role} ${purpose}`, yield* asked(id, who, purpose)])
              return found
            })
          )
        const [seen, also] = [await all(told), await all(other)]
        const withheld = seen.filter(([, view]) => view !== undefined && view.account === undefined)
        expect(withheld.length).toBeGreaterThan(3)
        for (const [at, [who, view]] of seen.entries()) {
          const beside = also[at]?.[1]
          expect(beside?.account === undefined, who).toBe(view?.account === undefined)
          if (view === undefined || view.account !== undefined) continue
          // With everything about the money another, what is told is the same to the letter.
          expect({ ...beside, id: view.id }, who).toEqual(view)
          expect(JSON.stringify(view.payers), who).not.toMatch(/12.?345|7.?654|62%|€|2026-2027/)
          expect(
            view.withheld.some(({ category }) => category === "finance"),
            who
          ).toBe(true)
          expect(
            view.withheldFields.map(({ path }) => path),
            who
          ).toEqual(expect.arrayContaining(["costings", "funding", "fundingApprovals", "invoices"]))
        }
      }
    })

    it("tells who pays in a sentence, to whoever sees the course of the case", async () => {
      const view = await office.run(
        Effect.gen(function* () {
          const { id } = yield* fundedCase(office)
          return yield* asked(id, municipal, "arrange")
        })
      )
      expect(view?.payers).toHaveLength(2)
      for (const { sentence } of view!.payers) {
        expect(sentence.nl).toMatch(
          / betaalt een deel van afspraak 1, van 7 september 2026 tot en met 31 januari 2027\.$/
        )
        expect(sentence.en).toMatch(/ pays part of agreement 1, from 7 September 2026/)
      }
    })

    it("names neither the rule of the support nor a preceding law to who may see neither help nor money", async () => {
      const [views, allowed] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* fundedCase(office)
          const found: Array<CaseFunding> = []
          for (const who of everybodyIn(office)) {
            const view = yield* asked(id, who, "arrange")
            if (view !== undefined) found.push(view)
          }
          return [found, yield* asked(id, municipal, "arrange")] as const
        })
      )
      const without = views.filter(({ withheld }) =>
        withheld.some(({ category }) => category === "youth-help")
      )
      expect(without.length).toBeGreaterThan(0)
      for (const { payers } of without) expect(payers.flatMap(({ rules }) => rules)).toEqual([])
      expect(allowed?.payers[0]?.rules).not.toEqual([])
    })

    it("gives an auditor the table, the books with what they add to, and who decided", async () => {
      const [view, funded] = await office.run(
        Effect.gen(function* () {
          const funded = yield* fundedCase(office)
          return [yield* asked(funded.id, municipal, "fund"), funded] as const
        })
      )
      const [first, second] = payingIn(office)
      expect(view?.account?.rows).toMatchObject([
        {
          agreement: 1,
          source: first.id,
          holder: first.holder,
          amount: told.amounts[0],
          stage: "committed",
          why: told.why,
          decidedOn: "2026-09-03",
          decidedBy: [{ as: "shared", role: funded.by.role, party: funded.by.party, on: "2026-09-03" }]
        },
        { source: second.id, amount: told.amounts[1] }
      ])
      expect(view?.account?.rows[0]?.rule?.id).toBe(region.funding.keys[0].rule)
      expect(view?.account?.rows[0]?.sentence.nl).toContain("€ 12.345,67")
      expect(view?.account?.entries.map(({ entry }) => entry.amount)).toEqual([...told.amounts])
      expect(view?.account?.entries[0]?.sentence.nl).toContain("Op 3 september 2026 is € 12.345,67 uit ")
      for (const total of view!.account!.totals) {
        for (const account of ["reserved", "committed", "realised", "released"] as const)
          expect(total[account]).toBe(heldBy(funded.entries, total.source, account))
      }
      expect(view?.account?.totals.reduce((sum, { committed }) => sum + committed, 0)).toBe(20_000_00)
    })

    it("AVG-5.2: leaves a record of what was really shown", async () => {
      const log = await office.run(
        Effect.gen(function* () {
          const { id } = yield* fundedCase(office)
          yield* asked(id, parent, "own-file")
          yield* asked(id, municipal, "fund")
          const { items } = yield* (yield* CaseStore).disclosures({ region: region.id, id }, { limit: 2 })
          return items.map(({ disclosure }) => disclosure)
        })
      )
      expect(log.map(({ categories, purpose }) => [purpose, categories])).toEqual([
        ["fund", ["process", "finance"]],
        ["own-file", ["process", "finance"]]
      ])
      expect(log[0]).toMatchObject({ kind: "read", fields: expect.arrayContaining(["funding", "entries"]) })
    })

    it("is not there for who is nothing to the case, and refused for a purpose that a role does not have", async () => {
      const [stranger, refused] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* fundedCase(office)
          const stranger = { ...municipal, party: nobody }
          return [
            yield* caseFunding(id, "fund").pipe(as(stranger), Effect.flip),
            yield* caseFunding(id, "own-file").pipe(as(municipal), Effect.flip)
          ] as const
        })
      )
      expect(stranger._tag).toBe("CaseNotFound")
      expect(refused._tag).toBe("AccessRefused")
    })
  }
)
