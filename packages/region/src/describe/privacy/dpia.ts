/**
 * A starting document for the assessment of risks (DPIA, AVG 35) of a region.
 *
 * What the policy tells is filled in: what is processed, on what it rests, what is closed and how. The
 * weighing of the risks is for people, and is marked as such.
 */
import { type Language, text } from "@oza/kernel"
import {
  categoryName,
  dataCategories,
  isSpecialCategory,
  processingActivities,
  purposeName
} from "@oza/privacy"
import { cellsOf, policyFindings, sideName } from "@oza/privacy/analysis"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { type Lines, table } from "../markdown.ts"
import { type Page, pageOf, titled, toFillIn, written } from "./page.ts"
import { permitsFor, sidesFor, specialFor } from "./processing.ts"
import { holderLines, securityLines } from "./register.ts"

/** The starting document in Markdown. */
export const dpiaMarkdown = (declaration: RegionDeclaration, language: Language): string => {
  const page = pageOf(declaration, language)
  const { say } = page
  const isNeeded = processingActivities.filter((one) => one.needsImpactAssessment)
  return written(
    page,
    text("Beoordeling van de risico's, om mee te beginnen", "Assessment of the risks, to begin with"),
    text(
      "Artikel 35 van de AVG vraagt deze beoordeling, omdat het op grote schaal gaat om gezondheid en hulp van kinderen.",
      "Article 35 of the GDPR asks for this assessment, as it is about health and help of children on a large scale."
    ),
    [
      ...titled(2, `1. ${say(text("Wat er gebeurt en waarvoor", "What is done and what for"))}`),
      ...table(
        [
          text("Doel", "Purpose"),
          text("Wie", "Who"),
          text("Bijzondere gegevens", "Special categories"),
          text("DPIA nodig", "DPIA needed")
        ].map(say),
        processingActivities.map(({ needsImpactAssessment, purpose }) => [
          say(purposeName[purpose]),
          sidesFor(page, purpose)
            .map((side) => say(sideName[side]))
            .join(", "),
          specialFor(page, purpose)
            .map((category) => say(categoryName[category]))
            .join(", "),
          needsImpactAssessment ? say(text("ja", "yes")) : say(text("nee", "no"))
        ])
      ),
      "",
      `${say(text("Hoeveel kinderen het zijn", "How many children it concerns"))}: ${toFillIn(page, text("aantal per jaar", "number a year"))}.`,
      "",
      ...holderLines(page),
      ...titled(2, `2. ${say(text("Is het nodig en niet te veel?", "Is it needed, and not too much?"))}`),
      ...necessityLines(page),
      ...titled(2, `3. ${say(text("Risico's voor kinderen en ouders", "Risks to children and parents"))}`),
      ...riskLines(page),
      ...titled(2, `4. ${say(text("Maatregelen", "Measures"))}`),
      ...securityLines(page),
      ...titled(2, `5. ${say(text("Wie is gevraagd", "Who was asked"))}`),
      `- ${say(text("Ouders en jongeren (AVG 35 lid 9)", "Parents and youth (GDPR 35(9))"))}: ${toFillIn(page, text("wie, wanneer, wat zij zeiden", "who, when, what they said"))}`,
      `- ${say(text("Functionaris voor gegevensbescherming (AVG 35 lid 2)", "Data protection officer (GDPR 35(2))"))}: ${toFillIn(page, text("het advies", "the advice"))}`,
      `- ${say(text("Besluit en herziening", "Decision and review"))}: ${toFillIn(page, text("door wie, wanneer, en wanneer opnieuw", "by whom, when, and when again"))}`,
      "",
      `${say(text("Verwerkingen waarvoor dit geldt", "Activities that this holds for"))}: ${isNeeded.map(({ id }) => `\`${id}\``).join(", ")}.`
    ]
  )
}

const necessityLines = (page: Page): Lines => {
  const { cells: all, policy, say } = page
  const open = all.opens.filter((one) => one !== 0).length
  const walls = policyFindings(policy).filter(({ kind }) => kind === "guard-never-hit").length
  const own = policy.rules.filter(({ layer }) => layer !== "statute").length
  const withYes = processingActivities.filter(({ purpose }) =>
    permitsFor(page, purpose).some(({ requiresPermission }) => requiresPermission !== undefined)
  )
  return [
    say(
      text(
        `Alle ${cellsOf(all)} vakjes van wie, band, doel, gegevens, leeftijd, dag en toestemming zijn nagegaan. Van ${all.opens.length} plaatsen gaan er ${open} ooit open.`,
        `All ${cellsOf(all)} cells of who, tie, purpose, data, age, day and consent were gone through. Of ${all.opens.length} places ${open} ever open.`
      )
    ),
    "",
    `- ${say(text(`${own} regels van de regio maken het nauwer dan de wet; geen opent meer.`, `${own} rules of the region make it narrower than the law; none opens more.`))}`,
    `- ${say(text(`${walls} muren staan los: zij sluiten ook wat nu nergens open zou gaan.`, `${walls} walls stand free: they also close what would open nowhere now.`))}`,
    `- ${say(text("Soms pas met toestemming", "In part with consent only"))}: ${withYes.map(({ purpose }) => say(purposeName[purpose])).join("; ")}.`,
    `- ${say(text("Bijzondere gegevens, elk met een uitzondering van artikel 9", "Special categories, each with an exception of article 9"))}: ${dataCategories
      .filter(isSpecialCategory)
      .map((category) => say(categoryName[category]))
      .join(", ")}.`
  ]
}

const riskLines = (page: Page): Lines => {
  const { say } = page
  const weigh = toFillIn(page, text("kans en ernst", "likelihood and severity"))
  return table(
    [
      text("Risico", "Risk"),
      text("Wat het kleiner maakt", "What makes it smaller"),
      text("Weging", "Weighing")
    ].map(say),
    [
      [
        text("Iemand ziet meer dan nodig is", "Somebody sees more than needed"),
        text(
          "per doel en per soort gegevens open, muren, plicht om niet meer te nemen",
          "open by purpose and category, walls, a duty to take no more"
        )
      ],
      [
        text(
          "Een ja van de verkeerde, of een oud ja, opent iets",
          "A yes of the wrong person, or an old one, opens something"
        ),
        text(
          "wie ja zegt volgt uit wet, leeftijd en gezag; een verjaardag vraagt opnieuw",
          "whose yes it is follows from law, age and authority; a birthday asks anew"
        )
      ],
      [
        text("Ouders voelen zich niet vrij om nee te zeggen", "Parents do not feel free to say no"),
        text(
          "de overheid rust nooit op toestemming alleen; een nee wordt opgeschreven en niet opnieuw gevraagd",
          "authorities never rest on consent alone; a no is recorded and not asked again"
        )
      ],
      [
        text(
          "Gezondheidsgegevens van het samenwerkingsverband komen elders terecht",
          "Health data of the school alliance end up elsewhere"
        ),
        text(
          "een eigen plaats en sleutel, en een muur om alle anderen",
          "a place and key of their own, and a wall around everybody else"
        )
      ],
      [
        text(
          "Iemand opent een dossier zonder goede reden bij nood",
          "Somebody opens a file in an emergency without good reason"
        ),
        text(
          "een tweede professional, een dag, een beoordeling achteraf, en de familie hoort het",
          "a second professional, one day, a review, and the family is told"
        )
      ],
      [
        text("Cijfers wijzen naar één kind", "Figures point at one child"),
        text("kleine aantallen worden niet getoond", "small counts are not shown")
      ],
      [
        text("Gegevens lekken of raken weg", "Data leak or are lost"),
        text(
          "versleuteld per kind, logboeken, vernietiging met bewijs",
          "encrypted per child, logs, destruction with proof"
        )
      ]
    ].map(([risk, measure]) => [say(risk!), say(measure!), weigh])
  )
}
