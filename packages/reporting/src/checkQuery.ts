/**
 * Finds what is wrong with a query or an indicator: fields that its rows do not have.
 *
 * Rows of a case have the fields of the case only; rows within a case also have their own.
 */
import type { LocalizedText } from "@oza/kernel"
import { text } from "@oza/kernel"
import { type Field, places } from "./Field.ts"
import type { Indicator } from "./Indicator.ts"
import type { Query, RowCondition } from "./Query.ts"

/** One fault in a query, and where: `where.of.1.field`. */
export interface QueryFault {
  readonly path: string
  readonly text: LocalizedText
}

interface Used {
  readonly path: string
  readonly field: Field
}

/** All faults in a query. */
export const checkQuery = (query: Query): ReadonlyArray<QueryFault> => {
  const { measure } = query
  const used: ReadonlyArray<Used> = [
    ...fieldsOf(query.where, "where"),
    ...query.groupBy.map(({ field }, index) => ({ path: `groupBy.${index}.field`, field })),
    ...(measure._tag === "Share" ? fieldsOf(measure.of, "measure.of") : []),
    ...(measure._tag === "Percentile" || measure._tag === "Sum"
      ? [{ path: "measure.field", field: measure.field }]
      : [])
  ]
  return [
    ...used
      .filter(({ field }) => places[field].rows !== "case" && places[field].rows !== query.rows)
      .map(({ path, field }) => ({
        path,
        text: text(
          `Rijen van soort "${query.rows}" hebben geen veld "${field}".`,
          `Rows of kind "${query.rows}" have no field "${field}".`
        )
      })),
    ...(measure._tag === "Share" && query.rows !== "case"
      ? [
          {
            path: "measure",
            text: text(
              "Een aandeel wordt over zaken berekend: anders is niet te zien om hoeveel kinderen het gaat.",
              "A share is taken of cases: otherwise it cannot be told how many children it is about."
            )
          }
        ]
      : [])
  ]
}

/** All faults in an indicator, as far as its query has them. */
export const checkIndicator = (indicator: Indicator): ReadonlyArray<QueryFault> => {
  const { moment } = indicator
  return [
    ...checkQuery({ ...indicator, groupBy: indicator.by }),
    ...(moment._tag === "InYear"
      ? checkQuery({
          ...indicator,
          where: { _tag: "Present", field: moment.field },
          groupBy: [],
          measure: { _tag: "Count" }
        }).map(() => ({
          path: "moment.field",
          text: text(
            `Rijen van soort "${indicator.rows}" hebben geen veld "${moment.field}".`,
            `Rows of kind "${indicator.rows}" have no field "${moment.field}".`
          )
        }))
      : []),
    ...(indicator.measure._tag === "Share" && indicator.by.length > 1
      ? [
          {
            path: "by",
            text: text(
              "Een aandeel wordt naar hoogstens één ding uitgesplitst.",
              "A share is told apart by one thing at most."
            )
          }
        ]
      : []),
    ...(indicator.perYear && moment._tag === "OpenAtEnd"
      ? [
          {
            path: "perYear",
            text: text(
              "Wat op de laatste dag open is, hoort bij geen enkel schooljaar.",
              "What is open on the last day belongs to no school year."
            )
          }
        ]
      : [])
  ]
}

const fieldsOf = (condition: RowCondition, path: string): ReadonlyArray<Used> =>
  condition._tag === "All" || condition._tag === "Any"
    ? condition.of.flatMap((it, index) => fieldsOf(it, `${path}.of.${index}`))
    : [{ path: `${path}.field`, field: condition.field }]
