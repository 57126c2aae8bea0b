/**
 * Who saw what, and the copy of the file, as pages that one prints on A4 and reads without help: plain
 * HTML with its own styles, real headings and tables, and no script.
 */
import type { FileExport, Seen } from "@oza/casework"
import { dateText, type Language, type LocalizedText, text } from "@oza/kernel"
import { categoryName, controllerName, purposeName } from "@oza/privacy"
import { html } from "hono/html"
import { say } from "../http/Language.ts"
import type { Html } from "./Page.ts"
import { printed } from "./Print.ts"

const seenTitle = text("Wie zag wat van uw kind of van u", "Who saw what of your child or of you")
const seenLead = text(
  "Hier staat elke keer dat iemand gegevens gebruikte, of dat wilde: wanneer, in welke rol, waarom, en op welke regel dat rust. Namen staan er niet; die kunt u opvragen bij de privacyfunctionaris.",
  "This lists every time that somebody used data, or wanted to: when, in which role, why, and on which rule. Names are not here; you can ask the privacy officer for them."
)
const nobody = text("Niemand heeft nog iets gezien.", "Nobody has seen anything yet.")
const restsOn = text("Regel:", "Rule:")

/** Who saw what, for printing. */
export const seenPage = (seen: ReadonlyArray<Seen>, language: Language): Html =>
  printed(
    seenTitle,
    language,
    html`<p>${say(seenLead, language)}</p>
      ${seenList(seen, language)}`
  )

const seenList = (seen: ReadonlyArray<Seen>, language: Language): Html =>
  seen.length === 0
    ? html`<p>${say(nobody, language)}</p>`
    : html`<ol class="seen">
        ${seen.map(
          ({ outcome, rules, sentence }) =>
            html`<li>
              <p class="${outcome}">${say(sentence, language)}</p>
              ${rules.map(
                (rule) =>
                  html`<p class="rules">
                    ${say(restsOn, language)} ${say(rule.text, language)} (${rule.id})
                  </p>`
              )}
            </li>`
        )}
      </ol>`

const exportTitle = (controller: LocalizedText): LocalizedText =>
  text(`Uw gegevens bij ${controller.nl}`, `Your data with ${controller.en}`)

const words = {
  made: text("Gemaakt op", "Made on"),
  data: text("Wat er is vastgelegd", "What is recorded"),
  history: text("Wat er gebeurde", "What happened"),
  sources: text("Waar de gegevens vandaan komen", "Where the data come from"),
  recipients: text("Wie er iets van kreeg", "Who got something of it"),
  register: text("Waarvoor de gegevens gebruikt worden", "What the data are used for"),
  stays: text("Hoe lang de gegevens blijven", "How long the data stay"),
  access: text("De mensen die meededen zien het dossier tot", "Those who took part see the file until"),
  openEnded: text("zolang het arrangement loopt", "while the arrangement runs"),
  until: text("tot", "until"),
  leftOut: text("Wat er niet bij zit", "What is not in here"),
  log: text("Wie het zag", "Who saw it"),
  role: text("Rol", "Role"),
  what: text("Wat", "What"),
  last: text("Laatst op", "Last on"),
  times: text("Hoe vaak", "How often"),
  reason: text("Reden", "Reason")
}

/** The copy of the file, for reading. */
export const exportPage = (file: FileExport, language: Language): Html => {
  const title = (of: LocalizedText): Html => html`<h2>${say(of, language)}</h2>`
  const day = (of: string): string => say(dateText(of as Parameters<typeof dateText>[0]), language)
  const table = (heads: ReadonlyArray<LocalizedText>, rows: ReadonlyArray<ReadonlyArray<string>>): Html =>
    html`<table>
      <thead>
        <tr>
          ${heads.map((one) => html`<th scope="col">${say(one, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`
        )}
      </tbody>
    </table>`
  return printed(
    exportTitle(controllerName[file.controller]),
    language,
    html`<p>${say(words.made, language)} ${day(file.madeOn)}.</p>
      ${title(words.data)} ${fieldsOf(file.identity)} ${fieldsOf(file.case)} ${title(words.history)}
      <ol class="seen">
        ${file.history.map(({ event }) => html`<li>${fieldsOf(event)}</li>`)}
      </ol>
      ${title(words.sources)}
      ${table(
        [words.role, words.times, words.last],
        file.sources.map(({ events, lastOn, role }) => [say(role, language), String(events), day(lastOn)])
      )}
      ${title(words.recipients)}
      ${table(
        [words.role, words.what, words.last],
        file.recipients.map(({ categories, lastOn, name }) => [
          say(name, language),
          categories.map((one) => say(categoryName[one], language)).join(", "),
          day(lastOn)
        ])
      )}
      ${title(words.register)}
      <ul>
        ${file.register.map(({ id, purpose }) => html`<li>${say(purposeName[purpose], language)} (${id})</li>`)}
      </ul>
      ${title(words.stays)}
      <p>
        ${say(words.access, language)}
        ${file.accessEndsOn === undefined ? say(words.openEnded, language) : day(file.accessEndsOn)}.
      </p>
      <ul>
        ${file.stays.flatMap(({ lines }) =>
          lines.map(
            ({ name, rule, until }) =>
              html`<li>
                ${say(name, language)}: ${say(words.until, language)}
                ${until === undefined ? say(words.openEnded, language) : day(until)}.
                ${say(rule.text, language)} (${rule.id})
              </li>`
          )
        )}
      </ul>
      ${title(words.leftOut)}
      ${table(
        [words.what, words.reason],
        file.leftOut.map(({ because, rule, what }) => [
          say(what, language),
          `${say(because, language)} (${rule.id})`
        ])
      )}
      ${title(words.log)} ${seenList(file.log, language)}`
  )
}

/** A value as a list of what it is and what stands there; what is empty is left out. */
const fieldsOf = (value: object): Html =>
  html`<dl>
    ${Object.entries(value)
      .filter(([, one]) => !isEmpty(one))
      .map(
        ([name, one]) =>
          html`<dt>${name}</dt>
            <dd>${shown(one)}</dd>`
      )}
  </dl>`

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

const shown = (value: unknown): Html | string => {
  if (Array.isArray(value))
    return html`<ul>
      ${value.map((one) => html`<li>${shown(one)}</li>`)}
    </ul>`
  if (typeof value === "object" && value !== null) return fieldsOf(value)
  return String(value)
}
