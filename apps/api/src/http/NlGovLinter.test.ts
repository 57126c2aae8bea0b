/**
 * The NL GOV API Design Rules, as their own linter checks them (adr/media/linter.yaml), on our document.
 * The linter proves itself first: on its own test cases it finds what it says it finds.
 */
import { Spectral } from "@stoplight/spectral-core"
import * as functions from "@stoplight/spectral-functions"
import { oas } from "@stoplight/spectral-rulesets"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { exampleDocument } from "../../test/exampleDocument.ts"

const adr = fileURLToPath(new URL("../../../../../shared/data/adr/", import.meta.url))
const linter = `${adr}media/linter.yaml`
const absent = !existsSync(linter)

interface RuleText {
  readonly then: { function: string } | ReadonlyArray<{ function: string }>
}

/** The rule set as it is published, with the functions that it names by name. */
const ruleSet = () => {
  const { rules } = parse(readFileSync(linter, "utf8")) as { rules: Record<string, string | RuleText> }
  const named = (then: { function: string }) => ({
    ...then,
    function: functions[then.function as keyof typeof functions]
  })
  return {
    extends: [[oas, "off"]],
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [
        name,
        typeof rule === "string"
          ? rule
          : {
              ...rule,
              then: Array.isArray(rule.then) ? rule.then.map(named) : named(rule.then as { function: string })
            }
      ])
    )
  }
}

const lint = async (
  document: string
): Promise<ReadonlyArray<{ code: string | number; path: string; message: string }>> => {
  const spectral = new Spectral()
  spectral.setRuleset(ruleSet() as never)
  const found = await spectral.run(document)
  return found.map(({ code, path, message }) => ({ code, path: path.join("."), message }))
}

describe.skipIf(absent)(`the NL GOV linter${absent ? " (skipped: shared/data/adr is not here)" : ""}`, () => {
  it("finds in its own test cases what they expect", async () => {
    const cases = readdirSync(`${adr}linter/testcases`)
    expect(cases.length).toBeGreaterThanOrEqual(20)
    for (const name of cases) {
      const folder = `${adr}linter/testcases/${name}/`
      const expected = readFileSync(`${folder}expected-output.txt`, "utf8")
      const codes = [...expected.matchAll(/^\s*\d+:\d+\s+(?:error|warning)\s+(\S+)/gm)].map(
        ([, code]) => code
      )
      const found = await lint(readFileSync(`${folder}openapi.json`, "utf8"))
      expect({ name, codes: new Set(found.map(({ code }) => code)) }).toEqual({ name, codes: new Set(codes) })
    }
  }, 60_000)

  it("finds nothing in our document, in either language", async () => {
    for (const language of ["nl", "en"] as const) {
      const document = exampleDocument(language)
      expect(await lint(JSON.stringify(document))).toEqual([])
    }
  }, 60_000)
})
