/** Looks at one opened row by the plan of its list: the same answer that a decision on the row would give. */
import { ageOn } from "@oza/kernel"
import type { AccessRequest } from "../AccessRequest.ts"
import { relationBit, relationsOf } from "../policy/relation.ts"
import type { ListPlan, PlanCondition } from "./ListPlan.ts"

/** May this row be in the list? `row` is the question on it, without anybody's yes. */
export const planPermits = (plan: ListPlan, row: AccessRequest): boolean => {
  if (plan._tag !== "Where") return plan._tag === "Everything"
  const all = relationsOf(row)
  const inEmergency = row.emergency?.categories.includes(plan.category) === true
  const permitted = inEmergency ? all : all & ~relationBit("emergency")
  const age = row.child === undefined ? undefined : ageOn(row.child.birthDate, row.on)
  const isMet = ({ ages, relation, standing }: PlanCondition, relations: number, without: boolean): boolean =>
    (relation === undefined || (relationBit(relation) & relations) !== 0) &&
    (standing === undefined || standing.some((one) => row.standing?.includes(one) === true)) &&
    (ages === undefined || (age === undefined ? without : ages.from <= age && age < ages.below))
  // Where there is no child to look at, a permit that looks at age does not hold, and a forbid does.
  return (
    plan.any.some((one) => isMet(one, permitted, false)) && !plan.none.some((one) => isMet(one, all, true))
  )
}

/** What a store knows of the rows of a list before it opens one. */
export interface KnownOfRow {
  /** Does the actor take part in the case? */
  readonly participates: boolean
  /** Is the actor the child? */
  readonly isChild: boolean
}

/**
 * Can rows like these be in the list at all? What is not known counts as what would put them in, so that
 * a store that filters by this leaves nothing out; `planPermits` does the rest.
 */
export const planMayPermit = (plan: ListPlan, { isChild, participates }: KnownOfRow): boolean => {
  if (plan._tag !== "Where") return plan._tag === "Everything"
  const mayMeet = ({ relation }: PlanCondition) =>
    relation === undefined || (relation === "child" ? isChild : isApart(relation) || participates)
  const surelyMeets = ({ ages, relation, standing }: PlanCondition) =>
    ages === undefined &&
    standing === undefined &&
    (relation === undefined ||
      (relation === "child" && isChild) ||
      (relation === "participant" && participates))
  return plan.any.some(mayMeet) && !plan.none.some(surelyMeets)
}

/** These somebody can be without taking part. */
const isApart = (relation: NonNullable<PlanCondition["relation"]>): boolean =>
  relation === "emergency" || relation === "rights-handler"
