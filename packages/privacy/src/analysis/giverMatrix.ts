/**
 * The age matrix laid out: whose say it is, by matter, act, age, day, and whether the child can weigh it.
 *
 * More than one answer in a cell: each of them is asked, as a lower layer asks for more and never for less.
 */
import type { GiverRule, Matter } from "../GiverRule.ts"
import { type AgeBand, ageBands, type DayBand, dayBands } from "./Axes.ts"

/** Can the child weigh the matter, or was it judged that it cannot? */
export type Capacity = "able" | "unable"
export const capacities: ReadonlyArray<Capacity> = ["able", "unable"]

export interface GiverCell {
  readonly matter: Matter
  readonly act: GiverRule["act"]
  readonly capacity: Capacity
  readonly ages: AgeBand
  readonly days: DayBand
  /** Whose say is asked, in alphabetical order; nobody's where no line speaks. */
  readonly who: ReadonlyArray<GiverRule["who"]>
}

/** Every cell of these lines, over bands that are theirs unless told otherwise. */
export const giverMatrix = (
  lines: ReadonlyArray<GiverRule>,
  bands: ReadonlyArray<GiverRule> = lines
): ReadonlyArray<GiverCell> => {
  const kinds = [...Map.groupBy(bands, ({ act, matter }) => `${matter} ${act}`).values()]
  return kinds.flatMap((same) => {
    const { act, matter } = same[0]!
    const own = lines.filter((line) => line.act === act && line.matter === matter)
    return ageBands(same.map(({ ages }) => ages)).flatMap((ages) =>
      dayBands(same).flatMap((days) =>
        capacities.map((capacity) => ({
          matter,
          act,
          capacity,
          ages,
          days,
          who: own
            .filter((line) => holds(line, capacity, ages, days))
            .map(({ who }) => who)
            .toSorted()
        }))
      )
    )
  })
}

const holds = (line: GiverRule, capacity: Capacity, band: AgeBand, { from, until }: DayBand): boolean =>
  (line.capacity === undefined || line.capacity === capacity) &&
  (line.ages?.from ?? 0) <= band.from &&
  (line.ages?.below === undefined || (band.below !== undefined && band.below <= line.ages.below)) &&
  (line.validFrom === undefined || (from !== undefined && line.validFrom <= from)) &&
  (line.validUntil === undefined || (until !== undefined && until <= line.validUntil))
