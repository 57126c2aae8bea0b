/** The stores on a database, as they are asked by who shares costs; and the books, to compare with. */
import { AccessScope, CaseStore, type CaseWrite, LedgerStore } from "@oza/casework"
import { balances, type LedgerEntry } from "@oza/funding"
import { CaseStoreLive, Database, DataKeys, KeyTable, KeyWrapper, LedgerStoreLive } from "@oza/postgres"
import { caseCategories } from "@oza/privacy"
import { sampleRegion } from "@oza/testing"
import { Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { isDeepStrictEqual } from "node:util"
import { on } from "../Scratch.ts"
import { source, year } from "./Commitments.ts"

/** 32 bytes that say what they are. */
const wrappingKey = Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))

/** The stores of one database, which wait for work. */
export interface Stores {
  readonly write: (write: CaseWrite) => Promise<void>
  /** Opens the data keys of these cases, as loading a case does before anything is written in it. */
  readonly openKeys: (writes: ReadonlyArray<CaseWrite>) => Promise<void>
  readonly close: () => Promise<void>
}

export const storesOn = (url: string, connections: number): Stores => {
  const database = Database.layerPostgres({ url: Redacted.make(url), poolSize: connections })
  const keys = DataKeys.layer(KeyTable, { atMost: 1_000_000, forMillis: 3_600_000 }).pipe(
    Layer.provide(KeyWrapper.layerOf({ newest: wrappingKey }))
  )
  const runtime = ManagedRuntime.make(
    CaseStoreLive.pipe(Layer.provideMerge(keys), Layer.provideMerge(database))
  )
  const store = runtime.runPromise(CaseStore)
  return {
    write: async (write) => runtime.runPromise((await store).write(write).pipe(byParty(write))),
    openKeys: (writes) =>
      runtime
        .runPromise(
          Effect.flatMap(DataKeys, (dataKeys) =>
            dataKeys.open(
              sampleRegion,
              writes.map(({ after }) => ({ subject: after.child.person, controller: "region" }))
            )
          ).pipe(Effect.provideService(AccessScope, { region: sampleRegion, duty: "watch" }))
        )
        .then(() => {}),
    close: () => runtime.dispose()
  }
}

/** Asked by a party to the case: of the samples, that is the child. */
const byParty = ({ after: { child, id, region } }: CaseWrite) =>
  Effect.provideService(AccessScope, {
    region,
    party: child.person,
    side: "school",
    purpose: "fund",
    categories: caseCategories,
    cases: [id]
  })

/** What the budget stands at; throws where that is not, to the cent, what these entries come to. */
export const mustBalance = async (url: string, entries: ReadonlyArray<LedgerEntry>): Promise<void> => {
  const held = await on(
    url,
    Effect.flatMap(LedgerStore, (ledger) => ledger.balances(sampleRegion, { source, year })),
    LedgerStoreLive
  )
  const wanted = balances(entries)
  if (!isDeepStrictEqual(held, wanted)) {
    throw new Error(`the books say ${JSON.stringify(held)} and the entries ${JSON.stringify(wanted)}`)
  }
}
