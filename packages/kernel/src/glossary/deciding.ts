/** Words of law and of deciding: the application, its decision, terms and the rules they rest on. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const deciding: Glossary = [
  {
    id: "application",
    name: "application",
    dutch: "aanvraag",
    definition: text(
      "Het verzoek van ouders of voogd aan de gemeente om over jeugdhulp te beslissen. De termijn loopt vanaf de ontvangst.",
      "The request of parents or guardian to the municipality to decide on youth help. The term runs from its receipt."
    ),
    source: "Awb art. 1:3 lid 3; Kop van Noord-Holland, KOP-07",
    avoid: ["request", "sign-up", "aanmelding"]
  },
  {
    id: "decision",
    name: "decision",
    dutch: "beschikking",
    definition: text(
      "Het besluit van de gemeente op één aanvraag: toegekend of afgewezen, met de redenen.",
      "The municipality's decision on one application: granted or refused, with the reasons."
    ),
    source: "Awb art. 1:3 lid 2",
    avoid: ["indication", "indicatie", "order"]
  },
  {
    id: "decision-term",
    name: "decision term",
    dutch: "beslistermijn",
    definition: text(
      "De tijd waarin een besluit moet komen. Voor jeugdhulp in een arrangement ten hoogste acht weken; schoolvakanties tellen mee.",
      "The time within which a decision has to come. For youth help in an arrangement at most eight weeks; school holidays count."
    ),
    source: "Awb art. 4:13; Kop van Noord-Holland, KOP-16",
    avoid: ["deadline", "SLA"]
  },
  {
    id: "suspension",
    name: "suspension",
    dutch: "opschorting",
    definition: text(
      "De termijn staat stil, bijvoorbeeld terwijl de aanvrager zijn aanvraag aanvult. Daarna loopt hij verder met de dagen die over waren.",
      "The term stands still, for example while the applicant completes the application. After that it runs on with the days that were left."
    ),
    source: "Awb art. 4:15",
    avoid: ["pause", "schorsing"]
  },
  {
    id: "extension",
    name: "extension",
    dutch: "verdaging",
    definition: text(
      "De melding, binnen de termijn, dat het besluit langer duurt en wanneer het wel komt.",
      "The announcement, within the term, that the decision takes longer and when it will come."
    ),
    source: "Awb art. 4:14",
    avoid: ["prolongation", "delay"]
  },
  {
    id: "objection",
    name: "objection",
    dutch: "bezwaar",
    definition: text(
      "Aan de gemeente vragen om een besluit opnieuw te bekijken. Dat kan zes weken lang.",
      "Asking the municipality to look at a decision again. This is possible for six weeks."
    ),
    source: "Awb art. 1:5 en 6:7",
    avoid: ["complaint", "klacht"]
  },
  {
    id: "holiday",
    name: "holiday",
    dutch: "algemeen erkende feestdag",
    definition: text(
      "Een dag die de wet noemt en waarop een wettelijke termijn niet eindigt. Schoolvakanties horen daar niet bij.",
      "A day that the Act names and on which a legal term does not end. School holidays are not among them."
    ),
    source: "Algemene termijnenwet art. 3",
    avoid: ["bank holiday", "vacation"]
  },
  {
    id: "ordinary-day",
    name: "ordinary day",
    dutch: "gewone dag",
    definition: text(
      "Een dag die geen zaterdag, zondag of erkende feestdag is.",
      "A day that is no Saturday, Sunday or recognised holiday."
    ),
    source: "Algemene termijnenwet art. 1 en 2",
    avoid: ["business day", "werkdag"]
  },
  {
    id: "rule",
    name: "rule",
    dutch: "regel",
    definition: text(
      "Eén uitspraak van een wet of van een regionale afspraak, met nummer en vindplaats.",
      "One statement of law or of a regional agreement, with its number and where it stands."
    ),
    source: "dit project",
    avoid: ["policy", "constraint", "validation"]
  },
  {
    id: "ruling",
    name: "ruling",
    dutch: "oordeel",
    definition: text(
      "Het antwoord op de vraag of iets mag, met de regels waarop het rust. Bij nee ook: wat staat in de weg en wie kan dat wegnemen.",
      "The answer to whether something may be done, with the rules it rests on. If no, also: what stands in the way and who can take it away."
    ),
    source: "dit project",
    avoid: ["verdict", "exception", "error"]
  },
  {
    id: "open-term",
    name: "open term",
    dutch: "open norm",
    definition: text(
      "Iets wat de wet of een afspraak aan de regio overlaat. De regio legt vast welke waarde geldt, vanaf wanneer en waar dat is besloten.",
      "Something that a law or agreement leaves to the region. The region records which value holds, from when, and where that was decided."
    ),
    source: "dit project",
    avoid: ["setting", "configuration", "parameter"]
  },
  {
    id: "mandate",
    name: "mandate",
    dutch: "mandaat",
    definition: text(
      "De bevoegdheid om namens een bestuursorgaan een besluit te nemen.",
      "The power to take a decision on behalf of an administrative authority."
    ),
    source: "Awb art. 10:1",
    avoid: ["delegation", "volmacht"]
  }
]
