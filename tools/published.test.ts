/**
 * A stranger installs what we publish: every public package from its packed tarball, in an empty project.
 *
 * The project lies outside the workspace and is installed by the same pnpm, without the network: other
 * people's packages are linked from where they are installed already, ours come out of the tarballs.
 * pnpm lets each package see only what it declares, so an undeclared import fails here too.
 */
import { execFileSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { isDomain } from "./arrows.ts"
import { command } from "./command.ts"
import {
  filesUnder,
  importsOf,
  isTest,
  packageOf,
  readManifest,
  readModules,
  readPackages
} from "./sources.ts"
import type { Manifest, Package } from "./sources.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const published = readPackages(root).filter(({ manifest }) => manifest.private !== true)
const names = published.map(({ manifest }) => manifest.name)
const domain = new Set(published.filter(({ room }) => isDomain(room)).map(({ manifest }) => manifest.name))

const folder = mkdtempSync(join(tmpdir(), "oza-published-"))
const project = join(folder, "project")
const tarballs = new Map(
  published.map(({ manifest: { name, version } }) => [
    name,
    `file:${join(folder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`)}`
  ])
)

/** What a stranger can import: every door in `exports`, as `@oza/kernel` or `@oza/testing/contracts`. */
const doors = published.flatMap(({ manifest }) =>
  Object.keys(manifest.exports ?? {}).map((door) => manifest.name + door.slice(1))
)

const pnpm = (cwd: string, ...args: ReadonlyArray<string>): void => {
  const { packageManager = "pnpm" } = readManifest(root, "")
  try {
    execFileSync("npx", ["-y", packageManager, ...args], {
      cwd,
      stdio: "pipe",
      env: { ...process.env, CI: "true" }
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
    throw new Error(`pnpm ${args.join(" ")} failed:\n${stdout.toString()}${stderr.toString()}`)
  }
}

/** Where an npm package that one of ours asks for is installed in the workspace. */
const installed = (own: Package, name: string): string => {
  for (const place of createRequire(join(root, own.folder, "package.json")).resolve.paths(name) ?? []) {
    if (existsSync(join(place, name, "package.json"))) return realpathSync(join(place, name))
  }
  throw new Error(`${own.folder}/package.json: ${name} is not installed`)
}

const unbuilt = (): ReadonlyArray<string> =>
  published.flatMap((own) =>
    readModules(root, own)
      .filter(({ path }) => path.startsWith(`${own.folder}/src/`) && !isTest(path))
      .map(({ path }) => path.replace("/src/", "/dist/").replace(/\.ts$/, ".js"))
      .filter((path) => !existsSync(join(root, path)))
  )

const writeProject = (): void => {
  const theirs = new Map(
    published.flatMap((own) =>
      Object.keys({ ...own.manifest.dependencies, ...own.manifest.peerDependencies })
        .filter((name) => !names.includes(name))
        .map((name) => [name, `link:${installed(own, name)}`] as const)
    )
  )
  const ours = [...tarballs]
  mkdirSync(project)
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({
      name: "stranger",
      private: true,
      type: "module",
      dependencies: Object.fromEntries([...ours, ...theirs])
    })
  )
  const overrides = [...ours, ...theirs].map(
    ([name, from]) => `  ${JSON.stringify(name)}: ${JSON.stringify(from)}`
  )
  writeFileSync(
    join(project, "pnpm-workspace.yaml"),
    ["pmOnFail: ignore", "overrides:", ...overrides, ""].join("\n")
  )
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: "es2024",
        module: "nodenext",
        types: [],
        // What the types of ours import is looked at below; those of others are theirs.
        skipLibCheck: true
      },
      include: ["stranger.ts"]
    })
  )
}

/** The names behind each door, as Node finds them; none where the door does not open. */
const namesBehind = new Map<string, ReadonlyArray<string>>()

const openDoors = async (): Promise<void> => {
  const script = `for (const door of ${JSON.stringify(doors)}) {
    await import(door).then(
      (names) => console.log(JSON.stringify([door, Object.keys(names)])),
      (error) => console.error(door, error)
    )
  }`
  const { output } = await command(project, "node", "--input-type=module", "--eval", script)
  for (const line of output.split("\n").filter((line) => line !== "")) {
    if (!line.startsWith("[")) throw new Error(output)
    const [door, found] = JSON.parse(line) as [string, ReadonlyArray<string>]
    namesBehind.set(door, found)
  }
  const uses = [...namesBehind].map(([door, found], at) => [
    `import * as door${at} from ${JSON.stringify(door)}`,
    ...found.map((name) => `void door${at}.${name}`)
  ])
  writeFileSync(join(project, "stranger.ts"), uses.flat().join("\n"))
}

beforeAll(async () => {
  const missing = unbuilt()
  if (missing.length > 0) {
    throw new Error(`${missing.length} modules are not built (${missing[0]}); run "pnpm run build" first`)
  }
  pnpm(root, "--recursive", "pack", "--pack-destination", folder)
  writeProject()
  pnpm(project, "install", "--offline", "--ignore-scripts")
  await openDoors()
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The manifest as it was published. */
const manifestOf = (name: string): Manifest => readManifest(project, join("node_modules", name))

describe("What is published", () => {
  it("is more than one package", () => {
    expect(names).toContain("@oza/kernel")
    expect(names.length).toBeGreaterThan(10)
  })

  it.each(names)("%s says nothing that only this workspace understands", (name) => {
    const text = JSON.stringify({ ...manifestOf(name).dependencies, ...manifestOf(name).peerDependencies })
    expect(text).not.toMatch(/workspace:|catalog:|link:|file:/)
  })

  it.each(names)("%s brings its licence and no tests", (name) => {
    const place = join(project, "node_modules", name)
    expect(existsSync(join(place, "LICENSE"))).toBe(true)
    expect(existsSync(join(place, "dist", "index.d.ts"))).toBe(true)
    const files = readdirSync(place, { recursive: true, encoding: "utf8" })
    expect(files.filter((file) => /\.test\.|\.tsbuildinfo$/.test(file))).toEqual([])
  })

  it.each([...domain])("%s depends on effect and lower packages alone, all the way down", (name) => {
    const seen = new Set<string>()
    const follow = (own: string): void => {
      if (seen.has(own)) return
      seen.add(own)
      if (!names.includes(own)) return
      const { dependencies, peerDependencies, optionalDependencies } = manifestOf(own)
      for (const next of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }))
        follow(next)
    }
    follow(name)
    expect([...seen].filter((own) => own !== "effect" && !domain.has(own))).toEqual([])
  })

  it("can be imported, by every door", async () => {
    for (const door of doors) expect(namesBehind.get(door) ?? [], door).not.toEqual([])
  })

  it("carries a type for every name that it lets out", async () => {
    const { code, output } = await command(project, "tsc", "--project", "tsconfig.json", "--pretty", "false")
    expect(output).toBe("")
    expect(code).toBe(0)
  }, 60_000)

  it.each(names)("%s imports nothing in its types that a stranger would not have", (name) => {
    const place = join(project, "node_modules", name)
    const types = filesUnder(place, "dist", ".d.ts").map((path) => ({
      room: name,
      path,
      text: readFileSync(join(place, path), "utf8")
    }))
    expect(types.flatMap(importsOf)).not.toEqual([])
    const { dependencies, peerDependencies } = manifestOf(name)
    const declared = [name, ...Object.keys({ ...dependencies, ...peerDependencies })]
    const missing = types.flatMap((module) =>
      importsOf(module)
        .filter((specifier) =>
          specifier.startsWith(".")
            ? !existsSync(join(place, dirname(module.path), specifier.replace(/\.[jt]s$/, ".d.ts")))
            : !specifier.startsWith("node:") &&
              (!declared.includes(packageOf(specifier)) ||
                (names.includes(packageOf(specifier)) && !doors.includes(specifier)))
        )
        .map((specifier) => `${module.path} imports ${specifier}`)
    )
    expect(missing).toEqual([])
  })
})
