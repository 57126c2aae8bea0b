/** What can go wrong with a group arrangement, as far as a caller can act on it. No error names a child. */
import { GroupId } from "@oza/kernel"
import { Schema } from "effect"

/** There is no such group in this region. */
export class GroupNotFound extends Schema.TaggedError<GroupNotFound>()("GroupNotFound", { id: GroupId }) {}

/** The group has no such member, or nobody may know that it has. */
export class MemberNotFound extends Schema.TaggedError<MemberNotFound>()("MemberNotFound", { id: GroupId }) {}

/** Somebody else changed the group in the meantime; nothing was written. */
export class GroupChanged extends Schema.TaggedError<GroupChanged>()("GroupChanged", {
  id: GroupId,
  /** The version that the writer had read. */
  expected: Schema.Int,
  /** The version that the store holds now. */
  actual: Schema.Int
}) {}
