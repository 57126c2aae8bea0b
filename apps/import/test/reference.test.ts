import { SchoolStore } from "@oza/casework"
import { date, EstablishmentCode, SwvCode } from "@oza/kernel"
import { SchoolStoreLive } from "@oza/postgres"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { Effect, Layer } from "effect"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Target } from "../src/Arguments.ts"
import { referenceCommand } from "../src/reference/referenceCommand.ts"
import { seedCommand } from "../src/seed/seedCommand.ts"
import { databaseOf } from "../src/Stores.ts"
import { Output } from "../src/terminal/Output.ts"
import type { ToolFault } from "../src/ToolFault.ts"
import { engines, env, everything, type Place, removeTemplate } from "./targets.ts"

let folder = ""
const write = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "oza-reference-"))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await removeTemplate()
})

const tool = async (command: Effect.Effect<number, ToolFault, Output>) => {
  const said: Array<string> = []
  const exit = await Effect.runPromise(
    command.pipe(
      Effect.provideService(Output, {
        write: () => {},
        say: (line) => void said.push(line),
        isTerminal: false,
        now: () => 0
      }),
      Effect.catchTag("ToolFault", ({ exit: code, message }) => {
        said.push(message)
        return Effect.succeed(code)
      })
    )
  )
  return { exit, said: said.join("\n") }
}

const header = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM;GEMEENTENUMMER\n"
const good = ["99ZX00;Een;1780 AA;DEN HELDER;400", "99ZX01;Twee;1780 AB;DEN HELDER;400"]
const rows = (...lines: ReadonlyArray<string>) => header + lines.map((line) => `99ZX;${line}\n`).join("")

const reference = async (target: Target, schools: string) =>
  tool(
    referenceCommand({
      _tag: "Reference",
      target,
      schools: await write("po.csv", schools),
      schoolsVo: undefined,
      postcodes: await write("pc.csv", "pc4,gemeente,swv_po,swv_vo\n1780,Den Helder,PO2701,VO2701\n"),
      municipalities: await write(
        "gm.csv",
        "gemeentecode,gemeente,provincie,jeugdregio\n0400,Den Helder,NH,Kop\n"
      ),
      rejects: undefined
    })
  )

const schoolsOf = (target: Target) =>
  Effect.runPromise(
    Effect.flatMap(SchoolStore, (store) => store.ofSwv(SwvCode.make("PO2701"))).pipe(
      Effect.map((schools) => schools.map(({ code }) => code)),
      Effect.provide(SchoolStoreLive.pipe(Layer.provide(databaseOf(target))))
    )
  )

describe.each(engines)("reference data and a population on $engine", ({ make }) => {
  let place: Place
  beforeAll(async () => {
    place = await make()
  })
  afterAll(() => place.remove())

  it("replaces what was there, and running it twice changes nothing", async () => {
    const first = await reference(place.target, rows(...good))
    expect(first.exit).toBe(0)
    expect(first.said).toContain("2 schools of primary education in 1 samenwerkingsverbanden")
    const codes = [EstablishmentCode.make("99ZX00"), EstablishmentCode.make("99ZX01")]
    expect(await schoolsOf(place.target)).toEqual(codes)
    expect(await reference(place.target, rows(...good))).toEqual(first)
    expect(await schoolsOf(place.target)).toEqual(codes)
  })

  it("writes what is good beside rejects, and nothing where it looks like the wrong file", async () => {
    const many = [...Array(20).keys()].map(
      (index) => `99ZX${String(index).padStart(2, "0")};School;1780 AA;DEN HELDER;400`
    )
    const some = await reference(place.target, rows(...many, "XX;Drie;1780 AA;DEN HELDER;400"))
    expect(some.exit).toBe(5)
    expect(some.said).toContain("line 22, column VESTIGINGSNUMMER (2 letters)")
    expect(await schoolsOf(place.target)).toHaveLength(20)
    const wrong = await reference(place.target, rows(good[0]!, "XX;Drie;1780 AA;DEN HELDER;400"))
    expect(wrong.exit).toBe(3)
    expect(wrong.said).toContain("Nothing was written.")
    expect(await schoolsOf(place.target)).toHaveLength(20)
  })

  it("is the ground for a population, which is the same when it is asked for again", async () => {
    const asked = {
      _tag: "Seed" as const,
      target: place.target,
      region: kopVanNoordHolland,
      cases: 30,
      seed: "test",
      until: date("2025-07-31")
    }
    const seeded = await tool(seedCommand(asked, env))
    expect(seeded.exit).toBe(0)
    expect(seeded.said).toContain(
      "The reference data has no schools for vo in the region; 5 made-up ones are added."
    )
    expect(seeded.said).toContain("30 cases were added")
    expect(seeded.said).toMatch(/KOP-\d\d {3,}\d/)
    const state = await everything(place.target)
    const again = await tool(seedCommand(asked, env))
    expect(again).toEqual({ exit: 0, said: "This population is there already; nothing was changed." })
    expect(await everything(place.target)).toEqual(state)
    const more = await tool(seedCommand({ ...asked, cases: 40 }, env))
    expect(more.said).toContain("10 cases were added")
    expect(more.said).toContain("30 were there already")
  })

  it("gives the same population from the same seed in another database", async () => {
    const other = await make()
    try {
      await reference(
        other.target,
        rows(
          ...[...Array(20).keys()].map(
            (index) => `99ZX${String(index).padStart(2, "0")};School;1780 AA;DEN HELDER;400`
          )
        )
      )
      const asked = {
        _tag: "Seed" as const,
        region: kopVanNoordHolland,
        cases: 40,
        seed: "test",
        until: date("2025-07-31")
      }
      await tool(seedCommand({ ...asked, target: other.target, cases: 30 }, env))
      await tool(seedCommand({ ...asked, target: other.target }, env))
      expect(await everything(other.target)).toEqual(await everything(place.target))
    } finally {
      await other.remove()
    }
  })
})

it("says in a sentence that the database cannot be reached, without its address", async () => {
  const target = { _tag: "Server", url: "postgresql://oza:secret@127.0.0.1:1/none" } as const
  const { exit, said } = await tool(
    seedCommand(
      { _tag: "Seed", target, region: kopVanNoordHolland, cases: 1, seed: "x", until: undefined },
      env
    )
  )
  expect(exit).toBe(4)
  expect(said).toContain("The database cannot be used")
  expect(said).not.toContain("secret")
  const unset = await tool(
    seedCommand(
      { _tag: "Seed", target, region: kopVanNoordHolland, cases: 1, seed: "x", until: undefined },
      {}
    )
  )
  expect(unset.exit).toBe(4)
})
