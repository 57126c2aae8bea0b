/**
 * Where the terms for keeping come from that stand in no article that access turns on: the archives law,
 * the standard for logs, and the guide of the school sector, which is no law.
 */
import { type Rule, RuleId, text } from "@oza/kernel"
import { articlesOf } from "../statute/article.ts"

const jeugdwet = articlesOf({ letters: "JW", name: "Jeugdwet" })

/** A report in the reference index ends. */
export const JW_7_1_4_5: Rule = jeugdwet(
  "7.1.4.5",
  "art. 7.1.4.5 en 7.1.4.6",
  text(
    "Een melding in de verwijsindex verdwijnt na twee jaar, of als de jongere 23 wordt. Daarna staat zij nog vijf jaar in een archief, hoogstens tot 23.",
    "A report in the reference index goes after two years, or when the youth turns 23. After that it is in an archive for five years, until 23 at most."
  )
)

const outside = (id: string, document: string, place: string, said: ReturnType<typeof text>): Rule => ({
  id: RuleId.make(id),
  kind: "consent",
  text: said,
  source: { document, place }
})

const ibp = "Aanpak informatiebeveiliging en privacy in het onderwijs"

export const IBP_PUPIL_FILE: Rule = outside(
  "IBP-leerlingdossier",
  ibp,
  "bewaartermijnen: leerlingdossier",
  text(
    "De school bewaart het dossier van een leerling tot twee jaar nadat de leerling van school is.",
    "The school keeps the file of a pupil until two years after the pupil left."
  )
)

export const IBP_REFERRED: Rule = outside(
  "IBP-verwezen",
  ibp,
  "bewaartermijnen: verwijzing naar speciaal onderwijs",
  text(
    "Ging een leerling naar het speciaal onderwijs? Dan bewaart de school het dossier drie jaar.",
    "Did a pupil go to special education? Then the school keeps the file for three years."
  )
)

export const IBP_ABSENCE: Rule = outside(
  "IBP-verzuim",
  ibp,
  "bewaartermijnen: verzuim, in- en uitschrijving",
  text(
    "De school bewaart verzuim, inschrijving en uitschrijving vijf jaar na de uitschrijving.",
    "The school keeps absence, enrolment and departure for five years after the departure."
  )
)

/** The list by which a municipality keeps and destroys. */
export const AW_5: Rule = outside(
  "AW-5",
  "Archiefwet 1995",
  "art. 5, en de selectielijst van gemeenten",
  text(
    "De gemeente bewaart een jeugddossier zo lang als haar selectielijst zegt, en vernietigt het dan.",
    "The municipality keeps a youth file for as long as its selection list says, and then destroys it."
  )
)

/** The standard for logging access to care data. */
export const NEN_7513: Rule = outside(
  "NEN-7513",
  "NEN 7513",
  "bewaartermijn van de logging",
  text(
    "Wie wat zag, wordt minstens vijf jaar bewaard, en hoogstens zo lang als het dossier.",
    "Who saw what is kept for at least five years, and at most as long as the file."
  )
)

/** Two people stand behind what cannot be undone: a rule of this house, on AVG 5(1)(f) and 32. */
export const fourEyes: Rule = {
  id: RuleId.make("OZA-four-eyes"),
  kind: "consent",
  text: text(
    "Wat niet ongedaan gemaakt kan worden, doet niemand alleen.",
    "What cannot be undone, nobody does alone."
  ),
  source: { document: "OZA", place: "vernietigen, op AVG art. 5 lid 1 onder f en art. 32" }
}

/** What is cited here beside the law on rights. */
export const retentionLaw: ReadonlyArray<Rule> = [
  JW_7_1_4_5,
  IBP_PUPIL_FILE,
  IBP_REFERRED,
  IBP_ABSENCE,
  AW_5,
  NEN_7513,
  fourEyes
]
