/** What the tests of a contract are registered with, and what they are given. */
import type { CaseStore, FactStore, IdentityVault } from "@oza/casework"
import type { Effect } from "effect"

/** `it.effect` of a layer that provides the stores. */
export interface Check<R> {
  readonly effect: (name: string, test: () => Effect.Effect<void, unknown, R>) => void
}

/** What the tests of a case store are given. */
export type CaseStores = CaseStore | FactStore | IdentityVault
