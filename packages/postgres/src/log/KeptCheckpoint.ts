/** A checkpoint as it is kept outside the database: a small file of JSON. */
import { Schema } from "effect"

export const KeptCheckpoint = Schema.Struct({
  /** The statement, exactly as it was signed. */
  statement: Schema.NonEmptyString,
  /** In base64. */
  signature: Schema.NonEmptyString,
  /** The key that it was signed with, for reference: whoever checks has it from elsewhere. */
  publicKey: Schema.NonEmptyString
})
export type KeptCheckpoint = typeof KeptCheckpoint.Type
