/**
 * The workspace before its own tools are there: checks the machine, installs, builds.
 *
 * `npm start` and `npm test` both begin here, on whatever Node the machine has (20 or newer), so this
 * file imports nothing but Node itself. The pinned pnpm is started through npx; the newer Node that the
 * tools need comes out of the lockfile (docs/adr/0002). Every step says what it does and how long it
 * took; a step that fails shows what the tool said and ends with one sentence on what to do.
 */
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

const onWindows = process.platform === "win32"
const oldestNode = [20, 0]
const oldestNpm = [9, 0]
/** The oldest Node that the built programs and the tools run on. */
const oldestRuntime = [22, 19]

/** Something went wrong that a person can mend: `message` says how, `output` is what the tool said. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {string} [output]
   */
  constructor(message, output = "") {
    super(message)
    this.output = output
  }
}

/** @param {string} line */
export const say = (line) => console.log(line)

/** @param {number} since milliseconds of `performance.now()` */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Is version `text` (`v22.19.0`, `11.19.1`) at least `[major, minor]`?
 *
 * @param {string} text
 * @param {ReadonlyArray<number>} wanted
 */
export const isAtLeast = (text, wanted) => {
  const parts = text.replace(/^v/, "").split(".").map(Number)
  const [major = 0, minor = 0] = parts
  const [wantedMajor = 0, wantedMinor = 0] = wanted
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/**
 * Announces a step, keeps saying that it is busy, and tells how long it took.
 *
 * @template A
 * @param {string} title
 * @param {() => Promise<A>} work
 * @returns {Promise<A>}
 */
export const step = async (title, work) => {
  const since = performance.now()
  say(`→ ${title}`)
  const busy = setInterval(
    () => say(`  … still busy after ${Math.round((performance.now() - since) / 1000)} s`),
    20_000
  )
  try {
    const result = await work()
    say(`  done in ${secondsSince(since)}`)
    return result
  } finally {
    clearInterval(busy)
  }
}

/**
 * Runs a program in the root and waits for it. With `quiet` its output is kept for when it fails.
 *
 * @param {string} command
 * @param {ReadonlyArray<string>} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, args, { quiet = false, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: onWindows,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"]
    })
    /** @type {Array<string>} */
    const said = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => said.push(text))
    }
    child.on("error", (error) => resolve({ code: 127, output: `${said.join("")}${error.message}\n` }))
    child.on("close", (code, signal) =>
      resolve({ code: code ?? (signal === null ? 1 : 130), output: said.join("") })
    )
  })

const manifest = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** The package manager as the root package.json pins it: `pnpm@12.21.0`. */
const pinnedPnpm = () => String(manifest().packageManager).replace(/\+.*$/, "")

/**
 * Runs the pinned pnpm, quietly.
 *
 * @param {ReadonlyArray<string>} args
 * @param {Record<string, string>} [env]
 */
const pnpm = (args, env = {}) =>
  run(onWindows ? "npx.cmd" : "npx", ["-y", pinnedPnpm(), ...args], { quiet: true, env })

/** Stops with a sentence where Node or npm is older than the scripts can use. */
const checkMachine = () => {
  if (!isAtLeast(process.version, oldestNode)) {
    throw new Stop(
      `This is Node ${process.version}; install Node ${oldestNode[0]} or newer (https://nodejs.org) and run the command again.`
    )
  }
  const asked = spawnSync(onWindows ? "npm.cmd" : "npm", ["--version"], {
    encoding: "utf8",
    shell: onWindows
  })
  const npm = asked.status === 0 ? asked.stdout.trim() : undefined
  if (npm === undefined || !isAtLeast(npm, oldestNpm)) {
    throw new Stop(
      `npm ${oldestNpm[0]} or newer is needed and ${npm ?? "none"} was found; run "npm install --global npm@latest" and run the command again.`
    )
  }
  say(`Node ${process.version}, npm ${npm}, ${pinnedPnpm()}`)
}

/** Where the packages of the workspace live: the folders that hold a package.json. */
const packageFolders = () =>
  ["packages", "packages/regions", "apps"].flatMap((group) =>
    existsSync(join(root, group))
      ? readdirSync(join(root, group))
          .map((name) => join(group, name))
          .filter((folder) => existsSync(join(root, folder, "package.json")))
          .toSorted()
      : []
  )

/**
 * One number for all that decides what an install yields, so that an unchanged workspace is not
 * installed twice.
 *
 * @param {ReadonlyArray<string>} files paths from the root
 */
export const fingerprint = (files) => {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest("hex")
}

const installedMarker = join(root, "node_modules", ".cache", "oza", "installed")

const install = async () => {
  const now = fingerprint([
    "package.json",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ...packageFolders().map((folder) => join(folder, "package.json"))
  ])
  if (existsSync(installedMarker) && readFileSync(installedMarker, "utf8") === now) {
    say("→ Dependencies are installed already")
    return
  }
  await step("Installing the dependencies (the first time this takes about a minute)", async () => {
    // CI keeps pnpm from asking questions.
    const { code, output } = await pnpm(["install", "--frozen-lockfile"], { CI: "true" })
    if (code !== 0) {
      throw new Stop(
        output.includes("ERR_PNPM_OUTDATED_LOCKFILE")
          ? `A package.json differs from pnpm-lock.yaml; run "npx -y ${pinnedPnpm()} install" and run the command again.`
          : `The dependencies could not be installed; check that the npm registry can be reached, remove the folder node_modules, and run the command again.`,
        output
      )
    }
    mkdirSync(dirname(installedMarker), { recursive: true })
    writeFileSync(installedMarker, now)
  })
}

const build = () =>
  step("Building the packages (what did not change is taken from the last time)", async () => {
    const { code, output } = await pnpm(["exec", "turbo", "run", "build", "--output-logs=errors-only"], {
      TURBO_TELEMETRY_DISABLED: "1",
      DO_NOT_TRACK: "1",
      TURBO_NO_UPDATE_NOTIFIER: "1"
    })
    if (code !== 0) {
      throw new Stop("The build failed; the first error above names the file to mend.", output)
    }
  })

/** Installs and builds; both do nothing where nothing changed. */
export const prepare = async () => {
  checkMachine()
  await install()
  await build()
}

/** The Node that runs the tools and the built programs: the one out of the lockfile, else this one. */
export const workspaceNode = () => {
  const own = join(root, "node_modules", ".bin", "node")
  if (!onWindows && existsSync(own) && spawnSync(own, ["--version"]).status === 0) return own
  if (isAtLeast(process.version, oldestRuntime)) return process.execPath
  throw new Stop(
    `There is no Node ${oldestRuntime.join(".")} for ${process.platform} ${process.arch} among the dependencies and this is ${process.version}; install Node ${oldestRuntime[0]} or newer (https://nodejs.org) and run the command again.`
  )
}

/**
 * Runs a command to its end and sets the exit code; what people can mend ends in one sentence.
 *
 * @param {() => Promise<number>} command yields the exit code
 */
export const finish = async (command) => {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    if (error.output !== "") console.error(error.output.trimEnd())
    console.error(`\n✗ ${error.message}`)
    process.exitCode = 1
  }
}
