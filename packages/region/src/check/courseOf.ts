/**
 * What could ever happen on a pathway, for a child at one type of school.
 *
 * It follows which acts somebody could do, and which facts those acts could make hold, until nothing new
 * comes. That is generous: what depends on a command, on an age or on the passing of time is taken as
 * possible. So what is found impossible is; a pathway can still be made hard in ways that are not seen.
 */
import {
  type ActId,
  actIds,
  type Condition,
  type FactName,
  facts,
  factsNeeded,
  type Guard,
  SchoolType,
  type StepId
} from "@oza/cases"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"

export interface Course {
  readonly schoolType: SchoolType
  /** Acts that somebody could do at some moment. */
  readonly done: ReadonlySet<ActId>
  readonly allows: (condition: Condition) => boolean
  readonly passes: (guard: Guard) => boolean
}

/** The course of a child at this type of school, with these roles declared. */
export const courseOf = (
  pathway: PathwayDeclaration,
  schoolType: SchoolType,
  declared: ReadonlySet<string>
): Course => {
  const holding = new Set<FactName>(factNames.filter((name) => comesByItself(name, schoolType)))
  const done = new Set<ActId>()
  const meets = (...kinds: ReadonlyArray<string>) =>
    pathway.meetings.filter(({ id, schoolTypes }) => kinds.includes(id) && schoolTypes.includes(schoolType))

  /** Could it be as `wanted`? `by` are the roles that might act; whoever that is where absent. */
  const canBe = (condition: Condition, wanted: boolean, by?: ReadonlyArray<string>): boolean => {
    switch (condition._tag) {
      case "Fact":
        return wanted ? holding.has(condition.fact) : condition.fact !== `school.${schoolType}`
      case "Not":
        return canBe(condition.of, !wanted, by)
      case "All":
      case "Any":
        return (condition._tag === "All") === wanted
          ? condition.of.every((one) => canBe(one, wanted, by))
          : condition.of.some((one) => canBe(one, wanted, by))
      default:
        return !wanted || canHold(condition, by)
    }
  }

  const canHold = (condition: Exclude<Condition, Structural>, by?: ReadonlyArray<string>): boolean => {
    switch (condition._tag) {
      case "Held":
      case "HeldThisRound":
        return done.has("ReportMeeting") && meets(...condition.oneOf).length > 0
      case "Concluded":
        return (
          done.has("ReportMeeting") &&
          meets(condition.meeting).some(({ outcomes }) =>
            outcomes?.some(({ id }) => condition.oneOf.includes(id))
          )
        )
      case "MeetingOf":
        return meets(...condition.oneOf).length > 0
      case "MeetingIs":
        return done.has(condition.state === "invited" ? "SendInvitations" : "AgreeInvitees")
      case "Circumstance":
        return done.has("RecordCircumstance")
      case "Yielded":
        return done.has("RecordYield")
      case "StepAgreed":
        return done.has("DecideOnStep")
      case "MayShare":
        return done.has("AnswerPermission")
      case "Mandated":
        return done.has("GiveMandate")
      case "HoldsRegie": {
        const regie = pathway.regies.find(({ plan }) => plan === condition.plan)
        const holders: ReadonlyArray<string> = [
          ...(regie?.holders ?? []).map(({ role }) => role),
          ...(done.has("AcceptRegie") ? (regie?.canHold ?? []) : [])
        ]
        return holders.some((role) => by?.includes(role) ?? declared.has(role))
      }
      case "ProcedureIs":
        return done.has(condition.is === "pending" ? "RequestProcedure" : "DecideProcedure")
      case "Rung":
        return done.has("ConcludeEscalation")
      case "WithinAbsence":
        return holding.has("absence.established-jointly")
      case "AsEscalationDecided":
      case "Says":
      case "Gives":
        return true
    }
  }

  const passes = ({ when, requires }: Guard, by?: ReadonlyArray<string>): boolean =>
    canBe(requires, true, by) || (when !== undefined && canBe(when, false, by))
  const stepOf = (id: StepId) => pathway.steps.find((step) => step.id === id)
  const canDo = (act: ActId): boolean => {
    const rule = pathway.acts[act]
    if (rule === undefined || (act !== "OpenCase" && !done.has("OpenCase"))) return false
    if (!factsNeeded(act).every((name) => holding.has(name))) return false
    const by = rule.by
      .filter(({ role, when }) => declared.has(role) && (when === undefined || canBe(when, true, [role])))
      .map(({ role }) => role)
    const guards = [...(stepOf(rule.step)?.opens ?? []), ...rule.guards]
    return by.some((role) => guards.every((guard) => passes(guard, [role])))
  }
  for (let size = -1; size !== done.size + holding.size;) {
    size = done.size + holding.size
    for (const act of actIds) if (canDo(act)) done.add(act)
    for (const name of factNames) if (facts[name].madeBy.some((act) => done.has(act))) holding.add(name)
  }
  return {
    schoolType,
    done,
    allows: (condition) => canBe(condition, true),
    passes: (guard) => passes(guard)
  }
}

/** Conditions that are a fact, or made of others. */
type Structural = Extract<Condition, { readonly _tag: "Fact" | "Not" | "All" | "Any" }>

const factNames = Object.keys(facts) as ReadonlyArray<FactName>
const typesOfSchool: ReadonlyArray<string> = SchoolType.literals.map((type) => `school.${type}`)

/** What a child brings, and what the passing of time does. */
const comesByItself = (name: FactName, schoolType: SchoolType): boolean =>
  typesOfSchool.includes(name)
    ? name === `school.${schoolType}`
    : name.startsWith("school.") || name.startsWith("child.") || facts[name].madeBy.length === 0
