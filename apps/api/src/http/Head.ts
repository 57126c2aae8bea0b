/**
 * What stands in the head of every answer: the version of the API, and what a browser may do with it.
 *
 * The list is that of the NL GOV API Design Rules (core/version-header, core/transport/security-headers).
 * A page that needs more from the browser says so itself, with its own Content-Security-Policy.
 */
import type { MiddlewareHandler } from "hono"

/** Version of the API by semantic versioning; its major number is in every address. */
export const apiVersion = "1.0.0"

const strict = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export const head = (): MiddlewareHandler => async (c, next) => {
  await next()
  const headers = c.res.headers
  headers.set("API-Version", apiVersion)
  headers.set("X-Content-Type-Options", "nosniff")
  headers.set("X-Frame-Options", "DENY")
  headers.set("Referrer-Policy", "no-referrer")
  headers.set("Strict-Transport-Security", "max-age=31536000")
  headers.set("Cross-Origin-Opener-Policy", "same-origin")
  headers.append("Vary", "Accept-Language")
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store")
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", strict)
}
