/** The ambition of the region and its principles, as far as they ask something of a case. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const chapter = (principle: string) => part(`4. Ambitie en uitgangspunten: ${principle}`)
const career = chapter("Ontwikkeling en schoolloopbaan staat centraal")
const school = chapter("School is blijvend betrokken")
const temporary = chapter("In principe een tijdelijke interventie")
const bespoke = chapter("Maatwerk")
const together = chapter("Samen met ouders en jeugdige")
const integral = chapter("Integraal arrangeren")
const quality = chapter("Kwaliteit voorop")

export const principles = [
  career(
    7,
    "principle",
    text(
      "Een arrangement helpt de jeugdige om zich gewoon op school te ontwikkelen, zonder onderbreking, liefst tot een startkwalificatie.",
      "An arrangement helps the youth to develop in regular education, without a break, and preferably to a basic qualification."
    )
  ),
  career(
    8,
    "guard",
    text(
      "Kan een gewone schoolloopbaan niet? Dan kijken we altijd wat onderwijs toch kan bijdragen: naast de zorg, of bij de zorgaanbieder.",
      "Is a regular school career not feasible? Then it is always examined what education can still contribute: beside the care, or given by the care provider."
    )
  ),
  school(
    9,
    "task",
    text(
      "De school met zorgplicht organiseert het MDO, met ouders, als het kan de jeugdige, en de professionals.",
      "The school that is responsible organises the MDO, with parents, the youth if possible, and the professionals."
    )
  ),
  school(
    10,
    "task",
    text(
      "De school blijft betrokken als de jeugdige in een groep of instelling is.",
      "The school stays involved when the youth is in a group or an institution."
    )
  ),
  school(
    11,
    "task",
    text(
      "Is er nog geen school, of was de school te weinig betrokken? Dan organiseert de zorgaanbieder het MDO, met de school die het wordt.",
      "Is there no school yet, or was it involved too little? Then the care provider organises the MDO, with the school to be."
    )
  ),
  school(
    12,
    "task",
    text(
      "School en zorgaanbieder moeten allebei zorgen voor goede afstemming in het MDO.",
      "School and care provider both have to see to it that they are aligned in the MDO."
    )
  ),
  temporary(
    13,
    "term",
    text(
      "Een arrangement is in principe tijdelijk. Het heeft een einddatum en een dag waarop we kijken hoe het gaat.",
      "An arrangement is temporary in principle. It has an end date and a day on which it is reviewed."
    )
  ),
  temporary(
    14,
    "guard",
    text(
      "Dichtbij en licht als het kan, zwaar als het moet. Eerst basisondersteuning, dan extra ondersteuning, dan jeugdhulp. De gemeente doet op tijd mee.",
      "Near and light where possible, heavy where needed. First basic support, then extra support, then youth help. The municipality is involved in time."
    )
  ),
  temporary(
    15,
    "guard",
    text(
      "Is er minder nodig, dan bouwen we de ondersteuning af.",
      "Where less is needed, support is scaled down."
    )
  ),
  bespoke(
    16,
    "guard",
    text(
      "Een arrangement is maatwerk: een aanbod en geen plek. Het kan op school, thuis of in een instelling zijn.",
      "An arrangement is bespoke: an offer, not a place. It can be at school, at home or in an institution."
    )
  ),
  together(
    17,
    "consent",
    text(
      "Of er een arrangement komt en wat erin zit, beslissen we altijd samen met ouders en jeugdige.",
      "Whether there is an arrangement and what it holds is always agreed with parents and youth."
    )
  ),
  integral(
    18,
    "record",
    text(
      "We kijken naar het geheel: wat beschermt de jeugdige, wat zit in de weg, en waar is de jeugdige goed in.",
      "The view is whole: what protects the youth, what stands in the way, and what the youth is good at."
    )
  ),
  integral(
    19,
    "table",
    text(
      "Professionals denken op tijd mee, zoals de onderwijsconsulent en de jeugd- en gezinscoach of jeugdconsulent.",
      "Professionals think along in time, such as the education consultant of the SWV and the youth and family coach or youth consultant."
    )
  ),
  quality(
    20,
    "record",
    text(
      "We kiezen liefst een interventie die erkend is. Kan dat niet, dan staat er beschreven waarom de aanpak het doel kan bereiken.",
      "Preferably an intervention is recognised. Where that is not possible, it is described why the method can reach the goal."
    )
  )
]
