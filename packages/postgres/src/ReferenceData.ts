/**
 * Takes in the reference data of the country: municipalities, postcode areas, schools.
 *
 * A set is whole: it replaces the one before it in one transaction, so that nobody ever sees schools of
 * one year with postcodes of another.
 */
import type { School, StoreUnavailable } from "@oza/casework"
import type { MunicipalityCode, Pc4, SwvCode } from "@oza/kernel"
import { sql } from "drizzle-orm"
import { Context, Effect, Layer } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { statement } from "./Statement.ts"

export interface ReferenceSet {
  readonly municipalities: ReadonlyArray<{
    readonly code: MunicipalityCode
    readonly name: string
    readonly province: string
    /** The region in which municipalities arrange youth help together. */
    readonly youthRegion: string
  }>
  /** Areas of the four digits of a postcode, with the samenwerkingsverbanden of the schools in it. */
  readonly postcodes: ReadonlyArray<{
    readonly pc4: Pc4
    readonly municipality: MunicipalityCode | undefined
    readonly po: SwvCode | undefined
    readonly vo: SwvCode | undefined
  }>
  readonly schools: ReadonlyArray<School>
}

export class ReferenceData extends Context.Service<
  ReferenceData,
  {
    readonly replace: (set: ReferenceSet) => Effect.Effect<void, StoreUnavailable>
    /** Adds schools whose code is not there yet, and leaves those that are. */
    readonly addSchools: (schools: ReadonlyArray<School>) => Effect.Effect<void, StoreUnavailable>
    /** How many rows there are of each. */
    readonly count: Effect.Effect<{ readonly [K in keyof ReferenceSet]: number }, StoreUnavailable>
  }
>()("@oza/postgres/ReferenceData") {
  static readonly layer: Layer.Layer<ReferenceData, never, Database> = Layer.effect(
    ReferenceData,
    Effect.map(Database, (db) =>
      ReferenceData.of({
        replace: ({ municipalities, postcodes, schools }) =>
          db
            .query((drizzle) =>
              drizzle.transaction(async (tx) => {
                await tx.execute(sql`delete from oza_reference.municipalities`)
                await tx.execute(sql`delete from oza_reference.postcodes`)
                await tx.execute(sql`delete from oza_reference.schools`)
                await tx.execute(sql`
                  insert into oza_reference.municipalities (code, name, province, youth_region)
                  select code, name, province, "youthRegion"
                  from jsonb_to_recordset(${JSON.stringify(municipalities)}::jsonb)
                    as m (code text, name text, province text, "youthRegion" text)`)
                await tx.execute(sql`
                  insert into oza_reference.postcodes (pc4, municipality, po, vo)
                  select pc4, municipality, po, vo from jsonb_to_recordset(${JSON.stringify(postcodes)}::jsonb)
                    as p (pc4 text, municipality text, po text, vo text)`)
                await tx.execute(sql`
                  insert into oza_reference.schools (code, name, type, municipality, swv)
                  select code, name, type, municipality, swv
                  from jsonb_to_recordset(${JSON.stringify(schools)}::jsonb)
                    as s (code text, name text, type text, municipality text, swv text)`)
              })
            )
            .pipe(orUnavailable),
        addSchools: (schools) => Effect.asVoid(orUnavailable(db.run(addSchools, JSON.stringify(schools)))),
        count: db.run(countRows).pipe(
          orUnavailable,
          Effect.map(([row]) => row!)
        )
      })
    )
  )
}

const addSchools = statement<object>(
  "reference-add-schools",
  `insert into oza_reference.schools (code, name, type, municipality, swv)
  select code, name, type, municipality, swv from jsonb_to_recordset($1::jsonb)
    as s (code text, name text, type text, municipality text, swv text)
  on conflict (code) do nothing`
)

const countRows = statement<{ readonly [K in keyof ReferenceSet]: number }>(
  "reference-count",
  `select (select count(*) from oza_reference.municipalities) as municipalities,
    (select count(*) from oza_reference.postcodes) as postcodes,
    (select count(*) from oza_reference.schools) as schools`
)
