/** The retention schedule of a region: which data of whom, from when, for how long, by which rule. */
import {
  type Language,
  type LegalTerm,
  LegalTerm as LegalTermSchema,
  type LocalizedText,
  termText,
  text
} from "@oza/kernel"
import {
  categoryName,
  controllerName,
  filePartName,
  type RetentionCondition,
  type RetentionRule,
  retentionSchedule,
  retentionTerms,
  type RetentionTrigger
} from "@oza/privacy"
import { Schema } from "effect"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { table } from "../markdown.ts"
import { type Page, pageOf, titled, written } from "./page.ts"

/** The retention schedule in Markdown. */
export const retentionMarkdown = (declaration: RegionDeclaration, language: Language): string => {
  const page = pageOf(declaration, language)
  const { say } = page
  const decided = Object.keys(retentionTerms).filter((term) => decisionOn(page, term) !== undefined)
  return written(
    page,
    text("Hoe lang gegevens bewaard blijven", "How long data are kept"),
    text(
      "Een plicht om te bewaren gaat voor een verzoek om te wissen. Toegang eindigt eerder dan het bewaren.",
      "A duty to keep goes before a request to erase. Access ends before keeping does."
    ),
    [
      ...table(
        [
          text("Wat", "What"),
          text("Van wie", "Whose"),
          text("Gegevens", "Data"),
          text("Vanaf", "From"),
          text("Hoe lang", "How long"),
          text("Rust op", "Rests on")
        ].map(say),
        retentionSchedule.map((rule) => lineOf(rule, page))
      ),
      ...titled(2, say(text("Wat de regio zelf kan kiezen", "What the region can choose"))),
      ...table(
        [text("Vraag", "Question"), text("Besluit", "Decision"), text("Regel", "Rule")].map(say),
        Object.entries(retentionTerms).map(([name, term]) => [
          say(term.asks),
          decided.includes(name)
            ? `${say(termText(decisionOn(page, name)!))}, ${say(text("besloten door de regio", "decided by the region"))}`
            : `${say(termText(term.legalDefault))}, ${say(text("geldt zonder besluit", "holds without a decision"))}`,
          term.rule
        ])
      )
    ]
  )
}

/** What the region decided last on an open term; undefined where it did not. */
const decisionOn = ({ declaration }: Page, term: string): LegalTerm | undefined => {
  const choices: { readonly [term: string]: ReadonlyArray<{ readonly value: unknown }> | undefined } =
    declaration.openTerms.choices
  const value = choices[term]?.at(-1)?.value
  return Schema.is(LegalTermSchema)(value) ? value : undefined
}

/** How long a line of the schedule keeps, by law or by what the region decided. */
export const keptFor = (rule: RetentionRule, page: Page): LegalTerm =>
  typeof rule.keep === "string"
    ? (decisionOn(page, rule.keep) ?? retentionTerms[rule.keep].legalDefault)
    : rule.keep

const lineOf = (rule: RetentionRule, page: Page): ReadonlyArray<string> => {
  const { say } = page
  const nature = rule.nature === "at-least" ? text("ten minste", "at least") : text("ten hoogste", "at most")
  const until =
    rule.untilAge === undefined
      ? ""
      : `; ${say(text(`tot de jongere ${rule.untilAge} is`, `until the youth is ${rule.untilAge}`))}`
  const whose =
    rule.controller === "region"
      ? say(text("allen samen", "all of them together"))
      : say(controllerName[rule.controller])
  const part = rule.part === undefined ? "" : ` (${say(filePartName[rule.part])})`
  const when = rule.when === "always" ? "" : `; ${say(conditionName[rule.when])}`
  return [
    `${say(rule.name)}${part}${when}`,
    whose,
    rule.categories.map((category) => say(categoryName[category])).join(", "),
    say(triggerName[rule.trigger]),
    `${say(nature)} ${say(termText(keptFor(rule, page)))}${until}`,
    `${rule.rule.id} (${rule.rule.source.document}, ${rule.rule.source.place})`
  ]
}

const triggerName: { readonly [T in RetentionTrigger]: LocalizedText } = {
  "left-school": text("de leerling is van school", "the pupil left school"),
  deregistered: text("de leerling is uitgeschreven", "the pupil was deregistered"),
  "advice-done": text(
    "de beoordeling, het advies of de toewijzing is klaar",
    "the assessment, advice or allocation is done"
  ),
  "last-change": text("de laatste wijziging in het dossier", "the last change in the file"),
  handled: text("de zaak is afgehandeld", "the matter was handled"),
  reported: text("de melding", "the report"),
  written: text("het is opgeschreven", "it was written"),
  "consent-ended": text("de toestemming eindigde", "consent ended")
}

const conditionName: { readonly [C in Exclude<RetentionCondition, "always">]: LocalizedText } = {
  referred: text("bij een verwijzing naar het speciaal onderwijs", "on a referral to special education"),
  "not-referred": text("zonder verwijzing", "without a referral"),
  absence: text("als er verzuim was", "where there was absence"),
  decided: text("als de gemeente besloot over jeugdhulp", "where the municipality decided on youth help"),
  primary: text("in het primair onderwijs", "in primary education"),
  secondary: text("in het voortgezet onderwijs", "in secondary education")
}
