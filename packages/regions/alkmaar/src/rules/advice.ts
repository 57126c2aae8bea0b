/** The advice of the network group: the process coordinator, the grey area, money, quality, transitions, escalation. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const chapter = (subject: string) => part(`9. Adviezen vanuit netwerkgroep oza: ${subject}`)
const coordinator = chapter("Procesbegeleider oza")
const tasks = chapter("Aanscherpen taken en verantwoordelijkheden")
const money = chapter("Duurzame financieringswijzen")
const quality = chapter("Aanspreekpunt kwaliteit")
const transitions = chapter("Overgangsmomenten")
const ladder = chapter("Escalatieladder")

export const advice = [
  coordinator(
    45,
    "guard",
    text(
      "De procesbegeleider is iemand die al betrokken is. Er komt geen nieuw persoon bij.",
      "The process coordinator is somebody who is involved already. No new person is added."
    )
  ),
  coordinator(
    46,
    "task",
    text(
      "Meestal begeleidt het onderwijs het proces: de intern begeleider, de ondersteuningscoördinator of, met de school, de onderwijsconsulent. Komt de jeugdige uit langere zorg, dan de zorgaanbieder.",
      "Usually education coordinates the process: the internal coordinator, the support coordinator or, with the school, the education consultant. Out of longer care it is the care provider."
    )
  ),
  tasks(
    47,
    "monitor",
    text(
      "Waar de wet niet duidelijk is, leren we van wat we meemaken en maken we daar afspraken over.",
      "Where the law is not clear, we learn from cases and make agreements on them."
    )
  ),
  money(
    48,
    "monitor",
    text(
      "We brengen in beeld op welke manieren arrangementen worden betaald.",
      "It is mapped in which ways arrangements are funded."
    )
  ),
  quality(
    49,
    "task",
    text(
      "Voor een melding over kwaliteit is er één accountmanager bij de gemeenten. Bij het samenwerkingsverband is dat een consulent, zo nodig met de medewerker voor klachten.",
      "For a report on quality there is one account manager at the municipalities. At the samenwerkingsverband it is a consultant, with the complaints officer where needed."
    )
  ),
  transitions(
    50,
    "term",
    text(
      "Bij de overgang van kinderopvang naar po, van po naar vo en van vo naar mbo weet de volgende school op tijd wat het perspectief is. De overdracht is afgesproken.",
      "At the transition from day care to primary, from primary to secondary and from secondary to vocational education the next school knows the perspective in time. The hand-over is agreed."
    )
  ),
  ladder(
    51,
    "guard",
    text(
      "De regio wil een escalatieladder voor als er geen overeenstemming is over organiseren of betalen. Die is er nog niet.",
      "The region wants an escalation ladder for when there is no agreement on organising or funding. There is none yet."
    )
  )
]
