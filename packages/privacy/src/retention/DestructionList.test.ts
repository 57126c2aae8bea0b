import { CaseId, date, RegionId } from "@oza/kernel"
import type { Actor, Side } from "@oza/roles"
import { RoleId } from "@oza/roles"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { officer, teacher, mother } from "../../test/rightsCase.ts"
import { type Certificate, certifiedText, DestructionId } from "./Certificate.ts"
import {
  type DestructionEvent,
  evolveDestruction,
  type DestructionList,
  judgeDestruction
} from "./DestructionList.ts"

const on = date("2026-10-05")
const id = (last: string) => `01900000-0000-7000-8000-0000000000${last}`
const colleague: Actor = { ...officer, party: mother.party }
const rules = ["JW-7.3.8.3"] as never
const proposed: DestructionEvent = {
  _tag: "DestructionProposed",
  on,
  by: officer,
  list: DestructionId.make(id("21")),
  region: RegionId.make("test-region"),
  items: [
    { number: 1, cases: [CaseId.make(id("22"))], part: "file", endedOn: on, rules },
    { number: 2, cases: [CaseId.make(id("23"))], part: "swv-health", endedOn: on, rules }
  ]
}

const after = (...events: ReadonlyArray<DestructionEvent>): DestructionList =>
  events.reduce<DestructionList | undefined>(evolveDestruction, undefined)!

const judged = (
  step: Parameters<typeof judgeDestruction>[0]["step"],
  list: DestructionList | undefined,
  actor: Actor,
  side: Side = "privacy-office"
): ReadonlyArray<string> => {
  const ruling = judgeDestruction({ step, list, actor, side, officers: [officer.role], on })
  return Result.isFailure(ruling) ? ruling.failure.grounds.map(({ rule }) => rule.id) : []
}

const approved: DestructionEvent = { _tag: "DestructionApproved", on, by: colleague }

describe("a list of what is to be destroyed", () => {
  it("OZA-four-eyes: is approved by somebody else than who proposed it", () => {
    expect(judged("approve", after(proposed), officer)).toEqual(["OZA-four-eyes"])
    expect(judged("approve", after(proposed), { ...officer, role: RoleId.make("other-officer") })).toEqual([
      "OZA-four-eyes"
    ])
    expect(judged("approve", after(proposed), colleague)).toEqual([])
  })

  it("AVG-5.1.e: is handled by those who watch over the data only", () => {
    expect(judged("propose", undefined, teacher, "school")).toEqual(["AVG-5.1.e"])
    expect(judged("approve", after(proposed), teacher, "school")).toEqual(["AVG-5.1.e"])
    expect(judged("propose", undefined, officer)).toEqual([])
  })

  it("is carried out once it was approved, and not after it was rejected", () => {
    expect(judged("execute", after(proposed), officer)).toEqual(["AVG-5.1.e"])
    expect(judged("execute", after(proposed, approved), officer)).toEqual([])
    const rejected: DestructionEvent = { _tag: "DestructionRejected", on, by: colleague, why: "Nog niet." }
    expect(judged("execute", after(proposed, rejected), officer)).toEqual(["AVG-5.1.e"])
    expect(judged("approve", after(proposed, approved), colleague)).toEqual(["AVG-5.1.e"])
  })

  it("is done when each item was destroyed or kept", () => {
    const certificate = DestructionId.make(id("24"))
    const first: DestructionEvent = { _tag: "ItemDestroyed", on, by: officer, item: 1, certificate }
    expect(after(proposed, approved, first).status).toBe("approved")
    const second: DestructionEvent = { _tag: "ItemKept", on, by: officer, item: 2, why: "Er kwam iets bij." }
    expect(after(proposed, approved, first, second)).toMatchObject({
      status: "done",
      version: 4,
      items: [{ certificate }, { kept: "Er kwam iets bij." }]
    })
    expect(judged("execute", after(proposed, approved, first, second), officer)).toEqual(["AVG-5.1.e"])
  })
})

describe("a certificate", () => {
  const certificate: Omit<Certificate, "hash"> = {
    id: DestructionId.make(id("24")),
    region: RegionId.make("test-region"),
    cases: [CaseId.make(id("22"))],
    part: "file",
    on,
    categories: ["education"],
    reason: { _tag: "TermOver", list: DestructionId.make(id("21")), endedOn: on },
    rules,
    by: { proposed: officer, approved: colleague, executed: officer },
    counts: { events: 3, cases: 1 },
    fingerprint: "00ff"
  }

  it("is the same text whatever the order of its fields, and another text when a field differs", () => {
    const { counts: _, ...rest } = certificate
    expect(certifiedText({ counts: { cases: 1, events: 3 }, ...rest })).toBe(certifiedText(certificate))
    expect(certifiedText({ ...certificate, fingerprint: "00fe" })).not.toBe(certifiedText(certificate))
  })
})
