/** What the process coordinator sees of a case: who, when and how far, and nothing of the child. */
import { accessSubject, Case } from "@oza/cases"
import { date } from "@oza/kernel"
import { accessRequest, caseCategories, decideAccess, project, purposes } from "@oza/privacy"
import { actor } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { joined, region, signalPo } from "../test/Life.ts"

const coordinator = actor("process-coordinator")
const on = date("2026-12-01")
const { state } = signalPo().lives(joined("process-coordinator"))

const decided = (role: string, purpose: (typeof purposes)[number]) =>
  decideAccess(
    region.privacy,
    accessRequest({
      catalogue: region.roles,
      actor: actor(role),
      subject: accessSubject(state),
      purpose,
      on
    })
  )

describe("the process coordinator", () => {
  it("ALK-61: sees the course of the case and nothing else, for whatever purpose", () => {
    const seen = new Set(purposes.flatMap((purpose) => decided(coordinator.role, purpose).permitted))
    expect([...seen]).toEqual(["process"])
    expect(decided(coordinator.role, "arrange").permitted).toEqual(["process"])
  })

  it("ALK-61: each category of content is closed by the rule of the region", () => {
    const closed = decided(coordinator.role, "allocate-support").withheld.filter(
      ({ rule }) => String(rule.id) === "ALK-61"
    )
    expect(closed.map(({ category }) => category)).toEqual(
      expect.arrayContaining(["education", "identity", "consent"])
    )
    expect(caseCategories).toContain("education")
  })

  it("ALK-61: reads meetings without their goal and the file without the child's school", () => {
    const { value } = project(Case, decided(coordinator.role, "arrange"), state)
    expect(value.status).toBe("open")
    expect(value.participants).toHaveLength(state.participants.length)
    expect(value.enrolment).toBeUndefined()
    expect(value.needs).toBeUndefined()
    expect(value.signal?.summary).toBeUndefined()
  })

  it("ALK-45: whoever has a role of its own in the case sees what belongs to that", () => {
    expect(decided("internal-coordinator", "arrange").permitted).toContain("education")
  })
})
