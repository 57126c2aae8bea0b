/**
 * What is lawful without consent: section 3.4 of the design document, each line with its article, the shape
 * of what is shared, and what nobody can do with it.
 */
import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { asks, familyAsks, mother, relative, supervised, supervisor, twoParents } from "../../test/family.ts"
import { table } from "../../test/table.ts"
import { decideAccess } from "../decideAccess.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import type { Purpose } from "../Purpose.ts"
import { privacyLaw } from "../statute/privacyLaw.ts"
import type { Side } from "@oza/roles"

const law = compilePolicy(lawOnly)

describe("lawful without consent (3.4)", () => {
  it.each(
    table(`
      article    | situation                                  | side         | purpose           | opens without any yes
      -----------|--------------------------------------------|--------------|-------------------|------------------------------------------
      WPO-8.4    | the school's own special guidance          | school       | guide-pupil       | process identity education health swv-health consent
      WPO-18a.6  | school to SWV, to allocate support         | swv          | allocate-support  | process identity education health swv-health consent
      JW-2.3     | the municipality's task of access          | municipality | decide-youth-help | process identity bsn youth-help family consent
      JW-7.4.0   | payment and control                        | municipality | fund              | process bsn finance
      JW-7.3.11.2 | inside the same help                      | youth-help   | provide-help      | process identity bsn health youth-help family consent
      LPW-16     | the attendance officer at the table        | attendance   | arrange           | process identity
      WPG-5      | youth health care at the table             | youth-health | arrange           | process identity consent
    `)
  )("$article: $situation", ({ article, opens, purpose, side, ...rest }) => {
    const decision = decideAccess(
      law,
      asks(side as Side, { purpose: purpose as Purpose, relatives: twoParents })
    )
    expect(rest["opens without any yes"] ?? opens).toBe(decision.permitted.join(" "))
    expect(decision.rules).toContain(article)
    expect(decision.permissionsUsed).toEqual([])
    for (const basis of decision.bases) expect(basis._tag).not.toBe("Consent")
  })

  it("JW-7.3.11.4: under supervision the family supervisor gets what it needs, also without consent", () => {
    const ask = (relatives: typeof supervised) =>
      decideAccess(
        law,
        familyAsks(supervisor, "family-supervisor", { purpose: "arrange", relatives }, "youth-help")
      )
    const decision = ask(supervised)
    expect(decision.permitted).toEqual([
      "process",
      "identity",
      "bsn",
      "education",
      "health",
      "youth-help",
      "family",
      "consent"
    ])
    expect(decision.rules).toContain("JW-7.3.11.4")
    expect(decision.obligations).toContain("only-what-is-needed")
    // The relation is what counts: a parent of the same case gets nothing on this ground.
    const parent = familyAsks(mother, "parent", {
      purpose: "arrange",
      relatives: [relative(mother, "parent")]
    })
    expect(decideAccess(law, parent).rules).not.toContain("JW-7.3.11.4")
  })

  it.each(
    table(`
      article    | what it lets
      -----------|------------------------------------------------------
      JW-7.1.4.1 | a report in the reference index
      WMO-5.2.6  | telling Veilig Thuis
      LPW-21a    | reporting absence
      JW-7.3.4.2 | help against serious harm
      JW-7.3.15.4 | good care before what parents want
      JW-7.3.16  | starting at once
    `)
  )("$article is in the book: $what it lets", ({ article }) => {
    const rule = privacyLaw.get(article as never)
    expect(rule?.text.nl).not.toBe("")
    expect(rule?.text.en).not.toBe("")
    expect(rule?.source.place).toMatch(/art\./)
  })

  it("JW-2.7, WPO-8.4: to consult where needed is a task, and opens no data of another by itself", () => {
    const consulting = asks("municipality", {
      purpose: "arrange",
      categories: ["education"],
      relatives: twoParents
    })
    expect(decideAccess(law, consulting).effect).toBe("deny")
    const school = asks("school", { purpose: "arrange", categories: ["youth-help"], relatives: twoParents })
    expect(decideAccess(law, school).effect).toBe("deny")
    for (const id of ["JW-2.7", "WPO-8.4", "WVO-2.41"]) {
      expect(privacyLaw.get(id as never)?.text.nl).toMatch(
        /De wet zegt niet dat daarvoor alle gegevens gedeeld/
      )
    }
  })

  it("JW-7.1.4.1: the reference index is no purpose of a case, so nothing of a case goes into it", () => {
    const permits = law.rules.filter((rule) => rule.effect === "permit")
    expect(permits.filter(({ rules }) => rules.includes("JW-7.1.4.1" as never))).toEqual([])
  })

  it("the law as it holds on a day is the law of that day: UAVG 5 before and after 1 September 2026", () => {
    const of = (day: string) =>
      privacyLaw.get(day === "before" ? ("UAVG-5.4:2018" as never) : ("UAVG-5.4" as never))
    expect(of("before")?.validUntil).toBe(date("2026-09-01"))
    expect(of("after")?.validFrom).toBe(date("2026-09-01"))
  })
})
