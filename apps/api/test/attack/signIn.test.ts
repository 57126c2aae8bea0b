/**
 * Only a whole, running token of the issuer, for this API and this region, says who somebody is; everything
 * else is nobody, and nobody learns nothing, not even what was wrong with the attempt beyond the token itself.
 */
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { leaks } from "./Leak.ts"
import { consultant, coordinatorV, coordinatorZ, parentV, parentZ } from "./People.ts"
import { ask, endpoints } from "./Surface.ts"
import { audience, engines, issuer, key, makeWorld, regions, type World } from "./World.ts"

const claims = { oza_region: regions.kop.id, oza_role: "parent" }
const past = (): number => Math.floor(Date.now() / 1000) - 600
const other = await generateKeyPair("ES256", { extractable: true })
const publicKey = JSON.stringify(await exportJWK(key.publicKey))

const signed = (header: object = {}, payload: object = {}): SignJWT =>
  new SignJWT({ ...claims, ...payload })
    .setProtectedHeader({ alg: "ES256", kid: "one", ...header })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(parentV.party)
    .setIssuedAt()
    .setExpirationTime("5m")

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A token of somebody else, of whom the signature stays. */
const rewritten = async (change: object): Promise<string> => {
  const [header = "", payload = "", signature = ""] = (await signed().sign(key.privateKey)).split(".")
  const said = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as object
  return `${header}.${base64({ ...said, ...change })}.${signature}`
}

const forgeries: ReadonlyArray<readonly [what: string, make: () => Promise<string> | string]> = [
  ["of another region", () => signed({}, { oza_region: "alkmaar" }).sign(key.privateKey)],
  ["of several regions", () => signed({}, { oza_region: [regions.kop.id, "alkmaar"] }).sign(key.privateKey)],
  ["of a region in capitals", () => signed({}, { oza_region: "KOP-VAN-NOORD-HOLLAND" }).sign(key.privateKey)],
  ["of no region", () => signed({}, { oza_region: undefined }).sign(key.privateKey)],
  ["without a role", () => signed({}, { oza_role: undefined }).sign(key.privateKey)],
  ["with several roles", () => signed({}, { oza_role: ["parent", "provider"] }).sign(key.privateKey)],
  ["of another key under the same name", () => signed().sign(other.privateKey)],
  [
    "of a key that came with it",
    async () => signed({ jwk: await exportJWK(other.publicKey) }).sign(other.privateKey)
  ],
  ["of a key elsewhere", () => signed({ jku: "https://evil.example/keys" }).sign(other.privateKey)],
  ["of another issuer", () => signed().setIssuer("https://evil.example").sign(key.privateKey)],
  ["of the issuer with a slash", () => signed().setIssuer(`${issuer}/`).sign(key.privateKey)],
  ["for another audience", () => signed().setAudience("other").sign(key.privateKey)],
  ["for no audience", () => signed().setAudience("").sign(key.privateKey)],
  ["that has expired", () => signed().setExpirationTime(past()).sign(key.privateKey)],
  ["that begins later", () => signed().setNotBefore("1h").sign(key.privateKey)],
  [
    "that never ends",
    () =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "ES256", kid: "one" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(parentV.party)
        .sign(key.privateKey)
  ],
  ["of nobody", () => signed().setSubject("").sign(key.privateKey)],
  ["of somebody by address", () => signed().setSubject("henk@example.org").sign(key.privateKey)],
  ["whose bearer was changed", () => rewritten({ sub: coordinatorV.party })],
  ["whose role was changed", () => rewritten({ oza_role: "wijkteam-worker" })],
  ["whose end was changed", () => rewritten({ exp: 4_000_000_000 })],
  [
    "without a signature",
    () =>
      `${new UnsecuredJWT(claims)
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(parentV.party)
        .setExpirationTime("5m")
        .encode()}`
  ],
  [
    "with an algorithm that is none",
    async () =>
      `${base64({ alg: "none", kid: "one" })}.${(await signed().sign(key.privateKey)).split(".")[1]}.x`
  ],
  [
    "signed with the public key as a secret",
    () =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: "one" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(parentV.party)
        .setExpirationTime("5m")
        .sign(new TextEncoder().encode(publicKey))
  ]
]

describe.each(engines)("Who does not sign in as he should, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const target = () => ({ caseId: world.cases.V, groupId: world.group })

  it("is sure to test the right thing: the token that is not forged opens the case", async () => {
    const path = `/v1/cases/${world.cases.V}?purpose=own-file`
    const answer = await world.askWith(`Bearer ${await signed().sign(key.privateKey)}`, {
      method: "GET",
      path
    })
    expect(answer.status).toBe(200)
  })

  it("gets 401 at every endpoint that is not open to everybody, before anything is looked up", async () => {
    for (const way of endpoints.filter((one) => one.public !== true)) {
      for (const authorization of [undefined, "", "Bearer", "Basic cGFyZW50OnNlY3JldA==", "Bearer a.b.c"]) {
        const answer = await world.askWith(authorization, ask(way, target(), "arrange"))
        expect(answer.status, way.id).toBe(401)
        expect(answer.calls, way.id).toEqual([])
        expect(leaks(world, answer), way.id).toEqual([])
      }
    }
  })

  it.each(forgeries)("gets 401 with a token %s", async (_, make) => {
    const token = await make()
    for (const path of [`/v1/cases/${world.cases.V}?purpose=own-file`, "/v1/cases?purpose=own-file"]) {
      const answer = await world.askWith(`Bearer ${token}`, { method: "GET", path })
      expect(answer.status).toBe(401)
      expect(answer.calls).toEqual([])
      expect(leaks(world, answer)).toEqual([])
      expect(answer.everything).not.toContain(token.split(".")[1])
    }
  })

  it("gets nothing with a token in the address, a cookie, a form or a header beside it", async () => {
    const token = await signed().sign(key.privateKey)
    const path = `/v1/cases/${world.cases.V}?purpose=own-file`
    for (const asked of [
      { method: "GET", path: `${path}&access_token=${token}` },
      { method: "GET", path, headers: { Cookie: `access_token=${token}` } },
      { method: "GET", path, headers: { "X-Authorization": `Bearer ${token}` } },
      { method: "GET", path, headers: { "X-Forwarded-User": parentV.party, "X-Remote-User": parentV.party } }
    ]) {
      const answer = await world.askWith(undefined, asked)
      expect(answer.status).toBe(401)
      expect(answer.everything).not.toContain(token)
    }
    const twice = await world.askWith(`Bearer ${token}, Bearer ${token}`, { method: "GET", path })
    expect(twice.status).toBe(401)
  })
})

describe.each(engines)("A browser, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  const asked = (origin: string) => ({
    method: "GET",
    path: `/v1/cases/${world.cases.V}?purpose=own-file`,
    headers: { Origin: origin }
  })

  it("is let read by the pages of the deployment, and by no other", async () => {
    const own = await world.ask(parentV, asked("https://app.example.nl"))
    expect(own.headers["access-control-allow-origin"]).toBe("https://app.example.nl")
    for (const origin of [
      "https://evil.example",
      "null",
      "https://app.example.nl.evil.example",
      "http://app.example.nl"
    ]) {
      const answer = await world.ask(parentV, asked(origin))
      expect(answer.headers, origin).not.toHaveProperty("access-control-allow-origin")
      expect(answer.headers, origin).not.toHaveProperty("access-control-allow-credentials")
    }
  })

  it("keeps no answer, and shows none in a frame", async () => {
    for (const way of endpoints) {
      const answer = await world.ask(parentV, ask(way, world.target("V"), "own-file"))
      expect(answer.headers["cache-control"], way.id).toBe("no-store")
      expect(answer.headers["x-content-type-options"], way.id).toBe("nosniff")
      expect(answer.headers["content-security-policy"], way.id).toContain("frame-ancestors 'none'")
    }
  })
})

describe.each(engines)("A token of one region, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  it("opens nothing of another, also where the same party takes part in both", async () => {
    const path = (of: "V" | "Z"): string => `/v1/cases/${world.cases[of]}?purpose=arrange`
    for (const who of [consultant, coordinatorZ, parentZ, coordinatorV, parentV]) {
      for (const [here, whose] of [
        ["kop", "Z"],
        ["alkmaar", "V"]
      ] as const) {
        const answer = await world.ask(who, { method: "GET", path: path(whose) }, here)
        expect(answer.status, `${who.role} in ${here}`).toBe(404)
        expect(leaks(world, answer)).toEqual([])
        const there = await world.token(who, {}, here)
        const across = await world.askWith(
          `Bearer ${there}`,
          { method: "GET", path: path(whose) },
          here === "kop" ? "alkmaar" : "kop"
        )
        expect(across.status).toBe(401)
        expect(across.calls).toEqual([])
      }
    }
  })

  it("lists only the cases of its own", async () => {
    const list = { method: "GET", path: "/v1/cases?purpose=arrange" }
    const here = await world.ask(consultant, list)
    expect(leaks(world, here, { V: ["process"], U: ["process"], W: ["process"] })).toEqual([])
    expect(here.body).toContain(world.cases.V)
    const there = await world.ask(consultant, list, "alkmaar")
    expect(leaks(world, there, { Z: ["process"] })).toEqual([])
    expect(there.body).toContain(world.cases.Z)
  })
})
