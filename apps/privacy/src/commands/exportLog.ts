/**
 * Sends the processing log on to a log of the controller, over OTLP, in the order of each case. Only what
 * was acknowledged counts as sent, so that the same command goes on where it ended. Headers that the receiver
 * wants come from the environment.
 */
import { LogExport } from "@oza/postgres"
import { Effect, Layer, Result } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { type NotTaken, receiverUrl, send } from "../otlp/OtlpReceiver.ts"
import { otlpHeaders } from "../otlp/otlpHeaders.ts"
import { otlpRequest } from "../otlp/otlpRequest.ts"
import { Output } from "../Output.ts"
import { databaseOf, noDatabase } from "../Target.ts"
import { ToolFault } from "../ToolFault.ts"

/** Records in one request. */
const atOnce = 500

export const exportLogCommand = command({
  name: "export-log",
  summary: "sends the processing log (Logboek Dataverwerkingen) on to another log, over OTLP",
  usage: "--url <address> (or the variable OZA_OTLP_URL)",
  options: { url: { type: "string" } },
  run: ({ env, regions, target, values }) =>
    Effect.gen(function* () {
      const { say } = yield* Output
      const address = values.url ?? env["OZA_OTLP_URL"]
      if (address === undefined || address === "") return yield* noAddress
      const read = receiverUrl(address)
      if (Result.isFailure(read)) return yield* badAddress(read.failure)
      const headers = otlpHeaders(env)
      if (Result.isFailure(headers)) return yield* badHeaders(headers.failure)
      const url = read.success
      yield* Effect.gen(function* () {
        const log = yield* LogExport
        for (const { id } of regions) {
          let sent = 0
          for (;;) {
            const next = yield* log.next(id, atOnce).pipe(Effect.mapError(noDatabase))
            if (next.length === 0) break
            yield* send(url, headers.success, otlpRequest(next.map(({ record }) => record))).pipe(
              Effect.mapError((error) => notTaken(error, id, sent))
            )
            yield* log.acknowledged(id, next).pipe(Effect.mapError(noDatabase))
            sent += next.length
          }
          say(`✓ ${id}: ${sent} records were sent and acknowledged.`)
        }
      }).pipe(Effect.provide(LogExport.layer.pipe(Layer.provide(databaseOf(target)))))
      return exitCode.done
    })
})

const noAddress = new ToolFault({
  exit: exitCode.notUnderstood,
  message: "Give --url, or set OZA_OTLP_URL; without an address nothing is sent."
})

// An address can have a password in it, and is never repeated.
const badAddress = (why: string): ToolFault =>
  new ToolFault({ exit: exitCode.notUnderstood, message: `The address cannot be used: ${why}.` })

const badHeaders = (why: string): ToolFault =>
  new ToolFault({ exit: exitCode.notUnderstood, message: `${why}; nothing was sent.` })

const notTaken = ({ message }: NotTaken, region: string, sent: number): ToolFault =>
  new ToolFault({
    exit: exitCode.unreachable,
    message: `The receiver did not take the records of ${region}: ${message}. ${sent} were acknowledged before; the same command goes on from there.`
  })
