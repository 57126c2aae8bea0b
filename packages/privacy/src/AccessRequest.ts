/**
 * The question that access is decided on: who asks, for which purpose, about which child, on which day.
 *
 * Everything the decision depends on is in here; it looks nothing up. `accessRequest` draws it from the
 * parts of a case.
 */
import { type CalendarDate, earliest, type PersonId, type RegionId } from "@oza/kernel"
import {
  type Actor,
  type Participant,
  type Representation,
  type RoleCatalogue,
  type Side,
  takesPart
} from "@oza/roles"
import { type Authority, type KnownRelative, relativesBy, representationBy } from "./Authority.ts"
import type { CapacityJudgement } from "./CapacityJudgement.ts"
import { caseCategories, type DataCategory } from "./DataCategory.ts"
import type { Emergency } from "./Emergency.ts"
import type { Permission } from "./Permission.ts"
import type { Purpose } from "./Purpose.ts"
import type { Standing } from "./Standing.ts"

/** The child that it is about, as far as the decision needs to know. */
export interface ChildFacts {
  readonly person: PersonId
  readonly birthDate: CalendarDate
}

/** What a question is about beside the purpose and the category. A yes that is narrowed asks for it. */
export interface Narrowing {
  /** The document, or a section of one. */
  readonly document?: string | undefined
  /** The side that holds it: the controller that it comes from. */
  readonly source?: Side | undefined
  /** Another region that it is to travel to. */
  readonly region?: RegionId | undefined
  /** The meeting that it is for, by its number in the case. */
  readonly meeting?: number | undefined
}

export interface AccessRequest<P extends Purpose = Purpose> {
  readonly actor: Actor
  /** The side of the actor's role; undefined where the region knows no such role. */
  readonly side: Side | undefined
  /** Does the actor take part in the case on this day? */
  readonly participates: boolean
  /** What the actor is to the child; it counts only while the actor takes part. */
  readonly representation?: Representation | undefined
  /** Absent where the question is about many and not about one. */
  readonly child?: ChildFacts | undefined
  /** Who is something to the child on this day, for whose yes it is. */
  readonly relatives: ReadonlyArray<KnownRelative>
  readonly permissions: ReadonlyArray<Permission>
  /** Judgements on what the child can weigh; absent: none was recorded. */
  readonly capacities?: ReadonlyArray<CapacityJudgement> | undefined
  /** What the case, or the actor in it, stands in; absent: nothing. */
  readonly standing?: ReadonlyArray<Standing> | undefined
  /** The emergency in which this actor opened the case, while it runs. */
  readonly emergency?: Emergency | undefined
  /** Does the actor handle a request on rights about this child, or the end of its file? */
  readonly handlesRights?: boolean | undefined
  readonly narrowing?: Narrowing | undefined
  /** First day on which any of the above changes by itself; absent: none is known. */
  readonly steadyUntil?: CalendarDate | undefined
  readonly purpose: P
  /** The categories that are asked for. */
  readonly categories: ReadonlyArray<DataCategory>
  readonly on: CalendarDate
}

/** Somebody who may not take part, or cannot be reached, and from when until when. */
export interface RestrictedParty {
  readonly party: PersonId
  readonly kind: "blocked" | "absent"
  readonly from: CalendarDate
  readonly until?: CalendarDate | undefined
}

/** The parts of a case that access turns on. */
export interface AccessSubject {
  readonly child: ChildFacts
  readonly participants: ReadonlyArray<Participant>
  readonly permissions: ReadonlyArray<Permission>
  readonly authorities?: ReadonlyArray<Authority> | undefined
  readonly capacities?: ReadonlyArray<CapacityJudgement> | undefined
  readonly emergencies?: ReadonlyArray<Emergency> | undefined
  readonly restrictedParties?: ReadonlyArray<RestrictedParty> | undefined
  /** Periods in which processing is restricted (AVG 18). */
  readonly processingRestrictions?:
    | ReadonlyArray<{ readonly from: CalendarDate; readonly until?: CalendarDate | undefined }>
    | undefined
  /** The day on which access for the task ended. */
  readonly archivedOn?: CalendarDate | undefined
}

/** The request of somebody about one case. `categories` absent: all there are. */
export const accessRequest = <P extends Purpose>(of: {
  readonly catalogue: RoleCatalogue
  readonly actor: Actor
  readonly subject: AccessSubject
  readonly purpose: P
  readonly on: CalendarDate
  readonly categories?: ReadonlyArray<DataCategory> | undefined
  readonly narrowing?: Narrowing | undefined
  /** Is it for the answer to a request on rights, or for the end of the file? */
  readonly handlesRights?: boolean | undefined
}): AccessRequest<P> => {
  const { actor, catalogue, on, subject } = of
  const steadyUntil = nextChange(subject, on)
  const emergency = subject.emergencies?.findLast(
    (one) => one.by.party === actor.party && one.by.role === actor.role && one.on <= on && on < one.until
  )
  return {
    actor,
    side: catalogue.sideOf(actor.role),
    participates: takesPart(subject.participants, actor, on),
    representation: representationBy(
      subject.authorities,
      actor.party,
      catalogue.representationOf(actor.role),
      on
    ),
    child: subject.child,
    relatives: relativesBy(subject, catalogue, on),
    permissions: subject.permissions,
    ...(subject.capacities === undefined ? {} : { capacities: subject.capacities }),
    standing: standingOf(subject, actor, on),
    ...(emergency === undefined ? {} : { emergency }),
    ...(of.handlesRights === undefined ? {} : { handlesRights: of.handlesRights }),
    ...(of.narrowing === undefined ? {} : { narrowing: of.narrowing }),
    ...(steadyUntil === undefined ? {} : { steadyUntil }),
    purpose: of.purpose,
    categories: of.categories ?? caseCategories,
    on
  }
}

/** What the case stands in on this day, and the actor in it. */
const standingOf = (subject: AccessSubject, actor: Actor, on: CalendarDate): ReadonlyArray<Standing> => {
  const standing: Array<Standing> = []
  if (subject.processingRestrictions?.some((one) => isRunning(one, on)) === true) standing.push("restricted")
  if (subject.archivedOn !== undefined && subject.archivedOn <= on) standing.push("archived")
  const isBlocked = (one: RestrictedParty) =>
    one.party === actor.party && one.kind === "blocked" && isRunning(one, on)
  if (subject.restrictedParties?.some(isBlocked) === true) standing.push("party-blocked")
  return standing
}

interface Days {
  readonly from: CalendarDate
  readonly until?: CalendarDate | undefined
}
const isRunning = ({ from, until }: Days, on: CalendarDate): boolean =>
  from <= on && (until === undefined || on < until)

/** The first day after `on` on which something of the subject begins or ends that is recorded already. */
const nextChange = (subject: AccessSubject, on: CalendarDate): CalendarDate | undefined => {
  let next: CalendarDate | undefined
  const at = (day: CalendarDate | undefined) => {
    if (day !== undefined && day > on) next = next === undefined ? day : earliest(next, day)
  }
  for (const { from, until } of [
    ...subject.participants,
    ...(subject.authorities ?? []),
    ...(subject.restrictedParties ?? []),
    ...(subject.processingRestrictions ?? [])
  ]) {
    at(from)
    at(until)
  }
  for (const one of subject.emergencies ?? []) {
    at(one.on)
    at(one.until)
  }
  for (const one of subject.capacities ?? []) at(one.on)
  at(subject.archivedOn)
  return next
}

/** The request of somebody about many cases at once, of which none is shown. */
export const figuresRequest = <P extends Purpose>(of: {
  readonly catalogue: RoleCatalogue
  readonly actor: Actor
  readonly purpose: P
  readonly on: CalendarDate
}): AccessRequest<P> => ({
  actor: of.actor,
  side: of.catalogue.sideOf(of.actor.role),
  participates: false,
  relatives: [],
  permissions: [],
  purpose: of.purpose,
  categories: ["figures"],
  on: of.on
})

/**
 * Is the actor anything to the case? To somebody who is nothing to it, it does not exist. Whoever opened
 * it in an emergency, or answers for its data, is something to it.
 */
export const isRelated = (request: AccessRequest): boolean =>
  request.participates ||
  request.child?.person === request.actor.party ||
  request.emergency !== undefined ||
  request.handlesRights === true
