/** What people in the population say and write: short, made up, and about nobody. */

export const summaries = [
  "Leerling komt moeilijk tot leren en raakt snel overprikkeld in de klas.",
  "Veel conflicten op het plein; de leerling trekt zich daarna terug.",
  "Leerling is sinds de herfst steeds vaker afwezig.",
  "Thuis is het onrustig en dat is op school te merken.",
  "Taal blijft achter en de leerling durft weinig te zeggen.",
  "Leerling haalt hoge cijfers maar vindt geen aansluiting in de klas.",
  "Na een lange ziekte lukt het niet om weer hele dagen te komen."
] as const

export const preventive = [
  "Vaste plek vooraan, dagplanning op de tafel en extra uitleg in een kleine groep.",
  "Wekelijks gesprek met de mentor en een rustplek in de pauze.",
  "Korte opdrachten, vaste maatjes en een beloningskaart."
] as const

export const questionsOfParents = [
  "Hoe houden we het thuis en op school samen vol?",
  "Wie helpt ons als de ochtenden weer vastlopen?",
  "Wat kunnen we doen zodat ons kind weer graag gaat?"
] as const

export const questionsOfYouth = [
  "Kan iemand mij helpen plannen zonder dat iedereen het ziet?",
  "Ik wil weer naar school maar niet meteen hele dagen.",
  "Kan ik ergens heen als het me te veel wordt?"
] as const

export const meetingGoals = [
  "Samen bekijken wat er speelt en wat al is gedaan.",
  "Bespreken wat nodig is en wie daarin wat doet.",
  "Het OPP bespreken en afspraken maken."
] as const

export const minutes = [
  "We hebben verteld wat we zien en wat helpt. De ouders vulden aan.",
  "Besproken wat de school zelf kan en waar hulp van buiten bij nodig is.",
  "Iedereen is het eens over de volgende stap."
] as const

export const needs = {
  education: [
    "Instructie in kleine stappen en voorspelbaarheid in de dag.",
    "Meer tijd en een rustige plek om te werken.",
    "Een leerkracht die weet hoe spanning vroeg te zien is."
  ],
  help: [
    "Hulp om met spanning en boosheid om te gaan, op school en thuis.",
    "Steun voor de ouders bij de regels thuis.",
    "Begeleiding om stap voor stap weer naar school te gaan."
  ]
} as const

export const goals = [
  "De leerling volgt vier dagen in de week de hele ochtend.",
  "De leerling vraagt zelf om hulp voordat het misgaat.",
  "De leerling haalt de leerlijn rekenen van de eigen groep.",
  "Thuis verlopen de ochtenden rustig.",
  "De leerling heeft twee vaste contacten in de klas."
] as const

export const opp = {
  home: "De leerling woont bij de ouders en heeft een zusje. De ouders zijn betrokken en moe.",
  network: "Een tante past op en de buurman van de voetbal kent de leerling goed.",
  promoting: "Houdt van techniek en helpt graag jongere kinderen.",
  hindering: "Schrikt van onverwachte wisselingen en van drukte.",
  needs: "Voorspelbare dag, korte opdrachten, vaste persoon om naartoe te gaan.",
  intervention: "Dagelijkse start met de vaste begeleider en een afgesproken teken voor een pauze.",
  yields: "De leerling werkt zelfstandig tijdens de helft van de lessen."
} as const

export const whats = {
  "guidance-in-learning": "Twee keer per week instructie in een klein groepje.",
  "guidance-in-behaviour": "Begeleider in de klas bij wisselingen en in de pauzes.",
  treatment: "Behandeling gericht op omgaan met angst en spanning.",
  "personal-care": "Hulp bij de verzorging onder schooltijd.",
  "family-support": "Wekelijks gesprek thuis met de ouders.",
  "care-farm": "Twee ochtenden op de zorgboerderij in de tijd dat school niet gaat.",
  "day-care-centre": "Drie dagen dagbehandeling met onderwijs op de locatie.",
  "day-treatment": "Drie dagdelen dagbehandeling in een kleine groep.",
  "care-in-education-time": "Zorg tijdens de lessen, elke schooldag.",
  "school-replacing-track": "Een traject in plaats van school, met opbouw naar de klas."
} as const
