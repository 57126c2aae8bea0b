/**
 * The program from start to stop: settings, services, the demo where it is on, and the server.
 *
 * Everything that it holds (database, lock, port) is released when its scope closes. What can go wrong at
 * the start ends in one sentence for who runs it.
 */
import { Effect, ManagedRuntime } from "effect"
import { makeApp } from "./App.ts"
import { type DemoIssuer, demoIssuer } from "./demo/DemoIssuer.ts"
import { demoWrappingKey } from "./demo/DemoKeys.ts"
import { ownDatabase } from "./demo/ownDatabase.ts"
import { seedDemo } from "./demo/seedDemo.ts"
import { jsonLog } from "./http/RequestLog.ts"
import { regionInUse } from "./Regions.ts"
import { listen } from "./Server.ts"
import { databaseOf, keyStoreOf, services } from "./Services.ts"
import { type Settings, SettingsFault, settings } from "./Settings.ts"
import { remoteKeys } from "./sign-in/RemoteKeys.ts"
import type { TokenIssuer } from "./sign-in/SignIn.ts"
import { welcome } from "./Welcome.ts"

/** Serves until it is interrupted. */
export const program = Effect.gen(function* () {
  const chosen = yield* settings
  const region = yield* regionInUse(chosen.region)
  const demo = chosen.signIn._tag === "Demo" ? yield* issuerOfDemo(chosen, region.id) : undefined
  const layer = services({
    database: databaseOf(chosen),
    region,
    trusted: demo?.trusted ?? issuerOf(chosen),
    keyStore: keyStoreOf(chosen),
    wrappingKeys: { newest: yield* wrappingKeyOf(chosen), before: chosen.wrappingKeysBefore }
  })
  const runtime = yield* Effect.acquireRelease(
    Effect.sync(() => ManagedRuntime.make(layer)),
    (made) => made.disposeEffect
  )
  const context = yield* runtime.contextEffect
  if (chosen.signIn._tag === "Demo") {
    const { cases } = chosen.signIn
    if (chosen.databaseUrl !== undefined) yield* Effect.provideContext(ownDatabase(region.id), context)
    yield* Effect.provideContext(seedDemo({ region, cases, say }), context)
  }
  const app = yield* Effect.promise(() =>
    makeApp({
      runtime,
      log: jsonLog(
        (line) => process.stdout.write(line),
        () => new Date()
      ),
      origin: chosen.origin,
      allowedOrigins: chosen.allowedOrigins,
      contact: chosen.contact,
      publishReports: chosen.publishReports,
      demo
    })
  )
  const port = yield* listen({ fetch: (request) => app.fetch(request), host: chosen.host, port: chosen.port })
  say(welcome({ settings: chosen, region: region.name, port, demo: demo !== undefined }))
  return yield* Effect.never
})

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const issuerOfDemo = (
  { origin, dataDir }: Settings,
  region: Parameters<typeof demoIssuer>[0]["region"]
): Effect.Effect<DemoIssuer, SettingsFault> =>
  Effect.tryPromise({
    try: () => demoIssuer({ origin, region, directory: dataDir }),
    catch: notWritable(dataDir)
  })

const notWritable =
  (directory: string) =>
  (error: unknown): SettingsFault => {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown"
    return new SettingsFault({
      message: `The directory ${directory} cannot be used (${code}); set OZA_DATA_DIR to one that this program may write to.`
    })
  }

const issuerOf = ({ signIn }: Settings): TokenIssuer => {
  if (signIn._tag === "Demo") throw new Error("the demo has an issuer of its own")
  const { issuer, audience, jwksUrl } = signIn
  return { issuer: issuer.href.replace(/\/$/, ""), audience, keys: remoteKeys(issuer, jwksUrl) }
}

const wrappingKeyOf = ({ wrappingKey, signIn, dataDir }: Settings) => {
  if (wrappingKey !== undefined) return Effect.succeed(wrappingKey)
  if (signIn._tag === "Demo") {
    return Effect.try({ try: () => demoWrappingKey(dataDir), catch: notWritable(dataDir) })
  }
  return Effect.fail(
    new SettingsFault({
      message:
        "Set OZA_WRAPPING_KEY to the key that the keys of all data are wrapped with: 32 random bytes in base64, for example from openssl rand -base64 32. Keep it safe, and apart from the database; without it nothing about a child can be opened."
    })
  )
}
