/**
 * What can be wrong with a policy declaration; a region is checked for it when it starts.
 *
 * The one that matters most: a rule of a lower layer that permits what the law does not. It would open
 * nothing (see `Policy`), but it claims that the law is other than it is, and is refused cell by cell.
 */
import { RuleId } from "@oza/kernel"
import { Side } from "@oza/roles"
import { Schema } from "effect"
import { basisFaults, type InvalidBasis } from "../LegalBasis.ts"
import type { PolicyDeclaration } from "../Policy.ts"
import type { PrivacyRule } from "../PrivacyRule.ts"
import { privacyLaw } from "../statute/privacyLaw.ts"
import { statuteRules } from "../statute/statuteRules.ts"
import { rulesOfSwitched } from "../SwitchableGround.ts"
import { widenedCells, WidenedCell } from "./layers.ts"

/** Two privacy rules have the same id. */
export class DuplicatePrivacyRule extends Schema.TaggedError<DuplicatePrivacyRule>()("DuplicatePrivacyRule", {
  id: Schema.String
}) {
  override get message(): string {
    return `privacy rule ${this.id} is declared twice`
  }
}

/** A rule number is in no book. */
export class UnknownPrivacyGround extends Schema.TaggedError<UnknownPrivacyGround>()("UnknownPrivacyGround", {
  /** The privacy rule, or the kind of yes, that cites it. */
  at: Schema.String,
  rule: RuleId
}) {
  override get message(): string {
    return `${this.at} rests on ${this.rule}, which is in no rule book`
  }
}

/** A declaration says that one of its rules is law. */
export class ClaimsToBeLaw extends Schema.TaggedError<ClaimsToBeLaw>()("ClaimsToBeLaw", {
  at: Schema.String
}) {
  override get message(): string {
    return `${this.at} is declared in the statute layer, which no region can add to`
  }
}

/** A rule of a lower layer permits what the law does not. */
export class WidensLaw extends Schema.TaggedError<WidensLaw>()("WidensLaw", {
  id: Schema.String,
  cells: Schema.NonEmptyArray(WidenedCell)
}) {
  override get message(): string {
    const [{ category, purpose, side }] = this.cells
    const more = this.cells.length === 1 ? "" : ` and ${this.cells.length - 1} more`
    return `privacy rule ${this.id} permits what the law does not: ${side}, ${purpose}, ${category}${more}`
  }
}

export type PolicyFault =
  | DuplicatePrivacyRule
  | UnknownPrivacyGround
  | ClaimsToBeLaw
  | WidensLaw
  | InvalidBasis

/** Every fault of a declaration, at once; empty where there is none. */
export const policyFaults = (declaration: PolicyDeclaration): ReadonlyArray<PolicyFault> =>
  policyFaultsOver([...statuteRules, ...rulesOfSwitched(declaration.switchedOn ?? [])], declaration)

/** Only the cells in which a lower layer widens the law, rule by rule. */
export const checkLayers = (
  rules: ReadonlyArray<PrivacyRule>,
  statute: ReadonlyArray<PrivacyRule> = statuteRules
): ReadonlyArray<WidensLaw> =>
  rules.flatMap((rule) => {
    if (rule.effect === "forbid") return []
    const [first, ...rest] = widenedCells(statute, rule)
    return first === undefined ? [] : [new WidensLaw({ id: rule.id, cells: [first, ...rest] })]
  })

/** As `policyFaults`, over another statute layer. */
export const policyFaultsOver = (
  statute: ReadonlyArray<PrivacyRule>,
  { book, givers = [], rules }: PolicyDeclaration
): ReadonlyArray<PolicyFault> => {
  const all = [...statute, ...rules]
  const duplicates = [...Map.groupBy(all, ({ id }) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id]) => new DuplicatePrivacyRule({ id }))
  const unknown = (at: string, ids: ReadonlyArray<RuleId>) =>
    [...new Set(ids)]
      .filter((id) => !book.has(id) && !privacyLaw.has(id))
      .map((rule) => new UnknownPrivacyGround({ at, rule }))
  return [
    ...duplicates,
    ...all.flatMap((rule) => unknown(rule.id, citationsOf(rule))),
    ...givers.flatMap(({ matter, rule }) => unknown(matter, [rule])),
    ...rules.filter(({ layer }) => layer === "statute").map(({ id }) => new ClaimsToBeLaw({ at: id })),
    ...givers
      .filter(({ layer }) => layer === "statute")
      .map(({ matter }) => new ClaimsToBeLaw({ at: matter })),
    ...all.flatMap(invalidBases),
    ...checkLayers(rules, statute)
  ]
}

/** Every rule number that a privacy rule names. */
const citationsOf = (rule: PrivacyRule): ReadonlyArray<RuleId> => {
  if (rule.effect === "forbid") {
    return [...rule.rules, ...(rule.unlessPermission === undefined ? [] : [rule.unlessPermission.rule])]
  }
  const { basis, requiresPermission, rules } = rule
  return [
    ...rules,
    ...basis.citations,
    ...(basis.article9?.citations ?? []),
    ...(requiresPermission === undefined ? [] : [requiresPermission.rule])
  ]
}

const invalidBases = (rule: PrivacyRule): ReadonlyArray<InvalidBasis> =>
  rule.effect === "forbid"
    ? []
    : (rule.sides ?? Side.literals).flatMap((side) =>
        rule.purposes.flatMap((purpose) =>
          basisFaults(rule.basis, { side, purpose, categories: rule.categories })
        )
      )
