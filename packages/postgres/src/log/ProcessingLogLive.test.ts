import { processingLogContract } from "@oza/testing/contracts"
import { Layer } from "effect"
import { engines, storesOn } from "../../test/engines.ts"
import { ProcessingLogLive } from "./ProcessingLogLive.ts"

for (const { database, engine } of engines) {
  processingLogContract(engine, ProcessingLogLive.pipe(Layer.provideMerge(storesOn(database))))
}
