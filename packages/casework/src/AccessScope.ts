/**
 * What a store may touch for the one who asks: the second wall, behind the decision.
 *
 * Who is asking and for which region follows from `CurrentActor` and `RegionContext`; purpose, categories
 * and case from the decision that runs (`authorise`), or, before there is one, from what was asked
 * (`asking`). A database turns the scope into settings of each transaction, and its row policies give
 * nothing without them. It is wider than a decision and never narrower, and it permits nothing by itself.
 *
 * Work of the system that no person asks for has a duty of its own, with only the tables that it needs.
 */
import type { CaseId, OrganisationId, PersonId, RegionId } from "@oza/kernel"
import {
  type AccessDecision,
  authorised,
  type DataCategory,
  openCategories,
  type Purpose
} from "@oza/privacy"
import type { RoleId, Side } from "@oza/roles"
import { Context, Effect } from "effect"
import { CurrentActor } from "./CurrentActor.ts"
import { RegionContext } from "./RegionContext.ts"

/** Work that is done for no one who asks. */
export type Duty =
  /** Takes in cases from another system; it reads no content back. */
  | "import"
  /** Counts facts and sums the books; it sees no case. */
  | "statistics"
  /** Rights, retention, destruction, and the logs: see the purpose `watch-over-data`. */
  | "watch"
  /** Wraps data keys anew; it sees nothing that they seal. */
  | "keys"

export interface AccessScope {
  readonly region?: RegionId | undefined
  readonly party?: PersonId | undefined
  readonly role?: RoleId | undefined
  readonly side?: Side | undefined
  readonly organisation?: OrganisationId | undefined
  /** The cases that were decided on. */
  readonly cases?: ReadonlyArray<CaseId> | undefined
  /** The cases that were named, of which nothing was decided yet: what a decision turns on may be read. */
  readonly asked?: ReadonlyArray<CaseId> | undefined
  readonly purpose?: Purpose | undefined
  readonly categories?: ReadonlyArray<DataCategory> | undefined
  readonly duty?: Duty | undefined
}

/** What was said so far. By itself: nothing, and a store gives nothing. */
export const AccessScope = Context.Reference<AccessScope>("@oza/casework/AccessScope", {
  defaultValue: (): AccessScope => ({})
})

/** The scope of the fiber that runs: what stores ask. */
export const currentScope: Effect.Effect<AccessScope> = Effect.withFiber((fiber) => {
  const said = fiber.getRef(AccessScope)
  const decision = fiber.getRef(authorised)
  const region = Context.getOrUndefined(fiber.context, RegionContext)
  const actor = Context.getOrUndefined(fiber.context, CurrentActor)
  return Effect.succeed({
    region: region?.id,
    party: actor?.party,
    role: actor?.role,
    side: actor === undefined ? undefined : region?.roles.sideOf(actor.role),
    organisation: actor?.organisation,
    ...said,
    ...(decision === undefined ? {} : scopeOf(decision))
  })
})

/** Which case a decision is on; kept beside it, as the rules of privacy know no numbers of cases. */
const subjects = new WeakMap<AccessDecision, CaseId>()

/** Notes that a decision is on this case, so that what runs under it may touch that case. */
export const decidedOn = <D extends AccessDecision>(decision: D, id: CaseId): D => {
  subjects.set(decision, id)
  return decision
}

const scopeOf = (decision: AccessDecision): AccessScope => {
  const subject = subjects.get(decision)
  return {
    purpose: decision.purpose,
    categories: decision.permitted,
    // Whoever answers for the data of a controller takes part in none of the cases.
    ...(decision.purpose === "watch-over-data" ? { duty: "watch" as const } : {}),
    ...(subject === undefined ? {} : { cases: [subject] })
  }
}

/**
 * Says for which purpose something is read before there is a decision on it, and of which cases. What can
 * be seen is what the role of the actor can ever be permitted for that purpose.
 */
export const asking =
  (purpose: Purpose, ...cases: ReadonlyArray<CaseId>) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R | RegionContext | CurrentActor> =>
    Effect.gen(function* () {
      const region = yield* RegionContext
      const { role } = yield* CurrentActor
      const categories = openCategories(region.privacy, role, region.roles.sideOf(role), purpose)
      return yield* scoped(self, { purpose, categories, asked: cases })
    })

/** Runs work of the system under a duty, in a region: that of the context where it names none. */
export const onDuty =
  (duty: Duty, region?: RegionId) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    scoped(self, region === undefined ? { duty } : { duty, region })

/** What is said anew replaces what was said or decided around it. */
const scoped = <A, E, R>(self: Effect.Effect<A, E, R>, scope: AccessScope): Effect.Effect<A, E, R> =>
  self.pipe(Effect.provideService(AccessScope, scope), Effect.provideService(authorised, undefined))
