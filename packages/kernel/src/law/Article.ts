/** Makes a rule of an article of an Act; the number of the rule is the Act's letters and the article. */
import type { CalendarDate } from "../CalendarDate.ts"
import type { LocalizedText } from "../LocalizedText.ts"
import { type Rule, RuleId, type RuleKind } from "../Rule.ts"

export interface Act {
  /** The letters that rule numbers start with: `AWB`. */
  readonly letters: string
  /** The name under which people cite it. */
  readonly name: string
  readonly validFrom: CalendarDate
}

/** An article of the Act as a rule. `validFrom` where this text is younger than the Act. */
export const articleOf =
  (act: Act) =>
  (article: string, kind: RuleKind, text: LocalizedText, validFrom: CalendarDate = act.validFrom): Rule => ({
    id: RuleId.make(`${act.letters}-${article}`),
    kind,
    text,
    source: { document: act.name, place: `art. ${article}` },
    validFrom
  })
