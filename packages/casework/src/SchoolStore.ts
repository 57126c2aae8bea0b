/** The port to the reference data: schools, and the municipality and samenwerkingsverband of each. */
import { EstablishmentCode, MunicipalityCode, SwvCode } from "@oza/kernel"
import { Context, type Effect, Schema } from "effect"
import type { StoreUnavailable } from "./StoreError.ts"

/** An establishment of a school, as the reference data has it. */
export const School = Schema.Struct({
  code: EstablishmentCode,
  name: Schema.NonEmptyString,
  type: Schema.Literals(["po", "vo"]),
  /** Absent where the municipality of the source no longer exists and its successor is unknown. */
  municipality: Schema.optionalKey(MunicipalityCode),
  swv: SwvCode
}).pipe(Schema.annotateEncoded({ identifier: "School" }))
export type School = typeof School.Type

export class SchoolStore extends Context.Service<
  SchoolStore,
  {
    readonly find: (code: EstablishmentCode) => Effect.Effect<School | undefined, StoreUnavailable>
    /** Schools of a samenwerkingsverband, by code. */
    readonly ofSwv: (swv: SwvCode) => Effect.Effect<ReadonlyArray<School>, StoreUnavailable>
  }
>()("@oza/casework/SchoolStore") {}
