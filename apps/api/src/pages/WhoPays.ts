/** Who pays and why, as a page that a parent or a youth prints; amounts only where they may be seen. */
import type { CaseFunding } from "@oza/casework"
import { eurosText, type Language, type LocalizedText, type Rule, sumCents, text } from "@oza/kernel"
import { html } from "hono/html"
import { say } from "../http/Language.ts"
import type { Html } from "./Page.ts"
import { printed } from "./Print.ts"

const words = {
  title: text("Wie betaalt de hulp, en waarom", "Who pays for the help, and why"),
  lead: text(
    "Hier staat wie de hulp en de steun betaalt die is afgesproken, en op welke regel dat rust. Is er te weinig geld, dan gaat de hulp door.",
    "This says who pays for the help and support that was agreed, and on which rule that rests. Where there is too little money, the help goes on."
  ),
  nobody: text("Er is nog niet verdeeld wie wat betaalt.", "Who pays what has not been divided yet."),
  withheld: text(
    "De bedragen staan hier niet bij, omdat u die niet kunt inzien. De reden:",
    "The amounts are not here, as you cannot see them. The reason:"
  ),
  total: text("Samen:", "Together:"),
  rule: text("Regel:", "Rule:")
}

/** Who pays, for printing. */
export const whoPaysPage = ({ account, payers, withheld }: CaseFunding, language: Language): Html => {
  const t = (key: keyof typeof words): string => say(words[key], language)
  const lines: ReadonlyArray<Line> =
    account === undefined
      ? payers.map(({ rules, sentence }) => ({ sentence, rules }))
      : account.rows.map(({ rule, sentence }) => ({ sentence, rules: rule === undefined ? [] : [rule] }))
  const reasons = withheld.filter(({ category }) => category === "finance")
  return printed(
    words.title,
    language,
    html`<p>${t("lead")}</p>
      ${lines.length === 0 ? html`<p>${t("nobody")}</p>` : listed(lines, language)}
      ${
        account === undefined || account.rows.length === 0
          ? ""
          : html`<p>
              ${t("total")} ${say(eurosText(sumCents(account.rows.map(({ amount }) => amount))), language)}.
            </p>`
      }
      ${
        account !== undefined || reasons.length === 0
          ? ""
          : html`<p>
              ${t("withheld")}
              ${reasons.map(({ because, rule }) => html`${say(because, language)} (${rule.id}) `)}
            </p>`
      }`
  )
}

interface Line {
  readonly sentence: LocalizedText
  readonly rules: ReadonlyArray<Rule>
}

const listed = (lines: ReadonlyArray<Line>, language: Language): Html =>
  html`<ol class="seen">
    ${lines.map(
      ({ rules, sentence }) =>
        html`<li>
          <p>${say(sentence, language)}</p>
          ${rules.map(
            (rule) =>
              html`<p class="rules">${say(words.rule, language)} ${say(rule.text, language)} (${rule.id})</p>`
          )}
        </li>`
    )}
  </ol>`
