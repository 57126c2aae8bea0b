import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { oldSystemHeader, oldSystemMapping, oldSystemRow, syntheticReference } from "@oza/testing"
import { Result, Schema } from "effect"
import fc from "fast-check"
import { hash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { csvReader } from "../table/CsvReader.ts"
import type { Fields } from "./BoundValue.ts"
import { Mapping } from "./Mapping.ts"
import { planOf, type RowPlan } from "./RowPlan.ts"
import { stableIds } from "./StableId.ts"

const ids = stableIds(kopVanNoordHolland.id, (text) => hash("sha256", text, "buffer"))
const roles = kopVanNoordHolland.roles.map(({ id }) => id)
const decode = Schema.decodeUnknownSync(Mapping, { onExcessProperty: "error" })
const mappingOf = (more: object = {}): Mapping => decode({ ...oldSystemMapping, ...more })
const headers = oldSystemHeader.trim().split(";")
const options = { seed: "rows", schools: syntheticReference.schools }

const faultsOf = (more: object, columns: ReadonlyArray<string> | undefined = headers) => {
  const plan = planOf(mappingOf(more), ids, roles, columns)
  return Result.isFailure(plan) ? plan.failure.map(({ at, message }) => `${at}: ${message}`) : []
}

const planned = (more: object = {}, how = {}): RowPlan =>
  Result.getOrThrowWith(
    planOf(mappingOf(more), ids, roles, headers, how),
    (faults) => new Error(JSON.stringify(faults))
  )

const fieldsOf = (plan: RowPlan, row: string): Fields => {
  const [record] = csvReader(";").push(row)
  return plan.columns.map((column) => record!.fields[headers.indexOf(column)]!.trim())
}

const [opening] = oldSystemMapping.acts
const openingWith = (says: object, rest: object = {}) => ({
  acts: [{ ...opening, ...rest, says: { ...opening.says, ...says } }]
})

describe("a mapping, checked against the file, the acts and the region", () => {
  it("is fine as it is", () => {
    expect(faultsOf({})).toEqual([])
  })

  it("says all of its faults at once, each with its place", () => {
    const faults = faultsOf({
      dates: "dd/mm/jjjj",
      parties: { parent: { perCase: true }, magician: { perCase: true } },
      acts: [
        {
          ...opening,
          on: { column: "aanmeldingsdatum" },
          by: "teacher",
          says: { "signal.chanel": { column: "kanaal" } }
        },
        {
          act: "CloseCase",
          on: { column: "gesloten" },
          by: "parent",
          says: { "closing.reason": { constant: "bored" } }
        }
      ]
    })
    expect(faults.map((fault) => fault.split(";")[0])).toEqual([
      'identity.birthDate: "dd/mm/jjjj" is no way to write a day: use yyyy, MM or M, dd or d',
      `parties.magician: the region has no such role`,
      'acts[0].on: the file has no column "aanmeldingsdatum"',
      'acts[0].on: "dd/mm/jjjj" is no way to write a day: use yyyy, MM or M, dd or d',
      'acts[0].by: "parties" does not say who acts as teacher',
      "acts[0].says.signal.chanel: OpenCase says no such thing",
      'acts[0].says: OpenCase needs "enrolment.status", and nothing tells it',
      'acts[0].says: OpenCase needs "enrolment.schoolType", and nothing tells it',
      'acts[0].says: OpenCase needs "signal.origin", and nothing tells it',
      'acts[0].says: OpenCase needs "signal.channel", and nothing tells it',
      'acts[0].says: OpenCase needs "signal.summary", and nothing tells it',
      'acts[1].on: "dd/mm/jjjj" is no way to write a day: use yyyy, MM or M, dd or d',
      "acts[1].says.closing.reason: the field does not accept this constant",
      'acts[1].says: CloseCase needs "closing.outcome", and nothing tells it'
    ])
  })

  it("has to open the case, once", () => {
    expect(faultsOf({ acts: oldSystemMapping.acts.slice(1) })).toEqual([
      "acts: exactly one act has to be OpenCase"
    ])
    expect(faultsOf({ acts: [opening, opening] })).toEqual(["acts: exactly one act has to be OpenCase"])
  })

  it("takes the child from the identity", () => {
    expect(faultsOf(openingWith({ "child.birthDate": { column: "geboortedatum" } }))).toEqual([
      "acts[0].says.child.birthDate: the child comes from identity"
    ])
  })

  it("gives a field only what the field accepts", () => {
    expect(
      faultsOf(
        openingWith({
          "enrolment.status": { column: "soort", values: { BO: "enroled" } },
          "signal.summary": { column: "samenvatting", otherwise: 7 },
          enrolment: { column: "school" },
          "signal.origin": { column: "kanaal", split: "," }
        })
      )
    ).toEqual([
      'acts[0].says.enrolment.status: the field does not accept what "BO" is said to mean',
      'acts[0].says.signal.origin: "split" belongs to a list, and this is one value',
      "acts[0].says.signal.summary: the field does not accept what holds otherwise",
      "acts[0].says.enrolment: a column tells one field; this is a part of several, name them one by one"
    ])
  })

  it("asks for any column where the file has no header, as with JSON lines", () => {
    const plan = planOf(mappingOf(), ids, roles, undefined)
    expect(Result.isSuccess(plan) && plan.success.columns).toContain("aanmelddatum")
  })

  it("finds columns whatever their capitals, spaces and underscores", () => {
    expect(
      faultsOf(
        {},
        headers.map((name) => name.toUpperCase().replaceAll("_", " "))
      )
    ).toEqual([])
  })
})

describe("a row, read by a mapping", () => {
  it("tells the acts in the order of their days", () => {
    const plan = planned()
    const read = plan.read(fieldsOf(plan, oldSystemRow(options, 3)))
    if (Result.isFailure(read)) throw new Error(JSON.stringify(read.failure))
    const days = read.success.acts.map(({ on }) => on)
    expect(days).toEqual(days.toSorted())
    expect(read.success.acts.map(({ command }) => command._tag).slice(0, 6)).toEqual([
      "OpenCase",
      "AddParticipant",
      "AddParticipant",
      "RecordSupport",
      "PlanMeeting",
      "ReportMeeting"
    ])
  })

  it("has as many goals and needs as columns are filled in", () => {
    const plan = planned()
    const counts = [...Array(40).keys()].map((index) => {
      const row = fieldsOf(plan, oldSystemRow(options, index))
      const read = plan.read(row)
      if (Result.isFailure(read)) throw new Error(JSON.stringify(read.failure))
      const filled = ["doel1", "doel2"].filter((name) => row[plan.columns.indexOf(name)] !== "").length
      const told = read.success.acts.flatMap(({ command }) =>
        command._tag === "SetGoals" ? command.goals : []
      )
      expect(told).toHaveLength(filled)
      return filled
    })
    expect(new Set(counts)).toEqual(new Set([1, 2]))
  })

  it("gives every fault at once, by column, and never the value", () => {
    const plan = planned()
    const row = [...fieldsOf(plan, oldSystemRow(options, 3))]
    const put = (column: string, value: string) => (row[plan.columns.indexOf(column)] = value)
    put("geboortedatum", "31-2-2014")
    put("bsn", "123456789")
    put("achternaam", "")
    put("kanaal", "telepathie")
    put("samenvatting", "ok\uFFFD")
    put("school", "12345")
    const read = plan.read(row)
    const faults = Result.isFailure(read) ? read.failure : []
    expect(faults.map(({ column, reason }) => [plan.columns[column], reason])).toEqual([
      ["achternaam", "a value is needed here"],
      ["geboortedatum", "expected a day of the calendar, written as d-M-yyyy"],
      ["bsn", "expected a BSN: nine digits that pass the eleven-test (a leading zero may be left out)"],
      ["kanaal", "the mapping does not say what this value means"],
      ["samenvatting", "holds bytes that are no text in the encoding of the file"],
      [
        "school",
        "OpenCase enrolment.school: expected an establishment code: a BRIN and two digits, for example 16AH00"
      ]
    ])
    expect(JSON.stringify(faults)).not.toContain("123456789")
  })

  it("opens the case on a day; without it there is no case", () => {
    const plan = planned()
    const row = [...fieldsOf(plan, oldSystemRow(options, 3))]
    row[plan.columns.indexOf("aanmelddatum")] = ""
    const read = plan.read(row)
    expect(Result.isFailure(read) && read.failure.map(({ column }) => plan.columns[column])).toEqual([
      "aanmelddatum"
    ])
  })

  it("knows the same person by the same name, and a parent of each case apart", () => {
    const plan = planned()
    const partiesOf = (index: number) => {
      const read = plan.read(
        fieldsOf(plan, oldSystemRow({ ...options, schools: [options.schools[0]] }, index))
      )
      if (Result.isFailure(read)) throw new Error(JSON.stringify(read.failure))
      return new Map(read.success.acts.map(({ actor }) => [actor.role as string, actor.party]))
    }
    const [one, other] = [partiesOf(1), partiesOf(2)]
    expect(one.get("internal-coordinator")).toBe(other.get("internal-coordinator"))
    expect(one.get("parent")).not.toBe(other.get("parent"))
  })

  it("is judged by the shortcut exactly as by the schema", () => {
    const [fast, slow] = [planned(), planned({}, { shortcut: false })]
    const rows = [...Array(60).keys()].map((index) =>
      fieldsOf(slow, oldSystemRow({ ...options, faulty: 0.3 }, index))
    )
    const value = fc.oneof(
      fc.constantFrom(
        "",
        "x",
        "31-2-2014",
        "1-9-2024",
        "BO",
        "VO",
        "99ZA00",
        "9za0",
        "hulp",
        "leren",
        "behaald",
        "toegekend"
      ),
      fc.constant("y".repeat(2001)),
      fc.string({ maxLength: 20 }).map((text) => text.trim())
    )
    fc.assert(
      fc.property(
        fc.nat({ max: rows.length - 1 }),
        fc.array(fc.tuple(fc.nat({ max: headers.length - 1 }), value), { maxLength: 4 }),
        (index, changes) => {
          const row = [...rows[index]!]
          for (const [column, text] of changes) row[column % row.length] = text
          expect(plain(fast.read(row))).toEqual(plain(slow.read(row)))
        }
      ),
      { numRuns: 400 }
    )
  }, 60_000)
})

/** Without the functions that tell which column a field came from. */
const plain = (read: ReturnType<RowPlan["read"]>): unknown => JSON.parse(JSON.stringify(read))
