/**
 * A query of reporting as one SQL statement.
 *
 * What a query means is defined by reporting's `aggregate`; the contract suite compares the two. Rows
 * come first (with what they are told apart by, and what is measured), then the groups and their margins
 * by `CUBE`. Nothing of the query becomes text of the statement but names that are listed here.
 */
import type { RegionId } from "@oza/kernel"
import {
  type AggregateRow,
  type CaseFact,
  type Dimension,
  type Field,
  type Measure,
  places,
  type Query,
  type RowCondition,
  type RowKind
} from "@oza/reporting"
import { type SQL, sql } from "drizzle-orm"
import { PgDialect } from "drizzle-orm/pg-core"
import { type Statement, statement, type Value } from "./Statement.ts"
import { caseFacts } from "./schema/facts.ts"

export interface CompiledQuery {
  readonly statement: Statement<Answer>
  readonly values: ReadonlyArray<Value>
}

interface Answer {
  readonly d0: string | null
  readonly d1: string | null
  /** Bits, the first dimension the highest: is the group a margin over it? */
  readonly margins: number
  readonly rows: number
  readonly cases: number
  readonly value: number | null
}

export const compile = (region: RegionId, query: Query): CompiledQuery => {
  const { groupBy, measure, rows, where } = query
  const dimensions = groupBy.map(
    (dimension, at) => sql`${dimensionOf(dimension)} as ${sql.identifier(`d${at}`)}`
  )
  const names = groupBy.map((_, at) => sql.identifier(`d${at}`))
  const chosen = sql`
    select f.case_id, ${sql.join([...dimensions, sql`${measuredOf(measure)} as measured`], sql`, `)}
    from ${caseFacts} f ${itemsOf(rows)}
    where f.region_id = ${region} and ${conditionOf(where)}`
  const compiled = new PgDialect().sqlToQuery(sql`
    select ${names[0] ?? sql`null::text`} as d0, ${names[1] ?? sql`null::text`} as d1,
      ${names.length === 0 ? sql`0` : sql`grouping(${sql.join(names, sql`, `)})`} as margins,
      count(*)::int8 as rows, count(distinct case_id)::int8 as cases, ${valueOf(measure)} as value
    from (${chosen}) as chosen
    group by ${names.length === 0 ? sql`()` : sql`cube (${sql.join(names, sql`, `)})`}`)
  return { statement: statement("", compiled.sql), values: compiled.params as ReadonlyArray<Value> }
}

/** An answer in the shape of reporting. */
export const answerOf = (query: Query, { cases, d0, d1, margins, rows, value }: Answer): AggregateRow => ({
  values: query.groupBy.map((_, at) => {
    const bit = 1 << (query.groupBy.length - 1 - at)
    return (margins & bit) === 0 ? [d0, d1][at]! : undefined
  }),
  rows,
  cases,
  value
})

/** The columns of the things in a case, in the order of its list. */
const items = {
  agreement: sql`f.agreements) as i ("kind" text, "function" text, "setting" text, "from" date, "until" date)`,
  evaluation: sql`f.evaluations) as i ("on" date, "outcome" text)`,
  funding: sql`f.funding) as i ("source" text, "holder" text, "on" date, "amount" int8)`
} as const satisfies Record<Exclude<RowKind, "case">, SQL>

const itemsOf = (rows: RowKind): SQL =>
  rows === "case" ? sql`` : sql`cross join lateral jsonb_to_recordset(${items[rows]}`

/** The column of a field, as a name that no text of a query can change. */
const columnOf = (field: Field): SQL => {
  const place = places[field]
  return place.rows === "case"
    ? sql`f.${sql.identifier(caseColumn(place.key))}`
    : sql`i.${sql.identifier(place.key)}`
}

const caseColumn = (key: keyof CaseFact): string => {
  if (key === "case" || key === "region") throw new Error(`no query counts by ${key}`)
  return caseFacts[key].name
}

const dimensionOf = ({ _tag, field }: Dimension): SQL => {
  const column = columnOf(field)
  if (_tag === "Category") return sql`${column}::text`
  const start = sql`(extract(year from ${column})::int4 - case when extract(month from ${column}) < 8 then 1 else 0 end)`
  return sql`${start}::text || '-' || (${start} + 1)::text`
}

const conditionOf = (condition: RowCondition): SQL => {
  switch (condition._tag) {
    case "In":
      return sql`${columnOf(condition.field)}::text in (${sql.join(
        condition.values.map((value) => sql`${value}`),
        sql`, `
      )})`
    case "Between":
      return both([
        sql`${columnOf(condition.field)} is not null`,
        ...(condition.from === undefined
          ? []
          : [sql`${columnOf(condition.field)} >= ${condition.from}::date`]),
        ...(condition.until === undefined
          ? []
          : [sql`${columnOf(condition.field)} < ${condition.until}::date`])
      ])
    case "Present":
      return sql`${columnOf(condition.field)} is not null`
    case "Missing":
      return sql`${columnOf(condition.field)} is null`
    case "All":
      return condition.of.length === 0 ? sql`true` : both(condition.of.map(conditionOf))
    case "Any":
      return condition.of.length === 0
        ? sql`false`
        : sql`(${sql.join(condition.of.map(conditionOf), sql` or `)})`
  }
}

const both = (conditions: ReadonlyArray<SQL>): SQL => sql`(${sql.join([...conditions], sql` and `)})`

const measuredOf = (measure: Measure): SQL => {
  switch (measure._tag) {
    case "Count":
      return sql`null::int4`
    case "Share":
      return conditionOf(measure.of)
    case "Percentile":
    case "Sum":
      return columnOf(measure.field)
  }
}

const valueOf = (measure: Measure): SQL => {
  switch (measure._tag) {
    case "Count":
      return sql`count(*)::float8`
    case "Share":
      return sql`(count(*) filter (where measured))::float8`
    case "Percentile":
      return sql`percentile_cont(${measure.at}::float8) within group (order by measured)`
    case "Sum":
      return sql`coalesce(sum(measured), 0)::float8`
  }
}
