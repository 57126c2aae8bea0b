/** Why the tool could not do what it was asked, in sentences, and the number that it ends with. */
import { Data } from "effect"
import type { ExitCode } from "./ExitCode.ts"

export class ToolFault extends Data.TaggedError("ToolFault")<{
  readonly exit: ExitCode
  readonly message: string
}> {}
