/**
 * What can go wrong between a use case and a store, as far as a caller can act on it.
 *
 * A bug in a store is a defect and is not listed here. No error carries data of a child.
 */
import { CaseId } from "@oza/kernel"
import { Schema } from "effect"

/** There is no such case, or nobody may know that there is. */
export class CaseNotFound extends Schema.TaggedError<CaseNotFound>()("CaseNotFound", { id: CaseId }) {}

/** Somebody else changed the case in the meantime; nothing was written. */
export class ConcurrentChange extends Schema.TaggedError<ConcurrentChange>()("ConcurrentChange", {
  id: CaseId,
  /** The version that the writer had read. */
  expected: Schema.Int,
  /** The version that the store holds now. */
  actual: Schema.Int
}) {}

/** The store cannot be reached or is shutting down; nothing was written, trying again is safe. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  cause: Schema.Defect()
}) {}
