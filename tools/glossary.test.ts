import { describe, expect, it } from "vitest"
import { compare } from "./glossary.ts"

describe("The glossary document", () => {
  it("is what the glossary makes of itself", () => {
    expect(compare("# Glossary\n", "# Glossary\n", 3)).toEqual({ saw: "3 terms", findings: [] })
  })

  it("is found out where it differs, or where the glossary is empty", () => {
    expect(compare("# Glossary\n", "# Glossary\n\n## OPP\n", 3).findings).toEqual([
      "docs/glossary.md: differs from the glossary in packages/kernel"
    ])
    expect(compare("", "", 0).findings).toEqual(["the glossary has no term at all"])
  })
})
