/** Kader algemeen: who has a say, and who applies. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const frame = part("Kader algemeen")

export const generalFrame = [
  frame(
    5,
    "guard",
    text(
      "Welke hulp nodig is, bespreken en bepalen we samen met ouders en jeugdige.",
      "Which help is needed is discussed and settled together with parents and youth."
    )
  ),
  frame(
    6,
    "consent",
    text(
      "Vanaf 12 jaar praat de jongere mee. Vanaf 16 jaar beslist de jongere zelf.",
      "From 12 the youth has a say. From 16 the youth decides."
    )
  ),
  frame(
    7,
    "guard",
    text(
      "Ouders vragen de jeugdhulp aan. Een voogd mag dat ook. Een gezinsvoogd niet: dan doen de ouders het.",
      "Parents apply for youth help. A legal guardian may too. A family supervisor may not: then the parents do."
    )
  )
]
