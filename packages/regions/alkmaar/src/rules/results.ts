/** What the region wants to know of its results. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const outcome = part("7. In kaart brengen van resultaten: outcome")
const society = part("8. Maatschappelijk resultaat")
const note = part("8. Maatschappelijk resultaat, noot 4")

export const results = [
  outcome(
    38,
    "monitor",
    text(
      "We volgen of we de juiste jeugdigen bereiken, hoe lang het duurt, hoeveel jeugdigen het zijn, wat het doet voor school, of doelen uit het OPP zijn gehaald en hoe tevreden mensen zijn.",
      "It is followed whether the right youths are reached, how long it takes, how many they are, what it does for school, whether goals of the OPP are reached and how satisfied people are."
    )
  ),
  outcome(
    39,
    "monitor",
    text(
      "Van jeugdhulp volgen we drie dingen: uitval en bereik, tevreden cliënten, en gehaalde doelen.",
      "Of youth help three things are followed: drop-out and reach, satisfied clients, and goals that were reached."
    )
  ),
  outcome(
    40,
    "monitor",
    text(
      "Per jeugdige kijken we of er minder problemen zijn en of doelen zijn gehaald. Bij onderwijs gaat het om de ontwikkeling.",
      "For each youth it is seen whether problems are fewer and goals are reached. In education it is about development."
    )
  ),
  outcome(
    41,
    "monitor",
    text(
      "Professionals, ouders en jeugdigen bespreken de uitkomsten en stellen verbeteringen voor.",
      "Professionals, parents and youths discuss the outcomes and propose improvements."
    )
  ),
  society(
    42,
    "monitor",
    text(
      "We volgen of een arrangement helpt voor een schoolloopbaan zonder onderbreking, en of de jeugdige zich ontwikkelt naar wat hij of zij kan.",
      "It is followed whether an arrangement helps an unbroken school career, and whether the youth develops to its potential."
    )
  ),
  society(
    43,
    "monitor",
    text(
      "Uit toelaatbaarheidsverklaringen en registraties volgen we: een passend perspectief, minder en korter (v)so, minder vrijstellingen, en meedoen aan onderwijs.",
      "From TLVs and registers it is followed: a fitting perspective, fewer and shorter places in special education, fewer exemptions, and taking part in education."
    )
  ),
  note(
    44,
    "monitor",
    text(
      "Let op: speciaal onderwijs kan in de plaats komen van een plek in de zorg. Dat past bij het doel, maar de cijfers laten het niet zien.",
      "Note: special education can take the place of a place in care. That fits the goal, but the figures do not show it."
    )
  )
]
