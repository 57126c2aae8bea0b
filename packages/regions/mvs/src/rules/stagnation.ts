/** Stagnatie: why it can stagnate, Team NO, and the national advisers. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const stagnates = part("Stagnatie; Consultatie")
const local = part("Lokaal, Team NO (Nooit Opgeven)")
const national = part("Landelijk")

export const stagnation = [
  stagnates(
    27,
    "guard",
    text(
      "Loopt het vast? Door verschil van mening, wachtlijsten, geen hulp voor de tussentijd, gepraat over geld of een heel bijzondere situatie? Dan kan er raad worden gevraagd.",
      "Is it stuck? By disagreement, waiting lists, no bridging help, a budget discussion or a most exceptional situation? Then advice can be asked."
    )
  ),
  local(
    28,
    "guard",
    text(
      "De gezinsspecialist legt het voor aan de vaste persoon bij de gemeente, en de onderwijsspecialist aan de vaste persoon bij het samenwerkingsverband.",
      "The family specialist puts it to the fixed contact at the municipality, and the education specialist to the fixed contact at the samenwerkingsverband."
    )
  ),
  local(
    29,
    "guard",
    text(
      "Het plan van het ondersteuningsteam gaat, ook als het nog niet af is, naar Team NO.",
      "The plan of the support team, even as a draft, goes to Team NO."
    )
  ),
  local(
    30,
    "guard",
    text(
      "Team NO hakt de knoop door. Het laat het ondersteuningsteam weten wat het besluit en de opdracht zijn, en welke aanbieder helpt.",
      "Team NO decides. It tells the support team the decision, the assignment and which provider helps."
    )
  ),
  local(
    31,
    "monitor",
    text(
      "De drie gemeenten bespreken waar het vastliep, om ervan te leren en het voortaan te voorkomen.",
      "The three municipalities discuss where things got stuck, to learn and to find lasting solutions."
    )
  ),
  national(
    32,
    "record",
    text(
      "Ouders, scholen en samenwerkingsverbanden kunnen gratis hulp vragen aan de onafhankelijke, landelijke onderwijsconsulenten.",
      "Parents, schools and samenwerkingsverbanden can ask the independent national education advisers for help, free of charge."
    )
  )
]
