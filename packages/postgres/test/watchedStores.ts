/** The stores of rights and of the end of files, each asked by who watches over the data; on a database. */
import { DestructionStore, RightsStore } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { caseCategories } from "@oza/privacy"
import { Effect, Layer } from "effect"
import type { Database } from "../src/index.ts"
import { DestructionStoreLive } from "../src/rights/DestructionStoreLive.ts"
import { RightsStoreLive } from "../src/rights/RightsStoreLive.ts"
import { scoped } from "./asAsked.ts"
import { storesOn } from "./engines.ts"

const watching = (region: RegionId) =>
  scoped({ region, duty: "watch", purpose: "watch-over-data", categories: caseCategories })

const rights = Layer.effect(
  RightsStore,
  Effect.map(RightsStore, (store) =>
    RightsStore.of({
      load: (key) => store.load(key).pipe(watching(key.region)),
      write: (write) => store.write(write).pipe(watching(write.region)),
      ofCase: (of) => store.ofCase(of).pipe(watching(of.region)),
      waiting: (region) => store.waiting(region).pipe(watching(region)),
      withEmergency: (region) => store.withEmergency(region).pipe(watching(region))
    })
  )
)

const destruction = Layer.effect(
  DestructionStore,
  Effect.map(DestructionStore, (store) =>
    DestructionStore.of({
      fileOf: (region, id) => store.fileOf(region, id).pipe(watching(region)),
      closedFiles: (region, before) => store.closedFiles(region, before).pipe(watching(region)),
      destroy: (wanted, child) => store.destroy(wanted, child).pipe(watching(wanted.region)),
      certificates: (region) => store.certificates(region).pipe(watching(region)),
      list: (region, id) => store.list(region, id).pipe(watching(region)),
      lists: (region) => store.lists(region).pipe(watching(region)),
      writeList: (write) => store.writeList(write).pipe(watching(write.region))
    })
  )
)

/** All stores on a database; those of rights and of the end of files as well. */
export const allStoresOn = <E>(database: Layer.Layer<Database, E>) =>
  Layer.mergeAll(rights, destruction).pipe(
    Layer.provide(Layer.mergeAll(RightsStoreLive, DestructionStoreLive)),
    Layer.provideMerge(storesOn(database))
  )
