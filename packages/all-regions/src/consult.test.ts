/** Asking a colleague for advice without saying who it is about, in every region. */
import { CaseStore, consultView, type Texts } from "@oza/casework"
import type { CaseId } from "@oza/kernel"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { atlantis } from "../test/atlantis.ts"
import { as, does, Office } from "../test/Office.ts"
import { regions } from "./index.ts"

const asking = (office: Office, id: CaseId, texts: Texts = "left-out") =>
  consultView(id, texts).pipe(as(office.opener))

/** So many children of the same age at the same kind of school. */
const manyAlike = (office: Office, many: number) =>
  Effect.gen(function* () {
    for (let one = 1; one < many; one += 1) yield* office.opened
    return (yield* office.opened).id
  })

describe.each([...regions, atlantis].map((region) => [region.id, new Office(region)] as const))(
  "a consult in %s",
  (_, office) => {
    it("S13: tells the question and nothing of who it is about", async () => {
      const [view, log] = await office.run(
        Effect.gen(function* () {
          const id = yield* manyAlike(office, 12)
          const view = yield* asking(office, id)
          const { items } = yield* (yield* CaseStore).disclosures(
            { region: office.region.id, id },
            { limit: 1 }
          )
          return [view, items[0]?.disclosure] as const
        })
      )
      expect(Object.keys(view).toSorted()).toEqual(["ageBand", "goals", "needs", "schoolType", "supports"])
      expect(view).toMatchObject({ schoolType: "po", ageBand: "from-8" })
      expect(JSON.stringify(view)).not.toMatch(/\d{4}-\d{2}-\d{2}|0190|99ZA00|Sanne|Voorbeeld/)
      expect(log).toMatchObject({ kind: "export", purpose: "consult", categories: ["education"] })
    })

    it("OZA-70: is refused where too few children are like this one", async () => {
      const refusal = await office.run(
        Effect.flatMap(manyAlike(office, 2), (id) => asking(office, id)).pipe(Effect.flip)
      )
      expect(refusal).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "OZA-70" } }] } })
    })

    it("is for who takes part: to others the case is not there, and the officer has no such purpose", async () => {
      const [stranger, officer] = await office.run(
        Effect.gen(function* () {
          const id = yield* manyAlike(office, 12)
          const stranger = yield* consultView(id, "left-out").pipe(as(office.stranger), Effect.flip)
          return [stranger, yield* consultView(id, "left-out").pipe(as(office.officer), Effect.flip)] as const
        })
      )
      expect(stranger._tag).toBe("CaseNotFound")
      expect(officer._tag).toBe("AccessRefused")
    })
  }
)

describe("the free text of a consult", () => {
  const office = new Office(atlantis)
  it("goes along only after it was confirmed that it names nobody", async () => {
    const [without, confirmed] = await office.run(
      Effect.gen(function* () {
        const id = yield* manyAlike(office, 12)
        yield* does(office.opener, id, {
          _tag: "RecordNeeds",
          needs: [{ domain: "both", text: "Een rustige plek", exceedsBasicSupport: true }]
        })
        return [yield* asking(office, id), yield* asking(office, id, "confirmed-to-name-nobody")] as const
      })
    )
    expect(without.needs).toEqual([{ domain: "both", exceedsBasicSupport: true }])
    expect(confirmed.needs[0]?.text).toBe("Een rustige plek")
  })
})
