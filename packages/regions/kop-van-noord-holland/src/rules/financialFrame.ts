/** Kader specifiek, financieel: who pays, and what money is never a reason for. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const frame = part("Kader specifiek, Financieel")

export const financialFrame = [
  frame(
    8,
    "funding",
    text(
      "Geldgebrek bij gemeente of schoolbestuur is nooit een reden om een kind een arrangement te weigeren.",
      "A shortage of money at the municipality or the school board is never a reason to refuse a child an arrangement."
    )
  ),
  frame(
    9,
    "funding",
    text(
      "Past de Zvw, de Wlz of de Wmo? Dan betaalt die wet, en niet de Jeugdwet of het passend onderwijs.",
      "Does the Zvw, the Wlz or the Wmo fit? Then that law pays, and not youth help or support in education."
    )
  ),
  frame(
    10,
    "funding",
    text(
      "Een school betaalt nooit een zorglocatie voor een leerling met een vrijstelling.",
      "A school never pays a care location for a pupil who is exempted."
    )
  ),
  frame(
    11,
    "funding",
    text(
      "Staat de leerling ingeschreven? Dan zorgt de school, soms via het samenwerkingsverband, voor het onderwijs op de zorglocatie.",
      "Is the pupil enrolled? Then the school, sometimes through the samenwerkingsverband, answers for education at the care location."
    )
  )
]
