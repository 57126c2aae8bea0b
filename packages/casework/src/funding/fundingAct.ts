/**
 * What acts on money have in common: who may act, what the books already hold, one write of event and
 * entries, and what it then comes to.
 *
 * The rules of the case come first: they also say why money is not spoken of yet. No budget is asked before
 * the act is done; a shortage is told with the answer and stops nothing (KOP-08).
 */
import { type ActId, type Case, type Command, ruleOnAct } from "@oza/cases"
import { bookable, type Booking, type LedgerEntry, intoOpenYears, openYearOf } from "@oza/funding"
import { type CalendarDate, type CaseId, type Ground, refused } from "@oza/kernel"
import { authorise, permitted, type Purpose } from "@oza/privacy"
import { Effect, Result } from "effect"
import { access, loadFor, purposeOf } from "../Access.ts"
import { actDay } from "../ActDay.ts"
import type { ActDone } from "../ActDone.ts"
import { ActRefused } from "../CaseworkError.ts"
import { tellingChanges } from "../changesSince.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { atVersion, perform } from "../performing.ts"
import { pathwayOf, RegionContext, type RegionInUse } from "../RegionContext.ts"
import type { StoreUnavailable } from "../StoreError.ts"
import { Today } from "../Today.ts"
import { LedgerStore } from "./LedgerStore.ts"
import { shortagesAfter } from "./shortagesAfter.ts"

/** In which case an act on money is done. */
export interface FundingActRequest {
  readonly id: CaseId
  /** The day that it holds for; today where absent. */
  readonly on?: CalendarDate | undefined
  /** The version that the one who acts has seen; a case that moved on since gives a conflict. */
  readonly expectedVersion?: number | undefined
}

/** What an act on money is made from. */
export interface FundingAct {
  readonly state: Case
  readonly on: CalendarDate
  /** Everything that the case has in the books. */
  readonly booked: ReadonlyArray<LedgerEntry>
  /** Under which its own entries come. */
  readonly booking: Booking
}

/** What it comes down to. */
export interface FundingDone<C extends Command = Command> {
  readonly command: C
  /** As if every year were open. */
  readonly entries: ReadonlyArray<LedgerEntry>
  /** What has to happen before what was set apart is promised. */
  readonly waitsFor: ReadonlyArray<Ground>
}

type FundingActId = Extract<ActId, "ShareFunding" | "ApproveFunding" | "ReturnFunding" | "RecordInvoice">

/** Does an act on money, as `doing` makes it from the case and its books. */
export const fundingAct = Effect.fnUntraced(function* <E, R>(
  act: FundingActId,
  request: FundingActRequest,
  doing: (asked: FundingAct) => Effect.Effect<FundingDone, E, R>
) {
  return yield* acting(act, request, doing).pipe(tellingChanges)
})

const acting = Effect.fnUntraced(function* <E, R>(
  act: FundingActId,
  request: FundingActRequest,
  doing: (asked: FundingAct) => Effect.Effect<FundingDone, E, R>
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* actDay(request.on)
  const purpose = purposeOf(region, actor, act)
  const state = yield* loadFor(request.id, purpose)
  const decision = yield* access(state, purpose, yield* (yield* Today).date, ["process", "finance"])
  return yield* Effect.gen(function* () {
    yield* atVersion(state, request.expectedVersion)
    yield* mayAct(act, state, on)
    const booked = yield* booksOf(state, purpose)
    const { command, entries, waitsFor } = yield* doing({
      state,
      on,
      booked,
      booking: {
        region: region.id,
        case: state.id,
        event: state.version + 1,
        on,
        school: state.enrolment.school
      }
    })
    const open = yield* inOpenYears(region, entries, on)
    const done = yield* perform(state, command, on, purpose, { entries: open })
    const remarks = command._tag === "RecordInvoice" ? command.remarks : []
    return yield* toldOfMoney({ ...done, waitsFor, remarks }, open, purpose)
  }).pipe(authorise(decision))
})

/** Refuses where the case itself settles that the act may not be done. */
const mayAct = Effect.fnUntraced(function* (act: FundingActId, state: Case, on: CalendarDate) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const situation = { case: state, on, pathway: pathwayOf(region, state.pathway), holidays: region.holidays }
  const { grounds } = ruleOnAct({ situation, act, actor, rules: region.rules, command: undefined })
  const [first, ...rest] = grounds
  if (first !== undefined) return yield* new ActRefused({ ruling: refused(on, [first, ...rest]) })
})

/** Entries that are there and cannot be seen would be booked twice: nobody acts on money without seeing it. */
const booksOf = Effect.fnUntraced(function* <P extends Purpose>(state: Case, purpose: P) {
  const { decision } = yield* permitted(purpose)
  if (purpose !== "fund" && !decision.permitted.includes("finance"))
    return yield* Effect.die(
      new Error(`a region lets ${decision.actor.role} act on money that it keeps from them`)
    )
  return yield* (yield* LedgerStore).entriesOf({ region: state.region, id: state.id })
})

/** What falls in a year that is closed is booked in the first one that is open, and says which it concerns. */
const inOpenYears = Effect.fnUntraced(function* (
  { funding: { closedYears = [], sources }, rules }: RegionInUse,
  entries: ReadonlyArray<LedgerEntry>,
  on: CalendarDate
) {
  const moved = intoOpenYears(entries, closedYears, (id) => {
    const source = sources.find((one) => one.id === id)
    if (source === undefined) throw new Error(`the region declares no source ${id}, which is in the books`)
    return openYearOf(closedYears, source, on)
  })
  const checked = bookable(moved, closedYears, (id) => rules.get(id)!)
  return Result.isFailure(checked) ? yield* new ActRefused({ ruling: checked.failure }) : checked.success
})

/** The act is done, whatever happens after it; a shortage stands on the work list of its holder as well. */
const notAsFailed = <A, R>(shortages: Effect.Effect<ReadonlyArray<A>, StoreUnavailable, R>) =>
  Effect.catchTag(shortages, "StoreUnavailable", () => Effect.succeed<ReadonlyArray<A>>([]))

/** The answer, with what only those are told who may see amounts. */
const toldOfMoney = Effect.fnUntraced(function* <P extends Purpose>(
  done: ActDone,
  entries: ReadonlyArray<LedgerEntry>,
  purpose: P
) {
  const { decision } = yield* permitted(purpose)
  const answer: ActDone = decision.permitted.includes("finance")
    ? { ...done, shortages: yield* shortagesAfter(entries).pipe(notAsFailed) }
    : { ...done, waitsFor: [], remarks: [] }
  return answer
})
