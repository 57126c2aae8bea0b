/** docs/glossary.md is what the kernel's glossary makes of itself. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { glossary as terms, glossaryMarkdown } from "@oza/kernel"
import type { Check, Outcome } from "./finding.ts"

const document = "docs/glossary.md"

/** Compares what stands in the document with what the glossary makes. */
export const compare = (stands: string, made: string, count: number): Outcome => ({
  saw: `${count} terms`,
  findings: [
    ...(count === 0 ? ["the glossary has no term at all"] : []),
    ...(stands === made ? [] : [`${document}: differs from the glossary in packages/kernel`])
  ]
})

export const glossary: Check = {
  name: "glossary",
  mend: "pnpm run docs:write",
  run: (root) => {
    const path = join(root, document)
    return compare(existsSync(path) ? readFileSync(path, "utf8") : "", glossaryMarkdown(terms), terms.length)
  },
  write: (root) => writeFileSync(join(root, document), glossaryMarkdown(terms))
}
