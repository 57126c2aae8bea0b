/**
 * The emergencies of a region that somebody still has to look at: access that was taken and not reviewed yet,
 * and a family that could not be told and of which the day to look again has come.
 *
 * For whoever watches over the data, who takes part in no case; and only of cases in which something waits.
 * It says when access was taken, on which ground and by which role, never why. Each case of the list records
 * that it was on it.
 */
import { type Case, waitsForReview } from "@oza/cases"
import type { CalendarDate, CaseId } from "@oza/kernel"
import { authorise, type Disclosure, type EmergencyGround, permitted } from "@oza/privacy"
import type { RoleId } from "@oza/roles"
import { Effect } from "effect"
import { access, usable } from "../Access.ts"
import { onDuty } from "../AccessScope.ts"
import { CaseStore } from "../CaseStore.ts"
import { recordOf } from "../Recording.ts"
import { RegionContext } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { Today } from "../Today.ts"
import { RightsStore } from "./RightsStore.ts"

/** An emergency that waits, and for what. */
export interface WaitingEmergency {
  readonly case: CaseId
  /** Number of the emergency in the case. */
  readonly number: number
  readonly ground: EmergencyGround
  readonly on: CalendarDate
  /** First day on which the access no longer held. */
  readonly until: CalendarDate
  /** The role of who took it. */
  readonly role: RoleId
  readonly waitsFor: ReadonlyArray<"review" | "telling-the-family">
}

const purpose = "watch-over-data"
const categories = ["process", "consent"] as const

/** Whoever looks at emergencies is not part of one: `emergency` is what the family is not told of too early. */
const fields = [
  "emergency",
  ...["number", "ground", "on", "until", "by"].map((field) => `emergencies[].${field}`)
]

/** The emergencies that wait, the first taken first. */
export const waitingEmergencies = Effect.fn("waitingEmergencies")(function* () {
  const region = yield* RegionContext
  const rights = yield* RightsStore
  const store = yield* CaseStore
  yield* usable(purpose)
  return yield* rereading(
    Effect.gen(function* () {
      const found = yield* Effect.forEach(yield* rights.withEmergency(region.id), look)
      const looked = found.filter((one) => one !== undefined)
      yield* store.disclose(region.id, looked)
      return looked.flatMap(({ waiting }) => waiting).toSorted(firstTaken)
    }).pipe(onDuty("watch"))
  )
})

interface Looked {
  readonly id: CaseId
  readonly version: number
  readonly disclosure: Disclosure
  readonly waiting: ReadonlyArray<WaitingEmergency>
}

/** What waits in a case. Where nothing does, whoever watches over the data is nothing to it. */
const look = Effect.fnUntraced(function* (id: CaseId) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const on = yield* (yield* Today).date
  const state = yield* store
    .load({ region: region.id, id })
    .pipe(Effect.catchTag("CaseNotFound", () => Effect.succeed(undefined)))
  if (state === undefined || !waitsForReview(state, on)) return undefined
  const decision = yield* access(state, purpose, on, categories)
  return yield* waitingIn(state, on).pipe(
    authorise(decision),
    Effect.catchTag("AccessRefused", () => Effect.succeed(undefined))
  )
})

const waitingIn = Effect.fnUntraced(function* (state: Case, on: CalendarDate) {
  const { decision } = yield* permitted(purpose)
  if (categories.some((one) => !decision.permitted.includes(one))) return undefined
  const waiting = state.emergencies.flatMap((one): ReadonlyArray<WaitingEmergency> => {
    const waitsFor = waitsOf(one, on)
    const { by, ground, number, on: taken, until } = one
    return waitsFor.length === 0
      ? []
      : [{ case: state.id, number, ground, on: taken, until, role: by.role, waitsFor }]
  })
  const disclosure = recordOf(decision, state, "list", fields)
  return { id: state.id, version: state.version, disclosure, waiting } satisfies Looked as Looked
})

const waitsOf = (
  { review, tellFamily }: Case["emergencies"][number],
  on: CalendarDate
): WaitingEmergency["waitsFor"] => [
  ...(review === undefined ? (["review"] as const) : []),
  ...(!tellFamily.tell && tellFamily.reviewOn <= on ? (["telling-the-family"] as const) : [])
]

const firstTaken = (a: WaitingEmergency, b: WaitingEmergency): number => {
  const [one, other] = [a, b].map(({ case: of, number, on }) => `${on} ${of} ${number}`) as [string, string]
  return one < other ? -1 : one > other ? 1 : 0
}
