/**
 * The reference of the API at `/docs`: Scalar over our own OpenAPI document.
 *
 * The script comes from the package in this repository and is served from here. The page calls nothing
 * outside this server: no fonts, no proxy, no counting, no assistant; its Content-Security-Policy sees to it.
 */
import type { Language } from "@oza/kernel"
import { Hono } from "hono"
import { compress } from "hono/compress"
import { html } from "hono/html"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { say } from "../http/Language.ts"
import { pageLanguage } from "./Page.ts"

// The styles that Scalar writes into the page are the one thing that is not in a file.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'"
].join("; ")

/** The package as it is installed: its front door is `dist/index.js`. */
const scalar = (() => {
  const dist = dirname(createRequire(import.meta.url).resolve("@scalar/api-reference"))
  const { version } = JSON.parse(readFileSync(join(dist, "..", "package.json"), "utf8")) as {
    version: string
  }
  return { version, file: join(dist, "browser", "standalone.js") }
})()

const scalarPath = `/docs/scalar-${scalar.version}.js`
const startPath = "/docs/start.js"

const start = `const language = document.documentElement.lang
Scalar.createApiReference("#reference", {
  url: "/openapi.json?language=" + language,
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  documentDownloadType: "json",
  defaultOpenAllTags: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  authentication: { preferredSecurityScheme: "bearer" }
})
`

const title = { nl: "Naslag van de API", en: "API reference" }
const without = {
  nl: "Deze bladzijde heeft JavaScript nodig. Het document waaruit zij gemaakt wordt, leest u ook zonder:",
  en: "This page needs JavaScript. The document that it is made from can be read without:"
}

const shell = (language: Language) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say(title, language)} · OZA</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <noscript
          ><p>${say(without, language)} <a href="/v1/openapi.json">openapi.json</a></p></noscript
        >
        <div id="reference"></div>
        <script src="${scalarPath}"></script>
        <script src="${startPath}"></script>
      </body>
    </html> `

export const reference = (): Hono => {
  const app = new Hono()
  app.get("/docs", (c) => {
    c.header("Content-Security-Policy", policy)
    return c.html(shell(pageLanguage(c)))
  })
  app.get(startPath, (c) => c.body(start, 200, { "Content-Type": "text/javascript; charset=utf-8" }))
  let script: Uint8Array<ArrayBuffer> | undefined
  app.get(scalarPath, compress(), (c) => {
    script ??= new Uint8Array(readFileSync(scalar.file))
    return c.body(script, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable"
    })
  })
  return app
}
