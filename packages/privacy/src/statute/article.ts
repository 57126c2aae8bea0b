/**
 * Makes a rule of an article of an Act, in our own words and as far as access turns on it.
 *
 * The text of the Act decides. Where two texts of one paragraph follow each other, the older one has a
 * year behind its number: `UAVG-5.3:2018`.
 */
import { type CalendarDate, type LocalizedText, type Rule, RuleId } from "@oza/kernel"

export interface Act {
  /** The letters that rule numbers start with. */
  readonly letters: string
  /** The name under which people cite it. */
  readonly name: string
  /** First day of the Act; absent where an article is cited whose first day differs and was not looked up. */
  readonly validFrom?: CalendarDate
}

/** An article as a rule: `number` as in the rule's id, `place` as people cite it. */
export const articlesOf =
  (act: Act) =>
  (
    number: string,
    place: string,
    text: LocalizedText,
    days: { readonly validFrom?: CalendarDate; readonly validUntil?: CalendarDate } = {}
  ): Rule => ({
    id: RuleId.make(`${act.letters}-${number}`),
    kind: "consent",
    text,
    source: { document: act.name, place },
    ...(act.validFrom === undefined ? {} : { validFrom: act.validFrom }),
    ...days
  })
