/** Where the tool says what it does: the screen of a person, a log, or a test. */
import { Context } from "effect"
import type { Screen } from "./Progress.ts"

export class Output extends Context.Service<
  Output,
  Screen & {
    /** One line. */
    readonly say: (line: string) => void
  }
>()("@oza/import/Output") {}

/** The output of this process. */
export const processOutput: Output["Service"] = {
  write: (text) => void process.stdout.write(text),
  say: (line) => void process.stdout.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  now: () => performance.now()
}
