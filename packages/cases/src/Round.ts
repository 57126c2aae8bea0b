/**
 * A round of the arrangement: the first begins with the case, the next with each adjustment.
 *
 * An adjustment goes back to needs, goals or arranging; from there on everything is asked anew. Nothing
 * is thrown away: the round says how much of each list was there before it, and what comes after that
 * belongs to it.
 */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Round = Schema.Struct({
  /** From 1. */
  number: Schema.Int.pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  /** What the adjustment that began it goes back to; the first round has none. */
  backTo: Schema.optionalKey(Schema.Literals(["needs", "goals", "arranging"])).pipe(classified("process")),
  /** How many of each there were when what they are about was asked anew. */
  before: Schema.Struct({
    needs: Schema.Int.pipe(classified("process")),
    goals: Schema.Int.pipe(classified("process")),
    agreements: Schema.Int.pipe(classified("process")),
    greyAreaTalks: Schema.Int.pipe(classified("process")),
    evaluations: Schema.Int.pipe(classified("process")),
    meetings: Schema.Int.pipe(classified("process")),
    yields: Schema.Int.pipe(classified("process")),
    stepDecisions: Schema.Int.pipe(classified("process"))
  }).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Round" }))
export type Round = typeof Round.Type

/** What of a case a round can be asked about. */
type Rounded = {
  readonly [K in keyof Round["before"]]: ReadonlyArray<unknown>
} & { readonly round: Round }

const current =
  <K extends keyof Round["before"]>(list: K) =>
  <C extends Rounded>(state: C): C[K] =>
    state[list].slice(state.round.before[list]) as unknown as C[K]

/** The needs of this round, in the order in which they were recorded. */
export const currentNeeds = current("needs")
/** The goals of this round. */
export const currentGoals = current("goals")
/** The agreements of this round: the arrangement as it stands. */
export const currentAgreements = current("agreements")
/** The conversations on the grey area in this round. */
export const currentGreyAreaTalks = current("greyAreaTalks")
/** The evaluations of this round. */
export const currentEvaluations = current("evaluations")
/** The meetings that were planned in this round. */
export const currentMeetings = current("meetings")
