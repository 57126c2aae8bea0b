/**
 * An open term: something that a law or agreement leaves to the region to decide.
 *
 * The rule names the term once. A region records which value holds, from which day, and where it was
 * decided. No rule knows which regions exist: the arrow points from the region to the rule, as in law.
 * "The region decides ..." is a `must`; "the region may ..." is a `may`, with what holds if it does not.
 */
import { Schema } from "effect"
import { CalendarDate } from "./CalendarDate.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import { RuleId, RuleSource } from "./Rule.ts"

interface Open<A> {
  /** The rule that leaves the choice open. */
  readonly rule: RuleId
  /** What the region is asked to decide. */
  readonly asks: LocalizedText
  /** What the value can be. */
  readonly schema: Schema.Codec<A, any>
}

/** A term that every region fills in. */
export interface Must<A> extends Open<A> {
  readonly _tag: "Must"
}

/** A term that a region can fill in; without a decision the legal default holds. */
export interface May<A> extends Open<A> {
  readonly _tag: "May"
  readonly legalDefault: A
}

export type OpenTerm<A> = Must<A> | May<A>

/** The open terms of one domain, by name. */
export interface OpenTerms {
  readonly [name: string]: OpenTerm<any>
}

/** A term that every region has to fill in. */
export const must = <A>(term: Open<A>): Must<A> => ({ _tag: "Must", ...term })
/** A term that a region can fill in, with what holds if it does not. */
export const may = <A>(term: Open<A> & { readonly legalDefault: A }): May<A> => ({ _tag: "May", ...term })

/** One decision of a region: this value, from this day, decided there. */
export interface Decided<A> {
  readonly from: CalendarDate
  readonly value: A
  readonly source: RuleSource
}

/** Records a decision: from this day, this value, decided there. */
export const decidedFrom = <const A>(from: CalendarDate, value: A, source: RuleSource): Decided<A> => ({
  from,
  value,
  source
})

/** What a term's value can be. */
export type ValueOf<T> = T extends OpenTerm<infer A> ? A : never

type Decisions<A> = readonly [Decided<A>, ...ReadonlyArray<Decided<A>>]

/** What a region decides about these terms: each `must`, and those of the `may` that it wants. */
export type Choices<T extends OpenTerms> = {
  readonly [K in keyof T as T[K] extends Must<any> ? K : never]: Decisions<ValueOf<T[K]>>
} & {
  readonly [K in keyof T as T[K] extends May<any> ? K : never]?: Decisions<ValueOf<T[K]>>
}

/** Nobody decided about a term that has to be filled in. */
export class TermNotFilled extends Schema.TaggedError<TermNotFilled>()("TermNotFilled", {
  term: Schema.String,
  rule: RuleId,
  /** The day on which it is not filled; absent where no decision exists at all. */
  on: Schema.optionalKey(CalendarDate)
}) {
  override get message(): string {
    const when = this.on === undefined ? "" : ` on ${this.on}`
    return `the region has to decide about "${this.term}" (${this.rule}) and has not${when}`
  }
}

/** Two decisions about one term start on the same day. */
export class TermAmbiguous extends Schema.TaggedError<TermAmbiguous>()("TermAmbiguous", {
  term: Schema.String,
  rule: RuleId,
  from: CalendarDate,
  sources: Schema.Array(RuleSource)
}) {
  override get message(): string {
    const where = this.sources.map(({ document, place }) => `${document} ${place}`).join(" and ")
    return `two decisions about "${this.term}" (${this.rule}) start on ${this.from}: ${where}`
  }
}

/** A decision gives a value that the term does not allow. */
export class TermValueInvalid extends Schema.TaggedError<TermValueInvalid>()("TermValueInvalid", {
  term: Schema.String,
  rule: RuleId,
  /** The first day of the decision; absent for the legal default of the term itself. */
  from: Schema.optionalKey(CalendarDate),
  /** What is wrong, one for each fault in the value. */
  issues: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const which = this.from === undefined ? "the legal default" : `the decision from ${this.from}`
    return `${which} of "${this.term}" (${this.rule}) is not allowed: ${this.issues.join("; ")}`
  }
}

/** A decision about a term that does not exist, for example because its name is misspelt. */
export class TermUnknown extends Schema.TaggedError<TermUnknown>()("TermUnknown", { term: Schema.String }) {
  override get message(): string {
    return `there is no open term "${this.term}"`
  }
}

/** Everything that can be wrong with what a region decided. */
export type TermFault = TermNotFilled | TermAmbiguous | TermValueInvalid | TermUnknown
