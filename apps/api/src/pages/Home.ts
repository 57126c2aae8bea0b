/**
 * The page at `/`: what runs here, where the reference is, the reports of the region.
 *
 * In demo mode also the personas, each with a token and calls that can be pasted as they stand.
 */
import { type Language, type LocalizedText, type SchoolYear, text } from "@oza/kernel"
import { html } from "hono/html"
import type { Persona } from "../demo/Persona.ts"
import { apiVersion } from "../http/Head.ts"
import { say } from "../http/Language.ts"
import type { Html } from "./Page.ts"
import { reportList } from "./Reports.ts"

const engines = {
  pglite: text("PGlite, ingebouwd", "PGlite, embedded"),
  postgres: text("PostgreSQL-server", "PostgreSQL server"),
  memory: text("in het geheugen", "in memory")
}

export interface HomeFacts {
  readonly region: LocalizedText
  readonly database: keyof typeof engines
  readonly ready: boolean
  /** Of which there are reports; undefined where they are not published. */
  readonly schoolYears: ReadonlyArray<SchoolYear> | undefined
  readonly origin: string
  /** Present in demo mode only. */
  readonly personas: ReadonlyArray<{ readonly persona: Persona; readonly token: string }> | undefined
}

export const homeTitle = (facts: HomeFacts): LocalizedText =>
  text(`Onderwijs-zorgarrangementen ${facts.region.nl}`, `Education-care arrangements ${facts.region.en}`)

const words = {
  lead: text(
    "Eén arrangement voor een kind dat tegelijk steun op school en jeugdhulp nodig heeft. Elke weigering, elke toestemming en elke euro noemt de regel waarop die rust.",
    "One arrangement for a child that needs support at school and youth help at the same time. Every refusal, every grant and every euro names the rule it rests on."
  ),
  runs: text("Wat hier draait", "What runs here"),
  state: text("Toestand", "State"),
  ready: text("in bedrijf", "in service"),
  notReady: text("de database antwoordt niet", "the database does not answer"),
  version: text("Versie", "Version"),
  database: text("Database", "Database"),
  region: text("Regio", "Region"),
  developers: text("De API", "The API"),
  reference: text("Naslag van de API", "API reference"),
  document: text("OpenAPI-document", "OpenAPI document"),
  problems: text("Foutmeldingen en wat ze betekenen", "Problems and what they mean"),
  health: text("Gezondheid", "Health"),
  reports: text("Rapporten van de regio", "Reports of the region"),
  reportsLead: text(
    "Cijfers over alle zaken samen; kleine aantallen zijn weggelaten.",
    "Figures about all cases together; small numbers are left out."
  ),
  noReports: text("Deze plek publiceert geen rapporten.", "This deployment publishes no reports."),
  tryIt: text("Probeer het uit", "Try it out"),
  demo: text(
    "De demo staat aan: wie dit adres bereikt, kan zich voordoen als een van deze acht mensen. Zet hier geen gegevens van echte kinderen in.",
    "Demo mode is on: whoever reaches this address can act as one of these eight people. Do not put data of real children in here."
  ),
  shell: text("Plak dit in een terminal:", "Paste this into a terminal:"),
  token: text("Het token, twaalf uur geldig:", "The token, good for twelve hours:"),
  listCases: text("de zaken van deze persoon", "this person's cases"),
  asPersona: text("als", "as")
} satisfies Record<string, LocalizedText>

/** The purpose under which a persona reads cases in the example. */
export const examplePurpose = (role: string): string => {
  switch (role) {
    case "parent":
    case "youth":
      return "own-file"
    case "teacher":
      return "guide-pupil"
    case "provider":
      return "provide-help"
    default:
      return "arrange"
  }
}

export const home = (facts: HomeFacts, language: Language): Html => {
  const t = (key: keyof typeof words) => say(words[key], language)
  return html` <p class="lead">${t("lead")}</p>
    <div class="grid">
      <section>
        <h2>${t("runs")}</h2>
        <dl>
          <dt>${t("state")}</dt>
          <dd class="${facts.ready ? "status" : "note"}">${facts.ready ? t("ready") : t("notReady")}</dd>
          <dt>${t("region")}</dt>
          <dd>${say(facts.region, language)}</dd>
          <dt>${t("version")}</dt>
          <dd>${apiVersion}</dd>
          <dt>${t("database")}</dt>
          <dd>${say(engines[facts.database], language)}</dd>
        </dl>
      </section>
      <section>
        <h2>${t("developers")}</h2>
        <ul class="plain">
          <li><a href="/docs?language=${language}">${t("reference")}</a></li>
          <li><a href="/v1/openapi.json">${t("document")}</a></li>
          <li><a href="/problems?language=${language}">${t("problems")}</a></li>
          <li>${t("health")}: <a href="/health/live">live</a>, <a href="/health/ready">ready</a></li>
        </ul>
      </section>
      <section>
        <h2>${t("reports")}</h2>
        <p class="soft">${t("reportsLead")}</p>
        ${facts.schoolYears === undefined ? html`<p>${t("noReports")}</p>` : reportList(facts.schoolYears, language)}
      </section>
    </div>
    ${facts.personas === undefined ? "" : tryIt(facts.personas, facts.origin, language)}`
}

const tryIt = (personas: NonNullable<HomeFacts["personas"]>, origin: string, language: Language): Html => {
  const t = (key: keyof typeof words) => say(words[key], language)
  return html` <section class="wide">
    <h2>${t("tryIt")}</h2>
    <p class="note">${t("demo")}</p>
    ${personas.map(
      ({ persona, token }, at) =>
        html` <details ${at === 0 ? "open" : ""}>
          <summary>
            <h3>${say(persona.title, language)}</h3>
            <code class="soft">${persona.actor.role}</code>
          </summary>
          <div>
            <p>${t("shell")}</p>
            <pre tabindex="0">${curlExample(origin, persona)}</pre>
            <p>${t("token")}</p>
            <pre class="token" tabindex="0">${token}</pre>
          </div>
        </details>`
    )}
  </section>`
}

/** Two lines that work as they stand, wherever there are a shell and curl. */
export const curlExample = (origin: string, { name, actor }: Persona): string =>
  actor.role === "analyst"
    ? `curl -s ${origin}/reports`
    : `TOKEN=$(curl -s ${origin}/demo/tokens/${name})
curl -s -H "Authorization: Bearer $TOKEN" "${origin}/v1/cases?purpose=${examplePurpose(actor.role)}"`
