/**
 * What the document leaves open, and which reading the region takes.
 *
 * The guide wants the date "in good time" and names no term for a decision. What is chosen here says
 * that the text does not decide it; another reading is another choice, and nothing else changes.
 */
import { decidedFrom, LegalTerm, may, must, type Policy, RuleId, text, weeks } from "@oza/kernel"
import { Schema } from "effect"
import { budgetHoldersTerm, secondPersonTerm } from "@oza/region"
import { municipalAccess, swv } from "./roles.ts"
import { guide, mh, start } from "./rules/Handleiding.ts"

export const openTerms = {
  /** So many days between the invitation and the meeting. */
  invitationDays: must({
    rule: mh(16),
    asks: text(
      "Hoeveel dagen voor het overleg wordt er uitgenodigd?",
      "How many days before the meeting are people invited?"
    ),
    schema: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 }))
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
  /** The plan of the SWV divides its money; of who is told of a shortage, and of youth help, nothing is said. */
  budgetHolders: budgetHoldersTerm(mh(53)),
  /** Who may promise how much is not said. */
  secondPerson: secondPersonTerm(mh(53))
}

export const choices = {
  invitationDays: [
    decidedFrom(
      start,
      7,
      guide("Stap 3, Organiseren overleg; open in the document: no figure is stated; a demonstration value")
    )
  ],
  budgetHolders: [
    decidedFrom(
      start,
      { swv: [swv], municipality: [municipalAccess] },
      guide(
        "Samenwerkingsverband; open in the document: no holder of a budget is named. A demonstration value: the SWV, and the access that decides"
      )
    )
  ],
  secondPerson: [
    decidedFrom(
      start,
      "never",
      guide(
        "open in the document: no mandate or amount is stated. Read as: whoever shares the costs commits them"
      )
    )
  ]
} as const

/** The readings that hold on a day. */
export type Reading = Policy<typeof openTerms>
