/** Informatie, and Uitgangspunten bij de werkwijze in de Kop. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const information = part("Informatie")
const principles = part("Uitgangspunten bij de werkwijze in de Kop")

export const opening = [
  information(
    1,
    "principle",
    text(
      "School, wijkteam en samenwerkingsverband werken samen met ouders en jeugdige. Zij praten vroeg en uit zichzelf over wat er speelt.",
      "School, municipal team and samenwerkingsverband work together with parents and youth. They talk early, and of their own accord, about what is going on."
    )
  ),
  information(
    2,
    "guard",
    text(
      "Is niet duidelijk of iets onderwijs of zorg is? Dan stemmen de betrokkenen dat met elkaar af.",
      "Is it not clear whether something is education or care? Then those involved settle it with each other."
    )
  ),
  principles(
    3,
    "principle",
    text(
      "Het belang van het kind gaat voor. Eén kind, één gezin, één plan, één regie.",
      "The child's interest leads. One child, one family, one plan, one regie."
    )
  ),
  principles(
    4,
    "guard",
    text(
      "Eerst zijn de betrokkenen het eens over de inhoud. Daarna praten zij over geld.",
      "First those involved agree on the content. Only then they talk about money."
    )
  )
]
