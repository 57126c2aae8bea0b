/**
 * The keys of an issuer elsewhere, read when they are first needed and kept for ten minutes.
 *
 * Only configured addresses are called: the one of the keys where it is given, else the one that the
 * issuer's own discovery document names, and then only on the same host. Redirects are not followed.
 */
import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose"

export const remoteKeys = (issuer: URL, jwksUrl: URL | undefined): JWTVerifyGetKey => {
  if (jwksUrl !== undefined) return createRemoteJWKSet(jwksUrl)
  let found: Promise<JWTVerifyGetKey> | undefined
  return async (...asked) => {
    found ??= discover(issuer).then((url) => createRemoteJWKSet(url))
    try {
      return await (
        await found
      )(...asked)
    } catch (error) {
      if (error instanceof DiscoveryFailed) found = undefined
      throw error
    }
  }
}

class DiscoveryFailed extends Error {
  override readonly name = "DiscoveryFailed"
}

/** The address of the keys, out of the issuer's discovery document (OpenID Connect Discovery 1.0, 4). */
const discover = async (issuer: URL): Promise<URL> => {
  const base = issuer.href.replace(/\/$/, "")
  const failed = (why: string) => new DiscoveryFailed(`the discovery document of the issuer ${why}`)
  let document: { issuer?: unknown; jwks_uri?: unknown }
  try {
    const response = await fetch(`${base}/.well-known/openid-configuration`, {
      redirect: "error",
      signal: AbortSignal.timeout(5000)
    })
    if (!response.ok) throw failed(`cannot be read: status ${response.status}`)
    document = (await response.json()) as typeof document
  } catch (error) {
    throw error instanceof DiscoveryFailed ? error : failed("cannot be read")
  }
  if (String(document.issuer).replace(/\/$/, "") !== base) throw failed("names another issuer")
  const keys = URL.parse(String(document.jwks_uri))
  if (keys === null || keys.origin !== issuer.origin) {
    throw failed("keeps its keys on another host; set OZA_JWKS_URL to allow that")
  }
  return keys
}
