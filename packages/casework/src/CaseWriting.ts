/**
 * Makes the one write of an act from what was decided: events, state, list row, facts and the record
 * of who did it. All of it is written together, or none.
 */
import { type Case, currentStep, decisionTerm, type Events } from "@oza/cases"
import type { LedgerEntry } from "@oza/funding"
import type { CalendarDate } from "@oza/kernel"
import type { Disclosure } from "@oza/privacy"
import { Effect } from "effect"
import { caseFact } from "./CaseFacts.ts"
import { CaseStore, type CaseSummary } from "./CaseStore.ts"
import type { SealedIdentity } from "./IdentityVault.ts"
import { pathwayOf, RegionContext, type RegionInUse } from "./RegionContext.ts"
import { SchoolStore } from "./SchoolStore.ts"

/** What one or more accepted acts come down to. */
export interface Accepted {
  /** The version that was read; 0 for a new case. */
  readonly expected: number
  readonly after: Case
  readonly events: Events
  readonly disclosure: Disclosure
  readonly sent?: ReadonlyArray<Disclosure>
  readonly entries?: ReadonlyArray<LedgerEntry>
  readonly identities?: ReadonlyArray<SealedIdentity>
}

/** Writes it, as it stands on this day. */
export const writeCase = Effect.fnUntraced(function* (accepted: Accepted, on: CalendarDate) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const schools = yield* SchoolStore
  const { after, entries = [], identities = [] } = accepted
  const school =
    after.enrolment.school === undefined ? undefined : yield* schools.find(after.enrolment.school)
  yield* store.write({
    ...accepted,
    entries,
    identities,
    summary: summaryOf(region, after, on),
    fact: caseFact(region, after, school, on)
  })
})

/** What lists show of a case. */
export const summaryOf = (region: RegionInUse, state: Case, on: CalendarDate): CaseSummary => {
  const situation = { case: state, on, pathway: pathwayOf(region, state.pathway), holidays: region.holidays }
  const pending = state.status === "open" && state.application !== undefined && state.decision === undefined
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    step: currentStep(situation),
    school: state.enrolment.school,
    schoolType: state.enrolment.schoolType,
    openedOn: state.openedOn,
    closedOn: state.closedOn,
    dueOn: pending ? decisionTerm(situation)?.due : undefined
  }
}
