/** The Algemene verordening gegevensbescherming (Regulation (EU) 2016/679), as far as access turns on it. */
import { date, type Rule, text } from "@oza/kernel"
import { articlesOf } from "./article.ts"

const article = articlesOf({
  letters: "AVG",
  name: "Algemene verordening gegevensbescherming",
  validFrom: date("2018-05-25")
})

/** Purpose limitation. */
export const AVG_5_1_b: Rule = article(
  "5.1.b",
  "art. 5 lid 1 onder b",
  text(
    "Gegevens mogen alleen gebruikt worden voor een doel dat vooraf vaststaat.",
    "Data may only be used for a purpose that was set beforehand."
  )
)

/** Data minimisation. */
export const AVG_5_1_c: Rule = article(
  "5.1.c",
  "art. 5 lid 1 onder c",
  text(
    "Niemand krijgt meer gegevens dan nodig is voor het doel.",
    "Nobody gets more data than the purpose needs."
  )
)

/** Consent as a ground. */
export const AVG_6_1_a: Rule = article(
  "6.1.a",
  "art. 6 lid 1 onder a",
  text(
    "Gegevens delen mag als de persoon zelf, of wie voor hem beslist, daar toestemming voor geeft.",
    "Sharing data is allowed where the person, or whoever decides for that person, consents to it."
  )
)

/** A legal obligation as a ground. */
export const AVG_6_1_c: Rule = article(
  "6.1.c",
  "art. 6 lid 1 onder c",
  text(
    "Gegevens gebruiken mag als een wet daartoe verplicht.",
    "Using data is allowed where a law obliges to it."
  )
)

/** A public task as a ground. */
export const AVG_6_1_e: Rule = article(
  "6.1.e",
  "art. 6 lid 1 onder e",
  text(
    "Gegevens gebruiken mag als dat nodig is voor een publieke taak die in een wet staat.",
    "Using data is allowed where a public task laid down in law needs it."
  )
)

/** Consent is proven, free, and taken back as easily as it was given. */
export const AVG_7: Rule = article(
  "7",
  "art. 7",
  text(
    "Toestemming is vrij, staat vast op papier of digitaal, en kan op elk moment worden ingetrokken.",
    "Consent is free, can be shown, and can be withdrawn at any moment."
  )
)

/** Explicit consent for special categories. */
export const AVG_9_2_a: Rule = article(
  "9.2.a",
  "art. 9 lid 2 onder a",
  text(
    "Gegevens over gezondheid delen mag met uitdrukkelijke toestemming.",
    "Sharing data on health is allowed with explicit consent."
  )
)

/** Substantial public interest, laid down in law. */
export const AVG_9_2_g: Rule = article(
  "9.2.g",
  "art. 9 lid 2 onder g",
  text(
    "Gegevens over gezondheid gebruiken mag als een wet dat toestaat om een zwaarwegend algemeen belang.",
    "Using data on health is allowed where a law permits it for a substantial public interest."
  )
)

/** Care by people bound to secrecy. */
export const AVG_9_2_h: Rule = article(
  "9.2.h",
  "art. 9 lid 2 onder h",
  text(
    "Gegevens over gezondheid gebruiken mag voor hulp en zorg, door wie moet zwijgen over wat hij weet.",
    "Using data on health is allowed for help and care, by those who are bound to secrecy."
  )
)

/** The right to see one's data. */
export const AVG_15: Rule = article(
  "15",
  "art. 15",
  text(
    "Iedereen mag zien welke gegevens er over hem zijn.",
    "Everybody may see which data there are on them."
  )
)

/** Closed unless opened. */
export const AVG_25: Rule = article(
  "25",
  "art. 25 lid 2",
  text(
    "Gegevens zijn dicht, tenzij iemand ze nodig heeft voor zijn taak.",
    "Data are closed, unless somebody needs them for a task."
  )
)

/** Statistics with safeguards. */
export const AVG_89: Rule = article(
  "89",
  "art. 89",
  text(
    "Voor cijfers over groepen worden gegevens gebruikt waaruit niet blijkt wie het kind is.",
    "Figures about groups are made of data that do not show who the child is."
  )
)

export const avg: ReadonlyArray<Rule> = [
  AVG_5_1_b,
  AVG_5_1_c,
  AVG_6_1_a,
  AVG_6_1_c,
  AVG_6_1_e,
  AVG_7,
  AVG_9_2_a,
  AVG_9_2_g,
  AVG_9_2_h,
  AVG_15,
  AVG_25,
  AVG_89
]
