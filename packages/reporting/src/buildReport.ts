/**
 * Makes a report of the answers to its queries: puts them in tables, hides what has to be hidden in all
 * of them together, and keeps what may be shown.
 */
import type { Rule, RuleBook, RuleId } from "@oza/kernel"
import { type Cell, disclosureControl, type Table } from "./disclosureControl.ts"
import type { Indicator } from "./Indicator.ts"
import { labels as standardLabels } from "./labels.ts"
import type { AggregateRow, Dimension } from "./Query.ts"
import {
  dimensionName,
  type Figure,
  type Labels,
  type Report,
  type ReportParameters,
  type ReportRow,
  type ReportSection,
  type ReportTable
} from "./Report.ts"
import { type PlannedTable, referenceDayOf } from "./ReportPlan.ts"

/** A planned table with the answer to its query. */
export interface AnsweredTable extends PlannedTable {
  readonly answer: ReadonlyArray<AggregateRow>
}

/**
 * The report. `labels` names codes that only the region knows (sources, municipalities); the rule book
 * has the rules that the indicators name, or it throws.
 */
export const buildReport = (
  parameters: ReportParameters,
  rules: RuleBook,
  tables: ReadonlyArray<AnsweredTable>,
  labels: Labels = {}
): Report => {
  const hidden = disclosureControl(
    tables.map((table) => tableOf(table, parameters)),
    parameters
  )
  const known: Labels = { ...standardLabels, ...labels }
  const sections: Array<{ readonly from: AnsweredTable; readonly tables: Array<ReportTable> }> = []
  for (const [index, table] of tables.entries()) {
    const cells = tableOf(table, parameters).cells.filter((_, cell) => hidden[index]!.has(cell))
    const made = publish(table, new Set(cells.map(({ at }) => placeOf(at))), parameters, known)
    const last = sections.at(-1)
    if (last?.from.reported === table.reported) last.tables.push(made)
    else sections.push({ from: table, tables: [made] })
  }
  return {
    parameters,
    referenceDay: referenceDayOf(parameters),
    labels: known,
    sections: sections.map(({ from: { reported }, tables: [first, ...rest] }): ReportSection => ({
      indicator: reported.indicator,
      rule: ruleOf(rules, reported.rule),
      ...(reported.norm === undefined ? {} : { norm: reported.norm }),
      tables: [first!, ...rest]
    }))
  }
}

const ruleOf = (rules: RuleBook, id: RuleId): Rule => {
  const rule = rules.get(id)
  if (rule === undefined) throw new Error(`the rule book has no rule ${id}, which an indicator names`)
  return rule
}

/** A value on an axis as text; not known is a value too. */
const textOf = (value: string | null): string => (value === null ? "?" : `=${value}`)
const placeOf = (at: Cell["at"]): string => JSON.stringify(at.map((value) => value ?? 0))

/** The answer as a table that adds up: a share as those that meet its condition and those that do not. */
const tableOf = (table: AnsweredTable, parameters: ReportParameters): Table => {
  const { measure } = table.reported.indicator
  const cells = table.answer.flatMap((row): ReadonlyArray<Cell> => {
    const at = row.values.map((value) => (value === undefined ? undefined : textOf(value)))
    const cell = (part: ReadonlyArray<string | undefined>, value: number, cases: number): Cell => ({
      at: [...at, ...part],
      value,
      cases,
      same: figureName(table, [...at, ...part], parameters),
      // What years add to is nothing that anybody asks for, and is not shown.
      published: table.kind === "year" || at[0] !== undefined
    })
    switch (measure._tag) {
      case "Count":
        return [cell([], row.rows, row.cases)]
      case "Percentile":
        return [cell([], row.rows, row.cases)]
      case "Sum":
        return [cell([], row.value ?? 0, row.cases)]
      case "Share": {
        const met = row.value ?? 0
        return [
          cell(["yes"], met, met),
          cell(["no"], row.rows - met, row.rows - met),
          cell([undefined], row.rows, row.cases)
        ]
      }
    }
  })
  const axes = table.query.groupBy.length + (measure._tag === "Share" ? 1 : 0)
  if (axes > 2) throw new Error("a share is told apart by one thing at most")
  return { axes: axes as Table["axes"], of: measure._tag === "Sum" ? "amounts" : "counts", cells }
}

/** The same for figures that are the same, also where one table asks for a year and another shows years. */
const figureName = (
  table: AnsweredTable,
  at: Cell["at"],
  { schoolYear, madeOn }: ReportParameters
): string => {
  const { indicator } = table.reported
  const { groupBy } = table.query
  const { measure, moment, rows, where } = indicator
  const values = at.flatMap((value, index): ReadonlyArray<string> => {
    if (value === undefined) return []
    const dimension = groupBy[index]
    if (dimension === undefined) return [partName(measure, value)]
    return [`${dimension._tag} ${dimension.field} ${value}`]
  })
  const whole =
    moment._tag === "OpenAtEnd"
      ? `open ${schoolYear} ${madeOn}`
      : table.kind === "year"
        ? `SchoolYear ${moment.field} =${schoolYear}`
        : undefined
  const of = measure._tag === "Sum" ? measure.field : "rows"
  return JSON.stringify([rows, where, of, ...[...values, ...(whole === undefined ? [] : [whole])].toSorted()])
}

/** Those that meet `field = value` are the same as a category of that field. */
const partName = (measure: Indicator["measure"], part: string): string => {
  const of = measure._tag === "Share" ? measure.of : undefined
  return of?._tag === "In" && of.values.length === 1 && part === "yes"
    ? `Category ${of.field} =${of.values[0]}`
    : `${part} ${JSON.stringify(of)}`
}

/** The table as it may be seen: every combination of the values that occur, and the totals. */
const publish = (
  table: AnsweredTable,
  hidden: ReadonlySet<string>,
  { threshold }: ReportParameters,
  labels: Labels
): ReportTable => {
  const { groupBy } = table.query
  const answers = new Map(table.answer.map((row) => [rowName(row.values), row]))
  const axes = groupBy.map((dimension, index) => valuesOf(table.answer, dimension, index, labels))
  const rows = combinations(axes)
    .filter((values) => table.kind === "year" || values[0] !== undefined)
    .map((values): ReportRow => {
      const row = answers.get(rowName(values)) ?? { values, rows: 0, cases: 0, value: 0 }
      const at = values.map((value) => (value === undefined ? undefined : textOf(value)))
      const isHidden = (...part: ReadonlyArray<string | undefined>): boolean =>
        hidden.has(placeOf([...at, ...part]))
      return {
        at: Object.fromEntries(
          values.flatMap((value, index) =>
            value === undefined ? [] : [[dimensionName(groupBy[index]!), value]]
          )
        ),
        ...figures(table.reported.indicator.measure, row, isHidden, threshold)
      }
    })
  return { kind: table.kind, dimensions: groupBy, rows }
}

const figures = (
  measure: Indicator["measure"],
  row: AggregateRow,
  isHidden: (...part: ReadonlyArray<string | undefined>) => boolean,
  threshold: number
): { readonly value: Figure; readonly of: Figure } => {
  switch (measure._tag) {
    case "Count":
      return { value: isHidden() ? "hidden" : row.rows, of: null }
    case "Sum":
      return { value: isHidden() ? "hidden" : (row.value ?? 0), of: null }
    case "Percentile": {
      if (isHidden()) return { value: "hidden", of: "hidden" }
      // With too few rows on one side of it, it is the value of one of them, or nearly so.
      const beside = row.rows * Math.min(measure.at, 1 - measure.at)
      return { value: row.rows === 0 ? null : beside < threshold ? "hidden" : row.value, of: row.rows }
    }
    case "Share": {
      const of = isHidden(undefined) ? "hidden" : row.rows
      if (row.rows === 0) return { value: null, of }
      const known = of !== "hidden" && !isHidden("yes") && !isHidden("no")
      return { value: known ? (row.value ?? 0) / row.rows : "hidden", of }
    }
  }
}

const rowName = (values: AggregateRow["values"]): string =>
  JSON.stringify(values.map((value) => (value === undefined ? 0 : value)))

/** The values of a dimension that occur, in the order of their labels; school years in order; unknown last. */
const valuesOf = (
  answer: ReadonlyArray<AggregateRow>,
  dimension: Dimension,
  index: number,
  labels: Labels
): ReadonlyArray<string | null> => {
  const found = new Set(answer.flatMap(({ values }) => (values[index] === undefined ? [] : [values[index]])))
  const order = Object.keys(labels[dimensionName(dimension)] ?? {})
  const rank = (value: string | null): number =>
    value === null ? Infinity : order.includes(value) ? order.indexOf(value) : order.length
  return [...found].toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    return first === second ? ((a ?? "") < (b ?? "") ? -1 : 1) : first - second
  })
}

/** Every combination of values, each with its totals after it. */
const combinations = (
  axes: ReadonlyArray<ReadonlyArray<string | null>>
): ReadonlyArray<ReadonlyArray<string | null | undefined>> =>
  axes.reduce<ReadonlyArray<ReadonlyArray<string | null | undefined>>>(
    (rows, axis) => rows.flatMap((row) => [...axis, undefined].map((value) => [...row, value])),
    [[]]
  )
