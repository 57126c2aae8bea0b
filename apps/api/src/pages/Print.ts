/** The frame of pages that one prints on A4: plain HTML with its own styles, and no script. */
import type { Language, LocalizedText } from "@oza/kernel"
import { html, raw } from "hono/html"
import { say } from "../http/Language.ts"
import type { Html } from "./Page.ts"

const styles = `
@page { size: A4; margin: 18mm; }
* { box-sizing: border-box; }
body { font: 12pt/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #1d2733; background: #fff; margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; break-after: avoid; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; break-after: avoid; }
p { margin: 0 0 .6rem; }
ul { margin: 0; padding-left: 1.2rem; }
ol.seen { list-style: none; margin: 0; padding: 0; }
ol.seen > li { border-top: 1px solid #c9c5bc; padding: .6rem 0; break-inside: avoid; }
.refused { font-weight: 600; }
.rules { color: #4a545f; font-size: .92em; }
dl { display: grid; grid-template-columns: minmax(9rem, 30%) 1fr; gap: .2rem 1rem; margin: 0; }
dt { color: #4a545f; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #c9c5bc; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print { body { padding: 0; max-width: none; } }
`

/** A page for printing. */
export const printed = (title: LocalizedText, language: Language, main: Html): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say(title, language)}</title>
        <style>
          ${raw(styles)}
        </style>
      </head>
      <body>
        <main>
          <h1>${say(title, language)}</h1>
          ${main}
        </main>
      </body>
    </html>`
