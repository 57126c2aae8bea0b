/**
 * The kinds of data about a child, and which field holds which.
 *
 * Every field of what is stored or shown about a case carries a category (`classified`); access is
 * decided per category and projected per field. A field without a category is never shown.
 */
import { Schema } from "effect"

export const DataCategory = Schema.Literals([
  /** Who, when, status: the course of the case without its content. */
  "process",
  /** Names, date of birth, contact, numbers. */
  "identity",
  /** Education data: school, enrolment, support, OPP, absence. */
  "education",
  /** Health and diagnosis (special category, AVG article 9). */
  "health",
  /** Youth help: question, application, decision, plan, execution. */
  "youth-help",
  /** The family's own situation and question. */
  "family",
  /** Who pays what. */
  "finance",
  /** Permissions that were given, refused or withdrawn. */
  "consent"
])
export type DataCategory = typeof DataCategory.Type

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
