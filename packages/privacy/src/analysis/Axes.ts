/**
 * The axes along which access can differ: everything that rules look at, cut where one of them changes.
 *
 * Ages and days are cut at the birthdays and law changes that the rules themselves name, so that nothing
 * differs within a band. What rules cannot see (which person, which school) is no axis.
 */
import type { CalendarDate } from "@oza/kernel"
import { type RoleId, Side } from "@oza/roles"
import type { Ages } from "../Ages.ts"
import type { GiverRule } from "../GiverRule.ts"
import { impliedBy } from "../policy/relation.ts"
import { type PermissionNeed, type PrivacyRule, Relation } from "../PrivacyRule.ts"
import { Standing } from "../Standing.ts"

/** Who asks: a side, and a role where some rule names it. */
export interface Who {
  readonly side: Side
  readonly role?: RoleId
}

/** What somebody is to the case and the child at once: relations that go together. */
export interface Tie {
  /** The relation that it is called after; more than one where they come together. */
  readonly relations: ReadonlyArray<Relation>
  readonly bits: number
}

/** A run of ages; absent `from` and `below`: all. `undefined` in a list of bands: there is no child. */
export interface AgeBand {
  readonly from: number
  readonly below: number | undefined
}

/** A run of days in which no rule changes. */
export interface DayBand {
  readonly from: CalendarDate | undefined
  readonly until: CalendarDate | undefined
}

/** The kinds of yes that can open something, in the order of their bits in a set of kinds. */
export const needKinds = [
  "consent-to-process",
  "consent-to-help",
  "consent-to-disclose",
  "agreement-opp",
  "agreement-procedure"
] as const satisfies ReadonlyArray<PermissionNeed["kind"]>

export interface Axes {
  readonly who: ReadonlyArray<Who>
  readonly ties: ReadonlyArray<Tie>
  /** Bits of the standings, one combination each; 0 is none. */
  readonly standings: ReadonlyArray<number>
  readonly ages: ReadonlyArray<AgeBand | undefined>
  readonly days: ReadonlyArray<DayBand>
}

const tie = (...relations: ReadonlyArray<Relation>): Tie => ({
  relations,
  bits: relations.reduce((bits, relation) => bits | impliedBy(relation), impliedBy("none"))
})

/** One relation at a time: what people read. */
export const plainTies: ReadonlyArray<Tie> = Relation.literals.map((relation) => tie(relation))

/** Every combination that somebody can be: what machines compare. */
export const allTies: ReadonlyArray<Tie> = (
  [
    [],
    ["participant"],
    ["representative"],
    ["family-supervisor"],
    ["parent-without-authority"],
    ["mentor"]
  ] as ReadonlyArray<ReadonlyArray<Relation>>
)
  .flatMap((base): ReadonlyArray<ReadonlyArray<Relation>> => [base, [...base, "child"]])
  .flatMap((base): ReadonlyArray<ReadonlyArray<Relation>> => [base, [...base, "emergency"]])
  .flatMap((base) => [tie(...base), tie(...base, "rights-handler")])

const standingBits = new Map(Standing.literals.map((standing, place) => [standing, 1 << place]))

/** The standings as bits. */
export const bitsOfStandings = (standings: ReadonlyArray<Standing>): number =>
  standings.reduce((bits, standing) => bits | (standingBits.get(standing) ?? 0), 0)

/** The standings of a combination. */
export const standingsOf = (bits: number): ReadonlyArray<Standing> =>
  Standing.literals.filter((standing) => (bits & bitsOfStandings([standing])) !== 0)

/** None, and each by itself. */
export const plainStandings: ReadonlyArray<number> = [
  0,
  ...Standing.literals.map((one) => bitsOfStandings([one]))
]

/** Every combination. */
export const allStandings: ReadonlyArray<number> = Array.from(
  { length: 1 << Standing.literals.length },
  (_, bits) => bits
)

/** What axes are drawn from: the rules of a policy, or of two to compare. */
export interface Ruled {
  readonly rules: ReadonlyArray<PrivacyRule>
  readonly givers: ReadonlyArray<GiverRule>
}

/** The axes of rules. `every`: every combination of relations and standings instead of one at a time. */
export const axesOf = ({ givers, rules }: Ruled, every = false): Axes => ({
  who: whoOf(rules),
  ties: every ? allTies : plainTies,
  standings: every ? allStandings : plainStandings,
  ages: [...ageBands([...rules, ...givers].map(({ ages }) => ages)), undefined],
  days: dayBands([...rules, ...givers])
})

/** Each side, and each role that a rule names at the sides that the rule is about. */
const whoOf = (rules: ReadonlyArray<PrivacyRule>): ReadonlyArray<Who> =>
  Side.literals.flatMap((side): ReadonlyArray<Who> => {
    const roles = new Set(
      rules.flatMap(({ roles: named, sides }) =>
        sides === undefined || sides.includes(side) ? (named ?? []) : []
      )
    )
    return [{ side }, ...[...roles].toSorted().map((role) => ({ side, role }))]
  })

/** The ages from birth, cut at each age in these windows. */
export const ageBands = (windows: ReadonlyArray<Ages | undefined>): ReadonlyArray<AgeBand> => {
  const cuts = windows.flatMap((ages) => [ages?.from, ages?.below]).filter((age) => age !== undefined)
  const starts = [...new Set([0, ...cuts])].toSorted((a, b) => a - b)
  return starts.map((from, index) => ({ from, below: starts[index + 1] }))
}

/** All days, cut at each first and last day of these. */
export const dayBands = (
  dated: ReadonlyArray<{ readonly validFrom?: CalendarDate; readonly validUntil?: CalendarDate }>
): ReadonlyArray<DayBand> => {
  const cuts = dated
    .flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
    .filter((day) => day !== undefined)
  const starts = [undefined, ...[...new Set(cuts)].toSorted()]
  return starts.map((from, index) => ({ from, until: starts[index + 1] }))
}

/** Where an age lies among the bands; `undefined`: there is no child. */
export const ageAt = (axes: Axes, age: number | undefined): number =>
  axes.ages.findIndex((band) =>
    band === undefined || age === undefined
      ? band === undefined && age === undefined
      : band.from <= age && (band.below === undefined || age < band.below)
  )

/** Where a day lies among the bands. */
export const dayAt = (axes: Axes, on: CalendarDate): number =>
  axes.days.findIndex(({ until }) => until === undefined || on < until)
