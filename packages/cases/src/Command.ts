/** What somebody asks to do in a case. Deciding on it gives events, or a ruling that refuses. */
import { Schema } from "effect"
import { actIds, acts } from "./Act.ts"

export const Command = Schema.Union(actIds.map((act) => acts[act].command))
export type Command = typeof Command.Type
