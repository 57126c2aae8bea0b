/**
 * The Jeugdwet: the municipality's task, secrecy in youth help, and who consents to what.
 *
 * Article 2.7 obliges to consult; it names no data and stands above nothing. What may be shared while
 * consulting follows from 7.3.11 and the AVG.
 */
import { date, type Rule, text } from "@oza/kernel"
import { articlesOf } from "./article.ts"

const article = articlesOf({ letters: "JW", name: "Jeugdwet", validFrom: date("2015-01-01") })
/** For articles that came later and whose first day is not recorded here. */
const later = articlesOf({ letters: "JW", name: "Jeugdwet" })

/** The municipality provides youth help. */
export const JW_2_3: Rule = article(
  "2.3",
  "art. 2.3",
  text(
    "De gemeente beoordeelt of een kind jeugdhulp nodig heeft en zorgt dat die er komt.",
    "The municipality assesses whether a child needs youth help, and sees that it comes."
  )
)

/** The municipality consults the school. */
export const JW_2_7: Rule = article(
  "2.7",
  "art. 2.7 lid 1",
  text(
    "De gemeente overlegt zo nodig met de school over jeugdhulp voor een leerling. De wet zegt niet dat daarvoor alle gegevens gedeeld mogen worden.",
    "The municipality consults the school on youth help for a pupil where needed. The law does not say that all data may be shared for it."
  )
)

/** A report to the reference index. */
export const JW_7_1_4_1: Rule = article(
  "7.1.4.1",
  "art. 7.1.4.1",
  text(
    "Wie een ernstig risico voor een kind ziet, mag het kind zonder toestemming melden in de verwijsindex. Daarin staat wie meldt, en niet waarom.",
    "Whoever sees a serious risk for a child may report the child in the reference index without consent. It says who reports, and not why."
  )
)

/** Rights over a report in the reference index. */
export const JW_7_1_5_1: Rule = article(
  "7.1.5.1",
  "art. 7.1.5.1",
  text(
    "Over een melding in de verwijsindex beslissen van 12 tot 16 jaar het kind en wie gezag heeft samen, vanaf 16 de jongere.",
    "On a report in the reference index the child and those who have authority decide together from 12 to 16, the youth from 16."
  )
)

/** Who uses the citizen service number. */
export const JW_7_2_1: Rule = article(
  "7.2.1",
  "art. 7.2.1 tot en met 7.2.6",
  text(
    "De gemeente, de jeugdhulp en de gecertificeerde instelling gebruiken het burgerservicenummer. School en samenwerkingsverband niet.",
    "The municipality, youth help and the certified institution use the citizen service number. School and school alliance do not."
  )
)

/** Consent to help. */
export const JW_7_3_4: Rule = article(
  "7.3.4",
  "art. 7.3.4",
  text(
    "Voor jeugdhulp is toestemming nodig. Van 12 tot 16 jaar van het kind en van wie gezag heeft.",
    "Youth help needs consent. From 12 to 16 of the child and of those who have authority."
  )
)

/** Help without the consent of those who have authority. */
export const JW_7_3_4_2: Rule = article(
  "7.3.4.2",
  "art. 7.3.4 lid 2, tweede zin",
  text(
    "Is hulp duidelijk nodig om ernstig nadeel voor het kind te voorkomen? Dan mag die er komen zonder toestemming van wie gezag heeft.",
    "Is help clearly needed to prevent serious harm to the child? Then it may come without the consent of those who have authority."
  )
)

/** From 16 the youth decides on help. */
export const JW_7_3_5: Rule = article(
  "7.3.5",
  "art. 7.3.5",
  text("Vanaf 16 jaar beslist de jongere zelf over jeugdhulp.", "From 16 the youth decides on youth help.")
)

/** The file of the help. */
export const JW_7_3_8: Rule = article(
  "7.3.8",
  "art. 7.3.8",
  text(
    "Wie jeugdhulp geeft, houdt een dossier bij met wat daarvoor nodig is.",
    "Whoever gives youth help keeps a file with what the help needs."
  )
)

/** Seeing the file. */
export const JW_7_3_10: Rule = article(
  "7.3.10",
  "art. 7.3.10",
  text(
    "De jongere mag zijn dossier van de jeugdhulp zien, behalve wat privé is van een ander.",
    "The youth may see the file of the youth help, except what is private to somebody else."
  )
)

/** Secrecy. */
export const JW_7_3_11: Rule = article(
  "7.3.11",
  "art. 7.3.11 lid 1",
  text(
    "Wie jeugdhulp geeft, vertelt daarover niets aan anderen zonder toestemming.",
    "Whoever gives youth help tells others nothing about it without consent."
  )
)

/** Those directly involved in the help. */
export const JW_7_3_11_2: Rule = article(
  "7.3.11.2",
  "art. 7.3.11 lid 2",
  text(
    "Wie zelf bij deze hulp betrokken is, mag weten wat hij daarvoor nodig heeft.",
    "Those involved in this help may know what they need for it."
  )
)

/** Facts for the certified institution under a supervision order. */
export const JW_7_3_11_4: Rule = article(
  "7.3.11.4",
  "art. 7.3.11 lid 4",
  text(
    "Staat een kind onder toezicht? Dan krijgt de gezinsvoogd wat nodig is voor het toezicht, ook zonder toestemming.",
    "Is a child under supervision? Then the family supervisor gets what the supervision needs, also without consent."
  )
)

/** Under 12 the duties run to the representatives. */
export const JW_7_3_15: Rule = article(
  "7.3.15",
  "art. 7.3.15 lid 1",
  text(
    "Is een kind jonger dan 12? Dan beslist wie gezag heeft over de jeugdhulp en de gegevens daarover.",
    "Is a child under 12? Then those who have authority decide on the youth help and the data on it."
  )
)

/** From 12, where the youth cannot weigh the matter. */
export const JW_7_3_15_2: Rule = article(
  "7.3.15.2",
  "art. 7.3.15 lid 2",
  text(
    "Kan een jongere vanaf 12 jaar dit niet zelf afwegen? Dan beslist wie gezag heeft, en bij een volwassene de mentor of curator.",
    "Can a youth of 12 or older not weigh this? Then those who have authority decide, and for an adult the mentor or curator."
  )
)

/** No duty to the representatives that goes against good care. */
export const JW_7_3_15_4: Rule = article(
  "7.3.15.4",
  "art. 7.3.15 lid 4",
  text(
    "Wie helpt, houdt zich niet aan wat ouders willen als dat niet samengaat met goede hulp aan het kind.",
    "Whoever helps does not follow what parents want where that cannot go with good help to the child."
  )
)

/** No time to ask. */
export const JW_7_3_16: Rule = article(
  "7.3.16",
  "art. 7.3.16 lid 1",
  text(
    "Is er geen tijd om toestemming te vragen en moet ernstig nadeel voorkomen worden? Dan mag de hulp meteen beginnen.",
    "Is there no time to ask consent, and has serious harm to be prevented? Then help may start at once."
  )
)

/** The municipality's data. */
export const JW_7_4_0: Rule = later(
  "7.4.0",
  "art. 7.4.0",
  text(
    "De gemeente mag de gegevens gebruiken die nodig zijn om over jeugdhulp te beslissen, haar te betalen en te controleren.",
    "The municipality may use the data that are needed to decide on youth help, to pay for it and to check it."
  )
)

export const jeugdwet: ReadonlyArray<Rule> = [
  JW_2_3,
  JW_2_7,
  JW_7_1_4_1,
  JW_7_1_5_1,
  JW_7_2_1,
  JW_7_3_4,
  JW_7_3_4_2,
  JW_7_3_5,
  JW_7_3_8,
  JW_7_3_10,
  JW_7_3_11,
  JW_7_3_11_2,
  JW_7_3_11_4,
  JW_7_3_15,
  JW_7_3_15_2,
  JW_7_3_15_4,
  JW_7_3_16,
  JW_7_4_0
]
