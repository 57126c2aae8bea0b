import { ConfigProvider, Effect, Result } from "effect"
import { describe, expect, it } from "vitest"
import { settings } from "./Settings.ts"

const read = (env: Record<string, string>) =>
  Effect.runSync(
    Effect.result(settings).pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))
  )

const sentence = (env: Record<string, string>): string => {
  const result = read(env)
  return Result.isFailure(result) ? result.failure.message : "no failure"
}

const issuer = { OZA_ISSUER: "https://login.example.nl", OZA_AUDIENCE: "oza" }

describe("The settings", () => {
  it("start nothing without a way to sign in", () => {
    expect(sentence({})).toContain("OZA_ISSUER")
    expect(sentence({ OZA_ISSUER: issuer.OZA_ISSUER })).toContain("OZA_AUDIENCE")
    expect(sentence({ OZA_DEMO: "false" })).toContain("OZA_ISSUER")
  })

  it("are for this machine only, on port 3000, with an embedded database, unless they say otherwise", () => {
    expect(Result.getOrThrow(read(issuer))).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      origin: "http://localhost:3000",
      databaseUrl: undefined,
      migrationUrl: undefined,
      publishReports: false,
      signIn: { _tag: "Issuer", audience: "oza", jwksUrl: undefined }
    })
  })

  it("publish reports and need no issuer in the demo, which goes with no other issuer", () => {
    expect(Result.getOrThrow(read({ OZA_DEMO: "true" }))).toMatchObject({
      signIn: { _tag: "Demo" },
      publishReports: true
    })
    expect(sentence({ ...issuer, OZA_DEMO: "true" })).toContain("leave one out")
  })

  it("read keys over TLS only, or from this machine", () => {
    expect(sentence({ ...issuer, OZA_ISSUER: "http://login.example.nl" })).toContain("https://")
    expect(sentence({ ...issuer, OZA_JWKS_URL: "ftp://keys" })).toContain("OZA_JWKS_URL")
    expect(read({ ...issuer, OZA_ISSUER: "http://localhost:8080/realms/oza" })._tag).toBe("Success")
  })

  it("say in one line what is not right", () => {
    const said = sentence({ ...issuer, PORT: "70000" })
    expect(said).toContain("PORT")
    expect(said).not.toContain("SchemaError")
    expect(said).not.toContain("\n")
  })

  it("take the allowed origins apart, and the address without its last slash", () => {
    const env = {
      ...issuer,
      OZA_ALLOWED_ORIGINS: "https://a.nl, https://b.nl,",
      OZA_PUBLIC_URL: "https://oza.nl/"
    }
    expect(Result.getOrThrow(read(env))).toMatchObject({
      allowedOrigins: ["https://a.nl", "https://b.nl"],
      origin: "https://oza.nl"
    })
  })
})
