/**
 * The parts of a file that can end apart from each other.
 *
 * What the samenwerkingsverband holds on health lies in a place of its own under a key of its own, so it
 * can be destroyed alone. The rest is one sealed whole: it stays until the longest term in it is over.
 */
import { type LocalizedText, text } from "@oza/kernel"
import { Schema } from "effect"

export const FilePart = Schema.Literals([
  /** Everything but the next one. */
  "file",
  /** What the samenwerkingsverband holds on health. */
  "swv-health"
])
export type FilePart = typeof FilePart.Type

/** What people call a part, for use inside a sentence. */
export const filePartName: { readonly [P in FilePart]: LocalizedText } = {
  file: text("het dossier", "the file"),
  "swv-health": text(
    "de gegevens over gezondheid bij het samenwerkingsverband",
    "the data on health held by the school alliance"
  )
}
