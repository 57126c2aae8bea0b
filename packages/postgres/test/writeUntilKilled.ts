/**
 * A process of its own that opens cases and goes on with them, until it is killed.
 *
 * Prints the case and the version after each write that the store acknowledged. It stands for an API or
 * an import that is cut off in the middle.
 */
import { CaseStore } from "@oza/casework"
import { addDays, CaseId, date, PersonId, uuidV7 } from "@oza/kernel"
import { goalSet, newCoordinator, sampleOpening, sampleWrite } from "@oza/testing"
import { randomBytes } from "node:crypto"
import { Effect, Redacted } from "effect"
import { Database } from "../src/Database.ts"
import { keyFiles } from "../src/keys/KeyFiles.ts"
import { KeyTable } from "../src/keys/KeyTable.ts"
import { storesOn } from "./stores.ts"

const [engine, place] = process.argv.slice(2)

const database =
  engine === "PGlite"
    ? Database.layerPglite({ dir: place! })
    : Database.layerPostgres({ url: Redacted.make(place!) })

/** Those of an embedded database stand beside it. */
const keyStore = engine === "PGlite" ? keyFiles(`${place}.keys`) : KeyTable

/** Each run of this program makes its own cases. */
const uuid = () => uuidV7(Date.now(), randomBytes(10))

const oneCase = Effect.gen(function* () {
  const store = yield* CaseStore
  const by = newCoordinator()
  let write = sampleOpening({ by, id: CaseId.make(uuid()), child: PersonId.make(uuid()) })
  for (let n = 0; n < 5; n++) {
    yield* store.write(write)
    console.log(`${write.after.id} ${write.after.version}`)
    write = sampleWrite(write.after, [
      goalSet(`Doel ${n} ${"lang ".repeat(100)}`, by, addDays(date("2025-09-02"), n))
    ])
  }
})

await Effect.runPromise(
  Effect.gen(function* () {
    console.log("open")
    return yield* Effect.forever(oneCase)
  }).pipe(Effect.provide(storesOn(database, keyStore)))
)
