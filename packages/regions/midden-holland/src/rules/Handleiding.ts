/**
 * The document of the region: the guide to integral arranging, and how its rules are written here.
 *
 * In our own words, in the order of the document, one statement a rule. The guide is of 2022 and names
 * no first day; the region is taken to work by it from school year 2022/2023.
 */
import { date, type LocalizedText, type Rule, RuleId, type RuleKind, type RuleSource } from "@oza/kernel"

const document = "Handleiding Onderwijszorgarrangement, Integraal Arrangeren, Midden-Holland (2022)"

/** First day of the first school year after the guide was published. */
export const start = date("2022-08-01")

/** The number of a rule of this region: `mh(23)` is `MH-23`. */
export const mh = (number: number): RuleId => RuleId.make(`MH-${String(number).padStart(2, "0")}`)

/** A place in the document. */
export const guide = (place: string): RuleSource => ({ document, place })

/** The rules of one part of the document. */
export const part =
  (place: string) =>
  (number: number, kind: RuleKind, sentence: LocalizedText): Rule => ({
    id: mh(number),
    kind,
    text: sentence,
    source: guide(place),
    validFrom: start
  })
