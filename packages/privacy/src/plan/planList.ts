/**
 * Makes the plan of a list from the compiled policy: the same rules that decide on each row, with all
 * that is the same for every row decided beforehand.
 */
import type { CalendarDate } from "@oza/kernel"
import type { RoleId, Side } from "@oza/roles"
import { isArrayNonEmpty } from "effect/Array"
import { caseCategories, type DataCategory } from "../DataCategory.ts"
import { type Cell, cellAt } from "../policy/Cell.ts"
import type { Policy } from "../Policy.ts"
import type { PrivacyRule } from "../PrivacyRule.ts"
import type { Purpose } from "../Purpose.ts"
import type { ListPlan, PlanCondition } from "./ListPlan.ts"

/** Whose list, for what, on which day. */
export interface ListAsked {
  readonly role: RoleId
  /** Undefined where the region knows no such role. */
  readonly side: Side | undefined
  readonly purpose: Purpose
  readonly category: DataCategory
  readonly on: CalendarDate
}

/** Which rows may show this category. */
export const planList = (policy: Policy, { category, on, purpose, role, side }: ListAsked): ListPlan => {
  const cell = cellOf(policy, role, side, purpose, category)
  if (cell === undefined) return { _tag: "Nothing" }
  const inForce = ({ validFrom, validUntil }: PrivacyRule) =>
    (validFrom === undefined || validFrom <= on) && (validUntil === undefined || on < validUntil)
  const any = cell.permits
    .filter(({ need, rule }) => need === undefined && inForce(rule))
    .map(({ rule }) => conditionOf(rule))
  // A yes that would lift a forbid is not there in a list, so the forbid stands.
  const none = cell.forbids.filter(({ rule }) => inForce(rule)).map(({ rule }) => conditionOf(rule))
  if (!isArrayNonEmpty(any) || none.some(isAlways)) return { _tag: "Nothing" }
  return none.length === 0 && any.some(isAlways)
    ? { _tag: "Everything" }
    : { _tag: "Where", category, any, none }
}

/**
 * The categories that somebody in this role could ever see for this purpose: on some day, in some case,
 * with every yes. No decision is wider.
 */
export const openCategories = (
  policy: Policy,
  role: RoleId,
  side: Side | undefined,
  purpose: Purpose,
  categories: ReadonlyArray<DataCategory> = caseCategories
): ReadonlyArray<DataCategory> =>
  categories.filter((category) => {
    const cell = cellOf(policy, role, side, purpose, category)
    return (
      cell !== undefined &&
      cell.permits.length > 0 &&
      !cell.forbids.some(
        ({ need, rule }) =>
          need === undefined &&
          rule.validFrom === undefined &&
          rule.validUntil === undefined &&
          isAlways(conditionOf(rule))
      )
    )
  })

const cellOf = (
  policy: Policy,
  role: RoleId,
  side: Side | undefined,
  purpose: Purpose,
  category: DataCategory
): Cell | undefined =>
  side === undefined ? undefined : policy.index.cellsOf(role, side)[cellAt(purpose, category)]

const conditionOf = (rule: PrivacyRule): PlanCondition => ({
  ...(rule.relation === undefined || rule.relation === "none" ? {} : { relation: rule.relation }),
  ...(rule.effect === "permit" || rule.standing === undefined ? {} : { standing: rule.standing }),
  ...(rule.ages === undefined
    ? {}
    : { ages: { from: rule.ages.from ?? 0, below: rule.ages.below ?? Number.POSITIVE_INFINITY } })
})

const isAlways = ({ ages, relation, standing }: PlanCondition): boolean =>
  ages === undefined && relation === undefined && standing === undefined
