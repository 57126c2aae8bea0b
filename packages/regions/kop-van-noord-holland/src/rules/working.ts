/** Belangrijk, and what stands about the OPP, the plan of the wijkteam, the law and the conversation. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const important = part("Belangrijk")
const opp = part("Bespreken van het OPP")
const educationLaw = part("Wetgeving onderwijs")
const conversation = part("Gesprek met het wijkteam")
const youthLaw = part("Wetgeving jeugdhulp")
const plans = part("OPP en plan van het wijkteam")
const questions = part("Bespreken van ondersteuningsvragen")

export const working = [
  important(
    46,
    "consent",
    text(
      "Let bij het samenwerken op privacy. Het NJi legt uit wat kan en wat niet.",
      "Mind privacy when working together. The NJi explains what is possible and what is not."
    )
  ),
  important(
    47,
    "table",
    text(
      "De school nodigt standaard en vroeg het wijkteam en het samenwerkingsverband uit. In de schoolgids staat dat zij bij het team horen.",
      "The school invites the municipal team and the samenwerkingsverband by default and early. The school guide names them as members of the team."
    )
  ),
  important(
    48,
    "task",
    text(
      "Het wijkteam betrekt op tijd de school als iets in het gezin ook op school speelt, en is op school bekend.",
      "The municipal team involves the school in time when something in the family matters at school too, and is known there."
    )
  ),
  opp(
    49,
    "guard",
    text(
      "Het OPP wordt met de ouders besproken. Wordt hulp gevraagd aan samenwerkingsverband of wijkteam, dan gebeurt dat in het OT, het MDO of een andere evaluatie.",
      "The OPP is discussed with the parents. Where help is asked of the samenwerkingsverband or the municipal team, that is in the OT, the MDO or another evaluation."
    )
  ),
  opp(
    50,
    "consent",
    text("Ouders ondertekenen het handelingsdeel van het OPP.", "Parents sign the action part of the OPP.")
  ),
  opp(
    51,
    "principle",
    text(
      "Liefst bespreken we de voortgang met iedereen erbij.",
      "Progress is preferably discussed with everybody present."
    )
  ),
  educationLaw(
    52,
    "consent",
    text(
      "De onderwijswetten zeggen dat de school zo nodig met anderen overlegt. Het document zet die wetten naast de AVG. De AVG blijft gewoon gelden.",
      "The education Acts say that the school consults others where needed. The document puts these Acts beside the AVG. The AVG goes on to hold."
    )
  ),
  youthLaw(
    53,
    "consent",
    text(
      "De Jeugdwet zegt dat de gemeente zo nodig met de school overlegt. Het document zet dat boven de AVG. Dat kan een wet niet: de AVG blijft gewoon gelden.",
      "The Jeugdwet says that the municipality consults the school where needed. The document puts that above the AVG. An Act cannot do that: the AVG goes on to hold."
    )
  ),
  conversation(
    54,
    "task",
    text(
      "Het wijkteam helpt zelf of verwijst door. Het blijft op de achtergrond betrokken.",
      "The municipal team helps itself or refers. It stays involved in the background."
    )
  ),
  plans(
    55,
    "record",
    text(
      "In het OPP staan thuissituatie, netwerk, wat helpt en wat hindert, en wat nodig is. In het plan van aanpak staan eerst doelen, dan wat we doen, wanneer, en wat dat oplevert.",
      "The OPP describes home, network, what helps and hinders, and what is needed. The plan of approach has goals first, then what is done, by when, and what it yields."
    )
  ),
  plans(
    56,
    "record",
    text(
      "Het wijkteam maakt met ouders en jeugdige een plan: wat er speelt, de vraag, de afspraken en de samenwerking met school. Gaat het over de jeugdige, dan stemt het af met school.",
      "The municipal team makes a plan with parents and youth: what is going on, the question, the agreements, and working with school. Where it is about the child, it aligns with school."
    )
  ),
  plans(
    57,
    "record",
    text(
      "Het overleg heet in het po OT en in het vo MDO. Bij het wijkteam heeft het geen vaste naam.",
      "The meeting is called OT in primary and MDO in secondary education. At the municipal team it has no fixed name."
    )
  ),
  questions(
    58,
    "guard",
    text(
      "We vragen ook wat ouders zelf kunnen doen en of zij hulp willen. Een vraag van ouders is altijd voor het wijkteam. Een vraag van de jeugdige is voor school, samenwerkingsverband of wijkteam.",
      "Parents are also asked what they can do and whether they want help. A question of parents is always for the municipal team. A question of the youth is for school, samenwerkingsverband or municipal team."
    )
  )
]
