/**
 * Makes a request on rights, and does what follows: telling that it takes longer, deciding, telling the
 * recipients, doing what was decided, closing. Each is one event and one record in the case.
 *
 * What was decided is done here where this house can do it: data are put on hold by an act in the case,
 * a file is destroyed with its keys. A correction is made in the case by those who hold the data; what is
 * recorded here is that it was done.
 */
import type { Case, Command } from "@oza/cases"
import type { CalendarDate, CaseId, Rule } from "@oza/kernel"
import {
  decideRights,
  dutiesToKeep,
  evolveRights,
  type FilePart,
  permitted,
  procedureOf,
  type RightsAsked,
  type RightsCommand,
  type RightsRequest,
  type RightsRequestId,
  recipientsOf
} from "@oza/privacy"
import { Effect, Result } from "effect"
import { actDay } from "../ActDay.ts"
import { ActRefused } from "../CaseworkError.ts"
import { CaseStore, type Disclosed } from "../CaseStore.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { doAct } from "../doAct.ts"
import { Ids } from "../Ids.ts"
import { recordOf } from "../Recording.ts"
import { RegionContext } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { destroyOnRequest } from "./destroyOnRequest.ts"
import { DestructionStore } from "./DestructionStore.ts"
import { fileDatesOf } from "./fileDates.ts"
import { allDisclosures, giverFactsOf, officersOf, type RightsPurpose, underRights } from "./rightsAccess.ts"
import { RightsRequestChanged } from "./RightsError.ts"
import { RightsStore } from "./RightsStore.ts"

/** An act that somebody asks to do with a request. */
export interface RightsActRequest {
  readonly case: CaseId
  /** Absent where a request is made. */
  readonly id?: RightsRequestId | undefined
  readonly command: RightsCommand
  /** The day that it holds for; today where absent. */
  readonly on?: CalendarDate | undefined
  /** The version that the one who acts has seen. */
  readonly expectedVersion?: number | undefined
}

/** What comes back when an act with a request was done. */
export interface RightsDone {
  readonly id: RightsRequestId
  /** 0 where the request went with the file that was destroyed. */
  readonly version: number
  /** The rules that were looked at and left the act open. */
  readonly rules: ReadonlyArray<Rule>
}

/** The category of a request itself: the course of a case, and what is told of consent and rights. */
const ofRights = ["process", "consent"] as const

export const actOnRights = Effect.fn("actOnRights")(function* (request: RightsActRequest) {
  const day = yield* actDay(request.on)
  return yield* rereading(
    underRights(request.case, ofRights, (state, purpose) => acting(request, state, purpose, day))
  )
})

/** Makes a request. */
export const fileRequest = (
  of: Omit<RightsActRequest, "id" | "command" | "expectedVersion"> & {
    readonly command: Extract<RightsCommand, { readonly _tag: "FileRightsRequest" }>
  }
) => actOnRights(of)

const acting = Effect.fnUntraced(function* <P extends RightsPurpose>(
  asked: RightsActRequest,
  state: Case,
  purpose: P,
  on: CalendarDate
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const store = yield* RightsStore
  const { decision } = yield* permitted(purpose)
  const id = asked.id ?? (yield* (yield* Ids).rightsRequestId)
  const key = { region: region.id, case: asked.case, id }
  const before = asked.id === undefined ? undefined : yield* store.load(key)
  if (asked.expectedVersion !== undefined && asked.expectedVersion !== (before?.version ?? 0)) {
    const { expectedVersion: expected } = asked
    return yield* new RightsRequestChanged({ id, expected, actual: before?.version ?? 0 })
  }
  const decided = decideRights({
    id,
    region: region.id,
    case: asked.case,
    state: before,
    command: asked.command,
    actor,
    side: region.roles.sideOf(actor.role),
    on,
    policy: region.privacy,
    givers: giverFactsOf(region, actor, state, on),
    officers: officersOf(region),
    recipients: yield* recipients(asked.command, before),
    duties: yield* duties(asked.command, before, on),
    holidays: region.holidays
  })
  if (Result.isFailure(decided)) return yield* new ActRefused({ ruling: decided.failure })
  const { event, rules } = decided.success
  const record = recordOf(decision, state, "write", ["rights"])
  let read: ReadonlyArray<Disclosed> = [{ id: state.id, version: state.version, disclosure: record }]
  if (asked.command._tag === "CarryOutRights" && before !== undefined) {
    // What is done moves the case on, or ends it: it is recorded before, and not again with the event.
    yield* (yield* CaseStore).disclose(region.id, read)
    read = []
    const gone = yield* carryOut(before, state, on)
    if (gone) return { id, version: 0, rules } satisfies RightsDone
  }
  const expected = before?.version ?? 0
  yield* store.write({ ...key, child: state.child.person, expected, event, read })
  return { id, version: evolveRights(before, event).version, rules } satisfies RightsDone
})

/** Who is told of a decision: those who got the data that the request is about. */
const recipients = Effect.fnUntraced(function* (command: RightsCommand, before: RightsRequest | undefined) {
  if (command._tag !== "DecideRightsRequest" || before === undefined) return []
  if (!procedureOf[before.kind].tellsRecipients) return []
  const found = yield* allDisclosures(before.case, false)
  return recipientsOf(found.map(({ disclosure }) => disclosure).toReversed(), before.categories)
})

const nothing: RightsAsked["duties"] = { file: [], "swv-health": [] }

/** The duties that keep each part, for an act that would end one. */
const duties = Effect.fnUntraced(function* (
  command: RightsCommand,
  before: RightsRequest | undefined,
  on: CalendarDate
) {
  const ends = command._tag === "DecideRightsRequest" || command._tag === "CarryOutRights"
  if (!ends || before === undefined || !procedureOf[before.kind].destroys) return nothing
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  // Whoever does not watch over the data is refused for that; the file is not looked at.
  if (region.roles.sideOf(actor.role) !== "privacy-office") return nothing
  const file = yield* (yield* DestructionStore).fileOf(region.id, before.case)
  if (file === undefined) return nothing
  const dates = fileDatesOf(file)
  const asked = before.kind === "destruction" ? "destruction" : "erasure"
  const of = (part: FilePart) => dutiesToKeep(part, dates, region.retention ?? {}, on, asked)
  return { file: of("file"), "swv-health": of("swv-health") }
})

/** Does what was decided; true where the request went with it. */
const carryOut = Effect.fnUntraced(function* (request: RightsRequest, state: Case, on: CalendarDate) {
  const command = inTheCase(request)
  if (command !== undefined) yield* doAct({ id: state.id, command, on })
  return procedureOf[request.kind].destroys ? yield* destroyOnRequest(request, state, on) : false
})

/** The act in the case that a decision comes down to, where there is one. */
const inTheCase = ({ kind, restriction = "accuracy-contested" }: RightsRequest): Command | undefined => {
  switch (kind) {
    case "restriction":
      return { _tag: "RestrictProcessing", ground: restriction }
    case "objection":
      return { _tag: "RestrictProcessing", ground: "objection-pending" }
    default:
      return undefined
  }
}
