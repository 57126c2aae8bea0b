/**
 * The lines of the age matrix that hold for a kind of yes, at an age, on a day, ready to be read.
 *
 * Between the ages and days that the lines name nothing differs, so each list is made once. It says the same
 * as `requiredGivers`, which makes the tree of people of it.
 */
import type { CalendarDate } from "@oza/kernel"
import { agesContain } from "../Ages.ts"
import type { GiverRule } from "../GiverRule.ts"
import type { PermissionKind } from "../Permission.ts"
import { statuteGivers } from "../statute/givers.ts"
import { Bands } from "./Bands.ts"

/** Whose yes a line asks. */
export type Who = GiverRule["who"]

export class GiverLines {
  readonly #lines: ReadonlyArray<GiverRule>
  readonly #bands: Bands
  /** By kind, and then by day, age and capacity. */
  readonly #held: { [K in PermissionKind]?: Array<ReadonlyArray<Who> | undefined> } = {}

  constructor(extra: ReadonlyArray<GiverRule>) {
    this.#lines = [...statuteGivers, ...extra].filter(({ act }) => act === "give")
    this.#bands = new Bands(this.#lines)
  }

  /** Whose yes is asked, each line to be satisfied; empty: nobody can give it. */
  of(kind: PermissionKind, age: number, on: CalendarDate, isUnable: boolean): ReadonlyArray<Who> {
    const byTime = (this.#held[kind] ??= [])
    const key = (this.#bands.ofDay(on) * 64 + this.#bands.ofAge(age)) * 2 + (isUnable ? 1 : 0)
    let held = byTime[key]
    if (held === undefined) {
      const capacity = isUnable ? "unable" : "able"
      held = this.#lines
        .filter(
          (line) =>
            line.matter === kind &&
            agesContain(line.ages, age) &&
            (line.capacity === undefined || line.capacity === capacity) &&
            (line.validFrom === undefined || line.validFrom <= on) &&
            (line.validUntil === undefined || on < line.validUntil)
        )
        .map(({ who }) => who)
      byTime[key] = held
    }
    return held
  }
}

/** The lines of the law alone. */
export const lawLines = new GiverLines([])

/** Is the child among those whose yes is asked? */
export const asksChild = (asked: ReadonlyArray<Who>): boolean =>
  asked.some(
    (who) =>
      who === "child" || who === "child-and-every-representative" || who === "child-or-any-representative"
  )
