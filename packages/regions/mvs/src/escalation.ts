/** Why it can stagnate and what is done then: the fixed contacts, Team NO, the national advisers. */
import { CauseId, type Pathway, type StagnationCause } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import { askMunicipality, askSwv, nationalAdvice, teamNo } from "./names.ts"
import type { Reading } from "./openTerms.ts"
import {
  authority,
  educationSpecialist,
  familySpecialist,
  head,
  internalCoordinator,
  municipalContact,
  nationalEducationAdviser,
  swvContact,
  youth
} from "./roles.ts"
import { mvs } from "./rules/SupportRoute.ts"

const cause = (id: string, name: LocalizedText): StagnationCause => ({
  id: CauseId.make(id),
  name,
  rule: mvs(27)
})

const named: ReadonlyArray<StagnationCause> = [
  cause(
    "no-agreement",
    text("geen overeenstemming over wat het best past", "no agreement on what fits best")
  ),
  cause("waiting-lists", text("wachtlijsten", "waiting lists")),
  cause("no-bridging-care", text("geen hulp voor de tussentijd", "no bridging care")),
  cause("budget-discussion", text("discussie over geld", "budget discussion"))
]
/** Named in one place of the document and not in the other. */
const exceptional = cause("exceptional", text("een heel bijzondere situatie", "a most exceptional situation"))

/** The rungs. The two contacts can be asked in either order; Team NO asks for both (MVS-28). */
export const escalation = ({
  stagnationCauses
}: Pick<Reading, "stagnationCauses">): Pathway["escalation"] => ({
  causes: stagnationCauses === "five" ? [...named, exceptional] : named,
  ladder: [
    {
      id: askMunicipality,
      name: text("vaste contactpersoon van de gemeente", "fixed contact at the municipality"),
      rule: mvs(28),
      takenBy: [familySpecialist],
      concludedBy: [municipalContact],
      binds: false
    },
    {
      id: askSwv,
      name: text(
        "vaste contactpersoon van het samenwerkingsverband",
        "fixed contact at the samenwerkingsverband"
      ),
      rule: mvs(28),
      takenBy: [educationSpecialist],
      concludedBy: [swvContact],
      binds: false
    },
    {
      id: teamNo,
      name: text("Team NO (Nooit Opgeven)", "Team NO (Never Give Up)"),
      rule: mvs(30),
      takenBy: [internalCoordinator, educationSpecialist, familySpecialist],
      concludedBy: [municipalContact, swvContact],
      binds: true
    },
    {
      id: nationalAdvice,
      name: text("landelijke onderwijsconsulenten", "national education advisers"),
      rule: mvs(32),
      takenBy: [...authority, youth, head, internalCoordinator, educationSpecialist],
      concludedBy: [nationalEducationAdviser, internalCoordinator],
      binds: false
    }
  ]
})
