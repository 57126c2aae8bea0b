/**
 * The end of a legal term: when it is due, and why on that day.
 *
 * In this order:
 * 1. The term is counted from its start (`LegalTerm.ts`).
 * 2. Suspension (AWB-4:15) adds back the real days on which the term stood still; an extension
 *    (AWB-4:14) adds its own length. Both in the order in which they happened, and only to a term that
 *    has not passed by then: what comes too late changes nothing.
 * 3. The Algemene termijnenwet moves the day that comes out (`OrdinaryDay.ts`), where a law set the term.
 *
 * First the days, then the move, because the Act looks at the day on which the term ends, and a term
 * that stands still does not end. Only what happens in the days that the Act added finds a term that was
 * moved already: those days are of the term, and what is left of them is kept. School holidays are ordinary days (KOP-16). What happens when a term
 * has passed is not decided here.
 */
import { Schema } from "effect"
import { addDays, byDate, CalendarDate, daysBetween } from "./CalendarDate.ts"
import { dateText } from "./DateText.ts"
import { dutchHolidays, Holiday, type HolidayCalendar } from "./Holiday.ts"
import { ATW_4 } from "./law/Atw.ts"
import { AWB_4_14, AWB_4_15 } from "./law/Awb.ts"
import { days, type LegalTerm, plainEndOf, termText } from "./LegalTerm.ts"
import { LocalizedText, text } from "./LocalizedText.ts"
import { isMovedByAct, type MovedEnd, moveEnd, restDay } from "./OrdinaryDay.ts"
import { daysOfPeriod, mergePeriods, type Period } from "./Period.ts"
import { Rule } from "./Rule.ts"

/** An announcement that the decision takes so much longer (AWB-4:14). */
export interface TermExtension {
  /** The day on which the applicant was told. */
  readonly announced: CalendarDate
  readonly term: LegalTerm
}

/** What has to be known to count a term: its start, its length and what happened since. */
export interface TermCount {
  /** The day of the event that starts the term, for example the receipt of the application. */
  readonly start: CalendarDate
  readonly term: LegalTerm
  /**
   * Who set the term; `law` where absent. Only terms in an Act or an order in council fall under the
   * Algemene termijnenwet; `agreement` is all else: a contract, a regional agreement, a bylaw.
   */
  readonly setBy?: "law" | "agreement"
  /** The days on which the term stood still; they may overlap, and one may be open. */
  readonly suspensions?: ReadonlyArray<Period>
  readonly extension?: TermExtension
  /** `dutchHolidays` where absent. */
  readonly holidays?: HolidayCalendar
}

const countedFields = {
  /** The end as counted from the start, before anything moved it. */
  plainEnd: CalendarDate,
  /** Days on which the term stood still and that were added back. */
  suspendedDays: Schema.Int,
  /** The rest days that the end moved over, in order. */
  shiftedBecause: Schema.Array(Holiday),
  /** The rules that moved the end, or kept it where it is on a rest day. */
  rules: Schema.Array(Rule),
  /** The same for people: a sentence for each thing that happened. */
  because: Schema.Array(LocalizedText)
}

/** The term has an end; `due` is its last day and still in time. */
export const RunningTerm = Schema.TaggedStruct("Running", { ...countedFields, due: CalendarDate }).pipe(
  Schema.annotateEncoded({ identifier: "RunningTerm" })
)
export type RunningTerm = typeof RunningTerm.Type

/** The term stands still: it has no end until somebody ends the suspension. */
export const SuspendedTerm = Schema.TaggedStruct("Suspended", {
  ...countedFields,
  /** The first day on which it stood still. */
  since: CalendarDate,
  /** Days left when it runs on, the day on which it does so included. */
  daysLeft: Schema.Int,
  /** Never there; named so that `due` can be asked of every term. */
  due: Schema.optionalKey(Schema.Never)
}).pipe(Schema.annotateEncoded({ identifier: "SuspendedTerm" }))
export type SuspendedTerm = typeof SuspendedTerm.Type

export const TermEnd = Schema.Union([RunningTerm, SuspendedTerm])
export type TermEnd = typeof TermEnd.Type

/** Counts a term to its end. */
export const termEnd = (count: TermCount): TermEnd => {
  const { start, term, setBy = "law", holidays = dutchHolidays } = count
  const plainEnd = plainEndOf(start, term)
  const rules = new Set<Rule>()
  const because: Array<LocalizedText> = []
  const stoodStill: Array<Period> = []
  const shiftedBecause: Array<Holiday> = []
  let end = plainEnd
  let since: CalendarDate | undefined

  const moved = (): MovedEnd =>
    setBy === "law" && isMovedByAct(term)
      ? moveEnd(start, term, end, stoodStill, holidays)
      : { end, over: [], rules: [] }
  const move = (to: MovedEnd): void => {
    if (to.end !== end) because.push(movedFrom(end, to))
    for (const rule of to.rules) rules.add(rule)
    shiftedBecause.push(...to.over)
    end = to.end
  }

  for (const event of eventsOf(count)) {
    if (since === undefined && event.day > end) {
      // In the days that the Act added, if anywhere.
      const later = moved()
      if (event.day > later.end) {
        because.push(tooLate(event))
        continue
      }
      move(later)
    }
    because.push(happened(event))
    if (event._tag === "Extension") {
      rules.add(AWB_4_14)
      end = plainEndOf(end, event.term)
    } else {
      rules.add(AWB_4_15)
      if (event.until === undefined) since = event.day
      else {
        stoodStill.push({ from: event.day, until: event.until })
        end = addDays(end, daysBetween(event.day, event.until))
      }
    }
  }

  const suspendedDays = stoodStill.reduce((sum, it) => sum + daysOfPeriod(it)!, 0)
  const counted = () => ({ plainEnd, suspendedDays, shiftedBecause, rules: [...rules], because })
  if (since !== undefined) {
    return { _tag: "Suspended", ...counted(), since, daysLeft: daysBetween(since, end) + 1 }
  }
  move(moved())
  if (setBy === "law" && !isMovedByAct(term) && restDay(end, holidays) !== undefined) {
    rules.add(ATW_4)
    because.push(staysOnRestDay(end, term))
  }
  return { _tag: "Running", ...counted(), due: end }
}

/** Has the term passed on this day? Never while it stands still; its last day is in time. */
export const isOverdue = (end: TermEnd, on: CalendarDate): boolean => end._tag === "Running" && on > end.due

/**
 * Days left after `on`: 0 on the last day, negative when the term has passed. While the term stands
 * still the day does not matter: what is left when it runs on.
 */
export const daysLeft = (end: TermEnd, on: CalendarDate): number =>
  end._tag === "Running" ? daysBetween(on, end.due) : end.daysLeft

/**
 * The suspension that a request to the applicant brings (AWB-4:15 lid 1): from the day after the
 * request up to the day of the answer, which counts again. Open while there is no answer; undefined
 * where no day lies between.
 */
export const suspensionByRequest = (asked: CalendarDate, answered?: CalendarDate): Period | undefined => {
  const from = addDays(asked, 1)
  if (answered === undefined) return { from }
  return from < answered ? { from, until: answered } : undefined
}

type TermEvent =
  | { readonly _tag: "Extension"; readonly day: CalendarDate; readonly term: LegalTerm }
  | { readonly _tag: "Suspension"; readonly day: CalendarDate; readonly until: CalendarDate | undefined }

/** What happened to the term, by day; days before its first day are not of the term. */
const eventsOf = ({ start, suspensions = [], extension }: TermCount): ReadonlyArray<TermEvent> => {
  const firstDay = addDays(start, 1)
  const still = suspensions
    .filter((it) => it.until === undefined || it.until > firstDay)
    .map((it) => (it.from < firstDay ? { ...it, from: firstDay } : it))
  return [
    ...(extension === undefined
      ? []
      : [{ _tag: "Extension" as const, day: extension.announced, term: extension.term }]),
    ...mergePeriods(still).map((it) => ({ _tag: "Suspension" as const, day: it.from, until: it.until }))
  ].toSorted((a, b) => byDate(a.day, b.day))
}

const happened = (event: TermEvent): LocalizedText => {
  const day = dateText(event.day)
  if (event._tag === "Extension") {
    const longer = termText(event.term)
    return text(
      `Op ${day.nl} is gemeld dat het besluit ${longer.nl} langer duurt.`,
      `On ${day.en} it was announced that the decision takes ${longer.en} longer.`
    )
  }
  if (event.until === undefined) {
    return text(`De termijn staat stil sinds ${day.nl}.`, `The term has stood still since ${day.en}.`)
  }
  const length = termText(days(daysBetween(event.day, event.until)))
  return text(
    `De termijn stond ${length.nl} stil, vanaf ${day.nl}.`,
    `The term stood still for ${length.en}, from ${day.en}.`
  )
}

const tooLate = (event: TermEvent): LocalizedText => {
  const day = dateText(event.day)
  return event._tag === "Extension"
    ? text(
        `De melding van ${day.nl} dat het besluit langer duurt, kwam na het einde van de termijn en verandert niets.`,
        `The announcement of ${day.en} that the decision takes longer came after the end of the term and changes nothing.`
      )
    : text(
        `Op ${day.nl} was de termijn al voorbij; stilstaan kon niet meer.`,
        `On ${day.en} the term had already ended; it could not stand still any more.`
      )
}

const movedFrom = (end: CalendarDate, moved: MovedEnd): LocalizedText => {
  const [from, to] = [dateText(end), dateText(moved.end)]
  const names = (language: "nl" | "en") => [...new Set(moved.over.map((it) => it.name[language]))].join(", ")
  return moved.over.length === 0
    ? text(
        `De termijn loopt door van ${from.nl} tot en met ${to.nl}, zodat er twee gewone dagen in zitten.`,
        `The term runs on from ${from.en} up to and including ${to.en}, so that it has two ordinary days.`
      )
    : text(
        `De termijn loopt door van ${from.nl} tot en met ${to.nl} (${names("nl")}).`,
        `The term runs on from ${from.en} up to and including ${to.en} (${names("en")}).`
      )
}

const staysOnRestDay = (end: CalendarDate, term: LegalTerm): LocalizedText => {
  const [day, length] = [dateText(end), termText(term)]
  return text(
    `De termijn eindigt op ${day.nl}, ook al is dat geen gewone dag: voor een termijn van ${length.nl} geldt de Algemene termijnenwet niet.`,
    `The term ends on ${day.en}, although that is no ordinary day: the Algemene termijnenwet does not hold for a term of ${length.en}.`
  )
}
