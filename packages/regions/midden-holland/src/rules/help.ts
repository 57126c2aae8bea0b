/** The roles of health care, youth help and the municipality. */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const health = part("Rollen en taken, Jeugdgezondheidszorg (JGZ)/CJG")
const helper = part("Rollen en taken, Jeugdhulpverlener")
const town = part("Rollen en taken, Gemeentelijke Toegang/Jeugdconsulent")

export const help = [
  health(
    62,
    "record",
    text(
      "De JGZ volgt in principe elke leerling tot 18 jaar.",
      "Youth health care follows in principle every pupil to the age of 18."
    )
  ),
  health(
    63,
    "task",
    text(
      "Denkt sociaal-medisch mee, maakt gewoon wat gewoon kan zijn, signaleert vroeg, kent preventief aanbod en doet actief mee bij (dreigend) verzuim.",
      "Gives a social-medical view, normalises what can be normal, signals early, knows the preventive offer and is active at (threatened) absence."
    )
  ),
  health(
    64,
    "guard",
    text(
      "De jeugdarts mag verwijzen naar jeugdhulp waarvoor een beschikking nodig is, in overleg met de gemeente en de anderen in het overleg.",
      "The youth doctor may refer to youth help that needs an individual decision, in consultation with the municipality and the others in the meeting."
    )
  ),
  health(
    65,
    "guard",
    text(
      "Voor een TLV zijn er twee deskundigen. De jeugdarts kan de tweede zijn.",
      "A TLV takes two experts. The youth doctor can be the second."
    )
  ),
  helper(
    66,
    "table",
    text(
      "Krijgt de leerling al jeugdhulp, of evalueren we een arrangement dat loopt? Dan wordt de jeugdhulpverlener die de hulp geeft uitgenodigd.",
      "Does the pupil get youth help already, or is a running arrangement evaluated? Then the youth-help worker who gives it is invited."
    )
  ),
  helper(
    67,
    "task",
    text(
      "Vertelt wat nodig is bij opvoeden en opgroeien en wat werkte, en toetst of doelen en hulp haalbaar zijn.",
      "Tells what is needed in upbringing and what worked, and tests whether goals and help are feasible."
    )
  ),
  town(
    68,
    "record",
    text(
      "Elke school heeft een eigen contactpersoon bij de gemeente. Naam en gegevens zijn bij de school bekend.",
      "Every school has its own contact at the municipality. Name and details are known to the school."
    )
  ),
  town(
    69,
    "task",
    text(
      "Vertelt de school hoe de toegang in de gemeente werkt (sociaal team, Toegang, Loket, Wadwijzer of Stichting ZO).",
      "Tells the school how access works in the municipality (sociaal team, Toegang, Loket, Wadwijzer or Stichting ZO)."
    )
  ),
  town(
    70,
    "task",
    text(
      "Denkt mee over opvoeden, gezin en omgeving, en adviseert over passende hulp, van preventief tot specialistisch.",
      "Thinks along on upbringing, family and surroundings, and advises on fitting help, from preventive to specialist."
    )
  ),
  town(
    71,
    "consent",
    text(
      "De gemeente vertelt alleen met toestemming van de ouders over eerdere hulp, en alleen wat nu nodig is.",
      "The municipality tells of earlier help with the consent of the parents only, and only what is needed now."
    )
  ),
  town(
    72,
    "consent",
    text(
      "De gemeente gebruikt verslagen van school, JOS en anderen alleen met toestemming van de ouders, en bouwt daarop voort.",
      "The municipality uses reports of school, JOS and others with the consent of the parents only, and builds on them."
    )
  ),
  town(
    73,
    "task",
    text(
      "Vertelt wat wet, lokaal beleid en de grenzen van jeugdhulp zijn.",
      "Informs on the law, local policy and the limits of youth help."
    )
  ),
  town(
    74,
    "guard",
    text(
      "Is er besloten tot jeugdhulp? Dan zorgt de gemeente voor de aanvraag van de beschikking en voor de regie op het gezinsplan, of legt zij die regie bij een partner.",
      "Has youth help been decided on? Then the municipality sees to the application for the individual decision and to regie on the family plan, or assigns that regie to a partner."
    )
  )
]
