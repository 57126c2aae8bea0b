/**
 * One process at a time on the directory of an embedded database.
 *
 * PGlite does not guard its files: two processes on one directory destroy it without a word. A lock is a
 * numbered file `lock.<n>` that says which process holds it; the highest number counts.
 *
 * - Free: there is none, the highest one says so, or its process is gone (killed, or before a reboot).
 * - Taking it is linking `lock.<n+1>` into place. A link appears whole or not at all and never replaces a
 *   file, so that of two starters one wins and nobody reads half a lock.
 * - The highest number is never removed, also not on release: a starter that looked before somebody else
 *   took and released the lock finds its own number taken, or a higher one, and looks again.
 *
 * A lock of another machine (a shared or moved disk) cannot be judged from here and is refused.
 */
import { execFileSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { Effect, Schema } from "effect"

/** Another process works on this embedded database; the message says which, and what to do. */
export class EmbeddedDatabaseInUse extends Schema.TaggedError<EmbeddedDatabaseInUse>()(
  "EmbeddedDatabaseInUse",
  {
    directory: Schema.String,
    pid: Schema.Int,
    machine: Schema.String
  }
) {
  override get message(): string {
    const { directory, machine, pid } = this
    return machine === hostname()
      ? `The embedded database in ${directory} is in use by process ${pid}. Stop that process first, or give this one a directory of its own; several processes together need a PostgreSQL server.`
      : `The embedded database in ${directory} was last in use by process ${pid} on machine ${machine}. Stop it there; if that machine is gone, remove the files ${join(directory, "lock.*")} and start again.`
  }
}

/** Who holds, or held, a lock. */
export interface Holder {
  readonly pid: number
  /** When the process started, as the system tells it: a number can come back, a number and a start cannot. */
  readonly started: string
  readonly machine: string
  readonly released: boolean
}

/** What tells this run of a process from all others, or undefined where there is no such process. */
const startOf = (pid: number): string | undefined => {
  if (process.platform === "linux") {
    try {
      // Field 22 of stat; the name in the second field is in brackets and may hold anything.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
      // A zombie has ended; only its parent has not asked for its exit code yet.
      return fields[0] === "Z" ? undefined : `${boot} ${fields[19]}`
    } catch {
      return undefined
    }
  }
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
  } catch {
    // Without ps the number alone must do: a lock is then kept too long rather than given away.
    return ""
  }
}

/** Does this process still hold it? */
export const holds = ({ machine, pid, released, started }: Holder): boolean =>
  !released && (machine !== hostname() || startOf(pid) === started)

const number = /^lock\.(\d+)$/

const highest = (directory: string): number =>
  readdirSync(directory).reduce((most, name) => Math.max(most, Number(number.exec(name)?.[1] ?? 0)), 0)

const lockFile = (directory: string, n: number): string => join(directory, `lock.${n}`)

const read = (directory: string, n: number): Holder =>
  JSON.parse(readFileSync(lockFile(directory, n), "utf8")) as Holder

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT"

/**
 * Takes the lock and yields its number, or the process that holds it. `judge` says whether a holder still
 * holds; a test puts another taker between that judgement and what follows from it.
 */
export const take = (directory: string, judge: (holder: Holder) => boolean = holds): number | Holder => {
  mkdirSync(directory, { recursive: true })
  const self: Holder = {
    pid: process.pid,
    started: startOf(process.pid) ?? "",
    machine: hostname(),
    released: false
  }
  const own = join(directory, `taking.${randomUUID()}`)
  writeFileSync(own, JSON.stringify(self))
  try {
    for (;;) {
      const last = highest(directory)
      try {
        const holder = last === 0 ? undefined : read(directory, last)
        if (holder !== undefined && judge(holder)) return holder
        linkSync(own, lockFile(directory, last + 1))
      } catch (error) {
        // Somebody was faster: took this number, or a next one and swept ours away. Look again.
        if ((error as NodeJS.ErrnoException).code === "EEXIST" || isMissing(error)) continue
        throw error
      }
      if (highest(directory) > last + 1) {
        rmSync(lockFile(directory, last + 1), { force: true })
        continue
      }
      for (const name of readdirSync(directory)) {
        const n = number.exec(name)?.[1]
        if (n !== undefined && Number(n) <= last) rmSync(join(directory, name), { force: true })
      }
      return last + 1
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Gives the lock of this number back. */
export const release = (directory: string, n: number): void => {
  const free = join(directory, `releasing.${randomUUID()}`)
  writeFileSync(free, JSON.stringify({ ...read(directory, n), released: true } satisfies Holder))
  renameSync(free, lockFile(directory, n))
}

/** Holds the lock of a directory, which is made where it is missing, until the scope closes. */
export const directoryLock = (directory: string) =>
  Effect.acquireRelease(
    Effect.suspend(() => {
      const taken = take(directory)
      return typeof taken === "number"
        ? Effect.succeed(taken)
        : Effect.fail(new EmbeddedDatabaseInUse({ directory, pid: taken.pid, machine: taken.machine }))
    }),
    (n) => Effect.sync(() => release(directory, n))
  )
