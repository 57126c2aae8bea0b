/** What every store of schools must do. Schools come from reference data, so the test brings its own. */
import { layer } from "@effect/vitest"
import { type School, SchoolStore } from "@oza/casework"
import { EstablishmentCode, MunicipalityCode, SwvCode } from "@oza/kernel"
import { Effect, type Layer } from "effect"
import { describe, expect } from "vitest"

const school = (code: string, type: School["type"], swv: string, municipality?: string): School => ({
  code: EstablishmentCode.make(code),
  name: `De Proef ${code} – "Ëlan"`,
  type,
  swv: SwvCode.make(swv),
  ...(municipality === undefined ? {} : { municipality: MunicipalityCode.make(municipality) })
})

const schools: ReadonlyArray<School> = [
  school("16AH01", "po", "PO2707", "0400"),
  school("03XY00", "po", "PO2707"),
  school("16AH00", "po", "PO2707", "0400"),
  school("16AH02", "po", "PO2708", "0373"),
  school("25GV00", "vo", "VO2708", "0400")
]

/** Registers the tests; `stores` makes a store that holds these schools and no others. */
export const schoolStoreContract = <E>(
  name: string,
  stores: (schools: ReadonlyArray<School>) => Layer.Layer<SchoolStore, E>
): void => {
  describe(`Every school store: ${name}`, () => {
    layer(stores(schools))((it) => {
      it.effect("finds a school by its code, with or without a municipality", () =>
        Effect.gen(function* () {
          const store = yield* SchoolStore
          for (const one of schools) expect(yield* store.find(one.code)).toEqual(one)
        })
      )

      it.effect("finds no school that is not there", () =>
        Effect.gen(function* () {
          expect(yield* (yield* SchoolStore).find(EstablishmentCode.make("99ZZ99"))).toBeUndefined()
        })
      )

      it.effect("gives the schools of a samenwerkingsverband by code, and those of no other", () =>
        Effect.gen(function* () {
          const store = yield* SchoolStore
          const codes = (swv: string) =>
            Effect.map(store.ofSwv(SwvCode.make(swv)), (found) => found.map(({ code }) => code))
          expect(yield* codes("PO2707")).toEqual(["03XY00", "16AH00", "16AH01"])
          expect(yield* codes("VO2708")).toEqual(["25GV00"])
          expect(yield* codes("PO0001")).toEqual([])
        })
      )
    })
  })
}
