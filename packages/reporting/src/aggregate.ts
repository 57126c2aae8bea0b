/**
 * Answers a query over facts in memory: the definition of what a query means.
 *
 * Stores answer the same question in SQL; the contract suite compares the two. The answer is not yet
 * protected against disclosure.
 */
import { type CalendarDate, schoolYearOf } from "@oza/kernel"
import type { CaseFact } from "./CaseFact.ts"
import { type Field, places, type RowKind } from "./Field.ts"
import type { AggregateRow, Dimension, Measure, Query, RowCondition } from "./Query.ts"

type Value = string | number | boolean

/** A case, or one of the things in it together with its case. */
interface Row {
  readonly fact: CaseFact
  readonly item: Readonly<Record<string, unknown>>
}

const lists = { agreement: "agreements", evaluation: "evaluations", funding: "funding" } as const

const rowsOf = (fact: CaseFact, kind: RowKind): ReadonlyArray<Row> =>
  kind === "case" ? [{ fact, item: {} }] : fact[lists[kind]].map((item) => ({ fact, item: { ...item } }))

/** What a row has in a field; undefined where it has nothing, or where the field is of other rows. */
const read = ({ fact, item }: Row, field: Field): Value | undefined => {
  const place = places[field]
  return (place.rows === "case" ? fact[place.key] : item[place.key]) as Value | undefined
}

const meets = (row: Row, condition: RowCondition): boolean => {
  switch (condition._tag) {
    case "In": {
      const value = read(row, condition.field)
      return value !== undefined && condition.values.includes(String(value))
    }
    case "Between": {
      const value = read(row, condition.field) as CalendarDate | undefined
      return (
        value !== undefined &&
        (condition.from === undefined || condition.from <= value) &&
        (condition.until === undefined || value < condition.until)
      )
    }
    case "Present":
      return read(row, condition.field) !== undefined
    case "Missing":
      return read(row, condition.field) === undefined
    case "All":
      return condition.of.every((it) => meets(row, it))
    case "Any":
      return condition.of.some((it) => meets(row, it))
  }
}

const valueOf = (row: Row, dimension: Dimension): string | null => {
  const value = read(row, dimension.field)
  if (value === undefined) return null
  return dimension._tag === "SchoolYear" ? schoolYearOf(value as CalendarDate) : String(value)
}

/** The rows of the answer, in no particular order. */
export const aggregate = (facts: ReadonlyArray<CaseFact>, query: Query): ReadonlyArray<AggregateRow> => {
  const groups = new Map<string, { readonly values: AggregateRow["values"]; readonly rows: Array<Row> }>()
  const group = (values: AggregateRow["values"]): { readonly rows: Array<Row> } => {
    const key = JSON.stringify(values.map((value) => (value === undefined ? 0 : value)))
    const found = groups.get(key) ?? { values, rows: [] }
    groups.set(key, found)
    return found
  }
  group(query.groupBy.map(() => undefined))
  for (const fact of facts) {
    for (const row of rowsOf(fact, query.rows)) {
      if (!meets(row, query.where)) continue
      for (const values of withMargins(query.groupBy.map((it) => valueOf(row, it))))
        group(values).rows.push(row)
    }
  }
  return [...groups.values()].map(({ values, rows }) => ({
    values,
    rows: rows.length,
    cases: new Set(rows.map(({ fact }) => fact.case)).size,
    value: measure(rows, query.measure)
  }))
}

/** The group of these values and its margins: each value may also stand for "all". */
const withMargins = (values: ReadonlyArray<string | null>): ReadonlyArray<AggregateRow["values"]> =>
  values.reduce<ReadonlyArray<AggregateRow["values"]>>(
    (groups, value) =>
      groups.flatMap((it) => [
        [...it, value],
        [...it, undefined]
      ]),
    [[]]
  )

const measure = (rows: ReadonlyArray<Row>, by: Measure): number | null => {
  switch (by._tag) {
    case "Count":
      return rows.length
    case "Share":
      return rows.filter((row) => meets(row, by.of)).length
    case "Percentile":
      return percentile(numbers(rows, by.field), by.at)
    case "Sum":
      return numbers(rows, by.field).reduce((sum, value) => sum + value, 0)
  }
}

const numbers = (rows: ReadonlyArray<Row>, field: Field): ReadonlyArray<number> =>
  rows.map((row) => read(row, field)).filter((value) => typeof value === "number")

/** By straight line between the two nearest, as `percentile_cont` of SQL. */
const percentile = (values: ReadonlyArray<number>, at: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const place = at * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low === undefined || high === undefined ? null : low + (place - Math.floor(place)) * (high - low)
}
