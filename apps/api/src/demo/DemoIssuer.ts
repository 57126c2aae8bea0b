/**
 * A token issuer for trying things out, on this machine, with a key of its own.
 *
 * It signs tokens for the eight personas and publishes its key as any issuer does. The key is made at the
 * first start and kept beside the embedded database, readable by its owner only. Outside demo mode nothing
 * of this is there: no key, no route, no token.
 */
import type { RegionId } from "@oza/kernel"
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT
} from "jose"
import type { TokenIssuer } from "../sign-in/SignIn.ts"
import { keptIn } from "./DemoKeys.ts"
import type { Persona } from "./Persona.ts"

export interface DemoIssuer {
  readonly trusted: TokenIssuer
  readonly jwks: JSONWebKeySet
  /** A token for a persona, good for twelve hours. */
  readonly tokenFor: (persona: Persona) => Promise<string>
}

export const demoAudience = "oza-demo"

/** The issuer with its key in `directory`, made where it is missing; in memory where there is none. */
export const demoIssuer = async (options: {
  readonly origin: string
  readonly region: RegionId
  readonly directory: string | undefined
}): Promise<DemoIssuer> => {
  const issuer = `${options.origin}/demo`
  const fresh = JSON.stringify(await newKey())
  const kept =
    options.directory === undefined ? fresh : keptIn(options.directory, "demo-issuer.key", () => fresh)
  const own = JSON.parse(kept) as JWK
  const key = await importJWK(own, "ES256")
  const { d: _, ...open } = own
  const kid = await calculateJwkThumbprint(open)
  const jwks: JSONWebKeySet = { keys: [{ ...open, kid, alg: "ES256", use: "sig" }] }
  return {
    trusted: { issuer, audience: demoAudience, keys: createLocalJWKSet(jwks) },
    jwks,
    tokenFor: ({ actor, application }) =>
      new SignJWT({
        oza_region: options.region,
        oza_role: actor.role,
        ...(actor.organisation === undefined ? {} : { oza_organisation: actor.organisation }),
        ...(application === undefined
          ? {}
          : { oza_application: application.processor, oza_application_log: application.readApi })
      })
        .setProtectedHeader({ alg: "ES256", kid })
        .setIssuer(issuer)
        .setAudience(demoAudience)
        .setSubject(actor.party)
        .setIssuedAt()
        .setExpirationTime("12h")
        .sign(key)
  }
}

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true })
  return exportJWK(privateKey)
}
