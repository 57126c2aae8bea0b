/** Het ondersteuningsteam: from a signal to collegial consult, VOT and OT. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const team = part("Het Ondersteuningsteam")
const consult = part("Collegiaal consult")
const preliminary = part("Voor-ondersteuningsteam")
const meeting = part("Ondersteuningsteam")

export const supportTeam = [
  team(
    9,
    "principle",
    text(
      "We betrekken ouders en leerling vroeg, en praten met de leerling in plaats van over de leerling.",
      "We involve parents and pupil early, and talk with the pupil instead of about the pupil."
    )
  ),
  team(
    10,
    "guard",
    text(
      "Blijven er signalen of vragen? Dan vraagt iemand een collega om raad: het collegiaal consult.",
      "Do signals or questions stay? Then somebody asks a colleague for advice: the collegial consult."
    )
  ),
  team(
    11,
    "guard",
    text(
      "Levert een gesprek of afstemming te weinig op, of is het ingewikkeld en blijft het, dan komt op tijd het voor-ondersteuningsteam (VOT) bij elkaar.",
      "Where a talk or alignment yields too little, or things are complex and stay, the preliminary support team (VOT) meets in time."
    )
  ),
  team(
    12,
    "principle",
    text(
      "Niet alles hoeft in een groot overleg. Vraag waar het kan één collega om raad.",
      "Not everything needs a big meeting. Ask one colleague where that is enough."
    )
  ),
  consult(
    13,
    "guard",
    text(
      "Is er na het consult niets meer aan de hand, dan ronden we tevreden af.",
      "Is nothing the matter any more after the consult, then we end content."
    )
  ),
  consult(
    14,
    "guard",
    text(
      "Spreken we in het consult af wie wat doet en wat dat oplevert, dan hoeft er geen VOT te komen. Helpt dat niet genoeg, dan moet het VOT wel bij elkaar komen.",
      "Where the consult agrees who does what and what that must yield, no VOT is needed. Does it not help enough, then the VOT has to meet after all."
    )
  ),
  consult(
    15,
    "guard",
    text(
      "Is er echt meer aan de hand, dan bespreken we de leerling snel. De directie roept dan het VOT bij elkaar.",
      "Is there really more the matter, then the pupil is discussed soon. The management then convenes the VOT."
    )
  ),
  preliminary(
    16,
    "table",
    text(
      "In het VOT bespreken de mensen op school die er direct bij horen de leerling voor, zonder ouders. Daarna worden ouders (en leerling) uitgenodigd voor het OT.",
      "In the VOT those at school who are directly involved talk beforehand, without parents. After it parents (and pupil) are invited to the OT."
    )
  ),
  meeting(
    17,
    "table",
    text(
      "Het ondersteuningsteam (OT) is zo klein als het kan: alleen wie er echt bij hoort. De directeur nodigt uit, ook de ouders (en de leerling).",
      "The support team (OT) is as small as possible: only those truly involved. The head invites, the parents (and the pupil) too."
    )
  )
]
