/**
 * A report as one page: no scripts, nothing fetched, both languages in it, good to print.
 *
 * Every chart stands beside a table with the same figures, and every figure beside its definition and
 * the rule that asks for it.
 */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import type { Report, ReportSection, ReportTable } from "../Report.ts"
import { barChart, veil } from "./BarChart.ts"
import { gridOf } from "./Grid.ts"
import { type Html, html, nothing, trusted } from "./Html.ts"
import { lineChart } from "./LineChart.ts"
import { style } from "./style.ts"
import { tableHtml } from "./TableHtml.ts"
import { type Wording, wordingOf } from "./Wording.ts"

/** The page, as text. It opens in `language`; the reader can change to the other. */
export const renderReport = (report: Report, language: Language = "nl"): string => {
  const { regionName, schoolYear } = report.parameters
  const title = text(
    `Onderwijs-zorgarrangementen ${regionName.nl}, ${schoolYear}`,
    `Education and care arrangements ${regionName.en}, ${schoolYear}`
  )
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title[language]}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        ${languageSwitch(language)} ${veil} ${page(report, wordingOf("nl", report.labels))}
        ${page(report, wordingOf("en", report.labels))}
      </body>
    </html> `.text
}

const languageSwitch = (language: Language): Html => {
  const input = (of: Language, name: string): Html =>
    html`<input
      class="language"
      type="radio"
      name="language"
      id="in-${of}"
      aria-label="${name}"
      ${of === language ? html` checked` : nothing}
    />`
  return html`${input("nl", "Nederlands")}${input("en", "English")}
    <div class="switch">
      <label for="in-nl" lang="nl">Nederlands</label><label for="in-en" lang="en">English</label>
    </div>`
}

const page = (report: Report, words: Wording): Html => {
  const { parameters, referenceDay, sections } = report
  const { say, language } = words
  return html`<div class="page" lang="${language}">
    <header>
      <p class="kind">
        ${say(text("Rapportage onderwijs-zorgarrangementen", "Report on education and care arrangements"))}
      </p>
      <h1>
        ${say(parameters.regionName)}, ${say(text("schooljaar", "school year"))} ${parameters.schoolYear}
      </h1>
      <p>
        ${say(text("Stand van", "As of"))} ${words.day(referenceDay)}. ${say(text("Gemaakt op", "Made on"))}
        ${words.day(parameters.madeOn)}.
      </p>
    </header>
    <main>
      ${cards(sections, words)}
      <nav aria-label="${say(text("Inhoud", "Contents"))}">
        <ul>
          ${sections.map(
            ({ indicator }) =>
              html`<li><a href="#${language}-${indicator.id}">${say(indicator.name)}</a></li>`
          )}
        </ul>
      </nav>
      ${sections.map((section) => sectionHtml(section, report, words))}
    </main>
    ${footer(report, words)}
  </div>`
}

/** The indicators of which the figure of the whole year says most, first. */
const headlines = ["opened", "open-at-end", "decided-in-time", "days-to-decision"]

const cards = (sections: ReadonlyArray<ReportSection>, words: Wording): Html => {
  const chosen = headlines.flatMap((id) => sections.filter(({ indicator }) => indicator.id === id))
  if (chosen.length === 0) return nothing
  return html`<ul class="cards">
    ${chosen.map(({ indicator, tables }) => {
      const value = gridOf(tables[0]).row()?.value ?? null
      const years = tables.find(({ kind }) => kind === "years")
      const before = years === undefined ? undefined : yearBefore(years)
      return html`<li>
        <span class="name">${words.say(indicator.name)}</span
        ><span class="${value === "hidden" ? "big hidden" : "big"}"
          >${words.figure(indicator.measure, value)}</span
        >${
          before === undefined
            ? nothing
            : html`<span class="before"
                >${before.year}: ${words.figure(indicator.measure, before.value)}</span
              >`
        }
      </li>`
    })}
  </ul>`
}

const yearBefore = (years: ReportTable) => {
  const grid = gridOf(years)
  const year = grid.values[0]?.at(-2)
  const row = year === undefined || year === null ? undefined : grid.row(year)
  return row === undefined || typeof year !== "string" ? undefined : { year, value: row.value }
}

const sectionHtml = (section: ReportSection, report: Report, words: Wording): Html => {
  const { indicator, rule, tables } = section
  const { say, language } = words
  const empty = tables.every(({ rows }) => rows.every(({ value }) => value === 0 || value === null))
  return html`<section id="${language}-${indicator.id}" aria-labelledby="${language}-${indicator.id}-name">
    <h2 id="${language}-${indicator.id}-name">${say(indicator.name)}</h2>
    <p class="definition">${say(indicator.definition)}</p>
    <p class="rule"><b>${rule.id}</b> ${say(rule.text)}</p>
    ${empty ? html`<p class="none">${say(nothingYet)}</p>` : tables.map((table) => pair(section, table, report, words))}
    ${
      tables.some(({ rows }) => rows.some(({ value, of }) => value === "hidden" || of === "hidden"))
        ? html`<p class="veil-note">${say(veilNote(report.parameters.threshold))}</p>`
        : nothing
    }
  </section>`
}

const nothingYet = text(
  "In deze periode is hier niets van geregistreerd.",
  "Nothing of this was recorded in this period."
)

const veilNote = (threshold: number): LocalizedText =>
  text(
    `x = afgeschermd: het gaat om minder dan ${threshold} zaken, of het getal zou zo'n klein getal verraden.`,
    `x = hidden: it is about fewer than ${threshold} cases, or the figure would give such a small one away.`
  )

/** A chart and the table with the same figures. */
const pair = (
  { indicator, norm }: ReportSection,
  table: ReportTable,
  report: Report,
  words: Wording
): Html => {
  const grid = gridOf(table)
  const { schoolYear } = report.parameters
  const caption =
    table.kind === "years"
      ? words.say(text("Per schooljaar", "By school year"))
      : indicator.moment._tag === "OpenAtEnd"
        ? `${words.say(text("Op", "On"))} ${words.day(report.referenceDay)}`
        : `${words.say(text("Schooljaar", "School year"))} ${schoolYear}`
  const inDays = indicator.measure._tag === "Percentile" && grid.dimensions.length === 2
  const shown = tableHtml(
    indicator,
    table,
    inDays ? `${caption}, ${words.say(text("mediaan in dagen", "median in days"))}` : caption,
    words
  )
  const [first] = grid.values
  // A chart of nothing but hidden figures shows nothing that the table does not.
  const anything = table.rows.some(
    ({ at, value }) => Object.keys(at).length === table.dimensions.length && typeof value === "number"
  )
  if (first === undefined || !anything)
    return html`<div class="pair alone"><div class="scroll">${shown}</div></div>`
  const name = {
    id: `${words.language}-${indicator.id}-${table.kind}`,
    title: `${words.say(indicator.name)}. ${caption}. ${words.say(sameFigures)}`
  }
  const chart = (table.kind === "years" ? lineChart : barChart)(indicator.measure, grid, words, name, norm)
  const wide = indicator.measure._tag === "Sum" && grid.dimensions.length === 2
  return html`<div class="${wide ? "pair wide" : "pair"}">
    <figure>${chart}</figure>
    <div class="scroll">${shown}</div>
  </div>`
}

const sameFigures = text(
  "De tabel hiernaast heeft dezelfde cijfers.",
  "The table beside it has the same figures."
)

const footer = ({ parameters }: Report, words: Wording): Html => {
  const { say } = words
  const { threshold } = parameters
  const facts: ReadonlyArray<readonly [LocalizedText, string]> = [
    [text("Regio", "Region"), say(parameters.regionName)],
    [text("Schooljaar", "School year"), parameters.schoolYear],
    [text("Drempel", "Threshold"), String(threshold)],
    [text("Gemaakt op", "Made on"), words.day(parameters.madeOn)],
    [text("Versie", "Version"), parameters.version]
  ]
  return html`<footer>
    <h2>${say(text("Hoe kinderen beschermd zijn", "How children are protected"))}</h2>
    <p>
      ${say(
        text(
          `Dit rapport telt zaken; het bevat geen namen, scholen of teksten. Een getal over 1 tot en met ${threshold - 1} zaken is afgeschermd. Waar zo'n getal uit een totaal of een ander getal te berekenen was, zijn ook andere getallen afgeschermd. Een mediaan staat er alleen als aan beide kanten minstens ${threshold} zaken liggen.`,
          `This report counts cases; it has no names, schools or texts in it. A figure about 1 to ${threshold - 1} cases is hidden. Where such a figure could be worked out from a total or from another figure, others are hidden too. A median is shown only where at least ${threshold} cases lie on either side of it.`
        )
      )}
    </p>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${say(name)}</dt>
            <dd>${value}</dd>`
      )}
    </dl>
  </footer>`
}
