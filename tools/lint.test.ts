import { afterAll, describe, expect, it } from "vitest"
import { lintOf } from "./lint.ts"
import { scratch } from "./scratch.ts"

const repository = scratch(".oxlintrc.json", "tsconfig.base.json")
afterAll(repository.remove)
repository.put("tsconfig.json", `{ "extends": "./tsconfig.base.json", "include": ["**/*.ts"] }`)

const cases: ReadonlyArray<readonly [rule: string, path: string, text: string]> = [
  [
    "typescript(no-floating-promises)",
    "packages/a/src/Floating.ts",
    "export const a = async () => 1\nexport const b = () => {\n  a()\n}\n"
  ],
  [
    "typescript(consistent-type-imports)",
    "packages/a/src/TypeImport.ts",
    `import { A } from "./Cycle.ts"\nexport const a: A = 1\n`
  ],
  [
    "import(no-cycle)",
    "packages/a/src/Cycle.ts",
    `import { b } from "./Cycle2.ts"\nexport type A = 1\nexport const a = () => b\n`
  ],
  [
    "import(no-cycle)",
    "packages/a/src/Cycle2.ts",
    `import { a } from "./Cycle.ts"\nexport const b = () => a\n`
  ],
  [
    "eslint(no-restricted-imports)",
    "packages/a/src/Db.ts",
    `import { sql } from "drizzle-orm"\nexport const a = sql\n`
  ],
  ["eslint(no-restricted-imports)", "apps/api/src/Db.ts", `import pg from "pg"\nexport const a = pg\n`],
  [
    "eslint(no-restricted-imports)",
    "packages/postgres/src/Http.ts",
    `import { Hono } from "hono"\nexport const a = Hono\n`
  ],
  [
    "typescript(switch-exhaustiveness-check)",
    "packages/a/src/Switch.ts",
    `export const a = (b: "x" | "y") => {\n  switch (b) {\n    case "x":\n      return 1\n  }\n  return 2\n}\n`
  ],
  [
    "vitest(no-focused-tests)",
    "packages/a/src/Only.test.ts",
    `import { it } from "vitest"\nit.only("a", () => {})\n`
  ]
]
for (const [, path, text] of cases) repository.put(path, text)
repository.put("packages/postgres/src/Db.ts", `import { sql } from "drizzle-orm"\nexport const a = sql\n`)
repository.put("apps/api/src/Http.ts", `import { Hono } from "hono"\nexport const a = Hono\n`)
repository.put("packages/a/src/Tag.ts", `export const a = { _tag: "A" } as const\nexport const b = a._tag\n`)

describe("The linter", async () => {
  const { saw, findings } = await lintOf(repository.folder)

  it("sees every file", () => {
    expect(saw).toBe(`${cases.length + 3} files`)
  })

  it.each(cases)("finds %s in %s", (rule, path) => {
    expect(findings.filter((finding) => finding.startsWith(path)).join("\n")).toContain(`[${rule}]`)
  })

  it("lets the database and HTTP be where they belong, and tags be tags", () => {
    const content = ["packages/postgres/src/Db.ts", "apps/api/src/Http.ts", "packages/a/src/Tag.ts"]
    expect(findings.filter((finding) => content.some((path) => finding.startsWith(path)))).toEqual([])
  })
})
