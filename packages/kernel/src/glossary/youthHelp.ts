/** Words of youth help, and of who may speak for a child. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const youthHelp: Glossary = [
  {
    id: "youth",
    name: "youth",
    dutch: "jeugdige",
    definition: text(
      "Wie jonger is dan 18 jaar, en in bepaalde gevallen wie ouder is en hulp nodig heeft die al was begonnen.",
      "Anybody under 18, and in certain cases somebody older who needs help that had already begun."
    ),
    source: "Jeugdwet art. 1.1",
    avoid: ["minor", "client", "teenager"]
  },
  {
    id: "parent",
    name: "parent",
    dutch: "ouder",
    definition: text(
      "De ouder met gezag. Waar de regio het zegt, ook de verzorger of de voogd.",
      "The parent with authority. Where the region says so, also the carer or the guardian."
    ),
    source: "Jeugdwet art. 1.1; Kop van Noord-Holland, KOP-07 en KOP-29",
    avoid: ["caregiver", "family member"]
  },
  {
    id: "parental-authority",
    name: "parental authority",
    dutch: "gezag",
    definition: text(
      "De plicht en het recht om voor een minderjarige te zorgen en namens hem te beslissen. Ouders hebben het, of een voogd.",
      "The duty and right to care for a minor and to decide on their behalf. Parents have it, or a guardian."
    ),
    source: "Burgerlijk Wetboek Boek 1 art. 245",
    avoid: ["custody"]
  },
  {
    id: "guardian",
    name: "guardian",
    dutch: "voogd",
    definition: text(
      "Wie het gezag heeft in plaats van de ouders. Hij heeft dezelfde rechten als zij en kan dus aanvragen.",
      "Who has authority in place of the parents. A guardian has the same rights and so can apply."
    ),
    source: "Burgerlijk Wetboek Boek 1 art. 245; Kop van Noord-Holland, KOP-07",
    avoid: ["custodian", "tutor"]
  },
  {
    id: "family-supervisor",
    name: "family supervisor",
    dutch: "gezinsvoogd",
    definition: text(
      "Wie vanuit een gecertificeerde instelling een gezin begeleidt als een kind onder toezicht is gesteld. De ouders houden het gezag en doen zelf de aanvraag.",
      "Who, for a certified institution, guides a family whose child is under supervision. The parents keep their authority and make the application themselves."
    ),
    source: "Burgerlijk Wetboek Boek 1 art. 255 en 262; Kop van Noord-Holland, KOP-07",
    avoid: ["guardian", "family guardian"]
  },
  {
    id: "certified-institution",
    name: "certified institution",
    dutch: "gecertificeerde instelling",
    abbreviation: "GI",
    definition: text(
      "De organisatie die kinderbeschermingsmaatregelen en jeugdreclassering mag uitvoeren.",
      "The organisation that may carry out child protection measures and youth probation."
    ),
    source: "Jeugdwet art. 1.1",
    avoid: ["child protection agency", "jeugdbescherming"]
  },
  {
    id: "youth-help",
    name: "youth help",
    dutch: "jeugdhulp",
    definition: text(
      "Hulp en zorg voor jeugdigen en hun ouders bij problemen met opgroeien, opvoeden of psychische gezondheid, waarvoor de gemeente verantwoordelijk is.",
      "Help and care for young people and their parents with problems of growing up, upbringing or mental health, for which the municipality is responsible."
    ),
    source: "Jeugdwet art. 1.1 en 2.3",
    avoid: ["youth care", "jeugdzorg", "care"]
  },
  {
    id: "youth-help-provider",
    name: "youth-help provider",
    dutch: "jeugdhulpaanbieder",
    definition: text(
      "De organisatie of zelfstandige die jeugdhulp geeft onder verantwoordelijkheid van de gemeente.",
      "The organisation or self-employed professional that gives youth help under the municipality's responsibility."
    ),
    source: "Jeugdwet art. 1.1",
    avoid: ["care supplier", "zorgaanbieder"]
  },
  {
    id: "referral",
    name: "referral",
    dutch: "verwijzing",
    definition: text(
      "De toegang tot jeugdhulp via een huisarts, jeugdarts of medisch specialist, of via de gemeente. In sommige regio's bij voorkeur via de gemeente.",
      "The way into youth help through a general practitioner, youth doctor or medical specialist, or through the municipality. In some regions preferably through the municipality."
    ),
    source: "Jeugdwet art. 2.6; Kop van Noord-Holland, KOP-44",
    avoid: ["transfer", "doorverwijzing"]
  },
  {
    id: "jgz",
    name: "JGZ",
    dutch: "jeugdgezondheidszorg",
    abbreviation: "JGZ",
    definition: text(
      "De jeugdarts en jeugdverpleegkundige die de gezondheid van alle kinderen volgen, ook op school.",
      "The youth doctor and youth nurse who follow the health of all children, also at school."
    ),
    source: "Wet publieke gezondheid art. 5",
    avoid: ["school doctor", "consultatiebureau"]
  },
  {
    id: "family-plan",
    name: "family plan",
    dutch: "gezinsplan",
    definition: text(
      "Het plan voor het hele gezin, waarin de jeugdhulp staat. Het OPP gaat over school.",
      "The plan for the whole family, which holds the youth help. The OPP is about school."
    ),
    source: "Midden-Holland, MH-03 en MH-28",
    avoid: ["care plan", "zorgplan"]
  },
  {
    id: "care-location",
    name: "care location",
    dutch: "zorglocatie",
    definition: text(
      "Een plek buiten school waar het kind zorg krijgt, zoals dagbehandeling. Zij is geen school en valt niet onder de onderwijsinspectie.",
      "A place outside school where the child gets care, such as day treatment. It is no school and not under the inspectorate of education."
    ),
    source: "Kop van Noord-Holland, KOP-10 en KOP-25",
    avoid: ["care facility", "instelling"]
  },
  {
    id: "care-farm",
    name: "care farm",
    dutch: "zorgboerderij",
    definition: text(
      "Een boerderij waar een kind begeleiding krijgt in de tijd dat school niet lukt. De gemeente betaalt, de school zorgt voor onderwijs.",
      "A farm where a child gets guidance in the time that school is impossible. The municipality pays, the school provides education."
    ),
    source: "Kop van Noord-Holland, KOP-26, KOP-27 en KOP-28",
    avoid: ["farm school"]
  },
  {
    id: "residence-principle",
    name: "residence principle",
    dutch: "woonplaatsbeginsel",
    definition: text(
      "De regel die zegt welke gemeente verantwoordelijk is voor de jeugdhulp aan een kind.",
      "The rule that says which municipality is responsible for a child's youth help."
    ),
    source: "Jeugdwet art. 1.1",
    avoid: ["domicile rule"]
  }
]
