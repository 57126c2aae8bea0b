import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readEstablishments, readMunicipalities, readPostcodes } from "./ReferenceFiles.ts"
import { joinReference } from "./ReferenceSet.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "oza-reference-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const read = async (files: {
  readonly po: string | Uint8Array
  readonly vo?: string
  readonly postcodes?: string
  readonly municipalities?: string
}) =>
  joinReference({
    po: await readEstablishments(await file("po.csv", files.po)),
    vo: files.vo === undefined ? undefined : await readEstablishments(await file("vo.csv", files.vo)),
    postcodes: await readPostcodes(
      await file(
        "postcodes.csv",
        files.postcodes ??
          "pc4,gemeente,swv_po,swv_vo\r\n1780,Den Helder,PO2701,VO2701\r\n9951,Winsum,PO2001,VO2001\r\n3197,Rotterdam,Europoort,Europoort\r\n"
      )
    ),
    municipalities: await readMunicipalities(
      await file(
        "municipalities.csv",
        files.municipalities ??
          "\uFEFFgemeentecode,gemeente,provincie,jeugdregio\r\n0400,Den Helder,Noord-Holland,Kop\r\n1900,Súdwest-Fryslân,Fryslân,Friesland\r\n0599,Rotterdam,Zuid-Holland,Rijnmond\r\n1949,Waadhoeke,Fryslân,Friesland\r\n"
      )
    )
  })

const old = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;TELEFOONNUMMER"
const row = (code: string, postcode: string, municipality: string, name = "De Duinroos") =>
  `${code.slice(0, 4)};${code};${name};${postcode};DEN HELDER;${municipality};          `

describe("reference data from the files as they are published", () => {
  it("reads the columns by their old and their new names", async () => {
    const renamed = old
      .replace("BRIN NUMMER", '"INSTELLINGSCODE"')
      .replace("VESTIGINGSNUMMER", "Vestigings_Code ")
    const one = await read({ po: `${old}\n${row("99ZA00", "1780 AA", "400")}\n` })
    const other = await read({
      po: `${renamed.replace("Vestigings_Code ", "Vestigingscode ")}\n${row("99ZA00", "1780 AA", "0400")}\n`
    })
    expect(one.set.schools).toEqual([
      { code: "99ZA00", name: "De Duinroos", type: "po", municipality: "0400", swv: "PO2701" }
    ])
    expect(other.set.schools).toEqual(one.set.schools)
  })

  it("says which columns are missing, by which names they are known, and what was found", async () => {
    const path = await file("po.csv", "VESTIGINGSNAAM;PLAATSNAAM;SOORT\na;b;c\n")
    await expect(readEstablishments(path)).rejects.toThrow(
      `${path} lacks 3 columns: "VESTIGINGSCODE" or "VESTIGINGSNUMMER" or "VESTIGINGS NUMMER" or "BRIN VESTIGING"; "POSTCODE" or "POSTCODE VESTIGING"; "GEMEENTENUMMER" or "GEMEENTECODE". The headers found are "VESTIGINGSNAAM", "PLAATSNAAM", "SOORT".`
    )
  })

  it("says in a sentence that a file is not there, or empty", async () => {
    await expect(readEstablishments(join(folder, "none.csv"))).rejects.toThrow("there is no such file")
    await expect(readEstablishments(await file("empty.csv", ""))).rejects.toThrow("is empty")
  })

  it("puts back zeros that were lost, and reads names in Windows-1252", async () => {
    const text = `${old}\r\n${row("9ZA1", "1780AA", "400", "Het Vliegertje é")}\r\n`
    const { set, rejects } = await read({ po: Buffer.from(text, "latin1") })
    expect(rejects.po).toEqual([])
    expect(set.schools).toMatchObject([{ code: "09ZA01", name: "Het Vliegertje é", municipality: "0400" }])
  })

  it("rejects a row with each of its faults, without repeating a value", async () => {
    const { set, rejects } = await read({
      po: `${old}\n${row("XX", "0180 AA", "   ")}\n${row("99ZA00", "1780 AA", "400")}\n99ZA;99ZA01;te kort\n`
    })
    expect(set.schools).toHaveLength(1)
    expect(rejects.po.map(({ row, column, valueClass }) => [row, column, valueClass])).toEqual([
      [2, "VESTIGINGSNUMMER", "2 letters"],
      [2, "POSTCODE", "text of 7 characters"],
      [2, "GEMEENTENUMMER", "only spaces"],
      [4, "", "3 fields"]
    ])
    expect(JSON.stringify(rejects.po)).not.toContain("0180")
  })

  it("joins on the postcode: an unknown one and one in the port area are rejected", async () => {
    const { set, rejects } = await read({
      po: `${old}\n${row("99ZA00", "9999 AA", "400")}\n${row("99ZA01", "3197 AA", "599")}\n`
    })
    expect(set.schools).toEqual([])
    expect(rejects.po.map(({ reason }) => reason)).toEqual([
      "the postcode is not in the division over samenwerkingsverbanden",
      "the postcode lies in an area without a samenwerkingsverband"
    ])
    expect(set.postcodes.map(({ pc4, po }) => [pc4, po])).toContainEqual(["3197", undefined])
  })

  it("follows a municipality into the one it became, and leaves one that was divided unknown", async () => {
    const joined = await read({
      po: `${old}\n${row("99ZA00", "1780 AA", "63")}\n${row("99ZA01", "9951 AA", "53")}\n${row("99ZA02", "1780 AA", "9")}\n`
    })
    expect(joined.set.schools.map(({ municipality }) => municipality)).toEqual(["1949", undefined, undefined])
    expect(joined.followed).toBe(1)
    expect(joined.untold.schools.map(({ given, rows }) => [given, rows])).toEqual([
      ["0053", 1],
      ["0009", 1]
    ])
  })

  it("keeps the first of two rows about one establishment", async () => {
    const { set, rejects } = await read({
      po: `${old}\n${row("99ZA00", "1780 AA", "400")}\n${row("99ZA00", "1780 AA", "400", "Anders")}\n`
    })
    expect(set.schools.map(({ name }) => name)).toEqual(["De Duinroos"])
    expect(rejects.po).toMatchObject([{ row: 3, reason: "an establishment that line 2 has too" }])
  })

  it("gives a school of secondary education the samenwerkingsverband of its own sector", async () => {
    const vo = `${old.replace("VESTIGINGSNUMMER", "VESTIGINGSCODE")}\n${row("98ZA00", "1780 AA", "0400")}\n`
    const { set } = await read({ po: `${old}\n`, vo })
    expect(set.schools).toMatchObject([{ code: "98ZA00", type: "vo", swv: "VO2701" }])
  })
})

const published = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url))
const has = existsSync(published)

describe.skipIf(!has)("the published files themselves (skipped where ../shared/data is not there)", () => {
  const load = async () =>
    joinReference({
      po: await readEstablishments(
        join(published, "duo-vestigingen-po-2017/03.-alle-vestigingen-basisonderwijs.csv")
      ),
      vo: await readEstablishments(join(published, "duo-vo-2025-sample/vestigingen_vo_sample.csv")),
      postcodes: await readPostcodes(join(published, "swv-regio-indeling/pc4_gemeente_swv.csv")),
      municipalities: await readMunicipalities(
        join(published, "cbs-gemeenten-2026/gemeenten_jeugdregio_2026.csv")
      )
    })

  it("load all 6,506 establishments of primary education, each in exactly one of 76 samenwerkingsverbanden", async () => {
    const { set, rejects, untold } = await load()
    const po = set.schools.filter(({ type }) => type === "po")
    expect(Object.values(rejects).flat()).toEqual([])
    expect(po).toHaveLength(6506)
    expect(new Set(po.map(({ code }) => code)).size).toBe(6506)
    expect(new Set(po.map(({ swv }) => swv)).size).toBe(76)
    expect(po.every(({ swv }) => swv.startsWith("PO"))).toBe(true)
    expect(set.schools.filter(({ type }) => type === "vo")).toHaveLength(3)
    expect(set.municipalities).toHaveLength(342)
    // Littenseradiel, Winsum and Haaren were divided; every other number of 2017 has a successor.
    expect(untold.schools.map(({ given, rows }) => [given, rows])).toEqual([
      ["0140", 17],
      ["0053", 11],
      ["0788", 5]
    ])
    expect(po.filter(({ municipality }) => municipality === undefined)).toHaveLength(33)
  })

  it("show that a municipality can have several samenwerkingsverbanden", async () => {
    const { set } = await load()
    const perMunicipality = Map.groupBy(set.postcodes, ({ municipality }) => municipality)
    const several = [...perMunicipality.values()].filter(
      (areas) => new Set(areas.map(({ po }) => po)).size > 1
    )
    expect(several.length).toBeGreaterThan(5)
  })
})
