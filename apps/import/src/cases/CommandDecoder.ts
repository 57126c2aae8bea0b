/**
 * Decides whether what a row says is a command, by the schema of the act and nothing else.
 *
 * The schema is asked once for every way in which columns can be filled in; after that, a row that fills
 * in the same columns with fields that the schema has accepted needs no second judgement, as no schema of
 * an act compares one field with another. Where one does, and wherever a field is not accepted, the whole
 * goes through the schema, which then says everything that is wrong. A test holds the two ways together.
 */
import { type ActId, acts, type Command } from "@oza/cases"
import { Result, Schema } from "effect"
import { type SchemaFault, schemaFaults } from "../table/SchemaFault.ts"
import { longestCopied } from "../table/ownText.ts"
import type { Fields } from "./BoundValue.ts"
import { comparesFields, type Shape } from "./CommandShape.ts"

export interface CommandDecoder {
  /** The value that a field has for this text, or the text itself where the schema does not accept it. */
  readonly field: (shape: Extract<Shape, { readonly _tag: "Field" }>) => (value: unknown) => unknown
  readonly decode: (value: unknown, fields: Fields) => Result.Result<Command, ReadonlyArray<SchemaFault>>
}

/** Values that are remembered per field: codes and days, not free text. */
const remembered = 5000

/** The decoder of one act of a mapping, whose fields come from these columns. */
export const commandDecoder = (
  act: ActId,
  columns: ReadonlyArray<number>,
  shortcut: boolean
): CommandDecoder => {
  const bySchema = Schema.decodeUnknownResult(acts[act].command as unknown as Schema.Codec<Command>, {
    errors: "all"
  })
  const whole = (value: unknown): Result.Result<Command, ReadonlyArray<SchemaFault>> =>
    Result.mapError(bySchema(value), ({ issue }) => schemaFaults(issue))
  if (!shortcut || columns.length > 30 || comparesFields(acts[act].command.ast)) {
    return { field: () => (value) => value, decode: whole }
  }

  let sound = true
  const accepted = new Set<number>()
  return {
    field: ({ read }) => {
      const known = new Map<unknown, unknown>()
      return (value) => {
        const found = known.get(value)
        if (found !== undefined) return found
        const decoded = read(value)
        if (decoded === undefined) {
          sound = false
          return value
        }
        const short = typeof value !== "string" || value.length <= longestCopied
        if (short && known.size < remembered) known.set(value, decoded)
        return decoded
      }
    },
    decode: (value, fields) => {
      const fieldsAreSound = sound
      sound = true
      let filled = 1
      for (const column of columns) filled = filled * 2 + (fields[column] === "" ? 0 : 1)
      if (fieldsAreSound && accepted.has(filled)) return Result.succeed(value as Command)
      const decoded = whole(value)
      if (fieldsAreSound && Result.isSuccess(decoded)) accepted.add(filled)
      return decoded
    }
  }
}
