/**
 * The tables of a report before there are figures: for each, the question to ask the store.
 *
 * An indicator gives a table about the reported year and, where it says so, one that shows the years
 * beside each other. A share is told apart by one thing in each, so that what is hidden stays provable.
 */
import {
  addDays,
  type CalendarDate,
  earliest,
  previousSchoolYear,
  type SchoolYear,
  schoolYearPeriod
} from "@oza/kernel"
import type { Indicator, ReportedIndicator } from "./Indicator.ts"
import type { Dimension, Query, RowCondition } from "./Query.ts"
import type { ReportParameters, ReportTable } from "./Report.ts"

/** One table to be made. */
export interface PlannedTable {
  readonly reported: ReportedIndicator
  readonly kind: ReportTable["kind"]
  readonly query: Query
}

/** The tables of a report, with the queries to be answered for them, in order. */
export const reportPlan = (
  indicators: ReadonlyArray<ReportedIndicator>,
  parameters: ReportParameters
): ReadonlyArray<PlannedTable> =>
  indicators.flatMap((reported) => {
    const { indicator } = reported
    const year: PlannedTable = {
      reported,
      kind: "year",
      query: queryOf(indicator, inYear(indicator, parameters), indicator.by)
    }
    if (!indicator.perYear || indicator.moment._tag === "OpenAtEnd") return [year]
    const { field } = indicator.moment
    const apart = indicator.by.length === 1 && indicator.measure._tag !== "Share" ? indicator.by : []
    const years: PlannedTable = {
      reported,
      kind: "years",
      query: queryOf(indicator, between(field, firstOf(parameters), parameters.schoolYear), [
        { _tag: "SchoolYear", field },
        ...apart
      ])
    }
    return [year, years]
  })

/** The last day of the reported year, or the day of the report where that is earlier. */
export const referenceDayOf = ({ schoolYear, madeOn }: ReportParameters): CalendarDate =>
  earliest(addDays(schoolYearPeriod(schoolYear).until, -1), madeOn)

const queryOf = (indicator: Indicator, moment: RowCondition, groupBy: ReadonlyArray<Dimension>): Query => ({
  rows: indicator.rows,
  where: { _tag: "All", of: [indicator.where, moment] },
  groupBy,
  measure: indicator.measure
})

const inYear = ({ moment }: Indicator, parameters: ReportParameters): RowCondition => {
  if (moment._tag === "InYear") return between(moment.field, parameters.schoolYear, parameters.schoolYear)
  const after = addDays(referenceDayOf(parameters), 1)
  return {
    _tag: "All",
    of: [
      { _tag: "Between", field: "openedOn", until: after },
      {
        _tag: "Any",
        of: [
          { _tag: "Missing", field: "closedOn" },
          { _tag: "Between", field: "closedOn", from: after }
        ]
      }
    ]
  }
}

const between = (
  field: Extract<RowCondition, { _tag: "Between" }>["field"],
  first: SchoolYear,
  last: SchoolYear
): RowCondition => ({
  _tag: "Between",
  field,
  from: schoolYearPeriod(first).from,
  until: schoolYearPeriod(last).until
})

const firstOf = ({ schoolYear, years }: ReportParameters): SchoolYear =>
  Array.from({ length: years - 1 }).reduce<SchoolYear>((year) => previousSchoolYear(year), schoolYear)
