/** The process coordinator: how one is chosen, what one does, and what not. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const general = part("Bijlage 5: Procesbegeleider oza, Algemeen")
const duty = part("Bijlage 5: Procesbegeleider oza, De procesbegeleider")

export const coordinator = [
  general(
    57,
    "task",
    text(
      "De procesbegeleider let namens iedereen op de afspraken over het proces. Hij of zij kan in het MDO spreken voor jeugdige, ouders en school.",
      "The process coordinator guards the agreements on the process for all. He or she can speak for youth, parents and school in the MDO."
    )
  ),
  general(
    58,
    "guard",
    text(
      "Jeugdige, ouders en professionals kiezen samen de procesbegeleider: iemand die contact heeft, zicht heeft op de ontwikkeling en kan blijven, liefst ook na afsluiting.",
      "Youth, parents and professionals choose the process coordinator together: somebody who is in contact, sees the development and can stay, preferably also after closing."
    )
  ),
  general(
    59,
    "principle",
    text(
      "Iedereen is gelijkwaardig. Samen zorgen de professionals, elk vanuit de eigen rol, dat afspraken sluiten en worden uitgevoerd.",
      "All are equal. Together the professionals, each from its own role, see to it that agreements are closing and are carried out."
    )
  ),
  duty(
    60,
    "task",
    text(
      "De procesbegeleider zit het MDO technisch voor.",
      "The process coordinator is the technical chair of the MDO."
    )
  ),
  duty(
    61,
    "guard",
    text(
      "De procesbegeleider is het aanspreekpunt voor hoe het gaat, niet voor de inhoud.",
      "The process coordinator is the contact on the process, not on the content."
    )
  ),
  duty(
    62,
    "task",
    text(
      "De procesbegeleider zorgt dat in het MDO ieders rol wordt besproken.",
      "The process coordinator sees to it that each one's role is discussed in the MDO."
    )
  ),
  duty(
    63,
    "guard",
    text(
      "Is er een jeugdbeschermer of Veilig Thuis betrokken? Dan bespreken we wat dat wettelijk betekent voor de afspraken.",
      "Is a youth protection worker or Veilig Thuis involved? Then it is discussed what the legal frame means for the agreements."
    )
  ),
  duty(
    64,
    "table",
    text(
      "De procesbegeleider gaat vooraf na of de juiste mensen aan tafel zitten: genoeg, alles gedekt, en niet te veel.",
      "The process coordinator checks beforehand whether the right people are at the table: sufficient, covering, effective and efficient."
    )
  ),
  duty(
    65,
    "task",
    text(
      "De procesbegeleider vraagt jeugdige, ouders en professionals om vanuit hun rol bij te dragen.",
      "The process coordinator invites youth, parents and professionals to contribute from their role."
    )
  ),
  duty(
    66,
    "guard",
    text(
      "Afspraken zijn SMART: over doelen, voortgang, terugkoppeling en evaluatie. Ze staan vast en worden opgevolgd.",
      "Agreements are SMART: on goals, progress, feedback and evaluation. They are recorded and followed up."
    )
  ),
  duty(
    67,
    "task",
    text(
      "De procesbegeleider zorgt voor de planning van het MDO en wat daaruit volgt.",
      "The process coordinator sees to the planning of the MDO and of what follows from it."
    )
  ),
  duty(
    68,
    "guard",
    text(
      "De procesbegeleider gaat na of de juiste beschikkingen en toelaatbaarheidsverklaringen er zijn.",
      "The process coordinator checks whether the right decisions and TLVs have been issued."
    )
  ),
  duty(
    69,
    "guard",
    text(
      "Loopt het vast? Dan neemt de procesbegeleider het initiatief, samen met jeugdige en ouders. Bijvoorbeeld met een extra MDO of extra deskundigheid.",
      "Does it stagnate? Then the process coordinator takes the initiative, with youth and parents. With an extra MDO or extra expertise, for example."
    )
  ),
  duty(
    70,
    "guard",
    text(
      "De procesbegeleider heeft het mandaat om op te schalen en te escaleren.",
      "The process coordinator has the mandate to scale up and to escalate."
    )
  ),
  duty(
    71,
    "guard",
    text(
      "Eerst stemt de procesbegeleider met de coach of jeugdconsulent af welke ondersteuning op school komt. Daarna vraagt de coach de beschikking aan bij de jeugdhulpdeskundige.",
      "First the process coordinator agrees with the coach or youth consultant which support there is at school. Then the coach requests the decision from the youth help expert."
    )
  ),
  duty(
    72,
    "task",
    text(
      "De procesbegeleider is, met de coach of jeugdconsulent, het contact voor de deskundigen over de beschikking.",
      "The process coordinator is, with the coach or youth consultant, the contact of the experts on the decision."
    )
  )
]
