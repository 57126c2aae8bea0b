/**
 * Prints a document on privacy of a region, made of its declaration: who sees what, the register, the
 * retention schedule, the assessment of risks, the text for parents; or its policy as a file.
 */
import { exportPolicy, PolicyExport } from "@oza/privacy/analysis"
import { PrivacyDocument, privacyMarkdown, Region } from "@oza/region"
import { regionNamed, regionNames } from "@oza/regions"
import { Effect, Result, Schema } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { Output } from "../Output.ts"
import { ToolFault } from "../ToolFault.ts"

const documents = [...PrivacyDocument, "policy"] as const

export const describeCommand = command({
  name: "describe",
  summary: "prints a document on privacy of a region, made of its declaration",
  usage: `<region> <${documents.join("|")}> [--language <nl|en>]`,
  options: { language: { type: "string" } },
  words: 2,
  run: ({ values, words }) =>
    Effect.gen(function* () {
      const { say } = yield* Output
      const [name = "", document = ""] = words
      const language = values.language ?? "nl"
      const declaration = regionNamed(name)
      const faults = [
        ...(declaration === undefined
          ? [`"${name}" is no region; this tool knows ${regionNames.join(", ")}.`]
          : []),
        ...(isDocument(document) ? [] : [`"${document}" is no document; there are ${documents.join(", ")}.`]),
        ...(language === "nl" || language === "en" ? [] : [`--language "${language}" is not nl or en.`])
      ]
      if (declaration === undefined || !isDocument(document) || (language !== "nl" && language !== "en"))
        return yield* notUnderstood(faults)
      const region = Region.compile(declaration)
      if (Result.isFailure(region)) return yield* faulty(region.failure.message)
      say(
        document === "policy"
          ? JSON.stringify(
              Schema.encodeSync(PolicyExport)(exportPolicy(region.success.privacy)),
              undefined,
              2
            )
          : privacyMarkdown[document](declaration, language)
      )
      return exitCode.done
    })
})

const isDocument = (word: string): word is (typeof documents)[number] =>
  documents.some((document) => document === word)

const notUnderstood = (faults: ReadonlyArray<string>) =>
  new ToolFault({ exit: exitCode.notUnderstood, message: faults.join("\n") })

const faulty = (message: string) => new ToolFault({ exit: exitCode.failed, message })
