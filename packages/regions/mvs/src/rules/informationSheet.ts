/** The OZA information sheet: what an OZA is, for whom, why, and from which principles. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const need = part("Informatieblad, Ondersteuningsbehoefte")
const what = part("Informatieblad, Wat is OZA?")
const whom = part("Informatieblad, Voor wie is een OZA?")
const why = part("Informatieblad, Waarom een OZA?")
const principles = part("Informatieblad, Uitgangspunten")

export const informationSheet = [
  need(
    33,
    "guard",
    text(
      "Een OZA kan als jeugdhulp nodig is om onderwijs te volgen, ook als dat onderwijs een tijd is aangepast.",
      "An OZA is possible where youth help is needed to follow education, also when that education is adapted for a time."
    )
  ),
  what(
    34,
    "guard",
    text(
      "Een OZA komt er als samenwerken niet genoeg hielp en wat er al is niet past. Samenwerkingsverband of wijkteam kan hem geven.",
      "An OZA comes where working together did not help enough and what is there already does not fit. Samenwerkingsverband or municipal team can grant it."
    )
  ),
  whom(
    35,
    "guard",
    text(
      "Een OZA is er voor alle leerlingen in regulier en speciaal onderwijs, van voorschool tot 18 jaar.",
      "An OZA is for all pupils in regular and special education, from before school up to 18."
    )
  ),
  why(
    36,
    "principle",
    text(
      "Het doel: kinderen blijven zonder onderbreking meedoen op school en maken hun kansen waar.",
      "The goal: children go on taking part in school without a break, and fulfil their prospects."
    )
  ),
  principles(
    37,
    "principle",
    text(
      "Dicht bij huis, minder verschil tussen zorg en onderwijs, elkaar kennen, eerst wat en dan hoe met geld als laatste, met iedereen om het kind, en hulp op de juiste plek.",
      "Near home, less distinction between care and education, know each other, first what and then how with money last, with everybody around the child, and help at the right place."
    )
  )
]
