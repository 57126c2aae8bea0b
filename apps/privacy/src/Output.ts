/** Where the tool says what it does: the screen of a person, a log, or a test. */
import { Context } from "effect"

export class Output extends Context.Service<
  Output,
  {
    /** One line. */
    readonly say: (line: string) => void
  }
>()("@oza/privacy-tool/Output") {}

/** The output of this process. */
export const processOutput: Output["Service"] = {
  say: (line) => void process.stdout.write(`${line}\n`)
}
