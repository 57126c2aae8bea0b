/**
 * What every store of cases must do, as tests.
 *
 * `caseStoreContract("MyStore", layer)` in a test file of vitest registers them. The layer starts empty.
 * The vault and the facts come with it, because a write is one whole with them.
 */
import { layer } from "@effect/vitest"
import type { Layer } from "effect"
import { describe } from "vitest"
import type { CaseStores } from "./Check.ts"
import { disclosing } from "./caseStore/disclosing.ts"
import { listing } from "./caseStore/listing.ts"
import { oneOpenCase } from "./caseStore/oneOpenCase.ts"
import { reading } from "./caseStore/reading.ts"
import { writing } from "./caseStore/writing.ts"

/** Registers the tests; `name` is the store as people call it. */
export const caseStoreContract = <E>(name: string, stores: Layer.Layer<CaseStores, E>): void => {
  describe(`Every case store: ${name}`, () => {
    layer(stores)((it) => {
      reading(it)
      writing(it)
      oneOpenCase(it)
      disclosing(it)
      listing(it)
    })
  })
}
