/** How a question is put to a region: somebody tries it, or the declaration is read. */
import { type Command, regieHolders } from "@oza/cases"
import type { Story } from "@oza/testing/cases"
import type { Child } from "../children.ts"
import { type InEach, ways } from "../ways.ts"
import { type Outcome, outcomeOf, type PartName, until, type Way } from "../ways/Way.ts"

/** Accepted, or refused by these rules. */
export type Answer = "yes" | ReadonlyArray<string>

export const rulesOf = (outcome: Outcome): Answer => (outcome === "yes" ? "yes" : outcome.slice(1))
/** May this one do this? */
export const may = (story: Story, by: string, command: Command): Answer =>
  rulesOf(outcomeOf(() => story.does(by, command)))
/** Every role of the region that may. */
export const whoMay = (way: Way, story: Story, command: Command): ReadonlyArray<string> =>
  way.setting.pathway.roles.filter((role) => may(story, role, command) === "yes")

export const unique = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)].toSorted()

/** The same question in every region. */
export const eachOf = <A>(ask: (region: keyof typeof ways) => A): InEach<() => A> => ({
  mh: () => ask("mh"),
  alk: () => ask("alk"),
  mvs: () => ask("mvs"),
  kop: () => ask("kop")
})
export const everywhere = <A>(ask: (way: Way) => A): InEach<() => A> => eachOf((region) => ask(ways[region]))
/** The whole way of a child: `yes`, or the rules by which it stops. */
export const closes = (child: Child) => (way: Way) => rulesOf(outcomeOf(() => until(way, child, "close")))
export const next = (way: Way, child: Child, after: PartName, part: PartName): Answer => {
  const story = until(way, child, after)
  return rulesOf(outcomeOf(() => way[part](story, child)))
}
export const offered = (
  way: Way,
  child: Child,
  over: object,
  story = until(way, child, "decide")
): Answer => {
  const command = way.offer(story, child)
  return may(story, way.offers, { ...command, agreement: { ...command.agreement, ...over } })
}
export const holdersIn = (way: Way, story: Story): ReadonlyArray<string> =>
  regieHolders({ case: story.state, pathway: way.setting.pathway, on: story.day }).map(
    ({ plan, role }) => `${plan}: ${role}`
  )
export const actIn = ({ setting }: Way, act: string): ReadonlyArray<string> =>
  setting.pathway.acts[act]?.by.map(({ role }) => role) ?? []
export const rulesOfAct = ({ setting }: Way, ...names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.flatMap((name) => setting.pathway.acts[name]?.byRule ?? [])
