/** What has happened in a case. A case is its events; an event is never changed. */
import { Schema } from "effect"
import { actIds, acts } from "./Act.ts"

export const Event = Schema.Union(actIds.map((act) => acts[act].event))
export type Event = typeof Event.Type
