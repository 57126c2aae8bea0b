import { date, text } from "@oza/kernel"
import { roleCatalogue } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { about, child, father, mother, person, professional, role, yes, youth } from "../test/family.ts"
import type { AccessSubject } from "./AccessRequest.ts"
import { ageRenewals } from "./AgeRenewal.ts"
import type { Permission } from "./Permission.ts"
import { compilePolicy, lawOnly } from "./Policy.ts"

const catalogue = roleCatalogue([
  {
    id: role("parent"),
    name: text("ouder", "parent"),
    side: "family",
    representation: "parent-with-authority",
    tasks: []
  },
  { id: role("youth"), name: text("jeugdige", "youth"), side: "family", representation: "youth", tasks: [] },
  { id: role("professional"), name: text("consulent", "consultant"), side: "municipality", tasks: [] }
])
const policy = compilePolicy(lawOnly)
// Born on 1 May 2012: 12 on 1 May 2024, 16 on 1 May 2028, 18 on 1 May 2030.
const subjectOf = (
  permissions: ReadonlyArray<Permission>,
  rest: Partial<AccessSubject> = {}
): AccessSubject => ({
  child,
  participants: [mother, father].map((party) => ({ party, role: role("parent"), from: date("2020-01-01") })),
  permissions,
  ...rest
})
const long = date("2020-02-01")
const renewals = (subject: AccessSubject, from = "2024-01-01", until = "2031-01-01") =>
  ageRenewals({ subject, catalogue, policy, from: date(from), until: date(until) })
const narrow = (permission: Permission) =>
  about(permission, { purposes: ["arrange"], categories: ["education"], recipients: [role("professional")] })

describe("what a birthday asks anew", () => {
  const consents = [1, 2].map((number) =>
    narrow(yes(number, "consent-to-process", number === 1 ? mother : father, { on: long }))
  )
  const disclosures = [3, 4].map((number) =>
    narrow(yes(number, "consent-to-disclose", number === 3 ? mother : father, { on: long }))
  )
  const opp = [5, 6].map((number) =>
    narrow(yes(number, "agreement-opp", number === 5 ? mother : father, { on: long }))
  )
  const all = subjectOf([...consents, ...disclosures, ...opp])

  it("JW-7.3.11: at 12 the child's own yes comes beside that of the parents", () => {
    const [at12] = renewals(all)
    expect(at12).toMatchObject({ age: 12, birthday: "2024-05-01", permissions: [3, 4], needYouth: [3, 4] })
    expect(at12?.ask.map((giver) => giver.person)).toEqual([youth])
  })

  it("UAVG-5.1: at 16 consent to share is the youth's alone; WPO-40a.2: at 18 the OPP is too", () => {
    const [, at16, at18, ...none] = renewals(all)
    expect(at16).toMatchObject({ age: 16, birthday: "2028-05-01", permissions: [1, 2] })
    expect(at18).toMatchObject({ age: 18, birthday: "2030-05-01", permissions: [5, 6] })
    expect([at16, at18].map((one) => one?.ask.map((giver) => giver.person))).toEqual([[youth], [youth]])
    expect(none).toEqual([])
  })

  it("puts nothing on the list for what was asked anew in time", () => {
    const own = narrow(yes(7, "consent-to-disclose", youth, { on: date("2024-05-01") }))
    expect(renewals(subjectOf([...disclosures, own])).map(({ age }) => age)).toEqual([])
  })

  it("puts nothing on the list for what does not stand anyway", () => {
    expect(renewals(subjectOf([{ ...consents[0]!, answer: "refused" }, consents[1]!]))).toEqual([])
    expect(renewals(subjectOf(consents.slice(0, 1)))).toEqual([])
    expect(renewals(subjectOf(consents.map((one) => ({ ...one, validUntil: date("2026-01-01") }))))).toEqual(
      []
    )
  })

  it("looks at birthdays from the first day up to, and not including, the last", () => {
    expect(renewals(all, "2024-05-01", "2024-05-02").map(({ age }) => age)).toEqual([12])
    expect(renewals(all, "2024-05-02", "2028-05-01")).toEqual([])
  })

  it("JW-7.3.15.2: of a youth who was judged unable the parents go on", () => {
    const capacities = (["consent-to-disclose"] as const).map((matter) => ({
      number: 1,
      matter,
      outcome: "unable" as const,
      by: professional,
      byRole: role("professional"),
      secondReader: person(10),
      motivation: "Met het kind gesproken.",
      on: date("2024-01-10")
    }))
    expect(renewals(subjectOf(disclosures, { capacities })).map(({ age }) => age)).toEqual([18])
  })
})
