/** Before the broad meeting: observing, informing and preparing, organising. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const observe = part("Stap 1, Waarnemen")
const inform = part("Stap 2, Informeren en voorbereiden")
const organise = part("Stap 3, Organiseren overleg")

export const before = [
  observe(8, "record", text("Waarnemen gebeurt op school.", "Observing is done at school.")),
  observe(
    9,
    "guard",
    text(
      "We kijken ook wat de hulp die er al is oplevert. De ouders weten dan al van de zorgen en van die hulp.",
      "It is also observed what the support so far yields. The parents know of the concerns and of that support by then."
    )
  ),
  observe(
    10,
    "guard",
    text(
      "Helpt alleen ondersteuning van het onderwijs niet genoeg? Dan bespreekt de school met de ouders waarom een breed overleg belangrijk is.",
      "Does support of education alone not help enough? Then the school discusses with the parents why a broad meeting matters."
    )
  ),
  inform(
    11,
    "guard",
    text(
      "Het doel van het overleg bepalen we samen met de leraar, de ouders en de leerling.",
      "The goal of the meeting is set together with the teacher, the parents and the pupil."
    )
  ),
  inform(
    12,
    "consent",
    text(
      "We bepalen wie er moet komen. De ouders gaan daarmee akkoord voordat iemand een uitnodiging krijgt.",
      "It is determined who has to come. The parents agree with that before anybody is invited."
    )
  ),
  inform(
    13,
    "task",
    text(
      "De informatie die nodig is, ligt klaar voor het overleg.",
      "The information that is needed is prepared before the meeting."
    )
  ),
  inform(
    14,
    "task",
    text(
      "Ouders en leerling horen vooraf hoe het gaat.",
      "Parents and pupil are told beforehand how it goes."
    )
  ),
  organise(
    15,
    "consent",
    text(
      "Wie is uitgenodigd krijgt de agenda, het doel en de stukken. Stukken gaan alleen mee met toestemming.",
      "Those who are invited get the agenda, the goal and the documents. Documents go along with consent only."
    )
  ),
  organise(
    16,
    "term",
    text(
      "Dag en tijd van het overleg spreken we op tijd af.",
      "Day and time of the meeting are agreed in good time."
    )
  ),
  organise(
    17,
    "table",
    text(
      "De mensen die over extra ondersteuning en over jeugdhulp gaan, zitten aan tafel. Zonder hen lukt het niet om een plan te maken.",
      "The right people for extra support and for youth help are at the table. Without them no plan can be made."
    )
  )
]
