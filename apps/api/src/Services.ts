/** Everything that the endpoints stand on, as one layer: database, stores, region, clock, sign-in. */
import { Ids, type KeyStore, Today } from "@oza/casework"
import {
  CaseIntake,
  CaseStoreLive,
  Database,
  DataKeys,
  DestructionStoreLive,
  FactStoreLive,
  GroupStoreLive,
  IdentityVaultLive,
  keyFiles,
  KeyTable,
  keyTableOn,
  KeyWrapper,
  LedgerStoreLive,
  ProcessingLogLive,
  ReferenceData,
  RightsStoreLive,
  SchoolStoreLive
} from "@oza/postgres"
import { Region, type RegionDeclaration } from "@oza/region"
import { Effect, Layer, type Redacted } from "effect"
import { join } from "node:path"
import { Health } from "./Health.ts"
import type { Settings } from "./Settings.ts"
import { SignIn, type TokenIssuer } from "./sign-in/SignIn.ts"

/** The database of the settings: a PostgreSQL server where one is named, else the embedded one. */
export const databaseOf = ({
  databaseUrl,
  dataDir,
  migrationUrl
}: Pick<Settings, "databaseUrl" | "dataDir" | "migrationUrl">) =>
  databaseUrl === undefined
    ? Database.layerPglite({ dir: join(dataDir, "pglite") })
    : Database.layerPostgres({ url: databaseUrl, migrationUrl })

/** Where data keys are kept: never where a backup of the data would take them along by itself. */
export const keyStoreOf = ({
  databaseUrl,
  dataDir,
  keysDatabaseUrl
}: Pick<Settings, "databaseUrl" | "dataDir" | "keysDatabaseUrl">) =>
  keysDatabaseUrl !== undefined
    ? keyTableOn({ url: keysDatabaseUrl })
    : databaseUrl === undefined
      ? keyFiles(join(dataDir, "keys"))
      : KeyTable

export interface ServiceOptions<E, F> {
  readonly database: Layer.Layer<Database, E>
  /** Where data keys are kept; a table of the same database where absent. */
  readonly keyStore?: Layer.Layer<KeyStore, F, Database> | undefined
  readonly region: RegionDeclaration
  readonly trusted: TokenIssuer
  readonly wrappingKeys: {
    readonly newest: Redacted.Redacted<string>
    readonly before?: ReadonlyArray<Redacted.Redacted<string>> | undefined
  }
}

/** The services of the endpoints, and beside them what only the demo needs. */
export const services = <E, F = never>({
  database,
  keyStore = KeyTable,
  region,
  trusted,
  wrappingKeys
}: ServiceOptions<E, F>) =>
  Layer.mergeAll(
    CaseStoreLive,
    FactStoreLive,
    GroupStoreLive,
    SchoolStoreLive,
    ReferenceData.layer,
    CaseIntake.layer,
    IdentityVaultLive,
    LedgerStoreLive,
    ProcessingLogLive,
    RightsStoreLive,
    DestructionStoreLive,
    healthOfDatabase
  ).pipe(
    Layer.provideMerge(
      DataKeys.layer<F, Database>(keyStore).pipe(Layer.provide(KeyWrapper.layerOf(wrappingKeys)))
    ),
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
