import { RegionId } from "@oza/kernel"
import { Effect, Result } from "effect"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { remoteKeys } from "./RemoteKeys.ts"
import { SignIn } from "./SignIn.ts"

const region = RegionId.make("kop-van-noord-holland")
const audience = "oza"
const party = "01900000-0000-7000-8000-000000000001"
const claims = { oza_region: region, oza_role: "parent" }

/** An issuer elsewhere: a discovery document, keys, and how often they were asked for. */
let server: Server
let issuer: string
let asked: Array<string> = []
let jwksUri: string | undefined
const pair = await generateKeyPair("ES256", { extractable: true })
const other = await generateKeyPair("ES256", { extractable: true })

beforeAll(async () => {
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256" }
  server = createServer((request, response) => {
    asked.push(request.url ?? "")
    const document = request.url?.endsWith("openid-configuration")
      ? { issuer, jwks_uri: jwksUri ?? `${issuer}/keys` }
      : { keys: [jwk] }
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(document))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

const token = (
  change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
  payload: Record<string, unknown> = claims,
  { key, kid } = { key: pair.privateKey, kid: "one" }
) =>
  change(
    new SignJWT(payload)
      .setProtectedHeader({ alg: "ES256", kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(party)
      .setIssuedAt()
      .setExpirationTime("5m")
  ).sign(key)

const signIn = (authorization: string | undefined, jwksUrl?: URL) =>
  Effect.runPromise(
    SignIn.use(({ signedIn }) =>
      Effect.result(Effect.map(signedIn(authorization), ({ actor }) => actor))
    ).pipe(
      Effect.provide(SignIn.layer(region, { issuer, audience, keys: remoteKeys(new URL(issuer), jwksUrl) }))
    )
  )

const refusal = async (authorization: string | undefined) => {
  const result = await signIn(authorization)
  return Result.isFailure(result) ? result.failure : undefined
}

describe("Signing in", () => {
  it("tells who acts, in which role, from the claims of a token of the issuer", async () => {
    const organisation = "01900000-0000-7000-9000-000000000001"
    const result = await signIn(
      `Bearer ${await token((jwt) => jwt, { ...claims, oza_organisation: organisation })}`
    )
    expect(Result.getOrThrow(result)).toEqual({ party, role: "parent", organisation })
  })

  it("finds the keys through the issuer's own discovery document, or where the setting says", async () => {
    asked = []
    await signIn(`Bearer ${await token()}`)
    expect(asked).toEqual(["/.well-known/openid-configuration", "/keys"])
    asked = []
    const result = await signIn(`Bearer ${await token()}`, new URL(`${issuer}/elsewhere`))
    expect(result._tag).toBe("Success")
    expect(asked).toEqual(["/elsewhere"])
  })

  it("does not follow a discovery document to another host: 503, not a token that was looked at", async () => {
    jwksUri = "http://keys.example.org/keys"
    const problem = await refusal(`Bearer ${await token()}`)
    jwksUri = undefined
    expect(problem).toMatchObject({ kind: "unavailable", headers: { "Retry-After": "5" } })
  })

  it("refuses what is no bearer token, without saying that a token was wrong", async () => {
    for (const header of [
      undefined,
      "",
      "Basic cGFyZW50OnNlY3JldA==",
      "Bearer",
      "Bearer a b",
      "Bearer a.b"
    ]) {
      const problem = await refusal(header)
      expect(problem).toMatchObject({
        kind: "not-signed-in",
        headers: { "WWW-Authenticate": 'Bearer realm="oza"' }
      })
    }
  })

  it.each([
    ["another key", () => token((jwt) => jwt, claims, { key: other.privateKey, kid: "one" })],
    ["another issuer", () => token((jwt) => jwt.setIssuer("https://elsewhere.example"))],
    ["another audience", () => token((jwt) => jwt.setAudience("other"))],
    ["the past", () => token((jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 60))],
    ["the future", () => token((jwt) => jwt.setNotBefore(Math.floor(Date.now() / 1000) + 600))],
    ["a key that nobody published", () => token((jwt) => jwt, claims, { key: pair.privateKey, kid: "two" })],
    ["another region", () => token((jwt) => jwt, { ...claims, oza_region: "alkmaar" })],
    ["nobody", () => token((jwt) => jwt.setSubject("henk@example.org"))],
    ["no role", () => token((jwt) => jwt, { oza_region: region })]
  ])("refuses a token of %s", async (_, make) => {
    const problem = await refusal(`Bearer ${await make()}`)
    expect(problem).toMatchObject({ kind: "not-signed-in" })
    expect(problem?.headers?.["WWW-Authenticate"]).toContain('error="invalid_token"')
  })

  it("refuses a token without an end, without a signature, or signed with a shared secret", async () => {
    const endless = await new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid: "one" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(party)
      .sign(pair.privateKey)
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(party)
      .setExpirationTime("5m")
      .encode()
    const symmetric = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: "one" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(party)
      .setExpirationTime("5m")
      .sign(new TextEncoder().encode(JSON.stringify(await exportJWK(pair.publicKey))))
    for (const made of [endless, `${unsigned}x`, symmetric]) {
      expect(await refusal(`Bearer ${made}`)).toMatchObject({ kind: "not-signed-in" })
    }
  })
})
