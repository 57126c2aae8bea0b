/**
 * Single-edit mutants of a policy: what a slip of the pen in its rules could make of it.
 *
 * Each differs from the policy in one place: a rule dropped, a category or purpose more or less, a yes
 * that is no longer asked, other ages, other days, another relation, another side, an obligation or an
 * exception less. A suite of expectations is worth as much as the share of these that it notices.
 */
import { addDays } from "@oza/kernel"
import { Side } from "@oza/roles"
import type { Ages } from "../Ages.ts"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import { type GiverRule, Who } from "../GiverRule.ts"
import { type PermissionNeed, type PrivacyRule, Relation } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import type { Part } from "./DecisionTable.ts"

/** A rule with one edit, or without the rule. */
export interface RuleMutant {
  /** What was edited: `statute/school/fund: without purpose fund`. */
  readonly name: string
  readonly original: PrivacyRule
  /** Undefined: the rule was dropped. */
  readonly mutant: PrivacyRule | undefined
}

/** A line on whose say it is with one edit, or without the line. */
export interface GiverMutant {
  readonly name: string
  readonly original: GiverRule
  readonly mutant: GiverRule | undefined
}

type Edit<R> = readonly [what: string, mutant: R | undefined]

/** Every single-edit mutant of these rules; permits of lower layers open nothing and are left out. */
export const ruleMutants = (rules: ReadonlyArray<PrivacyRule>): ReadonlyArray<RuleMutant> =>
  rules
    .filter((rule) => rule.effect === "forbid" || rule.layer === "statute")
    .flatMap((rule) =>
      editsOf(rule).map(([what, mutant]) => ({ name: `${rule.id}: ${what}`, original: rule, mutant }))
    )

/** The rules with the edit of a mutant. */
export const mutated = (
  rules: ReadonlyArray<PrivacyRule>,
  { mutant, original }: RuleMutant
): ReadonlyArray<PrivacyRule> =>
  rules.flatMap((rule) => (rule === original ? (mutant === undefined ? [] : [mutant]) : [rule]))

/** The sides, purposes and categories in which the mutant can differ. */
export const touchedBy = ({
  mutant,
  original
}: RuleMutant): Required<Pick<Part, "purposes" | "categories">> & { readonly sides: ReadonlyArray<Side> } => {
  const ofBoth = {
    sides: union(
      original.sides ?? Side.literals,
      mutant === undefined ? [] : (mutant.sides ?? Side.literals)
    ),
    purposes: union(original.purposes, mutant?.purposes ?? []),
    categories: union(original.categories, mutant?.categories ?? [])
  }
  // Where a list is longer or shorter by one, only that one can differ.
  const one = (field: "sides" | "purposes" | "categories") =>
    mutant?.[field] === undefined || original[field] === undefined
      ? []
      : ofBoth[field].filter(
          (name) =>
            !([...original[field]!] as Array<string>).includes(name) ||
            !([...mutant[field]!] as Array<string>).includes(name)
        )
  const [sides, inPurposes, inCategories] = [one("sides"), one("purposes"), one("categories")]
  return {
    sides: (sides.length > 0 ? sides : ofBoth.sides) as ReadonlyArray<Side>,
    purposes: (inPurposes.length > 0 ? inPurposes : ofBoth.purposes) as ReadonlyArray<Purpose>,
    categories: (inCategories.length > 0 ? inCategories : ofBoth.categories) as ReadonlyArray<DataCategory>
  }
}

const union = <A>(one: ReadonlyArray<A>, other: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Set([...one, ...other])
]

/** Does the mutant look at other ages or days, so that the axes are others? */
export const isRecut = ({ mutant, original }: RuleMutant): boolean =>
  mutant !== undefined &&
  (JSON.stringify(mutant.ages) !== JSON.stringify(original.ages) ||
    mutant.validFrom !== original.validFrom ||
    mutant.validUntil !== original.validUntil)

const editsOf = (rule: PrivacyRule): ReadonlyArray<Edit<PrivacyRule>> => [
  ["dropped", undefined],
  ...listEdits(rule, "purposes", purposes),
  ...listEdits(rule, "categories", dataCategories),
  ...listEdits(rule, "sides", Side.literals),
  ...(rule.sides === undefined ? [] : [["of every side", without(rule, "sides")] as const]),
  ...(rule.roles === undefined ? [] : [["of every role", without(rule, "roles")] as const]),
  ...relationEdits(rule),
  ...ageEdits(rule.ages).map(([what, ages]): Edit<PrivacyRule> => [
    what,
    ages === undefined ? without(rule, "ages") : { ...rule, ages }
  ]),
  ...dayEdits(rule),
  ...(rule.effect === "permit" ? permitEdits(rule) : forbidEdits(rule))
]

/** The rule with one of a list more, and with one less. */
const listEdits = <K extends "purposes" | "categories" | "sides">(
  rule: PrivacyRule,
  field: K,
  all: ReadonlyArray<NonNullable<PrivacyRule[K]>[number]>
): ReadonlyArray<Edit<PrivacyRule>> => {
  const own: ReadonlyArray<string> | undefined = rule[field]
  if (own === undefined) return []
  const edited = (list: ReadonlyArray<string>) => ({ ...rule, [field]: list }) as unknown as PrivacyRule
  return [
    ...(own.length === 1
      ? []
      : own.map((one): Edit<PrivacyRule> => [
          `without ${one} in ${field}`,
          edited(own.filter((other) => other !== one))
        ])),
    ...all
      .filter((one) => !own.includes(one))
      .map((one): Edit<PrivacyRule> => [`with ${one} in ${field}`, edited([...own, one])])
  ]
}

const relationEdits = (rule: PrivacyRule): ReadonlyArray<Edit<PrivacyRule>> =>
  Relation.literals
    // Everybody is at least nothing: a forbid of whoever is nothing forbids all.
    .filter((relation) => relation !== rule.relation && (relation !== "none" || rule.effect === "permit"))
    .map((relation) => [`to whoever is ${relation}`, { ...rule, relation }])

const ageEdits = (ages: Ages | undefined): ReadonlyArray<readonly [string, Ages | undefined]> => {
  if (ages === undefined)
    return [
      ["from 12 only", { from: 12 }],
      ["under 18 only", { below: 18 }]
    ]
  const moved = (field: "below" | "from", by: number): ReadonlyArray<readonly [string, Ages]> =>
    ages[field] === undefined
      ? []
      : [[`${field} ${ages[field] + by}`, { ...ages, [field]: ages[field] + by }]]
  return [
    ["of every age", undefined],
    ...moved("from", -1),
    ...moved("from", 1),
    ...moved("below", -1),
    ...moved("below", 1)
  ]
}

const dayEdits = <R extends PrivacyRule | GiverRule>(rule: R): ReadonlyArray<Edit<R>> =>
  (["validFrom", "validUntil"] as const).flatMap((field) => {
    const day = rule[field]
    return day === undefined
      ? []
      : [
          [`without ${field}`, without(rule, field)] as const,
          [`${field} a day later`, { ...rule, [field]: addDays(day, 1) }] as const,
          [`${field} a day earlier`, { ...rule, [field]: addDays(day, -1) }] as const
        ]
  })

const kinds = ["consent-to-process", "consent-to-disclose", "agreement-opp"] as const

/** No yes where one is asked, one where none is, and another. */
const needEdits = (
  need: PermissionNeed | undefined,
  rule: PrivacyRule,
  edited: (need: PermissionNeed | undefined) => PrivacyRule
): ReadonlyArray<Edit<PrivacyRule>> => [
  ...(need === undefined ? [] : [["without the yes", edited(undefined)] as const]),
  ...kinds
    .filter((kind) => kind !== need?.kind)
    .map((kind) => [`with ${kind}`, edited({ kind, rule: need?.rule ?? rule.rules[0] })] as const)
]

const permitEdits = (
  rule: Extract<PrivacyRule, { readonly effect: "permit" }>
): ReadonlyArray<Edit<PrivacyRule>> => [
  ...needEdits(rule.requiresPermission, rule, (need) =>
    need === undefined ? without(rule, "requiresPermission") : { ...rule, requiresPermission: need }
  ),
  ...(rule.obligations ?? []).map((duty): Edit<PrivacyRule> => [
    `without ${duty}`,
    { ...rule, obligations: (rule.obligations ?? []).filter((other) => other !== duty) }
  ]),
  ...(rule.basis.article9 === undefined
    ? []
    : [["without the exception", { ...rule, basis: without(rule.basis, "article9") }] as const])
]

const forbidEdits = (
  rule: Extract<PrivacyRule, { readonly effect: "forbid" }>
): ReadonlyArray<Edit<PrivacyRule>> => [
  ...needEdits(rule.unlessPermission, rule, (need) =>
    need === undefined ? without(rule, "unlessPermission") : { ...rule, unlessPermission: need }
  ),
  ...(rule.standing === undefined
    ? [["when archived only", { ...rule, standing: ["archived"] }] as const]
    : [["in every standing", without(rule, "standing")] as const])
]

/** Every single-edit mutant of lines on whose say it is. */
export const giverMutants = (lines: ReadonlyArray<GiverRule>): ReadonlyArray<GiverMutant> =>
  lines.flatMap((line) => {
    const name = `${line.act} ${line.matter} (${line.rule})`
    const edits: ReadonlyArray<Edit<GiverRule>> = [
      ["dropped", undefined],
      ...Who.literals
        .filter((who) => who !== line.who)
        .map((who): Edit<GiverRule> => [`by ${who}`, { ...line, who }]),
      ...(line.capacity === undefined
        ? [["where judged unable only", { ...line, capacity: "unable" }] as const]
        : [["whatever the child can weigh", without(line, "capacity")] as const]),
      ...ageEdits(line.ages)
        .filter(([, ages]) => ages !== undefined)
        .map(([what, ages]): Edit<GiverRule> => [what, { ...line, ages: ages! }]),
      ...dayEdits(line)
    ]
    return edits.map(([what, mutant]) => ({ name: `${name}: ${what}`, original: line, mutant }))
  })

const without = <T extends object, K extends keyof T>(value: T, field: K): T => {
  const { [field]: _, ...rest } = value
  return rest as unknown as T
}
