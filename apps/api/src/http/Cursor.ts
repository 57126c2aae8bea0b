/**
 * Where a page of a list ended, as a text that callers hand back and do not read.
 *
 * It holds the key of the last row: the next page starts after it, whatever came or went in between.
 */
import { CalendarDate, CaseId } from "@oza/kernel"
import { Effect, Option, Schema, SchemaGetter, SchemaIssue } from "effect"

const expected = "expected the cursor of a page before, as it was given"

const cursor = <A>(
  key: Schema.Codec<A, any>,
  read: (parts: ReadonlyArray<string>) => unknown,
  write: (key: A) => string
) => {
  const decode = Schema.decodeUnknownOption(key)
  return Schema.String.annotate({ message: expected }).pipe(
    Schema.decodeTo(Schema.toType(key), {
      decode: SchemaGetter.transformEffect((given: string) => {
        const found = decode(read(Buffer.from(given, "base64url").toString("utf8").split(" ")))
        return Option.isSome(found)
          ? Effect.succeed(found.value)
          : Effect.fail(new SchemaIssue.InvalidValue({ message: expected }))
      }),
      encode: SchemaGetter.transform((key: A) => Buffer.from(write(key)).toString("base64url"))
    })
  )
}

/** Of a list of cases: newest first. */
export const CaseCursor = cursor(
  Schema.Struct({ openedOn: CalendarDate, id: CaseId }),
  ([openedOn, id, ...rest]) => (rest.length === 0 ? { openedOn, id } : undefined),
  ({ openedOn, id }) => `${openedOn} ${id}`
)

/** Of a list of numbered records: newest first. */
export const SequenceCursor = cursor(
  Schema.Struct({ before: Schema.Int }),
  ([word, number]) =>
    word === "before" && /^\d{1,15}$/.test(number ?? "") ? { before: Number(number) } : undefined,
  ({ before }) => `before ${before}`
)

/** Of records of the processing log: oldest first. */
export const ProcessingCursor = cursor(
  Schema.Struct({ at: Schema.Int, case: CaseId, sequence: Schema.Int }),
  ([at, id, sequence, ...rest]) =>
    rest.length === 0 && [at, sequence].every((number) => /^\d{1,15}$/.test(number ?? ""))
      ? { at: Number(at), case: id, sequence: Number(sequence) }
      : undefined,
  ({ at, case: id, sequence }) => `${at} ${id} ${sequence}`
)

/** How many rows a page holds: 25 where nothing is said, 100 at most. */
export const Limit = Schema.FiniteFromString.check(
  Schema.isInt(),
  Schema.isBetween({ minimum: 1, maximum: 100 })
).pipe(Schema.annotateEncoded({ description: "1 to 100; 25 where absent" }))

export const limitOf = (limit: number | undefined): number => limit ?? 25
