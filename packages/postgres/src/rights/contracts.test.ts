import { destructionStoreContract, rightsStoreContract } from "@oza/testing/contracts"
import { engines } from "../../test/engines.ts"
import { allStoresOn } from "../../test/watchedStores.ts"

for (const { database, engine } of engines) {
  rightsStoreContract(engine, allStoresOn(database))
  destructionStoreContract(engine, allStoresOn(database))
}
