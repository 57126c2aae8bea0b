/**
 * What data about a child is processed for. Every read and every write names one.
 *
 * The list is closed: a purpose that is not here cannot be named. Which role may use which purpose, on
 * which ground, is data (see the privacy rules), not a property of the purpose.
 */
import { Schema } from "effect"

export const Purpose = Schema.Literals([
  /** Arranging and carrying out the onderwijs-zorgarrangement with those involved. */
  "arrange",
  /** The school's own special guidance of its pupil. */
  "guide-pupil",
  /** Advice, support or admissibility by the samenwerkingsverband. */
  "allocate-support",
  /** Assessing and deciding on youth help by the municipality. */
  "decide-youth-help",
  /** Giving the help that was granted. */
  "provide-help",
  /** Sharing and accounting for the costs. */
  "fund",
  /** Reading one's own file, or that of one's child. */
  "own-file",
  /** Figures about many, never about one. */
  "statistics"
])
export type Purpose = typeof Purpose.Type
