/**
 * Opens a case: the child, where it goes to school, the signal, and those who take part from the start.
 *
 * A child that is known by its BSN keeps its number, and has one open case at a time. The opening and
 * those who join are one write: all, or nothing.
 */
import { acts, type Case, Enrolment, evolve, type Event, open, Signal } from "@oza/cases"
import { CalendarDate, PersonId, refused, text } from "@oza/kernel"
import { authorise, categoriesOf, disclosureOf, fieldsOf, permitted, type Purpose } from "@oza/privacy"
import { Actor } from "@oza/roles"
import { Effect, Result, Schema } from "effect"
import { access, purposeOf, recordAsked } from "./Access.ts"
import { asking } from "./AccessScope.ts"
import { actDay } from "./ActDay.ts"
import { actDone } from "./ActDone.ts"
import { ActRefused, type InputIssue, InvalidInput } from "./CaseworkError.ts"
import { CaseStore } from "./CaseStore.ts"
import { writeCase } from "./CaseWriting.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { decided } from "./performing.ts"
import { enrolmentIssues } from "./EnrolmentCheck.ts"
import { Identity, IdentityVault, type SealedIdentity } from "./IdentityVault.ts"
import { Ids } from "./Ids.ts"
import { oneOpenCase } from "./OwnRule.ts"
import { pathwayOn, RegionContext } from "./RegionContext.ts"
import { SchoolStore } from "./SchoolStore.ts"

/** What opening a case needs to be told. */
export const OpenCaseRequest = Schema.Struct({
  /** Who the child is; kept apart from the case, sealed. */
  identity: Identity,
  /** The number by which the identity provider knows the child, where it does. */
  person: Schema.optionalKey(PersonId),
  enrolment: Enrolment,
  signal: Signal,
  /** Who takes part from the start, beside the one who opens it: parents, the pupil, a teacher. */
  participants: Schema.optionalKey(Schema.Array(Actor)),
  /** The day that it holds for; today where absent. */
  on: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "OpenCaseRequest" }))
export type OpenCaseRequest = typeof OpenCaseRequest.Type

export const openCase = Effect.fn("openCase")(function* (request: OpenCaseRequest) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* actDay(request.on)
  const pathway = yield* checked(request, on)
  const purpose = purposeOf(region, actor, "OpenCase")
  const id = yield* (yield* Ids).caseId
  const openedFor = (person: PersonId) =>
    open({
      command: {
        _tag: "OpenCase",
        child: { person, birthDate: request.identity.birthDate },
        enrolment: request.enrolment,
        signal: request.signal
      },
      id,
      region: region.id,
      actor,
      on,
      pathway,
      rules: region.rules,
      holidays: region.holidays
    })
  // Who may not open a case here is told so before anybody is looked for: a BSN is no question to ask.
  const fresh = request.person ?? (yield* (yield* Ids).personId)
  const asked = openedFor(fresh)
  if (Result.isFailure(asked)) return yield* new ActRefused({ ruling: asked.failure })
  const person = (yield* knownPerson(request).pipe(asking(purpose))) ?? fresh
  const store = yield* CaseStore
  const running = yield* store.openCaseOf(region.id, person).pipe(asking(purpose))
  if (running !== undefined) {
    yield* recordAsked(running, purpose)
    return yield* new ActRefused({
      ruling: refused(on, [
        {
          rule: oneOpenCase,
          because: text("Voor dit kind loopt al een zaak.", "There is an open case for this child already."),
          cures: []
        }
      ])
    })
  }
  const opening = openedFor(person)
  if (Result.isFailure(opening)) return yield* new ActRefused({ ruling: opening.failure })
  const [opened] = opening.success
  const state = evolve(undefined, opened)
  const decision = yield* access(state, purpose, on, ["process"])
  const identity = yield* (yield* IdentityVault).seal(region.id, person, request.identity)
  return yield* begin(state, opened, request.participants ?? [], identity, on, purpose).pipe(
    authorise(decision)
  )
})

const begin = Effect.fnUntraced(function* <P extends Purpose>(
  state: Case,
  opened: Event,
  participants: ReadonlyArray<Actor>,
  identity: SealedIdentity,
  on: CalendarDate,
  purpose: P
) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const joined: Array<Event> = []
  let after = state
  for (const participant of participants) {
    const { events } = yield* decided(after, { _tag: "AddParticipant", participant }, on)
    joined.push(...events)
    after = events.reduce<Case>(evolve, after)
  }
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: state.id,
    kind: "write",
    fields: [...fieldsOf(acts.OpenCase.event), ...fieldsOf(Identity).map((field) => `identity.${field}`)],
    categories: [...new Set([...categoriesOf(acts.OpenCase.event), ...categoriesOf(Identity)])]
  })
  yield* writeCase(
    { expected: 0, after, events: [opened, ...joined], disclosure, identities: [identity] },
    on
  )
  return actDone(region, after, [], on, decision.actor)
})

/** The pathway that the case will follow, once everything that the request points at was found. */
const checked = Effect.fnUntraced(function* (request: OpenCaseRequest, on: CalendarDate) {
  const region = yield* RegionContext
  const schools = yield* SchoolStore
  const pathway = pathwayOn(region, on)
  const issues: Array<InputIssue> = []
  if (pathway === undefined) {
    issues.push({
      path: "on",
      message: text(
        `De regio werkt zo vanaf ${region.pathways[0].validFrom}.`,
        `The region works this way from ${region.pathways[0].validFrom}.`
      )
    })
  }
  const { school: code } = request.enrolment
  issues.push(
    ...enrolmentIssues(request.enrolment, code === undefined ? undefined : yield* schools.find(code))
  )
  const [first, ...rest] = issues
  if (first !== undefined) return yield* new InvalidInput({ issues: [first, ...rest] })
  return pathway!
})

/** The number of a child that is known by its BSN. */
const knownPerson = Effect.fnUntraced(function* ({ identity }: OpenCaseRequest) {
  const region = yield* RegionContext
  const vault = yield* IdentityVault
  return identity.bsn === undefined ? undefined : yield* vault.personOf(region.id, identity.bsn)
})
