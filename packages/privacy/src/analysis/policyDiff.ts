/**
 * What changes between two policies, cell by cell: what opens, what closes, what asks for another yes.
 *
 * The cells of both are laid over the same axes, so that a change of ages or days is seen where it
 * happens. Rows that change alike are told as one, with the number of cells that they stand for.
 */
import type { LocalizedText } from "@oza/kernel"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import type { GiverRule } from "../GiverRule.ts"
import type { Obligation } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import { statuteGivers } from "../statute/givers.ts"
import {
  type AgeBand,
  type Axes,
  axesOf,
  type DayBand,
  plainTies,
  type Ruled,
  standingsOf,
  type Tie,
  type Who
} from "./Axes.ts"
import { columnOf, decisionTable, obligationOrder, rowOf } from "./DecisionTable.ts"
import { type GiverCell, giverMatrix } from "./giverMatrix.ts"
import { standingName } from "./words.ts"

/** What happens to a cell. */
export type CellChange =
  | "opens"
  | "closes"
  /** Stays open, and asks for a yes that it did not ask for. */
  | "asks-more"
  /** Stays open, and no longer asks for a yes. */
  | "asks-less"
  /** Stays open, with another yes. */
  | "asks-other"
  /** Stays as open as it was, with other obligations. */
  | "other-duties"

/** In the order in which they are told: what opens first. */
export const cellChanges: ReadonlyArray<CellChange> = [
  "opens",
  "asks-less",
  "asks-other",
  "asks-more",
  "closes",
  "other-duties"
]

/** Cells that change alike. */
export interface DiffRow {
  readonly change: CellChange
  readonly who: Who
  readonly tie: Tie
  readonly purpose: Purpose
  readonly category: DataCategory
  /** In which standing; empty: in none. */
  readonly standing: ReadonlyArray<LocalizedText>
  /** Undefined: about no child. */
  readonly ages: AgeBand | undefined
  readonly days: DayBand
  /** Combinations of kinds of yes with which it is open, as bits. */
  readonly before: number
  readonly after: number
  readonly dutiesBefore: ReadonlyArray<Obligation>
  readonly dutiesAfter: ReadonlyArray<Obligation>
  /** The number of cells that this row stands for. */
  readonly cells: number
}

/** Whose say it is changes: a line of who gives or takes back a yes. */
export interface GiverChange extends Omit<GiverCell, "who"> {
  /** Whose say the lines ask for, of law and of lower layers. */
  readonly before: ReadonlyArray<GiverRule["who"]>
  readonly after: ReadonlyArray<GiverRule["who"]>
}

export interface PolicyDiff {
  readonly rows: ReadonlyArray<DiffRow>
  readonly givers: ReadonlyArray<GiverChange>
  /** How many cells were compared. */
  readonly compared: number
  /** How many changed, by what happens to them. */
  readonly counts: { readonly [C in CellChange]: number }
}

/** A policy to compare. `law`: the lines of law on whose say it is; absent: those that hold now. */
export interface Compared extends Ruled {
  readonly law?: ReadonlyArray<GiverRule>
}

/** Every cell that differs between two policies. */
export const policyDiff = (before: Compared, after: Compared): PolicyDiff => {
  const axes = axesOf({
    rules: [...before.rules, ...after.rules],
    givers: [...giverLines(before), ...giverLines(after)]
  })
  const one = decisionTable(before, axes)
  const other = decisionTable(after, axes)
  const rows: Array<DiffRow> = []
  for (const [who, asker] of axes.who.entries()) {
    for (const purpose of purposes) {
      for (const category of dataCategories) {
        const column = columnOf(purpose, category)
        const found: Array<DiffRow> = []
        eachPlace(axes, who, column, (at, place) => {
          const [was, is] = [one.opens[place]!, other.opens[place]!]
          const [had, has] = [one.obligations[place]!, other.obligations[place]!]
          const change = changeOf(was, is, had, has)
          if (change === undefined) return
          found.push({
            change,
            who: asker,
            purpose,
            category,
            ...at,
            before: was,
            after: is,
            dutiesBefore: dutiesOf(had),
            dutiesAfter: dutiesOf(has),
            cells: 1
          })
        })
        rows.push(...merged(found))
      }
    }
  }
  const counts = { opens: 0, closes: 0, "asks-more": 0, "asks-less": 0, "asks-other": 0, "other-duties": 0 }
  for (const { cells, change } of rows) counts[change] += cells
  return {
    rows: rows.toSorted((a, b) => cellChanges.indexOf(a.change) - cellChanges.indexOf(b.change)),
    givers: giverChanges(before, after),
    compared: one.opens.length,
    counts
  }
}

const changeOf = (was: number, is: number, had: number, has: number): CellChange | undefined => {
  if (was === is) return had === has ? undefined : "other-duties"
  if (was === 0) return "opens"
  if (is === 0) return "closes"
  if ((was & ~is) === 0) return "asks-less"
  if ((is & ~was) === 0) return "asks-more"
  return "asks-other"
}

const dutiesOf = (bits: number): ReadonlyArray<Obligation> =>
  obligationOrder.filter((_, place) => ((bits >>> place) & 1) === 1)

type Place = Pick<DiffRow, "ages" | "days" | "standing" | "tie">

const eachPlace = (
  axes: Axes,
  who: number,
  column: number,
  visit: (at: Place, place: number) => void
): void => {
  for (const [tie, named] of axes.ties.entries()) {
    for (const [standing, bits] of axes.standings.entries()) {
      for (const [age, ages] of axes.ages.entries()) {
        // Where there is no child nobody is anything to one.
        if (ages === undefined && named.relations[0] !== "none") continue
        for (const [day, days] of axes.days.entries()) {
          visit(
            { tie: named, standing: standingsOf(bits).map((one) => standingName[one]), ages, days },
            rowOf(axes, who, tie, standing, age, day) + column
          )
        }
      }
    }
  }
}

/** Rows of one purpose and category told together: runs of days, runs of ages, and ties that others imply. */
const merged = (rows: ReadonlyArray<DiffRow>): ReadonlyArray<DiffRow> => {
  const byDays = joinRuns(
    rows,
    (row) => [keyOf(row), row.ages?.from],
    (a, b) => a.days.until !== undefined && a.days.until === b.days.from,
    (a, b) => ({ ...a, days: { from: a.days.from, until: b.days.until }, cells: a.cells + b.cells })
  )
  const byAges = joinRuns(
    byDays,
    (row) => [keyOf(row), row.days],
    (a, b) => a.ages?.below !== undefined && a.ages.below === b.ages?.from,
    (a, b) => ({ ...a, ages: { from: a.ages!.from, below: b.ages!.below }, cells: a.cells + b.cells })
  )
  return absorbed(absorbed(byAges, withoutStanding), withParticipants)
}

/** The row that a row can be told with, if that one changes alike; itself where it stands alone. */
type Broader = (row: DiffRow) => DiffRow

/** What holds in no standing is told for the standings as well. */
const withoutStanding: Broader = (row) => (row.standing.length === 0 ? row : { ...row, standing: [] })

const participants: Tie = plainTies.find(({ relations }) => relations.join() === "participant")!

/** Whoever takes part as something to the child changes with those who just take part. */
const withParticipants: Broader = (row) =>
  row.tie !== participants && (row.tie.bits & participants.bits) === participants.bits
    ? { ...row, tie: participants }
    : row

const absorbed = (rows: ReadonlyArray<DiffRow>, broader: Broader): ReadonlyArray<DiffRow> => {
  const told = new Map<string, DiffRow>()
  const nameOf = (row: DiffRow) => JSON.stringify([keyOf(row), row.ages, row.days])
  for (const row of rows) if (broader(row) === row) told.set(nameOf(row), row)
  for (const row of rows) {
    const broad = broader(row)
    if (broad === row) continue
    const into = told.get(nameOf(broad))
    if (into === undefined) told.set(nameOf(row), row)
    else told.set(nameOf(broad), { ...into, cells: into.cells + row.cells })
  }
  return [...told.values()]
}

const keyOf = ({ change, before, after, dutiesBefore, dutiesAfter, standing, tie }: DiffRow) => [
  change,
  before,
  after,
  dutiesBefore,
  dutiesAfter,
  standing,
  tie.bits
]

const joinRuns = (
  rows: ReadonlyArray<DiffRow>,
  key: (row: DiffRow) => unknown,
  follows: (one: DiffRow, next: DiffRow) => boolean,
  join: (one: DiffRow, next: DiffRow) => DiffRow
): ReadonlyArray<DiffRow> =>
  [...Map.groupBy(rows, (row) => JSON.stringify(key(row))).values()].flatMap((group) => {
    const told: Array<DiffRow> = []
    for (const row of group) {
      const last = told.at(-1)
      if (last !== undefined && follows(last, row)) told[told.length - 1] = join(last, row)
      else told.push(row)
    }
    return told
  })

const giverLines = ({ givers, law = statuteGivers }: Compared): ReadonlyArray<GiverRule> => [
  ...law,
  ...givers
]

/** Where the lines on whose say it is differ, by matter, act, age, day and capacity. */
const giverChanges = (before: Compared, after: Compared): ReadonlyArray<GiverChange> => {
  const [one, other] = [giverLines(before), giverLines(after)]
  const bands = [...one, ...other]
  const becomes = giverMatrix(other, bands)
  const found: Array<GiverChange> = []
  for (const [place, { who, ...at }] of giverMatrix(one, bands).entries()) {
    const after = becomes[place]!.who
    if (who.join() !== after.join()) found.push({ ...at, before: who, after })
  }
  return joined(found)
}

/** Changes that go on from one run of days or ages to the next, told as one. */
const joined = (changes: ReadonlyArray<GiverChange>): ReadonlyArray<GiverChange> => {
  const told: Array<GiverChange> = []
  for (const one of changes) {
    const { ages, days, ...same } = one
    const at = told.findIndex(({ ages: theirAges, days: theirDays, ...theirs }) => {
      if (JSON.stringify(theirs) !== JSON.stringify(same)) return false
      return JSON.stringify(theirAges) === JSON.stringify(ages)
        ? theirDays.until !== undefined && theirDays.until === days.from
        : JSON.stringify(theirDays) === JSON.stringify(days) && theirAges.below === ages.from
    })
    const into = told[at]
    if (into === undefined) told.push(one)
    else {
      told[at] = {
        ...into,
        ages: { from: into.ages.from, below: ages.below },
        days: { from: into.days.from, until: days.until }
      }
    }
  }
  return told
}
