/** Words of education: the school, its pupil, and the support that it gives. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const education: Glossary = [
  {
    id: "pupil",
    name: "pupil",
    dutch: "leerling",
    definition: text(
      "Een kind of jongere die op een school staat ingeschreven.",
      "A child or young person who is enrolled at a school."
    ),
    source: "beroepspraktijk (onderwijs)",
    avoid: ["student", "scholar"]
  },
  {
    id: "school-of-enrolment",
    name: "school of enrolment",
    dutch: "school van inschrijving",
    definition: text(
      "De school waar de leerling is ingeschreven. Zij is het aanspreekpunt voor het arrangement en haalt het samenwerkingsverband erbij als dat nodig is.",
      "The school at which the pupil is enrolled. It is the contact for the arrangement and involves the alliance of schools where needed."
    ),
    source: "Kop van Noord-Holland, KOP-21",
    avoid: ["home school", "thuisschool"]
  },
  {
    id: "school-of-application",
    name: "school of application",
    dutch: "school van aanmelding",
    definition: text(
      "De school waar de ouders hun kind hebben aangemeld. Zij is verantwoordelijk totdat een school het kind heeft ingeschreven.",
      "The school to which the parents have applied. It is responsible until a school has enrolled the child."
    ),
    source: "Kop van Noord-Holland, KOP-22",
    avoid: ["intended school"]
  },
  {
    id: "enrolment",
    name: "enrolment",
    dutch: "inschrijving",
    definition: text(
      "De relatie tussen een leerling en een school: ingeschreven, aangemeld, vrijgesteld of geen van drieën.",
      "The relation between a pupil and a school: enrolled, applied, exempted or none of the three."
    ),
    source: "WPO art. 40",
    avoid: ["registration", "placement"]
  },
  {
    id: "competent-authority",
    name: "school board",
    dutch: "bevoegd gezag",
    definition: text(
      "De rechtspersoon die de school in stand houdt en voor haar beslist.",
      "The legal person that maintains the school and decides for it."
    ),
    source: "WPO art. 1",
    avoid: ["management", "competent authority"]
  },
  {
    id: "establishment",
    name: "establishment",
    dutch: "vestiging",
    definition: text(
      "Eén locatie van een school, met een eigen code: het BRIN-nummer en twee cijfers.",
      "One location of a school, with a code of its own: the BRIN and two digits."
    ),
    source: "DUO, open onderwijsdata",
    avoid: ["branch", "site", "dislocatie"]
  },
  {
    id: "brin",
    name: "BRIN",
    dutch: "BRIN-nummer",
    abbreviation: "BRIN",
    definition: text(
      "Het nummer van een school in de Basisregistratie Instellingen: twee cijfers en twee letters.",
      "The number of a school in the register of educational institutions: two digits and two letters."
    ),
    source: "DUO, Basisregistratie Instellingen",
    avoid: ["school number", "instellingscode"]
  },
  {
    id: "primary-education",
    name: "primary education",
    dutch: "primair onderwijs",
    abbreviation: "PO",
    definition: text(
      "De basisschool en het speciaal basisonderwijs, vanaf vier jaar.",
      "The primary school and special primary education, from the age of four."
    ),
    source: "WPO art. 1",
    avoid: ["elementary school"]
  },
  {
    id: "secondary-education",
    name: "secondary education",
    dutch: "voortgezet onderwijs",
    abbreviation: "VO",
    definition: text(
      "Het onderwijs na de basisschool, van praktijkonderwijs tot vwo.",
      "Education after primary school, from practical training to pre-university."
    ),
    source: "WVO 2020 art. 1.1",
    avoid: ["high school", "middelbare school"]
  },
  {
    id: "special-education",
    name: "special education",
    dutch: "speciaal onderwijs",
    abbreviation: "(V)SO",
    definition: text(
      "Scholen voor leerlingen die meer gespecialiseerde begeleiding nodig hebben dan een reguliere school kan geven. VSO is de variant voor het voortgezet onderwijs.",
      "Schools for pupils who need more specialised guidance than a regular school can give. VSO is the one at secondary level."
    ),
    source: "WEC art. 1",
    avoid: ["special needs school"]
  },
  {
    id: "appropriate-education",
    name: "appropriate education",
    dutch: "passend onderwijs",
    definition: text(
      "De opdracht aan scholen en samenwerkingsverbanden om elk kind een plek te geven met de ondersteuning die het nodig heeft.",
      "The task of schools and their alliances to give every child a place with the support that it needs."
    ),
    source: "WPO art. 18a; WVO 2020 art. 2.47",
    avoid: ["inclusive education", "tailored education"]
  },
  {
    id: "swv",
    name: "SWV",
    dutch: "samenwerkingsverband",
    abbreviation: "SWV",
    definition: text(
      "Het verband van alle scholen in een gebied, dat de ondersteuning verdeelt, over toelaatbaarheid beslist en scholen adviseert. Er is er een voor PO en een voor VO.",
      "The alliance of all schools in an area, which divides the support, decides on admissibility and advises schools. There is one for primary and one for secondary education."
    ),
    source: "WPO art. 18a; WVO 2020 art. 2.47",
    avoid: ["partnership", "consortium"]
  },
  {
    id: "duty-of-care",
    name: "duty of care",
    dutch: "zorgplicht",
    definition: text(
      "De plicht van de school waar een kind is aangemeld of ingeschreven om een passende plek te bieden of te vinden.",
      "The duty of the school to which a child has applied or at which it is enrolled to offer or find a fitting place."
    ),
    source: "WPO art. 40",
    avoid: ["care obligation"]
  },
  {
    id: "basic-support",
    name: "basic support",
    dutch: "basisondersteuning",
    definition: text(
      "De ondersteuning die elke school zelf moet kunnen bieden, zoals de scholen in het samenwerkingsverband hebben afgesproken.",
      "The support that every school must be able to give by itself, as the schools of the alliance agreed."
    ),
    source: "Kop van Noord-Holland, KOP-15; ondersteuningsplan van het samenwerkingsverband",
    avoid: ["basic care", "basiszorg"]
  },
  {
    id: "extra-support",
    name: "extra support",
    dutch: "extra ondersteuning",
    definition: text(
      "Ondersteuning in het onderwijs die verder gaat dan de basisondersteuning. De school stelt dan een OPP op.",
      "Support in education that goes beyond basic support. The school then writes an OPP."
    ),
    source: "WPO art. 40a; Kop van Noord-Holland, KOP-20 en KOP-39",
    avoid: ["additional care"]
  },
  {
    id: "school-support-profile",
    name: "school support profile",
    dutch: "schoolondersteuningsprofiel",
    abbreviation: "SOP",
    definition: text(
      "Waarin een school beschrijft welke ondersteuning zij kan bieden, en waar de grens ligt.",
      "In which a school describes which support it can give, and where the limit is."
    ),
    source: "Kop van Noord-Holland, KOP-14 en KOP-34",
    avoid: ["zorgprofiel"]
  },
  {
    id: "support-plan",
    name: "support plan",
    dutch: "ondersteuningsplan",
    definition: text(
      "Het plan waarin een samenwerkingsverband vastlegt wat scholen bieden en hoe het geld wordt verdeeld.",
      "The plan in which an alliance of schools sets down what schools offer and how the money is divided."
    ),
    source: "WPO art. 18a",
    avoid: ["zorgplan"]
  },
  {
    id: "opp",
    name: "OPP",
    dutch: "ontwikkelingsperspectiefplan",
    abbreviation: "OPP",
    definition: text(
      "Het plan van de school voor een leerling met extra ondersteuning: waar werkt de leerling naartoe, wat helpt en wat belemmert, en welke begeleiding krijgt hij.",
      "The school's plan for a pupil with extra support: what the pupil works towards, what helps and what hinders, and which guidance is given."
    ),
    source: "WPO art. 40a; Kop van Noord-Holland, KOP-55",
    avoid: ["OOP", "individual education plan", "groeidocument"]
  },
  {
    id: "action-part",
    name: "action part",
    dutch: "handelingsdeel",
    definition: text(
      "Het deel van het OPP waarin de individuele begeleiding staat. Het geldt pas als de ouders ermee instemmen.",
      "The part of the OPP that holds the individual guidance. It holds only once the parents agree to it."
    ),
    source: "WPO art. 40a lid 2; Kop van Noord-Holland, KOP-50",
    avoid: ["handelingsplan", "action plan"]
  },
  {
    id: "tlv",
    name: "TLV",
    dutch: "toelaatbaarheidsverklaring",
    abbreviation: "TLV",
    definition: text(
      "Het besluit van het samenwerkingsverband dat een leerling tot het speciaal (basis)onderwijs kan worden toegelaten.",
      "The decision of the alliance of schools that a pupil can be admitted to special (primary) education."
    ),
    source: "WPO art. 18a lid 6",
    avoid: ["referral letter", "indicatie"]
  },
  {
    id: "compulsory-schooling",
    name: "compulsory schooling",
    dutch: "leerplicht",
    definition: text(
      "De plicht van ouders om te zorgen dat hun kind op een school staat en daar komt. Zij begint als het kind vijf is.",
      "The duty of parents to see that their child is enrolled at a school and attends it. It begins when the child is five."
    ),
    source: "Leerplichtwet 1969 art. 2 en 3",
    avoid: ["school duty"]
  },
  {
    id: "exemption",
    name: "exemption",
    dutch: "vrijstelling van de leerplicht",
    definition: text(
      "De situatie waarin de plicht tot inschrijving op een school niet geldt. In sommige regio's is er dan geen arrangement.",
      "The situation in which the duty to enrol does not hold. In some regions there is no arrangement then."
    ),
    source: "Leerplichtwet 1969 art. 5; Kop van Noord-Holland, KOP-23",
    avoid: ["dispensation", "ontheffing"]
  },
  {
    id: "attendance-officer",
    name: "attendance officer",
    dutch: "leerplichtambtenaar",
    definition: text(
      "De ambtenaar van de gemeente die toeziet op de leerplicht.",
      "The official of the municipality who watches over compulsory schooling."
    ),
    source: "Leerplichtwet 1969 art. 16",
    avoid: ["truancy officer"]
  },
  {
    id: "child-out-of-school",
    name: "child out of school",
    dutch: "thuiszitter",
    definition: text(
      "Een leerplichtig kind dat langere tijd geen onderwijs volgt, zonder vrijstelling.",
      "A child of school age that has had no education for some time, without an exemption."
    ),
    source: "beroepspraktijk (leerplicht en samenwerkingsverbanden)",
    avoid: ["dropout", "truant"]
  },
  {
    id: "inspectorate-permission",
    name: "inspectorate permission",
    dutch: "toestemming Variawet",
    definition: text(
      "De toestemming van de onderwijsinspectie om onderwijs en een zorglocatie te combineren. Zij is er voor de plaatsing, of is dan aangevraagd.",
      "The permission of the inspectorate of education to combine education with a care location. It is there before the placement, or has then been applied for."
    ),
    source: "Kop van Noord-Holland, KOP-25",
    avoid: ["variance"]
  },
  {
    id: "school-year",
    name: "school year",
    dutch: "schooljaar",
    definition: text("Van 1 augustus tot en met 31 juli.", "From 1 August up to and including 31 July."),
    source: "WPO art. 1; WVO 2020 art. 1.1",
    avoid: ["academic year", "cursusjaar"]
  },
  {
    id: "internal-coordinator",
    name: "internal coordinator",
    dutch: "intern begeleider",
    abbreviation: "IB",
    definition: text(
      "Wie op een school de ondersteuning van leerlingen regelt. In het voortgezet onderwijs vaak ondersteuningscoördinator genoemd.",
      "Who organises the support of pupils at a school. In secondary education often called support coordinator."
    ),
    source: "beroepspraktijk (onderwijs)",
    avoid: ["counsellor", "zorgcoördinator"]
  },
  {
    id: "cross-school-arrangement",
    name: "cross-school arrangement",
    dutch: "bovenschools arrangement",
    definition: text(
      "Een aanbod dat het samenwerkingsverband betaalt of regelt en dat voor al zijn scholen is.",
      "An offer that the alliance pays for or organises and that is there for all its schools."
    ),
    source: "Kop van Noord-Holland, KOP-33",
    avoid: ["supra-school arrangement"]
  }
]
