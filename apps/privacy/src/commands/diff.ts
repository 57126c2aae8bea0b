/**
 * Prints what changes between two policies, cell by cell, for whoever has to judge a change.
 *
 * A policy is the law (`law`), the law with what a region adds (the name of the region), one of these
 * without what changed from a day (`law-before:2026-09-01`), or a file that `describe <region> policy` made.
 */
import { CalendarDate } from "@oza/kernel"
import { compilePolicy, lawOnly } from "@oza/privacy"
import {
  diffMarkdown,
  exportPolicy,
  PolicyExport,
  policyDiff,
  withoutChangesFrom
} from "@oza/privacy/analysis"
import { Region } from "@oza/region"
import { regionNamed, regionNames } from "@oza/regions"
import { Effect, Result, Schema } from "effect"
import { readFileSync } from "node:fs"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { Output } from "../Output.ts"
import { ToolFault } from "../ToolFault.ts"

export const diffCommand = command({
  name: "diff",
  summary: "prints what changes between two policies: what opens, what closes, what asks for another yes",
  usage:
    "<before> <after> [--language <nl|en>] [--nothing-opens], each law, a region, law-before:<day>, <region>-before:<day>, or a file of `describe <region> policy`",
  options: {
    language: { type: "string" },
    // Ends with another number where anything opens, or asks for less: for a script.
    "nothing-opens": { type: "boolean" }
  },
  words: 2,
  run: ({ values, words }) =>
    Effect.gen(function* () {
      const { say } = yield* Output
      const [before, after] = words
      const language = values.language ?? "nl"
      if (before === undefined || after === undefined)
        return yield* notUnderstood("diff compares two policies; name both.")
      if (language !== "nl" && language !== "en")
        return yield* notUnderstood(`--language "${language}" is not nl or en.`)
      const [one, other] = [yield* policyNamed(before), yield* policyNamed(after)]
      const diff = policyDiff(one, other)
      say(diffMarkdown(diff, { before, after, language }))
      const { counts } = diff
      const opens = counts.opens + counts["asks-less"] + counts["asks-other"] > 0
      return values["nothing-opens"] === true && opens ? exitCode.notInOrder : exitCode.done
    })
})

/** The policy that a word names. */
const policyNamed = (word: string): Effect.Effect<PolicyExport, ToolFault> => {
  if (word.endsWith(".json")) return policyIn(word)
  const [name = "", day] = word.split("-before:")
  const policy = policyOf(name)
  if (Result.isFailure(policy)) return Effect.fail(policy.failure)
  if (day === undefined) return Effect.succeed(policy.success)
  const read = Schema.decodeUnknownResult(CalendarDate)(day)
  return Result.isFailure(read)
    ? Effect.fail(notUnderstood(`"${day}" is no day; write it as 2026-09-01.`))
    : Effect.succeed(withoutChangesFrom(read.success, policy.success))
}

const policyOf = (name: string): Result.Result<PolicyExport, ToolFault> => {
  if (name === "law") return Result.succeed(exportPolicy(compilePolicy(lawOnly)))
  const declaration = regionNamed(name)
  if (declaration === undefined)
    return Result.fail(
      notUnderstood(
        `"${name}" is no policy; there are law, ${regionNames.join(", ")}, and files ending in .json.`
      )
    )
  const region = Region.compile(declaration)
  return Result.isFailure(region)
    ? Result.fail(new ToolFault({ exit: exitCode.failed, message: region.failure.message }))
    : Result.succeed(exportPolicy(region.success.privacy))
}

const policyIn = (file: string): Effect.Effect<PolicyExport, ToolFault> =>
  Effect.try({
    try: () => Schema.decodeUnknownSync(PolicyExport)(JSON.parse(readFileSync(file, "utf8"))),
    catch: () =>
      new ToolFault({
        exit: exitCode.badInput,
        message: `${file} is not a file of \`describe <region> policy\`.`
      })
  })

const notUnderstood = (message: string) => new ToolFault({ exit: exitCode.notUnderstood, message })
