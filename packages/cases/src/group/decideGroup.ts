/**
 * Decides on what somebody asks to do with a group arrangement: the event, or the ruling that refuses.
 *
 * Every ground is named at once, each with the rule of the region or of groups that it rests on. Whether
 * somebody may see the case of a child that joins is no question here; that is decided before.
 */
import {
  type CalendarDate,
  type Cure,
  type Ground,
  type GroupId,
  type LocalizedText,
  type Refused,
  refused,
  type RegionId,
  type Rule,
  type RuleBook,
  type RuleId,
  text
} from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { Result } from "effect"
import type { Case } from "../Case.ts"
import { groundsOf } from "./groupGrounds.ts"
import { type GroupActId, groupActs, type GroupCommand, type GroupEvent } from "./GroupAct.ts"
import type { GroupArrangement } from "./GroupArrangement.ts"
import type { GroupRoute } from "./GroupRoute.ts"
import {
  groupActOfRegion,
  groupConcludedStays,
  groupInOrder,
  groupOwnRules,
  groupPointsAtSomething,
  groupsNeedRoute
} from "./OwnRule.ts"

/** What is asked of a group: the act, by whom, on which day, on the route of which region. */
export interface GroupAsked {
  /** The number of the group; of a new one the number that it will have. */
  readonly id: GroupId
  readonly region: RegionId
  /** Absent where it is to begin. */
  readonly state: GroupArrangement | undefined
  readonly command: GroupCommand
  readonly actor: Actor
  /** The day on which it holds; not before the last event of the group. */
  readonly on: CalendarDate
  /** Absent where the region has none: then everything is refused. */
  readonly route: GroupRoute | undefined
  readonly rules: RuleBook
  /** The case of the child that is to join. Needed with `JoinGroup`. */
  readonly member?: Case | undefined
}

/** What was found about a command: its event, what stands in its way, and on what it rests. */
export interface GroupJudgement {
  readonly event: GroupEvent
  readonly grounds: ReadonlyArray<Ground>
  readonly rules: ReadonlyArray<Rule>
}

/** What stands in the way: the rule, why, and the acts that would take it away. */
export interface GroupObjection {
  readonly rule: RuleId
  readonly because: LocalizedText
  readonly cures?: ReadonlyArray<Cure> | undefined
}

/** Judges an act. Throws where a group is begun twice, or goes on without having begun. */
export const judgeGroup = (asked: GroupAsked): GroupJudgement => {
  const { state, command, route, rules } = asked
  const begins = command._tag === "ProposeGroup" || command._tag === "RegisterGroup"
  if (begins !== (state === undefined)) throw new Error(`${command._tag} does not fit a group at this point`)
  const event = eventOf(asked)
  const refuse = (...objections: ReadonlyArray<GroupObjection>): GroupJudgement => ({
    event,
    grounds: objections.map(({ rule, because, cures }) => ({
      rule: ruleOf(rules, rule),
      because,
      cures: [...(cures ?? [])]
    })),
    rules: []
  })
  if (route === undefined) return refuse(noRoute)
  if (state?.status === "concluded") {
    const because = text("Deze groep is afgerond.", "This group was rounded off.")
    return refuse({ rule: groupConcludedStays.id, because })
  }
  const performer = performerOf(command, route)
  if (performer === undefined) return refuse(unknownAct(command))
  const looked = groundsOf({ ...asked, route })
  const objections = [...inOrder(asked), ...performing(asked.actor, performer), ...looked.objections]
  const broken = new Set(objections.map(({ rule }) => rule))
  return {
    ...refuse(...objections),
    rules: [...new Set([performer.rule, ...looked.rules])]
      .filter((id) => !broken.has(id))
      .map((id) => ruleOf(rules, id))
  }
}

/** Decides on an act: the event and the rules it rests on, or the ruling that refuses. */
export const decideGroup = (
  asked: GroupAsked
): Result.Result<{ readonly event: GroupEvent; readonly rules: ReadonlyArray<Rule> }, Refused> => {
  const { event, grounds, rules } = judgeGroup(asked)
  const [first, ...rest] = grounds
  return first === undefined
    ? Result.succeed({ event, rules })
    : Result.fail(refused(asked.on, [first, ...rest]))
}

const noRoute: GroupObjection = {
  rule: groupsNeedRoute.id,
  because: text(
    "Deze regio heeft niet vastgelegd hoe een groep tot stand komt.",
    "This region has not laid down how a group comes about."
  )
}

/** The ruling on every act with a group in a region without a route. */
export const groupsRefused = (on: CalendarDate): Refused =>
  refused(on, [{ rule: groupsNeedRoute, because: noRoute.because, cures: [] }])

const own = new Map(groupOwnRules.map((rule) => [rule.id, rule]))

const ruleOf = (rules: RuleBook, id: RuleId): Rule => {
  const rule = own.get(id) ?? rules.get(id)
  if (rule === undefined) throw new Error(`the route cites rule ${id}, which is in no book`)
  return rule
}

interface Performer {
  readonly by: ReadonlyArray<string>
  readonly rule: RuleId
}

/** Who does it: those whom the region names, and for a body those who sit in it. */
const performerOf = (command: GroupCommand, route: GroupRoute): Performer | undefined => {
  if (command._tag !== "RecordBodyDecision") return route.acts[command._tag]
  const body = route.bodies.find(({ id }) => id === command.body)
  return body === undefined ? undefined : { by: body.members, rule: body.rule }
}

const unknownAct = (command: GroupCommand): GroupObjection =>
  command._tag === "RecordBodyDecision"
    ? {
        rule: groupPointsAtSomething.id,
        because: text(
          `De route van deze regio kent geen overleg ${command.body}.`,
          `The route of this region knows no body ${command.body}.`
        )
      }
    : {
        rule: groupActOfRegion.id,
        because: text(
          "De route van deze regio kent deze handeling niet.",
          "The route of this region does not know this act."
        )
      }

const performing = (actor: Actor, { by, rule }: Performer): ReadonlyArray<GroupObjection> =>
  by.includes(actor.role)
    ? []
    : [{ rule, because: text("In deze rol mag je dit niet doen.", "In this role you may not do this.") }]

const inOrder = ({ state, on }: GroupAsked): ReadonlyArray<GroupObjection> =>
  state === undefined || on >= state.lastOn
    ? []
    : [
        {
          rule: groupInOrder.id,
          because: text(
            "Er is al iets vastgelegd op een latere dag.",
            "Something has been recorded on a later day already."
          )
        }
      ]

/** What has happened once the command is accepted: what it said, on which day, by whom, and about what. */
const eventOf = ({ id, region, state, command, actor, on, route }: GroupAsked): GroupEvent => {
  const { _tag, ...said } = command
  const recorded = state === undefined ? { group: id, region } : aboutWhich(state, command, route)
  // The table of acts ties each command to its event; the types cannot follow that across a union.
  return { _tag: groupActs[_tag].happens, on, by: actor, ...said, ...recorded } as unknown as GroupEvent
}

const aboutWhich = (
  state: GroupArrangement,
  command: GroupCommand,
  route: GroupRoute | undefined
): object => {
  if (command._tag !== "RecordBodyDecision") return {}
  const document = route?.bodies.find(({ id }) => id === command.body)?.document ?? "proposal"
  return { document, number: state[document]?.number ?? 0 }
}

/** The acts of a region with groups, for one who sees a group: what the role may do at all. */
export const groupActsOf = (route: GroupRoute, role: Actor["role"]): ReadonlyArray<GroupActId> => {
  const named = Object.entries(route.acts)
    .filter(([, rule]) => rule.by.includes(role))
    .map(([act]) => act as GroupActId)
  return route.bodies.some(({ members }) => members.includes(role)) ? [...named, "RecordBodyDecision"] : named
}
