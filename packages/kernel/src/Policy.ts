/**
 * A policy: the open terms of one domain, filled in as they stood on one day.
 *
 * The value that holds is that of the latest decision that had started. Two decisions that start on one
 * day are an error, none for a `must` is an error, none for a `may` gives the legal default. Same terms,
 * same decisions, same day: same policy.
 */
import { Result, Schema, SchemaIssue } from "effect"
import type { CalendarDate } from "./CalendarDate.ts"
import {
  type Choices,
  type Decided,
  type OpenTerm,
  type OpenTerms,
  TermAmbiguous,
  type TermFault,
  TermNotFilled,
  TermUnknown,
  TermValueInvalid,
  type ValueOf
} from "./OpenTerm.ts"

/** What holds once every term is filled in. */
export type Policy<T extends OpenTerms> = { readonly [K in keyof T]: ValueOf<T[K]> }

/** A value that holds, and the decision that says so; none where it is the legal default. */
export interface Holds<A> {
  readonly value: A
  readonly decided: Decided<A> | undefined
}

/** What holds for one term on one day. */
export const termOn = <A>(
  name: string,
  term: OpenTerm<A>,
  decisions: ReadonlyArray<Decided<A>>,
  on: CalendarDate
): Result.Result<Holds<A>, TermNotFilled | TermAmbiguous> => {
  const started = decisions.filter(({ from }) => from <= on)
  const from = started.reduce<CalendarDate | undefined>(
    (latest, it) => (latest === undefined || it.from > latest ? it.from : latest),
    undefined
  )
  const [decided, ...others] = started.filter((it) => it.from === from)
  if (decided === undefined) {
    return term._tag === "May"
      ? Result.succeed({ value: term.legalDefault, decided: undefined })
      : Result.fail(new TermNotFilled({ term: name, rule: term.rule, on }))
  }
  return others.length === 0
    ? Result.succeed({ value: decided.value, decided })
    : Result.fail(ambiguous(name, term, [decided, ...others]))
}

/** The policy on a day. It stops at the first fault; `checkChoices` finds all of them beforehand. */
export const policyOn = <const T extends OpenTerms>(
  terms: T,
  choices: Choices<T>,
  on: CalendarDate
): Result.Result<Policy<T>, TermNotFilled | TermAmbiguous> => {
  const policy: Record<string, unknown> = {}
  for (const [name, term] of Object.entries(terms)) {
    const holds = termOn(name, term, decisionsOf(choices, name), on)
    if (Result.isFailure(holds)) return Result.fail(holds.failure)
    policy[name] = holds.success.value
  }
  return Result.succeed(policy as Policy<T>)
}

/**
 * Every fault in what a region decided, at once: for the moment at which a region starts.
 * With `from`, the first day on which the region works, each `must` has to be filled by that day.
 */
export const checkChoices = <const T extends OpenTerms>(
  terms: T,
  choices: Choices<T>,
  from?: CalendarDate
): ReadonlyArray<TermFault> => [
  ...Object.keys(choices)
    .filter((name) => !Object.hasOwn(terms, name))
    .map((name) => new TermUnknown({ term: name })),
  ...Object.entries(terms).flatMap(([name, term]) => faultsOf(name, term, decisionsOf(choices, name), from))
]

const faultsOf = (
  name: string,
  term: OpenTerm<unknown>,
  decisions: ReadonlyArray<Decided<unknown>>,
  from: CalendarDate | undefined
): ReadonlyArray<TermFault> => {
  const faults: Array<TermFault> = []
  const filled = from === undefined ? decisions.length > 0 : decisions.some((it) => it.from <= from)
  if (term._tag === "Must" && !filled) {
    faults.push(
      new TermNotFilled({ term: name, rule: term.rule, ...(from === undefined ? {} : { on: from }) })
    )
  }
  for (const sameDay of Map.groupBy(decisions, (it) => it.from).values()) {
    if (sameDay.length > 1) faults.push(ambiguous(name, term, sameDay))
  }
  const values = [
    ...(term._tag === "May" ? [{ value: term.legalDefault }] : []),
    ...decisions.map(({ value, from }) => ({ value, from }))
  ]
  for (const { value, ...at } of values) {
    const issues = issuesOf(term.schema, value)
    if (issues.length > 0) faults.push(new TermValueInvalid({ term: name, rule: term.rule, issues, ...at }))
  }
  return faults
}

const ambiguous = (
  name: string,
  term: OpenTerm<any>,
  sameDay: ReadonlyArray<Decided<unknown>>
): TermAmbiguous =>
  new TermAmbiguous({
    term: name,
    rule: term.rule,
    from: sameDay[0]!.from,
    sources: sameDay.map(({ source }) => source)
  })

const decisionsOf = <T extends OpenTerms>(choices: Choices<T>, name: string): ReadonlyArray<Decided<any>> => {
  const byName: { readonly [term: string]: ReadonlyArray<Decided<any>> | undefined } = choices
  return Object.hasOwn(byName, name) ? (byName[name] ?? []) : []
}

const standardIssues = SchemaIssue.makeFormatterStandardSchemaV1()

/** What is wrong with a value of a term, each with where in the value; empty where nothing is. */
const issuesOf = (schema: Schema.Codec<unknown, any>, value: unknown): ReadonlyArray<string> => {
  const decoded = Schema.decodeUnknownResult(Schema.toType(schema), { errors: "all" })(value)
  if (Result.isSuccess(decoded)) return []
  return standardIssues(decoded.failure.issue).issues.map(({ path = [], message }) =>
    path.length === 0 ? message : `${path.map(nameOf).join(".")}: ${message}`
  )
}

const nameOf = (segment: PropertyKey | { readonly key: PropertyKey }): string =>
  String(typeof segment === "object" ? segment.key : segment)
