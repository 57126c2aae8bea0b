import { CaseId, date, OrganisationId, PersonId, RegionId, RuleId } from "@oza/kernel"
import { RoleId, Side } from "@oza/roles"
import { Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { caseCategories } from "../DataCategory.ts"
import { type Disclosure, DisclosureKind } from "../Disclosure.ts"
import { activityOf } from "../ProcessingActivity.ts"
import { purposes } from "../Purpose.ts"
import { AccessRecord, disclosureIn } from "./AccessRecord.ts"
import { logRecords, recordText } from "./logRecords.ts"
import type { Operation } from "./Operation.ts"
import { ProcessingRecord } from "./ProcessingRecord.ts"

const hex = (length: number) =>
  fc
    .uint8Array({ minLength: length / 2, maxLength: length / 2 })
    .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""))
    .filter((text) => !/^0+$/.test(text))

const person = fc.uuid({ version: 7 }).map((id) => PersonId.make(id))

const disclosures: fc.Arbitrary<Disclosure> = fc
  .record(
    {
      region: fc.constant(RegionId.make("some-region")),
      case: fc.uuid({ version: 7 }).map((id) => CaseId.make(id)),
      kind: fc.constantFrom(...DisclosureKind.literals),
      outcome: fc.constantFrom("done" as const, "refused" as const),
      on: fc.constantFrom(date("2026-08-31"), date("2026-09-01")),
      party: person,
      role: fc.constantFrom("coordinator", "municipal-access").map((id) => RoleId.make(id)),
      organisation: fc.uuid({ version: 7 }).map((id) => OrganisationId.make(id)),
      responsible: person,
      side: fc.constantFrom(...Side.literals),
      purpose: fc.constantFrom(...purposes),
      categories: fc.uniqueArray(fc.constantFrom(...caseCategories)),
      fields: fc.array(fc.constantFrom("signal.summary", "meetings[].plan.goal", "child.birthDate")),
      rules: fc.array(fc.constantFrom("AVG-6.1.e", "JW-7.4.0").map((id) => RuleId.make(id))),
      permissions: fc.array(fc.integer({ min: 1, max: 90 })),
      emergency: fc.integer({ min: 1, max: 9 }),
      policyVersion: hex(16)
    },
    {
      requiredKeys: [
        "region",
        "case",
        "kind",
        "outcome",
        "on",
        "party",
        "role",
        "purpose",
        "categories",
        "fields",
        "rules",
        "permissions",
        "policyVersion"
      ]
    }
  )
  .map(({ party, role, organisation, ...rest }) => ({
    ...rest,
    actor: { party, role, ...(organisation === undefined ? {} : { organisation }) },
    activity: activityOf(rest.purpose, rest.on).id
  }))

const operations: fc.Arbitrary<Operation> = fc.record({
  trace: hex(32),
  span: hex(16),
  startedAt: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  endedAt: fc.integer({ min: 1_900_000_000_000, max: 2_000_000_000_000 }),
  caller: fc.option(
    fc.record({
      span: hex(16),
      processor: fc.constant("https://school.example.nl"),
      readApi: fc.option(fc.constant("https://school.example.nl/log"), { nil: undefined })
    }),
    { nil: undefined }
  )
})

const subjects = fc.uniqueArray(fc.record({ id: hex(64), span: hex(16) }), {
  selector: ({ span }) => span,
  maxLength: 4
})

const both = fc.tuple(disclosures, operations, hex(64), subjects)

describe("the two logs", () => {
  it("LDV, NEN-7513: every disclosure gives one access record, and a processing record for each subject", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation, child, others]) => {
        const { access, processing } = logRecords(disclosure, operation, child, others)
        expect(processing.map(({ attributes }) => attributes["dpl.core.data_subject_id"])).toEqual([
          child,
          ...others.map(({ id }) => id)
        ])
        expect([access.trace, access.span]).toEqual([processing[0]!.trace_id, processing[0]!.span_id])
        for (const record of processing) {
          expect(record.trace_id).toBe(access.trace)
          expect(record.end_time).toBe(access.at)
          expect(record.attributes["dpl.core.processing_activity_id"]).toBe(access.activity)
        }
        // Each other subject is a child operation of the same action.
        for (const record of processing.slice(1)) expect(record.parent_span_id).toBe(access.span)
        expect(new Set(processing.map(({ span_id }) => span_id)).size).toBe(processing.length)
      })
    )
  })

  it("LDV: no record of the processing log says who the user was", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation, child, others]) => {
        const { processing } = logRecords(disclosure, operation, child, others)
        const { actor, responsible, side } = disclosure
        const text = processing.map(recordText).join("\n")
        const keys = processing.flatMap((record) => [
          ...Object.keys(record),
          ...Object.keys(record.attributes),
          ...Object.keys(record.resource.attributes)
        ])
        const identities = [actor.party, actor.role, actor.organisation ?? [], responsible ?? []].flat()
        expect(identities.filter((identity) => text.includes(identity))).toEqual([])
        for (const key of keys) expect(key).not.toMatch(/user|actor|party|role|organisation|responsible/i)
        expect(Object.values(processing[0]!.attributes)).not.toContain(side)
      })
    )
  })

  it("NEN-7513: the access record and the disclosure are made from each other without loss", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation, child]) => {
        fc.pre(disclosure.responsible !== disclosure.actor.party)
        const { access } = logRecords(disclosure, operation, child)
        expect(disclosureIn(access)).toEqual(disclosure)
        expect(access.responsible).toBe(disclosure.responsible ?? disclosure.actor.party)
        expect(access.emergency).toBe(disclosure.emergency)
      })
    )
  })

  it("are text that is read back as what it was, the same text again", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation, child, others]) => {
        const { access, processing } = logRecords(disclosure, operation, child, others)
        const readAccess = Schema.decodeUnknownSync(AccessRecord)(JSON.parse(recordText(access)))
        expect(readAccess).toEqual(access)
        expect(recordText(readAccess)).toBe(recordText(access))
        for (const record of processing) {
          const read = Schema.decodeUnknownSync(ProcessingRecord)(JSON.parse(recordText(record)))
          expect(read).toEqual(record)
          expect(recordText(read)).toBe(recordText(record))
        }
      })
    )
  })

  it("LDV: say on whose request it was done where another application asked, and where its log is", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation, child]) => {
        const [record] = logRecords(disclosure, operation, child).processing
        expect(record!.parent_span_id).toBe(operation.caller?.span)
        expect(record!.attributes["dpl.core.foreign_operation.processor"]).toBe(operation.caller?.processor)
        expect(record!.attributes["dpl.read.externalReadAPI_id"]).toBe(operation.caller?.readApi)
      })
    )
  })

  it("LDV: a refusal that ended well is not an error, and is not passed off as a success", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation, child]) => {
        const [record] = logRecords(disclosure, operation, child).processing
        expect(record!.status).toBe(disclosure.outcome === "refused" ? "Unset" : "Ok")
        expect(record!.name.endsWith("geweigerd")).toBe(disclosure.outcome === "refused")
      })
    )
  })

  it("of a case that is not there, only say that somebody asked", () => {
    fc.assert(
      fc.property(both, ([disclosure, operation]) => {
        const { access, processing } = logRecords(disclosure, operation, undefined)
        expect(access.case).toBe(disclosure.case)
        expect(processing).toEqual([])
      })
    )
  })
})
