/** A place in a group of annex 1 of Alkmaar, paid by the system that runs: from the register to the books. */
import { caseFact, CaseStore, LedgerStore, registerGroup, shareFunding } from "@oza/casework"
import { kindOfGroup } from "@oza/funding"
import { date, EstablishmentCode, GroupId } from "@oza/kernel"
import { alkmaar, groups } from "@oza/region-alkmaar"
import { sampleWrite } from "@oza/testing"
import { actor } from "@oza/testing/cases"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import * as alk from "../../regions/alkmaar/test/Life.ts"
import { as, Office } from "../test/Office.ts"

const office = new Office(alkmaar)
const coach = actor("youth-family-coach")
const school = EstablishmentCode.make("99ZA00")

/** Registers the group, writes a case with a place in it, and shares the costs of twelve months. */
const shared = (name: string, inRegister = true) =>
  Effect.gen(function* () {
    const id = inRegister
      ? (yield* registerGroup({
          entry: groups.find((one) => one.name === name)!,
          since: date("2022-08-01")
        }).pipe(as(actor("swv-director")))).id
      : GroupId.make("01900000-0000-7000-8000-0000000000f9")
    const story = alk
      .signalPo()
      .lives(
        alk.supported,
        alk.orientated,
        alk.joined(coach.role),
        alk.decided,
        alk.brought("comparable-needs")
      )
    const told = story.does(coach.role, alk.agreement(story, { group: id }))
    const { events, state } = told
    const [opened, ...rest] = events
    const written = sampleWrite(undefined, [
      opened._tag === "CaseOpened" ? { ...opened, enrolment: { ...opened.enrolment, school } } : opened,
      ...rest
    ])
    yield* (yield* CaseStore).write(written)
    const done = yield* shareFunding({
      id: state.id,
      costs: [{ agreement: 1, quantity: inRegister ? 12 : 40 }],
      on: told.day
    }).pipe(as(coach))
    const key = { region: office.region.id, id: state.id }
    const after = yield* (yield* CaseStore).load(key)
    return {
      done,
      entries: yield* (yield* LedgerStore).entriesOf(key),
      kinds: caseFact(office.region, after, undefined, told.day).costings.map(
        ({ agreements: [one] }) => one.kind
      )
    }
  })
const run = <A, E>(effect: Parameters<typeof office.run<A, E>>[0]) => office.run(effect, date("2026-12-01"))

describe("C19: a place in a group of annex 1", () => {
  it.each([
    ["Kanz-klas", ["wlz", "zin", "pgb"]],
    ["Samen naar Schoolklas Bergen", ["fictitious-tlv", "ibp"]],
    ["De Boog autismecentrum", ["wlz"]]
  ])(
    "ALK-52, ALK-32: in %s is paid from the sources that the register names, to the cent",
    async (name, sources) => {
      const { done, entries, kinds } = await run(shared(name))
      // Whoever divides it again, divides it as that place.
      expect(kinds).toEqual([kindOfGroup(office.region.funding, name)])
      expect(new Set(entries.map(({ source }) => String(source)))).toEqual(new Set(sources))
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(12 * 1_200_00)
      expect(new Set(entries.map(({ debit, rule }) => `${debit} ${rule}`))).toEqual(
        new Set(["committed ALK-32"])
      )
      expect(done.waitsFor).toEqual([])
    }
  )

  it("ALK-32: where a TLV pays it, there is a decision on the TLV first", async () => {
    const refused = await run(shared("De Boog").pipe(Effect.flip))
    expect(refused).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "ALK-32" } }] } })
  })

  it("ALK-48: where the annex names nobody who pays, support is priced as what its agreement says", async () => {
    const { entries } = await run(shared("Intermezzo"))
    expect(new Set(entries.map(({ source }) => String(source)))).toEqual(new Set(["swv", "youth-help"]))
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(12 * 65_00)
  })

  it("is paid as its agreement says too where the group is no longer there", async () => {
    const { entries } = await run(shared("", false))
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(40 * 65_00)
  })
})
