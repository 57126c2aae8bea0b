/**
 * What can go wrong between a use case and a store, as far as a caller can act on it.
 *
 * A bug in a store is a defect and is not listed here. No error carries data of a child.
 */
import { CalendarDate, CaseId, LocalizedText } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

/** There is no such case, or nobody may know that there is. */
export class CaseNotFound extends Schema.TaggedError<CaseNotFound>()("CaseNotFound", { id: CaseId }) {}

/** That something was done in a case: what, for which day and in which role. Never its content, never a name. */
export const CaseChange = Schema.Struct({
  act: Schema.String,
  label: LocalizedText,
  on: CalendarDate,
  role: RoleId
}).pipe(Schema.annotateEncoded({ identifier: "CaseChange" }))
export type CaseChange = typeof CaseChange.Type

/** Somebody else changed the case in the meantime; nothing was written. */
export class ConcurrentChange extends Schema.TaggedError<ConcurrentChange>()("ConcurrentChange", {
  id: CaseId,
  /** The version that the writer had read. */
  expected: Schema.Int,
  /** The version that the store holds now. */
  actual: Schema.Int,
  /** What was done since, for who may see the course of the case; absent for others and from stores. */
  changes: Schema.optionalKey(Schema.Array(CaseChange))
}) {}

/** The store cannot be reached or is shutting down; nothing was written, trying again is safe. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  cause: Schema.Defect()
}) {}
