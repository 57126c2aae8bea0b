import { describe, expect, it } from "vitest"
import { fileURLToPath } from "node:url"
import { arrows, fewestModules, findings, mayImport, purityFindings } from "./arrows.ts"
import type { Module, Package } from "./sources.ts"

const aPackage = (room: string, dependencies: ReadonlyArray<string> = ["effect"]): Package => {
  const folder = room.startsWith("apps/") ? room : `packages/${room}`
  return {
    room,
    folder,
    manifest: {
      name: `@oza/${room}`,
      dependencies: Object.fromEntries(dependencies.map((name) => [name, "1.0.0"]))
    },
    references: dependencies
      .filter((name) => name.startsWith("@oza/"))
      .map((name) => name.replace("@oza/", "packages/"))
  }
}

const aModule = (room: string, text: string, file = "src/Thing.ts"): Module => ({
  room,
  path: `${aPackage(room).folder}/${file}`,
  text
})

const one = (own: Package, text: string, file?: string): ReadonlyArray<string> =>
  findings([own], [aModule(own.room, text, file)])

describe("The arrows between packages", () => {
  it("lets every room look down", () => {
    expect(mayImport("cases", "kernel", false)).toBe(true)
    expect(mayImport("regions/mvs", "region", false)).toBe(true)
    expect(mayImport("apps/api", "postgres", false)).toBe(true)
  })

  it("lets no room look up or sideways", () => {
    expect(mayImport("kernel", "roles", false)).toBe(false)
    expect(mayImport("cases", "funding", false)).toBe(false)
    expect(mayImport("regions/mvs", "regions/alkmaar", false)).toBe(false)
    expect(mayImport("casework", "postgres", false)).toBe(false)
    expect(mayImport("postgres", "region", false)).toBe(false)
    expect(mayImport("apps/api", "apps/import", false)).toBe(false)
  })

  it("lets the tests of a store see the contracts and a region, and its sources not", () => {
    expect(mayImport("postgres", "testing", true)).toBe(true)
    expect(mayImport("postgres", "testing", false)).toBe(false)
    expect(mayImport("kernel", "testing", true)).toBe(false)
  })

  it("finds an import that looks up", () => {
    const kernel = aPackage("kernel", ["effect"])
    const found = findings(
      [kernel, aPackage("roles")],
      [aModule("kernel", `import { Role } from "@oza/roles"`), aModule("roles", "")]
    )
    expect(found).toContain("packages/kernel/src/Thing.ts: imports @oza/roles; kernel may not look at roles")
  })

  it.each([
    ["a re-export", `export * from "@oza/roles"`],
    ["an import of a type", `import type { Role } from "@oza/roles"`],
    ["an import within a type", `export type R = import("@oza/roles").Role`],
    ["a dynamic import", `export const roles = () => import("@oza/roles")`]
  ])("sees %s", (_, text) => {
    expect(
      findings([aPackage("kernel"), aPackage("roles")], [aModule("kernel", text), aModule("roles", "")])
    ).not.toEqual([])
  })

  it("finds an import that goes around the front door of a package", () => {
    expect(one(aPackage("kernel"), `import "../../roles/src/Role.ts"`)[0]).toContain(
      "outside its own package"
    )
  })

  it("lets the tests of all regions tell with the test parts of one, and their sources not", () => {
    const all = aPackage("all-regions")
    const life = `import "../../regions/mvs/test/Life.ts"`
    expect(one(all, life, "test/ways.ts")).toEqual([])
    expect(one(all, life)[0]).toContain("outside its own package")
    expect(one(all, `import "../../regions/mvs/src/roles.ts"`, "test/ways.ts")[0]).toContain(
      "outside its own package"
    )
    expect(one(aPackage("postgres"), life, "test/ways.ts")[0]).toContain("outside its own package")
  })

  it("finds an import that package.json does not declare", () => {
    expect(one(aPackage("kernel", []), `import { Effect } from "effect"`)).toEqual([
      "packages/kernel/src/Thing.ts: imports effect, which is not in the dependencies of packages/kernel/package.json"
    ])
  })

  it("finds a library outside the only room that may know it", () => {
    expect(one(aPackage("apps/api", ["pg"]), `import pg from "pg"`)[0]).toContain(
      "known to postgres and bench alone"
    )
    expect(one(aPackage("postgres", ["hono"]), `import { Hono } from "hono"`)[0]).toContain(
      "known to apps/api alone"
    )
  })

  it("finds a library, a part of effect that reaches out, and the machine in the domain", () => {
    expect(one(aPackage("kernel", ["effect", "zod"]), `import { z } from "zod"`)).toHaveLength(2)
    expect(one(aPackage("kernel"), `import { HttpClient } from "effect/http"`)[0]).toContain("effect only")
    expect(one(aPackage("kernel"), `import { readFileSync } from "node:fs"`)[0]).toContain(
      "does not touch the machine"
    )
  })

  it("lets a test of the domain read a file and use what the root brings for tests", () => {
    const kernel = aPackage("kernel")
    const test = aModule("kernel", `import "node:fs"\nimport { it } from "vitest"`, "src/Thing.test.ts")
    expect(findings([kernel], [test], new Set(["vitest"]))).toEqual([])
  })

  it("finds a dependency without a reference in tsconfig.json, and the reverse", () => {
    const kernel = aPackage("kernel")
    const roles = { ...aPackage("roles", ["effect", "@oza/kernel"]), references: [] }
    const found = findings([kernel, roles], [aModule("kernel", ""), aModule("roles", "")])
    expect(found).toEqual([
      "packages/roles/tsconfig.json: refers to none; its dependencies are packages/kernel"
    ])
  })

  it("finds a package without modules and a file with an empty name", () => {
    expect(findings([aPackage("kernel")], [])).toEqual(["packages/kernel: holds no module"])
    expect(one(aPackage("kernel"), "", "src/utils.ts")[0]).toContain("after the noun")
  })
})

describe("The domain has no clock, no chance and no world outside", () => {
  const uses = (text: string): ReadonlyArray<string> =>
    purityFindings(aModule("kernel", text)).map((finding) => /uses (.*?);/.exec(finding)?.[1] ?? finding)

  it.each([
    ["const now = Date.now()", "Date.now"],
    ["const now = new Date()", "new Date()"],
    ["const now = Date()", "Date()"],
    ["const n = Math.random()", "Math.random"],
    ["const port = process.env.PORT", "process"],
    ["const answer = fetch('https://example.org')", "fetch"],
    ["const id = globalThis.crypto.randomUUID()", "globalThis"],
    ["const id = crypto.randomUUID()", "crypto"],
    ["const log = () => console.log(1)", "console"]
  ])("finds %s", (text, what) => {
    expect(uses(text)).toEqual([what])
  })

  it("lets a day be computed from a number, and lets names be names", () => {
    expect(uses("const day = new Date(86400000).toISOString()")).toEqual([])
    expect(uses("const step = { process: 1, fetch: () => 2 }; const n = step.process")).toEqual([])
    expect(uses("const start = (process: { id: string }) => process.id")).toEqual([])
  })
})

describe("The repository itself", () => {
  it("is seen", async () => {
    const { saw } = await arrows.run(fileURLToPath(new URL("../", import.meta.url)))
    expect(Number(/(\d+) modules/.exec(saw)?.[1])).toBeGreaterThanOrEqual(fewestModules)
  }, 60_000)
})
