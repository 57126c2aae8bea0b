/** Data keys kept in memory; see `MemoryCaseStore` for what that is for. */
import { type KeyName, type KeyStore, type WrappedKey } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { Effect } from "effect"

export const memoryKeyStore = (): KeyStore["Service"] => {
  const keys = new Map<string, WrappedKey>()

  const find = (region: RegionId, name: KeyName): WrappedKey | undefined => keys.get(textOf(region, name))

  return {
    get: (region, names) => Effect.sync(() => names.flatMap((name) => find(region, name) ?? [])),
    create: (region, asked) =>
      Effect.sync(() =>
        asked.map((key) => {
          const there = find(region, key) ?? copy(key)
          keys.set(textOf(region, key), there)
          return there
        })
      ),
    remove: (region, subject, controllers = ["bsn", "region", "swv"]) =>
      Effect.sync(
        () => controllers.filter((controller) => keys.delete(textOf(region, { subject, controller }))).length
      ),
    list: (region, { after, limit }) =>
      Effect.sync(() =>
        [...keys]
          .filter(
            ([name, key]) => key.region === region && (after === undefined || name > textOf(region, after))
          )
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([, key]) => key)
      ),
    regions: Effect.sync(() => [...new Set([...keys.values()].map(({ region }) => region))].toSorted()),
    replace: (read, by) =>
      Effect.sync(() => {
        const now = find(read.region, read)
        if (now === undefined || String(now.wrapped) !== String(read.wrapped)) return false
        keys.set(textOf(read.region, read), copy(by))
        return true
      })
  }
}

const textOf = (region: RegionId, { controller, subject }: KeyName): string =>
  `${region} ${subject} ${controller}`

const copy = (key: WrappedKey): WrappedKey => ({ ...key, wrapped: Uint8Array.from(key.wrapped) })
