/** Where a pathway puts conditions: each with its place, so that a fault in one can be pointed at. */
import type { Condition, Guard } from "@oza/cases"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"

export interface Placed {
  readonly condition: Condition
  readonly at: string
}

/** Every condition of a pathway, with its place. A condition is walked as a whole; its parts are in it. */
export const conditions = (
  { steps, acts, meetings, contentAgreedBy, regies, flags }: PathwayDeclaration,
  place: string
): ReadonlyArray<Placed> => [
  ...steps.flatMap(({ opens, doneWhen }, index) => [
    { condition: doneWhen, at: `${place}.steps.${index}.doneWhen` },
    ...inGuards(opens, `${place}.steps.${index}.opens`)
  ]),
  ...Object.entries(acts).flatMap(([act, { by, guards }]) => [
    ...whens(by, `${place}.acts.${act}.by`),
    ...inGuards(guards, `${place}.acts.${act}.guards`)
  ]),
  ...meetings.flatMap(({ seats }, index) => whens(seats, `${place}.meetings.${index}.seats`)),
  ...whens(contentAgreedBy, `${place}.contentAgreedBy`),
  ...whens(regies, `${place}.regies`),
  ...regies.flatMap(({ holders }, index) => whens(holders, `${place}.regies.${index}.holders`)),
  ...whens(flags, `${place}.flags`)
]

const inGuards = (guards: ReadonlyArray<Guard>, place: string): ReadonlyArray<Placed> => [
  ...whens(guards, place),
  ...guards.map(({ requires }, index) => ({ condition: requires, at: `${place}.${index}.requires` }))
]

const whens = (list: ReadonlyArray<{ readonly when?: Condition }>, place: string): ReadonlyArray<Placed> =>
  list.flatMap(({ when }, index) =>
    when === undefined ? [] : [{ condition: when, at: `${place}.${index}.when` }]
  )
