/**
 * What a verifier finds: which case, which log, which record, and what is wrong with it.
 *
 * It names cases by number and says nothing of what is in a record.
 */
import type { CaseId } from "@oza/kernel"
import type { LogName } from "./Checkpoint.ts"

export type LogFaultKind =
  /** Records before this one are gone. */
  | "missing"
  /** The record does not follow from the one before it: it, or its hash, is not what was written. */
  | "changed"
  /** What stands beside the record (moment, trace, case, ...) is not what the record says. */
  | "mislabelled"
  /** The head of the chain is not its last record. */
  | "head"
  /** The other log has nothing of this action. */
  | "unpaired"
  /** A checkpoint says that there was another record here, or one where there is none. */
  | "since-checkpoint"

export interface LogFault {
  readonly case: CaseId
  readonly log: LogName
  /** The record; absent: the chain as a whole. */
  readonly sequence?: number | undefined
  readonly kind: LogFaultKind
  readonly message: string
}

/** Something is wrong with a checkpoint itself. */
export interface CheckpointFault {
  readonly number: number
  readonly message: string
}
