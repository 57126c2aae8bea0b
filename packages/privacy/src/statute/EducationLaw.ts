/**
 * Education law on guiding pupils: the Wet op het primair onderwijs and the Wet voortgezet onderwijs 2020.
 *
 * The two say the same of primary and of secondary schools. That a school consults others where needed
 * is a task; no article of it says which data may be shared.
 */
import { date, type Rule, text } from "@oza/kernel"
import { articlesOf } from "./article.ts"

const primary = articlesOf({ letters: "WPO", name: "Wet op het primair onderwijs" })
const secondary = articlesOf({
  letters: "WVO",
  name: "Wet voortgezet onderwijs 2020",
  validFrom: date("2022-08-01")
})

const guides = text(
  "De school begeleidt de leerling en overlegt zo nodig met de gemeente en de zorg. De wet zegt niet dat daarvoor alle gegevens gedeeld mogen worden.",
  "The school guides the pupil and consults the municipality and care where needed. The law does not say that all data may be shared for it."
)
const allocates = text(
  "Het samenwerkingsverband wijst ondersteuning toe, beoordeelt waar een leerling past en geeft de school advies.",
  "The school alliance allocates support, assesses where a pupil fits and advises the school."
)
const keepsHealth = text(
  "Het samenwerkingsverband mag gegevens over gezondheid gebruiken voor zijn taken. Het geeft ze aan niemand anders dan de school.",
  "The school alliance may use data on health for its tasks. It gives them to nobody but the school."
)
const agreed = text(
  "Over de begeleiding in het ontwikkelingsperspectief moeten school en ouders het eens zijn.",
  "School and parents have to agree on the guidance in the development plan."
)
const heard = text(
  "De school vraagt de leerling wat hij vindt van het ontwikkelingsperspectief, op een manier die de leerling kiest.",
  "The school asks what the pupil thinks of the development plan, in a way that the pupil chooses."
)

const inTime = text(
  "De school maakt het ontwikkelingsperspectief binnen zes weken na de inschrijving. Zij evalueert het elk jaar met de ouders en de leerling.",
  "The school writes the development plan within six weeks after the enrolment. It evaluates it every year with the parents and the pupil."
)

export const WPO_8_4: Rule = primary("8.4", "art. 8 lid 4", guides)
export const WVO_2_41: Rule = secondary("2.41", "art. 2.41", guides)

export const WPO_18a_6: Rule = primary("18a.6", "art. 18a lid 6", allocates)
export const WVO_2_47_7: Rule = secondary("2.47.7", "art. 2.47 lid 7", allocates)

export const WPO_18a_13: Rule = primary("18a.13", "art. 18a lid 13", keepsHealth)
export const WVO_2_47_16: Rule = secondary("2.47.16", "art. 2.47 lid 16", keepsHealth)

/** In primary education: the term of the development plan, and its yearly evaluation. */
export const WPO_40a: Rule = primary("40a", "art. 40a", inTime)
/** The same in secondary education. */
export const WVO_2_44: Rule = secondary("2.44", "art. 2.44", inTime)

export const WPO_40a_2: Rule = primary("40a.2", "art. 40a lid 2", agreed)
export const WVO_2_44_2: Rule = secondary("2.44.2", "art. 2.44 lid 2", agreed)

export const WPO_40a_6: Rule = primary("40a.6", "art. 40a lid 6 en 7", heard)
export const WVO_2_44_5: Rule = secondary("2.44.5", "art. 2.44 lid 5 en 6", heard)

export const educationLaw: ReadonlyArray<Rule> = [
  WPO_8_4,
  WVO_2_41,
  WPO_18a_6,
  WVO_2_47_7,
  WPO_18a_13,
  WVO_2_47_16,
  WPO_40a,
  WVO_2_44,
  WPO_40a_2,
  WVO_2_44_2,
  WPO_40a_6,
  WVO_2_44_5
]
