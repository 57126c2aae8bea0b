/**
 * Writes a life down, day after day.
 *
 * A diary stops by itself where the population ends or the child turns 18: what would come after is not
 * written. Days are working days, as offices are closed on the others.
 */
import type { Command } from "@oza/cases"
import type { Costing, OpenCaseRequest } from "@oza/casework"
import { addDays, type CalendarDate, weekdayOf } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import type { Step, Wish } from "./Life.ts"
import type { Random } from "./Random.ts"

export interface Diary {
  readonly today: () => CalendarDate
  /** Some days later, a working day. */
  readonly wait: (from: number, to: number) => CalendarDate
  readonly waitUntil: (day: CalendarDate) => void
  readonly open: (by: Actor, request: OpenCaseRequest) => void
  /** Somebody does an act that the rules leave open. */
  readonly act: (by: Actor, command: Command) => void
  /** Somebody tries an act that the rules do not leave open. */
  readonly tries: (by: Actor, command: Command) => void
  readonly shares: (by: Actor, costs: ReadonlyArray<Costing>, expects?: Step["expects"]) => void
  readonly steps: () => ReadonlyArray<Step>
}

/** Past the last day: nothing more is written. */
export class DiaryFull extends Error {}

export const diaryFrom = (start: CalendarDate, last: CalendarDate, random: Random): Diary => {
  const steps: Array<Step> = []
  let today = workingDay(start)
  const write = (by: Actor, wish: Wish, expects: Step["expects"]) => {
    if (today > last) throw new DiaryFull()
    steps.push({ on: today, by, wish, expects })
  }
  return {
    today: () => today,
    wait: (from, to) => (today = workingDay(addDays(today, random.between(from, to)))),
    waitUntil: (day) => {
      if (day > today) today = day
    },
    open: (by, request) => write(by, { _tag: "Open", request }, "granted"),
    act: (by, command) => write(by, { _tag: "Act", command }, "granted"),
    tries: (by, command) => write(by, { _tag: "Act", command }, "refused"),
    shares: (by, costs, expects = "granted") => {
      const [first, ...rest] = costs
      if (first !== undefined) write(by, { _tag: "ShareFunding", costs: [first, ...rest] }, expects)
    },
    steps: () => steps
  }
}

/** The day itself, or the Monday after a weekend. */
export const workingDay = (day: CalendarDate): CalendarDate => {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : day
}
