/** What got out that should not have, and what an answer is apart from the number of its trace. */
import type { DataCategory } from "@oza/privacy"
import type { Whose } from "./Secret.ts"
import type { Answer, World } from "./World.ts"

/** Whose secrets may be in it, and of which categories; nothing where nothing is said. */
export type Allowed = Readonly<Partial<Record<Whose, ReadonlyArray<DataCategory>>>>

/** The secrets in an answer that the one who asked may not have. */
export const leaks = (world: World, { everything }: Answer, allowed: Allowed = {}): ReadonlyArray<string> =>
  world.secrets
    .in(everything)
    .filter(({ category, whose }) => !whose.some((one) => allowed[one]?.includes(category) === true))
    .map(({ category, text, whose }) => `${category} of ${whose.join()}: ${text}`)

/** The answer as a caller can tell it from another, with what was asked of the stores for it. */
export const bare = ({ body, calls, headers: { "trace-id": _, ...headers }, status }: Answer) => ({
  status,
  headers,
  body,
  calls
})

/** A number of a case, in its form, that no case has. */
export const missing = "0190a11a-0000-7000-a000-00000000dead"
