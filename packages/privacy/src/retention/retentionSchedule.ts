/**
 * The retention schedule, as data: one line per kind of data and controller, with where it stands.
 *
 * Other numbers go round: official pages still give 15 years for the file of youth help; the law says 20.
 * Terms of the school sector stand in its guide and not in a law, so that they are no duty to keep,
 * except where the schools' own administration is asked for.
 */
import { text, years } from "@oza/kernel"
import { JW_7_3_8_3 } from "../rights/RightsLaw.ts"
import { AVG_5_1_e, AVG_5_2 } from "../statute/Avg.ts"
import { WPO_18a_13, WVO_2_47_16 } from "../statute/EducationLaw.ts"
import { AW_5, IBP_ABSENCE, IBP_PUPIL_FILE, IBP_REFERRED, JW_7_1_4_5, NEN_7513 } from "./RetentionLaw.ts"
import type { RetentionRule } from "./RetentionRule.ts"

const swvHealth = {
  name: text(
    "gegevens over gezondheid bij het samenwerkingsverband",
    "data on health held by the school alliance"
  ),
  controller: "swv",
  categories: ["swv-health"],
  part: "swv-health",
  trigger: "advice-done",
  keep: years(3),
  nature: "at-most"
} as const

export const retentionSchedule: ReadonlyArray<RetentionRule> = [
  {
    id: "pupil-file",
    name: text("het leerlingdossier", "the pupil file"),
    controller: "school",
    categories: ["identity", "education", "health", "family"],
    part: "file",
    when: "not-referred",
    trigger: "left-school",
    keep: years(2),
    nature: "at-most",
    rule: IBP_PUPIL_FILE
  },
  {
    id: "development-plan",
    name: text("het ontwikkelingsperspectief zonder verwijzing", "the development plan without a referral"),
    controller: "school",
    categories: ["education"],
    part: "file",
    when: "not-referred",
    trigger: "left-school",
    keep: "keepDevelopmentPlan",
    nature: "at-most",
    rule: AVG_5_1_e
  },
  {
    id: "referred-pupil",
    name: text(
      "het dossier van een leerling die naar het speciaal onderwijs ging",
      "the file of a pupil who went to special education"
    ),
    controller: "school",
    categories: ["identity", "education", "health", "family"],
    part: "file",
    when: "referred",
    trigger: "left-school",
    keep: years(3),
    nature: "at-most",
    rule: IBP_REFERRED
  },
  {
    id: "absence",
    name: text("verzuim, inschrijving en uitschrijving", "absence, enrolment and departure"),
    controller: "school",
    categories: ["education"],
    part: "file",
    when: "absence",
    trigger: "deregistered",
    keep: years(5),
    nature: "at-least",
    rule: IBP_ABSENCE
  },
  { id: "swv-health-primary", ...swvHealth, when: "primary", rule: WPO_18a_13 },
  { id: "swv-health-secondary", ...swvHealth, when: "secondary", rule: WVO_2_47_16 },
  {
    id: "youth-help-file",
    name: text("het dossier van de jeugdhulp", "the file of youth help"),
    controller: "youth-help",
    categories: ["identity", "youth-help"],
    part: "file",
    when: "always",
    trigger: "last-change",
    keep: "keepYouthHelp",
    nature: "at-least",
    rule: JW_7_3_8_3
  },
  {
    id: "municipal-file",
    name: text("het jeugddossier van de gemeente", "the youth file of the municipality"),
    controller: "municipality",
    categories: ["identity", "youth-help", "bsn", "finance"],
    part: "file",
    when: "decided",
    trigger: "handled",
    keep: "keepMunicipalFile",
    nature: "at-least",
    rule: AW_5
  },
  {
    id: "referral-index",
    name: text(
      "een melding in de verwijsindex, die niet in het dossier staat",
      "a report in the reference index, which is not in the file"
    ),
    controller: "municipality",
    categories: ["safety"],
    when: "always",
    trigger: "reported",
    keep: years(2),
    nature: "at-most",
    untilAge: 23,
    rule: JW_7_1_4_5
  },
  {
    id: "consent-record",
    name: text("welke toestemming er was", "which consent there was"),
    controller: "region",
    categories: ["consent"],
    part: "file",
    when: "always",
    trigger: "consent-ended",
    keep: "keepConsent",
    nature: "at-most",
    rule: AVG_5_2
  },
  {
    id: "access-log",
    name: text("wie wat zag", "who saw what"),
    controller: "region",
    categories: ["process"],
    when: "always",
    trigger: "written",
    keep: "keepLogs",
    nature: "at-least",
    rule: NEN_7513
  }
]
