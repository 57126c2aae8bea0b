/**
 * Measures several ways of doing one thing, beside each other in one run, and prints ratios.
 *
 * A machine is never quiet and no two are alike, so that only ratios within one run count. The ways take
 * turns, round after round, each round starting with another one; what is printed is the median.
 */

/** One turn: how long it took, for how many units of work, and what else is to be told. */
export interface Turn {
  readonly seconds: number
  readonly units: number
  readonly megabytes?: number | undefined
}

/** A way of doing it. */
export interface Way {
  readonly name: string
  readonly turn: () => Promise<Turn>
}

export interface Comparison {
  readonly title: string
  /** What is counted: `cases`. */
  readonly unit: string
  /** The first is what the others are compared with. */
  readonly ways: readonly [Way, ...ReadonlyArray<Way>]
  readonly rounds: number
}

export interface Outcome {
  readonly name: string
  readonly perSecond: number
  /** Speed in proportion to the first way. */
  readonly ratio: number
  readonly megabytes: number | undefined
}

/** A turn of so many, by as many clients at a time, of which each waits for its answer. */
export const turnOf = async (
  count: number,
  clients: number,
  one: (at: number) => Promise<unknown>
): Promise<Turn> => {
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) await one(next++)
    })
  )
  return { seconds: (performance.now() - started) / 1000, units: count }
}

/** Runs all rounds and says each as it goes; gives the medians. */
export const compare = async (
  { title, unit, ways, rounds }: Comparison,
  say: (line: string) => void
): Promise<ReadonlyArray<Outcome>> => {
  say(`\n${title} (median of ${rounds} rounds)`)
  const turns = new Map<string, Array<Turn>>(ways.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < ways.length; at++) {
      const way = ways[(round + at) % ways.length]!
      const turn = await way.turn()
      turns.get(way.name)!.push(turn)
      say(`  round ${round + 1}: ${way.name}: ${whole(turn.units / turn.seconds)} ${unit}/s`)
    }
  }
  const speeds = ways.map(({ name }) => median(turns.get(name)!.map(({ seconds, units }) => units / seconds)))
  const outcomes = ways.map(({ name }, index): Outcome => {
    const sizes = turns.get(name)!.flatMap(({ megabytes }) => megabytes ?? [])
    return {
      name,
      perSecond: speeds[index]!,
      ratio: speeds[index]! / speeds[0]!,
      megabytes: sizes.length === 0 ? undefined : Math.max(...sizes)
    }
  })
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  for (const { name, perSecond, ratio, megabytes } of outcomes) {
    say(
      `  ${name.padEnd(width)}  ${whole(perSecond).padStart(9)} ${unit}/s  ${shown(ratio).padStart(7)}${megabytes === undefined ? "" : `  ${whole(megabytes)} MB at most`}`
    )
  }
  return outcomes
}

/** How the time of a way grows with its size: 1 is linear, 0 is flat. From two or more sizes. */
export const exponentOf = (
  measured: ReadonlyArray<{ readonly size: number; readonly seconds: number }>
): number => {
  const points = measured.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const)
  const meanX = mean(points.map(([x]) => x))
  const meanY = mean(points.map(([, y]) => y))
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return slope / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const mean = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const whole = (value: number): string => String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ",")
const shown = (ratio: number): string => (ratio >= 10 ? whole(ratio) : ratio.toFixed(2))
