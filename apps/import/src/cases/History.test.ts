import type { School } from "@oza/casework"
import { date, type EstablishmentCode } from "@oza/kernel"
import { Region } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { oldSystemHeader, oldSystemMapping, oldSystemRow, syntheticReference } from "@oza/testing"
import { Result, Schema } from "effect"
import { hash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { csvReader } from "../table/CsvReader.ts"
import { type History, replayHistory } from "./History.ts"
import { Mapping } from "./Mapping.ts"
import { planOf } from "./RowPlan.ts"
import { stableIds } from "./StableId.ts"

const region = Result.getOrThrow(Region.compile(kopVanNoordHolland))
const headers = oldSystemHeader.trim().split(";")
const mapping = Schema.decodeUnknownSync(Mapping)(oldSystemMapping)
const ids = stableIds(region.id, (text) => hash("sha256", text, "buffer"))
const plan = Result.getOrThrowWith(
  planOf(
    mapping,
    ids,
    kopVanNoordHolland.roles.map(({ id }) => id),
    headers
  ),
  (faults) => new Error(JSON.stringify(faults))
)
const schools = new Map<EstablishmentCode, School>(
  syntheticReference.schools.map((school) => [school.code, school])
)
const options = { seed: "history", schools: syntheticReference.schools }

type Changes = Readonly<Record<string, string>>

const replay = (
  index: number,
  changes: Changes = {},
  history: "decide" | "accept" = "decide",
  today = date("2026-11-01")
): Result.Result<History, ReadonlyArray<string>> => {
  const [record] = csvReader(";").push(oldSystemRow(options, index))
  const told = plan.read(
    plan.columns.map((column) => changes[column] ?? record!.fields[headers.indexOf(column)]!.trim())
  )
  if (Result.isFailure(told)) throw new Error(JSON.stringify(told.failure))
  const id = ids.caseOf(mapping.source, told.success.key, told.success.acts[0].on)
  const replaying = { region, history, school: (code: EstablishmentCode) => schools.get(code), today }
  return Result.mapError(replayHistory(replaying, told.success, id, told.success.person), (faults) =>
    faults.map(({ column, reason }) => `${plan.columns[column]}: ${reason}`)
  )
}

/** A row with an application, by its place. */
const withHelp = [...Array(50).keys()].find((index) => oldSystemRow(options, index).includes("toegekend"))!

describe("the history of a row, replayed by the rules of the region", () => {
  it("becomes a case like any other", () => {
    const { after, events, brokenRules } = Result.getOrThrow(replay(withHelp))
    expect(after.version).toBe(events.length)
    expect(after.decision?.outcome).toBe("granted")
    expect(after.participants.map(({ role }) => role)).toEqual([
      "internal-coordinator",
      "parent",
      "wijkteam-worker"
    ])
    expect(brokenRules).toEqual([])
  })

  it("KOP-17, KOP-50: without agreement and signature the application is refused, and so is the row", () => {
    const refused = replay(withHelp, { instemming: "" })
    expect(Result.isFailure(refused) && refused.failure).toHaveLength(1)
    expect(Result.isFailure(refused) && refused.failure[0]).toMatch(
      /^aanvraag: FileApplication is refused by .*KOP-17 .*KOP-50 /
    )
  })

  it("KOP-19: without an OPP there is no application", () => {
    const refused = replay(withHelp, { opp_datum: "", overleg2: "", instemming: "" })
    expect(Result.isFailure(refused) && refused.failure[0]).toContain("KOP-19 (There is no OPP yet.)")
  })

  it("KOP-17, KOP-50: history as it was is accepted where the mapping says so, with the rules that it breaks", () => {
    const { after, brokenRules } = Result.getOrThrow(replay(withHelp, { instemming: "" }, "accept"))
    expect(after.application).toBeDefined()
    expect(after.opp[0]?.agreements).toEqual([])
    expect(brokenRules).toEqual(expect.arrayContaining(["KOP-17", "KOP-50", "KOP-18"]))
  })

  it("OZA-15: the own rules of cases hold always, as events would add up to nothing", () => {
    const closed = [...Array(50).keys()].find((index) =>
      /toegekend.*doelen behaald/.test(oldSystemRow(options, index))
    )!
    const undecided = { besluit: "", besluit_uitkomst: "", besluit_reden: "" }
    const refused = replay(closed, undecided, "accept")
    expect(Result.isFailure(refused) && refused.failure[0]).toMatch(
      /^gesloten: CloseCase is refused by .*OZA-15/
    )
  })

  it("starts with the opening: an act before that day is rejected", () => {
    const refused = replay(withHelp, { overleg1: "1-8-2022" })
    expect(Result.isFailure(refused) && refused.failure).toEqual([
      "overleg1: ReportMeeting on a day before the case was opened"
    ])
  })

  it("does not reach into the future", () => {
    const refused = replay(withHelp, {}, "decide", date("2022-08-15"))
    expect(Result.isFailure(refused) && refused.failure.length).toBeGreaterThan(5)
    expect(Result.isFailure(refused) && refused.failure[0]).toBe(
      "aanmelddatum: OpenCase is on a day that is still to come"
    )
  })

  it("names a school that the reference data knows, of the right kind", () => {
    const unknown = replay(withHelp, { school: "00AA00" })
    expect(Result.isFailure(unknown) && unknown.failure).toEqual([
      "school: The reference data knows no school with this code."
    ])
    const other = replay(withHelp, { school: "99ZA00", soort: "VO" })
    expect(Result.isFailure(other) && other.failure[0]).toBe("soort: The school is one for po, not for vo.")
  })
})

it("the whole of what another system exports is a history by the rules", () => {
  const refused = [...Array(120).keys()].map((index) => replay(index)).filter(Result.isFailure)
  expect(refused.map(({ failure }) => failure)).toEqual([])
})
