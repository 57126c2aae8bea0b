import { addDays, text } from "@oza/kernel"
import { roleCatalogue } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { child, mother, person, professional, role, today, youth } from "../test/family.ts"
import { accessRequest, type AccessSubject, figuresRequest, isRelated } from "./AccessRequest.ts"
import { decideAccess } from "./decideAccess.ts"
import type { Emergency } from "./Emergency.ts"
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
  { id: role("teacher"), name: text("leerkracht", "teacher"), side: "school", tasks: [] },
  { id: role("analyst"), name: text("analist", "analyst"), side: "analysis", tasks: [] }
])
const subject = {
  child,
  participants: [
    { party: mother, role: role("parent"), from: today },
    { party: professional, role: role("teacher"), from: today, until: addDays(today, 10) }
  ],
  permissions: []
}
const law = compilePolicy(lawOnly)
const teacher = { party: professional, role: role("teacher") }

describe("the question that access is decided on", () => {
  it("is drawn from the case as it is on that day", () => {
    const request = accessRequest({ catalogue, actor: teacher, subject, purpose: "arrange", on: today })
    expect(request).toMatchObject({ side: "school", participates: true, child })
    expect(request.relatives).toEqual([
      { person: mother, role: "parent", representation: "parent-with-authority" }
    ])
    const later = accessRequest({
      catalogue,
      actor: teacher,
      subject,
      purpose: "arrange",
      on: addDays(today, 10)
    })
    expect(later.participates).toBe(false)
    expect(decideAccess(law, later).effect).toBe("deny")
  })

  it("is about a party in the role in which it takes part", () => {
    const inOtherRole = { party: mother, role: role("teacher") }
    const request = accessRequest({ catalogue, actor: inOtherRole, subject, purpose: "arrange", on: today })
    expect(request.participates).toBe(false)
    expect(decideAccess(law, request).effect).toBe("deny")
  })

  it("of somebody in a role that is not declared opens nothing", () => {
    const unknown = { party: mother, role: role("king") }
    const request = accessRequest({ catalogue, actor: unknown, subject, purpose: "own-file", on: today })
    expect(request.side).toBeUndefined()
    expect(decideAccess(law, request).effect).toBe("deny")
  })

  it("tells who is anything to the case: those who take part, and the child", () => {
    const of = (party: typeof mother, as: string) =>
      isRelated(
        accessRequest({
          catalogue,
          actor: { party, role: role(as) },
          subject,
          purpose: "own-file",
          on: today
        })
      )
    expect(of(mother, "parent")).toBe(true)
    expect(of(youth, "youth")).toBe(true)
    expect(of(professional, "parent")).toBe(false)
  })

  const requestOf = (rest: Partial<AccessSubject>, actor = teacher, on = today) =>
    accessRequest({ catalogue, actor, subject: { ...subject, ...rest }, purpose: "arrange", on })

  it("AVG-18, AVG-5.1.e: says how the case stands on that day, and who was kept out of it", () => {
    const days = { from: today, until: addDays(today, 5) }
    const standing = (rest: Partial<AccessSubject>, on = today) => requestOf(rest, teacher, on).standing
    expect(standing({})).toEqual([])
    expect(standing({ processingRestrictions: [days] })).toEqual(["restricted"])
    expect(standing({ processingRestrictions: [days] }, addDays(today, 5))).toEqual([])
    expect(standing({ processingRestrictions: [{ from: today }] }, addDays(today, 500))).toEqual([
      "restricted"
    ])
    expect(standing({ archivedOn: today })).toEqual(["archived"])
    expect(standing({ archivedOn: addDays(today, 1) })).toEqual([])
    const kept = (party: typeof mother, kind: "blocked" | "absent") => ({
      restrictedParties: [{ party, kind, ...days }]
    })
    expect(standing(kept(professional, "blocked"))).toEqual(["party-blocked"])
    expect(standing(kept(professional, "absent"))).toEqual([])
    expect(standing(kept(mother, "blocked"))).toEqual([])
    expect(standing(kept(professional, "blocked"), addDays(today, 5))).toEqual([])
  })

  it("holds the emergency of the one who asks, in the role in which it was recorded, while it runs", () => {
    const emergency: Emergency = {
      number: 1,
      ground: "serious-harm",
      motivation: "Gevaar.",
      by: teacher,
      second: person(10),
      categories: ["family"],
      on: today,
      until: addDays(today, 1),
      tellFamily: { tell: true }
    }
    const of = (actor = teacher, on = today) => requestOf({ emergencies: [emergency] }, actor, on)
    expect(of().emergency).toEqual(emergency)
    expect(of(teacher, addDays(today, 1)).emergency).toBeUndefined()
    expect(of(teacher, addDays(today, -1)).emergency).toBeUndefined()
    expect(of({ party: mother, role: role("parent") }).emergency).toBeUndefined()
    expect(of({ ...teacher, role: role("analyst") }).emergency).toBeUndefined()
  })

  it("tells who is something to the case: in an emergency, and to answer for its data, without taking part", () => {
    const stranger = { ...requestOf({}), participates: false }
    expect(isRelated(stranger)).toBe(false)
    expect(isRelated({ ...stranger, handlesRights: true })).toBe(true)
    expect(isRelated({ ...stranger, handlesRights: false })).toBe(false)
    expect(isRelated({ ...stranger, emergency: { number: 1 } as Emergency })).toBe(true)
  })

  it("BW-1:245: takes what a parent is from the register of authority where that says otherwise than the role", () => {
    const authorities = [
      {
        number: 1,
        person: mother,
        kind: "parent-with-authority" as const,
        evidence: "court-decision" as const,
        from: addDays(today, -30),
        until: today
      }
    ]
    const request = requestOf({ authorities }, { party: mother, role: role("parent") })
    expect(request.representation).toBe("parent-without-authority")
    expect(request.relatives).toEqual([
      { person: mother, role: "parent", representation: "parent-without-authority" }
    ])
  })

  it("knows the first day on which something in it ends or begins by itself", () => {
    expect(requestOf({}).steadyUntil).toBe(addDays(today, 10))
    expect(requestOf({ archivedOn: addDays(today, 3) }).steadyUntil).toBe(addDays(today, 3))
    expect(requestOf({ participants: [] }).steadyUntil).toBeUndefined()
    expect(requestOf({}, teacher, addDays(today, 10)).steadyUntil).toBeUndefined()
  })

  it("AVG-89: about figures is about no child", () => {
    const analyst = { party: professional, role: role("analyst") }
    const request = figuresRequest({ catalogue, actor: analyst, purpose: "statistics", on: today })
    expect(decideAccess(law, request)).toMatchObject({ effect: "permit", permitted: ["figures"] })
    expect(decideAccess(law, { ...request, actor: teacher, side: "school" }).effect).toBe("deny")
  })
})
