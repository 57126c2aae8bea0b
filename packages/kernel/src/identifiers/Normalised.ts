/**
 * An identifier that is read leniently and kept strictly.
 *
 * Text from people and older files comes with spaces, in lower case or without leading zeros. Decoding
 * brings it to the one form that the checks describe; what is kept, compared and encoded is that form.
 */
import { Schema, SchemaTransformation } from "effect"

/** Reads text by `normalise`, then by `strict`. One message, which never repeats what was given. */
export const normalised =
  (expected: string, normalise: (given: string) => string) =>
  <S extends Schema.Codec<string, string>>(strict: S) =>
    Schema.String.annotate({ message: expected }).pipe(
      Schema.decodeTo(
        strict,
        SchemaTransformation.transform<string, string>({ decode: normalise, encode: (kept) => kept })
      )
    )

/** Without any space, in capitals. */
export const compact = (given: string): string => given.replace(/\s/g, "").toUpperCase()
