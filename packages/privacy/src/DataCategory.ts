/**
 * The kinds of data about a child, and which field holds which.
 *
 * Every field of what is stored or shown about a case carries a category (`classified`); access is
 * decided per category and projected per field. A field without a category is never shown.
 */
import { type LocalizedText, text } from "@oza/kernel"
import { Schema } from "effect"

export const DataCategory = Schema.Literals([
  /** Who, when, status: the course of the case without its content. */
  "process",
  /** Names, date of birth, contact. */
  "identity",
  /** The citizen service number; open only where a law names the organisation. */
  "bsn",
  /** Education data: school, enrolment, support, OPP, absence. */
  "education",
  /** Health and diagnosis (special category, AVG article 9). */
  "health",
  /**
   * Health data that the samenwerkingsverband holds for its tasks (special category). It goes to nobody
   * but the school and the family (WPO 18a lid 13), and is kept in a place of its own.
   */
  "swv-health",
  /** Youth help: question, application, decision, plan, execution. */
  "youth-help",
  /** The family's own situation and question. */
  "family",
  /** Signals on the child's safety; they have their own route and are open to nobody here. */
  "safety",
  /** Who pays what. */
  "finance",
  /** Permissions that were given, refused or withdrawn. */
  "consent",
  /** Figures about many. No field of a case ever carries it. */
  "figures"
])
export type DataCategory = typeof DataCategory.Type

/** All categories, in the order in which they are declared. */
export const dataCategories: ReadonlyArray<DataCategory> = DataCategory.literals

/** The categories that a field of a case can have: all but the figures about many. */
export const caseCategories = [
  "process",
  "identity",
  "bsn",
  "education",
  "health",
  "swv-health",
  "youth-help",
  "family",
  "safety",
  "finance",
  "consent"
] as const satisfies ReadonlyArray<DataCategory>

/** What people call a category, for use inside a sentence. */
export const categoryName: { readonly [C in DataCategory]: LocalizedText } = {
  process: text("het verloop van de zaak", "the course of the case"),
  identity: text("naam en geboortedatum", "name and date of birth"),
  bsn: text("het burgerservicenummer", "the citizen service number"),
  education: text("gegevens over onderwijs", "data on education"),
  health: text("gegevens over gezondheid", "data on health"),
  "swv-health": text(
    "gegevens over gezondheid bij het samenwerkingsverband",
    "data on health held by the samenwerkingsverband"
  ),
  "youth-help": text("gegevens over jeugdhulp", "data on youth help"),
  family: text("de situatie thuis", "the situation at home"),
  safety: text("signalen over veiligheid", "signals on safety"),
  finance: text("gegevens over de kosten", "data on the costs"),
  consent: text("gegeven en geweigerde toestemmingen", "permissions given and refused"),
  figures: text("cijfers over groepen", "figures about groups")
}

/** Is it a special category of personal data, for which a second ground is needed (AVG article 9)? */
export const isSpecialCategory = (category: DataCategory): boolean =>
  category === "health" || category === "swv-health"

declare module "effect/Schema" {
  namespace Annotations {
    interface Annotations {
      readonly dataCategory?: DataCategory | undefined
    }
  }
}

/** Marks a field of a struct with the category of what it holds: `needs: Needs.pipe(classified("education"))`. */
export const classified =
  (category: DataCategory) =>
  <S extends Schema.Top>(field: S): S["Rebuild"] =>
    field.pipe(Schema.annotateKey({ dataCategory: category }))
