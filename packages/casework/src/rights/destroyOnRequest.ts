/**
 * Destroys what somebody asked to have destroyed and was granted: the parts that the decision names, with
 * their keys, certified.
 *
 * The file of a child is all its cases in the region: they share one key, so that they end together. True
 * where the request itself was in what went.
 */
import type { Case } from "@oza/cases"
import type { CalendarDate } from "@oza/kernel"
import {
  categoriesOfController,
  type DataCategory,
  destructionRule,
  type FilePart,
  type RightsRequest
} from "@oza/privacy"
import { Effect } from "effect"
import { CurrentActor } from "../CurrentActor.ts"
import { Ids } from "../Ids.ts"
import { RegionContext } from "../RegionContext.ts"
import { DestructionStore } from "./DestructionStore.ts"

export const destroyOnRequest = Effect.fnUntraced(function* (
  request: RightsRequest,
  state: Case,
  on: CalendarDate
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const store = yield* DestructionStore
  const file = yield* store.fileOf(region.id, state.id)
  const { decision } = request
  if (file === undefined || decision === undefined) return false
  // The whole file takes what the samenwerkingsverband holds on health with it.
  const parts: ReadonlyArray<FilePart> = decision.parts.includes("file") ? ["file"] : decision.parts
  for (const part of parts) {
    const id = yield* (yield* Ids).destructionId
    yield* store.destroy(
      {
        id,
        region: region.id,
        cases: [...file.cases],
        part,
        on,
        categories: categoriesIn(part),
        reason: {
          _tag: "Requested",
          kind: request.kind,
          recipientsTold: request.recipients.filter(({ told }) => told?.how === "told").length
        },
        rules: [destructionRule(request.kind).id],
        by: { proposed: request.filedBy, approved: decision.by, executed: actor }
      },
      file.child
    )
  }
  return parts.includes("file")
})

/** The categories that a part can hold. */
export const categoriesIn = (part: FilePart): ReadonlyArray<DataCategory> =>
  part === "swv-health"
    ? ["swv-health"]
    : [...new Set(Object.values(categoriesOfController).flat())].filter((one) => one !== "swv-health")
