/**
 * The law on the rights over one's data: who gets what, when it may be refused, and where to go with a no.
 *
 * In our own words and as far as requests turn on it; the text of the Act decides. Who may ask stands
 * with the age matrix (`statute/givers.ts`).
 */
import { date, type Rule, text } from "@oza/kernel"
import { articlesOf } from "../statute/article.ts"

const avg = articlesOf({
  letters: "AVG",
  name: "Algemene verordening gegevensbescherming",
  validFrom: date("2018-05-25")
})
const uavg = articlesOf({
  letters: "UAVG",
  name: "Uitvoeringswet Algemene verordening gegevensbescherming",
  validFrom: date("2018-05-25")
})
const jeugdwet = articlesOf({ letters: "JW", name: "Jeugdwet", validFrom: date("2015-01-01") })

/** The term for an answer, and how it is made longer. */
export const AVG_12_3: Rule = avg(
  "12.3",
  "art. 12 lid 3",
  text(
    "Op een verzoek komt binnen een maand antwoord. Is het ingewikkeld? Dan mag het twee maanden langer duren. Dat wordt binnen de eerste maand verteld, met de reden.",
    "A request is answered within a month. Is it complex? Then it may take two months longer. That is told within the first month, with the reason."
  )
)

/** A no is told with its reason, and where to go with it. */
export const AVG_12_4: Rule = avg(
  "12.4",
  "art. 12 lid 4",
  text(
    "Wie nee zegt, vertelt waarom, en waar je een klacht kunt indienen of naar de rechter kunt.",
    "Whoever says no tells why, and where one can complain or go to court."
  )
)

/** A request without bounds. */
export const AVG_12_5: Rule = avg(
  "12.5",
  "art. 12 lid 5",
  text(
    "Een verzoek dat duidelijk te ver gaat of steeds opnieuw komt, mag geweigerd worden. Wie weigert, moet dat aantonen.",
    "A request that clearly goes too far or keeps coming back may be refused. Whoever refuses has to show that."
  )
)

/** Who is it that asks? */
export const AVG_12_6: Rule = avg(
  "12.6",
  "art. 12 lid 6",
  text(
    "Is niet zeker wie het verzoek doet? Dan mag om bewijs gevraagd worden wie iemand is.",
    "Is it not certain who makes the request? Then proof of who somebody is may be asked for."
  )
)

/** What is of somebody else stays out of the copy. */
export const AVG_15_4: Rule = avg(
  "15.4",
  "art. 15 lid 4",
  text(
    "Wie zijn gegevens ziet, krijgt daarmee niet de gegevens van een ander.",
    "Seeing one's own data does not give one the data of somebody else."
  )
)

/** Rectification. */
export const AVG_16: Rule = avg(
  "16",
  "art. 16",
  text(
    "Kloppen gegevens niet? Dan worden ze verbeterd. Missen er gegevens? Dan worden ze aangevuld, ook met je eigen verklaring.",
    "Are data wrong? Then they are corrected. Are data missing? Then they are added, also by your own statement."
  )
)

/** Erasure. */
export const AVG_17_1: Rule = avg(
  "17.1",
  "art. 17 lid 1",
  text(
    "Gegevens worden gewist als ze niet meer nodig zijn of als de toestemming is ingetrokken. Ook als een bezwaar terecht is, of als ze niet gebruikt mochten worden.",
    "Data are erased where they are no longer needed, consent was withdrawn, the objection is right, or they were not allowed to be used."
  )
)

/** A duty to keep, or a public task, stands in the way of erasure. */
export const AVG_17_3_b: Rule = avg(
  "17.3.b",
  "art. 17 lid 3 onder b",
  text(
    "Gegevens die een wet verplicht te bewaren, of die nodig zijn voor een publieke taak, worden niet gewist.",
    "Data that a law obliges to keep, or that a public task needs, are not erased."
  )
)

/** Data for a case in court stay. */
export const AVG_17_3_e: Rule = avg(
  "17.3.e",
  "art. 17 lid 3 onder e",
  text(
    "Gegevens die nodig zijn voor een rechtszaak, worden niet gewist.",
    "Data that are needed for a case in court are not erased."
  )
)

/** Restriction. */
export const AVG_18_1: Rule = avg(
  "18.1",
  "art. 18 lid 1",
  text(
    "Wordt uitgezocht of gegevens kloppen of gebruikt mogen worden? Dan worden ze op verzoek zolang niet gebruikt, alleen bewaard.",
    "Is it being looked into whether data are right or may be used? Then on request they are not used for as long, only kept."
  )
)

/** Every recipient is told. */
export const AVG_19: Rule = avg(
  "19",
  "art. 19",
  text(
    "Iedereen die de gegevens kreeg, hoort dat ze verbeterd, gewist of stilgezet zijn. Je mag weten wie dat zijn.",
    "Everybody who got the data is told that they were corrected, erased or put on hold. You may know who they are."
  )
)

/** Objection. */
export const AVG_21_1: Rule = avg(
  "21.1",
  "art. 21 lid 1",
  text(
    "Tegen gebruik van gegevens voor een publieke taak kun je bezwaar maken om je eigen situatie. Het gebruik stopt dan, tenzij er een reden is die zwaarder weegt.",
    "You can object to the use of data for a public task on grounds of your own situation. The use then stops, unless there is a reason that weighs more."
  )
)

/** A decision by an authority is a decision in the sense of the Awb. */
export const UAVG_34: Rule = uavg(
  "34",
  "art. 34",
  text(
    "Beslist een bestuursorgaan op een verzoek over gegevens? Dan is dat een besluit waartegen je bezwaar kunt maken.",
    "Does an authority decide on a request about data? Then that is a decision to which one can object."
  )
)

/** A decision by anybody else can be brought before the court. */
export const UAVG_35: Rule = uavg(
  "35",
  "art. 35",
  text(
    "Ben je het niet eens met het antwoord van een organisatie die geen bestuursorgaan is? Dan kun je binnen zes weken de rechtbank vragen erover te beslissen, zonder advocaat.",
    "Do you disagree with the answer of an organisation that is no authority? Then you can ask the court to decide within six weeks, without a lawyer."
  )
)

/** The supervisor can mediate. */
export const UAVG_36: Rule = uavg(
  "36",
  "art. 36",
  text(
    "Je kunt in die tijd ook de Autoriteit Persoonsgegevens vragen om te bemiddelen.",
    "In that time you can also ask the Autoriteit Persoonsgegevens to mediate."
  )
)

/** How long the file of youth help is kept. */
export const JW_7_3_8_3: Rule = jeugdwet(
  "7.3.8.3",
  "art. 7.3.8 lid 3",
  text(
    "Het dossier van de jeugdhulp wordt twintig jaar bewaard vanaf de laatste wijziging, of langer als goede hulp dat vraagt.",
    "The file of the youth help is kept for twenty years from the last change, or longer where good help asks for it."
  )
)

/** Destruction of the file of youth help. */
export const JW_7_3_9: Rule = jeugdwet(
  "7.3.9",
  "art. 7.3.9 lid 1",
  text(
    "Wie jeugdhulp kreeg, kan vragen om het dossier te vernietigen, ook als de bewaartermijn nog loopt. Dat gebeurt binnen drie maanden.",
    "Whoever got youth help can ask to destroy the file, also while the term for keeping it runs. That is done within three months."
  )
)

/** When it is not destroyed. */
export const JW_7_3_9_2: Rule = jeugdwet(
  "7.3.9.2",
  "art. 7.3.9 lid 2",
  text(
    "Het dossier wordt niet vernietigd voor zover het van groot belang is voor een ander, of een wet het verbiedt.",
    "The file is not destroyed as far as it matters much to somebody else, or a law forbids it."
  )
)

/** In youth help a decision is never one of an authority. */
export const JW_7_3_17: Rule = jeugdwet(
  "7.3.17",
  "art. 7.3.17",
  text(
    "Een beslissing over gegevens door wie jeugdhulp geeft, is geen besluit van de overheid. Met een nee kun je naar de rechtbank.",
    "A decision on data by whoever gives youth help is no decision of an authority. With a no one can go to court."
  )
)

/** The articles that are used here. */
export const rightsLaw: ReadonlyArray<Rule> = [
  AVG_12_3,
  AVG_12_4,
  AVG_12_5,
  AVG_12_6,
  AVG_15_4,
  AVG_16,
  AVG_17_1,
  AVG_17_3_b,
  AVG_17_3_e,
  AVG_18_1,
  AVG_19,
  AVG_21_1,
  UAVG_34,
  UAVG_35,
  UAVG_36,
  JW_7_3_8_3,
  JW_7_3_9,
  JW_7_3_9_2,
  JW_7_3_17
]
