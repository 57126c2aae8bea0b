#!/usr/bin/env node
/** The job as it is started: reads what it is asked, does it, and ends with a number that says how. */
import { Cause, Effect, Exit } from "effect"
import { readFileSync } from "node:fs"
import { parseAsked, usage } from "./Arguments.ts"
import { job } from "./job.ts"
import { exitCode, JobFault } from "./JobFault.ts"
import { stores } from "./Stores.ts"

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const parsed = parseAsked(process.argv.slice(2), process.env)
if (parsed._tag === "Failure") {
  for (const fault of parsed.failure) console.error(`✗ ${fault}`)
  console.error('\nSee "oza-report --help".')
  process.exitCode = exitCode.notUnderstood
} else if (parsed.success === "help") {
  say(usage)
} else {
  const asked = parsed.success
  const exit = await Effect.runPromiseExit(
    job(asked, version, say).pipe(Effect.provide(stores(asked.target, asked.region)))
  )
  if (Exit.isFailure(exit)) process.exitCode = failed(exit.cause)
}

function failed(cause: Cause.Cause<unknown>): number {
  const error = Cause.squash(cause)
  if (error instanceof JobFault) {
    console.error(`✗ ${error.message}`)
    return error.exit
  }
  console.error(`✗ This is a bug of the job. ${error instanceof Error ? error.stack : String(error)}`)
  return exitCode.failed
}
