/**
 * The side of the table somebody sits at.
 *
 * A region gives its roles the names it likes; the side is what every region has in common, and what
 * rules about organisations (who decides, who pays, who may see) refer to.
 */
import { Schema } from "effect"

export const Side = Schema.Literals([
  "family",
  "school",
  "swv",
  "municipality",
  "youth-help",
  "youth-health",
  "attendance",
  "analysis",
  /** Watches over the data of a controller: answers requests on rights, reads the logs, destroys in time. */
  "privacy-office",
  /** Works for none of the parties, such as a national adviser. */
  "independent"
])
export type Side = typeof Side.Type
