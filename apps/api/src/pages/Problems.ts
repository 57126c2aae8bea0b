/** The page behind the `type` of a problem: each kind, its status, what it means and what to do. */
import { type Language, text } from "@oza/kernel"
import { html } from "hono/html"
import { say } from "../http/Language.ts"
import { problemKindNames, problemKinds } from "../http/Problem.ts"
import type { Html } from "./Page.ts"

export const problemsTitle = text("Foutmeldingen en wat ze betekenen", "Problems and what they mean")

const lead = text(
  "De API antwoordt op alles wat misgaat met problem details (RFC 9457). Dit zijn de soorten.",
  "The API answers everything that goes wrong with problem details (RFC 9457). These are the kinds."
)
const kind = text("Soort", "Kind")
const meaning = text("Betekenis", "Meaning")

export const problemsPage = (language: Language): Html =>
  html` <p class="lead">${say(lead, language)}</p>
    <section class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">${say(kind, language)}</th>
            <th scope="col">${say(meaning, language)}</th>
          </tr>
        </thead>
        <tbody>
          ${problemKindNames.map(
            (name) =>
              html`<tr id="${name}">
                <td>${problemKinds[name].status}</td>
                <td><code>${name}</code></td>
                <td>
                  <strong>${say(problemKinds[name].title, language)}.</strong>
                  ${prose(say(problemKinds[name].meaning, language))}
                </td>
              </tr> `
          )}
        </tbody>
      </table>
    </section>`

/** Text with `code` in it. */
const prose = (sentence: string): ReadonlyArray<Html | string> =>
  sentence.split("`").map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`))
