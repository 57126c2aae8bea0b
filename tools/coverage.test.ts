import { describe, expect, it } from "vitest"
import { coverageMarkdown, findings, rulesWithin } from "./coverage.ts"
import type { Coverage, DeclaredRule } from "./coverage.ts"
import { numbersIn, testNames } from "./proof.ts"
import { ruleLists } from "./rules/list.ts"
import type { RuleList } from "./rules/list.ts"

const list: RuleList = {
  prefix: "KOP",
  region: "Kop",
  rules: [
    ["KOP-19", "guard", "No OPP, no youth help at school"],
    ["KOP-20", "guard", "Need beyond basic support: an OPP is compulsory"]
  ]
}
const other: RuleList = {
  prefix: "MH",
  region: "Midden",
  rules: [["MH-01", "guard", "Both kinds of support"]]
}
const rule = (id: string, kind = "guard"): DeclaredRule => ({ id, kind, text: { nl: "Regel.", en: "Rule." } })
const source = { document: "a document", place: "a page" }

const aModule = (path: string, text: string) => ({ room: "cases", path, text })
const aTest = (text: string) =>
  aModule("packages/cases/src/Opp.test.ts", `import { it, describe } from "vitest"\n${text}`)

const all = (change: Partial<Coverage> = {}): Coverage => ({
  lists: [list, other],
  declared: [rule("KOP-19"), rule("KOP-20")],
  modules: [aTest(`it("KOP-19: no OPP, no help", () => {})\nit("KOP-20, an OPP is compulsory", () => {})`)],
  trials: [],
  ...change
})

describe("Every rule is traced to code and to a test", () => {
  it("finds nothing where each declared rule is named by a test", () => {
    expect(findings(all())).toEqual([])
  })

  it("finds a declared rule that no test names", () => {
    expect(findings(all({ modules: [aTest(`it("KOP-19", () => {})`)] }))).toEqual([
      "KOP-20: is declared, and no test names it"
    ])
  })

  it("does not take a skipped test or a comment for a proof", () => {
    const test = aTest(
      `// KOP-20\nit("KOP-19", () => {})\nit.skip("KOP-20", () => {})\ndescribe.skip("x", () => { it("KOP-20", () => {}) })`
    )
    expect(findings(all({ modules: [test] }))).toEqual(["KOP-20: is declared, and no test names it"])
  })

  it("finds a rule that its region forgot, and one that is in no list", () => {
    expect(findings(all({ declared: [rule("KOP-19"), rule("KOP-77")] }))).toEqual([
      "KOP-20: is listed for Kop, which does not declare it",
      "KOP-77: is declared and in no list (tools/rules)"
    ])
  })

  it("finds a rule that is declared as another kind", () => {
    expect(findings(all({ declared: [rule("KOP-19"), rule("KOP-20", "task")] }))).toEqual([
      `KOP-20: is declared as "task" and listed as "guard"`
    ])
  })

  it("finds a number in a test or in code that is in no list", () => {
    const modules = [
      ...all().modules,
      aTest(`it("KOP-91", () => {})`),
      aModule("packages/cases/src/Opp.ts", `const a = "KOP-92"`)
    ]
    expect(findings(all({ modules }))).toEqual([
      "packages/cases/src/Opp.test.ts: names KOP-91, which is in no list",
      "packages/cases/src/Opp.ts: names KOP-92, which is in no list"
    ])
  })

  it("finds an article in a test that no package declares, of a law that one does", () => {
    const modules = [...all().modules, aTest(`it("AWB-4:13 and UTF-8 and AWB-99:1", () => {})`)]
    const declared = [...all().declared, rule("AWB-4:13")]
    expect(findings(all({ declared, modules }))).toEqual([
      "packages/cases/src/Opp.test.ts: names AWB-99:1, which is in no list"
    ])
  })

  it("leaves a region that declares nothing open", () => {
    expect(findings(all({ declared: [], modules: [] }))).toEqual([])
    const text = coverageMarkdown(all({ declared: [], modules: [] }))
    expect(text).toContain("| Midden | 1 | 0 | 0 | 0 | not tried |")
    expect(text).toContain("Open: this region is not declared yet.")
  })
})

describe("The document of the coverage", () => {
  it("names the code and the tests of each rule", () => {
    const code = aModule("packages/cases/src/Opp.ts", `export const needed = "KOP-19"`)
    expect(coverageMarkdown(all({ modules: [...all().modules, code] }))).toContain(
      "| KOP-19 | guard | No OPP, no youth help at school | [cases/Opp](../packages/cases/src/Opp.ts) | [cases/Opp.test](../packages/cases/src/Opp.test.ts) |"
    )
  })

  const coded = all({
    modules: [
      ...all().modules,
      aModule("packages/cases/src/Opp.ts", `export const needed = ["KOP-19", "KOP-20"]`)
    ]
  })

  it("says of how many rules there is code and a test", () => {
    expect(coverageMarkdown(coded)).toContain("**2 of 3 rules with code and test.**")
    const untested = { ...coded, modules: coded.modules.slice(1) }
    expect(coverageMarkdown(untested)).toContain("**0 of 3 rules with code and test.**")
  })

  it("says what a mutation run found, and names the rules that nothing missed", () => {
    const tried = { removed: 1, named: true }
    const text = coverageMarkdown({
      ...coded,
      trials: [
        { rule: "KOP-19", fate: "killed", ...tried },
        { rule: "KOP-20", fate: "survived", ...tried },
        { rule: "MH-01", fate: "uncarried", ...tried }
      ]
    })
    expect(text).toContain("| Kop | 2 | 2 | 2 | 2 | 1 of 2 |")
    expect(text).toContain(
      "Tried so far: 3 of 3 rules. The loss of **1 of 2** is noticed; it is not of KOP-20."
    )
    expect(text).toContain("No data can be taken out for MH-01")
    expect(text).toMatch(/^\| KOP-19 .* \| a test fails \|$/m)
    expect(text).toMatch(/^\| KOP-20 .* \| \*\*nothing notices\*\* \|$/m)
  })

  it("says where only a test of another rule notices", () => {
    const trials = [{ rule: "KOP-19", fate: "killed", removed: 1, named: false } as const]
    expect(coverageMarkdown({ ...coded, trials })).toContain("| a test fails, of another rule |")
  })

  it("names the module that declares a rule, and not the glossary that explains its words", () => {
    const word = aModule("packages/kernel/src/glossary/opp.ts", `const source = "KOP-19"`)
    const declared = [{ ...rule("KOP-19"), place: "packages/regions/kop/src/rules/opp.ts" }]
    expect(coverageMarkdown(all({ declared, modules: [word] }))).toContain(
      "| KOP-19 | guard | No OPP, no youth help at school | [regions/kop/rules/opp](../packages/regions/kop/src/rules/opp.ts) | – |"
    )
  })

  it("knows an article by the name of its constant", () => {
    const code = aModule("packages/cases/src/Term.ts", `export const term = AWB_4_13`)
    const text = coverageMarkdown(all({ declared: [rule("AWB-4:13")], modules: [code] }))
    expect(text).toContain("| AWB-4:13 | guard | Rule. | [cases/Term](../packages/cases/src/Term.ts) | – |")
  })
})

describe("The names of tests", () => {
  it("are found in every form that the test runner has", () => {
    const test = aTest(
      [
        "describe(`a ${1} b`, () => {",
        `  it("one", () => {})`,
        `  it.effect("two", () => {})`,
        `  it.each([1])("three %s", () => {})`,
        `  it.skipIf(false)("four", () => {})`,
        `  layer(Live)("five", (it) => { it.effect.prop("six", [], () => {}) })`,
        "})"
      ].join("\n")
    )
    expect(testNames(test)).toEqual(["a … b", "one", "two", "three %s", "four", "five", "six"])
  })

  it("are not looked for in a module that does not know the test runner", () => {
    expect(testNames(aModule("packages/cases/src/Opp.ts", `it("KOP-19")`))).toEqual([])
  })

  it("carry the numbers of rules", () => {
    expect(numbersIn("KOP-19: and KOP-20, AWB-4:13; JW-2.7.")).toEqual([
      "KOP-19",
      "KOP-20",
      "AWB-4:13",
      "JW-2.7"
    ])
  })
})

describe("The rules that a package lets out", () => {
  it("are found in lists, maps and the declaration of a region", () => {
    const a = { ...rule("KOP-19"), source }
    const b = { ...rule("KOP-20"), source }
    const c = { ...rule("AWB-4:13"), source }
    expect(
      rulesWithin({ list: [a], region: { name: "Kop", rules: new Map([["KOP-20", b]]) }, c }).map(
        ({ id }) => id
      )
    ).toEqual(["KOP-19", "KOP-20", "AWB-4:13"])
  })
})

describe("The lists", () => {
  it("hold all 254 rules, each once, under the letters of their region", () => {
    const ids = ruleLists.flatMap(({ rules }) => rules.map(([id]) => id))
    expect(new Set(ids).size).toBe(254)
    expect(ruleLists.map(({ prefix, rules }) => [prefix, rules.length])).toEqual([
      ["KOP", 58],
      ["MH", 74],
      ["ALK", 72],
      ["MVS", 50]
    ])
    for (const { prefix, rules } of ruleLists)
      for (const [id] of rules) expect(id).toMatch(new RegExp(`^${prefix}-\\d\\d$`))
  })
})
