/** De routekaart: the routes, the extra steps of an OZA, and the kinds of offer. */
import { text } from "@oza/kernel"
import { part } from "./SupportRoute.ts"

const steps = part("Routekaart, aanvullende stappen")
const process = part("Routekaart, OZA-proces")
const offer = part("Informatieblad, Aanbod")
const routes = part("PO Schoolondersteuningsroute en haar Onderwijs-Zorg Aanbod")

export const routeMap = [
  steps(
    44,
    "guard",
    text(
      "Stap 1: de intern begeleider zoekt met gezinsspecialist of wijkteam uit wat de vraag is, samen met ouders of leerling. Is er al hulp in het gezin, dan is er eerst overleg met de wijkteammedewerker.",
      "Step 1: the internal coordinator finds out with family specialist or municipal team what the question is, together with parents or pupil. Is there help in the family already, then it is aligned with the worker of the municipal team first."
    )
  ),
  steps(
    45,
    "guard",
    text(
      "Stap 2: we kijken eerst naar hulp die er al is en naar ondersteuning in het onderwijs.",
      "Step 2: we first look at help that is there already and at support in education."
    )
  ),
  steps(
    46,
    "guard",
    text(
      "Stap 3: past dat niet, dan stemt het OT verder af met het wijkteam. Het samenwerkingsverband of de gemeente geeft het arrangement.",
      "Step 3: where none of that fits, the OT aligns further with the municipal team. The samenwerkingsverband or the municipality grants the arrangement."
    )
  ),
  process(
    47,
    "guard",
    text(
      "Bij hulp van het wijkteam maakt de gezinsspecialist of wijkteammedewerker een ondersteuningsplan. De wijkteammedewerker besluit en geeft het door aan de zorgaanbieder.",
      "For help of the municipal team the family specialist or the worker of that team writes a support plan. The worker decides and passes it on to the provider."
    )
  ),
  process(
    48,
    "task",
    text(
      "Wie de regie heeft, maakt het plan om te volgen hoe het gaat en om te evalueren.",
      "Whoever directs the case makes the plan for monitoring and evaluation."
    )
  ),
  offer(
    49,
    "guard",
    text(
      "Er zijn geen vaste producten, wel vier soorten: steun in een groep op school, extra hulp in de klas, trajecten in plaats van school, en behandeling buiten school. Dat laatste is jeugdhulp en geen OZA.",
      "There are no fixed products, but four sorts: group support at school, extra help in class, tracks that take the place of school, and treatment outside school. That last one is youth help and no OZA."
    )
  ),
  routes(
    50,
    "record",
    text(
      "Er zijn vijf routes: de gewone schoolroute, steun met het ondersteuningsteam, de OZA-route, steun van het samenwerkingsverband en jeugdhulp van het wijkteam.",
      "There are five routes: the ordinary school route, support with the support team, the OZA route, support of the samenwerkingsverband, and youth help of the municipal team."
    )
  )
]
