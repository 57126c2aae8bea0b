import { date, RegionId, ruleBook, RuleId, schoolYear, text } from "@oza/kernel"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { population } from "../../test/population.ts"
import { aggregate } from "../aggregate.ts"
import { reported } from "../Indicator.ts"
import { indicators } from "../indicators.ts"
import { makeReport } from "../makeReport.ts"
import type { Report } from "../Report.ts"
import { html } from "./Html.ts"
import { renderReport } from "./renderReport.ts"

const make = (size: number, name = "Kop van Noord-Holland"): Report =>
  Effect.runSync(
    makeReport(
      {
        parameters: {
          region: RegionId.make("kop-van-noord-holland"),
          regionName: text(name, name),
          schoolYear: schoolYear("2024-2025"),
          madeOn: date("2026-02-01"),
          threshold: 5,
          years: 5,
          version: "1.2.3"
        },
        rules: ruleBook([
          {
            id: RuleId.make("KOP-45"),
            kind: "monitor",
            text: text("De regio meet of het lukt.", "The region measures whether it works."),
            source: { document: "Test", place: "1" }
          }
        ]),
        indicators: Object.values(indicators).map((it) =>
          reported(
            it,
            "KOP-45",
            it.id === "days-to-decision" ? { value: 56, text: text("8 weken", "8 weeks") } : undefined
          )
        )
      },
      (query) => Effect.succeed(aggregate(population(size), query))
    )
  )

const page = renderReport(make(1000))
const count = (of: string, pattern: RegExp): number => of.match(pattern)?.length ?? 0

describe("a report as a page", () => {
  it("stands on its own: no script, no style or image from elsewhere, nothing to fetch", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|https?:|\son[a-z]+=/i)
    expect(page).not.toMatch(/\sstyle="/)
  })

  it("has both languages in it and opens in the one that was asked for", () => {
    expect(page).toContain('<html lang="nl">')
    expect(page).toContain("Besluiten binnen de termijn")
    expect(page).toContain("Decisions within the term")
    const checked = (of: string) => /id="in-(nl|en)"[^>]*checked/.exec(of)?.[1]
    expect(checked(page)).toBe("nl")
    expect(checked(renderReport(make(10), "en"))).toBe("en")
  })

  it("shows beside every chart a table with a caption, and gives every chart a name", () => {
    expect(count(page, /<svg\s+class="chart"/g)).toBe(count(page, /<title id=/g))
    expect(count(page, /<table/g)).toBe(count(page, /<caption>/g))
    expect(count(page, /<table/g)).toBeGreaterThanOrEqual(count(page, /<svg\s+class="chart"/g))
    expect(page).not.toMatch(/<th(?![^>]*scope=)[\s>]/)
  })

  it("uses every id once, and only names ids that are there", () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...page.matchAll(/(?:href="#|aria-labelledby="|for="|url\(#)([^")]+)/g)].map(
      ([, id]) => id!
    )
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it("shows the definition and the rule beside each figure, and the norm it is held against", () => {
    expect(page).toContain(indicators.daysToDecision.definition.nl)
    expect(page).toContain("KOP-45")
    expect(page).toContain("De regio meet of het lukt.")
    expect(page).toContain("8 weken")
  })

  it("shows figures as each language writes them", () => {
    expect(page).toMatch(/>\d{2,3}(,\d)? %</)
    expect(page).toMatch(/>\d{2,3}(\.\d)?%</)
    expect(page).toMatch(/€ \d{1,3}(\.\d{3})*,\d\d/)
    expect(page).toMatch(/€\d{1,3}(,\d{3})*\.\d\d/)
  })

  it("marks what is hidden, for the eye and for the ear, and says what the mark means", () => {
    const few = renderReport(make(60))
    expect(few).toMatch(/<span aria-hidden="true">x<\/span><span class="spoken">afgeschermd<\/span>/)
    expect(few).toContain("minder dan 5 zaken")
    expect(few).toContain("fewer than 5 cases")
  })

  it("says so where there is nothing yet", () => {
    expect(count(renderReport(make(0)), /niets van geregistreerd/g)).toBe(Object.keys(indicators).length)
  })

  it("shows text that comes from outside as text", () => {
    const sly = renderReport(make(10, '<script>alert("1")</script>'))
    expect(sly).not.toContain("<script>")
    expect(html`<p title="${`"><b>'&`}">${"<i>"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;b&gt;&#39;&amp;">&lt;i&gt;</p>'
    )
  })
})
