/**
 * The ages and the days between which no rule of a policy changes.
 *
 * Within a band everything that rules say is the same, so that what was worked out for one day holds for
 * all days of it.
 */
import type { CalendarDate } from "@oza/kernel"
import type { PrivacyRule } from "../PrivacyRule.ts"

export class Bands {
  readonly #ages: ReadonlyArray<number>
  readonly #days: ReadonlyArray<CalendarDate>

  constructor(rules: ReadonlyArray<PrivacyRule>) {
    const ages = rules.flatMap((rule) => [rule.ages?.from, rule.ages?.below])
    const days = rules.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
    this.#ages = [...new Set(ages.filter((age) => age !== undefined))].toSorted((a, b) => a - b)
    this.#days = [...new Set(days.filter((day) => day !== undefined))].toSorted()
  }

  /** The band of an age, from 1; 0 where it is about no child. */
  ofAge(age: number | undefined): number {
    if (age === undefined) return 0
    let band = 1
    for (const cut of this.#ages) if (cut <= age) band += 1
    return band
  }

  /** The band of a day, from 0. */
  ofDay(on: CalendarDate): number {
    let band = 0
    for (const cut of this.#days) if (cut <= on) band += 1
    return band
  }
}
