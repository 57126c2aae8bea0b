/**
 * Does a yes that a request turns on stand, and on which answers?
 *
 * It says the same as `permissionStatus` and only that: it makes no tree of people and gives no reasons, as
 * it runs at every decision. The reasons are looked for when somebody reads them.
 */
import { ageOn, type CalendarDate, type PersonId } from "@oza/kernel"
import { type Representation, represents } from "@oza/roles"
import type { AccessRequest } from "../AccessRequest.ts"
import { isUnable } from "../CapacityJudgement.ts"
import type { Permission } from "../Permission.ts"
import { type Covered, covers, isBefore, isBlanket } from "../PermissionStatus.ts"
import { asksChild, type GiverLines, lawLines, type Who } from "../policy/GiverLines.ts"
import type { Ask } from "../policy/Outlook.ts"

/** What is looked at: one kind of yes, by this request, of a child of this age. */
interface Looking extends Covered {
  readonly lines: GiverLines
  readonly request: AccessRequest
  readonly child: NonNullable<AccessRequest["child"]>
  readonly age: number
  readonly kind: Ask["kind"]
}

/** Does it stand? Numbers of the answers that it stands on are added to `into`, of a yes that does not too. */
export const yesStands = (
  lines: GiverLines,
  request: AccessRequest,
  age: number,
  ask: Ask,
  into: Array<number>
): boolean => {
  const { capacities, child, on } = request
  if (child === undefined || !isAnyLike(request, ask)) return false
  const asked = lines.of(ask.kind, age, on, isUnable(capacities, ask.kind, on))
  if (asked.length === 0) return false
  const { actor, narrowing } = request
  const looking: Looking = {
    lines,
    request,
    child,
    age,
    kind: ask.kind,
    purpose: request.purpose,
    category: ask.category,
    recipient: actor.role,
    organisation: actor.organisation,
    person: actor.party,
    document: narrowing?.document,
    source: narrowing?.source,
    region: narrowing?.region,
    meeting: narrowing?.meeting
  }
  for (const who of asked) if (!isSaid(looking, who, into)) return false
  return true
}

/** Is there any yes at all of this kind to these data? Mostly there is none, and nothing else is looked at. */
export const isAnyLike = ({ permissions, purpose }: AccessRequest, { category, kind }: Ask): boolean => {
  for (const one of permissions) {
    if (
      one.kind === kind &&
      one.answer === "given" &&
      one.scope.categories.includes(category) &&
      one.scope.purposes.includes(purpose)
    )
      return true
  }
  return false
}

/** What a yes has to cover for this request. */
export const coveredBy = (
  { actor, narrowing, purpose }: AccessRequest,
  category: Ask["category"]
): Covered => ({
  purpose,
  category,
  recipient: actor.role,
  organisation: actor.organisation,
  person: actor.party,
  document: narrowing?.document,
  source: narrowing?.source,
  region: narrowing?.region,
  meeting: narrowing?.meeting
})

const isSaid = (looking: Looking, who: Who, into: Array<number>): boolean => {
  switch (who) {
    case "child":
      return isSaidBy(looking, looking.child.person, into)
    case "every-representative":
      return isSaidByEach(looking, represents, into)
    case "any-representative":
      return isSaidByOne(looking, represents, into)
    case "child-and-every-representative":
      return isSaidBy(looking, looking.child.person, into) && isSaidByEach(looking, represents, into)
    case "child-or-any-representative": {
      const isByChild = isSaidBy(looking, looking.child.person, into)
      return isSaidByOne(looking, represents, into) || isByChild
    }
    case "every-mentor":
      return looking.age >= 18 && isSaidByEach(looking, isMentor, into)
    case "any-mentor":
      return looking.age >= 18 && isSaidByOne(looking, isMentor, into)
  }
}

type Is = (representation: Representation) => boolean
const isMentor: Is = (representation) => representation === "mentor"

/** By all of them; by nobody where there is none. */
const isSaidByEach = (looking: Looking, is: Is, into: Array<number>): boolean => {
  let isSomebody = false
  for (const { person, representation } of looking.request.relatives) {
    if (!is(representation) || person === looking.child.person) continue
    isSomebody = true
    if (!isSaidBy(looking, person, into)) return false
  }
  return isSomebody
}

const isSaidByOne = (looking: Looking, is: Is, into: Array<number>): boolean => {
  let isFound = false
  for (const { person, representation } of looking.request.relatives) {
    if (is(representation) && person !== looking.child.person && isSaidBy(looking, person, into))
      isFound = true
  }
  return isFound
}

/** Has this person said a yes that counts? The last one is named. */
const isSaidBy = (looking: Looking, person: PersonId, into: Array<number>): boolean => {
  let last = 0
  for (const one of looking.request.permissions) {
    if (one.giver === person && one.number > last && counts(looking, one)) last = one.number
  }
  if (last === 0) return false
  if (!into.includes(last)) into.push(last)
  return true
}

const counts = (looking: Looking, one: Permission): boolean => {
  const { child, kind, request } = looking
  const { on, permissions } = request
  if (one.kind !== kind || one.answer !== "given" || one.on > on) return false
  if (one.validUntil !== undefined && one.validUntil <= on) return false
  if (!covers(one.scope, looking) || isBlanket(one)) return false
  for (const other of permissions) {
    if (other.giver === one.giver && other.kind === kind && undoes(looking, other, one)) return false
  }
  return one.giver !== child.person || wasTheirs(looking, one.on)
}

/** Does this answer of the same giver, or taking it back, undo that yes? */
const undoes = (looking: Looking, other: Permission, one: Permission): boolean => {
  const { on } = looking.request
  const { withdrawn } = other
  const isTakenBack =
    withdrawn !== undefined && withdrawn.on <= on && isBefore(one, withdrawn.on, other.number)
  const isRefused = other.answer === "refused" && isBefore(one, other.on, other.number)
  return (isTakenBack || isRefused) && other.on <= on && covers(other.scope, looking) && !isBlanket(other)
}

/** Was it the child's to give, when the child was younger? */
const wasTheirs = ({ age, child, kind, lines, request }: Looking, then: CalendarDate): boolean => {
  const { capacities, on } = request
  const ageThen = ageOn(child.birthDate, then)
  if (ageThen >= age) return true
  const asked = (by: GiverLines, years: number, day: CalendarDate) =>
    asksChild(by.of(kind, years, day, isUnable(capacities, kind, day)))
  return asked(asked(lawLines, age, on) ? lawLines : lines, ageThen, then)
}
