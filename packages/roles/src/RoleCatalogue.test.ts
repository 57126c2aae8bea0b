import { text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { type Role, RoleId } from "./Role.ts"
import { roleCatalogue, roleFaults } from "./RoleCatalogue.ts"

const role = (id: string, side: Role["side"], representation?: Role["representation"]): Role => ({
  id: RoleId.make(id),
  name: text(id, id),
  side,
  tasks: [],
  ...(representation === undefined ? {} : { representation })
})

const roles = [
  role("parent", "family", "parent-with-authority"),
  role("internal-coordinator", "school"),
  role("teacher", "school"),
  role("family-supervisor", "youth-help", "family-supervisor")
]

describe("the roles of a region", () => {
  const catalogue = roleCatalogue(roles)

  it("are found by name, with their side and what they are to the child", () => {
    expect(catalogue.find(RoleId.make("teacher"))?.side).toBe("school")
    expect(catalogue.sideOf(RoleId.make("parent"))).toBe("family")
    expect(catalogue.representationOf(RoleId.make("parent"))).toBe("parent-with-authority")
    expect(catalogue.representationOf(RoleId.make("teacher"))).toBeUndefined()
  })

  it("a role that is not declared has no side", () => {
    expect(catalogue.find(RoleId.make("stranger"))).toBeUndefined()
    expect(catalogue.sideOf(RoleId.make("stranger"))).toBeUndefined()
  })

  it("are listed by side in the order of the declaration", () => {
    expect(catalogue.ofSide("school").map(({ id }) => id)).toEqual(["internal-coordinator", "teacher"])
    expect(catalogue.ofSide("attendance")).toEqual([])
  })

  it("that are declared twice are faults, all at once", () => {
    const faults = roleFaults([...roles, role("teacher", "swv"), role("parent", "family")])
    expect(faults.map(({ message }) => message)).toEqual([
      "role parent is declared 2 times",
      "role teacher is declared 2 times"
    ])
    expect(() => roleCatalogue([...roles, role("teacher", "swv")])).toThrow("teacher is declared 2 times")
  })

  it("a parent, a guardian or the youth sits at the side of the family; a family supervisor need not", () => {
    expect(roleFaults(roles)).toEqual([])
    const faults = roleFaults([role("parent", "school", "parent-with-authority")])
    expect(faults).toMatchObject([{ _tag: "RelativeOutsideFamily", side: "school" }])
  })
})
