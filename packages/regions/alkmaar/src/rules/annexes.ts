/** The annexes on group arrangements: the register, the documents and the bodies. */
import { text } from "@oza/kernel"
import { part } from "./Kader.ts"

const register = part("Bijlage 1: Overzicht projecten en pilots")
const proposal = part("Bijlage 2: Voorstel voor starten van een groepsarrangement")
const businessCase = part("Bijlage 3: Maatschappelijke businesscase of projectplan")
const route = part("Bijlage 4: Routekaart besluitvorming voor groepsarrangementen")

export const annexes = [
  register(
    52,
    "record",
    text(
      "Van elk groepsarrangement staat in een overzicht voor wie het is, wie meedoen en uit welke bronnen het wordt betaald.",
      "Of every group arrangement a register says for whom it is, who take part and from which sources it is funded."
    )
  ),
  register(
    53,
    "record",
    text(
      "Eén groep is voor kinderen met een vrijstelling van onderwijs.",
      "One group is for children who are exempted from education."
    )
  ),
  proposal(
    54,
    "guard",
    text(
      "Een voorstel is hoogstens twee A4. Het heeft vaste delen: inleiding, doelstelling, eerste ideeën voor de aanpak, financiering en planning.",
      "A proposal is two pages at most. It has fixed parts: introduction, goal, first ideas on the method, funding and planning."
    )
  ),
  businessCase(
    55,
    "guard",
    text(
      "Een businesscase of projectplan heeft vaste delen, van samenvatting tot planning.",
      "A business case or project plan has fixed parts, from summary to planning."
    )
  ),
  route(
    56,
    "guard",
    text(
      "Vijf overleggen hebben een plek in de route: beleidsoverleg, RBO, regisseursoverleg, PORA en OOGO. Het beleidsoverleg hoort het alleen.",
      "Five bodies have a place on the route: Beleidsoverleg, RBO, Regisseursoverleg, PORA and OOGO. The Beleidsoverleg is only informed."
    )
  )
]
