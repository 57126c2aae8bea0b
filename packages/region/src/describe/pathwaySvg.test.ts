import { text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { small } from "../../test/small.ts"
import { pathwaySvg } from "../index.ts"
import type { RegionDeclaration } from "../index.ts"

const [pathway] = small.pathways
const named = (name: string): RegionDeclaration => ({
  ...small,
  pathways: [
    {
      ...pathway!,
      steps: [{ ...pathway!.steps[0], name: text(name, name) }, ...pathway!.steps.slice(1)]
    }
  ]
})
const count = (svg: string, what: string) => svg.split(what).length - 1

describe("the picture of a pathway", () => {
  const svg = pathwaySvg(small)

  it("shows each step once, in order, with its number", () => {
    const names = [...svg.matchAll(/class="name"[^>]*>([^<]*)</g)].map(([, words]) => words)
    expect(names).toEqual(["Begin", "Hulp", "Einde"])
    expect(count(svg, '<rect class="box"')).toBe(3)
    expect(svg).toContain(">3</text>")
  })

  it("names the rule that opens a step, and the rule of each loop", () => {
    expect(svg).toContain("Voorwaarde vooraf: SR-2")
    expect(count(svg, '<path class="loop"')).toBe(1)
    expect(svg).toContain("terug naar de doelen")
  })

  it("has no arc where nothing leads back", () => {
    const straight = pathwaySvg({ ...small, pathways: [{ ...pathway!, loops: [] }] })
    expect(count(straight, '<path class="loop"')).toBe(0)
  })

  it("says in words what it shows, for who does not see it", () => {
    expect(svg).toMatch(/role="img" aria-labelledby="klein-title klein-desc"/)
    expect(svg).toMatch(/<title id="klein-title">[^<]+<\/title>/)
    expect(svg).toMatch(/<desc id="klein-desc">1\. Begin\. 2\. Hulp\. 3\. Einde\. Na "?/)
  })

  it("is made for light and dark, and takes nothing from elsewhere", () => {
    expect(svg).toContain("prefers-color-scheme: dark")
    expect(svg).not.toMatch(/href|url\(|@import|@font-face|<script|<image/)
  })

  it("shows the number of a step once where its name has it too", () => {
    expect(pathwaySvg(named("1. Waarnemen"))).toContain(">Waarnemen<")
  })

  it("keeps a long name in its box, on more lines", () => {
    const long = "Samen met ouders en jeugdige bespreken wat er nodig is om weer naar school te kunnen gaan"
    const lines = [...pathwaySvg(named(long)).matchAll(/class="name"[^>]*>([^<]*)</g)].map(
      ([, words]) => words!
    )
    expect(lines.slice(0, 2).join(" ")).toBe(long)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(50)
  })

  it("breaks a word that is longer than its box", () => {
    const lines = [...pathwaySvg(named("x".repeat(120))).matchAll(/>(x+)</g)].map(
      ([, words]) => words!.length
    )
    expect(lines.length).toBeGreaterThan(2)
    expect(Math.max(...lines)).toBeLessThan(50)
  })

  it("keeps signs of markup in a name from becoming markup", () => {
    expect(pathwaySvg(named(`<b> & "zo"`))).toContain("&lt;b&gt; &amp; &quot;zo&quot;")
  })

  it("is nothing where there is no pathway", () => {
    expect(pathwaySvg({ ...small, pathways: [] })).toBe("")
  })
})
