/**
 * A case as a story: who does what on which day, told line by line in a test.
 *
 * Each line is decided and evolved as the product does it. A line that is refused throws with the rules
 * that stood in its way, so that a story only goes on where the domain lets it; `refusal` is for the
 * lines that must not.
 */
import {
  type Case,
  type Command,
  type DecisionTerm,
  decide,
  decisionTerm,
  type Event,
  evolve,
  fact,
  type FactName,
  type Flag,
  flags,
  type NextAct,
  nextActs,
  open,
  type Pathway,
  progress,
  type StepProgress,
  weigh
} from "@oza/cases"
import {
  addDays,
  CalendarDate,
  CaseId,
  type Ground,
  PersonId,
  type Refused,
  type RegionId,
  type RuleBook
} from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"
import { Result } from "effect"

/** What a story happens in. */
export interface Setting {
  readonly region: RegionId
  readonly pathway: Pathway
  readonly rules: RuleBook
}

type Opening = Extract<Command, { readonly _tag: "OpenCase" }>

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`
const caseId = CaseId.make(uuid(0))

/** A person of the story; the same number is the same person. */
export const person = (n: number): PersonId => PersonId.make(uuid(n))

/** Somebody in a role; each role is one person in a story, unless a number says otherwise. */
export const actor = (role: string, n?: number): Actor => ({
  party: person(n ?? [...role].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000),
  role: RoleId.make(role)
})

/** What a command of this act says. */
export type Says<A extends Command["_tag"]> = Omit<Extract<Command, { readonly _tag: A }>, "_tag">

/** These roles, of which there is at least one. */
export const roles = (...names: ReadonlyArray<string>): readonly [RoleId, ...Array<RoleId>] => {
  const [first, ...rest] = names.map((name) => RoleId.make(name))
  if (first === undefined) throw new Error("name at least one role")
  return [first, ...rest]
}

export class Story {
  readonly setting: Setting
  readonly state: Case
  readonly events: readonly [Event, ...ReadonlyArray<Event>]
  readonly day: CalendarDate

  private constructor(
    setting: Setting,
    events: readonly [Event, ...ReadonlyArray<Event>],
    state: Case,
    day: CalendarDate
  ) {
    this.setting = setting
    this.events = events
    this.state = state
    this.day = day
  }

  /** Opens the case; throws where that is refused. */
  static open(setting: Setting, day: string, by: string, command: Omit<Opening, "_tag">): Story {
    const on = CalendarDate.make(day)
    const opened = open({
      ...setting,
      id: caseId,
      actor: actor(by),
      on,
      command: { _tag: "OpenCase", ...command }
    })
    if (Result.isFailure(opened)) throw refusedLine("OpenCase", opened.failure)
    const [first, ...rest] = opened.success
    return new Story(setting, [first, ...rest], rest.reduce<Case>(evolve, evolve(undefined, first)), on)
  }

  /** The refusal to open a case like this, where it is refused. */
  static refusedOpening(setting: Setting, day: string, by: string, command: Omit<Opening, "_tag">): Refused {
    const on = CalendarDate.make(day)
    const opened = open({
      ...setting,
      id: caseId,
      actor: actor(by),
      on,
      command: { _tag: "OpenCase", ...command }
    })
    if (Result.isSuccess(opened)) throw new Error("the case was opened, and the story says it is refused")
    return opened.failure
  }

  /** The same case, on this day. */
  on(day: string): Story {
    return new Story(this.setting, this.events, this.state, CalendarDate.make(day))
  }

  /** The same case, so many days later. */
  after(days: number): Story {
    return new Story(this.setting, this.events, this.state, addDays(this.day, days))
  }

  /** Somebody does something; throws where it is refused. `by` is a role, or a person in a role. */
  does(by: string | Actor, command: Command): Story {
    const decided = this.#decide(by, command)
    if (Result.isFailure(decided)) throw refusedLine(command._tag, decided.failure)
    return new Story(
      this.setting,
      [...this.events, ...decided.success] as unknown as Story["events"],
      decided.success.reduce<Case>(evolve, this.state),
      this.day
    )
  }

  /** Goes on with parts of a life, one after the other. */
  lives(...parts: ReadonlyArray<(story: Story) => Story>): Story {
    return parts.reduce<Story>((story, part) => part(story), this)
  }

  /** Does this fact hold of the case on this day? */
  holds(name: FactName): boolean {
    return weigh(fact(name), this.#situation(), undefined) === "holds"
  }

  /** The refusal of this act; throws where it is accepted. */
  refusal(by: string | Actor, command: Command): Refused {
    const decided = this.#decide(by, command)
    if (Result.isSuccess(decided))
      throw new Error(`${command._tag} was accepted, and the story says it is refused`)
    return decided.failure
  }

  /** The rules by which this act is refused. */
  refusedBy(by: string | Actor, command: Command): ReadonlyArray<string> {
    return ruleIds(this.refusal(by, command).grounds)
  }

  next(by: string | Actor): ReadonlyArray<NextAct> {
    return nextActs({ ...this.#situation(), actor: actorOf(by), rules: this.setting.rules })
  }

  flags(): ReadonlyArray<Flag> {
    return flags({ ...this.#situation(), rules: this.setting.rules })
  }

  flaggedBy(): ReadonlyArray<string> {
    return this.flags().map(({ rule }) => rule.id)
  }

  term(): DecisionTerm | undefined {
    return decisionTerm(this.#situation())
  }

  progress(): ReadonlyArray<StepProgress> {
    return progress(this.#situation())
  }

  #decide(by: string | Actor, command: Command) {
    return decide({ ...this.setting, case: this.state, command, actor: actorOf(by), on: this.day })
  }

  #situation() {
    return { case: this.state, pathway: this.setting.pathway, on: this.day }
  }
}

const actorOf = (by: string | Actor): Actor => (typeof by === "string" ? actor(by) : by)

/** The rules of grounds, each once. */
export const ruleIds = (grounds: ReadonlyArray<Ground>): ReadonlyArray<string> => [
  ...new Set(grounds.map(({ rule }) => rule.id))
]

const refusedLine = (act: string, { grounds }: Refused): Error =>
  new Error(
    [`${act} is refused:`, ...grounds.map(({ rule, because }) => `  ${rule.id}: ${because.en}`)].join("\n")
  )
