/** Names: steps, meetings and facts that are referred to, and that are there once. */
import { type Condition, FactName } from "@oza/cases"
import { Schema } from "effect"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

export const nameFaults = ({ pathways }: RegionDeclaration): ReadonlyArray<RegionFault> =>
  pathways.flatMap((pathway, index) => namesIn(pathway, `pathways.${index}`))

const namesIn = (pathway: PathwayDeclaration, place: string): ReadonlyArray<RegionFault> => {
  const steps = pathway.steps.map(({ id }) => id)
  const meetings = pathway.meetings.map(({ id }) => id)
  return [
    ...twice(steps).map((index) =>
      fault(
        "DuplicateStep",
        `${place}.steps.${index}.id`,
        "deze stap staat er twee keer",
        "this step stands twice"
      )
    ),
    ...twice(meetings).map((index) =>
      fault(
        "DuplicateMeeting",
        `${place}.meetings.${index}.id`,
        "dit overleg staat er twee keer",
        "this meeting stands twice"
      )
    ),
    ...Object.entries(pathway.acts).flatMap(([act, { step }]) =>
      steps.includes(step)
        ? []
        : [
            fault(
              "UnknownStep",
              `${place}.acts.${act}.step`,
              `er is geen stap ${step}`,
              `there is no step ${step}`
            )
          ]
    ),
    ...conditions(pathway, place).flatMap(({ condition, at }) => inCondition(condition, at, meetings))
  ]
}

const twice = (names: ReadonlyArray<string>): ReadonlyArray<number> =>
  names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [index]))

interface Placed {
  readonly condition: Condition | undefined
  readonly at: string
}

/** Every condition of a pathway, with its place. */
export const conditions = (
  { steps, acts, meetings, contentAgreedBy, flags }: PathwayDeclaration,
  place: string
): ReadonlyArray<Placed> => [
  ...steps.flatMap(({ opens, doneWhen }, index) => [
    { condition: doneWhen, at: `${place}.steps.${index}.doneWhen` },
    ...opens.flatMap(({ when, requires }, number) => [
      { condition: when, at: `${place}.steps.${index}.opens.${number}.when` },
      { condition: requires, at: `${place}.steps.${index}.opens.${number}.requires` }
    ])
  ]),
  ...Object.entries(acts).flatMap(([act, { by, guards }]) => [
    ...by.map(({ when }, number) => ({ condition: when, at: `${place}.acts.${act}.by.${number}.when` })),
    ...guards.flatMap(({ when, requires }, number) => [
      { condition: when, at: `${place}.acts.${act}.guards.${number}.when` },
      { condition: requires, at: `${place}.acts.${act}.guards.${number}.requires` }
    ])
  ]),
  ...meetings.flatMap(({ seats }, index) =>
    seats.map(({ when }, seat) => ({ condition: when, at: `${place}.meetings.${index}.seats.${seat}.when` }))
  ),
  ...contentAgreedBy.map(({ when }, index) => ({
    condition: when,
    at: `${place}.contentAgreedBy.${index}.when`
  })),
  ...flags.map(({ when }, index) => ({ condition: when, at: `${place}.flags.${index}.when` }))
]

const isFact = Schema.is(FactName)

const inCondition = (
  condition: Condition | undefined,
  at: string,
  meetings: ReadonlyArray<string>
): ReadonlyArray<RegionFault> => {
  switch (condition?._tag) {
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
      return condition.oneOf
        .filter((id) => !meetings.includes(id))
        .map((id) => fault("UnknownMeeting", at, `er is geen overleg ${id}`, `there is no meeting ${id}`))
    case "Not":
      return inCondition(condition.of, at, meetings)
    case "All":
    case "Any":
      return condition.of.flatMap((one) => inCondition(one, at, meetings))
    case "Says":
    case "Gives":
    case "WithinAbsence":
    case undefined:
      return []
  }
}
