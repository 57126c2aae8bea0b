/** A checkpoint as it is kept outside the database: a small file of JSON. */
import type { RegionId } from "@oza/kernel"
import { Result, Schema } from "effect"
import { CheckpointStatement } from "./Checkpoint.ts"

export const KeptCheckpoint = Schema.Struct({
  /** The statement, exactly as it was signed. */
  statement: Schema.NonEmptyString,
  /** In base64. */
  signature: Schema.NonEmptyString,
  /** The key that it was signed with, for reference: whoever checks has it from elsewhere. */
  publicKey: Schema.NonEmptyString
})
export type KeptCheckpoint = typeof KeptCheckpoint.Type

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(CheckpointStatement))

/** The region that it is about; undefined where it is no statement on logs. */
export const keptRegion = ({ statement }: KeptCheckpoint): RegionId | undefined => {
  const read = decode(statement)
  return Result.isSuccess(read) ? read.success.region : undefined
}
