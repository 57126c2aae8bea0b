/** Questions of every kind about facts, as far as their rows have the fields that they name. */
import {
  CategoryField,
  checkQuery,
  DateField,
  type Dimension,
  type Field,
  type Measure,
  NumberField,
  places,
  type Query,
  type RowCondition,
  type RowKind
} from "@oza/reporting"
import fc from "fast-check"
import { arbitraryDate } from "./arbitraryDate.ts"

/** Values that occur in facts, and one that does not. */
const values = [
  "po",
  "vo",
  "0400",
  "1911",
  "school",
  "wijkteam",
  "open",
  "granted",
  "true",
  "false",
  "moved",
  "strengthen",
  "home",
  "adjust",
  "swv",
  "nowhere"
] as const

const on = <F extends Field>(rows: RowKind, fields: ReadonlyArray<F>): fc.Arbitrary<F> =>
  fc.constantFrom(...fields.filter((field) => places[field].rows === "case" || places[field].rows === rows))

const condition = (rows: RowKind): fc.Arbitrary<RowCondition> => {
  const category = on(rows, CategoryField.literals)
  const day = on(rows, DateField.literals)
  const any = fc.oneof(category, day, on(rows, NumberField.literals))
  return fc.letrec<{ condition: RowCondition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc
        .tuple(category, fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 3 }))
        .map(([field, first, rest]): RowCondition => ({ _tag: "In", field, values: [first, ...rest] })),
      fc
        .record({ field: day, from: arbitraryDate, until: arbitraryDate }, { requiredKeys: ["field"] })
        .map((between): RowCondition => ({ _tag: "Between", ...between })),
      any.map((field): RowCondition => ({ _tag: "Present", field })),
      any.map((field): RowCondition => ({ _tag: "Missing", field })),
      fc.array(tie("condition"), { maxLength: 3 }).map((of): RowCondition => ({ _tag: "All", of })),
      fc.array(tie("condition"), { maxLength: 3 }).map((of): RowCondition => ({ _tag: "Any", of }))
    )
  })).condition
}

const dimension = (rows: RowKind): fc.Arbitrary<Dimension> =>
  fc.oneof(
    on(rows, CategoryField.literals).map((field): Dimension => ({ _tag: "Category", field })),
    on(rows, DateField.literals).map((field): Dimension => ({ _tag: "SchoolYear", field }))
  )

const measure = (rows: RowKind): fc.Arbitrary<Measure> => {
  const number = on(rows, NumberField.literals)
  return fc.oneof(
    fc.constant<Measure>({ _tag: "Count" }),
    condition(rows).map((of): Measure => ({ _tag: "Share", of })),
    fc
      .record({ field: number, at: fc.constantFrom(0, 0.1, 0.5, 0.9, 1) })
      .map((of): Measure => ({ _tag: "Percentile", ...of })),
    number.map((field): Measure => ({ _tag: "Sum", field }))
  )
}

/** Every one of them passes `checkQuery`. */
export const arbitraryQuery: fc.Arbitrary<Query> = fc
  .constantFrom<Array<RowKind>>("case", "agreement", "evaluation", "funding")
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      where: fc.oneof(fc.constant<RowCondition>({ _tag: "All", of: [] }), condition(rows)),
      groupBy: fc.array(dimension(rows), { maxLength: 2 }),
      measure: measure(rows)
    })
  )
  .filter((query) => checkQuery(query).length === 0)
