/** The codes as they stand in the files that DUO, CBS and the ministry publish, where those are present. */
import { Result, Schema } from "effect"
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { MunicipalityCode, MunicipalityCodeFromSource } from "./MunicipalityCode.ts"
import { Pc4FromSource, Postcode } from "./Postcode.ts"
import { Brin, brinOf, EstablishmentCode, SwvCode } from "./School.ts"

const data = new URL("../../../../../shared/data/", import.meta.url)

/** Rows by column name; a separator inside quotes is text. */
const rowsOf = (path: string, separator: string): ReadonlyArray<Record<string, string>> => {
  const [header = "", ...lines] = readFileSync(new URL(path, data), "latin1").trim().split(/\r?\n/)
  const columns = header.split(separator)
  return lines.map((line) => {
    const cells = line
      .replace(/"([^"]*)"/g, (_, it: string) => it.replaceAll(separator, " "))
      .split(separator)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]))
  })
}

const refusedIn = (values: ReadonlyArray<string>, schema: Schema.Codec<string, string | number>) => [
  ...new Set(values.filter((value) => Result.isFailure(Schema.decodeUnknownResult(schema)(value))))
]

describe.skipIf(!existsSync(data))("published files (skipped where they are absent)", () => {
  it("DUO: all 6,506 primary establishments, with the zeros that their municipality codes lost", () => {
    const rows = rowsOf("duo-vestigingen-po-2017/03.-alle-vestigingen-basisonderwijs.csv", ";")
    const column = (name: string) => rows.map((row) => row[name]!)
    expect(rows).toHaveLength(6506)
    expect(refusedIn(column("BRIN NUMMER"), Brin)).toEqual([])
    expect(refusedIn(column("VESTIGINGSNUMMER"), EstablishmentCode)).toEqual([])
    expect(refusedIn(column("POSTCODE"), Postcode)).toEqual([])
    expect(refusedIn(column("GEMEENTENUMMER"), MunicipalityCodeFromSource)).toEqual([])
    const strays = rows.filter(
      (row) =>
        brinOf(Schema.decodeUnknownSync(EstablishmentCode)(row["VESTIGINGSNUMMER"])) !== row["BRIN NUMMER"]
    )
    expect(strays).toEqual([])
  })

  it("CBS: every municipality of 2026", () => {
    const codes = rowsOf("cbs-gemeenten-2026/gemeenten_jeugdregio_2026.csv", ",").map(
      (row) => row["gemeentecode"]!
    )
    expect(codes).toHaveLength(342)
    expect(refusedIn(codes, MunicipalityCode)).toEqual([])
  })

  it("the ministry: every alliance of schools; Europoort is none", () => {
    const rows = rowsOf("swv-regio-indeling/pc4_gemeente_swv.csv", ",")
    const codes = rows.flatMap((row) => [row["swv_po"]!, row["swv_vo"]!])
    expect(refusedIn(codes, SwvCode)).toEqual(["Europoort"])
    expect(
      refusedIn(
        rows.map((row) => row["pc4"]!),
        Pc4FromSource
      )
    ).toEqual([])
  })
})
