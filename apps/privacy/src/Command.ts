/**
 * A command of the tool: its name, what it is for, which options it has, and what it does.
 *
 * A new one is a file in `commands/` and a line in `commands.ts`. Options of the database and the region
 * belong to every command that says so, and are read for it.
 */
import type { RegionDeclaration } from "@oza/region"
import type { Effect } from "effect"
import type { ExitCode } from "./ExitCode.ts"
import type { Output } from "./Output.ts"
import type { Target } from "./Target.ts"
import type { ToolFault } from "./ToolFault.ts"

/** The options of a command beside those that are read for it, as `node:util` takes them. */
export type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>

/** What was given for them; what was not given is absent. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { readonly type: "boolean" } ? boolean : string
}

export type Env = Readonly<Record<string, string | undefined>>

/** What a command gets. */
export interface Given<O extends Options = Options> {
  readonly values: Values<O>
  /** The words behind the name of the command: `propose` in `oza-privacy retention propose`. */
  readonly words: ReadonlyArray<string>
  readonly env: Env
  /** The database, also where the command has no use for one. */
  readonly target: Target
  /** The regions that it is about: the one that was named, or all that the tool knows. */
  readonly regions: ReadonlyArray<RegionDeclaration>
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** How it is written, behind its name: `[--out <file>]`. */
  readonly usage: string
  readonly options: Options
  /** Options that have to be given. */
  readonly needs: ReadonlyArray<string>
  /** The most words that can stand behind the name. */
  readonly words: number
  readonly run: (given: Given) => Effect.Effect<ExitCode, ToolFault, Output>
}

/** Describes a command; the values that it gets follow from its options. */
export const command = <const O extends Options>(described: {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly options: O
  readonly needs?: ReadonlyArray<keyof O & string>
  readonly words?: number
  readonly run: (given: Given<O>) => Effect.Effect<ExitCode, ToolFault, Output>
}): Command => ({
  needs: [],
  words: 0,
  ...described,
  // The values were read by these options.
  run: (given) => described.run(given as Given<O>)
})
