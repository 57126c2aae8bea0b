/**
 * The question that access is decided on: who asks, for which purpose, about which child, on which day.
 *
 * Everything the decision depends on is in here; it looks nothing up. `accessRequest` draws it from the
 * parts of a case.
 */
import type { CalendarDate, PersonId } from "@oza/kernel"
import {
  type Actor,
  type Participant,
  type Relative,
  relativesOn,
  type Representation,
  type RoleCatalogue,
  type Side,
  takesPart
} from "@oza/roles"
import { caseCategories, type DataCategory } from "./DataCategory.ts"
import type { Permission } from "./Permission.ts"
import type { Purpose } from "./Purpose.ts"

/** The child that it is about, as far as the decision needs to know. */
export interface ChildFacts {
  readonly person: PersonId
  readonly birthDate: CalendarDate
}

export interface AccessRequest<P extends Purpose = Purpose> {
  readonly actor: Actor
  /** The side of the actor's role; undefined where the region knows no such role. */
  readonly side: Side | undefined
  /** Does the actor take part in the case on this day? */
  readonly participates: boolean
  /** What the actor's role is to the child; it counts only while the actor takes part. */
  readonly representation?: Representation | undefined
  /** Absent where the question is about many and not about one. */
  readonly child?: ChildFacts | undefined
  /** Who is something to the child on this day, for whose yes it is. */
  readonly relatives: ReadonlyArray<Relative>
  readonly permissions: ReadonlyArray<Permission>
  readonly purpose: P
  /** The categories that are asked for. */
  readonly categories: ReadonlyArray<DataCategory>
  readonly on: CalendarDate
}

/** The parts of a case that access turns on. */
export interface AccessSubject {
  readonly child: ChildFacts
  readonly participants: ReadonlyArray<Participant>
  readonly permissions: ReadonlyArray<Permission>
}

/** The request of somebody about one case. `categories` absent: all there are. */
export const accessRequest = <P extends Purpose>(of: {
  readonly catalogue: RoleCatalogue
  readonly actor: Actor
  readonly subject: AccessSubject
  readonly purpose: P
  readonly on: CalendarDate
  readonly categories?: ReadonlyArray<DataCategory> | undefined
}): AccessRequest<P> => ({
  actor: of.actor,
  side: of.catalogue.sideOf(of.actor.role),
  participates: takesPart(of.subject.participants, of.actor, of.on),
  representation: of.catalogue.representationOf(of.actor.role),
  child: of.subject.child,
  relatives: relativesOn(of.subject.participants, of.catalogue, of.on),
  permissions: of.subject.permissions,
  purpose: of.purpose,
  categories: of.categories ?? caseCategories,
  on: of.on
})

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

/** Is the actor anything to the case? To somebody who is nothing to it, it does not exist. */
export const isRelated = (request: AccessRequest): boolean =>
  request.participates || request.child?.person === request.actor.party
