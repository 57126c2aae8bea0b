import { describe, expect, it } from "vitest"
import { type Glossary, glossaryMarkdown } from "./Glossary.ts"
import { glossary } from "./glossary/glossary.ts"
import { text } from "./LocalizedText.ts"

const twice = (words: ReadonlyArray<string>) => words.filter((word, index) => words.indexOf(word) !== index)
const lower = (word: string) => word.toLowerCase()

describe("the glossary", () => {
  it("has every id, English name, Dutch term and abbreviation once", () => {
    expect(twice(glossary.map(({ id }) => id))).toEqual([])
    expect(twice(glossary.map(({ name }) => lower(name)))).toEqual([])
    expect(twice(glossary.map(({ dutch }) => lower(dutch)))).toEqual([])
    expect(twice(glossary.flatMap(({ abbreviation }) => abbreviation ?? []))).toEqual([])
  })

  it("avoids no word that it uses itself for the same thing", () => {
    const clashes = glossary.filter(({ avoid, name, dutch, abbreviation }) =>
      avoid.some((word) => [name, dutch, abbreviation].includes(word))
    )
    expect(clashes.map(({ id }) => id)).toEqual([])
  })

  it("has a source and a sentence in both languages for each", () => {
    const poor = glossary.filter(
      ({ id, source, definition }) =>
        !/^[a-z]+(-[a-z]+)*$/.test(id) ||
        source.trim() === "" ||
        [definition.nl, definition.en].some((it) => !/^\p{Lu}.*\.$/u.test(it)) ||
        definition.nl === definition.en
    )
    expect(poor.map(({ id }) => id)).toEqual([])
  })

  it("keeps its Dutch sentences short enough for level B1: at most 25 words each", () => {
    const sentences = glossary.flatMap(({ definition }) => definition.nl.split(/(?<=[.:;]) /))
    expect(sentences.filter((sentence) => sentence.split(" ").length > 25)).toEqual([])
  })

  it.each(["OPP", "TLV", "SWV", "OZA", "MDO", "OT", "BRIN", "BSN", "JGZ"])("knows %s", (letters) => {
    expect(glossary.some(({ abbreviation }) => abbreviation === letters)).toBe(true)
  })
})

describe("the document", () => {
  const two: Glossary = [
    {
      id: "term-two",
      name: "beta",
      dutch: "Zaak",
      abbreviation: "Z",
      definition: text("Een zaak.", "A case."),
      source: "Awb art. 1:3",
      avoid: ["dossier"]
    },
    {
      id: "term-one",
      name: "Alpha",
      dutch: "aanvraag",
      definition: text("Een vraag.", "A request."),
      source: "Awb",
      avoid: []
    }
  ]

  it("is ordered by Dutch term, with an index by English name", () => {
    expect(glossaryMarkdown(two)).toBe(
      [
        "# Glossary",
        "<!-- Made of the data in packages/kernel/src/glossary; change it there. -->",
        "One word, one meaning. Code uses the English name, people read the Dutch term.",
        "## By English name",
        "- [Alpha](#term-one): aanvraag\n- [beta](#term-two): Zaak",
        "## By Dutch term",
        '<a id="term-one"></a>',
        "### aanvraag",
        "In code: **Alpha**. Source: Awb.",
        "Een vraag.",
        "_A request._",
        '<a id="term-two"></a>',
        "### Zaak (Z)",
        "In code: **beta**. Source: Awb art. 1:3.",
        "Een zaak.",
        "_A case._",
        "Avoid: dossier.\n"
      ].join("\n\n")
    )
  })

  it("does not depend on the order of the data", () => {
    expect(glossaryMarkdown(glossary.toReversed())).toBe(glossaryMarkdown(glossary))
  })

  it("has an anchor for every link", () => {
    const document = glossaryMarkdown(glossary)
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(links).toHaveLength(glossary.length)
    expect(links.filter((id) => !document.includes(`<a id="${id}"></a>`))).toEqual([])
  })
})
