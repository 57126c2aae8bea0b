/**
 * Whose say is it? A permission is only taken from, or taken back by, somebody whose say it is on that
 * day, by the law on ages and authority and what the region asks beside it.
 */
import { accessSubject, type Case, type Command } from "@oza/cases"
import { type CalendarDate, granted, type Ruling } from "@oza/kernel"
import { type GiverFacts, mayAnswer, mayWithdraw, relativesBy } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import type { RegionInUse } from "./RegionContext.ts"

/** Granted where the command is about no permission, or is given by one whose say it is. */
export const rulingOnSay = (
  region: RegionInUse,
  state: Case,
  command: Command,
  actor: Actor,
  on: CalendarDate
): Ruling => {
  const facts: GiverFacts = {
    child: state.child,
    relatives: relativesBy(accessSubject(state), region.roles, on),
    capacities: state.capacities,
    on
  }
  if (command._tag === "AnswerPermission") {
    return mayAnswer(region.privacy, command.kind, actor.party, facts)
  }
  if (command._tag === "WithdrawPermission") {
    const permission = state.permissions.find(({ number }) => number === command.permission)
    if (permission !== undefined) return mayWithdraw(region.privacy, permission, actor.party, facts)
  }
  return granted(on, [])
}
