/**
 * Whose answer is needed: an and/or tree of people, computed from dated law.
 *
 * It turns on the kind of yes, the age of the child on that day, who has authority, and what was judged on
 * what the child can weigh. Everything fails
 * closed: where no rule says who gives a yes, or nobody is known who could, nobody can.
 */
import { ageOn, type CalendarDate, type PersonId, type RuleId } from "@oza/kernel"
import { type Representation, represents, type RoleId } from "@oza/roles"
import { agesContain } from "./Ages.ts"
import type { ChildFacts } from "./AccessRequest.ts"
import type { KnownRelative } from "./Authority.ts"
import { type CapacityJudgement, isUnable } from "./CapacityJudgement.ts"
import type { GiverRule, Matter } from "./GiverRule.ts"
import { statuteGivers } from "./statute/givers.ts"

/** One person whose answer counts. */
export interface Giver {
  readonly _tag: "Giver"
  readonly person: PersonId
  /** What the giver is to the child. */
  readonly as: Representation
  /** The role in this case; undefined for somebody who does not take part. */
  readonly role: RoleId | undefined
  readonly rule: RuleId
}

export type Givers =
  | Giver
  /** All of these have to answer. */
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Givers> }
  /** One of these is enough; an empty one is never satisfied. */
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Givers> }

/** Who is asked on which day about which child. */
export interface GiverFacts {
  readonly child: ChildFacts
  readonly relatives: ReadonlyArray<KnownRelative>
  /** Judgements on what the child can weigh; absent: none was recorded. */
  readonly capacities?: ReadonlyArray<CapacityJudgement> | undefined
  readonly on: CalendarDate
}

/** Never satisfied. */
export const nobody: Givers = { _tag: "Any", of: [] }

/** Whose answers are needed for this matter. `extra`: lines of lower layers; they only ask for more. */
export const requiredGivers = (
  matter: Matter,
  facts: GiverFacts,
  extra: ReadonlyArray<GiverRule> = []
): Givers => {
  const lines = linesFor("give", matter, facts, extra)
  const asked = lines.map((line) => treeOf(line, facts))
  return asked.length === 0 ? nobody : asked.length === 1 ? asked[0]! : { _tag: "All", of: asked }
}

/**
 * Who may take a yes of this kind back: any one of these. Where no line of the law speaks of taking it
 * back, those who give it may.
 */
export const withdrawers = (
  matter: Matter,
  facts: GiverFacts,
  extra: ReadonlyArray<GiverRule> = []
): ReadonlyArray<Giver> => {
  const lines = linesFor("withdraw", matter, facts, extra)
  return lines.length === 0
    ? giversOf(requiredGivers(matter, facts, extra))
    : unique(lines.flatMap((line) => giversOf(treeOf(line, facts))))
}

/** Everybody in the tree, each once. */
export const giversOf = (givers: Givers): ReadonlyArray<Giver> =>
  givers._tag === "Giver" ? [givers] : unique(givers.of.flatMap(giversOf))

/** Is the tree satisfied when these people said yes? */
export const isSatisfied = (givers: Givers, saidYes: (giver: Giver) => boolean): boolean => {
  switch (givers._tag) {
    case "Giver":
      return saidYes(givers)
    case "All":
      return givers.of.every((one) => isSatisfied(one, saidYes))
    case "Any":
      return givers.of.some((one) => isSatisfied(one, saidYes))
  }
}

/** The lines of the matrix for this matter, at this age, on this day. */
const linesFor = (
  act: GiverRule["act"],
  matter: Matter,
  { capacities, child, on }: GiverFacts,
  extra: ReadonlyArray<GiverRule>
): ReadonlyArray<GiverRule> => {
  const age = ageOn(child.birthDate, on)
  const capacity = isUnable(capacities, matter, on) ? "unable" : "able"
  const holds = (line: GiverRule): boolean =>
    agesContain(line.ages, age) &&
    (line.capacity === undefined || line.capacity === capacity) &&
    (line.validFrom === undefined || line.validFrom <= on) &&
    (line.validUntil === undefined || on < line.validUntil)
  const isSame = (line: GiverRule): boolean => line.matter === matter && line.act === act
  return [
    ...(statuteLines.get(`${act} ${matter}`) ?? []).filter(holds),
    ...extra.filter((line) => isSame(line) && holds(line))
  ]
}

const statuteLines = Map.groupBy(statuteGivers, ({ act, matter }) => `${act} ${matter}`)

const treeOf = ({ rule, who }: GiverRule, facts: GiverFacts): Givers => {
  const child = childOf(facts, rule)
  switch (who) {
    case "child":
      return child
    case "every-representative":
      return every(representativesOf(facts, rule))
    case "any-representative":
      return { _tag: "Any", of: representativesOf(facts, rule) }
    case "child-and-every-representative":
      return { _tag: "All", of: [child, every(representativesOf(facts, rule))] }
    case "child-or-any-representative":
      return { _tag: "Any", of: [child, ...representativesOf(facts, rule)] }
    case "every-mentor":
      return every(mentorsOf(facts, rule))
    case "any-mentor":
      return { _tag: "Any", of: mentorsOf(facts, rule) }
  }
}

/** Each of them; nobody where there is none, as an empty "all" would be a yes of nobody. */
const every = (of: ReadonlyArray<Giver>): Givers =>
  of.length === 0 ? nobody : of.length === 1 ? of[0]! : { _tag: "All", of }

const childOf = ({ child, relatives }: GiverFacts, rule: RuleId): Giver => ({
  _tag: "Giver",
  person: child.person,
  as: "youth",
  role: relatives.find(({ person }) => person === child.person)?.role,
  rule
})

const representativesOf = (facts: GiverFacts, rule: RuleId): ReadonlyArray<Giver> =>
  relativesAs(facts, rule, represents)

/** For an adult only: nobody is the mentor of a minor. */
const mentorsOf = (facts: GiverFacts, rule: RuleId): ReadonlyArray<Giver> =>
  ageOn(facts.child.birthDate, facts.on) < 18
    ? []
    : relativesAs(facts, rule, (representation) => representation === "mentor")

const relativesAs = (
  { child, relatives }: GiverFacts,
  rule: RuleId,
  is: (representation: Representation) => boolean
): ReadonlyArray<Giver> =>
  unique(
    relatives
      .filter(({ person, representation }) => is(representation) && person !== child.person)
      .map(({ person, representation, role }) => ({ _tag: "Giver", person, as: representation, role, rule }))
  )

const unique = (givers: ReadonlyArray<Giver>): ReadonlyArray<Giver> =>
  givers.filter((one, index) => givers.findIndex(({ person }) => person === one.person) === index)
