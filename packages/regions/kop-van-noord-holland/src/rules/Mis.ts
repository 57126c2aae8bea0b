/**
 * The document of the region: Model Integrale Samenwerking (MIS-K), and how its rules are written here.
 *
 * In our own words, in the order of the document, one statement a rule. The region started to work by
 * it in school year 2022/2023.
 */
import { date, type LocalizedText, type Rule, RuleId, type RuleKind, type RuleSource } from "@oza/kernel"

const document = "Model Integrale Samenwerking Kop van Noord-Holland (MIS-K)"

/** First day of the school year in which the region began to work by the model. */
export const start = date("2022-08-01")

/** The number of a rule of this region: `kop(19)` is `KOP-19`. */
export const kop = (number: number): RuleId => RuleId.make(`KOP-${String(number).padStart(2, "0")}`)

/** A place in the document. */
export const mis = (place: string): RuleSource => ({ document, place })

/** The rules of one part of the document. */
export const part =
  (place: string) =>
  (number: number, kind: RuleKind, sentence: LocalizedText): Rule => ({
    id: kop(number),
    kind,
    text: sentence,
    source: mis(place),
    validFrom: start
  })
