import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { anchorOf, brokenLinks } from "./links.ts"

const root = mkdtempSync(join(tmpdir(), "oza-links-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
put(
  "docs/other.md",
  "# Other\n\n## What it `does`, and why\n\n## Twice\n\n## Twice\n\n```\n## Not a heading\n```\n"
)

const findings = (text: string): ReadonlyArray<string> => {
  put("docs/page.md", text)
  return brokenLinks(root, ["docs/page.md"]).findings
}

describe("Every link leads somewhere", () => {
  it.each([
    ["a file that is not there", "[x](missing.md)", "leads to nothing"],
    ["a file that is not there, by reference", "[x][1]\n\n[1]: missing.md", "leads to nothing"],
    ["a picture that is not there", '<img alt="x" src="missing.svg">', "leads to nothing"],
    ["a heading that is not there", "[x](other.md#nothing)", "names a heading that is not there"],
    ["a heading within a block of code", "[x](other.md#not-a-heading)", "names a heading that is not there"],
    ["a heading of its own that is not there", "[x](#nothing)", "names a heading that is not there"],
    ["a file outside the repository", "[x](../../elsewhere.md)", "leads out of the repository"],
    ["a path from the root", "[x](/docs/other.md)", "is a path from the root"],
    ["a file that is built", "[x](../packages/kernel/dist/index.js)", "not in the repository"]
  ])("finds %s", (_, text, fault) => {
    expect(findings(text)).toEqual([expect.stringContaining(fault)])
  })

  it.each([
    ["a file", "[x](other.md)"],
    ["a folder", "[x](../docs)"],
    ["a heading", "[x](other.md#what-it-does-and-why)"],
    ["the second of two equal headings", "[x](other.md#twice-1)"],
    ["a heading of its own", "# Here\n\n[x](#here)"],
    ["another site", "[x](https://example.org/missing) and [y](mailto:someone@example.org)"],
    ["code that looks like a link", "`[x](missing.md)`\n\n```md\n[x](missing.md)\n```\n"]
  ])("is content with a link to %s", (_, text) => {
    expect(findings(text)).toEqual([])
  })

  it("names the line", () => {
    expect(findings("one\n\n[x](missing.md)")).toEqual(["docs/page.md:3: missing.md leads to nothing"])
  })

  it("makes anchors of headings as the sites do", () => {
    expect(anchorOf("1. `npm start`: what, *why* & [how](x.md)")).toBe("1-npm-start-what-why--how")
  })
})
