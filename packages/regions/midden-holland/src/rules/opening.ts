/** What integral arranging is, who begins, and what the region agreed beforehand. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const arranging = part("Integraal Arrangeren")
const agreed = part("Basisafspraken")
const process = part("Het proces van Integraal Arrangeren")

export const opening = [
  arranging(
    1,
    "guard",
    text(
      "Een onderwijszorgarrangement heeft twee delen: extra ondersteuning op school en jeugdhulp. Onderwijs en jeugdhulp stemmen die op elkaar af.",
      "An onderwijs-zorgarrangement has two parts: extra support at school and youth help. Education and youth help align them."
    )
  ),
  arranging(
    2,
    "guard",
    text(
      "Ziet het onderwijs dat er iets is? Dan begint de school, en zij houdt de regie tot anders is besloten.",
      "Does education see that something is wrong? Then the school begins, and it holds regie until decided otherwise."
    )
  ),
  arranging(
    3,
    "guard",
    text(
      "Komt het signaal van buiten het onderwijs? Dan begint vaak een wijkteam of zorgaanbieder. Die betrekt de school, en neemt haar inbreng en het OPP mee in het gezinsplan.",
      "Does the signal come from outside education? Then often a local team or a care provider begins. It involves the school, and takes its input and the OPP into the family plan."
    )
  ),
  agreed(
    4,
    "guard",
    text(
      "Leerling en ouders denken en beslissen mee bij elke stap.",
      "Pupil and parents think along and decide at every step."
    )
  ),
  agreed(
    5,
    "guard",
    text(
      "Wat we afspreken staat in het OPP, en helpt de doelen van het onderwijs.",
      "What is agreed stands in the OPP, and serves the goals of education."
    )
  ),
  agreed(
    6,
    "guard",
    text("We beginnen bij wat de leerling nodig heeft.", "What the pupil needs is the starting point.")
  ),
  process(
    7,
    "guard",
    text(
      "Het gaat in negen stappen: drie voor het breed overleg, drie tijdens het overleg en drie erna.",
      "It goes in nine steps: three before the broad meeting, three during it and three after it."
    )
  )
]
