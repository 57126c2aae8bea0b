/**
 * What the codes in facts are called, in the order in which they are shown.
 *
 * Codes of a region (its sources, its municipalities) are named by its declaration. A code without a
 * label is shown as it is.
 */
import { type LocalizedText, text } from "@oza/kernel"
import type { Labels } from "./Report.ts"

/** The codes that are the same in every region, by field. */
export const labels: Labels = {
  schoolType: {
    preschool: text("voor de basisschool", "before primary school"),
    po: text("primair onderwijs", "primary education"),
    vo: text("voortgezet onderwijs", "secondary education"),
    mbo: text("middelbaar beroepsonderwijs", "vocational education")
  },
  channel: {
    school: text("school", "school"),
    wijkteam: text("wijkteam", "municipal team (wijkteam)"),
    "general-practitioner": text("huisarts", "general practitioner"),
    parents: text("ouders", "parents"),
    "youth-health": text("jeugdgezondheidszorg", "youth health care"),
    "care-provider": text("zorgaanbieder", "care provider"),
    attendance: text("leerplicht", "compulsory attendance"),
    other: text("anders", "other")
  },
  status: { open: text("open", "open"), closed: text("gesloten", "closed") },
  decisionOutcome: { granted: text("toegekend", "granted"), refused: text("afgewezen", "refused") },
  decidedInTime: { true: text("binnen de termijn", "within the term"), false: text("te laat", "too late") },
  decidedTogether: { true: text("samen", "together"), false: text("niet samen", "not together") },
  agreementFunction: {
    "lead-back": text("terugleiden", "leading back to education"),
    "build-up": text("opbouwen", "building up"),
    strengthen: text("versterken", "strengthening"),
    adapt: text("aanpassen", "adapting"),
    "lead-on": text("doorleiden", "leading on"),
    enrich: text("verrijken", "enriching"),
    "group-at-school": text("groepsondersteuning op school", "support for a group at school"),
    "extra-in-class": text("extra ondersteuning in de klas", "extra support in the class"),
    "replaces-school": text("schoolvervangend traject", "track that replaces school"),
    "treatment-outside-school": text("behandeling buiten school", "treatment outside school"),
    "not-named": text("niet benoemd", "not named")
  },
  agreementKind: {
    "guidance-in-learning": text("begeleiding bij leren", "guidance in learning"),
    "guidance-in-behaviour": text("begeleiding bij gedrag", "guidance in behaviour"),
    treatment: text("behandeling", "treatment"),
    "personal-care": text("persoonlijke verzorging", "personal care"),
    "family-support": text("hulp aan het gezin", "family support"),
    "care-farm": text("zorgboerderij", "care farm"),
    "day-care-centre": text("dagbesteding", "day-care centre"),
    "day-treatment": text("dagbehandeling", "day treatment"),
    "care-in-education-time": text("zorg in onderwijstijd", "care in education time"),
    "school-replacing-track": text("schoolvervangend traject", "track that replaces school")
  },
  agreementSetting: {
    school: text("op school", "at school"),
    home: text("thuis", "at home"),
    "care-location": text("zorglocatie", "care location"),
    institution: text("instelling", "institution")
  },
  evaluationOutcome: {
    continue: text("gaat door", "goes on"),
    adjust: text("verandert", "changes"),
    close: text("stopt", "ends")
  },
  closingReason: {
    "goals-reached": text("doelen bereikt", "goals reached"),
    "no-longer-needed": text("niet meer nodig", "no longer needed"),
    "basic-support-suffices": text("basisondersteuning is genoeg", "basic support suffices"),
    "lighter-support-suffices": text("lichtere ondersteuning is genoeg", "lighter support suffices"),
    "youth-help-only": text("alleen jeugdhulp", "youth help only"),
    "preceding-law": text("voorliggende wet", "preceding law"),
    "application-refused": text("aanvraag afgewezen", "application refused"),
    "withdrawn-by-family": text("gezin trekt zich terug", "family withdraws"),
    moved: text("verhuisd", "moved"),
    exempted: text("vrijstelling", "exempted"),
    "goes-on-elsewhere": text("gaat elders verder", "goes on elsewhere")
  },
  ageBand: {
    "from-0": text("0 tot 4 jaar", "0 to 4 years"),
    "from-4": text("4 tot 8 jaar", "4 to 8 years"),
    "from-8": text("8 tot 12 jaar", "8 to 12 years"),
    "from-12": text("12 tot 16 jaar", "12 to 16 years"),
    "from-16": text("16 of 17 jaar", "16 or 17 years"),
    "from-18": text("18 jaar en ouder", "18 years and older")
  },
  closingOutcome: {
    "back-in-education": text("terug in het onderwijs", "back in education"),
    "education-with-support": text("onderwijs met ondersteuning", "education with support"),
    "other-provision": text("andere voorziening", "other provision"),
    unknown: text("onbekend", "unknown")
  },
  fundingHolder: {
    school: text("school", "school"),
    swv: text("samenwerkingsverband", "samenwerkingsverband"),
    municipality: text("gemeente", "municipality"),
    "health-insurer": text("zorgverzekeraar", "health insurer"),
    "care-office": text("zorgkantoor", "care office")
  }
}

/** What the dimensions themselves are called, by the name they have in a report. */
export const dimensionLabels: Readonly<Record<string, LocalizedText>> = {
  schoolYear: text("Schooljaar", "School year"),
  schoolType: text("Schooltype", "School type"),
  ageBand: text("Leeftijd bij de start", "Age at the start"),
  municipality: text("Gemeente", "Municipality"),
  channel: text("Route", "Channel"),
  status: text("Status", "Status"),
  decisionOutcome: text("Uitkomst", "Outcome"),
  decidedInTime: text("Binnen de termijn", "Within the term"),
  decidedTogether: text("Samen besloten", "Decided together"),
  agreementFunction: text("Functie", "Function"),
  agreementKind: text("Soort", "Kind"),
  agreementSetting: text("Plaats", "Setting"),
  evaluationOutcome: text("Uitkomst", "Outcome"),
  closingReason: text("Reden", "Reason"),
  closingOutcome: text("Uitkomst", "Outcome"),
  fundingSource: text("Bron", "Source"),
  fundingHolder: text("Betaler", "Payer")
}
