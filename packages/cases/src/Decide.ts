/**
 * Decides on what somebody asks to do: it gives the events, or the ruling that refuses.
 *
 * A refusal names every ground at once and changes nothing. Whether somebody may touch the case at all
 * is no question here: that is decided before, by the privacy rules.
 */
import {
  type CalendarDate,
  type CaseId,
  type Ground,
  type HolidayCalendar,
  type Refused,
  refused,
  type RegionId,
  type Rule,
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
import { migrationGrounds } from "./Migration.ts"
import { isOwnRule, onlyOnce } from "./OwnRule.ts"
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
  /** The version that a migration goes to; without one a migration is refused. */
  readonly target?: Pathway | undefined
}

/** What is asked to open a case, with the number it will have and the region it is for. */
export interface OpeningAsked extends Asked {
  readonly command: Extract<Command, { readonly _tag: "OpenCase" }>
  readonly id: CaseId
  readonly region: RegionId
}

/** What was found about a command: the event that it would be, what stands in its way, and on what it rests. */
export interface Judgement {
  /** Has happened only when nothing stands in the way, or when history is taken over as it was. */
  readonly event: Event
  readonly grounds: ReadonlyArray<Ground>
  readonly rules: ReadonlyArray<Rule>
}

/** Judges an act in a case. Throws where the pathway is not the version that the case follows. */
export const judge = (asked: ActAsked): Judgement => {
  const { case: state, command, actor, on, pathway, rules, holidays } = asked
  if (pathway.version !== state.pathway) {
    throw new Error(`the case follows version ${state.pathway} of the pathway, not ${pathway.version}`)
  }
  if (command._tag === "OpenCase") {
    const because = text("Deze zaak is al geopend.", "This case has been opened already.")
    const { id, region } = state
    const event = eventOf(command, asked, { case: id, region, pathway: state.pathway })
    return { event, grounds: [{ rule: onlyOnce, because, cures: [] }], rules: [] }
  }
  const situation = { case: state, on, pathway, holidays }
  const judged = ruleOnAct({ situation, act: command._tag, actor, rules, command })
  const event = eventOf(command, asked, {})
  if (command._tag !== "MigratePathway" || state.status === "closed") return { event, ...judged }
  const fits = migrationGrounds(situation, asked.target, rules)
  return { event, grounds: [...judged.grounds, ...fits], rules: judged.rules }
}

/** Judges the opening of a case, as the case that it would be. */
export const judgeOpening = (asked: OpeningAsked): Judgement => {
  const { command, actor, on, pathway, rules, holidays, id, region } = asked
  const event = eventOf(command, asked, { case: id, region, pathway: pathway.version })
  const situation = { case: evolve(undefined, event), on, pathway, holidays }
  return { event, ...ruleOnAct({ situation, act: "OpenCase", actor, rules, command }) }
}

/** The event of a judgement, or the ruling that refuses on every ground. */
export const outcomeOf = (
  { event, grounds }: Judgement,
  on: CalendarDate
): Result.Result<Events, Refused> => {
  const [first, ...rest] = grounds
  return first === undefined ? Result.succeed([event]) : Result.fail(refused(on, [first, ...rest]))
}

/**
 * The event of a judgement as history that was not made by these rules: what the region asks refuses
 * nothing and is kept in the judgement. The own rules of cases hold always; without them events add up
 * to nothing.
 */
export const outcomeAsHistory = (judgement: Judgement, on: CalendarDate): Result.Result<Events, Refused> =>
  judgement.grounds.some(({ rule }) => isOwnRule(rule))
    ? outcomeOf(judgement, on)
    : Result.succeed([judgement.event])

/** Decides on an act in a case. Throws where the pathway is not the version that the case follows. */
export const decide = (asked: ActAsked): Result.Result<Events, Refused> => outcomeOf(judge(asked), asked.on)

/** Decides on opening a case: judged as the case that it would be. */
export const open = (asked: OpeningAsked): Result.Result<Events, Refused> =>
  outcomeOf(judgeOpening(asked), asked.on)

/** What has happened once the command is accepted: what it said, on which day and by whom. */
const eventOf = (command: Command, { on, actor }: Asked, recorded: object): Event => {
  const { _tag, ...said } = command
  // The table of acts ties each command to its event; the types cannot follow that across a union.
  return { _tag: acts[_tag].happens, on, by: actor, ...said, ...recorded } as unknown as Event
}
