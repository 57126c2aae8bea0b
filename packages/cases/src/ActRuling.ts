/**
 * Judges one act: every ground that stands in its way, at once, each with its rule and its cure.
 *
 * With a command the judgement is final. Without one it says what the case itself settles, and which
 * rules the rest depends on. `decide` and `nextActs` both rest on this, so that they cannot differ.
 */
import { dateText, type Ground, type Rule, type RuleBook, type RuleId, text } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { type ActId, isForClosed } from "./Act.ts"
import type { Command } from "./Command.ts"
import type { Condition } from "./Condition.ts"
import { consistency } from "./Consistency.ts"
import { type FactNeeded, unlessFact } from "./consistency/Check.ts"
import { curesOf, groundOf } from "./Explanation.ts"
import type { FactName } from "./FactName.ts"
import { onlyFrees } from "./FreedMoney.ts"
import { escalation } from "./held/escalation.ts"
import type { HeldTo } from "./held/HeldTo.ts"
import { payment } from "./held/payment.ts"
import { procedures } from "./held/procedures.ts"
import { regie } from "./held/regie.ts"
import { table } from "./held/table.ts"
import { yields } from "./held/yields.ts"
import { type Objection, objection } from "./Objection.ts"
import { actOfRegion, blockedStaysOut, closedStays, inOrder, ownRules } from "./OwnRule.ts"
import { type ActRule, actRuleOf, type DataActRule } from "./Pathway.ts"
import { restrictionOf } from "./Restriction.ts"
import type { Situation } from "./Situation.ts"
import { weigh, type Weight } from "./Weighing.ts"

/** The question whether an act may be done: in which case, by whom, and with which command. */
export interface ActRequest {
  readonly situation: Situation
  readonly act: ActId
  readonly actor: Actor
  readonly rules: RuleBook
  /** Undefined where only the act is known. */
  readonly command: Command | undefined
}

export interface ActRuling {
  /** What stands in the way. */
  readonly grounds: ReadonlyArray<Ground>
  /** What may stand in the way, depending on what the command says. Empty once there is a command. */
  readonly dependsOn: ReadonlyArray<Ground>
  /** The rules that were looked at and leave the act open. */
  readonly rules: ReadonlyArray<Rule>
}

const own = new Map(ownRules.map((rule) => [rule.id, rule]))

/** The rule with this number. A pathway that cites none is a bug that the check of a region finds first. */
export const ruleIn = (rules: RuleBook, id: RuleId): Rule => {
  const rule = rules.get(id) ?? own.get(id)
  if (rule === undefined) throw new Error(`the pathway cites rule ${id}, which is in no book`)
  return rule
}

/** Judges an act; grounds that are empty mean that it may be done. */
export const ruleOnAct = (asked: ActRequest): ActRuling => {
  const request = { ...asked, situation: { ...asked.situation, actor: asked.actor } }
  const { situation, act } = request
  const state = situation.case
  if (state.status === "closed" && !isForClosed(act)) {
    return refuse(request, objection(closedStays, text("Deze zaak is gesloten.", "This case is closed.")))
  }
  const rule = actRuleOf(situation.pathway, act)
  if (rule === undefined) {
    return refuse(
      request,
      objection(
        actOfRegion,
        text("Deze regio kent deze handeling niet.", "This region does not know this act.")
      )
    )
  }
  return together([
    performing(request, rule),
    guarding(request, rule),
    consistent(request),
    ...heldTo.map((one) => held(request, one))
  ])
}

const together = (parts: ReadonlyArray<ActRuling>): ActRuling => {
  const grounds = parts.flatMap((part) => part.grounds)
  const dependsOn = parts.flatMap((part) => part.dependsOn)
  const rules = new Set(parts.flatMap((part) => part.rules))
  return { grounds, dependsOn, rules: [...rules] }
}

const refuse = ({ situation }: ActRequest, objections: ReadonlyArray<Objection>): ActRuling => ({
  grounds: objections.map(({ rule, because, changedBy }) => ({
    rule,
    because,
    cures: curesOf(changedBy, situation)
  })),
  dependsOn: [],
  rules: []
})

/** Is the actor one of those who may do it? */
const performing = (
  { situation, actor, command, rules }: ActRequest,
  { by, byRule }: DataActRule
): ActRuling => {
  const rule = ruleIn(rules, byRule)
  const inRole = by.filter(({ role }) => role === actor.role)
  const weights = inRole.map(({ when }) => (when === undefined ? "holds" : weigh(when, situation, command)))
  if (weights.includes("holds")) return { grounds: [], dependsOn: [], rules: [rule] }
  if (inRole.length === 0) {
    const because = text("In deze rol mag je dit niet doen.", "In this role you may not do this.")
    return { grounds: [{ rule, because, cures: [] }], dependsOn: [], rules: [] }
  }
  const grounds = [...Map.groupBy(inRole, (one) => one.rule ?? byRule)].map(([id, performers]) =>
    groundOf(
      ruleIn(rules, id),
      { _tag: "Any", of: performers.flatMap(({ when }) => when ?? []) },
      situation,
      command
    )
  )
  return weights.includes("depends")
    ? { grounds: [], dependsOn: grounds, rules: [rule] }
    : { grounds, dependsOn: [], rules: [] }
}

/** What the pathway wants first: of the step, and of the act itself. */
const guarding = (request: ActRequest, { step, guards = [] }: Partial<ActRule>): ActRuling => {
  const { situation } = request
  const opens = situation.pathway.steps.find(({ id }) => id === step)?.opens ?? []
  const guarded = together(
    [...opens, ...guards].map(({ rule, when, requires }) =>
      guard(request, ruleIn(request.rules, rule), when, requires)
    )
  )
  switch (freesMoney(request)) {
    case "fails":
      return guarded
    case "holds":
      return { grounds: [], dependsOn: [], rules: [] }
    case "depends":
      return { grounds: [], dependsOn: [...guarded.grounds, ...guarded.dependsOn], rules: guarded.rules }
  }
}

/** Is it sharing costs so that money only becomes free? What the pathway wants first was there already then. */
const freesMoney = ({ act, command, situation: { case: state } }: ActRequest): Weight => {
  if (act !== "ShareFunding" || !state.funding.some(({ amount }) => amount > 0)) return "fails"
  if (command?._tag !== "ShareFunding") return "depends"
  return onlyFrees(state, command.shares) ? "holds" : "fails"
}

const guard = (
  { situation, command }: ActRequest,
  rule: Rule,
  when: Condition | undefined,
  requires: Condition
): ActRuling => {
  const applies = when === undefined ? "holds" : weigh(when, situation, command)
  if (applies === "fails") return { grounds: [], dependsOn: [], rules: [] }
  const weight = weigh(requires, situation, command)
  if (weight === "holds") return { grounds: [], dependsOn: [], rules: applies === "holds" ? [rule] : [] }
  const ground = groundOf(rule, requires, situation, command)
  return applies === "holds" && weight === "fails"
    ? { grounds: [ground], dependsOn: [], rules: [] }
    : { grounds: [], dependsOn: [ground], rules: [] }
}

/** The own rules of cases. */
const consistent = (request: ActRequest): ActRuling => {
  const { situation, act, actor, command, rules } = request
  const { needs = [], standing, saying } = consistencyOf(act)
  const order: ReadonlyArray<Objection> =
    situation.on < situation.case.lastOn
      ? objection(
          inOrder,
          text(
            `Er is al iets vastgelegd op ${dateText(situation.case.lastOn).nl}.`,
            `Something has been recorded on ${dateText(situation.case.lastOn).en} already.`
          )
        )
      : []
  const { restrictions } = situation.case
  const blocked: ReadonlyArray<Objection> =
    restrictionOf(restrictions, actor.party, situation.on)?.kind === "blocked"
      ? objection(
          blockedStaysOut,
          text("Jij mag in deze zaak niet meedoen.", "You may not take part in this case."),
          "LiftRestriction"
        )
      : []
  const found = [
    ...order,
    ...blocked,
    ...needs.flatMap(({ fact, is, rule }) => unlessFact(fact, is, situation, rule)),
    ...(standing?.(situation, actor) ?? []),
    ...(command === undefined ? [] : (saying?.of(command, situation, rules) ?? []))
  ]
  const dependsOn = command === undefined ? (saying?.rules ?? []) : []
  return { ...refuse(request, found), dependsOn: dependsOn.map(onItsOwnText) }
}

/** The checks of an act and the command go together by their tag, which the types cannot follow. */
const consistencyOf = (act: ActId) =>
  (consistency[act] ?? {}) as {
    readonly needs?: ReadonlyArray<FactNeeded>
    readonly standing?: (situation: Situation, actor: Actor) => ReadonlyArray<Objection>
    readonly saying?: {
      readonly rules: ReadonlyArray<Rule>
      readonly of: (command: Command, situation: Situation, rules: RuleBook) => ReadonlyArray<Objection>
    }
  }

/** The facts that an act needs in every region. */
export const factsNeeded = (act: ActId): ReadonlyArray<FactName> =>
  (consistencyOf(act).needs ?? []).filter(({ is }) => is).map(({ fact }) => fact)

/** Rules that the command is held to as a whole: the table of a meeting, the payers of an agreement. */
const heldTo: ReadonlyArray<HeldTo> = [table, payment, procedures, regie, escalation, yields]

const held = ({ situation, act, command, rules }: ActRequest, { rules: all, faults }: HeldTo): ActRuling => {
  const book = [...new Set(all(act, situation))].map((id) => ruleIn(rules, id))
  if (command === undefined) return { grounds: [], dependsOn: book.map(onItsOwnText), rules: [] }
  const broken = new Set(faults(command, situation))
  return {
    grounds: book.filter(({ id }) => broken.has(id)).map(onItsOwnText),
    dependsOn: [],
    rules: book.filter(({ id }) => !broken.has(id))
  }
}

const onItsOwnText = (rule: Rule): Ground => ({ rule, because: rule.text, cures: [] })
