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

/** Storage limitation. */
export const AVG_5_1_e: Rule = article(
  "5.1.e",
  "art. 5 lid 1 onder e",
  text(
    "Gegevens blijven niet langer in gebruik dan nodig is voor het doel.",
    "Data stay in use no longer than the purpose needs."
  )
)

/** Accountability. */
export const AVG_5_2: Rule = article(
  "5.2",
  "art. 5 lid 2",
  text(
    "Wie gegevens gebruikt, moet kunnen laten zien dat dat volgens de regels gaat.",
    "Whoever uses data has to be able to show that it goes by the rules."
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

/** A vital interest as a ground. */
export const AVG_6_1_d: Rule = article(
  "6.1.d",
  "art. 6 lid 1 onder d",
  text(
    "Gegevens gebruiken mag als iemands leven of gezondheid anders gevaar loopt.",
    "Using data is allowed where otherwise somebody's life or health is in danger."
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

/** Consent for each purpose by itself; not bundled, not for whoever may come. */
export const AVG_7_2: Rule = article(
  "7.2",
  "art. 4 onder 11 en art. 7 lid 2",
  text(
    "Toestemming is voor een bepaald doel en een bepaalde ontvanger. Een ja op alles tegelijk telt niet.",
    "Consent is for a certain purpose and a certain recipient. A yes to everything at once does not count."
  )
)

/** Consent is no ground where the one who asks has power over the one who answers. */
export const AVG_R43: Rule = article(
  "R43",
  "overweging 43",
  text(
    "De overheid vraagt geen toestemming om haar taak te doen: wie afhankelijk is, kiest niet vrij. Heeft zij geen taak, dan helpt toestemming ook niet.",
    "A public body asks no consent to do its task: whoever depends on it does not choose freely. Where it has no task, consent does not help either."
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

/** A vital interest, for special categories. */
export const AVG_9_2_c: Rule = article(
  "9.2.c",
  "art. 9 lid 2 onder c",
  text(
    "Gegevens over gezondheid gebruiken mag als iemands leven of gezondheid gevaar loopt en niemand toestemming kan geven.",
    "Using data on health is allowed where somebody's life or health is in danger and nobody can consent."
  )
)

/** Answering those who use their rights. */
export const AVG_12: Rule = article(
  "12",
  "art. 12",
  text(
    "Wie een recht op zijn gegevens gebruikt, krijgt binnen een maand antwoord.",
    "Whoever uses a right over data gets an answer within a month."
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

/** Restriction of processing. */
export const AVG_18: Rule = article(
  "18",
  "art. 18",
  text(
    "Wordt er over gegevens nog beslist? Dan blijven ze bewaard en gebruikt niemand ze tot dat klaar is.",
    "Is a decision on data still to come? Then they are kept and nobody uses them until it is there."
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
  AVG_5_1_e,
  AVG_5_2,
  AVG_6_1_a,
  AVG_6_1_c,
  AVG_6_1_d,
  AVG_6_1_e,
  AVG_7,
  AVG_7_2,
  AVG_R43,
  AVG_9_2_a,
  AVG_9_2_c,
  AVG_12,
  AVG_9_2_g,
  AVG_9_2_h,
  AVG_15,
  AVG_18,
  AVG_25,
  AVG_89
]
