/**
 * The frame of every page: plain HTML that works without scripts, in Dutch or English.
 *
 * Pages take everything from this server and nothing from elsewhere; what they show is escaped.
 */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import type { Context } from "hono"
import { html } from "hono/html"
import type { HtmlEscapedString } from "hono/utils/html"
import { languageOf, say } from "../http/Language.ts"

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a page may load: its own style sheet. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The language of a page: what the link on it asked for, else what the browser asks for. */
export const pageLanguage = (c: Context): Language => {
  const asked = c.req.query("language")
  return asked === "nl" || asked === "en" ? asked : languageOf(c.req.header("Accept-Language"))
}

const skip = text("Naar de inhoud", "Skip to the content")
const other: Record<Language, { readonly code: Language; readonly label: string }> = {
  nl: { code: "en", label: "English" },
  en: { code: "nl", label: "Nederlands" }
}

export interface PageParts {
  readonly language: Language
  readonly title: LocalizedText
  /** Path of the page itself, for the link to the other language. */
  readonly path: string
  readonly main: Html
}

export const page = ({ language, title, path, main }: PageParts): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${say(title, language)} · OZA</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">${say(skip, language)}</a>
        <header>
          <a class="home" href="/?language=${language}">OZA</a>
          <a
            class="language"
            href="${path}?language=${other[language].code}"
            hreflang="${other[language].code}"
            lang="${other[language].code}"
            >${other[language].label}</a
          >
        </header>
        <main id="main">
          <h1>${say(title, language)}</h1>
          ${main}
        </main>
      </body>
    </html> `

/** Answers with a page. */
export const answerPage = async (
  c: Context,
  parts: PageParts,
  status: 200 | 404 = 200
): Promise<Response> => {
  c.header("Content-Security-Policy", policy)
  c.header("Content-Language", parts.language)
  return c.html(await page(parts), status)
}
