import { describe, expect, it } from "vitest"
import { small } from "../packages/region/test/small.ts"
import { compare, documentsOf } from "./regions.ts"

describe("The documents of the regions", () => {
  const made = documentsOf([small])

  it("are a page and a picture for each, what it means for privacy, and a list of all", () => {
    const privacy = ["matrix", "register", "retention", "dpia", "parents"]
    expect([...made.keys()]).toEqual([
      "README.md",
      "klein.md",
      "klein.svg",
      ...privacy.flatMap((name) => [`klein/${name}.md`, `klein/${name}.en.md`])
    ])
    expect(made.get("README.md")).toContain("[voor ouders en jongeren](klein/parents.md)")
    expect(made.get("README.md")).toContain("[Klein](klein.md)")
  })

  it("are found out where one differs, is missing, or is of no region", () => {
    expect(compare(made, made)).toEqual({ saw: "1 regions", findings: [] })
    const stands = new Map([...made, ["klein.md", "old"], ["gone.md", "old"]])
    stands.delete("klein.svg")
    expect(compare(stands, made).findings).toEqual([
      "docs/regions/klein.md: does not tell what its region declares",
      "docs/regions/klein.svg: does not tell what its region declares",
      "docs/regions/gone.md: is of no region"
    ])
  })

  it("are missed where there is no region", () => {
    expect(compare(new Map(), documentsOf([])).findings).toContain("there is no region at all")
  })
})
