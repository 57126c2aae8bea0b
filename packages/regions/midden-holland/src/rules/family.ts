/** The role of parents and pupil. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const people = part("Rollen en taken, Ouder(s)/leerling")

export const family = [
  people(
    36,
    "table",
    text(
      "Bij een overleg over de leerling is altijd een ouder.",
      "A parent is always present at a meeting about the pupil."
    )
  ),
  people(
    37,
    "table",
    text(
      "De leerling is er ook, als dat kan. Anders praten we vooraf met de leerling.",
      "The pupil is there too, if possible. Otherwise there is a talk with the pupil beforehand."
    )
  ),
  people(
    38,
    "task",
    text(
      "Ouders en leerling denken mee over wat goed gaat, wat beter kan en wat kan helpen, en vertellen wat daarvoor nodig is.",
      "Parents and pupil think along on what goes well, what can be better and what may help, and share what helps to find that."
    )
  ),
  people(
    39,
    "consent",
    text(
      "We vragen twee dingen apart: toestemming om informatie te delen met wie meedoet, en instemming met het handelingsplan in het OPP.",
      "Two things are asked apart: consent to share information with those involved, and agreement with the action plan in the OPP."
    )
  )
]
