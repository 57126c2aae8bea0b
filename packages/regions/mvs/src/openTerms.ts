/**
 * What the document leaves open, and which reading the region takes.
 *
 * Each term names the tension in the text; each choice says that the text does not decide it. Another
 * reading is another choice here, and nothing else changes.
 */
import { decidedFrom, LegalTerm, may, must, type Policy, RuleId, text, weeks } from "@oza/kernel"
import { Schema } from "effect"
import { budgetHoldersTerm, secondPersonTerm } from "@oza/region"
import { municipalContact, swvContact } from "./roles.ts"
import { mvs, route, start } from "./rules/SupportRoute.ts"

export const openTerms = {
  /** One place gives regie to the worker of the municipal team, another says the family specialist often has it. */
  caseDirector: must({
    rule: mvs(26),
    asks: text(
      "Wie heeft de regie als er jeugdhulp nodig is, zolang niemand haar overneemt?",
      "Who directs the case where youth help is needed, as long as nobody takes over?"
    ),
    schema: Schema.Literals(["wijkteam-worker", "family-specialist"])
  }),
  /** One place names five causes of stagnation; the other leaves out the most exceptional situation. */
  stagnationCauses: must({
    rule: mvs(27),
    asks: text(
      "Telt een heel bijzondere situatie ook als oorzaak van stagnatie?",
      "Does a most exceptional situation count as a cause of stagnation too?"
    ),
    schema: Schema.Literals(["five", "four"])
  }),
  /** As small as possible: the document names no number. */
  supportTeamSize: must({
    rule: mvs(17),
    asks: text(
      "Hoeveel rollen worden hooguit uitgenodigd voor het OT?",
      "How many roles at most are invited to the OT?"
    ),
    schema: Schema.Int
  }),
  /** The pupil stands between brackets: invited, but from which age is not said. */
  pupilAtSupportTeam: must({
    rule: mvs(17),
    asks: text(
      "Vanaf welke leeftijd wordt de leerling zelf uitgenodigd voor het OT?",
      "From which age is the pupil invited to the OT?"
    ),
    schema: Schema.Literals(["from-12", "always"])
  }),
  /** The document names no term; the law asks for a decision within at most eight weeks. */
  decisionTerm: may({
    rule: RuleId.make("AWB-4:13"),
    asks: text(
      "Binnen welke termijn beslist de gemeente?",
      "Within which term does the municipality decide?"
    ),
    schema: LegalTerm,
    legalDefault: weeks(8)
  }),
  /** A discussion about budget goes to the two fixed contacts; who holds a budget is not said. */
  budgetHolders: budgetHoldersTerm(mvs(28)),
  /** Money is last and is aligned without the family; who may promise how much is not said. */
  secondPerson: secondPersonTerm(mvs(23))
}

export const choices = {
  caseDirector: [
    decidedFrom(
      start,
      "wijkteam-worker",
      route(
        "Regiehouder 3 against Gezinsspecialist; open in the document: both are said to direct the case. Read as: the worker of the municipal team, who can hand over to the family specialist"
      )
    )
  ],
  stagnationCauses: [
    decidedFrom(
      start,
      "five",
      route(
        "Stagnatie against Consultatie; open in the document: five causes against four. Read as: all that are named"
      )
    )
  ],
  supportTeamSize: [
    decidedFrom(
      start,
      7,
      route(
        "Ondersteuningsteam; open in the document: as small as possible, no number; a demonstration value"
      )
    )
  ],
  pupilAtSupportTeam: [
    decidedFrom(
      start,
      "from-12",
      route("Ondersteuningsteam; open in the document: the pupil, no age; a demonstration value")
    )
  ],
  budgetHolders: [
    decidedFrom(
      start,
      { swv: [swvContact], municipality: [municipalContact] },
      route(
        "Stagnatie; open in the document: no holder of a budget is named. Read as: the fixed contacts, to whom a discussion about budget goes"
      )
    )
  ],
  secondPerson: [
    decidedFrom(
      start,
      "never",
      route(
        "Financiën; open in the document: no mandate or amount is stated. Read as: whoever shares the costs commits them"
      )
    )
  ]
} as const

/** The readings that hold on a day. */
export type Reading = Policy<typeof openTerms>
