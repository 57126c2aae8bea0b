/** A window of ages of the child, in full years: from one birthday up to, and not including, another. */
import { Schema } from "effect"

export const Ages = Schema.Struct({
  /** First age that counts; absent: from birth. */
  from: Schema.optionalKey(Schema.Int),
  /** First age that no longer counts; absent: without end. */
  below: Schema.optionalKey(Schema.Int)
}).pipe(Schema.annotateEncoded({ identifier: "Ages" }))
export type Ages = typeof Ages.Type

/** Does the age lie in the window? Without a window every age does. */
export const agesContain = (ages: Ages | undefined, age: number): boolean =>
  ages === undefined ||
  ((ages.from === undefined || ages.from <= age) && (ages.below === undefined || age < ages.below))
