/**
 * The law read one rule at a time: no index, no table, no memory. What the fast ways are held to.
 *
 * Whose say it is, and when a yes counts, is written here once more from the articles and not taken from
 * the code: UAVG 5, Jeugdwet 7.3.4, 7.3.5, 7.3.11 and 7.3.15, WPO 40a, BW 1:245 and 1:453, AVG 7.
 */
import { ageOn, type CalendarDate, type PersonId } from "@oza/kernel"
import type { WithheldReason } from "../src/AccessDecision.ts"
import type { AccessRequest } from "../src/AccessRequest.ts"
import type { DataCategory } from "../src/DataCategory.ts"
import type { GiverRule } from "../src/GiverRule.ts"
import type { Permission } from "../src/Permission.ts"
import type { PermissionNeed, PrivacyRule } from "../src/PrivacyRule.ts"
import { purposes } from "../src/Purpose.ts"

type Kind = PermissionNeed["kind"]

/** What the oracle says of one category. */
export type Said = "open" | WithheldReason

/** Reads every rule on every category that is asked for. */
export const consultOracle = (
  rules: ReadonlyArray<PrivacyRule>,
  agreed: ReadonlyArray<GiverRule>,
  request: AccessRequest
): ReadonlyArray<Said> => request.categories.map((category) => say(rules, agreed, request, category))

const say = (
  rules: ReadonlyArray<PrivacyRule>,
  agreed: ReadonlyArray<GiverRule>,
  request: AccessRequest,
  category: DataCategory
): Said => {
  if (request.side === undefined) return "not-permitted"
  const age = request.child === undefined ? undefined : ageOn(request.child.birthDate, request.on)
  let isPermittedToday = false
  let isRelated = false
  let isOfAge = false
  let isOpen = false
  let lacksYes = false
  for (const rule of rules) {
    if (rule.sides !== undefined && !rule.sides.includes(request.side)) continue
    if (rule.roles !== undefined && !rule.roles.includes(request.actor.role)) continue
    if (!rule.purposes.includes(request.purpose)) continue
    if (!rule.categories.includes(category)) continue
    if (rule.validFrom !== undefined && request.on < rule.validFrom) continue
    if (rule.validUntil !== undefined && rule.validUntil <= request.on) continue
    const fits = rule.relation === undefined || is(rule.relation, request, category)
    const isAged =
      rule.ages === undefined ||
      (age === undefined
        ? rule.effect === "forbid"
        : age >= (rule.ages.from ?? 0) && (rule.ages.below === undefined || age < rule.ages.below))
    if (rule.effect === "forbid") {
      if (!fits || !isAged) continue
      if (rule.standing !== undefined && !rule.standing.some((one) => request.standing?.includes(one)))
        continue
      if (rule.unlessPermission === undefined) return "forbidden"
      if (!stands(rule.unlessPermission.kind, agreed, request, category)) lacksYes = true
      continue
    }
    // What a region agrees on opens nothing.
    if (rule.layer !== "statute") continue
    isPermittedToday = true
    if (!fits) continue
    isRelated = true
    if (!isAged) continue
    isOfAge = true
    if (
      rule.requiresPermission === undefined ||
      stands(rule.requiresPermission.kind, agreed, request, category)
    )
      isOpen = true
  }
  if (!isPermittedToday) return "not-permitted"
  if (!isRelated) return "no-relation"
  if (!isOfAge) return "age"
  return isOpen && !lacksYes ? "open" : "permission"
}

/** Is the one who asks this to the case or the child? */
const is = (
  relation: PrivacyRule["relation"] & {},
  request: AccessRequest,
  category: DataCategory
): boolean => {
  const as = request.participates ? request.representation : undefined
  switch (relation) {
    case "none":
      return true
    case "participant":
      return request.participates
    case "child":
      return request.child?.person === request.actor.party
    case "representative":
      return as === "parent-with-authority" || as === "legal-guardian"
    case "family-supervisor":
      return as === "family-supervisor"
    case "parent-without-authority":
      return as === "parent-without-authority"
    case "mentor":
      return as === "mentor"
    case "emergency":
      return request.emergency?.categories.includes(category) === true
    case "rights-handler":
      return request.handlesRights === true
  }
}

/** Does a yes of this kind stand, by everybody whose say it is? */
const stands = (
  kind: Kind,
  agreed: ReadonlyArray<GiverRule>,
  request: AccessRequest,
  category: DataCategory
): boolean => {
  const { child, on } = request
  if (child === undefined) return false
  const answers = request.permissions.filter((one) => one.kind === kind && holds(one, request, category))
  const everybody = askedFor(kind, agreed, request, on)
  return (
    everybody !== undefined &&
    everybody.every((who) => who.some((person) => saysYes(person, kind, agreed, request, answers)))
  )
}

/** Whose yes is asked on a day: one of each of these groups; undefined where it is nobody's to give. */
const askedFor = (
  kind: Kind,
  agreed: ReadonlyArray<GiverRule>,
  request: AccessRequest,
  on: CalendarDate
): ReadonlyArray<ReadonlyArray<PersonId>> | undefined => {
  const child = request.child!
  const age = ageOn(child.birthDate, on)
  const unable = isUnable(kind, request, on)
  const asked: Array<ReadonlyArray<PersonId>> = []
  let isSomebodys = false
  const people = (...as: ReadonlyArray<string>): ReadonlyArray<PersonId> =>
    request.relatives
      .filter(({ person, representation }) => person !== child.person && as.includes(representation))
      .map(({ person }) => person)
  const ask = (
    who: "child" | "each-parent" | "each-mentor" | "a-parent" | "a-mentor" | "child-or-parent"
  ) => {
    isSomebodys = true
    const parents = people("parent-with-authority", "legal-guardian")
    const mentors = age < 18 ? [] : people("mentor")
    if (who === "child") asked.push([child.person])
    if (who === "child-or-parent") asked.push([child.person, ...parents])
    if (who === "a-parent") asked.push(parents)
    if (who === "a-mentor") asked.push(mentors)
    // Each of nobody is nobody: an empty group, which nobody can answer for.
    if (who === "each-parent") asked.push(...(parents.length === 0 ? [[]] : parents.map((one) => [one])))
    if (who === "each-mentor") asked.push(...(mentors.length === 0 ? [[]] : mentors.map((one) => [one])))
  }
  const inPlaceOfTheYouth = () => {
    ask(age < 18 ? "each-parent" : "each-mentor")
  }
  switch (kind) {
    case "consent-to-process":
      // UAVG 5 lid 1 and 2, BW 1:245
      if (age < 16) ask("each-parent")
      else if (unable) inPlaceOfTheYouth()
      else ask("child")
      break
    case "consent-to-help":
    case "consent-to-disclose":
      // Jeugdwet 7.3.4, 7.3.5, 7.3.11, 7.3.15
      if (age < 12) ask("each-parent")
      else if (unable) inPlaceOfTheYouth()
      else if (age < 16) {
        ask("child")
        ask("each-parent")
      } else ask("child")
      break
    case "agreement-opp":
      // WPO 40a lid 2, BW 1:453
      if (age < 18) ask("each-parent")
      else if (unable) ask("each-mentor")
      else ask("child")
      break
    case "agreement-procedure":
      // No law says who; a region may.
      break
  }
  for (const line of agreed) {
    if (line.matter !== kind || line.act !== "give") continue
    if (line.capacity !== undefined && (line.capacity === "unable") !== unable) continue
    if (line.ages?.from !== undefined && age < line.ages.from) continue
    if (line.ages?.below !== undefined && age >= line.ages.below) continue
    if (line.validFrom !== undefined && on < line.validFrom) continue
    if (line.validUntil !== undefined && line.validUntil <= on) continue
    switch (line.who) {
      case "child":
        ask("child")
        break
      case "every-representative":
        ask("each-parent")
        break
      case "any-representative":
        ask("a-parent")
        break
      case "child-and-every-representative":
        ask("child")
        ask("each-parent")
        break
      case "child-or-any-representative":
        ask("child-or-parent")
        break
      case "every-mentor":
        ask("each-mentor")
        break
      case "any-mentor":
        ask("a-mentor")
        break
    }
  }
  return isSomebodys ? asked : undefined
}

/** Was it judged, last, that the child cannot weigh this? */
const isUnable = (kind: Kind, { capacities }: AccessRequest, on: CalendarDate): boolean => {
  const judged = (capacities ?? []).filter((one) => one.matter === kind && one.on <= on)
  const last = judged.toSorted((a, b) => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1)).at(-1)
  return last?.outcome === "unable"
}

/** Is the answer about what is asked? */
const holds = (
  { answer, kind, scope }: Permission,
  request: AccessRequest,
  category: DataCategory
): boolean => {
  const { actor, narrowing = {}, purpose } = request
  if (!scope.purposes.includes(purpose) || !scope.categories.includes(category)) return false
  if (!scope.recipients.includes(actor.role)) return false
  if (scope.documents !== undefined && !scope.documents.some((one) => one === narrowing.document))
    return false
  if (scope.sources !== undefined && !scope.sources.some((one) => one === narrowing.source)) return false
  if (scope.organisations !== undefined && !scope.organisations.some((one) => one === actor.organisation))
    return false
  if (scope.people !== undefined && !scope.people.some((one) => one === actor.party)) return false
  if (scope.meeting !== undefined && scope.meeting !== narrowing.meeting) return false
  if (narrowing.region !== undefined && !(scope.regions ?? []).some((one) => one === narrowing.region))
    return false
  // AVG 7 lid 2: consent to everything was asked for nothing.
  const isConsent = kind === "consent-to-process" || kind === "consent-to-disclose"
  return !(answer === "given" && isConsent && purposes.every((one) => scope.purposes.includes(one)))
}

/** Told in the order of the days: what this person has said by today, and whether a yes is left of it. */
const saysYes = (
  person: PersonId,
  kind: Kind,
  agreed: ReadonlyArray<GiverRule>,
  request: AccessRequest,
  answers: ReadonlyArray<Permission>
): boolean => {
  const { on } = request
  const child = request.child!
  const told: Array<{
    readonly day: CalendarDate
    readonly order: number
    readonly what: "answer" | "taken-back"
    readonly of: Permission
  }> = []
  for (const of of answers) {
    if (of.giver !== person || of.on > on) continue
    told.push({ day: of.on, order: of.number, what: "answer", of })
    if (of.withdrawn !== undefined && of.withdrawn.on <= on)
      told.push({ day: of.withdrawn.on, order: of.number, what: "taken-back", of })
  }
  told.sort((a, b) =>
    a.day === b.day
      ? a.order === b.order
        ? a.what === "answer"
          ? -1
          : 1
        : a.order - b.order
      : a.day < b.day
        ? -1
        : 1
  )
  let left: Array<Permission> = []
  for (const { of, what } of told) {
    if (what === "taken-back" || of.answer === "refused") left = []
    else left.push(of)
  }
  return left.some((yes) => {
    if (yes.validUntil !== undefined && yes.validUntil <= on) return false
    if (person !== child.person) return true
    // What a child said at an age at which it was not asked does not count later.
    if (ageOn(child.birthDate, yes.on) === ageOn(child.birthDate, on)) return true
    const wasAsked = (lines: ReadonlyArray<GiverRule>, day: CalendarDate) =>
      (askedFor(kind, lines, request, day) ?? []).some((who) => who.includes(child.person))
    // Where the law asks the child now, a region that asked it earlier made nothing of it.
    return wasAsked(wasAsked([], on) ? [] : agreed, yes.on)
  })
}
