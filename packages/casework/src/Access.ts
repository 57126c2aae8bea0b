/**
 * Asks the privacy rules whether the one who is asking may process this case for this purpose.
 *
 * To somebody who is nothing to a case, it is not there: the answer is the same as for a number that
 * does not exist. To somebody who takes part, a refusal is a ruling.
 */
import { accessSubject, type ActId, type Case, waitsForReview } from "@oza/cases"
import type { CalendarDate, CaseId } from "@oza/kernel"
import {
  type AccessDecision,
  accessRequest,
  authorise,
  caseCategories,
  type DataCategory,
  decideAccess,
  isRelated,
  type Narrowing,
  openCategories,
  type Purpose,
  refusalOf
} from "@oza/privacy"
import { type Actor, represents, type Side } from "@oza/roles"
import { Effect } from "effect"
import { asking, decidedOn, onDuty } from "./AccessScope.ts"
import { CaseStore } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { RegionContext, type RegionInUse } from "./RegionContext.ts"
import { brokenGlass } from "./Recording.ts"
import { CaseNotFound, StoreUnavailable } from "./StoreError.ts"
import { Today } from "./Today.ts"

/**
 * The case as it stands, read for a purpose: to decide on, and then to show or to write.
 *
 * A purpose that the role can never use is refused before any case is looked for. A case that is not there
 * leaves the same record, and takes the same work, as one that is nothing to the one who asks.
 */
export const loadFor = Effect.fnUntraced(function* (id: CaseId, purpose: Purpose) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  yield* usable(purpose, id)
  return yield* store.load({ region: region.id, id }).pipe(
    inScope(purpose, id),
    Effect.catchTag("CaseNotFound", (missing) =>
      Effect.gen(function* () {
        yield* recordRefusal(yield* decidedOnNothing(purpose), id)
        return yield* missing
      })
    )
  )
})

/** What a decision turns on beside the case itself. */
interface Circumstances {
  readonly narrowing?: Narrowing | undefined
  /** Is it for the answer to a request on rights, or for the end of the file? */
  readonly handlesRights?: boolean | undefined
}

/**
 * The decision on processing a case; `categories` absent: on everything that is in it. A refusal is
 * recorded here; where the case is nothing to the one who asks, that is all that is left of it.
 */
export const access = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  purpose: P,
  on: CalendarDate,
  categories?: ReadonlyArray<DataCategory>,
  { narrowing, handlesRights }: Circumstances = {}
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const request = accessRequest({
    catalogue: region.roles,
    actor,
    subject: accessSubject(state),
    purpose,
    on,
    categories,
    narrowing,
    handlesRights: handlesRights ?? (purpose === "watch-over-data" && waitsForReview(state, on))
  })
  const decision = decideAccess(region.privacy, request)
  if (decision.effect === "deny") yield* recordRefusal(decision, state.id, state)
  if (!isRelated(request)) return yield* new CaseNotFound({ id: state.id })
  return decidedOn(decision satisfies AccessDecision<P>, state.id)
})

/** Fails, with the ruling, where the role can never use the purpose; nothing of any case is looked at. */
export const usable = Effect.fnUntraced(function* (purpose: Purpose, id?: CaseId) {
  const region = yield* RegionContext
  const { role } = yield* CurrentActor
  if (openCategories(region.privacy, role, region.roles.sideOf(role), purpose).length > 0) return
  const decision = yield* decidedOnNothing(purpose)
  if (id !== undefined) yield* recordRefusal(decision, id)
  yield* Effect.void.pipe(authorise(decision))
})

/** The decision on a case that the actor is nothing to. */
const decidedOnNothing = Effect.fnUntraced(function* (purpose: Purpose) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  return decideAccess(region.privacy, {
    actor,
    side: region.roles.sideOf(actor.role),
    participates: false,
    relatives: [],
    permissions: [],
    purpose,
    categories: caseCategories,
    on: yield* (yield* Today).date
  })
})

/** Leaves in a case that somebody who is nothing to it was told that it is there. */
export const recordAsked = Effect.fnUntraced(function* (id: CaseId, purpose: Purpose) {
  yield* recordRefusal(yield* decidedOnNothing(purpose), id)
})

const recordRefusal = Effect.fnUntraced(function* (decision: AccessDecision, id: CaseId, state?: Case) {
  const region = yield* RegionContext
  const disclosure = refusalOf(decision, {
    region: region.id,
    case: id,
    kind: "read",
    ...(state === undefined ? {} : brokenGlass(decision, state))
  })
  yield* (yield* CaseStore).disclose(region.id, [{ id, version: state?.version ?? 0, disclosure }]).pipe(
    inScope(decision.purpose, id),
    // What was refused depends on no version of the case.
    Effect.catchTag("ConcurrentChange", (cause) => Effect.fail(new StoreUnavailable({ cause })))
  )
})

/** What the store may touch before there is a decision. */
const inScope = (purpose: Purpose, id: CaseId) =>
  purpose === "watch-over-data" ? onDuty("watch") : asking(purpose, id)

/** What an act is done for: by the child and its parents in their own file, by others for the task. */
export const purposeOf = (region: RegionInUse, actor: Actor, act?: ActId): Purpose => {
  const representation = region.roles.representationOf(actor.role)
  if (representation !== undefined && (representation === "youth" || represents(representation)))
    return "own-file"
  if (region.roles.sideOf(actor.role) === "privacy-office") return "watch-over-data"
  switch (act) {
    case "SuspendTerm":
    case "ResumeTerm":
    case "ExtendTerm":
    case "TakeDecision":
    case "CorrectDecision":
    case "DecideProcedure":
    case "DecideObjection":
      return deciding[region.roles.sideOf(actor.role) ?? "analysis"] ?? "arrange"
    case "RecordHealthFinding":
      return "allocate-support"
    case "TakeEmergencyAccess":
      return "protect"
    case "ShareFunding":
    case "ApproveFunding":
    case "ReturnFunding":
    case "RecordInvoice":
      return "fund"
    default:
      return "arrange"
  }
}

/** What a decision is taken for, by the side that takes it. */
const deciding: Readonly<Partial<Record<Side, Purpose>>> = {
  municipality: "decide-youth-help",
  swv: "allocate-support"
}
