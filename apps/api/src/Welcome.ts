/** What the program says once it serves: where it is, and calls that can be pasted as they stand. */
import type { LocalizedText } from "@oza/kernel"
import { personas } from "./demo/Persona.ts"
import { apiVersion } from "./http/Head.ts"
import { curlExample } from "./pages/Home.ts"
import type { Settings } from "./Settings.ts"

export interface Welcome {
  readonly settings: Pick<Settings, "origin" | "databaseUrl" | "dataDir" | "host" | "publishReports">
  readonly region: LocalizedText
  readonly port: number
  readonly demo: boolean
}

export const welcome = ({
  settings: { origin, databaseUrl, dataDir, host, publishReports },
  region,
  port,
  demo
}: Welcome): string =>
  [
    "",
    `OZA ${apiVersion} serves ${region.en}, on ${host}:${port}`,
    "",
    `  Page        ${origin}/`,
    `  Reference   ${origin}/docs`,
    ...(publishReports ? [`  Reports     ${origin}/reports`] : []),
    `  API         ${origin}/v1`,
    `  Database    ${databaseUrl === undefined ? `PGlite, embedded, in ${dataDir}/pglite` : "PostgreSQL server"}`,
    ...(demo ? demoLines(origin) : []),
    ""
  ].join("\n")

const demoLines = (origin: string): ReadonlyArray<string> => [
  "",
  "Demo mode is on: whoever reaches this address can act as one of eight people. Keep real children out of it.",
  "Paste into another terminal:",
  ...personas.flatMap((persona) => ["", `  # ${persona.title.en}`, ...indented(curlExample(origin, persona))])
]

const indented = (text: string): ReadonlyArray<string> => text.split("\n").map((line) => `  ${line}`)
