/**
 * What a policy is expected to open, written by hand from the law: the suite that a policy is held to.
 *
 * Everything that no expectation opens is expected to be closed, so that a rule too many is noticed as
 * much as one too few. Expectations know nothing of rules; they are laid over the same axes as a table.
 */
import type { CalendarDate } from "@oza/kernel"
import type { RoleId, Side } from "@oza/roles"
import type { Ages } from "../Ages.ts"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import type { GiverRule } from "../GiverRule.ts"
import { relationBit } from "../policy/relation.ts"
import type { Obligation, PermissionNeed, Relation } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import type { Standing } from "../Standing.ts"
import { type AgeBand, type Axes, bitsOfStandings, type DayBand } from "./Axes.ts"
import {
  always,
  columnOf,
  type DecisionTable,
  never,
  obligationOrder,
  type Part,
  rowOf,
  satisfied
} from "./DecisionTable.ts"
import { type Capacity, type GiverCell, giverMatrix } from "./giverMatrix.ts"

interface Scope {
  /** The articles, as they are cited. */
  readonly law: string
  readonly side: ReadonlyArray<Side>
  readonly role?: ReadonlyArray<RoleId>
  readonly purposes: ReadonlyArray<Purpose>
  readonly categories: ReadonlyArray<DataCategory>
  readonly ages?: Ages
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

/** Data that are open to somebody. */
export interface ExpectedOpen extends Scope {
  readonly tie: Relation
  /** The kind of yes that it takes; absent: none. */
  readonly need?: PermissionNeed["kind"]
  readonly duties?: ReadonlyArray<Obligation>
}

/** Data that a wall closes, whatever else holds. */
export interface ExpectedWall extends Scope {
  /** Only in this standing. */
  readonly standing?: Standing
  /** Closed only as long as this yes does not stand. */
  readonly need?: PermissionNeed["kind"]
}

/** Whose say it is, by law. */
export interface ExpectedGiver extends Pick<GiverCell, "matter" | "act" | "who"> {
  readonly law: string
  readonly ages?: Ages
  readonly capacity?: Capacity
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

export interface Expectations {
  readonly open: ReadonlyArray<ExpectedOpen>
  readonly walls: ReadonlyArray<ExpectedWall>
  readonly givers: ReadonlyArray<ExpectedGiver>
}

/** A cell that is not as expected. */
export interface Unexpected {
  readonly at: string
  readonly expected: string
  readonly found: string
}

const isOf = (scope: Scope, side: Side, role: RoleId | undefined): boolean =>
  scope.side.includes(side) && (scope.role === undefined || (role !== undefined && scope.role.includes(role)))

const isAged = (ages: Ages | undefined, band: AgeBand | undefined): boolean =>
  ages === undefined ||
  (band !== undefined &&
    (ages.from ?? 0) <= band.from &&
    (ages.below === undefined || (band.below !== undefined && band.below <= ages.below)))

const isDated = (
  { from, until }: { readonly from?: CalendarDate; readonly until?: CalendarDate },
  days: DayBand
): boolean =>
  (from === undefined || (days.from !== undefined && from <= days.from)) &&
  (until === undefined || (days.until !== undefined && days.until <= until))

/** What each cell of a part is expected to be, on the axes of a table: opens, obligations, walled. */
const expectedAt = (
  { open, walls }: Expectations,
  axes: Axes,
  part: Part,
  visit: (place: number, opens: number, duties: number, isWalled: boolean) => void
): void => {
  for (const [who, { role, side }] of axes.who.entries()) {
    if (part.who !== undefined && !part.who.includes(who)) continue
    const [theirs, closed] = [
      open.filter((one) => isOf(one, side, role)),
      walls.filter((one) => isOf(one, side, role))
    ]
    for (const purpose of part.purposes ?? purposes) {
      for (const category of part.categories ?? dataCategories) {
        const isHere = (one: Scope) => one.purposes.includes(purpose) && one.categories.includes(category)
        const [opening, closing] = [theirs.filter(isHere), closed.filter(isHere)]
        const column = columnOf(purpose, category)
        for (const [age, band] of axes.ages.entries()) {
          for (const [day, days] of axes.days.entries()) {
            const holds = (one: Scope) => isDated(one, days) && isAged(one.ages, band)
            const [openNow, closedNow] = [opening.filter(holds), closing.filter(holds)]
            for (const [tie, { bits }] of axes.ties.entries()) {
              const tied = openNow.filter((one) => (relationBit(one.tie) & bits) !== 0)
              const atOnce = tied.filter(({ need }) => need === undefined)
              const duties = (atOnce.length > 0 ? atOnce : tied).flatMap((one) => one.duties ?? [])
              const opens = tied.reduce((mask, one) => mask | maskOf(one.need), never)
              for (const [standing, standings] of axes.standings.entries()) {
                const passes = closedNow
                  .filter(
                    (one) => one.standing === undefined || (bitsOfStandings([one.standing]) & standings) !== 0
                  )
                  .reduce((mask, one) => mask & (one.need === undefined ? never : maskOf(one.need)), always)
                // Where there is no child nobody can say yes.
                const stands = (mask: number) =>
                  band === undefined ? ((mask & 1) === 1 ? always : never) : mask >>> 0
                const still = stands(opens & passes)
                visit(
                  rowOf(axes, who, tie, standing, age, day) + column,
                  still,
                  still === 0
                    ? 0
                    : duties.reduce((sum, duty) => sum | (1 << obligationOrder.indexOf(duty)), 0),
                  stands(passes) === 0
                )
              }
            }
          }
        }
      }
    }
  }
}

const maskOf = (need: PermissionNeed["kind"] | undefined): number =>
  need === undefined ? always : satisfied({ kind: need, rule: "" as never })

/** Is each cell of a part as expected? Stops at the first that is not. */
export const meetsExpectations = (
  expectations: Expectations,
  table: DecisionTable,
  part: Part = {}
): boolean => {
  let meets = true
  expectedAt(expectations, table.axes, part, (place, opens, duties, isWalled) => {
    if (
      table.opens[place] !== opens ||
      table.obligations[place] !== duties ||
      (table.allowed[place] === 0) !== isWalled
    )
      meets = false
  })
  return meets
}

/** The cells that are not as expected, the first of each purpose and category of somebody. */
export const unexpected = (expectations: Expectations, table: DecisionTable): ReadonlyArray<Unexpected> => {
  const { axes } = table
  const places = new Map<number, string>()
  for (const [who, { role, side }] of axes.who.entries()) {
    for (const [tie, { relations }] of axes.ties.entries()) {
      for (const standing of axes.standings.keys()) {
        for (const [age, band] of axes.ages.entries()) {
          for (const [day, days] of axes.days.entries()) {
            const at = [
              role ?? side,
              relations.join("+"),
              axes.standings[standing] === 0 ? "" : `standing ${axes.standings[standing]}`,
              band === undefined ? "no child" : `${band.from}-${band.below ?? ""}`,
              `${days.from ?? ""}..${days.until ?? ""}`
            ]
            places.set(rowOf(axes, who, tie, standing, age, day), at.join(" "))
          }
        }
      }
    }
  }
  const found = new Map<string, Unexpected>()
  const perRow = purposes.length * dataCategories.length
  expectedAt(expectations, axes, {}, (place, opens, duties, isWalled) => {
    const is = [table.opens[place]!, table.obligations[place]!, table.allowed[place] === 0]
    const should = [opens, duties, isWalled]
    if (is.join() === should.join()) return
    const column = place % perRow
    const what = `${purposes[Math.floor(column / dataCategories.length)]} ${dataCategories[column % dataCategories.length]}`
    const at = places.get(place - column)!
    const key = `${at.split(" ")[0]} ${what}`
    if (!found.has(key)) found.set(key, { at: `${at} ${what}`, expected: should.join(), found: is.join() })
  })
  return [...found.values()]
}

/** The cells of the age matrix that are not as expected. */
export const unexpectedGivers = (
  { givers }: Expectations,
  lines: ReadonlyArray<GiverRule>
): ReadonlyArray<Unexpected> => {
  const bands = [
    ...lines,
    ...givers.map(({ act, ages, from, matter, until }): GiverRule => ({
      matter,
      act,
      who: "child",
      layer: "statute",
      rule: "AVG-7" as GiverRule["rule"],
      ...(ages === undefined ? {} : { ages }),
      ...(from === undefined ? {} : { validFrom: from }),
      ...(until === undefined ? {} : { validUntil: until })
    }))
  ]
  return giverMatrix(lines, bands).flatMap(({ act, ages, capacity, days, matter, who }) => {
    const expected = givers
      .filter(
        (one) =>
          one.matter === matter &&
          one.act === act &&
          (one.capacity === undefined || one.capacity === capacity) &&
          isAged(one.ages, ages) &&
          isDated(one, days)
      )
      .flatMap((one) => one.who)
      .toSorted()
    if (expected.join() === who.join()) return []
    const at = `${act} ${matter} ${capacity} ${ages.from}-${ages.below ?? ""} ${days.from ?? ""}..${days.until ?? ""}`
    return [{ at, expected: expected.join(), found: who.join() }]
  })
}
