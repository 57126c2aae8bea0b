/**
 * Tells from the `Authorization` header who acts, or refuses.
 *
 * Bearer tokens (RFC 6750): JWTs that one issuer signed for this API. Signature, algorithm, issuer,
 * audience and times are checked, then the claims. A token of another region is no token here. The token
 * itself is never logged.
 */
import type { RegionId } from "@oza/kernel"
import { type LocalizedText, text } from "@oza/kernel"
import type { Caller } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import { Context, Effect, Layer, Schema } from "effect"
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose"
import { Problem } from "../http/Problem.ts"
import { actorOf, applicationOf, Claims } from "./Claims.ts"

export interface TokenIssuer {
  readonly issuer: string
  readonly audience: string
  readonly keys: JWTVerifyGetKey
}

/** Signatures by a private key only: a secret shared with the API would let it make tokens itself. */
export const algorithms = ["ES256", "ES384", "PS256", "PS384", "RS256", "RS384", "EdDSA", "Ed25519"]

/** Who acts, and through which application of another organisation, where it is one. */
export interface SignedIn {
  readonly actor: Actor
  readonly application: Omit<Caller, "span"> | undefined
}

export class SignIn extends Context.Service<
  SignIn,
  { readonly signedIn: (authorization: string | undefined) => Effect.Effect<SignedIn, Problem> }
>()("@oza/api/SignIn") {
  static readonly layer = (region: RegionId, trusted: TokenIssuer): Layer.Layer<SignIn> =>
    Layer.succeed(SignIn, {
      signedIn: Effect.fnUntraced(function* (authorization) {
        const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(authorization ?? "")?.[1]
        if (token === undefined) return yield* notSignedIn(undefined)
        const payload = yield* Effect.tryPromise({
          try: async () => (await jwtVerify(token, trusted.keys, checks(trusted))).payload,
          catch: refusal
        })
        const claims = yield* Effect.mapError(decodeClaims(payload), () => notSignedIn(incomplete))
        if (claims.oza_region !== region) return yield* notSignedIn(elsewhere)
        return { actor: actorOf(claims), application: applicationOf(claims) }
      })
    })
}

const decodeClaims = Schema.decodeUnknownEffect(Claims)

const checks = ({ issuer, audience }: TokenIssuer) => ({
  issuer,
  audience,
  algorithms,
  requiredClaims: ["exp", "sub"],
  clockTolerance: 5
})

const invalid = text("Dit token is niet geldig voor deze API.", "This token is not valid for this API.")
const expired = text("Dit token is verlopen; meld u opnieuw aan.", "This token has expired; sign in again.")
const elsewhere = text("Dit token is van een andere regio.", "This token belongs to another region.")
const incomplete = text(
  "Dit token zegt niet volledig wie u bent: sub, oza_region en oza_role zijn nodig.",
  "This token does not fully say who you are: sub, oza_region and oza_role are needed."
)

/** Without a detail nothing was tried: then no error is named in the challenge (RFC 6750, 3.1). */
const notSignedIn = (detail: LocalizedText | undefined): Problem =>
  new Problem({
    kind: "not-signed-in",
    ...(detail === undefined ? {} : { detail }),
    headers: {
      "WWW-Authenticate":
        detail === undefined
          ? 'Bearer realm="oza"'
          : `Bearer realm="oza", error="invalid_token", error_description="${detail.en}"`
    }
  })

/** A token that does not hold is the caller's; keys that cannot be had are ours. */
const refusal = (error: unknown): Problem => {
  if (error instanceof errors.JWTExpired) return notSignedIn(expired)
  const ofTheToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== "ERR_JOSE_GENERIC"
  return ofTheToken
    ? notSignedIn(invalid)
    : new Problem({ kind: "unavailable", headers: { "Retry-After": "5" } })
}
