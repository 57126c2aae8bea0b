/** After the broad meeting: executing, evaluating together, adjusting. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const execute = part("Stap 7, Uitvoeren arrangement")
const evaluate = part("Stap 8, Gezamenlijk evalueren")
const adjust = part("Stap 9, Bijstellen arrangement")

export const after = [
  execute(
    30,
    "task",
    text(
      "Wie iets uitvoert, vertelt de regievoerder wanneer het begint en hoe het gaat.",
      "Those who carry something out tell the holder of regie when it starts and how it goes."
    )
  ),
  execute(
    31,
    "task",
    text(
      "De regievoerder bewaakt of het doorgaat, en hoeft niet alles zelf te doen.",
      "The holder of regie watches over the progress, and does not do everything in person."
    )
  ),
  execute(
    32,
    "guard",
    text(
      "Levert het niet op wat we wilden? Dan roept de regievoerder het overleg weer bij elkaar, met leerling en ouders erbij.",
      "Does it not yield what was wanted? Then the holder of regie calls the meeting together again, with pupil and parents."
    )
  ),
  evaluate(
    33,
    "table",
    text(
      "Wie er bij de evaluatie komt, beslist de regievoerder in overleg met de ouders, de leerling en de leraar.",
      "Who comes to the evaluation is decided by the holder of regie in consultation with the parents, the pupil and the teacher."
    )
  ),
  adjust(
    34,
    "task",
    text(
      "De school heeft de regie over het OPP en toetst hoe de leerling vooruitgaat.",
      "The school holds regie over the OPP and tests how the pupil progresses."
    )
  ),
  adjust(
    35,
    "guard",
    text(
      "Na de evaluatie kijken we of de behoeften, de doelen en de ondersteuning nog kloppen. Kloppen ze niet, dan passen we het arrangement aan.",
      "After the evaluation it is checked whether the needs, the goals and the support are still right. If they are not, the arrangement is adjusted."
    )
  )
]
