/**
 * A family and the people around it, for the tests: two parents, a child born on 1 May 2012, a guardian, a
 * family supervisor, and one professional of each side.
 */
import { type CalendarDate, date, PersonId } from "@oza/kernel"
import { type Actor, type Relative, type Representation, RoleId, type Side } from "@oza/roles"
import type { AccessRequest } from "../src/AccessRequest.ts"
import type { KnownRelative } from "../src/Authority.ts"
import { caseCategories, type DataCategory } from "../src/DataCategory.ts"
import type { Permission, PermissionKind } from "../src/Permission.ts"
import type { Purpose } from "../src/Purpose.ts"

export const person = (number: number): PersonId =>
  PersonId.make(`01900000-0000-7000-8000-${String(number).padStart(12, "0")}`)
export const role = (id: string): RoleId => RoleId.make(id)

export const youth = person(1)
export const mother = person(2)
export const father = person(3)
export const guardian = person(4)
export const supervisor = person(5)
export const stepfather = person(6)
export const professional = person(9)

/** 12 on 1 May 2024, 16 on 1 May 2028, 18 on 1 May 2030. */
export const child = { person: youth, birthDate: date("2012-05-01") }
/** On this day the child is 13. */
export const today = date("2026-02-02")
/** A child that is this old today. */
export const childOf = (age: number): typeof child => ({
  person: youth,
  birthDate: date(`${2026 - age}-01-01`)
})

const representations: { readonly [id: string]: Representation } = {
  parent: "parent-with-authority",
  "parent-without-authority": "parent-without-authority",
  guardian: "legal-guardian",
  "family-supervisor": "family-supervisor",
  mentor: "mentor",
  youth: "youth"
}

export const relative = (who: PersonId, as: string): Relative => ({
  person: who,
  role: role(as),
  representation: representations[as]!
})
export const self = relative(youth, "youth")
export const oneParent = [relative(mother, "parent"), self]
export const twoParents = [relative(mother, "parent"), relative(father, "parent"), self]
export const oneGuardian = [relative(guardian, "guardian"), self]
export const supervised = [relative(mother, "parent"), relative(supervisor, "family-supervisor"), self]

const purposes = [
  "arrange",
  "guide-pupil",
  "allocate-support",
  "decide-youth-help",
  "provide-help",
  "fund",
  "own-file"
] as const satisfies ReadonlyArray<Purpose>

/** A yes to everything that has a recipient, unless said otherwise. */
export const yes = (
  number: number,
  kind: PermissionKind,
  giver: PersonId,
  rest: Partial<Omit<Permission, "number" | "kind" | "giver">> = {}
): Permission => ({
  number,
  kind,
  answer: "given",
  scope: {
    purposes,
    categories: caseCategories,
    recipients: [role("professional"), role("parent"), role("guardian")]
  },
  giver,
  giverRole: giver === youth ? role("youth") : role("parent"),
  evidence: { method: "digital", textVersion: "1", language: "nl" },
  on: date("2026-01-05"),
  ...rest
})

/** The same with another scope. */
export const about = (permission: Permission, scope: Partial<Permission["scope"]>): Permission => ({
  ...permission,
  scope: { ...permission.scope, ...scope }
})

export interface Asking<P extends Purpose = Purpose> {
  readonly purpose: P
  readonly categories?: ReadonlyArray<DataCategory>
  readonly child?: typeof child
  readonly relatives?: ReadonlyArray<KnownRelative>
  readonly permissions?: ReadonlyArray<Permission>
  readonly participates?: boolean
  readonly on?: CalendarDate
}

const ask = <P extends Purpose>(
  actor: Actor,
  side: Side,
  representation: Representation | undefined,
  { categories, on, participates, permissions, purpose, ...rest }: Asking<P>
): AccessRequest<P> => ({
  actor,
  side,
  participates: participates ?? true,
  representation,
  child: rest.child ?? child,
  relatives: rest.relatives ?? oneParent,
  permissions: permissions ?? [],
  purpose,
  categories: categories ?? caseCategories,
  on: on ?? today
})

/** A professional of a side asks, in the role `professional`. */
export const asks = <P extends Purpose>(side: Side, asking: Asking<P>): AccessRequest<P> =>
  ask({ party: professional, role: role("professional") }, side, undefined, asking)

/** Somebody of the family asks: `who`, in a role such as `parent`, `guardian` or `youth`. */
export const familyAsks = <P extends Purpose>(
  who: PersonId,
  as: string,
  asking: Asking<P>,
  side: Side = "family"
): AccessRequest<P> => ask({ party: who, role: role(as) }, side, representations[as], asking)
