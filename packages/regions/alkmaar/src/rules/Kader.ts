/**
 * The document of the region: its framework for education-care arrangements, and how its rules are written
 * here.
 *
 * In our own words, in the order of the document, one statement a rule. The document carries no date, so
 * its rules carry none either.
 */
import { date, type LocalizedText, type Rule, RuleId, type RuleKind, type RuleSource } from "@oza/kernel"

const document = "Het ontwikkelen van onderwijs-zorgarrangementen in regio Alkmaar"

/**
 * First day on which a case can follow this way. The document has no date; it speaks of fifteen national
 * trials that have begun, so a school year after that is taken.
 */
export const start = date("2023-08-01")

/** The number of a rule of this region: `alk(28)` is `ALK-28`. */
export const alk = (number: number): RuleId => RuleId.make(`ALK-${String(number).padStart(2, "0")}`)

/** A place in the document. */
export const kader = (place: string): RuleSource => ({ document, place })

/** The rules of one part of the document. */
export const part =
  (place: string) =>
  (number: number, kind: RuleKind, sentence: LocalizedText): Rule => ({
    id: alk(number),
    kind,
    text: sentence,
    source: kader(place)
  })
