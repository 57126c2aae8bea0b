/**
 * Why the job made no report, in a sentence, and the number that it ends with.
 *
 * 0: the report is there. 1: the job itself failed; that is a bug. 2: it was asked for something that it
 * does not know. 4: the database cannot be used. 5: the files cannot be written. Nothing is left half done.
 */
import { Data } from "effect"

export const exitCode = { done: 0, failed: 1, notUnderstood: 2, noDatabase: 4, notWritten: 5 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

export class JobFault extends Data.TaggedError("JobFault")<{
  readonly exit: ExitCode
  readonly message: string
}> {}
