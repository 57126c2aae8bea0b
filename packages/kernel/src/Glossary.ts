/**
 * The glossary: what each word of the domain means, and which one to use.
 *
 * One word, one meaning. Code uses the English name, in the case that code asks for; people read the
 * Dutch term. The glossary ties the two together with a definition in our own words and where the word
 * comes from. `docs/glossary.md` is made of this data and never edited.
 */
import type { LocalizedText } from "./LocalizedText.ts"

/** One word of the domain. */
export interface GlossaryEntry {
  /** Stable and unique, in kebab-case; the anchor in the document. */
  readonly id: string
  /** The English name, unique; code writes it in its own case: `GreyArea`, `greyArea`. */
  readonly name: string
  /** The word of the law or the profession, unique. */
  readonly dutch: string
  /** The letters that the profession lives by. */
  readonly abbreviation?: string
  readonly definition: LocalizedText
  /** The article of law, the region and its rule, or the profession that uses the word so. */
  readonly source: string
  /** Words that we do not use for it. */
  readonly avoid: ReadonlyArray<string>
}

/** The words, in any order. */
export type Glossary = ReadonlyArray<GlossaryEntry>

/** The glossary as a Markdown document, by Dutch term, with an index by English name. */
export const glossaryMarkdown = (glossary: Glossary): string => {
  const blocks = [
    "# Glossary",
    "<!-- Made of the data in packages/kernel/src/glossary; change it there. -->",
    "One word, one meaning. Code uses the English name, people read the Dutch term.",
    "## By English name",
    glossary
      .toSorted(by((entry) => entry.name))
      .map((entry) => `- [${entry.name}](#${entry.id}): ${entry.dutch}`)
      .join("\n"),
    "## By Dutch term",
    ...glossary.toSorted(by((entry) => entry.dutch)).flatMap(chapterOf)
  ]
  return `${blocks.join("\n\n")}\n`
}

const chapterOf = (entry: GlossaryEntry): ReadonlyArray<string> => {
  const letters = entry.abbreviation === undefined ? "" : ` (${entry.abbreviation})`
  return [
    `<a id="${entry.id}"></a>`,
    `### ${entry.dutch}${letters}`,
    `In code: **${entry.name}**. Source: ${entry.source}.`,
    entry.definition.nl,
    `_${entry.definition.en}_`,
    ...(entry.avoid.length === 0 ? [] : [`Avoid: ${entry.avoid.join(", ")}.`])
  ]
}

/** Order by text without regard to capitals; by code unit, so that it is the same on every machine. */
const by =
  (text: (entry: GlossaryEntry) => string) =>
  (a: GlossaryEntry, b: GlossaryEntry): number => {
    const [x, y] = [text(a).toLowerCase(), text(b).toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  }
