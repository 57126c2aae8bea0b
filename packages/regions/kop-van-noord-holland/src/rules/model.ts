/** The model itself: the conversation, arrangements above school level, basic support, money, interventions. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const conversation = part("Het gesprek met elkaar")
const aboveSchool = part("Bovenschoolse arrangementen")
const basicSupport = part("Basisondersteuning")
const money = part("Ondersteuningsmiddelen")
const interventions = part("Preventieve en curatieve interventies")

export const model = [
  conversation(
    30,
    "record",
    text(
      "Bij elk onderdeel van het model staat of het voor po, vo of beide is.",
      "Every item of the model says whether it is for primary or secondary education, or both."
    )
  ),
  conversation(
    31,
    "guard",
    text(
      "Staat er een X bij poreuze randen? Dan praten de betrokkenen altijd over wie verantwoordelijk is en wie betaalt.",
      "Is there an X at the porous edges? Then those involved always talk about who is responsible and who pays."
    )
  ),
  conversation(
    32,
    "guard",
    text(
      "Staat er geen X, dan mag zo'n gesprek er ook zijn als thuis en school, of wijkteam en samenwerkingsverband, niet goed te scheiden zijn.",
      "Without an X such a conversation is possible where home and school, or municipal team and samenwerkingsverband, cannot be told apart."
    )
  ),
  aboveSchool(
    33,
    "record",
    text(
      "Een bovenschools arrangement betaalt of regelt het samenwerkingsverband voor al zijn scholen. In het vo is dat er nu niet.",
      "An arrangement above school level is paid or organised by the samenwerkingsverband for all its schools. In secondary education there is none now."
    )
  ),
  basicSupport(
    34,
    "record",
    text(
      "Elke school heeft een ondersteuningsprofiel en een ondersteuningsplan.",
      "Every school has a support profile and a support plan."
    )
  ),
  basicSupport(
    35,
    "guard",
    text(
      "Voor basisondersteuning in het vo, in of buiten de klas, hoeft er geen OPP te zijn.",
      "Basic support in secondary education, in or outside class, needs no OPP."
    )
  ),
  money(
    36,
    "funding",
    text(
      "Geld van het samenwerkingsverband gaat vooral naar ondersteuningspunten. Voor een arrangement kan een school extra geld vragen.",
      "Money of the samenwerkingsverband mainly keeps up support points. A school can ask for extra money for an arrangement."
    )
  ),
  interventions(
    37,
    "guard",
    text(
      "Eerst helpen we preventief. Is dat niet genoeg, dan volgt zwaardere hulp.",
      "Preventive support comes first. Only where that is not enough heavier support follows."
    )
  )
]
