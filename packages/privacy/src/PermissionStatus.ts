/**
 * Does a yes stand today? A fold over the answers that were given, with the reason where it does not.
 *
 * For one kind, purpose, category and recipient, on one day. An answer counts from its day, until it
 * expires, is withdrawn, or the same giver refuses later; what happens after the day asked about is not
 * looked at. A yes of one kind never stands in for another, and a yes to every purpose at once for none.
 */
import { ageOn, type CalendarDate, type OrganisationId, type PersonId } from "@oza/kernel"
import type { RoleId, Side } from "@oza/roles"
import type { Narrowing } from "./AccessRequest.ts"
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
import { isPublicBody } from "./LegalBasis.ts"
import type { Permission, PermissionKind, PermissionOf, PermissionScope } from "./Permission.ts"
import { type Purpose, purposes } from "./Purpose.ts"

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
  /** A yes to every purpose at once, which is consent to none (AVG 7(2)). */
  | "invalid-blanket"
  /** Asked as the ground of a public body, where nobody chooses freely (AVG recital 43). */
  | "invalid-imbalance"

export interface PermissionStatus<K extends PermissionKind = PermissionKind> {
  /** Of which kind of yes this is the state; it says nothing of another kind. */
  readonly kind: K
  readonly state: PermissionState
  /** Numbers of the answers that it stands on; empty unless valid. */
  readonly used: ReadonlyArray<number>
  /** Whose answers are needed. */
  readonly givers: Givers
  /** Those of them who have not said a yes that counts. */
  readonly missing: ReadonlyArray<Giver>
  /** Those of the missing who said no. */
  readonly refusing: ReadonlyArray<Giver>
}

/** What the yes has to cover. */
export interface PermissionQuestion<K extends PermissionKind = PermissionKind> extends GiverFacts, Narrowing {
  readonly kind: K
  readonly purpose: Purpose
  readonly category: DataCategory
  /** The role that would receive it. */
  readonly recipient: RoleId
  /** The organisation that would receive it. */
  readonly organisation?: OrganisationId | undefined
  /** The person who would receive it. */
  readonly person?: PersonId | undefined
  readonly permissions: ReadonlyArray<Permission>
  /** Lines of lower layers on who gives (see `GiverRule`). */
  readonly extra?: ReadonlyArray<GiverRule>
  /** Set where the yes is to be the very ground of this side, and not a yes beside its task. */
  readonly asGroundOf?: Side | undefined
}

/** How one giver stands in it. */
interface Answer {
  readonly state: "yes" | "refused" | "withdrawn" | "expired" | "none"
  readonly number: number
}
const none: Answer = { state: "none", number: 0 }

/** Where there is no child there is nobody to ask. */
export const nobodyIsAsked = <K extends PermissionKind>(kind: K): PermissionStatus<K> => ({
  kind,
  state: "absent",
  used: [],
  givers: nobody,
  missing: [],
  refusing: []
})

/** The state of a yes on the day of the question. */
export const permissionStatus = <K extends PermissionKind>(
  question: PermissionQuestion<K>
): PermissionStatus<K> =>
  permissionStatusFor(requiredGivers(question.kind, question, question.extra), question)

/** As `permissionStatus`, where the givers of this kind on this day are known already. */
export const permissionStatusFor = <K extends PermissionKind>(
  givers: Givers,
  question: PermissionQuestion<K>
): PermissionStatus<K> => {
  const { kind } = question
  const people = giversOf(givers)
  if (kind === "consent-to-process" && question.asGroundOf !== undefined && isPublicBody(question.asGroundOf))
    return { kind, state: "invalid-imbalance", used: [], givers, missing: people, refusing: [] }
  const covering = answersOfKind(question.permissions, kind).filter((one) => covers(one.scope, question))
  const counting = covering.filter((one) => !isBlanket(one))
  const answers = people.map((giver) => answerOf(giver, counting, question))
  const saying = (state: Answer["state"]) => people.filter((_, index) => answers[index]?.state === state)
  const yes = new Set(saying("yes").map(({ person }) => person))
  if (isSatisfied(givers, ({ person }) => yes.has(person))) {
    const used = answers.filter(({ state }) => state === "yes").map(({ number }) => number)
    return {
      kind,
      state: "valid",
      used: used.toSorted((a, b) => a - b),
      givers,
      missing: [],
      refusing: []
    }
  }
  return {
    kind,
    state: stateOf(answers, covering, question),
    used: [],
    givers,
    missing: people.filter(({ person }) => !yes.has(person)),
    refusing: saying("refused")
  }
}

/** The answers of one kind, and of no other. */
export const answersOfKind = <K extends PermissionKind>(
  permissions: ReadonlyArray<Permission>,
  kind: K
): ReadonlyArray<PermissionOf<K>> =>
  permissions.filter((one): one is PermissionOf<K> => (one as Permission).kind === kind)

/** What a scope is held against. */
export type Covered = Pick<
  PermissionQuestion,
  "purpose" | "category" | "recipient" | "organisation" | "person"
> &
  Narrowing

/** Does the scope hold what is asked about? What it narrows to has to be named by the question. */
export const covers = (scope: PermissionScope, question: Covered): boolean =>
  scope.purposes.includes(question.purpose) &&
  scope.categories.includes(question.category) &&
  scope.recipients.includes(question.recipient) &&
  within(scope.documents, question.document) &&
  within(scope.sources, question.source) &&
  within(scope.organisations, question.organisation) &&
  within(scope.people, question.person) &&
  (scope.meeting === undefined || scope.meeting === question.meeting) &&
  (question.region === undefined || scope.regions?.includes(question.region) === true)

const within = <A>(narrowed: ReadonlyArray<A> | undefined, named: A | undefined): boolean =>
  narrowed === undefined || (named !== undefined && narrowed.includes(named))

/** A consent to every purpose there is: it was not asked for a purpose. */
export const isBlanket = ({ answer, kind, scope }: Permission): boolean =>
  answer === "given" &&
  (kind === "consent-to-process" || kind === "consent-to-disclose") &&
  scope.purposes.length >= purposes.length &&
  purposes.every((purpose) => scope.purposes.includes(purpose))

/** Was this answer given before that one: on an earlier day, or on the same day with a lower number? */
export const isBefore = (one: Permission, on: CalendarDate, number: number): boolean =>
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
    const weight = rank[answer.state] - rank[best.state]
    // Of answers that weigh the same the last one is named: taking that back takes back those before it.
    if (weight > 0 || (weight === 0 && answer.number > best.number)) best = answer
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
  { capacities, child, extra, kind, on, relatives }: PermissionQuestion
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
  // A yes of the child counts from the age at which it is the child's to give. Where the law asks it now, the
  // law has to have asked it then: that a region asked it does not make it count.
  if (giver.as === "youth" && ageOn(child.birthDate, one.on) < ageOn(child.birthDate, on)) {
    const isTheirs = (day: CalendarDate, lines: ReadonlyArray<GiverRule> | undefined) =>
      giversOf(requiredGivers(kind, { capacities, child, relatives, on: day }, lines)).some(
        ({ as }) => as === "youth"
      )
    if (!isTheirs(one.on, isTheirs(on, []) ? [] : extra)) return "none"
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
  if (said.some(isBlanket)) return "invalid-blanket"
  if (said.length === 0) return covering.length === 0 ? "absent" : "not-yet"
  if (said.some((one) => wasEnough(one.on, question))) return "age-passed"
  return answers.some(({ state }) => state === "yes") ? "insufficient-givers" : "wrong-giver"
}

/** Did it stand on an earlier day, when the child was younger? */
const wasEnough = (then: CalendarDate, question: PermissionQuestion): boolean =>
  ageOn(question.child.birthDate, then) < ageOn(question.child.birthDate, question.on) &&
  permissionStatus({ ...question, on: then }).state === "valid"
