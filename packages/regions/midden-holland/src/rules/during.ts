/** During the broad meeting: what is needed, which goals, and what is done. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const needs = part("Stap 4, Ondersteuningsbehoeften in beeld")
const goals = part("Stap 5, Gezamenlijk doelen stellen")
const arrange = part("Stap 6, Gezamenlijk arrangeren")

export const during = [
  needs(
    18,
    "record",
    text(
      "We beginnen met de informatie die klaarligt. In het overleg komt er meer bij.",
      "The prepared information is the start. More comes during the meeting."
    )
  ),
  needs(
    19,
    "record",
    text(
      "We bespreken de vragen en doelen van leerling, ouders en leraar, wat helpt en wat in de weg zit, en wat goed gaat en beter kan.",
      "The questions and goals of pupil, parents and teacher are discussed, what helps and what hinders, and what goes well and can be better."
    )
  ),
  needs(
    20,
    "guard",
    text(
      "Stap 4 is klaar als er een beeld is van wat de leerling nodig heeft.",
      "Step 4 is done when there is a picture of what the pupil needs."
    )
  ),
  goals(
    21,
    "guard",
    text(
      "Wat nodig is en wat het kan verklaren, vormen samen één beeld. Daaruit volgen de doelen.",
      "What is needed and what may explain it form one picture together. The goals follow from that."
    )
  ),
  goals(
    22,
    "table",
    text(
      "Iedereen aan tafel krijgt de kans om te zeggen hoe hij of zij het ziet.",
      "Everybody at the table gets the opportunity to give their own view."
    )
  ),
  goals(
    23,
    "guard",
    text(
      "Zolang er nog geen doelen zijn, praten we niet over aanbod.",
      "As long as there are no goals, offers are not discussed."
    )
  ),
  goals(
    24,
    "guard",
    text(
      "Stap 5 is klaar als er één beeld is met doelen die daarbij passen.",
      "Step 5 is done when there is one picture with goals that fit it."
    )
  ),
  arrange(
    25,
    "guard",
    text(
      "Voor elk doel kiezen we de inzet die er het beste bij past.",
      "For each goal the most fitting deployment is chosen."
    )
  ),
  arrange(
    26,
    "guard",
    text(
      "Er zijn concrete afspraken: wie doet wat, en wanneer.",
      "There are concrete agreements: who does what, and when."
    )
  ),
  arrange(
    27,
    "record",
    text(
      "Als dat nodig is, spreken we af wat leerling en ouders krijgen tot de hulp begint, en wie dat doet.",
      "Where needed it is agreed what pupil and parents get until the help starts, and who gives it."
    )
  ),
  arrange(
    28,
    "guard",
    text(
      "We spreken af wie de regie heeft: de school over het OPP, jeugdhulp over het gezinsplan.",
      "It is agreed who holds regie: the school over the OPP, youth help over the family plan."
    )
  ),
  arrange(
    29,
    "term",
    text(
      "We spreken af hoe het verdergaat en wanneer we evalueren.",
      "It is agreed how it goes on and when it is evaluated."
    )
  )
]
