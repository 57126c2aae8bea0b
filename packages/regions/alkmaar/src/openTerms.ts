/**
 * What the document leaves open, and which reading the region takes.
 *
 * Each choice says that the text does not decide it. Another reading is another choice here, and nothing
 * else changes.
 */
import { decidedFrom, LegalTerm, may, must, type Policy, RuleId, text, weeks } from "@oza/kernel"
import { Schema } from "effect"
import { budgetHoldersTerm, secondPersonTerm } from "@oza/region"
import { municipalExecutive, programmeManager, swvDirector } from "./roles.ts"
import { alk, kader, start } from "./rules/Kader.ts"

/** The bodies on the route to a group arrangement. */
export const bodyNames = ["beleidsoverleg", "rbo", "regisseursoverleg", "pora", "oogo"] as const
const BodyName = Schema.Literals(bodyNames)

export const openTerms = {
  /** Always in agreement with parents and youth; from which age the youth answers for itself is not said. */
  youthAgreesFrom: must({
    rule: alk(17),
    asks: text(
      "Vanaf welke leeftijd is ook het akkoord van de jeugdige zelf nodig?",
      "From which age is the agreement of the youth in person needed too?"
    ),
    schema: Schema.Literals(["12", "16"])
  }),
  /** The order stands in a picture that is lost; the legend only says who sits where. */
  bodyOrder: must({
    rule: alk(56),
    asks: text(
      "In welke volgorde behandelen de overleggen een nieuw groepsarrangement?",
      "In which order do the bodies treat a new group arrangement?"
    ),
    schema: Schema.Array(BodyName)
  }),
  /** Two pages of A4 are a length on paper. */
  proposalCharacters: must({
    rule: alk(54),
    asks: text(
      "Hoeveel tekens zijn twee A4 voor een voorstel?",
      "How many characters are the two pages of a proposal?"
    ),
    schema: Schema.Int
  }),
  /** The document measures how long it takes and sets no term; the law does. */
  decisionTerm: may({
    rule: RuleId.make("AWB-4:13"),
    asks: text(
      "Binnen welke termijn wordt beslist op de aanvraag om jeugdhulp?",
      "Within which term is the application for youth help decided?"
    ),
    schema: LegalTerm,
    legalDefault: weeks(8)
  }),
  /** A ladder for where nobody agrees on money is a wish (ALK-51); who holds a budget is not said. */
  budgetHolders: budgetHoldersTerm(alk(32)),
  /** Decisions for one youth are the basis; who may promise how much is not said. */
  secondPerson: secondPersonTerm(alk(32))
}

export const choices = {
  youthAgreesFrom: [
    decidedFrom(
      start,
      "12",
      kader("4. Samen met ouders en jeugdige; open in the document: no age is stated. Read as: from 12")
    )
  ],
  bodyOrder: [
    decidedFrom(
      start,
      bodyNames,
      kader("Bijlage 4; open in the document: the picture is lost. A demonstration order, that of the legend")
    )
  ],
  proposalCharacters: [
    decidedFrom(
      start,
      6000,
      kader("Bijlage 2; open in the document: pages are no characters. A demonstration value, 3,000 a page")
    )
  ],
  budgetHolders: [
    decidedFrom(
      start,
      { swv: [swvDirector], municipality: [programmeManager, municipalExecutive] },
      kader(
        "6. Bekostiging; open in the document: no holder of a budget is named, and a ladder is a wish. A demonstration value: those who sit in the bodies of annex 4"
      )
    )
  ],
  secondPerson: [
    decidedFrom(
      start,
      "never",
      kader(
        "6. Bekostiging; open in the document: no mandate or amount is stated. Read as: whoever shares the costs commits them"
      )
    )
  ]
} as const

/** The readings that hold on a day. */
export type Reading = Policy<typeof openTerms>
