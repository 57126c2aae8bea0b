/**
 * Looks for the smallest set of acts that opens a closed category.
 *
 * It tries the actor as it stands, and as one who takes part; for each it asks which yes the walls and the
 * permits lack, and takes of every "or" the way with the fewest acts. Nobody is asked who refused.
 */
import type { AccessCure, CureAct } from "../AccessCure.ts"
import type { Withheld } from "../AccessDecision.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import { ageOn } from "@oza/kernel"
import type { DataCategory } from "../DataCategory.ts"
import type { Giver, Givers } from "../Givers.ts"
import type { PermissionKind } from "../Permission.ts"
import { isAbout, matchesAge, type Position } from "../policy/Outlook.ts"
import type { Cell } from "../policy/Cell.ts"
import { relationsOf } from "../policy/relation.ts"
import { standingBits } from "../policy/standing.ts"
import { askText, involveText } from "../policy/texts.ts"
import type { Policy } from "../Policy.ts"
import type { PermissionNeed } from "../PrivacyRule.ts"
import { closedToRole } from "../policy/texts.ts"
import { AVG_5_1_b } from "../statute/Avg.ts"
import { statusOf } from "./statusOf.ts"

type Acts = ReadonlyArray<CureAct>

/** What opens one of these categories with the fewest acts; `withheld` is said where nothing does. */
export const cureOf = (
  policy: Policy,
  request: AccessRequest,
  categories: ReadonlyArray<DataCategory>,
  withheld: ReadonlyArray<Withheld>
): AccessCure => {
  const [first, ...rest] = fewest(categories.flatMap((category) => waysOf(policy, request, category))) ?? []
  if (first !== undefined) return { _tag: "Acts", acts: [first, ...rest] }
  const [because] = withheld
  return because === undefined
    ? { _tag: "Nothing", rule: AVG_5_1_b, because: closedToRole(request.purpose) }
    : { _tag: "Nothing", rule: because.rule, because: because.because }
}

/** Every way to open a category: as the actor stands, and when the actor takes part. */
const waysOf = (policy: Policy, request: AccessRequest, category: DataCategory): ReadonlyArray<Acts> => {
  const { actor, child, participates, representation, side } = request
  if (side === undefined) return []
  const cell = policy.index.tableOf(actor.role, side, request.purpose).cell(category)
  const now = opening(policy, request, cell)
  if (participates || child === undefined) return now === undefined ? [] : [now]
  const involved: AccessRequest = {
    ...request,
    participates: true,
    relatives:
      representation === undefined || request.relatives.some(({ person }) => person === actor.party)
        ? request.relatives
        : [...request.relatives, { person: actor.party, role: actor.role, representation }]
  }
  const then = opening(policy, involved, cell)
  const ways = now === undefined ? [] : [now]
  return then === undefined ? ways : [...ways, [involve(actor.party, actor.role, representation), ...then]]
}

/** The fewest answers that open a cell to this request; undefined where none do. */
const opening = (policy: Policy, request: AccessRequest, cell: Cell): Acts | undefined => {
  const { child, emergency, on, standing } = request
  const isOutside = emergency !== undefined && !emergency.categories.includes(cell.category)
  const position: Position = {
    relations: relationsOf(isOutside ? { ...request, emergency: undefined } : request),
    standings: standingBits(standing),
    age: child === undefined ? undefined : ageOn(child.birthDate, on),
    on
  }
  const acts: Array<CureAct> = []
  const answers = (need: PermissionNeed | undefined): Acts | undefined =>
    need === undefined ? undefined : answering(policy, request, need.kind, cell.category)
  for (const forbid of cell.forbids) {
    const isInStanding = forbid.standings === 0 || (forbid.standings & position.standings) !== 0
    const isOfAge = position.age === undefined || matchesAge(forbid, position)
    if (!isAbout(forbid, position) || !isInStanding || !isOfAge) continue
    const needed = answers(forbid.need)
    if (needed === undefined) return undefined
    acts.push(...needed)
  }
  const ways = cell.permits
    .filter((permit) => isAbout(permit, position) && matchesAge(permit, position))
    .map(({ need }) => (need === undefined ? [] : answers(need)))
    .filter((way) => way !== undefined)
    .map((way) => unique([...acts, ...way]))
  return fewest(ways)
}

/** The fewest answers that make a yes of this kind stand. */
const answering = (
  policy: Policy,
  request: AccessRequest,
  kind: PermissionKind & PermissionNeed["kind"],
  category: DataCategory
): Acts | undefined => {
  const { givers, missing, refusing, state } = statusOf(policy, request, kind, category)
  if (state === "valid") return []
  if (state === "invalid-imbalance") return undefined
  const people = fewestGivers(givers, missing, refusing)
  return people?.flatMap((giver): Acts => {
    const { person, role } = giver
    const ask: CureAct = { act: "AnswerPermission", kind, person, role, text: askText(kind, giver) }
    return role === undefined ? [involve(person, role, giver.as), ask] : [ask]
  })
}

const fewestGivers = (
  givers: Givers,
  missing: ReadonlyArray<Giver>,
  refusing: ReadonlyArray<Giver>
): ReadonlyArray<Giver> | undefined => {
  const isAmong = (people: ReadonlyArray<Giver>, { person }: Giver) =>
    people.some((one) => one.person === person)
  switch (givers._tag) {
    case "Giver":
      if (!isAmong(missing, givers)) return []
      return isAmong(refusing, givers) ? undefined : [givers]
    case "All": {
      const parts = givers.of.map((one) => fewestGivers(one, missing, refusing))
      const all = parts.filter((part) => part !== undefined).flat()
      if (parts.some((part) => part === undefined)) return undefined
      return all.filter((one, index) => all.findIndex(({ person }) => person === one.person) === index)
    }
    case "Any":
      return fewest(
        givers.of.map((one) => fewestGivers(one, missing, refusing)).filter((part) => part !== undefined)
      )
  }
}

const involve = (person: CureAct["person"], role: CureAct["role"], as: Giver["as"] | undefined): CureAct => ({
  act: "AddParticipant",
  person,
  role,
  text: involveText(as)
})

/** The same act twice is one act. */
const unique = (acts: Acts): Acts =>
  acts.filter(
    (one, index) =>
      acts.findIndex(
        (other) => other.person === one.person && other.act === one.act && kindOf(other) === kindOf(one)
      ) === index
  )

const kindOf = (act: CureAct): PermissionKind | undefined =>
  act.act === "AnswerPermission" ? act.kind : undefined

/** The shortest of these; the first of those that are as short. */
const fewest = <A>(ways: ReadonlyArray<ReadonlyArray<A>>): ReadonlyArray<A> | undefined => {
  let best: ReadonlyArray<A> | undefined
  for (const way of ways) if (best === undefined || way.length < best.length) best = way
  return best
}
