/** What the checks of an act are made of, and the objections that several of them raise. */
import { type CalendarDate, dateText, type LocalizedText, type Rule, type RuleBook, text } from "@oza/kernel"
import type { Actor, RoleId } from "@oza/roles"
import type { ActId } from "../Act.ts"
import type { Case } from "../Case.ts"
import type { Command } from "../Command.ts"
import { facts } from "../Fact.ts"
import type { FactName } from "../FactName.ts"
import { type Objection, objection } from "../Objection.ts"
import { archivedWhenClosed, endsAfterItBegins, knownRole, pointsAtSomething } from "../OwnRule.ts"
import type { Pathway } from "../Pathway.ts"
import type { Situation } from "../Situation.ts"

export type CommandOf<A extends ActId> = Extract<Command, { readonly _tag: A }>
export type Objections = ReadonlyArray<Objection>

interface Saying<A extends ActId> {
  readonly rules: ReadonlyArray<Rule>
  readonly of: (command: CommandOf<A>, situation: Situation, rules: RuleBook) => Objections
}

/** A fact that an act needs whatever the region, and the rule that says so. */
export interface FactNeeded {
  readonly fact: FactName
  readonly is: boolean
  readonly rule: Rule
}

export interface Consistency<A extends ActId> {
  readonly needs?: ReadonlyArray<FactNeeded>
  readonly standing?: (situation: Situation, actor: Actor) => Objections
  readonly saying?: Saying<A>
}

export const none: Objections = []
export const unless = (
  fine: boolean,
  rule: Rule,
  because: LocalizedText,
  ...changedBy: ReadonlyArray<ActId>
): Objections => (fine ? none : objection(rule, because, ...changedBy))

export const needs = (fact: FactName, rule: Rule): FactNeeded => ({ fact, is: true, rule })
export const needsNot = (fact: FactName, rule: Rule): FactNeeded => ({ fact, is: false, rule })

/** An objection where the fact is not what is wanted, in the words and with the cures of the fact. */
export const unlessFact = (name: FactName, wanted: boolean, situation: Situation, rule: Rule): Objections => {
  const { holds, is, isNot, madeBy, endedBy } = facts[name]
  const fine = holds(situation, () => false) === wanted
  return wanted ? unless(fine, rule, isNot, ...madeBy) : unless(fine, rule, is, ...endedBy)
}

export const unknownRoles = (pathway: Pathway, roles: ReadonlyArray<RoleId>): Objections =>
  [...new Set(roles)]
    .filter((role) => !pathway.roles.includes(role))
    .flatMap((role) =>
      objection(
        knownRole,
        text(`De regio kent de rol "${role}" niet.`, `The region does not know the role "${role}".`)
      )
    )

export const missing = (
  what: LocalizedText,
  number: number,
  ...changedBy: ReadonlyArray<ActId>
): Objections =>
  objection(
    pointsAtSomething,
    text(`Er is geen ${what.nl} met nummer ${number}.`, `There is no ${what.en} with number ${number}.`),
    ...changedBy
  )

export const period = (from: CalendarDate, until: CalendarDate): Objections =>
  unless(
    from <= until,
    endsAfterItBegins,
    text(
      `De einddatum ${dateText(until).nl} ligt voor de begindatum ${dateText(from).nl}.`,
      `The end date ${dateText(until).en} lies before the start date ${dateText(from).en}.`
    )
  )

/** For what has been done before. */
export const already = text("Dit is al gedaan.", "This has been done already.")

/** A case that is in the archive stays there as it is. */
export const notArchived = ({ case: { archivedOn } }: Situation): Objections =>
  unless(
    archivedOn === undefined,
    archivedWhenClosed,
    text("Deze zaak is in het archief.", "This case is in the archive.")
  )

/** Goals that are named and are not there. */
export const missingGoals = ({ goals }: Pick<Case, "goals">, named: ReadonlyArray<number>): Objections =>
  named.flatMap((goal) =>
    goals.some(({ number }) => number === goal) ? none : missing(text("doel", "goal"), goal, "SetGoals")
  )

/** The checks of acts, by act. */
export type Checks = { readonly [A in ActId]?: Consistency<A> }
