/**
 * Reads the processing log of a region, for whoever watches over the data: by trace, by activity or by data
 * subject (Logboek Dataverwerkingen, extension lezen).
 *
 * Reading it is itself a use of data: every case of which a record is shown gets a record of that in its
 * own logs.
 */
import { type CaseId, text } from "@oza/kernel"
import { authorise, decideAccess, disclosureOf, permitted } from "@oza/privacy"
import { Effect } from "effect"
import { onDuty } from "./AccessScope.ts"
import { CaseStore, type Page } from "./CaseStore.ts"
import { InvalidInput } from "./CaseworkError.ts"
import { CurrentActor } from "./CurrentActor.ts"
import {
  type ProcessingFilter,
  ProcessingLog,
  type ProcessingPlace,
  type RecordedProcessing
} from "./ProcessingLog.ts"
import { RegionContext } from "./RegionContext.ts"
import { Today } from "./Today.ts"

/** Which part of what was found: so many after this place, or from the beginning. */
export interface ProcessingPage {
  readonly after?: ProcessingPlace | undefined
  readonly limit: number
}

export const readProcessingLog = Effect.fn("readProcessingLog")(function* (
  filter: ProcessingFilter,
  page: ProcessingPage
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const decision = decideAccess(region.privacy, {
    actor,
    side: region.roles.sideOf(actor.role),
    participates: false,
    relatives: [],
    permissions: [],
    handlesRights: true,
    purpose: "watch-over-data",
    categories: ["process"],
    on: yield* (yield* Today).date
  })
  // The duty says nothing of the decision, so it stands around it.
  return yield* found(filter, page).pipe(authorise(decision), onDuty("watch"))
})

const found = Effect.fnUntraced(function* (filter: ProcessingFilter, page: ProcessingPage) {
  const { activity, subject, trace } = filter
  if (activity === undefined && subject === undefined && trace === undefined) return yield* tooMuch
  const region = yield* RegionContext
  const log = yield* ProcessingLog
  const { decision } = yield* permitted("watch-over-data")
  const records: Page<RecordedProcessing> = yield* log.find(region.id, filter, page)
  const cases = new Set<CaseId>(records.items.map((one) => one.case))
  yield* (yield* CaseStore).disclose(
    region.id,
    [...cases].map((id) => ({
      id,
      disclosure: disclosureOf(decision, {
        region: region.id,
        case: id,
        kind: "list",
        fields: ["processingLog"]
      })
    }))
  )
  return records
})

const tooMuch = new InvalidInput({
  issues: [
    {
      path: "trace",
      message: text(
        "Zoek op trace, activiteit of betrokkene: het hele logboek wordt nooit in één keer gelezen.",
        "Search by trace, activity or data subject: the log is never read as a whole."
      )
    }
  ]
})
