/** Names: what a pathway refers to is there, and what it names is named once. */
import { type Condition, FactName } from "@oza/cases"
import { Schema } from "effect"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault, type RegionFaultCode } from "../RegionFault.ts"
import { conditions } from "./conditions.ts"

export const nameFaults = ({ pathways }: RegionDeclaration): ReadonlyArray<RegionFault> =>
  pathways.flatMap((pathway, index) => {
    const place = `pathways.${index}`
    return [
      ...duplicates(pathway, place),
      ...references(pathway).flatMap(({ kind, name, at }) => missing(pathway, kind, name, `${place}.${at}`)),
      ...conditions(pathway, place).flatMap(({ condition, at }) => inCondition(condition, at, pathway))
    ]
  })

/** What has a name in a pathway, how it is called, and what is wrong where it is not there. */
const kinds = {
  step: { nl: "stap", en: "step", code: "UnknownStep", of: ({ steps }) => idsOf(steps) },
  meeting: { nl: "overleg", en: "meeting", code: "UnknownMeeting", of: ({ meetings }) => idsOf(meetings) },
  circumstance: {
    nl: "omstandigheid",
    en: "circumstance",
    code: "UnknownCircumstance",
    of: ({ circumstances }) => idsOf(circumstances)
  },
  yield: { nl: "opbrengst", en: "yield", code: "UnknownYield", of: ({ yields }) => idsOf(yields) },
  plan: { nl: "plan", en: "plan", code: "UnknownPlan", of: ({ regies }) => regies.map(({ plan }) => plan) },
  procedure: {
    nl: "procedure",
    en: "procedure",
    code: "UnknownProcedure",
    of: ({ procedures }) => idsOf(procedures)
  },
  rung: {
    nl: "stap op de ladder",
    en: "rung",
    code: "UnknownRung",
    of: ({ escalation: { ladder } }) => idsOf(ladder)
  }
} satisfies Readonly<
  Record<
    string,
    {
      readonly nl: string
      readonly en: string
      readonly code: RegionFaultCode
      readonly of: (pathway: PathwayDeclaration) => ReadonlyArray<string>
    }
  >
>
export type Kind = keyof typeof kinds

function idsOf(list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> {
  return list.map(({ id }) => id)
}

/** The fault that there is nothing of this name; none where there is. */
export const missing = (
  pathway: PathwayDeclaration,
  kind: Kind,
  name: string,
  at: string
): ReadonlyArray<RegionFault> => {
  const { nl, en, code, of } = kinds[kind]
  return of(pathway).includes(name)
    ? []
    : [fault(code, at, `dit staat er niet als ${nl}: ${name}`, `there is no ${en} ${name}`)]
}

/** Names that parts of a pathway refer to outside a condition. */
const references = ({
  acts,
  loops,
  yields,
  escalation: { ladder }
}: PathwayDeclaration): ReadonlyArray<{
  readonly kind: Kind
  readonly name: string
  readonly at: string
}> => [
  ...Object.entries(acts).map(([act, { step }]) => ({
    kind: "step" as const,
    name: step,
    at: `acts.${act}.step`
  })),
  ...loops.map(({ step }, index) => ({ kind: "step" as const, name: step, at: `loops.${index}.step` })),
  ...yields.map(({ step }, index) => ({ kind: "step" as const, name: step, at: `yields.${index}.step` })),
  ...ladder.flatMap(({ after }, index) =>
    after === undefined
      ? []
      : [{ kind: "rung" as const, name: after, at: `escalation.ladder.${index}.after` }]
  )
]

const duplicates = (pathway: PathwayDeclaration, place: string): ReadonlyArray<RegionFault> => {
  const { steps, meetings, circumstances, yields, procedures, loops, escalation } = pathway
  return [
    ...twice("DuplicateStep", `${place}.steps`, "id", idsOf(steps)),
    ...twice("DuplicateMeeting", `${place}.meetings`, "id", idsOf(meetings)),
    ...meetings.flatMap(({ outcomes }, index) =>
      twice("DuplicateOutcome", `${place}.meetings.${index}.outcomes`, "id", idsOf(outcomes ?? []))
    ),
    ...twice("DuplicateCircumstance", `${place}.circumstances`, "id", idsOf(circumstances)),
    ...twice("DuplicateYield", `${place}.yields`, "id", idsOf(yields)),
    ...twice("DuplicatePlan", `${place}.regies`, "plan", kinds.plan.of(pathway)),
    ...twice("DuplicateProcedure", `${place}.procedures`, "id", idsOf(procedures)),
    ...twice(
      "DuplicateLoop",
      `${place}.loops`,
      "backTo",
      loops.map(({ backTo }) => backTo)
    ),
    ...twice("DuplicateCause", `${place}.escalation.causes`, "id", idsOf(escalation.causes)),
    ...twice("DuplicateRung", `${place}.escalation.ladder`, "id", idsOf(escalation.ladder))
  ]
}

const twice = (
  code: RegionFaultCode,
  place: string,
  field: string,
  names: ReadonlyArray<string>
): ReadonlyArray<RegionFault> =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [fault(code, `${place}.${index}.${field}`, `${name} staat er twee keer`, `${name} stands twice`)]
  )

const isFact = Schema.is(FactName)

const inCondition = (
  condition: Condition,
  at: string,
  pathway: PathwayDeclaration
): ReadonlyArray<RegionFault> => {
  const there = (kind: Kind, ...names: ReadonlyArray<string>) =>
    names.flatMap((name) => missing(pathway, kind, name, at))
  switch (condition._tag) {
    case "Fact":
      return isFact(condition.fact)
        ? []
        : [
            fault(
              "UnknownFact",
              at,
              `er is geen feit ${condition.fact}`,
              `there is no fact ${condition.fact}`
            )
          ]
    case "Held":
    case "HeldThisRound":
    case "MeetingOf":
      return there("meeting", ...condition.oneOf)
    case "Concluded": {
      const kind = pathway.meetings.find(({ id }) => id === condition.meeting)
      const outcomes = idsOf(kind?.outcomes ?? [])
      return [
        ...there("meeting", condition.meeting),
        ...condition.oneOf
          .filter((one) => kind !== undefined && !outcomes.includes(one))
          .map((one) =>
            fault(
              "UnknownOutcome",
              at,
              `het overleg ${condition.meeting} heeft geen uitkomst ${one}`,
              `the meeting ${condition.meeting} has no outcome ${one}`
            )
          )
      ]
    }
    case "Circumstance":
      return there("circumstance", ...condition.oneOf)
    case "Yielded":
      return there("yield", condition.yield)
    case "StepAgreed":
      return there("step", condition.step)
    case "HoldsRegie":
      return there("plan", condition.plan)
    case "ProcedureIs":
      return there("procedure", condition.procedure)
    case "Rung":
      return there("rung", condition.rung)
    case "Not":
      return inCondition(condition.of, at, pathway)
    case "All":
    case "Any":
      return condition.of.flatMap((one) => inCondition(one, at, pathway))
    case "MeetingIs":
    case "MayShare":
    case "Mandated":
    case "AsEscalationDecided":
    case "Says":
    case "Gives":
    case "WithinAbsence":
      return []
  }
}
