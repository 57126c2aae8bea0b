/**
 * Every cell of a policy decided: who, tie, standing, age, day, purpose, category, and which kinds of yes
 * stand.
 *
 * It is made of the rules and not of the index, so that the two can be compared. A place holds for each of
 * the 32 combinations of kinds of yes whether it is open: one bit each. `allowed` says the same of the
 * walls alone, and `why` what is said where it is closed and no yes is lacking.
 */
import type { WithheldReason } from "../AccessDecision.ts"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import { anyRelation, relationBit } from "../policy/relation.ts"
import type { Obligation, PermissionNeed, PrivacyRule } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import {
  type AgeBand,
  type Axes,
  axesOf,
  bitsOfStandings,
  type DayBand,
  needKinds,
  type Ruled,
  type Who
} from "./Axes.ts"

/** All 32 combinations of kinds of yes. */
export const always = 0xffffffff
/** None of them. */
export const never = 0

/** The combinations of kinds of yes that hold this kind. */
const withKind: { readonly [K in PermissionNeed["kind"]]: number } = {
  "consent-to-process": 0xaaaaaaaa,
  "consent-to-help": 0xcccccccc,
  "consent-to-disclose": 0xf0f0f0f0,
  "agreement-opp": 0xff00ff00,
  "agreement-procedure": 0xffff0000
}

/** The combinations in which the yes that is needed stands; all where none is needed. */
export const satisfied = (need: PermissionNeed | undefined): number =>
  need === undefined ? always : withKind[need.kind] >>> 0

/** Obligations in the order of their bits. */
export const obligationOrder: ReadonlyArray<Obligation> = [
  "no-onward-disclosure",
  "inform-family",
  "only-what-is-needed"
]

/** Why a cell is closed to somebody of whom no yes is lacking; `open` where it is not closed. */
export type Closed = Exclude<WithheldReason, "permission"> | "open"
/** In the order of the numbers in `why`: from what is farthest from open to what is nearest. */
export const closedReasons: ReadonlyArray<Closed> = [
  "not-permitted",
  "no-relation",
  "age",
  "open",
  "forbidden"
]
const [notPermitted, noRelation, wrongAge, isOpen, isForbidden] = [0, 1, 2, 3, 4] as const

export interface DecisionTable {
  readonly axes: Axes
  /** For each place the combinations of kinds of yes with which it is open. */
  readonly opens: Uint32Array
  /** For each place the combinations with which no wall stands in it. */
  readonly allowed: Uint32Array
  /** For each place the reason, as a place in `closedReasons`. */
  readonly why: Uint8Array
  /** For each place the obligations that come with it, as bits. */
  readonly obligations: Uint8Array
}

/** The number of cells, each combination of kinds of yes counted. */
export const cellsOf = ({ opens }: DecisionTable): number => opens.length * (1 << needKinds.length)

const perRow = purposes.length * dataCategories.length
const purposePlaces = new Map(purposes.map((one, place) => [one, place * dataCategories.length]))
const categoryPlaces = new Map(dataCategories.map((one, place) => [one, place]))

/** Where a purpose and a category stand in a row. */
export const columnOf = (purpose: Purpose, category: DataCategory): number =>
  purposePlaces.get(purpose)! + categoryPlaces.get(category)!

/** Where the row of somebody begins: the cells of all purposes and categories. Each is a place on its axis. */
export const rowOf = (
  { ages, days, standings, ties }: Axes,
  who: number,
  tie: number,
  standing: number,
  age: number,
  day: number
): number =>
  ((((who * ties.length + tie) * standings.length + standing) * ages.length + age) * days.length + day) *
  perRow

/** What a rule does over all cells. */
export interface RuleUse {
  /** Cells that it is about, whatever else holds there. */
  readonly cells: number
  /** A permit: cells that it helps to open. A forbid: cells that it closes and a permit would open. */
  readonly decides: number
  /** Of these, cells that would be otherwise without it. */
  readonly decidesAlone: number
}

/** The cells to make: all, or those of some people, purposes and categories. */
export interface Part {
  /** Places on the axis. */
  readonly who?: ReadonlyArray<number>
  readonly purposes?: ReadonlyArray<Purpose>
  readonly categories?: ReadonlyArray<DataCategory>
}

/** The table of rules, over axes that are theirs unless told otherwise. `part`: leaves the rest empty. */
export const decisionTable = (ruled: Ruled, axes: Axes = axesOf(ruled), part: Part = {}): DecisionTable => {
  const { ages, days, standings, ties, who } = axes
  const size = who.length * ties.length * standings.length * ages.length * days.length * perRow
  const table: DecisionTable = {
    axes,
    opens: new Uint32Array(size),
    allowed: new Uint32Array(size).fill(always),
    why: new Uint8Array(size),
    obligations: new Uint8Array(size)
  }
  fill(table, ruled.rules, { part })
  return table
}

/** Makes a part of a table anew under other rules. The axes stay: a change of ages or days is not seen. */
export const refill = (table: DecisionTable, rules: ReadonlyArray<PrivacyRule>, part: Part): void =>
  fill(table, rules, { part, isKnownEmpty: false })

/** What each rule does in the table of these rules. */
export const usesOf = (ruled: Ruled, axes: Axes = axesOf(ruled)): ReadonlyMap<PrivacyRule, RuleUse> => {
  const uses = new Map(ruled.rules.map((rule) => [rule, { cells: 0, decides: 0, decidesAlone: 0 }]))
  const table = decisionTable({ rules: [], givers: ruled.givers }, axes)
  fill(table, ruled.rules, {
    saw: (permits, forbids) => {
      count(permits, forbids, uses)
    }
  })
  return uses
}

type Count = { -readonly [K in keyof RuleUse]: RuleUse[K] }

const count = (
  permits: ReadonlyArray<Bound>,
  forbids: ReadonlyArray<Bound>,
  uses: ReadonlyMap<PrivacyRule, Count>
): void => {
  const allowedBy = (all: ReadonlyArray<Bound>) => all.reduce((mask, one) => mask & one.mask, always) >>> 0
  const openedBy = (all: ReadonlyArray<Bound>) => all.reduce((mask, one) => mask | one.mask, never) >>> 0
  const [allowed, opened] = [allowedBy(forbids), openedBy(permits)]
  for (const permit of permits) {
    const use = uses.get(permit.rule)!
    use.cells += 1
    if ((permit.mask & allowed) === 0) continue
    use.decides += 1
    const others = openedBy(permits.filter((one) => one !== permit))
    if ((permit.mask & allowed & ~others) !== 0) use.decidesAlone += 1
  }
  for (const forbid of forbids) {
    const use = uses.get(forbid.rule)!
    use.cells += 1
    if ((opened & ~forbid.mask) === 0) continue
    use.decides += 1
    const others = allowedBy(forbids.filter((one) => one !== forbid))
    if ((opened & others & ~forbid.mask) !== 0) use.decidesAlone += 1
  }
}

/** A rule about a purpose and a category, with what it looks at as numbers. */
interface Bound {
  readonly rule: PrivacyRule
  readonly relations: number
  readonly standings: number
  /** For each age and day: 0 where it does not hold, 1 where its age is not that of the child, 2 where it holds. */
  readonly when: Uint8Array
  /** The combinations of yes with which a permit opens, or a forbid lets pass. */
  readonly mask: number
  readonly obligations: number
}

const fill = (
  table: DecisionTable,
  rules: ReadonlyArray<PrivacyRule>,
  {
    isKnownEmpty = true,
    part = {},
    saw
  }: {
    readonly isKnownEmpty?: boolean
    readonly part?: Part
    readonly saw?: (permits: ReadonlyArray<Bound>, forbids: ReadonlyArray<Bound>) => void
  } = {}
): void => {
  const { axes } = table
  const bound = rules.map((rule) => bindOnce(rule, axes))
  for (const [who, asker] of axes.who.entries()) {
    if (part.who !== undefined && !part.who.includes(who)) continue
    const theirs = bound.filter(({ rule }) => isAbout(rule, asker))
    for (const purpose of part.purposes ?? purposes) {
      const forPurpose = theirs.filter(({ rule }) => rule.purposes.includes(purpose))
      for (const category of part.categories ?? dataCategories) {
        const about = forPurpose.filter(({ rule }) => rule.categories.includes(category))
        if (about.length > 0 || !isKnownEmpty) fillColumn(table, who, columnOf(purpose, category), about, saw)
      }
    }
  }
}

/** Decides one purpose and category for somebody, at every tie, standing, age and day. */
const fillColumn = (
  { allowed, axes, obligations, opens, why }: DecisionTable,
  who: number,
  column: number,
  about: ReadonlyArray<Bound>,
  saw: ((permits: ReadonlyArray<Bound>, forbids: ReadonlyArray<Bound>) => void) | undefined
): void => {
  // Only the statute opens; a permit of a lower layer is cited beside it.
  const statute = about.filter(({ rule }) => rule.effect === "permit" && rule.layer === "statute")
  const walls = about.filter(({ rule }) => rule.effect === "forbid")
  const times = axes.ages.length * axes.days.length
  const isChildless = Array.from(
    { length: times },
    (_, time) => axes.ages[Math.floor(time / axes.days.length)] === undefined
  )
  for (const [tie, { bits: relations }] of axes.ties.entries()) {
    // Permits look at no standing, so that they are gone through once for all of these.
    const ways = Array.from({ length: times }, (_, time) => wayAt(statute, relations, time))
    const around = walls.filter((wall) => (wall.relations & relations) !== 0)
    for (const [standing, standings] of axes.standings.entries()) {
      const start = rowOf(axes, who, tie, standing, 0, 0) + column
      const closing = around.filter((wall) => wall.standings === -1 || (wall.standings & standings) !== 0)
      for (let time = 0; time < times; time++) {
        const { duties, dutiesWithYes, nearest, opened } = ways[time]!
        const place = start + time * perRow
        let mask: number = always
        for (const wall of closing) if (wall.when[time] === 2) mask &= wall.mask
        // Where there is no child nobody can say yes: only what asks for none is open.
        const isAlone = isChildless[time] === true
        const open = isAlone ? withoutYes(opened & mask) : opened & mask
        opens[place] = open
        allowed[place] = isAlone ? withoutYes(mask) : mask
        why[place] = mask === never ? isForbidden : nearest
        obligations[place] = open === never ? 0 : opened === (always | 0) ? duties : dutiesWithYes
        if (saw !== undefined) {
          saw(
            statute.filter((one) => (one.relations & relations) !== 0 && one.when[time] === 2),
            closing.filter((one) => one.when[time] === 2)
          )
        }
      }
    }
  }
}

/** What the permits come to at one tie, age and day. */
interface Way {
  /** The combinations of yes with which one of them opens. */
  readonly opened: number
  readonly nearest: number
  /** What comes with it at once; with a yes only where nothing is open without. */
  readonly duties: number
  readonly dutiesWithYes: number
}

const wayAt = (permits: ReadonlyArray<Bound>, relations: number, time: number): Way => {
  let opened: number = never
  let [duties, dutiesWithYes] = [0, 0]
  let nearest: number = notPermitted
  for (const permit of permits) {
    const holds = permit.when[time]
    if (holds === 0) continue
    if ((permit.relations & relations) === 0) nearest = Math.max(nearest, noRelation)
    else if (holds === 1) nearest = Math.max(nearest, wrongAge)
    else {
      opened |= permit.mask
      if (permit.mask === always) duties |= permit.obligations
      else dutiesWithYes |= permit.obligations
      nearest = isOpen
    }
  }
  return { opened, nearest, duties, dutiesWithYes }
}

const withoutYes = (mask: number): number => ((mask & 1) === 1 ? always : never)

const isAbout = (rule: PrivacyRule, { role, side }: Who): boolean =>
  (rule.sides === undefined || rule.sides.includes(side)) &&
  (rule.roles === undefined || (role !== undefined && rule.roles.includes(role)))

/** Rules are bound anew for other axes only: mutants share nearly all of theirs. */
const bindOnce = (rule: PrivacyRule, axes: Axes): Bound => {
  let known = bounds.get(axes)
  if (known === undefined) bounds.set(axes, (known = new WeakMap()))
  let bound = known.get(rule)
  if (bound === undefined) known.set(rule, (bound = bind(rule, axes)))
  return bound
}
const bounds = new WeakMap<Axes, WeakMap<PrivacyRule, Bound>>()

const bind = (rule: PrivacyRule, axes: Axes): Bound => {
  const when = new Uint8Array(axes.ages.length * axes.days.length)
  for (const [age, band] of axes.ages.entries()) {
    for (const [day, days] of axes.days.entries()) {
      if (isInForce(rule, days)) when[age * axes.days.length + day] = isOfAge(rule, band) ? 2 : 1
    }
  }
  const isPermit = rule.effect === "permit"
  return {
    rule,
    relations: rule.relation === undefined ? anyRelation : relationBit(rule.relation),
    standings: isPermit || rule.standing === undefined ? -1 : bitsOfStandings(rule.standing),
    when,
    mask: isPermit
      ? satisfied(rule.requiresPermission)
      : rule.unlessPermission === undefined
        ? never
        : satisfied(rule.unlessPermission),
    obligations: isPermit
      ? (rule.obligations ?? []).reduce((bits, one) => bits | (1 << obligationOrder.indexOf(one)), 0)
      : 0
  }
}

const isInForce = (rule: PrivacyRule, { from, until }: DayBand): boolean =>
  (rule.validFrom === undefined || (from !== undefined && rule.validFrom <= from)) &&
  (rule.validUntil === undefined || (until !== undefined && until <= rule.validUntil))

const isOfAge = ({ ages, effect }: PrivacyRule, band: AgeBand | undefined): boolean => {
  if (ages === undefined) return true
  // Where there is no child a permit that looks at age opens nothing; a forbid holds.
  if (band === undefined) return effect === "forbid"
  return (
    (ages.from ?? 0) <= band.from &&
    (ages.below === undefined || (band.below !== undefined && band.below <= ages.below))
  )
}
