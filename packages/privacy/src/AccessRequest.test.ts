import { addDays, text } from "@oza/kernel"
import { roleCatalogue } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { child, mother, professional, role, today, youth } from "../test/family.ts"
import { accessRequest, figuresRequest, isRelated } from "./AccessRequest.ts"
import { decideAccess } from "./decideAccess.ts"
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

  it("AVG-89: about figures is about no child", () => {
    const analyst = { party: professional, role: role("analyst") }
    const request = figuresRequest({ catalogue, actor: analyst, purpose: "statistics", on: today })
    expect(decideAccess(law, request)).toMatchObject({ effect: "permit", permitted: ["figures"] })
    expect(decideAccess(law, { ...request, actor: teacher, side: "school" }).effect).toBe("deny")
  })
})
