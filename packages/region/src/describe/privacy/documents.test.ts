import { date, decidedFrom, text, years } from "@oza/kernel"
import { retentionTerms } from "@oza/privacy"
import { tooHardForB1 } from "@oza/privacy/analysis"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { id, ruleOf, small } from "../../../test/small.ts"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { PrivacyDocument, privacyMarkdown } from "./documents.ts"

/** The small region with a rule of its own: the school sees no youth help, whatever the yes. */
const region: RegionDeclaration = {
  ...small,
  rules: [
    ...small.rules,
    {
      ...ruleOf("SR-90", "consent"),
      text: text("De school hoort niets over de hulp.", "The school hears nothing of the help.")
    }
  ],
  privacy: {
    ...small.privacy,
    rules: [
      {
        id: "small/no-help-to-school",
        layer: "region",
        rules: [id("SR-90")],
        effect: "forbid",
        sides: ["school"],
        purposes: ["arrange", "guide-pupil"],
        categories: ["youth-help"]
      }
    ]
  },
  openTerms: {
    terms: { ...small.openTerms.terms, keepMunicipalFile: retentionTerms.keepMunicipalFile },
    choices: {
      ...small.openTerms.choices,
      keepMunicipalFile: [
        decidedFrom(date("2025-08-01"), years(15), { document: "Selectielijst", place: "8.1" })
      ]
    }
  }
}
const nl = (document: PrivacyDocument) => privacyMarkdown[document](region, "nl")
/** The row of a table that begins like this. */
const rowOf = (page: string, start: string) =>
  page.split("\n").find((line) => line.startsWith(`| ${start}`)) ?? ""

describe("the documents on privacy of a region", () => {
  it.each(PrivacyDocument)("the %s is there in Dutch and in English, and is of this region", (document) => {
    expect(nl(document)).toMatch(/^# .+ Klein\n/)
    expect(privacyMarkdown[document](region, "en")).toMatch(/^# .+ Small\n/)
    for (const page of [nl(document), privacyMarkdown[document](region, "en")]) {
      expect(page).not.toContain("undefined")
      expect(page).not.toContain("[object")
    }
  })

  it("JW-7.2.1, UAVG-30.2.a: the matrix tells what a role sees for a purpose, and what is walled off", () => {
    const page = nl("matrix")
    const school = page.slice(page.indexOf("## coördinator (school)"))
    const columns = rowOf(school, "Doel").split(" | ")
    const guiding = rowOf(school, "de leerling op school te begeleiden").split(" | ")
    const of = (name: string) => guiding[columns.findIndex((column) => column.startsWith(name))]
    expect(of("gegevens over onderwijs")).toBe("ja")
    expect(of("gegevens over gezondheid")).toBe("ja (m)")
    expect(of("het burgerservicenummer")).toBe("✕")
    // What the region closed.
    expect(of("gegevens over jeugdhulp")).toBe("✕")
  })

  it("the matrix tells roles that see the same as one", () => {
    const roles = region.roles.map((role) => ({ ...role }))
    const twice = {
      ...region,
      roles: [
        ...roles,
        {
          ...roles.find(({ side }) => side === "school")!,
          id: RoleId.make("teacher"),
          name: text("leraar", "teacher")
        }
      ]
    }
    expect(privacyMarkdown.matrix(twice, "nl")).toContain("## coördinator en leraar (school)")
  })

  it("AVG-6.1.e: the register has an entry for each version of an activity, with bases and exceptions", () => {
    const page = nl("register")
    expect(page).toContain("`urn:oza:activity:arrange:1`")
    expect(page).toContain("publieke taak (AVG 6 lid 1 e)")
    expect(page).toContain("zwaarwegend algemeen belang (AVG 9 lid 2 g)")
    expect(page).toContain("in te vullen door de regio")
  })

  it("JW-7.3.8: the schedule says how long each is kept, and what the region decided", () => {
    const page = nl("retention")
    expect(page).toContain("ten minste 20 jaar | JW-7.3.8")
    expect(rowOf(page, "het jeugddossier van de gemeente")).toContain("ten minste 15 jaar")
    expect(page).toContain("15 jaar, besloten door de regio")
    expect(page).toContain("geldt zonder besluit")
  })

  it("the assessment of risks counts what was gone through, and leaves the weighing to people", () => {
    const page = nl("dpia")
    expect(page).toMatch(/Alle \d{8,} vakjes/)
    expect(page).toContain("1 regels van de regio maken het nauwer dan de wet")
    expect(page).toContain("**[in te vullen door de regio: kans en ernst]**")
  })

  it("the text for parents is at B1, and says who sees what, whose yes it is, the rights and whom to ask", () => {
    const page = nl("parents")
    expect(tooHardForB1(page)).toEqual([])
    expect(page).toContain("### Coördinator")
    expect(page).toContain("| 12 tot 16 | ieder met gezag | ieder met gezag, en uw kind |")
    expect(page).toContain("- De school hoort niets over de hulp. (SR-90)")
    expect(page).toContain("| inzage | 1 maand | AVG-15 |")
    expect(page).toContain("naam, telefoon en mail")
    // Who handles a request sees something of it, and is not said to see nothing.
    expect(page).not.toContain("Deze mensen zien niets van uw kind")
    const school = page.slice(page.indexOf("### Coördinator"), page.indexOf("### Team"))
    expect(school).toContain("gegevens over onderwijs")
    expect(school).not.toContain("gegevens over jeugdhulp")
  })
})
