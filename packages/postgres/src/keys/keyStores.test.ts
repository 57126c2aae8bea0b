import { AccessScope, KeyStore } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { newPersonId } from "@oza/testing"
import { keyStoreContract } from "@oza/testing/contracts"
import { Effect, Layer, Redacted } from "effect"
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { engines } from "../../test/engines.ts"
import { DataKeys } from "./DataKeys.ts"
import { keyFiles } from "./KeyFiles.ts"
import { KeyTable } from "./KeyTable.ts"
import { KeyWrapper } from "./KeyWrapper.ts"

const folder = mkdtempSync(join(tmpdir(), "oza-keys-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whoever is signed in asks for keys; only duties see all of them or destroy them, whoever asks. */
const asked = Layer.effect(
  KeyStore,
  Effect.map(KeyStore, (store) => {
    const signedIn =
      (region: RegionId) =>
      <A, E>(self: Effect.Effect<A, E>) =>
        Effect.provideService(self, AccessScope, {
          region,
          party: newPersonId(),
          side: "school",
          purpose: "guide-pupil"
        })
    return KeyStore.of({
      ...store,
      get: (region, names) => store.get(region, names).pipe(signedIn(region)),
      create: (region, keys) => store.create(region, keys).pipe(signedIn(region))
    })
  })
)

for (const { database, engine } of engines) {
  keyStoreContract(
    `a table on ${engine}`,
    asked.pipe(Layer.provide(KeyTable), Layer.provide(Layer.orDie(database)))
  )
}
keyStoreContract("files", keyFiles(join(folder, "contract")))

describe("Keys that cannot be reached", () => {
  it("are told at the start in a sentence that says why", async () => {
    // A file stands where the folder should be.
    const place = join(folder, "taken")
    writeFileSync(place, "")
    const error = await Effect.runPromise(
      Effect.flip(
        Effect.scoped(
          Layer.build(
            DataKeys.layer(keyFiles(place)).pipe(
              Layer.provide(
                KeyWrapper.layerOf({ newest: Redacted.make(Buffer.alloc(32, 1).toString("base64")) })
              )
            )
          )
        )
      )
    )
    expect(error).toMatchObject({ _tag: "DataKeysUnreachable" })
    expect(error.message).toContain("The data keys cannot be reached: ENOTDIR")
  })
})

describe("Keys in files", () => {
  const dir = join(folder, "own")
  const filesIn = (at: string): ReadonlyArray<string> =>
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))

  it("can be read by their owner only, and leave nothing behind when they are destroyed", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const store = yield* KeyStore
        const subject = newPersonId()
        const region = "proefregio" as RegionId
        const name = { subject, controller: "region" } as const
        yield* store.create(region, [{ ...name, region, wrappedWith: "one", wrapped: Uint8Array.of(1, 2) }])
        const [file, ...others] = filesIn(dir)
        expect(others).toEqual([])
        expect(statSync(file!).mode & 0o777).toBe(0o600)
        expect(statSync(dir).mode & 0o777).toBe(0o700)
        yield* store.remove(region, subject)
        expect(filesIn(dir)).toEqual([])
      }).pipe(Effect.provide(keyFiles(dir)))
    ))
})
