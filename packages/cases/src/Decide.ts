/**
 * Decides on what somebody asks to do: it gives the events, or the ruling that refuses.
 *
 * A refusal names every ground at once and changes nothing. Whether somebody may touch the case at all
 * is no question here: that is decided before, by the privacy rules.
 */
import {
  type CalendarDate,
  type CaseId,
  type HolidayCalendar,
  type Refused,
  refused,
  type RegionId,
  type RuleBook,
  text
} from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { Result } from "effect"
import { acts } from "./Act.ts"
import { ruleOnAct } from "./ActRuling.ts"
import type { Case } from "./Case.ts"
import type { Command } from "./Command.ts"
import type { Event } from "./Event.ts"
import { evolve } from "./Evolve.ts"
import { onlyOnce } from "./OwnRule.ts"
import type { Pathway } from "./Pathway.ts"

/** The events of an accepted command, in order. */
export type Events = readonly [Event, ...ReadonlyArray<Event>]

interface Asked {
  readonly actor: Actor
  /** The day on which it holds. Events come in order: not before the last one of the case. */
  readonly on: CalendarDate
  /** The version that the case follows. */
  readonly pathway: Pathway
  /** The rules of the region and the law, which the pathway cites. */
  readonly rules: RuleBook
  /** `dutchHolidays` where absent. */
  readonly holidays?: HolidayCalendar | undefined
}

/** What is asked of a case: the act, by whom, on which day, on which pathway. */
export interface ActAsked extends Asked {
  readonly case: Case
  readonly command: Command
}

/** What is asked to open a case, with the number it will have and the region it is for. */
export interface OpeningAsked extends Asked {
  readonly command: Extract<Command, { readonly _tag: "OpenCase" }>
  readonly id: CaseId
  readonly region: RegionId
}

/** Decides on an act in a case. Throws where the pathway is not the version that the case follows. */
export const decide = (asked: ActAsked): Result.Result<Events, Refused> => {
  const { case: state, command, actor, on, pathway, rules, holidays } = asked
  if (pathway.version !== state.pathway) {
    throw new Error(`the case follows version ${state.pathway} of the pathway, not ${pathway.version}`)
  }
  if (command._tag === "OpenCase") {
    const because = text("Deze zaak is al geopend.", "This case has been opened already.")
    return Result.fail(refused(on, [{ rule: onlyOnce, because, cures: [] }]))
  }
  const situation = { case: state, on, pathway, holidays }
  const [first, ...rest] = ruleOnAct({ situation, act: command._tag, actor, rules, command }).grounds
  return first === undefined
    ? Result.succeed([eventOf(command, asked, {})])
    : Result.fail(refused(on, [first, ...rest]))
}

/** Decides on opening a case: judged as the case that it would be. */
export const open = (asked: OpeningAsked): Result.Result<Events, Refused> => {
  const { command, actor, on, pathway, rules, holidays, id, region } = asked
  const opened = eventOf(command, asked, { case: id, region, pathway: pathway.version })
  const situation = { case: evolve(undefined, opened), on, pathway, holidays }
  const [first, ...rest] = ruleOnAct({ situation, act: "OpenCase", actor, rules, command }).grounds
  return first === undefined ? Result.succeed([opened]) : Result.fail(refused(on, [first, ...rest]))
}

/** What has happened once the command is accepted: what it said, on which day and by whom. */
const eventOf = (command: Command, { on, actor }: Asked, recorded: object): Event => {
  const { _tag, ...said } = command
  // The table of acts ties each command to its event; the types cannot follow that across a union.
  return { _tag: acts[_tag].happens, on, by: actor, ...said, ...recorded } as unknown as Event
}
