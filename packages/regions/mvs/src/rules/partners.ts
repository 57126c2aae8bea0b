/** Rollen en verantwoordelijkheden: what each of the partners does. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const everybody = part("Rollen en verantwoordelijkheden")
const school = part("Rollen en verantwoordelijkheden, School")
const swv = part("Rollen en verantwoordelijkheden, Samenwerkingsverband")
const familySpecialist = part("Rollen en verantwoordelijkheden, Gezinsspecialist")
const nurse = part("Rollen en verantwoordelijkheden, Jeugdverpleegkundige")
const wijkteam = part("Rollen en verantwoordelijkheden, Wijkteammedewerker")

export const partners = [
  everybody(
    38,
    "task",
    text(
      "Wie erbij betrokken is, gaat vroeg met de anderen in gesprek over wat nodig is.",
      "Whoever is involved talks with the others early about what is needed."
    )
  ),
  school(
    39,
    "task",
    text(
      "De leerkracht signaleert. De intern begeleider bespreekt wat nodig is met het OT en stemt af met de gezinsspecialist.",
      "The teacher signals. The internal coordinator discusses what is needed with the OT and aligns with the family specialist."
    )
  ),
  swv(
    40,
    "table",
    text(
      "De onderwijsspecialist van het samenwerkingsverband hoort bij het OT.",
      "The education specialist of the samenwerkingsverband is part of the OT."
    )
  ),
  familySpecialist(
    41,
    "task",
    text(
      "Ouders of school kunnen de gezinsspecialist vragen voor korte hulp. Langere hulp stemt die af met ouders, school en wijkteam. De gezinsspecialist heeft vaak de regie.",
      "Parents or school can ask the family specialist for short help. Longer help is aligned with parents, school and municipal team. The family specialist often directs the case."
    )
  ),
  nurse(
    42,
    "task",
    text(
      "De jeugdverpleegkundige geeft raad over opvoeden, eten en hoe het gaat, en stemt waar nodig af met de jeugdarts.",
      "The youth nurse advises on upbringing, food and well-being, and aligns with the youth doctor where needed."
    )
  ),
  wijkteam(
    43,
    "task",
    text(
      "Het wijkteam is er vroeg bij en weegt af of iets beters past of er al is. Na die afstemming neemt de wijkteammedewerker het besluit.",
      "The municipal team is involved early and weighs whether something better fits or is there already. After that alignment its worker takes the decision."
    )
  )
]
