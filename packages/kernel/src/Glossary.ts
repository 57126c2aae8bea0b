/**
 * The glossary: what each word of the domain means, and which one to use.
 *
 * One word, one meaning. Code uses the English name; people read the Dutch term, and the glossary ties
 * the two together with a definition and where it comes from. `docs/glossary.md` is made of this data.
 */
import type { LocalizedText } from "./LocalizedText.ts"

export interface GlossaryEntry {
  /** Stable and unique, in kebab-case; the anchor in the document. */
  readonly id: string
  /** The English name that code and API use. */
  readonly name: string
  /** The word of the law or the profession, unique. */
  readonly dutch: string
  /** The letters that the profession lives by. */
  readonly abbreviation?: string
  readonly definition: LocalizedText
  /** The article, or the profession or region that uses the word so. */
  readonly source: string
  /** Words for the same that we do not use. */
  readonly avoid: ReadonlyArray<string>
}

export type Glossary = ReadonlyArray<GlossaryEntry>

/** The glossary as a Markdown document, ordered by Dutch term. Same data, same text. */
export const glossaryMarkdown = (glossary: Glossary): string => {
  const lines = ["# Glossary", ""]
  for (const entry of glossary) lines.push(`## ${entry.dutch}`, "", entry.definition.nl, "")
  return lines.join("\n")
}
