/**
 * Does a yes stand today? A fold over the answers that were given, with the reason where it does not.
 *
 * For one kind, purpose, category and recipient, on one day. An answer counts from its day, until it
 * expires, is withdrawn, or the same giver refuses later; what happens after the day asked about is not
 * looked at. A yes of one kind never stands in for another.
 */
import { ageOn, type CalendarDate } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import type { DataCategory } from "./DataCategory.ts"
import type { GiverRule } from "./GiverRule.ts"
import {
  type Giver,
  type GiverFacts,
  type Givers,
  giversOf,
  isSatisfied,
  nobody,
  requiredGivers
} from "./Givers.ts"
import type { Permission } from "./Permission.ts"
import type { PermissionNeed } from "./PrivacyRule.ts"
import type { Purpose } from "./Purpose.ts"

/** How a yes stands on a day, and what is the matter where it does not. */
export type PermissionState =
  | "valid"
  /** Nobody answered. */
  | "absent"
  /** Answered, for a later day. */
  | "not-yet"
  | "expired"
  | "withdrawn"
  | "refused"
  /** Some whose yes is needed have not said it. */
  | "insufficient-givers"
  /** Answered only by somebody whose answer it is not. */
  | "wrong-giver"
  /** Enough when it was given; since then the child passed a birthday that asks for others. */
  | "age-passed"

export interface PermissionStatus {
  readonly state: PermissionState
  /** Numbers of the answers that it stands on; empty unless valid. */
  readonly used: ReadonlyArray<number>
  /** Whose answers are needed. */
  readonly givers: Givers
  /** Those of them who have not said a yes that counts. */
  readonly missing: ReadonlyArray<Giver>
}

/** What the yes has to cover. */
export interface PermissionQuestion extends GiverFacts {
  readonly kind: PermissionNeed["kind"]
  readonly purpose: Purpose
  readonly category: DataCategory
  readonly recipient: RoleId
  readonly permissions: ReadonlyArray<Permission>
  /** Lines of lower layers on who gives (see `GiverRule`). */
  readonly extra?: ReadonlyArray<GiverRule>
}

/** How one giver stands in it. */
interface Answer {
  readonly state: "yes" | "refused" | "withdrawn" | "expired" | "none"
  readonly number: number
}
const none: Answer = { state: "none", number: 0 }

/** Where there is no child there is nobody to ask. */
export const nobodyIsAsked: PermissionStatus = { state: "absent", used: [], givers: nobody, missing: [] }

/** The state of a yes on the day of the question. */
export const permissionStatus = (question: PermissionQuestion): PermissionStatus => {
  const givers = requiredGivers(question.kind, question, question.extra)
  return permissionStatusFor(givers, question)
}

/** As `permissionStatus`, where the givers of this kind on this day are known already. */
export const permissionStatusFor = (givers: Givers, question: PermissionQuestion): PermissionStatus => {
  const covering = question.permissions.filter((one) => covers(one, question))
  const people = giversOf(givers)
  const answers = people.map((giver) => answerOf(giver, covering, question))
  const yes = new Set(
    people.filter((_, index) => answers[index]?.state === "yes").map(({ person }) => person)
  )
  if (isSatisfied(givers, ({ person }) => yes.has(person))) {
    const used = answers.filter(({ state }) => state === "yes").map(({ number }) => number)
    return { state: "valid", used: used.toSorted((a, b) => a - b), givers, missing: [] }
  }
  return {
    state: stateOf(answers, covering, question),
    used: [],
    givers,
    missing: people.filter(({ person }) => !yes.has(person))
  }
}

const covers = (one: Permission, { category, kind, purpose, recipient }: PermissionQuestion): boolean =>
  one.kind === kind &&
  one.scope.purposes.includes(purpose) &&
  one.scope.categories.includes(category) &&
  one.scope.recipients.includes(recipient)

/** Was this answer given before that one: on an earlier day, or on the same day with a lower number? */
const isBefore = (one: Permission, on: CalendarDate, number: number): boolean =>
  one.on < on || (one.on === on && one.number <= number)

const answerOf = (
  giver: Giver,
  covering: ReadonlyArray<Permission>,
  question: PermissionQuestion
): Answer => {
  const own = covering.filter((one) => one.giver === giver.person && one.on <= question.on)
  let best = none
  for (const one of own) {
    const answer = { state: ownState(one, own, giver, question), number: one.number }
    if (rank[answer.state] > rank[best.state]) best = answer
  }
  return best
}

/** What weighs most where a giver answered more than once. */
const rank: { readonly [S in Answer["state"]]: number } = {
  none: 0,
  expired: 1,
  withdrawn: 2,
  refused: 3,
  yes: 4
}

const ownState = (
  one: Permission,
  own: ReadonlyArray<Permission>,
  giver: Giver,
  { child, extra, kind, on, relatives }: PermissionQuestion
): Answer["state"] => {
  if (one.answer === "refused")
    return own.some((later) => later.answer === "given" && isBefore(one, later.on, later.number))
      ? "none"
      : "refused"
  if (own.some((later) => later.answer === "refused" && isBefore(one, later.on, later.number)))
    return "refused"
  // Taking back a yes takes back what the same giver said before on the same.
  const takenBack = own.some(
    ({ number, withdrawn }) =>
      withdrawn !== undefined && withdrawn.on <= on && isBefore(one, withdrawn.on, number)
  )
  if (takenBack) return "withdrawn"
  if (one.validUntil !== undefined && one.validUntil <= on) return "expired"
  // A yes of the child counts from the age at which it is the child's to give.
  if (giver.as === "youth" && ageOn(child.birthDate, one.on) < ageOn(child.birthDate, on)) {
    const then = giversOf(requiredGivers(kind, { child, relatives, on: one.on }, extra))
    if (!then.some(({ as }) => as === "youth")) return "none"
  }
  return "yes"
}

const stateOf = (
  answers: ReadonlyArray<Answer>,
  covering: ReadonlyArray<Permission>,
  question: PermissionQuestion
): PermissionState => {
  for (const state of ["refused", "withdrawn", "expired"] as const) {
    if (answers.some((one) => one.state === state)) return state
  }
  const said = covering.filter(({ on }) => on <= question.on)
  if (said.length === 0) return covering.length === 0 ? "absent" : "not-yet"
  if (said.some((one) => wasEnough(one.on, question))) return "age-passed"
  return answers.some(({ state }) => state === "yes") ? "insufficient-givers" : "wrong-giver"
}

/** Did it stand on an earlier day, when the child was younger? */
const wasEnough = (then: CalendarDate, question: PermissionQuestion): boolean =>
  ageOn(question.child.birthDate, then) < ageOn(question.child.birthDate, question.on) &&
  permissionStatus({ ...question, on: then }).state === "valid"
