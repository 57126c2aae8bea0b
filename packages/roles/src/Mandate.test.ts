import { addDays, date, OrganisationId, PersonId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { isMandated } from "./Mandate.ts"
import { RoleId } from "./Role.ts"

const school = OrganisationId.make("01900000-0000-7000-8000-000000000001")
const other = OrganisationId.make("01900000-0000-7000-8000-000000000002")
const party = PersonId.make("01900000-0000-7000-8000-000000000003")
const role = RoleId.make("teacher")
const monday = date("2026-09-07")

describe("a mandate", () => {
  const mandates = [{ organisation: school, party, role, from: monday, until: addDays(monday, 7) }]

  it("lets somebody act for the organisation, in the role, from its first day to its last", () => {
    expect(isMandated(mandates, { party, role, organisation: school }, monday)).toBe(true)
    expect(isMandated(mandates, { party, role, organisation: school }, addDays(monday, 6))).toBe(true)
    expect(isMandated(mandates, { party, role, organisation: school }, addDays(monday, -1))).toBe(false)
  })

  it("that has ended lets nobody act", () => {
    expect(isMandated(mandates, { party, role, organisation: school }, addDays(monday, 7))).toBe(false)
  })

  it("does not hold for another organisation, another role, or none", () => {
    expect(isMandated(mandates, { party, role, organisation: other }, monday)).toBe(false)
    expect(isMandated(mandates, { party, role: RoleId.make("parent"), organisation: school }, monday)).toBe(
      false
    )
    expect(isMandated(mandates, { party, role }, monday)).toBe(false)
  })
})
