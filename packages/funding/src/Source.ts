/**
 * A source: a pot of money, who holds it, under which law, and in which years it is kept.
 *
 * Education keeps its books by school year, municipalities by calendar year. Which sources there are is
 * data of a region.
 */
import { LocalizedText, Period, RuleId } from "@oza/kernel"
import { Schema } from "effect"

/** The name of a source in a declaration, in kebab-case: `youth-help`. */
export const SourceId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: "expected a source such as youth-help" })
).pipe(Schema.brand("SourceId"))
export type SourceId = typeof SourceId.Type

/** Who holds a pot of money. The last two hold those of preceding law (Zvw, Wlz). */
export const Holder = Schema.Literals(["school", "swv", "municipality", "health-insurer", "care-office"])
export type Holder = typeof Holder.Type

/** The years in which a source is kept: 1 August to 31 July, or 1 January to 31 December. */
export const YearBasis = Schema.Literals(["school-year", "calendar-year"])
export type YearBasis = typeof YearBasis.Type

/** What sort of money it is, whatever a region calls it. */
export const SourceKind = Schema.Literals([
  /** Support money of the samenwerkingsverband. */
  "swv-support",
  /** Basic support, out of the means of the school itself. */
  "school-basic-support",
  /** Toelaatbaarheidsverklaring: admission to special (secondary) education. */
  "tlv",
  /** TBV and IBP are named by regions (ALK-52); what the letters stand for is not said. */
  "tbv",
  "ibp",
  /** Youth help of the municipality by an individual decision. */
  "youth-help-individual",
  "youth-help-in-kind",
  "youth-help-pgb",
  "wlz-in-kind",
  "wlz-pgb",
  "zvw",
  "wmo",
  "day-care",
  /** Care in education time. */
  "education-time-care",
  "one-off-grant",
  /** Money of municipalities of which a region says no more. */
  "municipal"
])
export type SourceKind = typeof SourceKind.Type

export const Source = Schema.Struct({
  id: SourceId,
  name: LocalizedText,
  kind: SourceKind,
  /** Where the kind has categories, which one: `low`, `middle`, `high`. */
  category: Schema.optionalKey(Schema.NonEmptyString),
  /** Counted as if it were there: no admission was given, and the money is put in as if it was. */
  fictitious: Schema.optionalKey(Schema.Boolean),
  holder: Holder,
  /** The law under which the money is given, by its short name: `Jeugdwet`, `WPO`. */
  law: Schema.NonEmptyString,
  year: YearBasis,
  /** The rule by which this money may be used for arrangements. */
  rule: RuleId,
  /** Absent: it was always there and has no end. */
  validity: Schema.optionalKey(Period)
}).pipe(Schema.annotateEncoded({ identifier: "FundingSource" }))
export type Source = typeof Source.Type
