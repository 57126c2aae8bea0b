/** Growing up puts what has to be asked anew on the worklist, in every region. */
import { whatNext, worklist } from "@oza/casework"
import { addDays, date } from "@oza/kernel"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { atlantis } from "../test/atlantis.ts"
import { as, does, Office, onDay } from "../test/Office.ts"
import { regions } from "./index.ts"

/** The child of the office is born on 15 March 2018. */
const twelfth = date("2030-03-15")

describe.each([...regions, atlantis].map((region) => [region.id, new Office(region)] as const))(
  "a child that grows up in %s",
  (_, office) => {
    const opened = Effect.gen(function* () {
      const { id } = yield* office.opened
      yield* does(office.parent, id, {
        _tag: "AnswerPermission",
        kind: "consent-to-disclose",
        answer: "given",
        scope: { purposes: ["arrange"], categories: ["family"], recipients: [office.opener.role] },
        evidence: { method: "digital", textVersion: "1", language: "nl" }
      })
      return id
    })
    const flagsOn = (day: typeof twelfth) =>
      office.run(
        Effect.gen(function* () {
          const id = yield* opened
          return (yield* whatNext(id).pipe(as(office.opener), onDay(day))).flags
        })
      )
    const aboutAge = (flags: Awaited<ReturnType<typeof flagsOn>>) =>
      flags.filter(({ text }) => text.nl.includes("12 jaar"))

    it("JW-7.3.11: from six weeks before the twelfth birthday, and until it is asked anew", async () => {
      expect(aboutAge(await flagsOn(addDays(twelfth, -43)))).toEqual([])
      const [soon] = aboutAge(await flagsOn(addDays(twelfth, -41)))
      expect(soon?.text.nl).toContain("binnenkort 12 jaar")
      expect(soon?.cures).toMatchObject([{ act: "AnswerPermission" }])
      const [past] = aboutAge(await flagsOn(addDays(twelfth, 100)))
      expect(past?.text.nl).toContain("is 12 jaar geworden")
      expect(JSON.stringify(past?.text)).not.toMatch(/2030|maart|March/)
    })

    it("stands on the worklist of who takes part, and of nobody else", async () => {
      const [own, others] = await office.run(
        Effect.gen(function* () {
          yield* opened
          const day = onDay(addDays(twelfth, -10))
          return [
            yield* worklist("arrange", { limit: 10 }).pipe(as(office.opener), day),
            yield* worklist("arrange", { limit: 10 }).pipe(as(office.second), day)
          ] as const
        })
      )
      expect(own.items.flatMap(({ flags }) => flags).some(({ text }) => text.nl.includes("12 jaar"))).toBe(
        true
      )
      expect(others.items).toEqual([])
    })
  }
)
