/**
 * What the document leaves open, and which reading the region takes.
 *
 * Each term names the tension in the text; each choice says that the text does not decide it. Another
 * reading is another choice here, and nothing else changes.
 */
import { decidedFrom, LegalTerm, may, must, type Policy, RuleId, text, weeks } from "@oza/kernel"
import { Schema } from "effect"
import { budgetHoldersTerm, secondPersonTerm } from "@oza/region"
import { swvConsultant, wijkteamWorker } from "./roles.ts"
import { kop, mis, start } from "./rules/Mis.ts"

export const openTerms = {
  /** Parents must file, and from 16 the youth decides: the document does not say who then files. */
  applicantFrom16: must({
    rule: kop(7),
    asks: text(
      "Wie vraagt jeugdhulp aan voor een jongere vanaf 16 jaar?",
      "Who applies for a youth from 16?"
    ),
    schema: Schema.Literals(["youth", "parents", "either"])
  }),
  /** The school of application is responsible for an arrangement that only an enrolled pupil can have. */
  appliedPupil: must({
    rule: kop(24),
    asks: text(
      "Kan er een arrangement zijn voor een leerling die is aangemeld en nog niet ingeschreven?",
      "Can there be an arrangement for a pupil who was signed up and is not enrolled yet?"
    ),
    schema: Schema.Literals(["prepared-only", "allowed"])
  }),
  /** The law asks for a decision within a reasonable term of at most eight weeks. */
  decisionTerm: may({
    rule: RuleId.make("AWB-4:13"),
    asks: text(
      "Binnen welke termijn beslist de gemeente?",
      "Within which term does the municipality decide?"
    ),
    schema: LegalTerm,
    legalDefault: weeks(8)
  }),
  /** A shortage never stops help; who then hears of it, the document does not say. */
  budgetHolders: budgetHoldersTerm(kop(8)),
  /** Content precedes money; who may promise how much is not said. */
  secondPerson: secondPersonTerm(kop(4))
}

export const choices = {
  applicantFrom16: [
    decidedFrom(
      start,
      "youth",
      mis(
        "Kader algemeen; open in the document: from 16 the youth decides, parents must apply. Read as: the youth applies"
      )
    )
  ],
  appliedPupil: [
    decidedFrom(
      start,
      "prepared-only",
      mis(
        "Kader specifiek, Procedureel; open in the document: the school of application is responsible, an arrangement needs enrolment. Read as: everything up to the application"
      )
    )
  ],
  decisionTerm: [decidedFrom(start, weeks(8), mis("Kader specifiek, Procedureel"))],
  budgetHolders: [
    decidedFrom(
      start,
      { swv: [swvConsultant], municipality: [wijkteamWorker] },
      mis(
        "Kader specifiek, Financieel; open in the document: no holder of a budget is named. A demonstration value: the roles that share the costs"
      )
    )
  ],
  secondPerson: [
    decidedFrom(
      start,
      { aboveEuros: 25_000 },
      mis("Kader algemeen; open in the document: no mandate or amount is stated; a demonstration value")
    )
  ]
} as const

/** The readings that hold on a day. */
export type Reading = Policy<typeof openTerms>
