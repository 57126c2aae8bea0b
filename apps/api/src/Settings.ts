/**
 * The settings of the program, from environment variables, each with its check.
 *
 * Without a setting of sign-in nothing starts: an API over children's data is never open by accident.
 */
import { wrappingKeysIn } from "@oza/postgres"
import { Config, Data, Effect, Option, type Redacted, Schema } from "effect"

export type SignInSettings =
  | {
      readonly _tag: "Demo"
      /** How many made-up cases there are to report on. */
      readonly cases: number
    }
  | {
      readonly _tag: "Issuer"
      readonly issuer: URL
      readonly audience: string
      readonly jwksUrl: URL | undefined
    }

export interface Settings {
  readonly port: number
  /** This machine only, unless it is told otherwise: what faces the network is a proxy with TLS. */
  readonly host: string
  /** Where callers find it, without a slash at the end. */
  readonly origin: string
  /** Where the embedded database and the keys of the demo are kept. */
  readonly dataDir: string
  /** The PostgreSQL server; absent: the embedded database. */
  readonly databaseUrl: Redacted.Redacted<string> | undefined
  /** The same database, as the owner of the schema, who migrates it; absent: the user of `databaseUrl` does. */
  readonly migrationUrl: Redacted.Redacted<string> | undefined
  readonly region: string
  readonly signIn: SignInSettings
  /** Origins of web applications that may call the API from a browser. */
  readonly allowedOrigins: ReadonlyArray<string>
  /** Can everybody read the reports of the region here? */
  readonly publishReports: boolean
  /** Who answers for this deployment. */
  readonly contact: { readonly name: string; readonly url: string; readonly email: string }
  /** The key that data keys are wrapped with, in base64; in demo mode one is made. */
  readonly wrappingKey: Redacted.Redacted<string> | undefined
  /** Those that were it before: they open what is not wrapped anew yet. */
  readonly wrappingKeysBefore: ReadonlyArray<Redacted.Redacted<string>>
  /** The server that keeps the data keys; absent: they stand in a schema of the same one. */
  readonly keysDatabaseUrl: Redacted.Redacted<string> | undefined
}

/** The settings cannot be used; the message says which, and what to do. */
export class SettingsFault extends Data.TaggedError("SettingsFault")<{ readonly message: string }> {}

const optional = <A>(config: Config.Config<A>) =>
  Config.option(config).pipe(Config.map(Option.getOrUndefined))
const filled = (name: string) =>
  optional(Config.String(name)).pipe(Config.map((value) => (value === "" ? undefined : value)))

/** 0 takes any free port. */
const Port = Schema.FiniteFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 0, maximum: 65_535 }))

const raw = Config.all({
  port: Config.schema(Port, "PORT").pipe(Config.withDefault(3000)),
  host: filled("HOST"),
  origin: filled("OZA_PUBLIC_URL"),
  dataDir: Config.String("OZA_DATA_DIR").pipe(Config.withDefault(".data")),
  databaseUrl: optional(Config.Redacted("DATABASE_URL")),
  migrationUrl: optional(Config.Redacted("OZA_MIGRATION_URL")),
  region: Config.String("OZA_REGION").pipe(Config.withDefault("kop-van-noord-holland")),
  demo: Config.Boolean("OZA_DEMO").pipe(Config.withDefault(false)),
  demoCases: Config.Int("OZA_DEMO_CASES").pipe(Config.withDefault(400)),
  issuer: filled("OZA_ISSUER"),
  audience: filled("OZA_AUDIENCE"),
  jwksUrl: filled("OZA_JWKS_URL"),
  allowedOrigins: filled("OZA_ALLOWED_ORIGINS"),
  publishReports: optional(Config.Boolean("OZA_PUBLISH_REPORTS")),
  contactName: Config.String("OZA_CONTACT_NAME").pipe(Config.withDefault("OZA")),
  contactEmail: Config.String("OZA_CONTACT_EMAIL").pipe(Config.withDefault("oza@example.org")),
  contactUrl: filled("OZA_CONTACT_URL"),
  wrappingKey: optional(Config.Redacted("OZA_WRAPPING_KEY")),
  wrappingKeysBefore: optional(Config.Redacted("OZA_WRAPPING_KEYS_BEFORE")),
  keysDatabaseUrl: optional(Config.Redacted("OZA_KEYS_DATABASE_URL"))
})

/** Reads the settings; fails with one sentence where they cannot be used. */
export const settings = Effect.gen(function* () {
  const read = yield* Effect.mapError(raw, (error) => new SettingsFault({ message: sentence(error.message) }))
  const signIn = yield* signInOf(read)
  const origin = (read.origin ?? `http://localhost:${read.port}`).replace(/\/+$/, "")
  return {
    port: read.port,
    host: read.host ?? "127.0.0.1",
    origin,
    dataDir: read.dataDir,
    databaseUrl: read.databaseUrl,
    migrationUrl: read.migrationUrl,
    region: read.region,
    signIn,
    allowedOrigins: (read.allowedOrigins ?? "").split(",").flatMap((origin) => origin.trim() || []),
    publishReports: read.publishReports ?? read.demo,
    contact: { name: read.contactName, email: read.contactEmail, url: read.contactUrl ?? origin },
    wrappingKey: read.wrappingKey,
    wrappingKeysBefore: read.wrappingKeysBefore === undefined ? [] : wrappingKeysIn(read.wrappingKeysBefore),
    keysDatabaseUrl: read.keysDatabaseUrl
  } satisfies Settings
})

const signInOf = Effect.fnUntraced(function* (read: {
  readonly demo: boolean
  readonly demoCases: number
  readonly issuer: string | undefined
  readonly audience: string | undefined
  readonly jwksUrl: string | undefined
}): Effect.fn.Return<SignInSettings, SettingsFault> {
  if (read.demo) {
    if (read.issuer === undefined) return { _tag: "Demo", cases: read.demoCases }
    return yield* new SettingsFault({
      message: "OZA_DEMO and OZA_ISSUER are both set; leave one out, as the demo makes its own tokens."
    })
  }
  if (read.issuer === undefined || read.audience === undefined) {
    return yield* new SettingsFault({
      message:
        "Set OZA_ISSUER and OZA_AUDIENCE to the OpenID Connect issuer whose tokens are accepted, or OZA_DEMO=true to try the program out on this machine."
    })
  }
  return {
    _tag: "Issuer",
    issuer: yield* urlOf("OZA_ISSUER", read.issuer),
    audience: read.audience,
    jwksUrl: read.jwksUrl === undefined ? undefined : yield* urlOf("OZA_JWKS_URL", read.jwksUrl)
  }
})

/** Keys that sign people in are read over TLS, or from this machine. */
const urlOf = (name: string, value: string): Effect.Effect<URL, SettingsFault> => {
  const url = URL.parse(value)
  const local = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  return url !== null && (url.protocol === "https:" || (url.protocol === "http:" && local))
    ? Effect.succeed(url)
    : Effect.fail(new SettingsFault({ message: `${name} must be an address that begins with https://.` }))
}

/** `SchemaError(Expected … at ["PORT"])` says it all, but not as people do. */
const sentence = (message: string): string => {
  const [, said = message] = /^\w+\((.*)\)$/s.exec(message) ?? []
  return `A setting is not right: ${said.replaceAll(/\s+/g, " ").replace(/^Expected/, "expected")}.`
}
