/** The roles of teacher and coordinator. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const teacher = part("Rollen en taken, Leerkracht/mentor")
const coordinator = part("Rollen en taken, IB/coördinator onderwijsondersteuning")

export const school = [
  teacher(
    40,
    "task",
    text(
      "Is voor ouders en leerling de eerste om naartoe te gaan.",
      "Is the first contact for parents and pupil."
    )
  ),
  teacher(
    41,
    "table",
    text(
      "De leerkracht of mentor is een vaste deelnemer aan het overleg.",
      "The teacher or mentor is a fixed participant in the meeting."
    )
  ),
  teacher(
    42,
    "task",
    text(
      "Maakt de situatie duidelijk, vertelt wat goed gaat, wat nodig is en wat al is gedaan met welk effect, zegt wat haalbaar is, en let op de leerling en de hele groep.",
      "Clarifies the situation, tells what goes well, what is needed and what was done with what effect, says what is feasible, and minds the pupil and the whole group."
    )
  ),
  teacher(
    43,
    "task",
    text(
      "Is samen met anderen verantwoordelijk voor het maken van het OPP.",
      "Shares the responsibility for making the OPP."
    )
  ),
  coordinator(
    44,
    "task",
    text(
      "Zorgt dat ouders alles weten en betrokken zijn.",
      "Sees that parents know everything and are involved."
    )
  ),
  coordinator(
    45,
    "task",
    text(
      "Organiseert het overleg en zit het voor. Op sommige scholen is de directeur technisch voorzitter.",
      "Organises the meeting and chairs it. At some schools the head is technical chair."
    )
  ),
  coordinator(
    46,
    "task",
    text(
      "Regelt de ruimte, de uitnodiging, de agenda, de toestemmingen en zo nodig een tolk.",
      "Arranges the room, the invitation, the agenda, the statements of consent and, where needed, an interpreter."
    )
  ),
  coordinator(
    47,
    "task",
    text(
      "Is eindverantwoordelijk voor het maken van het OPP, let op dat iedereen doet wat is afgesproken, en stuurt bij.",
      "Is finally responsible for making the OPP, watches that everybody does what was agreed, and steers."
    )
  ),
  coordinator(
    48,
    "task",
    text(
      "Houdt zicht op de doelen en organiseert het overleg om te evalueren.",
      "Keeps sight of the goals and organises the meeting to evaluate."
    )
  )
]
