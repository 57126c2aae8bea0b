/**
 * The register of processing activities (AVG 30 lid 1) of a region, made of its policy.
 *
 * One entry for each version of an activity, with the identifier under which the logs record it. What no
 * declaration holds (names, contact, processors) is marked for the region to fill in.
 */
import { type Language, text } from "@oza/kernel"
import {
  categoriesOfController,
  categoryName,
  controllers,
  permissionName,
  processingActivities,
  type ProcessingActivity,
  purposeName,
  retentionSchedule
} from "@oza/privacy"
import { kindNumber, obligationName, sideName } from "@oza/privacy/analysis"
import { termText } from "@oza/kernel"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { type Lines, table } from "../markdown.ts"
import { type Page, pageOf, titled, toFillIn, written } from "./page.ts"
import { basisName, exceptionName, permitsFor, sidesFor } from "./processing.ts"
import { keptFor } from "./retention.ts"

/** The register in Markdown. */
export const registerMarkdown = (declaration: RegionDeclaration, language: Language): string => {
  const page = pageOf(declaration, language)
  const { say } = page
  return written(
    page,
    text("Register van verwerkingen", "Register of processing activities"),
    text(
      "Wat artikel 30 lid 1 van de AVG vraagt, per verwerking. Ieder die hier verantwoordelijk heet, is dat voor het eigen deel.",
      "What article 30(1) of the GDPR asks, by activity. Each who is called controller here is so for its own part."
    ),
    [
      `- ${say(text("Samenwerkingsverbanden", "School alliances"))}: ${declaration.swvs.join(", ")}`,
      `- ${say(text("Gemeenten (CBS-code)", "Municipalities (CBS code)"))}: ${declaration.municipalities.join(", ")}`,
      `- ${say(text("Scholen en aanbieders", "Schools and providers"))}: ${toFillIn(page, text("de namen", "their names"))}`,
      `- ${say(text("Functionaris voor gegevensbescherming", "Data protection officer"))}: ${toFillIn(page, text("naam en contact, per verantwoordelijke", "name and contact, of each controller"))}`,
      `- ${say(text("Verwerkers", "Processors"))}: ${toFillIn(page, text("wie het systeem beheert, met de overeenkomst", "who runs the system, with the contract"))}`,
      `- ${say(text("Doorgifte buiten de EU", "Transfers outside the EU"))}: ${say(text("geen", "none"))}`,
      ...processingActivities.flatMap((activity) => activityLines(activity, page)),
      ...titled(2, say(text("Beveiliging", "Security"))),
      ...securityLines(page)
    ]
  )
}

const activityLines = (activity: ProcessingActivity, page: Page): Lines => {
  const { say } = page
  const { id, purpose, controllers: of, needsImpactAssessment, validFrom, validUntil } = activity
  const permits = permitsFor(page, purpose)
  const categories = [...new Set(permits.flatMap((rule) => rule.categories))]
  const terms = retentionSchedule.filter((rule) => rule.categories.some((one) => categories.includes(one)))
  return [
    ...titled(2, say(purposeName[purpose])),
    `- ${say(text("Kenmerk", "Identifier"))}: \`${id}\`, ${say(text(`vanaf ${validFrom}`, `from ${validFrom}`))}${validUntil === undefined ? "" : ` ${say(text(`tot ${validUntil}`, `until ${validUntil}`))}`}`,
    `- ${say(text("Verantwoordelijk", "Controllers"))}: ${of.map((side) => say(sideName[side])).join(", ")}`,
    `- ${say(text("Over wie", "Data subjects"))}: ${say(text("het kind, wie gezag heeft, wie meedoet", "the child, those with authority, those who take part"))}`,
    `- ${say(text("Wie het krijgt", "Recipients"))}: ${sidesFor(page, purpose)
      .map((side) => say(sideName[side]))
      .join(", ")}`,
    `- ${say(text("Beoordeling van de risico's (DPIA)", "Assessment of the risks (DPIA)"))}: ${needsImpactAssessment ? `${say(text("nodig", "needed"))}, ${toFillIn(page, text("nummer en datum", "number and date"))}` : say(text("niet nodig", "not needed"))}`,
    `- ${say(text("Bewaren", "Keeping"))}: ${terms.length === 0 ? say(text("alleen cijfers over groepen", "figures about groups only")) : terms.map((rule) => `${say(rule.name)} ${say(termText(keptFor(rule, page)))}`).join("; ")}`,
    "",
    ...table(
      [
        text("Wie", "Who"),
        text("Gegevens", "Data"),
        text("Grondslag", "Basis"),
        text("Uitzondering artikel 9", "Exception of article 9"),
        text("Met wiens ja", "With whose yes"),
        text("Plichten", "Obligations"),
        text("Rust op", "Rests on")
      ].map(say),
      permits.map(
        ({ basis, categories: opened, obligations = [], requiresPermission: need, rules, sides = [] }) => [
          sides.map((side) => say(sideName[side])).join(", "),
          opened.map((category) => say(categoryName[category])).join(", "),
          say(basisName[basis._tag]),
          basis.article9 === undefined ? "" : say(exceptionName[basis.article9.ground]),
          need === undefined ? "" : `${say(permissionName[need.kind])} (${kindNumber[need.kind]})`,
          obligations.map((duty) => say(obligationName[duty])).join(", "),
          [...new Set([...rules, ...basis.citations])].join(", ")
        ]
      )
    )
  ]
}

/** The measures that the system itself takes; the organisations add their own. */
export const securityLines = (page: Page): Lines => {
  const { say } = page
  return [
    text(
      "Alles is dicht, tenzij een regel het opent; elk gebruik heeft een doel.",
      "Everything is closed unless a rule opens it; each use has a purpose."
    ),
    text(
      "De database controleert het een tweede keer: zonder doel en persoon komt er geen rij uit.",
      "The database checks it a second time: without purpose and person no row comes out."
    ),
    text(
      "Wat over een kind gaat, is versleuteld met een sleutel per kind. Gegevens over gezondheid van het samenwerkingsverband hebben een eigen sleutel.",
      "What is about a child is encrypted with a key per child. Data on health of the school alliance have a key of their own."
    ),
    text(
      "Elk gebruik komt in twee logboeken die niet ongemerkt veranderd kunnen worden.",
      "Each use goes into two logs that cannot be changed unnoticed."
    ),
    text(
      "Vernietigen doet niemand alleen; daarna is niets meer te lezen, ook niet in reservekopieën.",
      "Nobody destroys alone; after it nothing can be read any more, not in backups either."
    )
  ]
    .map((one) => `- ${say(one)}`)
    .concat(
      `- ${toFillIn(page, text("maatregelen van de organisaties zelf", "measures of the organisations"))}`
    )
}

/** Which data each holds on its own responsibility. */
export const holderLines = (page: Page): Lines =>
  table(
    [page.say(text("Wie", "Who")), page.say(text("Gegevens", "Data"))],
    controllers.map((controller) => [
      page.say(sideName[controller]),
      categoriesOfController[controller].map((category) => page.say(categoryName[category])).join(", ")
    ])
  )
