/** What can go wrong with requests on rights and with destruction, as far as a caller can act on it. */
import { DestructionId, RightsRequestId } from "@oza/privacy"
import { Schema } from "effect"

/** There is no such request, or nobody may know that there is. */
export class RightsRequestNotFound extends Schema.TaggedError<RightsRequestNotFound>()(
  "RightsRequestNotFound",
  { id: RightsRequestId }
) {}

/** Somebody else changed the request in the meantime; nothing was written. */
export class RightsRequestChanged extends Schema.TaggedError<RightsRequestChanged>()("RightsRequestChanged", {
  id: RightsRequestId,
  /** The version that the writer had read. */
  expected: Schema.Int,
  /** The version that the store holds now. */
  actual: Schema.Int
}) {}

/** There is no such list of what is to be destroyed. */
export class DestructionListNotFound extends Schema.TaggedError<DestructionListNotFound>()(
  "DestructionListNotFound",
  { id: DestructionId }
) {}

/** Somebody else changed the list in the meantime; nothing was written. */
export class DestructionListChanged extends Schema.TaggedError<DestructionListChanged>()(
  "DestructionListChanged",
  { id: DestructionId, expected: Schema.Int, actual: Schema.Int }
) {}
