/** What the region stands for: the agreements that every step of its way rests on. */
import type { ProfileText } from "@oza/region"
import { rules } from "./rules.ts"
import { mh } from "./rules/Handleiding.ts"

const basic: ReadonlySet<string> = new Set([1, 4, 5, 6, 7].map(mh))

export const profile: ReadonlyArray<ProfileText> = rules
  .filter(({ id }) => basic.has(id))
  .map(({ id, text }) => ({ rule: id, text }))
