/** Rejects for people: a file with all of them, and the first few on the screen. */
import { createWriteStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { grouped } from "../terminal/Progress.ts"
import { type Reject, rejectLine, rejectsHeader } from "./Reject.ts"

/** Writes all rejects of a run to a file; the file is there even where there are none. */
export const writeRejects = (
  path: string,
  rejects: AsyncIterable<Reject> | Iterable<Reject>
): Promise<void> => pipeline(linesOf(rejects), createWriteStream(path, { mode: 0o600 }))

const linesOf = async function* (rejects: AsyncIterable<Reject> | Iterable<Reject>): AsyncGenerator<string> {
  yield `${rejectsHeader}\n`
  for await (const reject of rejects) yield `${rejectLine(reject)}\n`
}

/** The first rejects in words, and how many there are beside them. */
export const firstRejects = (rejects: ReadonlyArray<Reject>, total: number): ReadonlyArray<string> => [
  ...rejects
    .slice(0, 10)
    .map(
      ({ row, column, valueClass, reason }) =>
        `  line ${row}${column === "" ? "" : `, column ${column}`} (${valueClass}): ${reason}`
    ),
  ...(total > 10 ? [`  and ${grouped(total - Math.min(10, rejects.length))} more`] : [])
]
