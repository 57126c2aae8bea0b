import type { School } from "@oza/casework"
import {
  caseStoreContract,
  factStoreContract,
  groupStoreContract,
  identityVaultContract,
  schoolStoreContract
} from "@oza/testing/contracts"
import { Effect, Layer } from "effect"
import { engines, storesOn } from "../test/engines.ts"
import { ReferenceData } from "./ReferenceData.ts"
import { SchoolStoreLive } from "./SchoolStoreLive.ts"

const taking = (schools: ReadonlyArray<School>) =>
  Layer.effectDiscard(
    Effect.flatMap(ReferenceData, (reference) =>
      reference.replace({ municipalities: [], postcodes: [], schools })
    )
  )

for (const { database, engine } of engines) {
  caseStoreContract(engine, storesOn(database))
  identityVaultContract(engine, storesOn(database))
  factStoreContract(engine, storesOn(database))
  groupStoreContract(engine, storesOn(database))
  schoolStoreContract(engine, (schools) =>
    SchoolStoreLive.pipe(
      Layer.provideMerge(taking(schools)),
      Layer.provide(ReferenceData.layer),
      Layer.provide(database)
    )
  )
}
