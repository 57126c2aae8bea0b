/**
 * A rule: one statement of law or of a regional agreement, with its number and where it stands.
 *
 * Rulings, guards, access decisions and funding lines rest on rules; nothing is refused, granted or
 * paid without one. A rule is text and reference; what enforces it is elsewhere and cites its id.
 */
import { Schema } from "effect"
import { CalendarDate } from "./CalendarDate.ts"
import { LocalizedText } from "./LocalizedText.ts"

/** The number of a rule: `REG-19` for an agreement of a region, `AWB-4:13` or `UAVG-5` for an article of law. */
export const RuleId = Schema.String.check(
  Schema.isPattern(/^[A-Z][A-Z0-9]*-[A-Za-z0-9][A-Za-z0-9:.-]*$/u, {
    message: "expected a rule number such as REG-19 or AWB-4:13"
  })
).pipe(Schema.brand("RuleId"))
export type RuleId = typeof RuleId.Type

/**
 * What a rule does: `guard` is enforced, `table` says who sits at a meeting, `task` belongs to a role,
 * `consent` concerns privacy, `term` time, `funding` money, `record` what can be recorded, `monitor`
 * what is measured, `principle` advises and never blocks.
 */
export const RuleKind = Schema.Literals([
  "guard",
  "table",
  "task",
  "consent",
  "term",
  "funding",
  "record",
  "monitor",
  "principle"
])
export type RuleKind = typeof RuleKind.Type

/** Where a rule stands: the document or law, and the place in it. */
export const RuleSource = Schema.Struct({
  document: Schema.NonEmptyString,
  place: Schema.NonEmptyString
}).pipe(Schema.annotateEncoded({ identifier: "RuleSource" }))
export type RuleSource = typeof RuleSource.Type

export const Rule = Schema.Struct({
  id: RuleId,
  kind: RuleKind,
  /** One sentence that a parent understands. */
  text: LocalizedText,
  source: RuleSource,
  /** First day on which the rule holds; absent where the source gives none. */
  validFrom: Schema.optionalKey(CalendarDate),
  /** First day on which it no longer holds. */
  validUntil: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "Rule" }))
export type Rule = typeof Rule.Type

/** A set of rules by number, as a region or a law book declares it. */
export type RuleBook = ReadonlyMap<RuleId, Rule>

/** Collects rules by number; throws where one number is used twice, as that is a fault in the data. */
export const ruleBook = (...lists: ReadonlyArray<ReadonlyArray<Rule>>): RuleBook => {
  const book = new Map<RuleId, Rule>()
  for (const rule of lists.flat()) {
    if (book.has(rule.id)) throw new Error(`rule ${rule.id} is declared twice`)
    book.set(rule.id, rule)
  }
  return book
}

/** Does the rule hold on this day? */
export const isInForce = (rule: Rule, on: CalendarDate): boolean =>
  (rule.validFrom === undefined || rule.validFrom <= on) &&
  (rule.validUntil === undefined || on < rule.validUntil)
