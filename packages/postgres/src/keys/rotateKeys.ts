/**
 * Wraps every data key anew that is not wrapped with the newest wrapping key.
 *
 * The data keys stay as they are, so that nothing is sealed again and everybody goes on reading and
 * writing meanwhile. It can be broken off anywhere and run again: what was done is passed over. When
 * nothing is left, the earlier wrapping keys are of no use and can be taken out of
 * OZA_WRAPPING_KEYS_BEFORE.
 */
import { type KeyName, KeyStore, type StoreUnavailable } from "@oza/casework"
import { Effect } from "effect"
import { KeyWrapper, type WrongWrappingKey } from "./KeyWrapper.ts"

export interface Rotated {
  /** Keys that were looked at. */
  readonly seen: number
  /** Keys that were wrapped anew. */
  readonly rewrapped: number
  /** Keys that were removed or wrapped anew by somebody else meanwhile. */
  readonly passedOver: number
}

const pageSize = 500

/** Tells after each page how far it is. */
export const rotateKeys = (
  report: (rotated: Rotated) => void = () => {}
): Effect.Effect<Rotated, StoreUnavailable | WrongWrappingKey, KeyStore | KeyWrapper> =>
  Effect.gen(function* () {
    const store = yield* KeyStore
    const wrapper = yield* KeyWrapper
    let rotated: Rotated = { seen: 0, rewrapped: 0, passedOver: 0 }
    for (const region of yield* store.regions) {
      let after: KeyName | undefined
      for (;;) {
        const page = yield* store.list(region, { after, limit: pageSize })
        after = page.at(-1)
        if (after === undefined) break
        const old = page.filter(({ wrappedWith }) => wrappedWith !== wrapper.newest)
        const plain = yield* wrapper.unwrap(old)
        const anew = yield* wrapper.wrap(plain)
        for (const { key } of plain) key.fill(0)
        let done = 0
        for (const [at, key] of old.entries()) if (yield* store.replace(key, anew[at]!)) done += 1
        rotated = {
          seen: rotated.seen + page.length,
          rewrapped: rotated.rewrapped + done,
          passedOver: rotated.passedOver + old.length - done
        }
        report(rotated)
      }
    }
    return rotated
  })
