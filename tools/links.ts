/**
 * Every link in a Markdown file leads somewhere: the file is there, and the heading in it too.
 *
 * Links to other sites are not followed. A link out of the repository, or into what is built, is a
 * fault: a reader elsewhere does not have it.
 */
import { existsSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import type { Check } from "./finding.ts"
import { filesUnder } from "./sources.ts"

const withoutCode = (text: string): string =>
  text
    .replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2[^\n]*$/gm, (block) => block.replace(/[^\n]/g, " "))
    .replace(/`[^`\n]*`/g, (span) => " ".repeat(span.length))

/** The anchor that a heading gets, as the sites that show Markdown make it. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]|<[^>]*>/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
    .replaceAll(" ", "-")

/** The anchors of a document; a heading that returns gets a number. */
const anchorsOf = (text: string): ReadonlySet<string> => {
  const times = new Map<string, number>()
  const anchors = new Set<string>()
  // Headings keep their code spans, so only blocks go.
  const prose = text.replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2[^\n]*$/gm, "")
  for (const [, heading] of prose.matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)) {
    const anchor = anchorOf(heading!)
    const before = times.get(anchor) ?? 0
    times.set(anchor, before + 1)
    anchors.add(before === 0 ? anchor : `${anchor}-${before}`)
  }
  for (const [, id] of prose.matchAll(/<\w+[^>]* (?:id|name)="([^"]+)"/g)) anchors.add(id!)
  return anchors
}

/** Where the links of a document lead, with their lines. */
const linksOf = (text: string): ReadonlyArray<{ readonly target: string; readonly line: number }> => {
  const prose = withoutCode(text)
  return [
    ...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...prose.matchAll(/^ {0,3}\[[^\]]+\]:\s+<?(\S+?)>?(?:\s|$)/gm),
    ...prose.matchAll(/<(?:a|img)\s[^>]*(?:href|src)="([^"]+)"/g)
  ].map((match) => ({ target: match[1]!, line: prose.slice(0, match.index).split("\n").length }))
}

const isElsewhere = (target: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)

/** The faults in the links of these documents (paths from the root), and how many links there are. */
export const brokenLinks = (
  root: string,
  documents: ReadonlyArray<string>
): { readonly links: number; readonly findings: ReadonlyArray<string> } => {
  let links = 0
  const findings = documents.flatMap((document) => {
    const text = readFileSync(join(root, document), "utf8")
    return linksOf(text).flatMap(({ target, line }): ReadonlyArray<string> => {
      if (isElsewhere(target)) return []
      links += 1
      const place = `${document}:${line}: ${target}`
      const [path = "", anchor] = target.split("#").map(decodeURIComponent)
      if (path.startsWith("/")) return [`${place} is a path from the root; write it from this file`]
      const full = path === "" ? join(root, document) : join(root, dirname(document), path)
      const inside = relative(root, full)
      if (inside.startsWith("..")) return [`${place} leads out of the repository`]
      if (/(^|\/)(node_modules|dist|\.data)(\/|$)/.test(inside))
        return [`${place} leads to what is not in the repository`]
      if (!existsSync(full)) return [`${place} leads to nothing`]
      if (anchor === undefined || !full.endsWith(".md") || statSync(full).isDirectory()) return []
      return anchorsOf(readFileSync(full, "utf8")).has(anchor)
        ? []
        : [`${place} names a heading that is not there`]
    })
  })
  return { links, findings }
}

export const links: Check = {
  name: "links",
  run: (root) => {
    const documents = filesUnder(root, "", ".md")
    const result = brokenLinks(root, documents)
    return {
      saw: `${documents.length} documents, ${result.links} links`,
      findings: documents.length === 0 ? ["saw no document at all"] : result.findings
    }
  }
}
