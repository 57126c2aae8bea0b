/** The documents on privacy that a declaration makes: what each is called, and how it is written. */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { accessMatrixMarkdown } from "./accessMatrix.ts"
import { dpiaMarkdown } from "./dpia.ts"
import { parentsMarkdown } from "./parents.ts"
import { registerMarkdown } from "./register.ts"
import { retentionMarkdown } from "./retention.ts"

/** The documents by their short names, as they are asked for. */
export const PrivacyDocument = ["matrix", "register", "retention", "dpia", "parents"] as const
/** One of these. */
export type PrivacyDocument = (typeof PrivacyDocument)[number]

/** What people call each document. */
export const privacyDocumentName: { readonly [D in PrivacyDocument]: LocalizedText } = {
  matrix: text("wie wat ziet", "who sees what"),
  register: text("register van verwerkingen", "register of processing activities"),
  retention: text("bewaartermijnen", "retention schedule"),
  dpia: text("beoordeling van de risico's", "assessment of the risks"),
  parents: text("voor ouders en jongeren", "for parents and youth")
}

/** A document of a region in Markdown, in one language. The declaration has been checked. */
export const privacyMarkdown: {
  readonly [D in PrivacyDocument]: (declaration: RegionDeclaration, language: Language) => string
} = {
  matrix: accessMatrixMarkdown,
  register: registerMarkdown,
  retention: retentionMarkdown,
  dpia: dpiaMarkdown,
  parents: parentsMarkdown
}
