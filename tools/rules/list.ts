/**
 * The rules that the product must keep: 254 statements drawn from the documents of four regions.
 *
 * These lists are the measure, not the rules themselves: a region declares its rules, with their texts
 * in Dutch and English and their source, in its own package. Numbers are never reused.
 */
import type { RuleKind } from "@oza/kernel"
import { alkmaar } from "./alkmaar.ts"
import { kopVanNoordHolland } from "./kop-van-noord-holland.ts"
import { middenHolland } from "./midden-holland.ts"
import { mvs } from "./mvs.ts"

export type ListedRule = readonly [id: string, kind: RuleKind, statement: string]

export interface RuleList {
  /** What the numbers begin with: `KOP` for `KOP-19`. */
  readonly prefix: string
  readonly region: string
  readonly rules: ReadonlyArray<ListedRule>
}

export const ruleLists: ReadonlyArray<RuleList> = [kopVanNoordHolland, middenHolland, alkmaar, mvs]
