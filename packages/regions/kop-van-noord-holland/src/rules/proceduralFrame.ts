/** Kader specifiek, procedureel: the term, the OPP, the enrolment and the care location. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const frame = part("Kader specifiek, Procedureel")
const words = part("Kader specifiek, Procedureel (begrippen)")

export const proceduralFrame = [
  frame(
    16,
    "term",
    text(
      "Over jeugdhulp in een arrangement beslist de gemeente binnen 8 weken na de aanvraag. Schoolvakanties tellen mee.",
      "The municipality decides on youth help in an arrangement within 8 weeks of the application. School holidays count."
    )
  ),
  frame(
    17,
    "guard",
    text(
      "Bij een arrangement hoort een OPP waar de ouders het mee eens zijn, ook bij kleuters.",
      "An arrangement needs an OPP that the parents agree with, also for toddlers."
    )
  ),
  frame(
    18,
    "consent",
    text(
      "Bij de vraag om jeugdhulp geven de ouders het OPP, of zij vinden het goed dat de school het geeft.",
      "With the question for youth help the parents hand over the OPP, or allow the school to do so."
    )
  ),
  frame(19, "guard", text("Geen OPP, geen jeugdhulp op school.", "No OPP, no youth help at school.")),
  frame(
    20,
    "guard",
    text(
      "Is er meer nodig dan basisondersteuning? Dan maakt de school een OPP, hoe oud de leerling ook is, in po en vo.",
      "Is more needed than basic support? Then the school writes an OPP, at any age, in primary and in secondary education."
    )
  ),
  frame(
    21,
    "task",
    text(
      "De school van inschrijving is het aanspreekpunt en betrekt het samenwerkingsverband als dat nodig is.",
      "The school of enrolment is the contact, and involves the samenwerkingsverband where needed."
    )
  ),
  frame(
    22,
    "task",
    text(
      "De school van aanmelding is verantwoordelijk tot een andere school de leerling heeft ingeschreven.",
      "The school where the pupil was signed up is responsible until another school has enrolled the pupil."
    )
  ),
  frame(
    23,
    "guard",
    text(
      "Staat een kind van 5 jaar of ouder niet ingeschreven, dan moet er een vrijstelling zijn. Met een vrijstelling is er geen arrangement.",
      "Is a child of 5 or older not enrolled, then there must be an exemption. With an exemption there is no arrangement."
    )
  ),
  frame(
    24,
    "guard",
    text(
      "Een arrangement kan alleen als de leerling op een school staat ingeschreven, ook als die vier jaar is.",
      "There is an arrangement only for a pupil who is enrolled at a school, also at four years of age."
    )
  ),
  frame(
    25,
    "guard",
    text(
      "Onderwijs op een zorglocatie kan pas na toestemming van de inspectie. Loopt de aanvraag, dan telt die als toestemming. Een OPP is verplicht.",
      "Education at a care location needs the inspectorate's permission first. A pending request counts as permission. An OPP is compulsory."
    )
  ),
  frame(
    26,
    "guard",
    text(
      "Kan een leerling een tijd (deels) niet naar school? School en gemeente stellen dat samen vast. In die tijd kan er jeugdhulp zijn, zoals op een zorgboerderij.",
      "Can a pupil not (fully) attend school for a time? School and municipality establish that together. In that time there can be youth help, such as at a care farm."
    )
  ),
  frame(
    27,
    "funding",
    text(
      "De gemeente betaalt de zorgboerderij. De school zorgt voor het onderwijs.",
      "The municipality pays the care farm. The school provides education."
    )
  ),
  frame(
    28,
    "record",
    text(
      "Spreek concreet af wat zorgen voor onderwijs betekent. Een zorgboerderij is geen school en staat niet onder toezicht van de inspectie.",
      "Agree concretely what providing education means. A care farm is no school and is not under the inspectorate."
    )
  ),
  words(
    29,
    "record",
    text(
      "Met ouders bedoelen we ook verzorgers. Met wijkteam bedoelen we elk team van de gemeente voor de Jeugdwet.",
      "Parents includes carers. Wijkteam is any team of the municipality for youth help."
    )
  )
]
