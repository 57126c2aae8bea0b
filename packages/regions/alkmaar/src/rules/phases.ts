/** The five phases, and what each has to bring. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const route = part("6. De route")
const orientation = part("6. Fase 1: Oriëntatie en afstemming")
const preparation = part("6. Fase 2: Voorbereiding")
const execution = part("6. Fase 3: Uitvoering")
const evaluation = part("6. Fase 4: Evaluatie")
const decision = part("6. Fase 5: Besluitvorming")

export const phases = [
  route(
    26,
    "guard",
    text(
      "Een arrangement gaat door vijf fasen: oriëntatie, voorbereiding, uitvoering, evaluatie en besluitvorming.",
      "An arrangement goes through five phases: orientation, preparation, execution, evaluation and decision."
    )
  ),
  orientation(
    27,
    "guard",
    text(
      "In fase 1 kijken we of maatwerk nodig is. De jeugdige en de vragen staan duidelijk beschreven.",
      "In phase 1 it is seen whether bespoke support is needed. The youth and the needs are clearly described."
    )
  ),
  orientation(
    28,
    "consent",
    text(
      "Er komt pas een MDO als de ouders akkoord zijn.",
      "There is an MDO only after the parents have agreed."
    )
  ),
  orientation(
    29,
    "table",
    text(
      "Bij het MDO zijn in elk geval de ouders, een onderwijsconsulent en een jeugd- en gezinscoach of jeugdconsulent.",
      "At the MDO are at least the parents, an education consultant of the SWV, and a youth and family coach or youth consultant."
    )
  ),
  preparation(
    30,
    "record",
    text(
      "In fase 2 leggen we vast wat de vragen en de doelen zijn, welke partners nodig zijn en hoe het wordt betaald.",
      "In phase 2 the questions, the goals, the partners that are needed and the funding are recorded."
    )
  ),
  preparation(
    31,
    "guard",
    text(
      "We beginnen pas als is afgesproken en opgeschreven hoe de jeugdige erin komt en wie wat toewijst.",
      "It starts only when the way in and the allocation are agreed and written down."
    )
  ),
  preparation(
    32,
    "funding",
    text(
      "Besluiten voor één jeugdige betalen het arrangement: van het samenwerkingsverband en van de gemeente. Ook een groep rust op dat individuele geld.",
      "Decisions for one youth fund the arrangement: of the samenwerkingsverband and of the municipality. A group rests on that individual money too."
    )
  ),
  preparation(
    33,
    "guard",
    text(
      "Voor een nieuw groepsarrangement is een besluit van bestuurders nodig. Het begint met een voorstel. Zij besluiten over een businesscase of projectplan, langs de route.",
      "A new group arrangement needs a decision of those who govern. It begins with a proposal; they decide on a business case or project plan, along the route."
    )
  ),
  preparation(
    34,
    "task",
    text(
      "Partners werken samen en houden hun eigen verantwoordelijkheid. Daarom stemmen ze af.",
      "Partners work together and keep their own responsibility. That is why they align."
    )
  ),
  execution(
    35,
    "guard",
    text(
      "In fase 3 is afgesproken hoe partners elkaar op de hoogte houden, en hoe de jeugdige teruggaat naar de eigen school.",
      "In phase 3 it is agreed how partners keep each other informed, and how the youth returns to the school of origin."
    )
  ),
  evaluation(
    36,
    "guard",
    text(
      "Fase 4 eindigt met een keuze: doorgaan, bijstellen of afsluiten.",
      "Phase 4 ends with a choice: continue, adjust or close."
    )
  ),
  decision(
    37,
    "guard",
    text(
      "In fase 5 ronden we af en sluiten we. Bij een groep kijken we of zij verder gaat of in het gewone werk past. We kunnen vragen hoe tevreden ouders en jeugdige zijn.",
      "In phase 5 the arrangement is rounded off and closed. For a group it is seen whether it is developed further or becomes regular work. Parents and youth can be asked how satisfied they are."
    )
  )
]
