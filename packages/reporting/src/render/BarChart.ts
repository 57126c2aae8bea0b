/**
 * Bars that lie down: one for each value, or a group of them where there is a second dimension.
 *
 * A hidden figure gets a hatched stub of a fixed length, which says nothing of its size. The table
 * beside the chart has the same figures; the chart names itself for those who do not see it.
 */
import type { Norm } from "../Indicator.ts"
import type { Measure } from "../Query.ts"
import type { Figure } from "../Report.ts"
import type { Grid } from "./Grid.ts"
import { type Html, html, nothing } from "./Html.ts"
import type { Wording } from "./Wording.ts"

const width = 560
const labelWidth = 178
const valueWidth = 104
const barWidth = width - labelWidth - valueWidth
const barHeight = 18
const stub = 26

export interface ChartText {
  /** Unique in the page. */
  readonly id: string
  readonly title: string
}

export const barChart = (
  measure: Measure,
  grid: Grid,
  words: Wording,
  name: ChartText,
  norm: Norm | undefined
): Html => {
  const [down, across] = grid.dimensions
  const groups = grid.values[0] ?? []
  const series = across === undefined ? [undefined] : (grid.values[1] ?? [])
  const figures = groups.flatMap((group) => series.map((it) => grid.row(group, it)?.value ?? null))
  const top =
    measure._tag === "Share"
      ? 1
      : Math.max(1, norm?.value ?? 0, ...figures.filter((it) => typeof it === "number"))
  const scale = (value: number): number => (value / top) * barWidth
  const labels = groups.map((group) => wrap(words.label(down!, group), 24))
  const gap = series.length > 1 ? 14 : labels.some((lines) => lines.length > 1) ? 18 : 10
  const groupHeight = series.length * (barHeight + 2) + gap
  const names = across === undefined ? [] : series.map((it) => words.label(across, it ?? null))
  const legendHeight = legendHeightOf(names)
  const height = legendHeight + groups.length * groupHeight + (norm === undefined ? 4 : 24)
  const bar = (figure: Figure, index: number, y: number): Html => {
    const length = figure === "hidden" ? stub : scale(figure ?? 0)
    const at = labelWidth + length + 7
    return html`<rect
        class="${figure === "hidden" ? "veiled" : `s${index % 6}`}"
        x="${labelWidth}"
        y="${y}"
        width="${Math.max(length, figure === null || figure === 0 ? 0 : 1)}"
        height="${barHeight}"
        rx="2"
      /><text class="${figure === "hidden" ? "value soft" : "value"}" x="${at}" y="${y + 13}"
        >${words.figure(measure, figure)}</text
      >`
  }
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name.id}">
    <title id="${name.id}">${name.title}</title>
    ${legend(names)}
    ${groups.map((group, index) => {
      const y = legendHeight + index * groupHeight
      const middle = y + (series.length * (barHeight + 2)) / 2
      return html`${rowLabel(labels[index]!, middle)}${series.map((it, number) =>
        bar(grid.row(group, it)?.value ?? null, number, y + number * (barHeight + 2))
      )}`
    })}
    <line
      class="axis"
      x1="${labelWidth}"
      x2="${labelWidth}"
      y1="${legendHeight - 2}"
      y2="${legendHeight + groups.length * groupHeight - gap + 2}"
    />
    ${norm === undefined ? nothing : normLine(norm, words, labelWidth + scale(norm.value), legendHeight - 2, height)}
  </svg>`
}

const normLine = (norm: Norm, words: Wording, x: number, top: number, bottom: number): Html =>
  html`<line class="norm" x1="${x}" x2="${x}" y1="${top}" y2="${bottom - 20}" /><text
      class="norm-text"
      text-anchor="${x > width - 120 ? "end" : "middle"}"
      x="${x}"
      y="${bottom - 6}"
      >${words.say(norm.text)}</text
    >`

/** A label in one line or two, around the middle of its bars. */
const rowLabel = (lines: ReadonlyArray<string>, middle: number): Html =>
  html`${lines.map(
    (line, index) =>
      html`<text
        class="label"
        text-anchor="end"
        x="${labelWidth - 10}"
        y="${middle + 4 + (index - (lines.length - 1) / 2) * 14}"
        >${line}</text
      >`
  )}`

const wrap = (label: string, most: number): ReadonlyArray<string> =>
  label.split(" ").reduce<ReadonlyArray<string>>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < most
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])

/** Where each name of the series stands, in as many lines as they need. */
const places = (
  names: ReadonlyArray<string>
): ReadonlyArray<{ readonly x: number; readonly line: number }> => {
  let [x, line] = [0, 0]
  return names.map((name) => {
    const length = 32 + name.length * 7
    if (x > 0 && x + length > width) [x, line] = [0, line + 1]
    const place = { x, line }
    x += length
    return place
  })
}

/** Room for the names of the series, above the chart. */
export const legendHeightOf = (names: ReadonlyArray<string>): number =>
  names.length === 0 ? 0 : ((places(names).at(-1)?.line ?? 0) + 1) * 20 + 10

/** The names of the series, each with its colour. */
export const legend = (names: ReadonlyArray<string>): Html => {
  const at = places(names)
  return html`${names.map((name, index) => {
    const { x, line } = at[index]!
    return html`<rect
        class="s${index % 6}"
        x="${x}"
        y="${line * 20 + 2}"
        width="12"
        height="12"
        rx="2"
      /><text class="label" x="${x + 18}" y="${line * 20 + 12}">${name}</text>`
  })}`
}

/** The pattern of hidden bars; once in a page. */
export const veil: Html = html`<svg class="defs" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern id="veil" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#eef1f4" />
      <line x1="0" y1="0" x2="0" y2="6" stroke="#b4bec9" stroke-width="2" />
    </pattern>
  </defs>
</svg>`
