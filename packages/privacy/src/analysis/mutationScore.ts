/**
 * How many single-edit mutants of a policy its suite notices, and by what.
 *
 * Three things can notice one: the checks that a policy is put through before it is used, the expectations
 * written from the law, and the matrix that was pinned when it was last reviewed. A mutant that none of
 * them notices survives, and is named.
 */
import { basisFaults } from "../LegalBasis.ts"
import type { GiverRule } from "../GiverRule.ts"
import type { PrivacyRule } from "../PrivacyRule.ts"
import type { RoleId, Side } from "@oza/roles"
import { purposes } from "../Purpose.ts"
import { dataCategories } from "../DataCategory.ts"
import { type Axes, axesOf, type Ruled } from "./Axes.ts"
import { columnOf, type DecisionTable, decisionTable, type Part, refill, rowOf } from "./DecisionTable.ts"
import { type Expectations, meetsExpectations, unexpectedGivers } from "./Expectation.ts"
import { giverMatrix } from "./giverMatrix.ts"
import { giverMutants, isRecut, mutated, type RuleMutant, ruleMutants, touchedBy } from "./mutants.ts"
import { matrixSection } from "./matrixMarkdown.ts"

/** What notices a mutant. */
export type Killer = "checks" | "expectations" | "matrix"

/** Why a mutant decides every cell as the policy does. */
export type SameBecause =
  /** A wall closes all that it would open. */
  | "walled"
  /** Another rule opens all that it would open. */
  | "opened-already"
  /** What it closes, or no longer closes, another wall closes. */
  | "walled-already"

export interface MutantTrial {
  readonly name: string
  /** Everything that notices it; none: it survives. */
  readonly killers: ReadonlyArray<Killer>
  /** Set where every cell is decided as before, with the same obligations and reasons: nothing can notice it. */
  readonly same?: SameBecause
}

/** The trials of mutants that decide something otherwise. */
export const real = (trials: ReadonlyArray<MutantTrial>): ReadonlyArray<MutantTrial> =>
  trials.filter(({ same }) => same === undefined)

/** The share of the real mutants that something notices, 0 to 1. */
export const mutationScore = (
  trials: ReadonlyArray<MutantTrial>,
  by: (killer: Killer) => boolean = () => true
): number => {
  const all = real(trials)
  return all.filter(({ killers }) => killers.some(by)).length / all.length
}

/** Tries every mutant of the rules, or of some of them. */
export const tryRules = (
  ruled: Ruled,
  expectations: Expectations,
  some: ReadonlyArray<PrivacyRule> = ruled.rules
): ReadonlyArray<MutantTrial> => {
  const axes = axesOf(ruled)
  const table = decisionTable(ruled, axes)
  const trial = decisionTable(ruled, axes)
  const sections = axes.who.map((_, who) => matrixSection(table, who, "en").join("\n"))
  return ruleMutants(some).map((mutant): MutantTrial => {
    const rules = mutated(ruled.rules, mutant)
    const touched = touchedBy(mutant)
    const part = { ...touched, who: whoOf(axes, mutant, touched.sides) }
    const killers: Array<Killer> = []
    if (failsChecks(mutant.mutant)) killers.push("checks")
    if (isRecut(mutant)) {
      // Other ages or days cut the axes elsewhere: both are laid over axes of their own.
      const cut: Axes = {
        ...axesOf({ rules: [...ruled.rules, ...rules], givers: ruled.givers }),
        who: part.who.map((who) => axes.who[who]!)
      }
      const recut = decisionTable({ rules, givers: ruled.givers }, cut)
      const before = decisionTable(ruled, cut)
      const here = { purposes: part.purposes, categories: part.categories }
      if (!meetsExpectations(expectations, recut, here)) killers.push("expectations")
      const difference = differs(before, recut, here)
      const isSeen = (who: number, place: number) =>
        matrixSection(recut, place, "en").join("\n") !== sections[who]
      if (difference !== undefined && part.who.some(isSeen)) killers.push("matrix")
      return trialOf(mutant, killers, difference, before, here)
    }
    refill(trial, rules, part)
    if (!meetsExpectations(expectations, trial, part)) killers.push("expectations")
    const difference = differs(table, trial, part)
    const isSeen =
      difference === "opens" ||
      (difference === "why" &&
        part.who.some((who) => matrixSection(trial, who, "en").join("\n") !== sections[who]))
    if (isSeen) killers.push("matrix")
    refill(trial, ruled.rules, part)
    return trialOf(mutant, killers, difference, table, part)
  })
}

/** Tries every mutant of the lines on whose say it is. */
export const tryGivers = (
  lines: ReadonlyArray<GiverRule>,
  expectations: Expectations
): ReadonlyArray<MutantTrial> =>
  giverMutants(lines).map(({ mutant, name, original }): MutantTrial => {
    const others = lines.flatMap((line) =>
      line === original ? (mutant === undefined ? [] : [mutant]) : [line]
    )
    const bands = [...lines, ...others]
    const isSame = JSON.stringify(giverMatrix(lines, bands)) === JSON.stringify(giverMatrix(others, bands))
    return {
      name,
      killers: [
        ...(unexpectedGivers(expectations, others).length > 0 ? (["expectations"] as const) : []),
        ...(isSame ? [] : (["matrix"] as const))
      ]
    }
  })

const trialOf = (
  mutant: RuleMutant,
  killers: ReadonlyArray<Killer>,
  difference: "opens" | "why" | undefined,
  table: DecisionTable,
  part: Part
): MutantTrial =>
  difference !== undefined || killers.length > 0
    ? { name: mutant.name, killers }
    : { name: mutant.name, killers, same: sameBecause(mutant, table, part) }

const sameBecause = ({ original }: RuleMutant, table: DecisionTable, part: Part): SameBecause => {
  if (original.effect === "forbid") return "walled-already"
  let isWalled = true
  eachPlace(table.axes, part, (place) => {
    if (table.allowed[place] !== 0) isWalled = false
  })
  return isWalled ? "walled" : "opened-already"
}

/** Places of those whom the mutant or the rule is about, at these sides. */
const whoOf = (
  axes: Axes,
  { mutant, original }: RuleMutant,
  sides: ReadonlyArray<Side>
): ReadonlyArray<number> =>
  axes.who.flatMap(({ role, side }, place) =>
    sides.includes(side) &&
    (isAbout(original, side, role) || (mutant !== undefined && isAbout(mutant, side, role)))
      ? [place]
      : []
  )

const isAbout = ({ roles, sides }: PrivacyRule, side: Side, role: RoleId | undefined): boolean =>
  (sides === undefined || sides.includes(side)) &&
  (roles === undefined || (role !== undefined && roles.includes(role)))

/** Would it be refused as a basis that cannot carry what it opens? */
const failsChecks = (rule: PrivacyRule | undefined): boolean =>
  rule?.effect === "permit" &&
  (rule.sides ?? []).some((side) =>
    rule.purposes.some(
      (purpose) => basisFaults(rule.basis, { side, purpose, categories: rule.categories }).length > 0
    )
  )

/**
 * How two tables with the same axes differ in a part: in what is open or comes with it, which the matrix
 * always shows, or only in why something is closed, which it shows of walls.
 */
const differs = (one: DecisionTable, other: DecisionTable, part: Part): "opens" | "why" | undefined => {
  let found: "opens" | "why" | undefined
  eachPlace(one.axes, part, (place, isShown) => {
    if (one.opens[place] !== other.opens[place] || one.obligations[place] !== other.obligations[place])
      found = isShown ? "opens" : (found ?? "why")
    else if (one.why[place] !== other.why[place]) found ??= "why"
  })
  return found
}

/** Visits each place of a part; of children only, or of figures about none, are shown in the matrix. */
const eachPlace = (axes: Axes, part: Part, visit: (place: number, isShown: boolean) => void): void => {
  for (const who of part.who ?? axes.who.keys()) {
    for (const tie of axes.ties.keys()) {
      for (const standing of axes.standings.keys()) {
        for (const [age, band] of axes.ages.entries()) {
          for (const day of axes.days.keys()) {
            const row = rowOf(axes, who, tie, standing, age, day)
            for (const purpose of part.purposes ?? purposes) {
              for (const category of part.categories ?? dataCategories) {
                visit(row + columnOf(purpose, category), (band === undefined) === (category === "figures"))
              }
            }
          }
        }
      }
    }
  }
}
