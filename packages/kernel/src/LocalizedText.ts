/**
 * A sentence for people, in Dutch of level B1 and in English.
 *
 * Everything that a person reads (rulings, labels, problem details, reports) is one of these; the
 * edge picks the language. It is text, never a key into a table elsewhere.
 */
import { Schema } from "effect"

export const LocalizedText = Schema.Struct({
  nl: Schema.NonEmptyString,
  en: Schema.NonEmptyString
}).pipe(Schema.annotateEncoded({ identifier: "LocalizedText" }))

export type LocalizedText = typeof LocalizedText.Type

/** The languages that the project speaks; Dutch comes first. */
export const Language = Schema.Literals(["nl", "en"])
export type Language = typeof Language.Type

/** Shorthand for data files: `text("Er is nog geen OPP.", "There is no OPP yet.")`. */
export const text = (nl: string, en: string): LocalizedText => ({ nl, en })
