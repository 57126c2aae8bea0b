/**
 * The ages and the days between which nothing changes of what is dated: rules, or lines on givers.
 *
 * Within a band all of it says the same, so that what was worked out for one day holds for all days of it.
 */
import type { CalendarDate } from "@oza/kernel"
import type { Ages } from "../Ages.ts"

/** Something that looks at age and holds for a time. */
interface Dated {
  readonly ages?: Ages
  readonly validFrom?: CalendarDate
  readonly validUntil?: CalendarDate
}

export class Bands {
  readonly #ages: ReadonlyArray<number>
  /** By age, up to the last one at which something changes. */
  readonly #bandOf: ReadonlyArray<number>
  readonly #days: ReadonlyArray<CalendarDate>
  #lastDay: CalendarDate | undefined
  #lastBand = 0

  constructor(all: ReadonlyArray<Dated>) {
    const ages = all.flatMap((one) => [one.ages?.from, one.ages?.below])
    const days = all.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
    const cuts = [...new Set(ages.filter((age) => age !== undefined))].toSorted((a, b) => a - b)
    this.#ages = cuts
    this.#bandOf = Array.from(
      { length: (cuts.at(-1) ?? 0) + 1 },
      (_, age) => 1 + cuts.filter((cut) => cut <= age).length
    )
    this.#days = [...new Set(days.filter((day) => day !== undefined))].toSorted()
  }

  /** How many bands of day and age there are. */
  get count(): number {
    return (this.#days.length + 1) * (this.#ages.length + 2)
  }

  /** The band of a day and an age, from 0. */
  at(on: CalendarDate, age: number | undefined): number {
    return this.ofDay(on) * (this.#ages.length + 2) + this.ofAge(age)
  }

  /** The band of an age, from 1; 0 where it is about no child. */
  ofAge(age: number | undefined): number {
    if (age === undefined) return 0
    // Looked up and not counted: it is asked at every decision, and each comparison is a guess for a processor.
    return this.#bandOf[age] ?? (age < 0 ? 1 : this.#ages.length + 1)
  }

  /** The band of a day, from 0. */
  ofDay(on: CalendarDate): number {
    // Nearly all ask about today.
    if (on === this.#lastDay) return this.#lastBand
    let band = 0
    for (const cut of this.#days) if (cut <= on) band += 1
    this.#lastDay = on
    this.#lastBand = band
    return band
  }
}
