/** A table of a report as an HTML table, with a caption and headers that a screen reader can follow. */
import { text } from "@oza/kernel"
import type { Indicator } from "../Indicator.ts"
import type { ReportRow, ReportTable } from "../Report.ts"
import { type At, type Grid, gridOf } from "./Grid.ts"
import { type Html, html, nothing } from "./Html.ts"
import { hiddenText, type Wording } from "./Wording.ts"

const total = text("totaal", "total")
const overall = text("alles bij elkaar", "all together")

export const tableHtml = (
  indicator: Indicator,
  table: ReportTable,
  caption: string,
  words: Wording
): Html => {
  const grid = gridOf(table)
  return html`<table class="${table.kind}">
    <caption>
      ${caption}
    </caption>
    ${grid.dimensions.length === 2 ? matrix(indicator, grid, words, table.kind) : list(indicator, grid, words, table.kind)}
  </table>`
}

/** One dimension or none: a row for each value, and over how many it was taken. */
const list = (indicator: Indicator, grid: Grid, words: Wording, kind: ReportTable["kind"]): Html => {
  const [dimension] = grid.dimensions
  const hasOf = indicator.measure._tag === "Share" || indicator.measure._tag === "Percentile"
  const row = (at: At, name: string): Html => {
    const found = grid.row(at)
    return html`<tr${classOf(at)}><th scope="row">${name}</th>${cell(indicator, found, words)}${
      hasOf ? countCell(found, words) : nothing
    }</tr>`
  }
  return html`<thead>
      <tr>
        <th scope="col">${dimension === undefined ? "" : words.dimension(dimension)}</th>
        <th scope="col" class="n">${valueHeader(indicator, words)}</th>
        ${
          hasOf
            ? html`<th scope="col" class="n">
                ${words.say(text("van", "of"))} ${words.say(indicator.unit)}
              </th>`
            : nothing
        }
      </tr>
    </thead>
    <tbody>
      ${(grid.values[0] ?? []).map((value) => row(value, words.label(dimension!, value)))}
    </tbody>
    ${
      kind === "years"
        ? nothing
        : html`<tfoot>
            ${row(undefined, words.say(dimension === undefined ? overall : total))}
          </tfoot>`
    }`
}

/** Two dimensions: the first down, the second across, with totals; years always stand across. */
const matrix = (indicator: Indicator, grid: Grid, words: Wording, kind: ReportTable["kind"]): Html => {
  const turned = kind === "years"
  const [down, across] = (turned ? grid.dimensions.toReversed() : grid.dimensions) as [string, string]
  const [rows, columns] = (turned ? grid.values.toReversed() : grid.values) as [Axis, Axis]
  const ends = turned ? [] : [undefined]
  const line = (at: At, name: string): Html =>
    html`<tr${classOf(at)}><th scope="row">${name}</th>${[...columns, ...ends].map((column) =>
      cell(indicator, turned ? grid.row(column, at) : grid.row(at, column), words)
    )}</tr>`
  return html`<thead>
      <tr>
        <th scope="col">${words.dimension(down)}</th>
        ${columns.map(
          (column) => html`<th scope="col" class="n">${words.label(across, column)}</th>`
        )}${ends.map(() => html`<th scope="col" class="n">${words.say(total)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((value) => line(value, words.label(down, value)))}
    </tbody>
    <tfoot>
      ${line(undefined, words.say(total))}
    </tfoot>`
}

type Axis = ReadonlyArray<string | null>

const classOf = (at: At): Html => (at === undefined ? html` class="total"` : nothing)

const valueHeader = (indicator: Indicator, words: Wording): string => {
  switch (indicator.measure._tag) {
    case "Count":
      return words.say(indicator.unit)
    case "Share":
      return words.say(text("aandeel", "share"))
    case "Percentile":
      return words.say(
        indicator.measure.at === 0.5
          ? text("mediaan in dagen", "median in days")
          : text("in dagen", "in days")
      )
    case "Sum":
      return words.say(text("bedrag", "amount"))
  }
}

const cell = (indicator: Indicator, row: ReportRow | undefined, words: Wording): Html => {
  const value = row?.value ?? null
  return value === "hidden"
    ? veiled(words)
    : html`<td class="n">${words.short(indicator.measure, value)}</td>`
}

const veiled = (words: Wording): Html =>
  html`<td class="n hidden">
    <span aria-hidden="true">x</span><span class="spoken">${words.say(hiddenText)}</span>
  </td>`

const countCell = (row: ReportRow | undefined, words: Wording): Html => {
  const of = row?.of ?? null
  return of === "hidden" ? veiled(words) : html`<td class="n of">${words.count(of)}</td>`
}
