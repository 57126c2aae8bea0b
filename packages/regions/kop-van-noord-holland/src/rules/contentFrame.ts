/** Kader specifiek, inhoudelijk: what a school is for, and where that ends. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const frame = part("Kader specifiek, Inhoudelijk")

export const contentFrame = [
  frame(
    12,
    "guard",
    text(
      "Een school is nooit verantwoordelijk voor behandeling.",
      "A school is never responsible for treatment."
    )
  ),
  frame(
    13,
    "guard",
    text(
      "De school is verantwoordelijk voor begeleiding bij leerproblemen.",
      "The school is responsible for guidance with learning problems."
    )
  ),
  frame(
    14,
    "record",
    text(
      "Tot waar de school kan helpen bij leerproblemen, staat in haar ondersteuningsprofiel.",
      "How far the school can help with learning problems stands in its support profile."
    )
  ),
  frame(
    15,
    "record",
    text(
      "Wat basisondersteuning is, hebben het samenwerkingsverband en de scholen afgesproken.",
      "What basic support is, has been agreed between the samenwerkingsverband and the schools."
    )
  )
]
