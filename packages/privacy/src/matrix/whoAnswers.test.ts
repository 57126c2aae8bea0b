/**
 * Whose say it is: the age matrix of the design document (3.2), line by line, on the day of the act.
 *
 * "rep" is every parent with authority, here a mother and a father in two households.
 */
import { type CalendarDate, date, text } from "@oza/kernel"
import { roleCatalogue } from "@oza/roles"
import { describe, expect, it } from "vitest"
import {
  father,
  guardian,
  mother,
  person,
  professional,
  relative,
  role,
  self,
  supervisor,
  twoParents,
  youth
} from "../../test/family.ts"
import { table } from "../../test/table.ts"
import { type Authority, relativesBy } from "../Authority.ts"
import type { CapacityJudgement } from "../CapacityJudgement.ts"
import type { Matter } from "../GiverRule.ts"
import { type GiverFacts, type Givers, requiredGivers, withdrawers } from "../Givers.ts"
import { privacyLaw } from "../statute/privacyLaw.ts"

const mentor = person(7)
const names = new Map([
  [youth, "youth"],
  [mother, "mother"],
  [father, "father"],
  [guardian, "guardian"],
  [supervisor, "supervisor"],
  [mentor, "mentor"]
])

/** The tree in words: `youth & mother & father`, `youth / mother`. */
const shown = (givers: Givers): string => {
  if (givers._tag === "Giver") return names.get(givers.person) ?? "somebody"
  if (givers.of.length === 0) return "nobody"
  return givers.of.map(shown).join(givers._tag === "All" ? " & " : " / ")
}

const rulesOf = (givers: Givers): ReadonlyArray<string> =>
  givers._tag === "Giver" ? [givers.rule] : givers.of.flatMap(rulesOf)

/** A child that is this old on that day, counted from its last birthday. */
const aged = (age: string, on: CalendarDate): GiverFacts["child"] => ({
  person: youth,
  birthDate: date(`${Number(on.slice(0, 4)) - Number(age)}-01-01`)
})

describe("who gives a yes, or uses a right (3.2)", () => {
  it.each(
    table(`
      article    | what                  | day        | age | who
      -----------|-----------------------|------------|-----|------------------------
      UAVG-5.1   | consent-to-process    | 2026-02-02 | 11  | mother & father
      UAVG-5.1   | consent-to-process    | 2026-02-02 | 12  | mother & father
      UAVG-5.1   | consent-to-process    | 2026-02-02 | 15  | mother & father
      UAVG-5.1   | consent-to-process    | 2026-02-02 | 16  | youth
      UAVG-5.1   | consent-to-process    | 2026-09-01 | 15  | mother & father
      UAVG-5.1   | consent-to-process    | 2026-09-01 | 18  | youth
      UAVG-5.4:2018 | avg-rights         | 2026-08-31 | 11  | mother / father
      UAVG-5.4:2018 | avg-rights         | 2026-08-31 | 12  | mother / father
      UAVG-5.4:2018 | avg-rights         | 2026-08-31 | 15  | mother / father
      UAVG-5.1   | avg-rights            | 2026-08-31 | 16  | youth
      UAVG-5.4   | avg-rights            | 2026-09-01 | 11  | mother / father
      UAVG-5.4   | avg-rights            | 2026-09-01 | 12  | youth / mother / father
      UAVG-5.4   | avg-rights            | 2026-09-01 | 15  | youth / mother / father
      UAVG-5.1   | avg-rights            | 2026-09-01 | 16  | youth
      JW-7.3.15  | consent-to-help       | 2026-02-02 | 11  | mother & father
      JW-7.3.4   | consent-to-help       | 2026-02-02 | 12  | youth & mother & father
      JW-7.3.4   | consent-to-help       | 2026-02-02 | 15  | youth & mother & father
      JW-7.3.5   | consent-to-help       | 2026-02-02 | 16  | youth
      JW-7.3.5   | consent-to-help       | 2026-02-02 | 18  | youth
      JW-7.3.15  | consent-to-disclose   | 2026-02-02 | 11  | mother & father
      JW-7.3.11  | consent-to-disclose   | 2026-02-02 | 12  | youth & mother & father
      JW-7.3.11  | consent-to-disclose   | 2026-02-02 | 15  | youth & mother & father
      JW-7.3.11  | consent-to-disclose   | 2026-02-02 | 16  | youth
      JW-7.3.11  | consent-to-disclose   | 2026-02-02 | 18  | youth
      JW-7.1.5.1 | referral-index-rights | 2026-02-02 | 11  | mother / father
      JW-7.1.5.1 | referral-index-rights | 2026-02-02 | 12  | youth & mother & father
      JW-7.1.5.1 | referral-index-rights | 2026-02-02 | 15  | youth & mother & father
      JW-7.1.5.1 | referral-index-rights | 2026-02-02 | 16  | youth
      WPO-40a.2  | agreement-opp         | 2026-02-02 | 11  | mother & father
      WPO-40a.2  | agreement-opp         | 2026-02-02 | 15  | mother & father
      WPO-40a.2  | agreement-opp         | 2026-02-02 | 17  | mother & father
      WPO-40a.2  | agreement-opp         | 2026-02-02 | 18  | youth
      WPO-40a.6  | hearing               | 2026-02-02 | 4   | youth
      WPO-40a.6  | hearing               | 2026-02-02 | 17  | youth
    `)
  )("$article: $what at $age on $day is for $who", ({ age, article, day, what, who }) => {
    const on = date(day!)
    const givers = requiredGivers(what as Matter, { child: aged(age!, on), relatives: twoParents, on })
    expect(shown(givers)).toBe(who)
    expect(new Set(rulesOf(givers))).toEqual(new Set([article]))
    expect(privacyLaw.has(article as never)).toBe(true)
  })
})

describe("who takes a yes back (3.2; UAVG 5 lid 3 changed on 1 September 2026)", () => {
  it.each(
    table(`
      article       | what                | day        | age | who
      --------------|---------------------|------------|-----|------------------------
      UAVG-5.3:2018 | consent-to-process  | 2026-08-31 | 11  | mother / father
      UAVG-5.3:2018 | consent-to-process  | 2026-08-31 | 12  | mother / father
      UAVG-5.3:2018 | consent-to-process  | 2026-08-31 | 15  | mother / father
      AVG-7         | consent-to-process  | 2026-08-31 | 16  | youth
      UAVG-5.3      | consent-to-process  | 2026-09-01 | 11  | mother / father
      UAVG-5.3      | consent-to-process  | 2026-09-01 | 12  | youth / mother / father
      UAVG-5.3      | consent-to-process  | 2026-09-01 | 15  | youth / mother / father
      AVG-7         | consent-to-process  | 2026-09-01 | 16  | youth
      JW-7.3.4      | consent-to-help     | 2026-09-01 | 13  | youth / mother / father
      JW-7.3.11     | consent-to-disclose | 2026-09-01 | 13  | youth / mother / father
    `)
  )("$article: $what at $age on $day is taken back by $who", ({ age, article, day, what, who }) => {
    const on = date(day!)
    const able = withdrawers(what as Matter, { child: aged(age!, on), relatives: twoParents, on })
    expect(shown({ _tag: "Any", of: able })).toBe(who)
    expect(new Set(able.map(({ rule }) => rule))).toEqual(new Set([article]))
  })
})

describe("who stands where a parent stands (BW 1:245; KOP-07)", () => {
  const families = {
    "two parents": twoParents,
    "one parent": [relative(mother, "parent"), self],
    "a guardian": [relative(guardian, "guardian"), self],
    "two guardians": [relative(guardian, "guardian"), relative(father, "guardian"), self],
    "a parent and a family supervisor": [
      relative(mother, "parent"),
      relative(supervisor, "family-supervisor"),
      self
    ],
    "a family supervisor only": [relative(supervisor, "family-supervisor"), self],
    "a parent without authority": [relative(father, "parent-without-authority"), self],
    "a mentor": [relative(mentor, "mentor"), self],
    nobody: []
  }

  it.each(
    table(`
      rule          | family                           | age | K1             | K2              | K4
      --------------|----------------------------------|-----|----------------|-----------------|---------------
      BW-1:245      | two parents                      | 13  | mother & father | youth & mother & father | mother & father
      BW-1:245      | one parent                       | 13  | mother         | youth & mother  | mother
      BW-1:245      | a guardian                       | 13  | guardian       | youth & guardian | guardian
      BW-1:245      | two guardians                    | 8   | guardian & father | guardian & father | guardian & father
      KOP-07        | a parent and a family supervisor | 13  | mother         | youth & mother  | mother
      KOP-07        | a family supervisor only         | 13  | nobody         | youth & nobody  | nobody
      BW-1:377c     | a parent without authority       | 13  | nobody         | youth & nobody  | nobody
      BW-1:453      | a mentor                         | 13  | nobody         | youth & nobody  | nobody
      BW-1:453      | a mentor                         | 18  | youth          | youth           | youth
      BW-1:245      | nobody                           | 8   | nobody         | nobody          | nobody
    `)
  )("$rule: $family of a child of $age", ({ age, family, K1, K2, K4 }) => {
    const on = date("2026-02-02")
    const facts = { child: aged(age!, on), relatives: families[family as keyof typeof families], on }
    expect(shown(requiredGivers("consent-to-process", facts))).toBe(K1)
    expect(shown(requiredGivers("consent-to-help", facts))).toBe(K2)
    expect(shown(requiredGivers("agreement-opp", facts))).toBe(K4)
  })
})

describe("a youth of whom it was judged that this matter cannot be weighed (Jeugdwet 7.3.15 lid 2)", () => {
  const judged = (
    number: number,
    matter: CapacityJudgement["matter"],
    outcome: "able" | "unable",
    on: string
  ): CapacityJudgement => ({
    number,
    matter,
    outcome,
    by: professional,
    byRole: role("behaviouralist"),
    secondReader: person(10),
    motivation: "Gesproken op school en thuis.",
    on: date(on)
  })
  const onHelp = judged(1, "consent-to-help", "unable", "2026-01-10")

  it.each(
    table(`
      rule        | what                | age | family       | who
      ------------|---------------------|-----|--------------|-----------------
      JW-7.3.15   | consent-to-help     | 11  | two parents  | mother & father
      JW-7.3.15.2 | consent-to-help     | 12  | two parents  | mother & father
      JW-7.3.15.2 | consent-to-help     | 15  | two parents  | mother & father
      JW-7.3.15.2 | consent-to-help     | 17  | two parents  | mother & father
      JW-7.3.15.2 | consent-to-help     | 18  | a mentor     | mentor
      JW-7.3.15.2 | consent-to-disclose | 13  | two parents  | mother & father
      JW-7.3.15.2 | consent-to-disclose | 16  | two parents  | mother & father
      BW-1:245    | consent-to-process  | 16  | two parents  | mother & father
      UAVG-5.2    | consent-to-process  | 18  | a mentor     | mentor
      UAVG-5.1    | consent-to-process  | 13  | two parents  | mother & father
      BW-1:453    | agreement-opp       | 18  | a mentor     | mentor
      WPO-40a.2   | agreement-opp       | 17  | two parents  | mother & father
    `)
  )("$rule: $what of an unable youth of $age is for $who", ({ age, family, rule, what, who }) => {
    const on = date("2026-02-02")
    const givers = requiredGivers(what as Matter, {
      child: aged(age!, on),
      relatives: family === "a mentor" ? [relative(mentor, "mentor"), self] : twoParents,
      capacities: [judged(1, what as CapacityJudgement["matter"], "unable", "2026-01-10")],
      on
    })
    expect(shown(givers)).toBe(who)
    expect(new Set(rulesOf(givers))).toEqual(new Set([rule]))
  })

  const asked = (what: Matter, on: string, capacities: ReadonlyArray<CapacityJudgement>) =>
    shown(
      requiredGivers(what, { child: aged("16", date(on)), relatives: twoParents, capacities, on: date(on) })
    )

  it("JW-7.3.15.2: counts for that matter and for no other", () => {
    expect(asked("consent-to-help", "2026-02-02", [onHelp])).toBe("mother & father")
    expect(asked("consent-to-disclose", "2026-02-02", [onHelp])).toBe("youth")
    expect(asked("consent-to-process", "2026-02-02", [onHelp])).toBe("youth")
  })

  it("JW-7.3.15.2: counts from its day, until a later judgement on the same matter", () => {
    const later = judged(2, "consent-to-help", "able", "2026-03-01")
    expect(asked("consent-to-help", "2026-01-09", [onHelp])).toBe("youth")
    expect(asked("consent-to-help", "2026-01-10", [onHelp])).toBe("mother & father")
    expect(asked("consent-to-help", "2026-02-28", [later, onHelp])).toBe("mother & father")
    expect(asked("consent-to-help", "2026-03-01", [later, onHelp])).toBe("youth")
  })

  it("JW-7.3.15.2: of two on one day the last recorded counts", () => {
    const sameDay = judged(2, "consent-to-help", "able", "2026-01-10")
    expect(asked("consent-to-help", "2026-01-10", [sameDay, onHelp])).toBe("youth")
  })

  it("is never computed: without a judgement everybody is able", () => {
    expect(asked("consent-to-help", "2026-02-02", [])).toBe("youth")
  })
})

describe("authority as it was recorded, for both households", () => {
  const catalogue = roleCatalogue([
    {
      id: role("parent"),
      name: text("ouder", "parent"),
      side: "family",
      representation: "parent-with-authority",
      tasks: []
    },
    {
      id: role("guardian"),
      name: text("voogd", "guardian"),
      side: "family",
      representation: "legal-guardian",
      tasks: []
    },
    {
      id: role("youth"),
      name: text("jeugdige", "youth"),
      side: "family",
      representation: "youth",
      tasks: []
    },
    { id: role("teacher"), name: text("leerkracht", "teacher"), side: "school", tasks: [] }
  ])
  const on = date("2026-02-02")
  const child = aged("9", on)
  const parents = [mother, father].map((party) => ({ party, role: role("parent"), from: date("2025-09-01") }))
  const recorded = (
    number: number,
    who: typeof mother,
    kind: Authority["kind"],
    rest: Partial<Authority> = {}
  ): Authority => ({
    number,
    person: who,
    kind,
    evidence: "authority-register",
    from: date("2024-01-01"),
    ...rest
  })
  const asked = (participants: typeof parents, authorities: ReadonlyArray<Authority>, day = on) =>
    requiredGivers("consent-to-process", {
      child,
      relatives: relativesBy({ child, participants, authorities }, catalogue, day),
      on: day
    })

  it("BW-1:245: where nothing is recorded, the roles say it", () => {
    expect(shown(asked(parents, []))).toBe("mother & father")
  })

  it("BW-1:245: authority that ended takes a parent out from that day, in whatever role", () => {
    const ended = recorded(1, father, "parent-with-authority", { until: date("2026-02-01") })
    expect(shown(asked(parents, [ended]))).toBe("mother")
    expect(shown(asked(parents, [ended], date("2026-01-31")))).toBe("mother & father")
  })

  it("BW-1:377c: a parent who is recorded without authority is one, though the role says more", () => {
    const without = recorded(1, father, "parent-without-authority", { evidence: "court-decision" })
    expect(shown(asked(parents, [without]))).toBe("mother")
  })

  it("BW-1:245: a parent in the second household who does not take part is still asked, and to be involved", () => {
    const elsewhere = recorded(1, father, "parent-with-authority", { household: "second" })
    const givers = asked(parents.slice(0, 1), [elsewhere])
    expect(shown(givers)).toBe("mother & father")
    expect(givers).toMatchObject({ of: [{ role: "parent" }, { person: father, role: undefined }] })
  })

  it("BW-1:245: a guardian is asked from the day of the decision, and no day before", () => {
    const appointed = recorded(1, guardian, "legal-guardian", { from: on, evidence: "court-decision" })
    const endedParents = [mother, father].map((one, index) =>
      recorded(index + 2, one, "parent-with-authority", { until: on })
    )
    expect(shown(asked(parents, [appointed, ...endedParents]))).toBe("guardian")
    expect(shown(asked(parents, [appointed, ...endedParents], date("2026-02-01")))).toBe("mother & father")
  })

  it("KOP-07: a family supervisor who is recorded never gives", () => {
    expect(shown(asked(parents.slice(0, 1), [recorded(1, supervisor, "family-supervisor")]))).toBe("mother")
  })

  it("BW-1:245: of two that run the last begun decides", () => {
    const first = recorded(1, father, "parent-with-authority")
    const second = recorded(2, father, "parent-without-authority", { from: date("2026-01-01") })
    expect(shown(asked(parents, [first, second]))).toBe("mother")
    expect(shown(asked(parents, [second, first]))).toBe("mother")
  })

  it("a guardian whose task ended is nothing to the child any more, whatever the role says", () => {
    const was = recorded(1, guardian, "legal-guardian", { until: date("2026-01-01") })
    const still = [{ party: guardian, role: role("guardian"), from: date("2025-09-01") }]
    expect(shown(asked([...still, ...parents.slice(0, 1)], [was]))).toBe("mother")
  })
})
