/** The functions that an arrangement can have. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const chapter = part("5. De functies van onderwijs-zorgarrangementen")
const leadingBack = part("5. De functies van onderwijs-zorgarrangementen: Terugleiden")
const leadingOn = part("5. De functies van onderwijs-zorgarrangementen: Doorleiden")
const enriching = part("5. De functies van onderwijs-zorgarrangementen: Verrijken")

export const functions = [
  chapter(
    21,
    "record",
    text(
      "Een arrangement is er voor één jeugdige of voor een groep.",
      "An arrangement is for one youth or for a group."
    )
  ),
  chapter(
    22,
    "record",
    text(
      "Een arrangement heeft één of meer van zes functies: terugleiden, opbouwen, versterken, aanpassen, doorleiden of verrijken.",
      "An arrangement has one or more of six functions: leading back, building up, strengthening, adapting, leading on or enriching."
    )
  ),
  leadingOn(
    23,
    "guard",
    text(
      "Doorleiden is alleen een arrangement als echte ondersteuning nodig is. Om te voorkomen dat het misgaat, is er een voorliggende voorziening.",
      "Leading on is an arrangement only where real support is needed. For prevention there is a provision that comes before."
    )
  ),
  enriching(
    24,
    "record",
    text(
      "Verrijken is voor een jeugdige die (nog) niet kan meedoen aan onderwijs. Het is op een plek die geen school is.",
      "Enriching is for a youth who can not (yet) take part in education. It is in a place that is not a school."
    )
  ),
  leadingBack(
    25,
    "record",
    text(
      "Terugleiden is voor een jeugdige die is uitgevallen of tijdelijk in een zorginstelling is. Het kan in of buiten de school.",
      "Leading back is for a youth who has dropped out or is in a care institution for a time. It can be in or outside the school."
    )
  )
]
