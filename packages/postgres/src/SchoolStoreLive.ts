/** Schools as the reference data has them. */
import { type School, SchoolStore } from "@oza/casework"
import { Effect, Layer } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { statement } from "./Statement.ts"

type Row = Omit<School, "municipality"> & { readonly municipality: School["municipality"] | null }

export const SchoolStoreLive: Layer.Layer<SchoolStore, never, Database> = Layer.effect(
  SchoolStore,
  Effect.map(Database, (db) =>
    SchoolStore.of({
      find: (code) =>
        db.run(selectSchool, code).pipe(
          orUnavailable,
          Effect.map(([row]) => (row === undefined ? undefined : schoolOf(row)))
        ),
      ofSwv: (swv) =>
        db.run(selectSchoolsOfSwv, swv).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map(schoolOf))
        )
    })
  )
)

const schoolOf = ({ municipality, ...school }: Row): School =>
  municipality === null || municipality === undefined ? school : { ...school, municipality }

const selectSchool = statement<Row>(
  "school",
  "select code, name, type, municipality, swv from oza_reference.schools where code = $1"
)

const selectSchoolsOfSwv = statement<Row>(
  "schools-of-swv",
  `select code, name, type, municipality, swv from oza_reference.schools where swv = $1 order by code collate "C"`
)
