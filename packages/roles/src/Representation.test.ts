import { describe, expect, it } from "vitest"
import { Representation, represents } from "./Representation.ts"

describe("who represents a child", () => {
  it("KOP-07: a legal guardian stands where a parent with authority stands", () => {
    expect(represents("legal-guardian")).toBe(represents("parent-with-authority"))
    expect(represents("legal-guardian")).toBe(true)
  })

  it("KOP-07: a family supervisor does not represent the child", () => {
    expect(represents("family-supervisor")).toBe(false)
  })

  it("nobody else does", () => {
    const others = Representation.literals.filter((kind) => represents(kind))
    expect(others).toEqual(["parent-with-authority", "legal-guardian"])
  })
})
