/**
 * What a list may hold, as data: which rows of many a decision would permit, before any row is there.
 *
 * A store makes a condition of it as far as it knows the facts (who takes part, who is the child); what is
 * sealed (the age, authority, standing) is looked at when the row is opened (`planPermits`). What rests on
 * a yes is never for a list: it is decided on where the case is opened.
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import type { DataCategory } from "../DataCategory.ts"
import type { Relation } from "../PrivacyRule.ts"
import type { Standing } from "../Standing.ts"

/** What has to be true of a row for a rule to be about it. All that is named, at once. */
export interface PlanCondition {
  /** What the actor has to be; absent: whatever it is. */
  readonly relation?: Exclude<Relation, "none">
  /** One of these has to hold; absent: whatever the case stands in. */
  readonly standing?: NonEmptyReadonlyArray<Standing>
  /** In full years of the child: from, and below; absent: at any age. */
  readonly ages?: { readonly from: number; readonly below: number }
}

export type ListPlan =
  | { readonly _tag: "Nothing" }
  | { readonly _tag: "Everything" }
  | {
      readonly _tag: "Where"
      /** What is shown: an emergency opens its own categories only. */
      readonly category: DataCategory
      /** A row has to meet one of these. */
      readonly any: NonEmptyReadonlyArray<PlanCondition>
      /** And none of these. */
      readonly none: ReadonlyArray<PlanCondition>
    }
