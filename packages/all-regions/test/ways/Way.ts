/**
 * The whole way of a child through a region, in parts that every region has.
 *
 * What a region asks for beside is in its own adapter, told with the lives of that region.
 */
import type { Command } from "@oza/cases"
import type { RegionDeclaration } from "@oza/region"
import type { Setting, Story } from "@oza/testing/cases"
import type { Child } from "../children.ts"

export type Part = (story: Story, child: Child) => Story

export interface Way {
  readonly declaration: RegionDeclaration
  readonly setting: Setting
  readonly open: (child: Child) => Story
  /** All that comes before the application: what was seen, the meeting, needs and goals. */
  readonly prepare: Part
  readonly apply: Part
  readonly decide: Part
  /** What is done while the help that was granted does not come. */
  readonly wait: Part
  readonly arrange: Part
  readonly agree: Part
  readonly share: Part
  readonly start: Part
  readonly evaluate: Part
  readonly close: Part
  /** Who offers the youth help, and the offer. */
  readonly offers: string
  readonly offer: (story: Story, child: Child) => Extract<Command, { readonly _tag: "MakeAgreement" }>
}

/** The parts in the order in which they are gone through. */
export const parts = [
  "prepare",
  "apply",
  "decide",
  "wait",
  "arrange",
  "agree",
  "share",
  "start",
  "evaluate",
  "close"
] as const
export type PartName = (typeof parts)[number]

/** The story of a child from the opening up to and with this part; throws where something is refused. */
export const until = (way: Way, child: Child, last: PartName): Story =>
  parts
    .slice(0, parts.indexOf(last) + 1)
    .filter((part) => part !== "wait" || child.waits === true)
    .reduce((story, part) => way[part](story, child), way.open(child))

/** What came of it: `yes`, or the act that was refused and the rules by which. */
export type Outcome = "yes" | readonly [act: string, ...rules: ReadonlyArray<string>]

/** Tells something, and says where it was refused. A story that breaks for another reason throws on. */
export const outcomeOf = (tell: () => Story): Outcome => {
  try {
    tell()
    return "yes"
  } catch (error) {
    // A story tells a refusal as the act, and a line for each ground that begins with its rule.
    const [act, ...grounds] = error instanceof Error ? error.message.split("\n") : []
    const refused = / is refused:$/u.exec(act ?? "")
    if (refused === null) throw error
    const rules = grounds.flatMap((line) => /^ {2}([A-Z]+-[\w.:]+): /u.exec(line)?.[1] ?? [])
    return [act!.slice(0, refused.index), ...[...new Set(rules)].toSorted()]
  }
}
