/** Words of working together: the arrangement, the case, who meets and what they agree. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const arrangement: Glossary = [
  {
    id: "arrangement",
    name: "arrangement",
    dutch: "onderwijs-zorgarrangement",
    abbreviation: "OZA",
    definition: text(
      "Het geheel van afspraken voor één kind dat tegelijk ondersteuning op school en jeugdhulp nodig heeft, op elkaar afgestemd.",
      "All that is agreed for one child that needs support at school and youth help at the same time, aligned with each other."
    ),
    source: "Midden-Holland, MH-01; Alkmaar, ALK-02; Kop van Noord-Holland, KOP-17",
    avoid: ["package", "care programme", "traject"]
  },
  {
    id: "case",
    name: "case",
    dutch: "zaak",
    definition: text(
      "De weg van één kind van signaal tot afsluiting, als een reeks gebeurtenissen. Een kind kan er meer hebben, na elkaar.",
      "The path of one child from signal to close, as a series of events. A child can have several, one after the other."
    ),
    source: "dit project",
    avoid: ["file", "dossier", "casus"]
  },
  {
    id: "pathway",
    name: "pathway",
    dutch: "route",
    definition: text(
      "De stappen die een regio zet: wat elke stap opent, wat hij oplevert en wie erbij is.",
      "The steps that a region takes: what opens each step, what it yields and who is there."
    ),
    source: "Midden-Holland, MH-07; Alkmaar, ALK-26; MVS, MVS-50",
    avoid: ["workflow", "process", "traject"]
  },
  {
    id: "region",
    name: "region",
    dutch: "regio",
    definition: text(
      "De gemeenten, scholen en samenwerkingsverbanden die samen één werkwijze hebben afgesproken.",
      "The municipalities, schools and alliances of schools that agreed on one way of working together."
    ),
    source: "dit project",
    avoid: ["tenant", "district"]
  },
  {
    id: "signal",
    name: "signal",
    dutch: "signaal",
    definition: text(
      "De eerste zorg over een kind die iemand deelt, op school of daarbuiten. Hiermee begint een zaak.",
      "The first concern about a child that somebody shares, at school or elsewhere. A case begins with it."
    ),
    source: "Midden-Holland, MH-02 en MH-03",
    avoid: ["alert", "report", "melding"]
  },
  {
    id: "question",
    name: "question",
    dutch: "hulpvraag",
    definition: text(
      "Waar een ouder of jeugdige hulp bij vraagt. Een vraag van ouders is voor het wijkteam; een vraag van de jeugdige kan ook naar school of het samenwerkingsverband.",
      "What a parent or young person asks help with. A question of parents is for the neighbourhood team; one of the young person can also go to the school or the alliance."
    ),
    source: "Kop van Noord-Holland, KOP-58",
    avoid: ["request", "demand", "problem"]
  },
  {
    id: "need",
    name: "need",
    dutch: "behoefte",
    definition: text(
      "Wat dit kind of deze leraar nodig heeft om verder te komen. Er staat nog geen aanbod in.",
      "What this child or this teacher needs to get on. It does not yet name an offer."
    ),
    source: "Kop van Noord-Holland, KOP-03; Midden-Holland, MH-20",
    avoid: ["problem", "deficiency", "stoornis"]
  },
  {
    id: "goal",
    name: "goal",
    dutch: "doel",
    definition: text(
      "Wat het kind met het arrangement wil bereiken. Doelen komen vóór het aanbod.",
      "What the child is to reach with the arrangement. Goals come before any offer."
    ),
    source: "Midden-Holland, MH-23 en MH-24",
    avoid: ["target", "objective"]
  },
  {
    id: "support",
    name: "support",
    dutch: "ondersteuning",
    definition: text(
      "Wat in het onderwijs wordt gedaan om een leerling te helpen, en wat dat opleverde.",
      "What is done in education to help a pupil, and what came of it."
    ),
    source: "WPO art. 18a; Kop van Noord-Holland, KOP-37",
    avoid: ["care", "zorg op school"]
  },
  {
    id: "preventive-intervention",
    name: "preventive intervention",
    dutch: "preventieve interventie",
    definition: text(
      "Ondersteuning die voorkomt dat een probleem groter of zwaarder wordt. Deze komt eerst.",
      "Support that keeps a problem from growing or getting heavier. It comes first."
    ),
    source: "Kop van Noord-Holland, KOP-37",
    avoid: ["prevention measure"]
  },
  {
    id: "curative-intervention",
    name: "curative intervention",
    dutch: "curatieve interventie",
    definition: text(
      "Zwaardere inzet binnen of buiten het onderwijs, als preventieve interventies te weinig doen.",
      "Heavier means inside or outside education, where preventive interventions do too little."
    ),
    source: "Kop van Noord-Holland, KOP-37",
    avoid: ["treatment"]
  },
  {
    id: "meeting",
    name: "meeting",
    dutch: "overleg",
    definition: text(
      "Een gesprek over één kind, met ouders en de mensen die nodig zijn. Elke regio geeft het een eigen naam.",
      "A conversation about one child, with parents and the people who are needed. Each region has its own name for it."
    ),
    source: "Midden-Holland, MH-17; Kop van Noord-Holland, KOP-57",
    avoid: ["conference", "bespreking"]
  },
  {
    id: "support-team",
    name: "OT",
    dutch: "ondersteuningsteam",
    abbreviation: "OT",
    definition: text(
      "Het overleg over een leerling in het primair onderwijs, met ouders, school, samenwerkingsverband en wijkteam.",
      "The meeting about a pupil in primary education, with parents, school, alliance and neighbourhood team."
    ),
    source: "Kop van Noord-Holland, KOP-57 en KOP-47",
    avoid: ["zorgteam"]
  },
  {
    id: "mdo",
    name: "MDO",
    dutch: "multidisciplinair overleg",
    abbreviation: "MDO",
    definition: text(
      "Het overleg over een leerling met verschillende vakmensen. In sommige regio's de naam ervan in het voortgezet onderwijs.",
      "The meeting about a pupil with professionals of several kinds. In some regions its name in secondary education."
    ),
    source: "Kop van Noord-Holland, KOP-57; Alkmaar, ALK-29",
    avoid: ["ZAT"]
  },
  {
    id: "neighbourhood-team",
    name: "neighbourhood team",
    dutch: "wijkteam",
    definition: text(
      "Elk team van de gemeente dat de Jeugdwet uitvoert, hoe het ter plaatse ook heet.",
      "Any team of the municipality that carries out the Jeugdwet, whatever it is called locally."
    ),
    source: "Kop van Noord-Holland, KOP-29",
    avoid: ["social team", "CJG", "lokaal team"]
  },
  {
    id: "regie",
    name: "regie",
    dutch: "regie",
    definition: text(
      "De taak om te bewaken dat het plan wordt uitgevoerd en dat iedereen weet wat hij doet. Wie de regie heeft, is afgesproken en vastgelegd.",
      "The task of watching that the plan is carried out and that everybody knows their part. Who has it is agreed and recorded."
    ),
    source: "Kop van Noord-Holland, KOP-03; Midden-Holland, MH-28",
    avoid: ["ownership", "case management", "coördinatie"]
  },
  {
    id: "participant",
    name: "participant",
    dutch: "betrokkene bij de zaak",
    definition: text(
      "Wie in een periode aan een zaak meedoet. Meedoen geeft nog geen recht om alles te zien.",
      "Who takes part in a case in some period. Taking part is not yet a right to see everything."
    ),
    source: "dit project",
    avoid: ["stakeholder", "user", "ketenpartner"]
  },
  {
    id: "agreement",
    name: "agreement",
    dutch: "afspraak",
    definition: text("Wie doet wat en wanneer, voor welk doel.", "Who does what and when, for which goal."),
    source: "Midden-Holland, MH-26",
    avoid: ["action item", "task", "contract"]
  },
  {
    id: "evaluation",
    name: "evaluation",
    dutch: "evaluatie",
    definition: text(
      "Het moment waarop doelen worden nagelopen. Er volgt uit: doorgaan, aanpassen of afsluiten.",
      "The moment at which goals are gone through. What follows is: continue, adjust or close."
    ),
    source: "Alkmaar, ALK-36; Midden-Holland, MH-35",
    avoid: ["review", "assessment"]
  },
  {
    id: "grey-area",
    name: "grey area",
    dutch: "grijs gebied",
    definition: text(
      "Ondersteuning waarvan niet vooraf vaststaat of onderwijs of jeugdhulp ervoor verantwoordelijk is.",
      "Support of which it is not settled beforehand whether education or youth help is responsible for it."
    ),
    source: "Kop van Noord-Holland, KOP-02",
    avoid: ["overlap", "gap"]
  },
  {
    id: "porous-edges",
    name: "porous edges",
    dutch: "poreuze randen",
    definition: text(
      "De afspraak dat budgetten en taken van onderwijs en jeugdhulp in elkaar mogen overlopen. Staat er een kruisje bij, dan is een gesprek altijd verplicht.",
      "The agreement that budgets and tasks of education and youth help may run into each other. Where it is marked, a conversation is always required."
    ),
    source: "Kop van Noord-Holland, KOP-31 en KOP-32",
    avoid: ["soft boundaries"]
  }
]
