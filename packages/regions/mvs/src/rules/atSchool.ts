/** Op school: the care structure, prevention, the plan of the school, and its two specialists. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const structure = part("Op school, Zorgstructuur")
const prevention = part("Op school, Preventie en signalering")
const schoolPlan = part("Op school, School Plan van Aanpak")
const educationSpecialist = part("Op school, Onderwijsspecialist")
const familySpecialist = part("Op school, Gezinsspecialist")

export const atSchool = [
  structure(
    1,
    "task",
    text(
      "De school zorgt dat het met alle leerlingen tot 18 jaar goed gaat. Zij heeft zorgplicht en haar basisondersteuning is op orde. De directie is verantwoordelijk.",
      "The school sees to the well-being of all pupils up to 18. It has a duty of care and its basic support is in order. The management is responsible."
    )
  ),
  structure(
    2,
    "record",
    text(
      "Aan de zorg op school werken mee: directie, intern begeleider, leerkrachten, pedagogisch medewerkers, onderwijsspecialist, gezinsspecialist en jeugdverpleegkundige.",
      "Care at school is the work of management, internal coordinator, teachers, pedagogical workers, education specialist, family specialist and youth nurse."
    )
  ),
  structure(
    3,
    "table",
    text(
      "De leerplichtambtenaar doet mee als een leerling zonder goede reden wegblijft.",
      "The attendance officer takes part when a pupil stays away without a valid reason."
    )
  ),
  prevention(
    4,
    "record",
    text(
      "De mensen op school bespreken vroeg hoe het gaat: met alle leerlingen en hun ouders, per groep, met de signalen en met de cijfers.",
      "Those at school discuss early how things go: with all pupils and their parents, group by group, with the signals and with the figures."
    )
  ),
  schoolPlan(
    5,
    "record",
    text(
      "Samen maken zij een plan van de school: welke vragen er zijn, wat alleen of in een groep kan, welke thema's dit jaar spelen, wie wat doet en welke hulp in de buurt er is.",
      "Together they make a plan of the school: which questions there are, what is for one child or for a group, which themes matter this year, who does what and which help is near."
    )
  ),
  educationSpecialist(
    6,
    "task",
    text(
      "De onderwijsspecialist is van het samenwerkingsverband en kan steun inzetten voor de hele school of voor een groep.",
      "The education specialist belongs to the samenwerkingsverband and can deploy support for the whole school or for a group."
    )
  ),
  familySpecialist(
    7,
    "guard",
    text(
      "De gezinsspecialist kan altijd helpen, zonder besluit vooraf en alleen als het gezin dat wil.",
      "The family specialist can always help, without a decision beforehand, and only where the family wants it."
    )
  ),
  familySpecialist(
    8,
    "task",
    text(
      "De gezinsspecialist praat met kinderen en ouders, wijst de weg naar hulp die er al is, en regelt via het wijkteam een besluit over jeugdhulp als dat nodig is.",
      "The family specialist talks with children and parents, shows the way to help that is there already, and through the municipal team sees to a decision on youth help where needed."
    )
  )
]
