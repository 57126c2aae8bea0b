/**
 * Protects tables of figures, so that nobody can find out something about one child from them.
 *
 * A figure over 1 to 4 cases is hidden (the threshold is a region's to raise). Then so many others are
 * hidden that none of the hidden ones can be worked out from totals, from subtotals, or from the same
 * figure in another table of the report: whoever knows all that is published is left with a choice at
 * least as wide as "1 to 4" itself. Zeros are never hidden; somebody may count on that and still not
 * narrow it further.
 *
 * Same tables, same result. Reports of different days are not compared with each other.
 */
import { type Arc, cheapestWay, type Interval, intervalOf, unbounded } from "./Circulation.ts"

/** A figure of a table. */
export interface Cell {
  /** Its value on each axis; undefined where it is the total over that axis. */
  readonly at: ReadonlyArray<string | undefined>
  /** The figure: a count, or a sum in cents; zero or more, whole. */
  readonly value: number
  /** The cases that it is about. */
  readonly cases: number
  /** The same for cells of several tables that are the same figure. */
  readonly same: string
  /** False for a total that the report does not show at all. */
  readonly published: boolean
}

/**
 * A table of none, one or two axes: cells and their totals, which add up. Cells that are not there are 0.
 * Sums of money ask for more room than counts: an amount of which the most that it can be is close, is known.
 */
export interface Table {
  readonly axes: 0 | 1 | 2
  readonly of: "counts" | "amounts"
  readonly cells: ReadonlyArray<Cell>
}

/** How much protection is asked for. */
export interface DisclosureOptions {
  /** The smallest number of cases that is shown; 5 hides 1 to 4. */
  readonly threshold: number
}

/** For each table the indices of the cells to hide. Throws on a table that does not add up. */
export const disclosureControl = (
  given: ReadonlyArray<Table>,
  options: DisclosureOptions
): ReadonlyArray<ReadonlySet<number>> => {
  const tables = given.map(ownNames)
  for (const table of tables) assertAddsUp(table)
  const hidden = new Set<string>()
  for (const cell of tables.flatMap(({ cells }) => cells)) {
    if (!cell.published || isSmall(cell, options)) hidden.add(cell.same)
  }
  // Each round hides at least one figure more, so that it ends.
  do protectEach({ tables, options }, hidden)
  while (protectTogether({ tables, options }, hidden))
  return tables.map(
    ({ cells }) => new Set(cells.flatMap((cell, index) => (hidden.has(cell.same) ? [index] : [])))
  )
}

/** A total that is not shown is not the same figure as one elsewhere that is. */
const ownNames = (table: Table, number: number): Table => ({
  ...table,
  cells: table.cells.map((cell, index) => (cell.published ? cell : { ...cell, same: `${number} ${index}` }))
})

const isSmall = (cell: Cell, { threshold }: DisclosureOptions): boolean =>
  cell.value > 0 && cell.cases < threshold

interface Given {
  readonly tables: ReadonlyArray<Table>
  readonly options: DisclosureOptions
}

/** The choice that must be left to somebody who knows all that is published. */
interface Room {
  /** From the least to the most that the figure can be. */
  readonly width: number
  /** From the figure itself to the most. */
  readonly up: number
}

const roomFor = (table: Table, cell: Cell, options: DisclosureOptions): Room => {
  if (!cell.published || cell.value === 0) return { width: 0, up: 0 }
  if (!isSmall(cell, options)) return { width: 1, up: 0 }
  const asWideAsTheMark = options.threshold - 2
  return table.of === "counts"
    ? { width: asWideAsTheMark, up: 0 }
    : { width: Math.max(cell.value, asWideAsTheMark), up: Math.ceil(cell.value / 2) }
}

/** What to hide so that a hidden figure is no longer worked out too closely; nothing where it is not. */
const alsoHide = (
  { tables, options }: Given,
  table: Table,
  index: number,
  hidden: ReadonlySet<string>,
  bounds: Bounds
): ReadonlyArray<string> => {
  const cell = table.cells[index]!
  const room = roomFor(table, cell, options)
  if (!hidden.has(cell.same) || room.width === 0) return []
  const arcs = arcsOf(table, hidden, bounds)
  const { low, high } = intervalOf(arcs, index, room.width)
  const wideUp = high - cell.value >= room.up
  if (wideUp && high - low >= room.width) return []
  const cost = (it: number): number | undefined => costOf(table, table.cells[it]!, hidden)
  const way = cheapestWay(arcs, index, cost, wideUp ? "either" : "up")
  return way === undefined ? shownIn(tables, hidden) : way.hide.map((it) => table.cells[it]!.same)
}

/** Hides until each table by itself gives nothing away. What is hidden more can only widen what was wide. */
const protectEach = (given: Given, hidden: Set<string>): void => {
  for (let changed = true; changed;) {
    changed = false
    for (const table of given.tables) {
      for (const index of table.cells.keys()) {
        for (let more = alsoHide(given, table, index, hidden, new Map()); more.length > 0;) {
          for (const same of more) hidden.add(same)
          changed = true
          more = alsoHide(given, table, index, hidden, new Map())
        }
      }
    }
  }
}

/** Finds a figure that the tables together give away, and hides what does; false where there is none. */
const protectTogether = (given: Given, hidden: Set<string>): boolean => {
  const bounds = boundsOf(given.tables, hidden)
  if (bounds.size === 0) return false
  for (const table of given.tables) {
    for (const index of table.cells.keys()) {
      const more = alsoHide(given, table, index, hidden, bounds)
      for (const same of more) hidden.add(same)
      if (more.length > 0) return true
    }
  }
  return false
}

/** Hiding an inner cell costs least, the grand total most; between equals the smaller figure goes first. */
const costOf = (table: Table, cell: Cell, hidden: ReadonlySet<string>): number | undefined => {
  if (hidden.has(cell.same) || cell.value === 0) return undefined
  const totals = cell.at.filter((value) => value === undefined).length
  const total = table.cells.find(({ at }) => at.every((value) => value === undefined))?.value ?? 0
  return 8 ** totals + cell.value / (total + 1)
}

/** All that can still be hidden: the last resort, where what other tables tell leaves no other way. */
const shownIn = (tables: ReadonlyArray<Table>, hidden: ReadonlySet<string>): ReadonlyArray<string> =>
  tables
    .flatMap(({ cells }) => cells)
    .filter(({ value, same }) => value > 0 && !hidden.has(same))
    .map(({ same }) => same)

type Bounds = ReadonlyMap<string, Interval>

/** What is known about hidden figures that stand in several tables, each table taken into account. */
const boundsOf = (tables: ReadonlyArray<Table>, hidden: ReadonlySet<string>): Bounds => {
  const bounds = new Map<string, Interval>()
  const counts = new Map<string, number>()
  for (const { same } of tables.flatMap(({ cells }) => cells)) counts.set(same, (counts.get(same) ?? 0) + 1)
  for (let changed = true; changed;) {
    changed = false
    for (const table of tables) {
      for (const [index, cell] of table.cells.entries()) {
        if (!hidden.has(cell.same) || cell.value === 0 || counts.get(cell.same) === 1) continue
        const before = bounds.get(cell.same) ?? { low: 1, high: unbounded }
        const { low, high } = intervalOf(arcsOf(table, hidden, bounds), index)
        if (low <= before.low && before.high <= high) continue
        bounds.set(cell.same, { low: Math.max(low, before.low), high: Math.min(high, before.high) })
        changed = true
      }
    }
  }
  return bounds
}

/** The table as a circulation. */
const arcsOf = (table: Table, hidden: ReadonlySet<string>, bounds: Bounds): ReadonlyArray<Arc> => {
  const nodes = new Map<string, number>()
  const node = (name: string): number => {
    const found = nodes.get(name) ?? nodes.size
    nodes.set(name, found)
    return found
  }
  return table.cells.map((cell) => {
    const [from, to] = endsOf(table, cell)
    const open = hidden.has(cell.same) && cell.value > 0
    const known = bounds.get(cell.same)
    return {
      from: node(from),
      to: node(to),
      value: cell.value,
      // Two tables can differ where the store changed between their queries; what is true stays possible.
      low: open ? Math.min(known?.low ?? 1, cell.value) : cell.value,
      high: open ? Math.max(known?.high ?? unbounded, cell.value) : cell.value
    }
  })
}

/** Where the arc of a cell starts and ends. */
const endsOf = (table: Table, { at }: Cell): readonly [string, string] => {
  if (table.axes === 0) return ["start", "start"]
  if (at.every((value) => value === undefined)) return ["end", "start"]
  if (table.axes === 1) return ["start", "end"]
  const [row, column] = at
  if (column === undefined) return ["start", `row ${row}`]
  return row === undefined ? [`column ${column}`, "end"] : [`row ${row}`, `column ${column}`]
}

const assertAddsUp = (table: Table): void => {
  const balance = new Map<string, number>()
  for (const cell of table.cells) {
    if (!Number.isSafeInteger(cell.value) || cell.value < 0 || cell.at.length !== table.axes) {
      throw new Error("a table holds whole numbers of zero or more, with a place on each axis")
    }
    const [from, to] = endsOf(table, cell)
    balance.set(from, (balance.get(from) ?? 0) - cell.value)
    balance.set(to, (balance.get(to) ?? 0) + cell.value)
  }
  if (table.axes > 0 && [...balance.values()].some((it) => it !== 0)) {
    throw new Error("the totals of a table are not the sums of its cells")
  }
}
