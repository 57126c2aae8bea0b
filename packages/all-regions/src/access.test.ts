/** Who gets nothing, what is left of asking, and what is kept off the table but not from the family. */
import { accessSubject, type Case } from "@oza/cases"
import { CaseStore, doAct, viewCase, whatNext } from "@oza/casework"
import { CaseId } from "@oza/kernel"
import { accessRequest, decideAccess, purposes } from "@oza/privacy"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { atlantis } from "../test/atlantis.ts"
import { as, does, Office, today } from "../test/Office.ts"
import { regions } from "./index.ts"

const nowhere = CaseId.make("01900000-0000-7000-8000-00000000beef")

describe.each([...regions, atlantis].map((region) => [region.id, new Office(region)] as const))(
  "access in %s",
  (_, office) => {
    const key = (id: CaseId) => ({ region: office.region.id, id })
    const logOf = (id: CaseId) =>
      Effect.gen(function* () {
        const { items } = yield* (yield* CaseStore).disclosures(key(id), { limit: 20, refused: true })
        return items.map(({ disclosure }) => disclosure)
      })
    const of = (state: Case, who: typeof office.opener, purpose: (typeof purposes)[number]) =>
      decideAccess(
        office.region.privacy,
        accessRequest({
          catalogue: office.region.roles,
          actor: who,
          subject: accessSubject(state),
          purpose,
          on: today
        })
      )

    it("who is nothing to a case gets the answer of a case that is not there; both leave a refusal", async () => {
      const result = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          const asked = (one: CaseId) =>
            Effect.all([
              viewCase(one, "arrange").pipe(as(office.stranger), Effect.flip),
              whatNext(one).pipe(as(office.stranger), Effect.flip),
              does(office.stranger, one, { _tag: "SetGoals", goals: ["Rust"] }).pipe(Effect.flip),
              doAct({ id: one, command: { _tag: "SetGoals", goals: ["Rust"] }, expectedVersion: 7 }).pipe(
                as(office.stranger),
                Effect.flip
              )
            ])
          const there = yield* asked(id)
          const not = yield* asked(nowhere)
          return { there, not, left: yield* logOf(id), nothing: yield* logOf(nowhere) }
        })
      )
      const told = (errors: ReadonlyArray<object>) =>
        errors.map((error) => JSON.stringify(error).replaceAll(/01[\da-f-]{34}/gu, "…"))
      expect(told(result.there)).toEqual(told(result.not))
      expect(result.there.map(({ _tag }) => _tag)).toEqual(Array(4).fill("CaseNotFound"))
      const refusals = (log: typeof result.left) => log.filter(({ outcome }) => outcome === "refused")
      expect(refusals(result.left).length).toBeGreaterThanOrEqual(4)
      expect(refusals(result.left).length).toBe(refusals(result.nothing).length)
      for (const one of refusals(result.left)) {
        expect(one).toMatchObject({ actor: office.stranger, fields: [], permissions: [] })
      }
    })

    it("who takes part and asks for what is closed gets the ruling; that leaves a refusal too", async () => {
      const [refusal, log] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          const refusal = yield* viewCase(id, "protect").pipe(as(office.opener), Effect.flip)
          return [refusal, yield* logOf(id)] as const
        })
      )
      expect(refusal).toMatchObject({ _tag: "AccessRefused", ruling: { _tag: "Refused" } })
      expect(log[0]).toMatchObject({ outcome: "refused", purpose: "protect", actor: office.opener })
    })

    it("a purpose that a role never has is refused before any case is looked for, with the same words", async () => {
      const [there, not] = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          return [
            yield* viewCase(id, "watch-over-data").pipe(as(office.opener), Effect.flip),
            yield* viewCase(nowhere, "watch-over-data").pipe(as(office.opener), Effect.flip)
          ] as const
        })
      )
      expect(there._tag).toBe("AccessRefused")
      expect(JSON.stringify(there)).toBe(JSON.stringify(not))
    })

    it("the same person for another organisation takes no part", async () => {
      const elsewhere = { ...office.opener, organisation: "01900000-0000-7000-8000-0000000000ee" as never }
      const refusal = await office.run(
        Effect.flatMap(office.opened, ({ id }) => viewCase(id, "arrange").pipe(as(elsewhere), Effect.flip))
      )
      expect(refusal._tag).toBe("CaseNotFound")
    })

    it("S14: money is kept off the table, and not from the family's own file", async () => {
      const state = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          return yield* (yield* CaseStore).load(key(id))
        })
      )
      for (const who of [office.opener, office.parent]) {
        expect(of(state, who, "arrange").permitted).not.toContain("finance")
      }
      expect(of(state, office.parent, "own-file").permitted).toContain("finance")
    })

    it("UAVG-41.1.i: somebody who is blocked is cut off from everything, whatever the purpose", async () => {
      const state = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          return yield* (yield* CaseStore).load(key(id))
        })
      )
      const restrictions: Case["restrictions"] = [
        { number: 1, party: office.parent.party, kind: "blocked", ground: "Uitspraak", from: today }
      ]
      for (const purpose of purposes) {
        expect(of({ ...state, restrictions }, office.parent, purpose).effect, purpose).toBe("deny")
      }
      const absent = restrictions.map((one) => ({ ...one, kind: "absent" as const }))
      expect(of({ ...state, restrictions: absent }, office.parent, "own-file").effect).toBe("permit")
    })

    it("AVG-18, AVG-5.1.e: what stands still or is in the archive is open to the family's own file only", async () => {
      const state = await office.run(
        Effect.gen(function* () {
          const { id } = yield* office.opened
          yield* does(office.officer, id, { _tag: "RestrictProcessing", ground: "accuracy-contested" })
          const refusal = yield* does(office.opener, id, { _tag: "SetGoals", goals: ["Rust"] }).pipe(
            Effect.flip
          )
          expect(refusal._tag).toBe("AccessRefused")
          return yield* (yield* CaseStore).load(key(id))
        })
      )
      expect(of(state, office.opener, "arrange").effect).toBe("deny")
      expect(of(state, office.parent, "own-file").effect).toBe("permit")
      const { processingRestrictions: _, ...rest } = state
      const archived: Case = { ...rest, processingRestrictions: [], archivedOn: today }
      expect(of(archived, office.opener, "arrange").effect).toBe("deny")
      expect(of(archived, office.parent, "own-file").effect).toBe("permit")
    })
  }
)
