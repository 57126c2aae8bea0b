/** The style sheet of the pages: system fonts, two columns where there is room, light and dark. */

export const style = `
:root {
  --ground: #f7f6f3; --sheet: #ffffff; --ink: #1d2733; --soft: #55606d; --line: #dcd9d2;
  --accent: #14557b; --accent-soft: #e4eff6; --warn: #8a4b08; --warn-soft: #fdf1e2; --ok: #1c6b45;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14191f; --sheet: #1c232b; --ink: #e8ebee; --soft: #a5b0bb; --line: #333d48;
    --accent: #8cc4e6; --accent-soft: #1f3341; --warn: #f0bd83; --warn-soft: #3a2c1a; --ok: #7fd0a5;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
header, main { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; justify-content: space-between; align-items: baseline; padding-top: 1.25rem; }
main { padding-bottom: 4rem; }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.home { font-weight: 700; letter-spacing: .06em; text-decoration: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; }
h1 { font-size: clamp(1.75rem, 4vw, 2.5rem); line-height: 1.15; margin: 1.25rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 0 0 .75rem; }
h3 { font-size: 1.0625rem; margin: 0; }
p { margin: 0 0 .75rem; max-width: 42rem; text-wrap: pretty; }
.lead { font-size: 1.1875rem; color: var(--soft); margin-bottom: 1.75rem; }
.grid { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem 1.4rem; }
section.wide { margin-top: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.plain li + li { margin-top: .4rem; }
.note { background: var(--warn-soft); color: var(--warn); border-radius: .5rem; padding: .65rem .9rem; max-width: none; }
.status { color: var(--ok); font-weight: 600; }
.soft { color: var(--soft); }
pre {
  font: .875rem/1.5 var(--mono); background: var(--accent-soft); border-radius: .5rem; padding: .75rem .9rem;
  margin: .5rem 0; overflow-x: auto; user-select: all; -webkit-user-select: all;
}
pre.token { white-space: pre-wrap; overflow-wrap: anywhere; }
code { font: .9em var(--mono); }
details { border-top: 1px solid var(--line); }
summary { cursor: pointer; padding: .7rem 0; display: list-item; }
summary h3 { display: inline; }
details > div { padding: 0 0 .9rem 1.1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
`

/** Two that meet: school and care. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14557b"/><circle cx="12.5" cy="16" r="6.5" fill="none" stroke="#fff" stroke-width="2.6"/><circle cx="19.5" cy="16" r="6.5" fill="none" stroke="#ffd28a" stroke-width="2.6"/></svg>`
