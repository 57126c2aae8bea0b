/**
 * The layer that a rule comes from.
 *
 * The statute says what may be; every layer below it can only narrow or forbid. Order matters: a layer
 * stands above those that come after it.
 */
import { Schema } from "effect"

export const Layer = Schema.Literals([
  /** European and Dutch law. */
  "statute",
  /** Agreed for the whole country: a covenant, a professional code. */
  "national",
  /** Agreed in the region. */
  "region",
  /** Decided by one organisation for its own people. */
  "organisation"
])
export type Layer = typeof Layer.Type
