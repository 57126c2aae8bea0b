/**
 * The Uitvoeringswet AVG: who consents for a child, and who may use its rights.
 *
 * Article 5 changed on 1 September 2026: from that day somebody of 12 or older may withdraw consent and
 * use the rights as well. Both texts stand here, each with its days.
 */
import { date, type Rule, text } from "@oza/kernel"
import { articlesOf } from "./article.ts"

const article = articlesOf({
  letters: "UAVG",
  name: "Uitvoeringswet Algemene verordening gegevensbescherming",
  validFrom: date("2018-05-25")
})

/** First day of the present text of article 5. */
export const uavg5Changed = date("2026-09-01")

/** Who consents. */
export const UAVG_5_1: Rule = article(
  "5.1",
  "art. 5 lid 1",
  text(
    "Is een kind jonger dan 16? Dan geeft wie gezag heeft toestemming om gegevens te gebruiken. Vanaf 16 doet de jongere dat zelf.",
    "Is a child under 16? Then those who have authority consent to the use of data. From 16 the youth does so."
  )
)

/** Who consents for an adult that cannot. */
export const UAVG_5_2: Rule = article(
  "5.2",
  "art. 5 lid 2",
  text(
    "Heeft iemand een mentor of curator? Dan geeft die toestemming over wat de ander niet zelf kan beslissen.",
    "Does somebody have a mentor or curator? Then that person consents on what the other cannot decide."
  )
)

/** Who withdraws, until 1 September 2026. */
export const UAVG_5_3_2018: Rule = article(
  "5.3:2018",
  "art. 5 lid 3, zoals het gold tot 1 september 2026",
  text(
    "Voor een kind onder de 16 kan alleen wie gezag heeft de toestemming intrekken.",
    "For a child under 16 only those who have authority can withdraw consent."
  ),
  { validUntil: uavg5Changed }
)

/** Who withdraws, from 1 September 2026. */
export const UAVG_5_3: Rule = article(
  "5.3",
  "art. 5 lid 3",
  text(
    "Toestemming kan op elk moment worden ingetrokken door wie gezag heeft, en vanaf 12 jaar ook door het kind zelf.",
    "Consent can be withdrawn at any moment by those who have authority, and from 12 by the child as well."
  ),
  { validFrom: uavg5Changed }
)

/** Who uses the rights over data, until 1 September 2026. */
export const UAVG_5_4_2018: Rule = article(
  "5.4:2018",
  "art. 5 lid 4, zoals het gold tot 1 september 2026",
  text(
    "Voor een kind onder de 16 gebruikt wie gezag heeft de rechten op inzage, verbetering en verwijdering.",
    "For a child under 16 those who have authority use the rights to see, correct and erase data."
  ),
  { validUntil: uavg5Changed }
)

/** Who uses the rights over data, from 1 September 2026. */
export const UAVG_5_4: Rule = article(
  "5.4",
  "art. 5 lid 4",
  text(
    "Van 12 tot 16 jaar gebruikt het kind zelf of wie gezag heeft de rechten op inzage, verbetering en verwijdering. Onder de 12 doet wie gezag heeft dat.",
    "From 12 to 16 the child or those who have authority use the rights to see, correct and erase data. Under 12 those who have authority do."
  ),
  { validFrom: uavg5Changed }
)

/** Schools and health data. */
export const UAVG_30_2_a: Rule = article(
  "30.2.a",
  "art. 30 lid 2 onder a",
  text(
    "Een school mag gegevens over gezondheid gebruiken voor zover dat nodig is om de leerling speciaal te begeleiden.",
    "A school may use data on health as far as the special guidance of a pupil needs it."
  )
)

/** Care providers and health data. */
export const UAVG_30_3_a: Rule = article(
  "30.3.a",
  "art. 30 lid 3 onder a",
  text(
    "Wie hulp of zorg geeft, mag gegevens over gezondheid gebruiken voor zover dat nodig is om goed te helpen.",
    "Whoever gives help or care may use data on health as far as good help needs it."
  )
)

/** Exceptions to the rights, for the safety of the child or somebody else. */
export const UAVG_41: Rule = article(
  "41.1.i",
  "art. 41 lid 1 onder i",
  text(
    "Iemand krijgt gegevens niet te zien als dat nodig is om het kind of een ander te beschermen.",
    "Somebody does not get to see data where the protection of the child or somebody else needs that."
  )
)

export const uavg: ReadonlyArray<Rule> = [
  UAVG_5_1,
  UAVG_5_2,
  UAVG_5_3_2018,
  UAVG_5_3,
  UAVG_5_4_2018,
  UAVG_5_4,
  UAVG_30_2_a,
  UAVG_30_3_a,
  UAVG_41
]
