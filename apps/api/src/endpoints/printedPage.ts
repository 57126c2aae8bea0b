/** What pages for printing have in common: the language that is asked for, and HTML as the answer. */
import { Language, text } from "@oza/kernel"
import { Schema } from "effect"

export const inLanguage = Schema.Struct({
  language: Schema.optionalKey(Language).pipe(Schema.annotateKey({ description: "Dutch where absent." }))
})

export const printedPage = {
  status: 200,
  text: text("Een bladzijde.", "A page."),
  schema: Schema.String,
  mediaType: "text/html"
} as const
