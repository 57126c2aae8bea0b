/** Everything that the endpoints stand on, as one layer: database, stores, region, clock, sign-in. */
import { Ids, Today } from "@oza/casework"
import {
  CaseIntake,
  CaseStoreLive,
  Database,
  FactStoreLive,
  GroupStoreLive,
  identityVault,
  ReferenceData,
  SchoolStoreLive
} from "@oza/postgres"
import { Region, type RegionDeclaration } from "@oza/region"
import { Effect, Layer, type Redacted } from "effect"
import { join } from "node:path"
import { Health } from "./Health.ts"
import type { Settings } from "./Settings.ts"
import { SignIn, type TokenIssuer } from "./sign-in/SignIn.ts"

/** The database of the settings: a PostgreSQL server where one is named, else the embedded one. */
export const databaseOf = ({ databaseUrl, dataDir }: Pick<Settings, "databaseUrl" | "dataDir">) =>
  databaseUrl === undefined
    ? Database.layerPglite({ dir: join(dataDir, "pglite") })
    : Database.layerPostgres({ url: databaseUrl })

export interface ServiceOptions<E> {
  readonly database: Layer.Layer<Database, E>
  readonly region: RegionDeclaration
  readonly trusted: TokenIssuer
  readonly identityKey: Redacted.Redacted<string>
}

/** The services of the endpoints, and beside them what only the demo needs. */
export const services = <E>({ database, region, trusted, identityKey }: ServiceOptions<E>) =>
  Layer.mergeAll(
    CaseStoreLive,
    FactStoreLive,
    GroupStoreLive,
    SchoolStoreLive,
    ReferenceData.layer,
    CaseIntake.layer,
    identityVault(identityKey),
    healthOfDatabase
  ).pipe(
    Layer.provide(database),
    Layer.provideMerge(
      Layer.mergeAll(
        Region.layer(region),
        Today.layer,
        Ids.layer((length) => crypto.getRandomValues(new Uint8Array(length))),
        SignIn.layer(region.id, trusted)
      )
    )
  )

const healthOfDatabase = Layer.effect(
  Health,
  Effect.map(Database, ({ engine, ping }) => ({
    engine,
    databaseAnswers: ping.pipe(
      Effect.as(true),
      Effect.timeout("2 seconds"),
      Effect.orElseSucceed(() => false)
    )
  }))
)
