/**
 * The document of the region: the school support route of MVS (PO Schoolondersteuningsroute) with its
 * OZA information sheet, and how its rules are written here.
 *
 * In our own words, in the order of the document, one statement a rule. The document carries no date.
 */
import { date, type LocalizedText, type Rule, RuleId, type RuleKind, type RuleSource } from "@oza/kernel"

const document = "PO Schoolondersteuningsroute en Onderwijs-Zorg Aanbod (OZA), Maassluis Vlaardingen Schiedam"

/** First day of this declaration. The document names none: a demonstration value. */
export const start = date("2024-08-01")

/** The number of a rule of this region: `mvs(19)` is `MVS-19`. */
export const mvs = (number: number): RuleId => RuleId.make(`MVS-${String(number).padStart(2, "0")}`)

/** A place in the document. */
export const route = (place: string): RuleSource => ({ document, place })

/** The rules of one part of the document. */
export const part =
  (place: string) =>
  (number: number, kind: RuleKind, sentence: LocalizedText): Rule => ({
    id: mvs(number),
    kind,
    text: sentence,
    source: route(place)
  })
