import { afterAll, expect, describe, it } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { runProgram } from "../test/program.ts"
import { directoryLock, EmbeddedDatabaseInUse, type Holder, holds, release, take } from "./DirectoryLock.ts"

const folder = mkdtempSync(join(tmpdir(), "oza-lock-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let last = 0
const newDirectory = () => join(folder, `directory-${++last}`)

describe("The lock of a directory", () => {
  it.effect("is given to one at a time, and again when it was given back", () =>
    Effect.gen(function* () {
      const directory = newDirectory()
      for (let time = 0; time < 3; time++) {
        yield* Effect.scoped(
          Effect.gen(function* () {
            yield* directoryLock(directory)
            const error = yield* Effect.flip(Effect.scoped(directoryLock(directory)))
            expect(error).toBeInstanceOf(EmbeddedDatabaseInUse)
            expect(error).toMatchObject({ directory, pid: process.pid, machine: hostname() })
          })
        )
      }
      expect(readdirSync(directory)).toEqual(["lock.3"])
    })
  )

  it.effect("is refused with who holds it and what to do", () =>
    Effect.gen(function* () {
      const directory = newDirectory()
      yield* directoryLock(directory)
      const { message } = yield* Effect.flip(Effect.scoped(directoryLock(directory)))
      expect(message).toContain(`${directory} is in use by process ${process.pid}`)
      expect(message).toContain("Stop that process first")
    }).pipe(Effect.scoped)
  )

  it.effect("of another machine is refused, as it cannot be judged from here", () =>
    Effect.gen(function* () {
      const directory = newDirectory()
      yield* Effect.scoped(directoryLock(directory))
      const elsewhere = { pid: 7, started: "long ago", machine: "somewhere-else", released: false }
      writeFileSync(join(directory, "lock.1"), JSON.stringify(elsewhere))
      const error = yield* Effect.flip(Effect.scoped(directoryLock(directory)))
      expect(error.message).toContain("by process 7 on machine somewhere-else")
      expect(error.message).toContain(join(directory, "lock.*"))
    })
  )

  it.effect("of a process with the same number that started at another time is taken over", () =>
    Effect.gen(function* () {
      const directory = newDirectory()
      yield* Effect.scoped(directoryLock(directory))
      const earlier = { pid: process.pid, started: "another start", machine: hostname(), released: false }
      writeFileSync(join(directory, "lock.1"), JSON.stringify(earlier))
      expect(Exit.isSuccess(yield* Effect.exit(Effect.scoped(directoryLock(directory))))).toBe(true)
    })
  )

  it("that is free goes to one of two who both saw that, however their steps fall", () => {
    const stale: Holder = { pid: process.pid, started: "another start", machine: hostname(), released: false }
    /** What others do to the directory after the first has judged the lock, and before it takes it. */
    const between = (others: (directory: string) => void) => {
      const directory = newDirectory()
      take(directory)
      writeFileSync(join(directory, "lock.1"), JSON.stringify(stale))
      let judged = 0
      const taken = take(directory, (holder) => {
        const held = holds(holder)
        if (++judged === 1) others(directory)
        return held
      })
      return { taken, judged }
    }
    const takes = (directory: string): number => {
      const taken = take(directory)
      if (typeof taken !== "number") throw new Error("the lock was not free")
      return taken
    }

    const faster = between(takes)
    expect(faster).toMatchObject({ taken: { pid: process.pid, released: false }, judged: 2 })
    const gone = between((directory) => release(directory, takes(directory)))
    expect(gone).toEqual({ taken: 3, judged: 2 })
    const goneAndTaken = between((directory) => {
      release(directory, takes(directory))
      takes(directory)
    })
    expect(goneAndTaken.taken).toMatchObject({ pid: process.pid, released: false })
    // Swept away meanwhile: the number of the first is free again, and yet not the highest.
    const swept = between((directory) => {
      release(directory, takes(directory))
      release(directory, takes(directory))
      takes(directory)
    })
    expect(swept.taken).toMatchObject({ pid: process.pid, released: false })
  })

  it("that a killed process held is taken over, by one of all who try at once", async () => {
    const directories = Array.from({ length: 100 }, newDirectory)
    /** Several processes that each try to take all of them, from the same moment on. */
    const takers = async (count: number) => {
      const takers = Array.from({ length: count }, () => runProgram("takeLocks.ts", directories))
      await Promise.all(takers.map(({ line }) => line()))
      const start = Date.now() + 100
      for (const taker of takers) taker.process.stdin?.write(`${start}\n`)
      const taken = await Promise.all(
        takers.map(async ({ line }) => JSON.parse(await line()) as Array<string>)
      )
      const kill = async () => {
        for (const taker of takers) taker.process.kill("SIGKILL")
        await Promise.all(takers.map(({ ended }) => ended))
      }
      return { taken: taken.flat().toSorted(), kill }
    }

    const first = await takers(1)
    const refused = await takers(1)
    expect([first.taken, refused.taken]).toEqual([directories.toSorted(), []])
    await Promise.all([first.kill(), refused.kill()])
    const next = await takers(3)
    await next.kill()
    expect(next.taken).toEqual(directories.toSorted())
  })
})
