/**
 * A line of the retention schedule: which data of which controller, from when, for how long, by which rule.
 *
 * `at-least`: a duty to keep; before its end nothing is destroyed. `at-most`: what is kept longer is kept
 * without need. The longest of the terms that hold for a part decides when it ends.
 */
import type { LegalTerm, LocalizedText, Rule } from "@oza/kernel"
import type { DataCategory } from "../DataCategory.ts"
import type { Controller } from "../rights/Controller.ts"
import type { FilePart } from "./FilePart.ts"
import type { retentionTerms } from "./retentionTerms.ts"

/** What starts a term. */
export type RetentionTrigger =
  | "left-school"
  | "deregistered"
  /** The assessment, advice or allocation is done. */
  | "advice-done"
  | "last-change"
  /** The matter was handled: the decision, or else the closing. */
  | "handled"
  | "reported"
  | "written"
  /** Consent ended, or the processing that it covered. */
  | "consent-ended"

/** When a line holds for a file. */
export type RetentionCondition =
  | "always"
  /** The pupil was referred to special education. */
  | "referred"
  | "not-referred"
  /** Absence was recorded. */
  | "absence"
  /** The municipality decided on youth help. */
  | "decided"
  /** The school, and so the law of primary or of secondary education. */
  | "primary"
  | "secondary"

export interface RetentionRule {
  readonly id: string
  readonly name: LocalizedText
  readonly controller: Controller | "region"
  readonly categories: ReadonlyArray<DataCategory>
  /** The part of the file that it is in; absent where it is not in the file: a log, an index elsewhere. */
  readonly part?: FilePart
  readonly when: RetentionCondition
  readonly trigger: RetentionTrigger
  /** The term, or the open term that a region decides on. */
  readonly keep: LegalTerm | keyof typeof retentionTerms
  readonly nature: "at-least" | "at-most"
  /** A birthday on which it ends in any case. */
  readonly untilAge?: number
  readonly rule: Rule
}
