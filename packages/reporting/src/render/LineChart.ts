/**
 * Figures over school years: a line for each series, with its points; broken where a figure is hidden.
 *
 * The axis starts at zero, so that a small change does not look like a large one.
 */
import type { Norm } from "../Indicator.ts"
import type { Measure } from "../Query.ts"
import type { ChartText } from "./BarChart.ts"
import { legend, legendHeightOf } from "./BarChart.ts"
import type { Grid } from "./Grid.ts"
import { type Html, html, nothing } from "./Html.ts"
import type { Wording } from "./Wording.ts"

const width = 560
const left = 64
const right = 24
const plotHeight = 190
const bottom = 26

export const lineChart = (
  measure: Measure,
  grid: Grid,
  words: Wording,
  name: ChartText,
  norm: Norm | undefined
): Html => {
  const years = grid.values[0] ?? []
  const across = grid.dimensions[1]
  const series = across === undefined ? [undefined] : (grid.values[1] ?? [])
  const names = across === undefined ? [] : series.map((it) => words.label(across, it ?? null))
  const numbers = years.flatMap((year) =>
    series.flatMap((it) => {
      const value = grid.row(year, it)?.value
      return typeof value === "number" ? [value] : []
    })
  )
  const legendHeight = legendHeightOf(names) + 14
  const ticks = ticksOf(measure._tag === "Share" ? 1 : Math.max(4, norm?.value ?? 0, ...numbers))
  const top = ticks.at(-1)!
  const x = (index: number): number =>
    left + (years.length === 1 ? 0.5 : index / (years.length - 1)) * (width - left - right - 40) + 20
  const y = (value: number): number => legendHeight + plotHeight - (value / top) * plotHeight
  const height = legendHeight + plotHeight + bottom
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name.id}">
    <title id="${name.id}">${name.title}</title>
    ${legend(names)}
    ${ticks.map(
      (tick) =>
        html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}" /><text
            class="tick"
            text-anchor="end"
            x="${left - 8}"
            y="${y(tick) + 4}"
            >${tickText(measure, tick, words)}</text
          >`
    )}
    ${years.map((year, index) => html`<text class="tick" text-anchor="middle" x="${x(index)}" y="${height - 6}">${year ?? "?"}</text>`)}
    ${norm === undefined ? nothing : html`<line class="norm" x1="${left}" x2="${width - right}" y1="${y(norm.value)}" y2="${y(norm.value)}" /><text class="norm-text" text-anchor="end" x="${width - right}" y="${y(norm.value) - 5}">${words.say(norm.text)}</text>`}
    ${series.map((it, number) => {
      const points = years.map((year, index) => {
        const value = grid.row(year, it)?.value
        return typeof value === "number" ? { x: x(index), y: y(value), value } : undefined
      })
      return html`${runsOf(points).map(
        (run) =>
          html`<polyline
            class="l${number % 6}"
            points="${run.map((point) => `${round(point.x)},${round(point.y)}`).join(" ")}"
          />`
      )}${points.flatMap((point) =>
        point === undefined
          ? []
          : [
              html`<circle class="s${number % 6}" cx="${point.x}" cy="${point.y}" r="4" />${
                  series.length === 1
                    ? html`<text class="value" text-anchor="middle" x="${point.x}" y="${point.y - 10}"
                        >${words.figure(measure, point.value)}</text
                      >`
                    : nothing
                }`
            ]
      )}`
    })}
  </svg>`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Points that follow each other without a gap. */
const runsOf = <A>(points: ReadonlyArray<A | undefined>): ReadonlyArray<ReadonlyArray<A>> => {
  const runs: Array<Array<A>> = [[]]
  for (const point of points) {
    if (point === undefined) runs.push([])
    else runs.at(-1)!.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

/** Round numbers from zero to at least `most`, four steps or so. */
const ticksOf = (most: number): ReadonlyArray<number> => {
  const rough = most / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((it) => it * size).find((it) => it >= rough * 0.999)!
  const whole = most > 1 ? Math.max(1, Math.round(step)) : step
  return Array.from({ length: Math.ceil(most / whole - 1e-9) + 1 }, (_, index) => index * whole)
}

const tickText = (measure: Measure, tick: number, words: Wording): string => {
  switch (measure._tag) {
    case "Share":
      return words.figure(measure, tick)
    case "Sum":
      return words.count(Math.round(tick / 100))
    case "Count":
    case "Percentile":
      return words.count(tick)
  }
}
