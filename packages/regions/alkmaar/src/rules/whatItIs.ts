/** What an arrangement is, and for whom. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const chapter = part("3. Wat zijn onderwijs-zorgarrangementen?")
const perspective = part("3. Onderwijs-zorgarrangementen in perspectief")

export const whatItIs = [
  chapter(
    1,
    "guard",
    text(
      "In een arrangement werken onderwijs en jeugdhulp of zorg samen voor een jeugdige. Het steunt de schoolloopbaan of leidt ernaartoe.",
      "In an arrangement education and youth help or care work together for a youth. It supports the school career, or leads to it."
    )
  ),
  chapter(
    2,
    "guard",
    text(
      "Er komt een arrangement als er naast de basisondersteuning ook jeugdhulp of zorg nodig is. Eén jeugdige, één plan, één regisseur.",
      "There is an arrangement where youth help or care is needed beside basic support. One youth, one plan, one person in charge of it."
    )
  ),
  chapter(
    3,
    "guard",
    text(
      "Een arrangement is altijd één geheel van onderwijs en jeugdhulp of zorg.",
      "An arrangement is always one whole of education and youth help or care."
    )
  ),
  chapter(
    4,
    "guard",
    text(
      "Eén jeugdige met een eigen vraag krijgt een eigen arrangement. Lijken de vragen van meer jeugdigen op elkaar, dan werkt een groep misschien beter.",
      "One youth with a need of its own gets an arrangement of its own. Where the needs of several youths compare, a group may work better."
    )
  ),
  chapter(
    5,
    "principle",
    text(
      "Hoe lang, hoe veel en met wie, is per jeugdige anders. Po, vo en mbo werken ook elk anders.",
      "How long, how much and with whom differs for each youth. Primary, secondary and vocational education also work differently."
    )
  ),
  perspective(
    6,
    "record",
    text(
      "Bij het begin leggen we vast hoe ver de jeugdige van het onderwijs af staat.",
      "At the start it is recorded how far the youth is from education."
    )
  )
]
