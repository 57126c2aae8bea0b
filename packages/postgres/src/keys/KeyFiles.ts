/**
 * Data keys in files: for the embedded database, beside its folder and never inside it, so that a backup
 * of the data has no keys in it.
 *
 * One file a key, readable by its owner only: `<region>/<last two digits of the person>/<person>.<controller>`.
 * A file appears whole or not at all, and is destroyed by removing it. Whoever holds the lock of the
 * database is the only one here.
 */
import { type KeyController, type KeyName, KeyStore, StoreUnavailable, type WrappedKey } from "@oza/casework"
import type { PersonId, RegionId } from "@oza/kernel"
import { Effect, Layer } from "effect"
import { randomUUID } from "node:crypto"
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** In this folder, which is made with the first key. */
export const keyFiles = (folder: string): Layer.Layer<KeyStore> =>
  Layer.sync(KeyStore, () => {
    const files = new Files(folder)
    return KeyStore.of({
      get: (region, names) => onDisk(() => names.flatMap((name) => files.read(region, name) ?? [])),
      create: (region, keys) => onDisk(() => keys.map((key) => files.create(region, key))),
      remove: (region, subject, controllers = allControllers) =>
        onDisk(
          () => controllers.filter((controller) => files.remove(region, { subject, controller })).length
        ),
      list: (region, { after, limit }) => onDisk(() => files.list(region, after, limit)),
      regions: onDisk(() => files.regions()),
      replace: (read, by) => onDisk(() => files.replace(read, by))
    })
  })

const allControllers: ReadonlyArray<KeyController> = ["bsn", "region", "swv"]

/** A disk that is full or gone; what went wrong names the file, which holds no name of anybody. */
const onDisk = <A>(work: () => A): Effect.Effect<A, StoreUnavailable> =>
  Effect.try({ try: work, catch: (cause) => new StoreUnavailable({ cause }) })

interface Kept {
  readonly wrappedWith: string
  /** In base64. */
  readonly wrapped: string
}

class Files {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  #fileOf(region: RegionId, { controller, subject }: KeyName): string {
    return join(this.#folder, region, subject.slice(-2), `${subject}.${controller}`)
  }

  read(region: RegionId, { controller, subject }: KeyName): WrappedKey | undefined {
    const text = whereThere(() => readFileSync(this.#fileOf(region, { subject, controller }), "utf8"))
    if (text === undefined) return undefined
    const { wrapped, wrappedWith } = JSON.parse(text) as Kept
    return {
      region,
      subject,
      controller,
      wrappedWith,
      wrapped: Uint8Array.from(Buffer.from(wrapped, "base64"))
    }
  }

  /** The key that is there afterwards: a link never replaces what is there. */
  create(region: RegionId, key: WrappedKey): WrappedKey {
    const there = this.read(region, key)
    if (there !== undefined) return there
    const file = this.#fileOf(region, key)
    const whole = this.#write(file, key)
    try {
      linkSync(whole, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    } finally {
      rmSync(whole)
    }
    return this.read(region, key)!
  }

  remove(region: RegionId, name: KeyName): boolean {
    return whereThere(() => (rmSync(this.#fileOf(region, name)), true)) ?? false
  }

  replace(read: WrappedKey, by: WrappedKey): boolean {
    const now = this.read(read.region, read)
    if (now === undefined || !Buffer.from(now.wrapped).equals(read.wrapped)) return false
    const file = this.#fileOf(read.region, read)
    renameSync(this.#write(file, by), file)
    return true
  }

  regions(): ReadonlyArray<RegionId> {
    return namesIn(this.#folder) as ReadonlyArray<RegionId>
  }

  list(region: RegionId, after: KeyName | undefined, limit: number): ReadonlyArray<WrappedKey> {
    const found: Array<WrappedKey> = []
    for (const part of namesIn(join(this.#folder, region))) {
      if (after !== undefined && part < after.subject.slice(-2)) continue
      for (const file of namesIn(join(this.#folder, region, part))) {
        if (found.length === limit) return found
        const [subject, controller] = file.split(".") as [PersonId, KeyController]
        if (!allControllers.includes(controller)) continue
        if (after !== undefined && part === after.subject.slice(-2) && file <= nameOf(after)) continue
        const key = this.read(region, { subject, controller })
        if (key !== undefined) found.push(key)
      }
    }
    return found
  }

  /** A file with this key that nobody looks for yet. */
  #write(file: string, { wrapped, wrappedWith }: WrappedKey): string {
    // Also the folder of all of them, which is there from the first key on.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const making = `${file}.making-${randomUUID()}`
    const kept: Kept = { wrappedWith, wrapped: Buffer.from(wrapped).toString("base64") }
    writeFileSync(making, JSON.stringify(kept), { mode: 0o600, flag: "wx", flush: true })
    return making
  }
}

const nameOf = ({ controller, subject }: KeyName): string => `${subject}.${controller}`

const namesIn = (folder: string): ReadonlyArray<string> =>
  (whereThere(() => readdirSync(folder)) ?? []).toSorted()

const whereThere = <A>(look: () => A): A | undefined => {
  try {
    return look()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}
