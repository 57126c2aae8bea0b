/**
 * A table with its totals as a circulation: what somebody can work out about a hidden cell.
 *
 * Every row that adds to its total is a node where what comes in goes out: a cell is an arc from its row
 * to its column, a row's total an arc into the row, a column's total an arc out of the column, and the
 * grand total goes back to the start. All fillings that agree with what is published are then flows, and
 * the least and the most that a hidden cell can be is found exactly by flow through what is hidden.
 */

/** A cell. A published one has `low` and `high` at its value; all numbers are whole. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Above any sum that a report can hold, and still exact. */
export const unbounded = 2 ** 50

/** What a cell can be, for somebody who knows all bounds. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The least and the most that the arc at `index` can be, at least as far as `enough` above and below. */
export const intervalOf = (arcs: ReadonlyArray<Arc>, index: number, enough = unbounded): Interval => {
  const arc = arcs[index]!
  const up = flow(residualOf(arcs, index), arc.to, arc.from, Math.min(enough, arc.high - arc.value))
  const down = flow(residualOf(arcs, index), arc.from, arc.to, Math.min(enough, arc.value - arc.low))
  return { low: arc.value - down, high: arc.value + up }
}

/** A way to change an arc that is not open yet: which published arcs would have to be hidden, and at what cost. */
export interface Way {
  readonly cost: number
  readonly hide: ReadonlyArray<number>
}

/**
 * The cheapest way to let the arc go further up or down than it can now, or undefined where there is
 * none. `costOf` gives what it costs to hide an arc; undefined where it may not be hidden.
 */
export const cheapestWay = (
  arcs: ReadonlyArray<Arc>,
  index: number,
  costOf: (index: number) => number | undefined,
  direction: "up" | "either" = "either"
): Way | undefined => {
  const arc = arcs[index]!
  const up = { from: arc.to, to: arc.from, room: arc.high - arc.value }
  const down = { from: arc.from, to: arc.to, room: arc.value - arc.low }
  const ways = (direction === "up" ? [up] : [up, down]).flatMap(({ from, to, room }) => {
    const residual = residualOf(arcs, index)
    if (flow(residual, from, to, room) >= room) return []
    const way = shortest(arcs, residual, index, from, to, costOf)
    return way === undefined ? [] : [way]
  })
  return ways.toSorted((a, b) => a.cost - b.cost)[0]
}

/** How much each arc can still change: forwards by growing, backwards by shrinking. */
type Residual = ReadonlyArray<{
  readonly from: number
  readonly to: number
  forward: number
  backward: number
}>

const residualOf = (arcs: ReadonlyArray<Arc>, without: number): Residual =>
  arcs.map(({ from, to, value, low, high }, index) =>
    index === without
      ? { from, to, forward: 0, backward: 0 }
      : { from, to, forward: high - value, backward: value - low }
  )

interface Step {
  readonly arc: number
  readonly forward: boolean
  readonly node: number
}

/** The most that goes from one node to another, up to `limit`; the residual is left as it then is. */
const flow = (residual: Residual, from: number, to: number, limit: number): number => {
  // A figure that no other adds to can be anything.
  if (from === to) return limit
  let total = 0
  while (total < limit) {
    const path = openPath(residual, from, to)
    if (path === undefined) break
    const amount = path.reduce(
      (least, { arc, forward }) =>
        Math.min(least, forward ? residual[arc]!.forward : residual[arc]!.backward),
      limit - total
    )
    for (const { arc, forward } of path) {
      residual[arc]!.forward += forward ? -amount : amount
      residual[arc]!.backward += forward ? amount : -amount
    }
    total += amount
  }
  return total
}

/** A shortest path with room on every arc, breadth first. */
const openPath = (residual: Residual, from: number, to: number): ReadonlyArray<Step> | undefined => {
  const came = new Map<number, Step | undefined>([[from, undefined]])
  const queue = [from]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const [arc, it] of residual.entries()) {
      const forward = it.from === node && it.forward > 0
      const next = forward ? it.to : it.to === node && it.backward > 0 ? it.from : undefined
      if (next === undefined || came.has(next)) continue
      came.set(next, { arc, forward, node })
      if (next === to) return trace(came, to)
      queue.push(next)
    }
  }
  return undefined
}

const trace = (came: ReadonlyMap<number, Step | undefined>, to: number): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  for (let step = came.get(to); step !== undefined; step = came.get(step.node)) steps.unshift(step)
  return steps
}

/** The cheapest path on which hidden arcs with room are free and published ones cost what hiding them costs. */
const shortest = (
  arcs: ReadonlyArray<Arc>,
  residual: Residual,
  without: number,
  from: number,
  to: number,
  costOf: (index: number) => number | undefined
): Way | undefined => {
  const best = new Map<number, Way>([[from, { cost: 0, hide: [] }]])
  const open = new Set([from])
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => (best.get(b)!.cost < best.get(a)!.cost ? b : a))
    open.delete(node)
    const here = best.get(node)!
    if (node === to) return here
    for (const [index, arc] of arcs.entries()) {
      if (index === without || (arc.from !== node && arc.to !== node)) continue
      const forward = arc.from === node
      const room = forward ? residual[index]!.forward : residual[index]!.backward
      const cost = room > 0 ? 0 : costOf(index)
      // Published arcs that are hidden can grow freely; they can shrink to one.
      if (cost === undefined || (room === 0 && !forward && arc.value < 2)) continue
      const next = forward ? arc.to : arc.from
      const way: Way = {
        cost: here.cost + cost,
        hide: room > 0 ? here.hide : [...here.hide, index]
      }
      if (way.cost < (best.get(next)?.cost ?? Infinity)) {
        best.set(next, way)
        open.add(next)
      }
    }
  }
  return undefined
}
