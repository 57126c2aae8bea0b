/** A request on rights as tests tell it: who is who, what is asked, and what came of it. */
import { addYears, CaseId, type CalendarDate, date, PersonId, RegionId, type Refused } from "@oza/kernel"
import { type Actor, RoleId, type Side } from "@oza/roles"
import { Result } from "effect"
import {
  compilePolicy,
  decideRights,
  type Due,
  evolveRights,
  type GiverFacts,
  lawOnly,
  type Recipient,
  type RightsCommand,
  type RightsEvent,
  type RightsRequest,
  RightsRequestId
} from "../src/index.ts"

const number = (last: number): string => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`

export const child = PersonId.make(number(1))
export const mother: Actor = { party: PersonId.make(number(2)), role: RoleId.make("parent") }
export const youth: Actor = { party: child, role: RoleId.make("youth") }
export const officer: Actor = { party: PersonId.make(number(3)), role: RoleId.make("privacy-officer") }
export const teacher: Actor = { party: PersonId.make(number(4)), role: RoleId.make("teacher") }
export const region = RegionId.make("test-region")
export const caseId = CaseId.make(number(5))
export const requestId = RightsRequestId.make(number(6))
export const policy = compilePolicy(lawOnly)

const sides: Readonly<Record<string, Side>> = {
  parent: "family",
  youth: "family",
  "privacy-officer": "privacy-office",
  teacher: "school"
}

/** Who is something to a child of this age on this day. */
export const aged = (age: number, on: CalendarDate): GiverFacts => ({
  child: { person: child, birthDate: addYears(on, -age) },
  relatives: [
    { person: mother.party, role: mother.role, representation: "parent-with-authority" },
    { person: child, role: youth.role, representation: "youth" }
  ],
  on
})

export const recipient: Recipient = {
  number: 1,
  party: teacher.party,
  role: teacher.role,
  categories: ["education"],
  lastOn: date("2026-09-01")
}

export interface Step {
  readonly command: RightsCommand
  readonly by?: Actor
  readonly on?: CalendarDate
  readonly age?: number
  readonly recipients?: ReadonlyArray<Recipient>
  readonly duties?: { readonly file: ReadonlyArray<Due>; readonly "swv-health": ReadonlyArray<Due> }
}

export const firstDay = date("2026-10-05")

const decide = (state: RightsRequest | undefined, step: Step) => {
  const on = step.on ?? state?.lastOn ?? firstDay
  const by = step.by ?? (step.command._tag === "FileRightsRequest" ? mother : officer)
  return decideRights({
    id: requestId,
    region,
    case: caseId,
    state,
    command: step.command,
    actor: by,
    side: sides[by.role],
    on,
    policy,
    givers: aged(step.age ?? 10, on),
    officers: [officer.role],
    recipients: step.recipients ?? [recipient],
    duties: step.duties ?? { file: [], "swv-health": [] }
  })
}

/** What came of these steps; throws where one of them is refused. */
export const told = (...steps: ReadonlyArray<Step>): RightsRequest =>
  steps.reduce<RightsRequest | undefined>((state, step) => {
    const decided = Result.getOrThrowWith(
      decide(state, step),
      (ruling) => new Error(ruling.grounds.map(({ because, rule }) => `${rule.id}: ${because.en}`).join("; "))
    )
    return evolveRights(state, decided.event)
  }, undefined)!

/** The event of the last step. */
export const lastEvent = (state: RightsRequest | undefined, step: Step): RightsEvent =>
  Result.getOrThrow(decide(state, step)).event

/** Is the last step recorded? */
export const tried = (state: RightsRequest | undefined, step: Step): boolean =>
  Result.isSuccess(decide(state, step))

/** The ruling that refuses the last step. */
export const refusal = (state: RightsRequest | undefined, step: Step): Refused => {
  const decided = decide(state, step)
  if (Result.isSuccess(decided)) throw new Error(`${step.command._tag} was not refused`)
  return decided.failure
}

/** The rules that refuse the last step. */
export const refusedBy = (state: RightsRequest | undefined, step: Step): ReadonlyArray<string> =>
  refusal(state, step).grounds.map(({ rule }) => rule.id)

export const file = (
  kind: RightsRequest["kind"],
  more: Partial<Extract<RightsCommand, { readonly _tag: "FileRightsRequest" }>> = {}
): RightsCommand => ({
  _tag: "FileRightsRequest",
  kind,
  controller: kind === "destruction" ? "youth-help" : "school",
  words: "Ik wil dit graag.",
  ...(kind === "rectification"
    ? { corrections: [{ field: "enrolment.group", shouldBe: "groep 6" }] as const }
    : {}),
  ...(kind === "restriction" ? { restriction: "accuracy-contested" as const } : {}),
  ...more
})

export const decided = (
  outcome: "granted" | "partly" | "refused",
  more: Partial<Extract<RightsCommand, { readonly _tag: "DecideRightsRequest" }>> = {}
): RightsCommand => ({
  _tag: "DecideRightsRequest",
  outcome,
  motivation: "Omdat het zo is.",
  grounds: [],
  ...more
})

export const told1: RightsCommand = { _tag: "NotifyRecipient", recipient: 1, how: "told" }
export const done: RightsCommand = { _tag: "CarryOutRights", explanation: "Gedaan." }
export const closed: RightsCommand = { _tag: "CloseRightsRequest" }
