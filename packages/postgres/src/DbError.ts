/**
 * A failure of the database, without the data that it was about.
 *
 * What engines and drizzle say can hold parameters, rows and keys (a name, a hash of a number). Only
 * what cannot is kept: the SQLSTATE, the constraint or relation, and the sentence of the engine where it
 * speaks of names of the schema or of the server and never of values.
 */
import { StoreUnavailable } from "@oza/casework"
import { Effect, Schema } from "effect"

/** Classes of SQLSTATE whose sentence names parts of the schema or the server only. */
const saysNoData = /^(08|0A|25|28|3D|40|42|53|55|57|58)/

/** Codes of the network, as Node gives them. */
const network = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN"
])

/**
 * The server cannot be reached, is going down, can only be read for a while (it is being replaced), or
 * asks to try again: nothing is wrong with the request.
 */
const isPassing = (code: string): boolean =>
  network.has(code) || code === "CLOSED" || /^(08|57P|53300|25006|40001|40P01)/.test(code)

export class DbError extends Schema.TaggedError<DbError>()("DbError", {
  /** SQLSTATE (`23505`), a code of the network (`ECONNREFUSED`), or `CLOSED`. */
  code: Schema.String,
  /** The constraint that was broken. */
  constraint: Schema.optionalKey(Schema.String),
  says: Schema.String
}) {
  override get message(): string {
    return this.says
  }

  /** From whatever a driver or drizzle throws. */
  static readonly of = (thrown: unknown): DbError => {
    const cause = innermost(thrown)
    const code = codeOf(cause)
    const constraint = textOf(cause, "constraint")
    const where = constraint ?? textOf(cause, "table") ?? textOf(cause, "column")
    return new DbError({
      code,
      ...(constraint === undefined ? {} : { constraint }),
      says:
        saysNoData.test(code) || isPassing(code)
          ? `the database refused (${code}): ${textOf(cause, "message") ?? "no reason given"}`
          : `the database refused (${code}${where === undefined ? "" : ` at ${where}`})`
    })
  }

  get isPassing(): boolean {
    return isPassing(this.code)
  }
}

const textOf = (value: unknown, key: string): string | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  const found = (value as Record<string, unknown>)[key]
  return typeof found === "string" && found !== "" ? found : undefined
}

/** Drizzle wraps what the driver threw; a connection to several addresses fails with all of them. */
const innermost = (thrown: unknown): unknown => {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return innermost(thrown.errors[0])
  if (thrown instanceof Error && thrown.cause !== undefined) return innermost(thrown.cause)
  return thrown
}

/** What drivers say in words only when a connection is gone. */
const closed =
  /connection terminated|connection error|timeout exceeded when trying to connect|cannot use a pool after|pglite is clos/i

const codeOf = (cause: unknown): string => {
  const code = textOf(cause, "code")
  if (code !== undefined) return code
  return closed.test(textOf(cause, "message") ?? "") ? "CLOSED" : "UNKNOWN"
}

/** What passes is for the caller to act on; all else is a bug here, and dies. */
export const orUnavailable = <A, E, R>(
  effect: Effect.Effect<A, E | DbError, R>
): Effect.Effect<A, Exclude<E, DbError> | StoreUnavailable, R> =>
  Effect.catchIf(
    effect,
    (error): error is E & DbError => error instanceof DbError,
    (error) => (error.isPassing ? Effect.fail(new StoreUnavailable({ cause: error })) : Effect.die(error))
  ) as Effect.Effect<A, Exclude<E, DbError> | StoreUnavailable, R>
