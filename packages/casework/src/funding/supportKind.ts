/**
 * What support an agreement is, for its money: a place in the group that it is part of, where the region laid
 * down what such a place costs and who pays it; otherwise the kind that the agreement names.
 */
import type { Agreement } from "@oza/cases"
import { kindOfGroup, SupportKindId } from "@oza/funding"
import { Effect } from "effect"
import { GroupStore } from "../group/GroupStore.ts"
import { RegionContext } from "../RegionContext.ts"

export const supportKindOf = Effect.fn("supportKindOf")(function* ({
  group,
  kind
}: Pick<Agreement, "group" | "kind">) {
  const region = yield* RegionContext
  const own = SupportKindId.make(kind)
  if (group === undefined || region.funding.groups === undefined) return own
  const groups = yield* GroupStore
  return yield* groups.load({ region: region.id, id: group }).pipe(
    Effect.map(({ entry }) => kindOfGroup(region.funding, entry.name) ?? own),
    // A group that is gone does not stop its members from being paid for.
    Effect.catchTag("GroupNotFound", () => Effect.succeed(own))
  )
})
