/** Why the region works this way, who advises on what, and how it wants to see that it works. */
import { text } from "@oza/kernel"
import { part } from "./Mis.ts"

const background = part("Achtergrond en opdracht")
const extraSupport = part("Extra ondersteuning")
const team = part("Inschakelen van het wijkteam")
const route = part("Voorkeursroute voor verwijzing")
const indicators = part("Succesindicatoren")

export const cooperation = [
  background(
    38,
    "principle",
    text(
      "De regio werkt sinds schooljaar 2022/2023 zo, omdat wet en geld niet altijd duidelijk waren. De resultaten worden gevolgd.",
      "The region works this way since school year 2022/2023, because law and money were not always clear. The results are monitored."
    )
  ),
  extraSupport(
    39,
    "guard",
    text(
      "Voor extra ondersteuning bespreken we de leerling: in het po in het OT, in het vo in het MDO.",
      "For extra support the pupil is discussed: in primary education in the OT, in secondary education in the MDO."
    )
  ),
  extraSupport(
    40,
    "record",
    text(
      "Scholen kunnen deskundigen van het samenwerkingsverband inschakelen.",
      "Schools can call in experts of the samenwerkingsverband."
    )
  ),
  extraSupport(
    41,
    "guard",
    text(
      "Medewerkers van het samenwerkingsverband adviseren niet over jeugdhulp.",
      "Staff of the samenwerkingsverband do not advise on youth help."
    )
  ),
  team(
    42,
    "guard",
    text(
      "Ontwikkelt de jeugdige zich niet, ondanks alle inzet, en ligt dat niet aan het leren? Dan kan het wijkteam meedoen, soms met een extra observatie.",
      "Does the child not develop despite all efforts, and is learning not the cause? Then the municipal team can join, in special cases with an extra observation."
    )
  ),
  team(
    43,
    "guard",
    text(
      "Medewerkers van het wijkteam adviseren niet over passend onderwijs.",
      "Staff of the municipal team do not advise on support in education."
    )
  ),
  route(
    44,
    "monitor",
    text(
      "Verwijzen voor onderzoek of behandeling gaat liefst via de gemeente en niet via de huisarts. Ouders mogen wel naar de huisarts.",
      "Referral for diagnosis or treatment goes preferably through the municipality and not through the general practitioner. Parents may go there."
    )
  ),
  indicators(
    45,
    "monitor",
    text(
      "De regio volgt zes dingen: samen besluiten, sneller besluiten, een duidelijke verdeling van kosten, tevreden mensen, meer verwijzingen via het wijkteam, en kosten die passen bij het budget.",
      "The region follows six things: deciding together, deciding sooner, a clear division of costs, satisfied people, more referrals through the municipal team, and costs that fit the budgets."
    )
  )
]
