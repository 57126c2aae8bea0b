/**
 * Cases for tests, as small as they can be and whole enough to be stored.
 *
 * A store does not judge, so these follow no pathway: they are what a store is handed. Who takes part,
 * when, and which events there were, is up to the test.
 */
import { type Case, evolve, type Event } from "@oza/cases"
import type { CaseSummary, CaseWrite } from "@oza/casework"
import {
  addDays,
  type CalendarDate,
  type CaseId,
  date,
  EstablishmentCode,
  type PersonId,
  RegionId
} from "@oza/kernel"
import type { Disclosure } from "@oza/privacy"
import type { CaseFact } from "@oza/reporting"
import { type Actor, RoleId } from "@oza/roles"
import { newCaseId, newOrganisationId, newPersonId } from "./ids.ts"

/** A region for tests. */
export const sampleRegion = RegionId.make("proefregio")
/** A second one, to see that they do not touch each other. */
export const otherRegion = RegionId.make("andere-regio")

export const coordinator = RoleId.make("internal-coordinator")
export const parent = RoleId.make("parent")

/** Somebody of a school. */
export const newCoordinator = (): Actor => ({
  party: newPersonId(),
  role: coordinator,
  organisation: newOrganisationId()
})

export interface Opening {
  readonly region?: RegionId
  readonly id?: CaseId
  readonly child?: PersonId
  readonly birthDate?: CalendarDate
  readonly by?: Actor
  readonly on?: CalendarDate
}

/** The event that opens a case. */
export const caseOpened = ({
  birthDate = date("2015-05-17"),
  by = newCoordinator(),
  child = newPersonId(),
  id = newCaseId(),
  on = date("2025-09-01"),
  region = sampleRegion
}: Opening = {}): Extract<Event, { readonly _tag: "CaseOpened" }> => ({
  _tag: "CaseOpened",
  on,
  by,
  case: id,
  region,
  pathway: 1,
  child: { person: child, birthDate },
  enrolment: { status: "enrolled", school: EstablishmentCode.make("16AH00"), schoolType: "po" },
  signal: { origin: "education", channel: "school", summary: "De leerling trekt zich terug in de klas." }
})

/** What opening a case writes. */
export const sampleOpening = (options: Opening = {}): CaseWrite =>
  sampleWrite(undefined, [caseOpened(options)])

/** What these events in a case write. */
export const sampleWrite = (
  before: Case | undefined,
  events: readonly [Event, ...ReadonlyArray<Event>],
  more: Partial<CaseWrite> = {}
): CaseWrite => {
  const after = events.reduce<Case | undefined>(evolve, before)!
  const by = events[0].by
  return {
    expected: before?.version ?? 0,
    after,
    events,
    disclosure: sampleDisclosure(after, by),
    summary: sampleSummary(after),
    fact: sampleFact(after),
    entries: [],
    identities: [],
    ...more
  }
}

export const sampleSummary = (state: Case): CaseSummary => ({
  id: state.id,
  version: state.version,
  status: state.status,
  step: state.goals.length > 0 ? "arrange" : "signal",
  school: state.enrolment.school,
  schoolType: state.enrolment.schoolType,
  openedOn: state.openedOn,
  closedOn: state.closedOn,
  dueOn:
    state.application === undefined || state.decision !== undefined
      ? undefined
      : addDays(state.application.on, 56)
})

/** A record of processing this case by this actor. */
export const sampleDisclosure = (
  state: Case,
  actor: Actor,
  kind: Disclosure["kind"] = "write"
): Disclosure => ({
  region: state.region,
  case: state.id,
  kind,
  outcome: "done",
  on: state.lastOn,
  actor,
  side: "school",
  purpose: "arrange",
  activity: "arrange-1",
  categories: ["process", "education"],
  fields: ["status", "goals[].text"],
  rules: [],
  permissions: [],
  policyVersion: "1"
})

/** The fact of a case, as far as it follows from its state. */
export const sampleFact = (state: Case): CaseFact => ({
  region: state.region,
  case: state.id,
  schoolType: state.enrolment.schoolType,
  channel: state.signal.channel,
  status: state.status,
  openedOn: state.openedOn,
  ...(state.closedOn === undefined ? {} : { closedOn: state.closedOn }),
  agreements: [],
  evaluations: [],
  funding: [],
  costings: []
})

/** A goal that was set. */
export const goalSet = (text: string, by: Actor, on: CalendarDate): Event => ({
  _tag: "GoalsSet",
  on,
  by,
  goals: [text]
})

/** The end of a case. */
export const caseClosed = (by: Actor, on: CalendarDate): Event => ({
  _tag: "CaseClosed",
  on,
  by,
  closing: { reason: "goals-reached", outcome: "back-in-education" }
})
