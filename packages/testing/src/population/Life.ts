/**
 * A life, as far as a case goes: what people ask for about one child, day by day.
 *
 * It is a list of wishes, not of facts: some are refused, as in reality, and the life says which it
 * expects to be. Whether they are is for the rules of the region.
 */
import type { Command } from "@oza/cases"
import type { Costing, OpenCaseRequest } from "@oza/casework"
import type { CalendarDate, CaseId } from "@oza/kernel"
import type { Actor } from "@oza/roles"

/** What somebody asks for. */
export type Wish =
  | { readonly _tag: "Open"; readonly request: OpenCaseRequest }
  | { readonly _tag: "Act"; readonly command: Command }
  | { readonly _tag: "ShareFunding"; readonly costs: readonly [Costing, ...ReadonlyArray<Costing>] }

export interface Step {
  readonly on: CalendarDate
  readonly by: Actor
  readonly wish: Wish
  readonly expects: "granted" | "refused"
}

export interface Life {
  /** Place in the population, from 0. */
  readonly index: number
  readonly case: CaseId
  /** In the order of their days; the first opens the case. */
  readonly steps: readonly [Step, ...ReadonlyArray<Step>]
}
