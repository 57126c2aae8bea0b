/** What the region stands for, and what it wishes for: it advises and never blocks. */
import type { ProfileText } from "@oza/region"
import { rules } from "./rules.ts"
import { alk } from "./rules/Kader.ts"

/**
 * Differing and bespoke, the school career, equal partners; a ladder that is wished for; a class for
 * children who are exempted; a caveat.
 */
const shown = [5, 7, 59, 51, 53, 44].map(alk)

export const profile: ReadonlyArray<ProfileText> = shown.flatMap((number) =>
  rules.filter(({ id }) => id === number).map(({ id, text }) => ({ rule: id, text }))
)
