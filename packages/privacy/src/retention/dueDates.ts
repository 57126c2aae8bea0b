/**
 * When the data of a child have to stay and when they have to go: the schedule applied to one file.
 *
 * The file of a child is all its cases in a region together, as they share one key. The longest term that
 * holds for a part decides when it ends; access ends earlier. While a case is open nothing ends.
 */
import {
  addDays,
  addYears,
  type CalendarDate,
  type Choices,
  earliest,
  latest,
  type LegalTerm,
  plainEndOf,
  policyOn
} from "@oza/kernel"
import { Result } from "effect"
import type { DataCategory } from "../DataCategory.ts"
import { FilePart } from "./FilePart.ts"
import type { RetentionRule, RetentionTrigger } from "./RetentionRule.ts"
import { retentionSchedule } from "./retentionSchedule.ts"
import { retentionTerms } from "./retentionTerms.ts"

/** The days of a file that terms turn on. */
export interface FileDates {
  /** Where it is known; only what ends on a birthday turns on it. */
  readonly birthDate?: CalendarDate
  readonly school: "primary" | "secondary"
  /** Categories of which there is something in the file. */
  readonly holds: ReadonlyArray<DataCategory>
  readonly isOpen: boolean
  /** Day of the last event of any of its cases. */
  readonly lastChangeOn: CalendarDate
  /** Day on which the last of its cases closed. */
  readonly closedOn?: CalendarDate
  /** Where the school has told no day of leaving, the closing stands in for it. */
  readonly leftSchoolOn?: CalendarDate
  /** Last day on which the school alliance assessed, advised or allocated. */
  readonly adviceOn?: CalendarDate
  /** Last day on which the municipality decided. */
  readonly decidedOn?: CalendarDate
  readonly referred: boolean
  readonly absence: boolean
}

/** What a region decided about the open terms. */
export type RetentionChoices = Choices<typeof retentionTerms>

/** One line of the schedule, applied. */
export interface Due {
  readonly rule: RetentionRule
  readonly term: LegalTerm
  /** The day that starts the term; absent where that has not come. */
  readonly from?: CalendarDate
  /** First day on which the term is over. */
  readonly until?: CalendarDate
}

/** What holds for a part of the file. */
export interface PartDue {
  readonly part: FilePart
  readonly dues: ReadonlyArray<Due>
  /** First day on which no term holds it; absent while one has not started or a case is open. */
  readonly endsOn?: CalendarDate
  /** The lines with the longest term: those that decide. */
  readonly decidedBy: ReadonlyArray<Due>
}

/** Every line that holds for a file, with its days. */
export const dueDates = (
  dates: FileDates,
  choices: RetentionChoices,
  on: CalendarDate
): ReadonlyArray<Due> => {
  const terms = Result.getOrThrow(policyOn(retentionTerms, choices, on))
  return retentionSchedule
    .filter((line) => line.part !== undefined && holdsFor(line, dates))
    .map((rule) => {
      const term = typeof rule.keep === "string" ? terms[rule.keep] : rule.keep
      const from = triggerDay(rule.trigger, dates)
      if (from === undefined) return { rule, term }
      const over = addDays(plainEndOf(from, term), 1)
      const birthday =
        rule.untilAge === undefined || dates.birthDate === undefined
          ? undefined
          : addYears(dates.birthDate, rule.untilAge)
      return { rule, term, from, until: birthday === undefined ? over : earliest(over, birthday) }
    })
}

/** What holds for each part of which the file has something. */
export const partDues = (
  dates: FileDates,
  choices: RetentionChoices,
  on: CalendarDate
): ReadonlyArray<PartDue> => {
  const all = dueDates(dates, choices, on)
  return FilePart.literals
    .filter((part) => part === "file" || dates.holds.includes("swv-health"))
    .map((part) => {
      const dues = all.filter(({ rule }) => rule.part === part)
      const known = dues.flatMap(({ until }) => until ?? [])
      if (dates.isOpen || known.length === 0 || known.length < dues.length) {
        return { part, dues, decidedBy: [] }
      }
      const endsOn = known.reduce((a, b) => latest(a, b))
      return { part, dues, endsOn, decidedBy: dues.filter(({ until }) => until === endsOn) }
    })
}

/**
 * The duties that forbid to end a part on a day: those to keep it `at-least`, that run or have still to
 * start. A request to destroy the file of youth help sets its own term aside (Jeugdwet 7.3.9), and no other.
 */
export const dutiesToKeep = (
  part: FilePart,
  dates: FileDates,
  choices: RetentionChoices,
  on: CalendarDate,
  asked?: "erasure" | "destruction"
): ReadonlyArray<Due> =>
  dueDates(dates, choices, on).filter(
    ({ rule, until }) =>
      rule.part === part &&
      rule.nature === "at-least" &&
      (until === undefined || on < until) &&
      !(asked === "destruction" && rule.id === "youth-help-file")
  )

/** First day on which those who took part no longer see the file; absent while a case is open. */
export const accessEndsOn = (
  dates: FileDates,
  choices: RetentionChoices,
  on: CalendarDate
): CalendarDate | undefined => {
  if (dates.isOpen || dates.closedOn === undefined) return undefined
  const { accessAfterClosing } = Result.getOrThrow(policyOn(retentionTerms, choices, on))
  const after = addDays(plainEndOf(dates.closedOn, accessAfterClosing), 1)
  const ends = partDues(dates, choices, on).find(({ part }) => part === "file")?.endsOn
  return ends === undefined ? after : earliest(after, ends)
}

const holdsFor = (line: RetentionRule, dates: FileDates): boolean => {
  // Who somebody is, is in every file and starts no term of its own: it stays with what it belongs to.
  const own = line.categories.filter((category) => category !== "identity")
  if (!own.some((category) => dates.holds.includes(category))) return false
  switch (line.when) {
    case "always":
      return true
    case "referred":
      return dates.referred
    case "not-referred":
      return !dates.referred
    case "absence":
      return dates.absence
    case "decided":
      return dates.decidedOn !== undefined
    case "primary":
    case "secondary":
      return dates.school === line.when
  }
}

const triggerDay = (trigger: RetentionTrigger, dates: FileDates): CalendarDate | undefined => {
  switch (trigger) {
    case "left-school":
    case "deregistered":
      return dates.leftSchoolOn ?? dates.closedOn
    case "advice-done":
      return dates.adviceOn ?? dates.closedOn
    case "last-change":
      return dates.lastChangeOn
    case "handled":
      return dates.closedOn ?? dates.decidedOn
    case "consent-ended":
      return dates.closedOn
    case "reported":
    case "written":
      return undefined
  }
}
