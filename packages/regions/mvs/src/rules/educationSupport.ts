/** Ondersteuning onderwijs: additional support, what comes before it, and who holds regie. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const support = part("Ondersteuning onderwijs")
const regie = part("Regiehouder")

export const educationSupport = [
  support(
    18,
    "guard",
    text(
      "Extra ondersteuning komt pas als die van de school niet genoeg is en er ook niets anders past dat er al is.",
      "Additional support comes only where that of the school is not enough and nothing that is there already fits."
    )
  ),
  support(
    19,
    "table",
    text(
      "De afweging stemmen we altijd af met ouders, onderwijsspecialist en gezinsspecialist. De gezinsspecialist stemt af met het wijkteam.",
      "The weighing is always aligned with parents, education specialist and family specialist. The family specialist aligns with the municipal team."
    )
  ),
  support(
    20,
    "consent",
    text(
      "We bespreken het aanbod met ouders of leerling. Voordat er iets wordt aangevraagd, is er toestemming.",
      "The offer is discussed with parents or pupil. Before anything is requested there is consent."
    )
  ),
  support(
    21,
    "task",
    text(
      "De intern begeleider meldt de hulpvraag bij de onderwijsspecialist van het samenwerkingsverband, in het aanmeldsysteem.",
      "The internal coordinator reports the question to the education specialist of the samenwerkingsverband, in its system."
    )
  ),
  support(
    22,
    "guard",
    text(
      "Is er meer nodig om mee te doen op school, dan komt er jeugdhulp bij de steun in het onderwijs: een onderwijs-zorgarrangement.",
      "Is more needed to take part in school, then youth help joins the support in education: an onderwijs-zorgarrangement."
    )
  ),
  support(
    23,
    "guard",
    text(
      "Over geld spreken de professionals als laatste, en zonder ouders en kinderen erbij.",
      "Professionals speak about money last, and without parents and children present."
    )
  ),
  regie(
    24,
    "task",
    text(
      "Gaat het vooral om onderwijs binnen de basisondersteuning, dan heeft meestal de intern begeleider de regie. De schooldirecteur blijft eindverantwoordelijk.",
      "Where it is mainly about education within basic support, the internal coordinator mostly has regie. The head stays finally responsible."
    )
  ),
  regie(
    25,
    "task",
    text(
      "Is er steun van het samenwerkingsverband, dan kan de onderwijsspecialist de regie nemen.",
      "Is there support of the samenwerkingsverband, then the education specialist may take regie."
    )
  ),
  regie(
    26,
    "task",
    text(
      "Is er jeugdhulp nodig, dan betrekt de gezinsspecialist het wijkteam vroeg. De wijkteammedewerker voert dan de regie.",
      "Is youth help needed, then the family specialist involves the municipal team early. The worker of that team then directs the case."
    )
  )
]
