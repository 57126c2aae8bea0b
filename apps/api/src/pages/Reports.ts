/**
 * The reports of the region as pages: figures about all cases together, with small numbers left out.
 *
 * Made when they are asked for, from facts that name nobody. Where a deployment does not publish its
 * reports, these pages are not there.
 */
import { RegionContext, reportYear, Today } from "@oza/casework"
import { type Language, nextSchoolYear, type SchoolYear, schoolYearOf, text } from "@oza/kernel"
import { renderReport } from "@oza/reporting"
import { Effect } from "effect"
import { html } from "hono/html"
import { apiVersion } from "../http/Head.ts"
import { say } from "../http/Language.ts"
import type { Html } from "./Page.ts"

/** What the page of a report may load: the styles that are in it. */
export const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The school years in which the region has worked this way, the latest first. */
export const reportedYears = Effect.gen(function* () {
  const region = yield* RegionContext
  const last = schoolYearOf(yield* (yield* Today).date)
  const years: Array<SchoolYear> = []
  for (let year = schoolYearOf(region.pathways[0].validFrom); year <= last; year = nextSchoolYear(year)) {
    years.push(year)
  }
  return years.toReversed()
})

/** The report of a school year as one page; undefined where the region has none for it. */
export const reportPage = Effect.fnUntraced(function* (asked: string, language: Language) {
  const schoolYear = (yield* reportedYears).find((year) => year === asked)
  if (schoolYear === undefined) return undefined
  const report = yield* reportYear({ schoolYear, years: 4, version: apiVersion })
  return renderReport(report, language)
})

export const reportsTitle = text("Rapporten van de regio", "Reports of the region")
const schoolYearWord = text("Schooljaar", "School year")
const lead = text(
  "Cijfers over alle zaken samen, met de regel die om elk cijfer vraagt. Kleine aantallen zijn weggelaten, zodat niemand te herkennen is.",
  "Figures about all cases together, with the rule that asks for each. Small numbers are left out, so that nobody can be recognised."
)

export const reportList = (years: ReadonlyArray<SchoolYear>, language: Language): Html =>
  html`<ul class="plain">
    ${years.map(
      (year) =>
        html`<li>
          <a href="/reports/${year}?language=${language}">${say(schoolYearWord, language)} ${year}</a>
        </li>`
    )}
  </ul>`

export const reportsPage = (years: ReadonlyArray<SchoolYear>, language: Language): Html =>
  html` <p class="lead">${say(lead, language)}</p>
    <section>${reportList(years, language)}</section>`
