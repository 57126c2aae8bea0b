import { date, RuleId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  child,
  childOf,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  person,
  relative,
  self,
  stepfather,
  supervised,
  supervisor,
  today,
  twoParents,
  youth
} from "../test/family.ts"
import type { GiverRule, Matter } from "./GiverRule.ts"
import { type Givers, giversOf, isSatisfied, requiredGivers, withdrawers } from "./Givers.ts"
import { giversText } from "./policy/texts.ts"

const names = new Map([
  [youth, "youth"],
  [mother, "mother"],
  [father, "father"],
  [guardian, "guardian"],
  [supervisor, "supervisor"]
])

/** The tree in words: `(youth & (mother & father))`. */
const shown = (givers: Givers): string => {
  if (givers._tag === "Giver") return names.get(givers.person) ?? "somebody"
  if (givers.of.length === 0) return "nobody"
  return `(${givers.of.map(shown).join(givers._tag === "All" ? " & " : " | ")})`
}

const asked = (matter: Matter, age: number, relatives = twoParents, on = today) =>
  shown(requiredGivers(matter, { child: childOf(age), relatives, on }))

const takesBack = (matter: Matter, age: number, on = today, relatives = twoParents) =>
  withdrawers(matter, {
    child: { person: youth, birthDate: date(`${Number(on.slice(0, 4)) - age}-01-01`) },
    relatives,
    on
  }).map((giver) => shown(giver))

describe("whose yes the law asks for", () => {
  it.each([
    [
      "UAVG-5.1: consent to process",
      "consent-to-process",
      "(mother & father)",
      "(mother & father)",
      "youth",
      "youth"
    ],
    [
      "JW-7.3.15, JW-7.3.4, JW-7.3.5: consent to youth help",
      "consent-to-help",
      "(mother & father)",
      "(youth & (mother & father))",
      "youth",
      "youth"
    ],
    [
      "JW-7.3.15, JW-7.3.11: consent to disclose",
      "consent-to-disclose",
      "(mother & father)",
      "(youth & (mother & father))",
      "youth",
      "youth"
    ],
    [
      "JW-7.1.5.1: rights over a report in the reference index",
      "referral-index-rights",
      "(mother | father)",
      "(youth & (mother & father))",
      "youth",
      "youth"
    ],
    [
      "WPO-40a.2: agreement with the OPP",
      "agreement-opp",
      "(mother & father)",
      "(mother & father)",
      "(mother & father)",
      "youth"
    ],
    ["WPO-40a.6: the hearing", "hearing", "youth", "youth", "youth", "youth"]
  ] as const)("%s", (_, matter, below12, from12, from16, from18) => {
    expect([0, 11].map((age) => asked(matter, age))).toEqual([below12, below12])
    expect([12, 15].map((age) => asked(matter, age))).toEqual([from12, from12])
    expect([16, 17].map((age) => asked(matter, age))).toEqual([from16, from16])
    expect(asked(matter, 18)).toBe(from18)
  })

  it("UAVG-5.4: on 31 August 2026 the rights of a child of 13 are the parents' alone, from 1 September either's", () => {
    const onDay = (on: string) =>
      shown(requiredGivers("avg-rights", { child, relatives: twoParents, on: date(on) }))
    expect(onDay("2026-08-31")).toBe("(mother | father)")
    expect(onDay("2026-09-01")).toBe("(youth | mother | father)")
    expect(
      requiredGivers("avg-rights", { child, relatives: oneParent, on: date("2026-08-31") })
    ).toMatchObject({
      of: [{ rule: "UAVG-5.4:2018" }]
    })
  })

  it("UAVG-5.4: under 12 they are the representatives', from 16 the youth's, before and after", () => {
    for (const on of [date("2026-08-31"), date("2026-09-01")]) {
      const at = (birth: string) =>
        shown(
          requiredGivers("avg-rights", {
            child: { person: youth, birthDate: date(birth) },
            relatives: twoParents,
            on
          })
        )
      expect(at("2015-01-01")).toBe("(mother | father)")
      expect(at("2010-01-01")).toBe("youth")
    }
  })

  it("changes on the twelfth and the sixteenth birthday, not a day before", () => {
    const help = (on: string) =>
      shown(requiredGivers("consent-to-help", { child, relatives: oneParent, on: date(on) }))
    expect(help("2024-04-30")).toBe("mother")
    expect(help("2024-05-01")).toBe("(youth & mother)")
    expect(help("2028-04-30")).toBe("(youth & mother)")
    expect(help("2028-05-01")).toBe("youth")
  })

  it("KOP-07: of a legal guardian as of a parent", () => {
    expect(asked("consent-to-process", 10, oneGuardian)).toBe("guardian")
    expect(asked("consent-to-help", 13, oneGuardian)).toBe("(youth & guardian)")
  })

  it("KOP-07: never of a family supervisor, a parent without authority or a mentor", () => {
    expect(asked("consent-to-process", 10, supervised)).toBe("mother")
    expect(asked("consent-to-process", 10, [relative(supervisor, "family-supervisor"), self])).toBe("nobody")
    expect(asked("consent-to-process", 10, [relative(stepfather, "parent-without-authority")])).toBe("nobody")
    expect(asked("consent-to-process", 10, [relative(person(7), "mentor")])).toBe("nobody")
  })

  it("of nobody where nobody with authority is known, and that is never a yes", () => {
    const tree = requiredGivers("consent-to-help", { child: childOf(10), relatives: [], on: today })
    expect(isSatisfied(tree, () => true)).toBe(false)
    expect(giversText(tree).nl).toContain("die nog niet bekend is")
  })

  it("of nobody where no law says who gives it, and that is never a yes either", () => {
    const tree = requiredGivers("agreement-procedure", { child, relatives: twoParents, on: today })
    expect(giversOf(tree)).toEqual([])
    expect(isSatisfied(tree, () => true)).toBe(false)
  })

  it("names each person once, also with two roles in the case", () => {
    const both = [relative(mother, "parent"), relative(mother, "guardian"), self]
    expect(giversOf(requiredGivers("consent-to-help", { child, relatives: both, on: today }))).toHaveLength(2)
  })

  it("and is told in words", () => {
    const tree = requiredGivers("consent-to-disclose", { child, relatives: twoParents, on: today })
    expect(giversText(tree)).toEqual({
      nl: "de jongere zelf en elke ouder met gezag",
      en: "the youth and each parent with authority"
    })
  })
})

describe("who may take a yes back", () => {
  it("UAVG-5.3:2018: on 31 August 2026 only the representatives for a child under 16", () => {
    expect(takesBack("consent-to-process", 13, date("2026-08-31"))).toEqual(["mother", "father"])
    expect(takesBack("consent-to-process", 11, date("2026-08-31"))).toEqual(["mother", "father"])
  })

  it("UAVG-5.3: from 1 September 2026 also a child of 12 or older", () => {
    expect(takesBack("consent-to-process", 13, date("2026-09-01"))).toEqual(["youth", "mother", "father"])
    expect(takesBack("consent-to-process", 12, date("2026-09-01"))).toEqual(["youth", "mother", "father"])
    expect(takesBack("consent-to-process", 11, date("2026-09-01"))).toEqual(["mother", "father"])
  })

  it("AVG-7: from 16 the youth alone", () => {
    expect(takesBack("consent-to-process", 16, date("2026-08-31"))).toEqual(["youth"])
    expect(takesBack("consent-to-process", 16, date("2026-09-01"))).toEqual(["youth"])
  })

  it("of the other kinds, each of those who give it", () => {
    expect(takesBack("consent-to-disclose", 13)).toEqual(["youth", "mother", "father"])
    expect(takesBack("agreement-opp", 13)).toEqual(["mother", "father"])
  })
})

describe("a region that asks for more than the law", () => {
  const line = (
    matter: GiverRule["matter"],
    act: GiverRule["act"],
    from: number,
    below: number
  ): GiverRule => ({
    matter,
    act,
    who: "child",
    ages: { from, below },
    layer: "region",
    rule: RuleId.make("KOP-06")
  })
  const say = line("consent-to-process", "give", 12, 16)

  it("KOP-06: from 12 the youth has a say beside the parents", () => {
    const at = (age: number) =>
      shown(
        requiredGivers("consent-to-process", { child: childOf(age), relatives: oneParent, on: today }, [say])
      )
    expect(at(11)).toBe("mother")
    expect(at(12)).toBe("(mother & youth)")
    expect(at(15)).toBe("(mother & youth)")
  })

  it("KOP-06: from 16 the youth decides", () => {
    const facts = { child: childOf(16), relatives: oneParent, on: today }
    expect(shown(requiredGivers("consent-to-process", facts, [say]))).toBe("youth")
    expect(shown(requiredGivers("consent-to-help", facts, [say]))).toBe("youth")
  })

  it("can say who agrees on the procedure, of which no law speaks", () => {
    const extra = [{ ...line("agreement-procedure", "give", 0, 18), who: "any-representative" as const }]
    expect(
      shown(requiredGivers("agreement-procedure", { child, relatives: twoParents, on: today }, extra))
    ).toBe("(mother | father)")
  })

  it("can let one person more take a yes back, never one less", () => {
    const facts = { child, relatives: oneParent, on: date("2026-08-31") }
    const more = withdrawers("consent-to-process", facts, [line("consent-to-process", "withdraw", 12, 16)])
    expect(more.map((giver) => shown(giver))).toEqual(["mother", "youth"])
  })
})
