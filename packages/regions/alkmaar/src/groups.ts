/**
 * The register that the document has as an annex (ALK-52): what ran when it was written, for whom, with
 * whom, and from which sources.
 *
 * Where the annex names no partner or source, none stands here. It is put in the register of a
 * deployment with `RegisterGroup`.
 */
import { type GroupEntry, GroupSourceId } from "@oza/cases"

const entry = (
  name: string,
  targetGroup: string,
  partners: ReadonlyArray<string>,
  sources: ReadonlyArray<string>,
  over: Partial<GroupEntry> = {}
): GroupEntry => ({
  name,
  targetGroup,
  partners: partners.map((partner) => ({ name: partner })),
  sources: sources.map((source) => GroupSourceId.make(source)),
  servesExempted: false,
  level: "group",
  need: "several-comparable",
  ...over
})
const individual = { level: "individual", need: "one-specific" } as const

/** Part 1: the samenwerkingsverband for primary education, PPO-NK. */
const primary: ReadonlyArray<GroupEntry> = [
  entry(
    "Samen naar Schoolklas Bergen",
    "Kinderen met een verstandelijke beperking",
    ["Esdégé-Reigersdaal"],
    ["fictitious-tlv", "ibp"]
  ),
  entry("Kanz-klas", "Kinderen met een meervoudige beperking", ["Stichting Kanz"], ["wlz", "zin", "pgb"]),
  // ALK-53
  entry(
    "Klas op Wielen",
    "Kinderen met een zo zware beperking dat zij zijn vrijgesteld van onderwijs",
    ["NSGK", "Heliomare"],
    ["wlz", "zin", "pgb"],
    { servesExempted: true }
  ),
  entry(
    "Trimaran",
    "Hoogbegaafde kinderen die thuiszitten of dat dreigen te doen, en moeite hebben met plannen en regelen",
    ["Parlan"],
    ["fictitious-tlv", "ibp"]
  ),
  entry(
    "Buitengewoon Leren",
    "Kinderen met een grote zorgvraag die een klein onderwijsaanbod krijgen",
    ["Ronduit Onderwijs", "Stichting Landzijde"],
    ["fictitious-tlv", "day-care"]
  ),
  entry(
    "De Boog",
    "Kinderen met ernstig autisme",
    ["Heliomare Onderwijs", "Esdégé-Reigersdaal"],
    ["tlv", "youth-help"]
  ),
  entry(
    "De Stip",
    "Kleuters met een onderzoeksvraag, vooral jonge risicoleerlingen",
    ["SO de Spinaker", "SBO de Piramide", "Parlan"],
    ["tlv", "youth-help"]
  ),
  entry("Nexus", "Kleuters met een onderzoeksvraag", ["SO Nexus", "Parlan"], ["tlv", "youth-help"]),
  entry(
    "Individueel arrangement (po)",
    "Eén kind; partners verschillen per kind",
    [
      "Buro de Beweging",
      "Parlan",
      "Queeste",
      "Athena",
      "Esdégé-Reigersdaal",
      "Groei en Bloei",
      "Opvoedpoli",
      "Inzowijs",
      "Praktijk kind en jeugd",
      "Connect2Care",
      "Irene Heim"
    ],
    [],
    individual
  )
]

/** Part 2: the samenwerkingsverband for secondary education, VO NK. */
const secondary: ReadonlyArray<GroupEntry> = [
  entry(
    "CLEO met VO-coach",
    "Jongeren die een tijd geen onderwijs op hun eigen school kunnen volgen",
    ["Preventieteam", "Jeugd- en gezinscoach", "J-GGZ-team"],
    ["tbv", "youth-help"]
  ),
  entry(
    "M@ZL",
    "Jongeren die vaak verzuimen: de jeugdarts kijkt op tijd mee",
    ["GGD"],
    ["education", "swv", "municipalities"]
  ),
  entry(
    "Intermezzo",
    "Kinderen die klaar zijn met het basisonderwijs en nog niet toe zijn aan het vwo",
    [],
    []
  ),
  entry(
    "De Boog autismecentrum",
    "Jongeren met autisme die wel kunnen leren en in het bestaande aanbod niet passen",
    ["Heliomare Onderwijs", "Esdégé-Reigersdaal"],
    ["wlz"]
  ),
  entry("Trajectplusklas", "Leerlingen van havo of vwo die veel ondersteuning nodig hebben", [], ["tbv"]),
  entry("Symbioseklas", "Leerlingen van SO de Spinaker die naar gewoon onderwijs doorstromen", [], []),
  entry("Inzet VO-coaches", "Jongeren van het vo: coaches die bij de school horen", [], [], individual),
  entry("Trajectvoorziening", "Jongeren die iets extra's nodig hebben", [], [], individual),
  entry(
    "J-GGZ in het vo en mbo",
    "Leerlingen met complexe problemen die dreigen uit te vallen",
    [],
    [],
    individual
  )
]

/** What stands in annex 1. */
export const groups: ReadonlyArray<GroupEntry> = [...primary, ...secondary]
