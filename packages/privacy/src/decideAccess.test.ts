import { date, type Rule, RuleId, ruleBook, text } from "@oza/kernel"
import { type Side, Side as Sides } from "@oza/roles"
import { describe, expect, it } from "vitest"
import {
  about,
  asks,
  child,
  childOf,
  familyAsks,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  person,
  professional,
  relative,
  role,
  self,
  supervised,
  supervisor,
  today,
  twoParents,
  yes,
  youth
} from "../test/family.ts"
import type { AccessRequest } from "./AccessRequest.ts"
import { caseCategories, type DataCategory } from "./DataCategory.ts"
import { decideAccess } from "./decideAccess.ts"
import { compilePolicy, lawOnly, type PolicyDeclaration } from "./Policy.ts"
import type { ForbidRule } from "./PrivacyRule.ts"
import { type Purpose, purposes } from "./Purpose.ts"

const law = compilePolicy(lawOnly)
const decide = (request: AccessRequest) => decideAccess(law, request)
const open = (request: AccessRequest) => decide(request).permitted
const whyClosed = (request: AccessRequest, category: DataCategory) =>
  decide(request).withheld.find((one) => one.category === category)

// Of a child of 13 with one parent: K1 is the parent's, K3 that of both.
const k1 = [yes(1, "consent-to-process", mother)]
const k3 = [yes(2, "consent-to-disclose", mother), yes(3, "consent-to-disclose", youth)]

/** The matrix as a table: what is open at once, with which yes, and what stays closed. */
const matrix = (
  request: (purpose: Purpose, permissions: typeof k1) => AccessRequest,
  of: ReadonlyArray<Purpose>
) =>
  of.map((purpose) => {
    const now = open(request(purpose, []))
    const withK1 = open(request(purpose, k1)).filter((one) => !now.includes(one))
    const withK3 = open(request(purpose, k3)).filter((one) => !now.includes(one))
    const parts = [
      now.join(" "),
      withK1.length === 0 ? "" : `K1: ${withK1.join(" ")}`,
      withK3.length === 0 ? "" : `K3: ${withK3.join(" ")}`
    ]
    return `${purpose}: ${parts.filter((part) => part !== "").join("; ")}`
  })

const ofSide = (side: Side, ...of: ReadonlyArray<Purpose>) =>
  matrix((purpose, permissions) => asks(side, { purpose, permissions }), of)

describe("what the law opens to those who take part in a case", () => {
  it("WPO-8.4, WVO-2.41, UAVG-30.2.a: the school, of its own pupil", () => {
    expect(ofSide("school", "guide-pupil", "arrange", "fund")).toEqual([
      "guide-pupil: process identity education health swv-health consent; K3: youth-help family",
      "arrange: process identity education consent; K3: youth-help family",
      "fund: process finance"
    ])
  })

  it("WPO-18a.6, WVO-2.47.7, WPO-18a.13: the samenwerkingsverband, for its tasks", () => {
    expect(ofSide("swv", "allocate-support", "arrange", "fund")).toEqual([
      "allocate-support: process identity education health swv-health consent; K3: youth-help",
      "arrange: process identity education consent; K3: youth-help",
      "fund: process finance"
    ])
  })

  it("JW-2.3, JW-2.7, JW-7.4.0: the municipality, for access to youth help and for its costs", () => {
    expect(ofSide("municipality", "decide-youth-help", "arrange", "fund")).toEqual([
      "decide-youth-help: process identity bsn youth-help family consent; K1: education health",
      "arrange: process identity youth-help family consent; K1: education health",
      "fund: process bsn finance"
    ])
  })

  it("JW-7.3.8, JW-7.3.11.2, UAVG-30.3.a: the provider, for its own help", () => {
    expect(ofSide("youth-help", "provide-help", "arrange", "fund")).toEqual([
      "provide-help: process identity bsn health youth-help family consent; K1: education",
      "arrange: process identity youth-help consent; K1: education",
      "fund: process finance"
    ])
  })

  it("WPG-5: youth health care, and LPW-16: the attendance officer", () => {
    expect(ofSide("youth-health", "arrange")).toEqual([
      "arrange: process identity consent; K1: education; K3: youth-help"
    ])
    expect(ofSide("attendance", "arrange")).toEqual(["arrange: process identity; K1: education"])
  })

  it("AVG-5.1.b: nothing for a purpose that is not theirs", () => {
    const theirs: { readonly [S in Side]: ReadonlyArray<Purpose> } = {
      family: [],
      school: ["guide-pupil", "arrange", "fund", "consult"],
      swv: ["allocate-support", "arrange", "fund", "consult"],
      municipality: ["decide-youth-help", "arrange", "fund"],
      "youth-help": ["provide-help", "arrange", "fund"],
      "youth-health": ["arrange"],
      attendance: ["arrange"],
      analysis: [],
      "privacy-office": [],
      independent: []
    }
    for (const side of Sides.literals) {
      for (const purpose of purposes.filter((one) => !theirs[side].includes(one))) {
        const decision = decide(asks(side, { purpose, permissions: [...k1, ...k3] }))
        expect([side, purpose, decision.permitted]).toEqual([side, purpose, []])
      }
    }
  })

  it("JW-7.2.1: the citizen service number never to school or samenwerkingsverband", () => {
    for (const side of ["school", "swv"] as const) {
      for (const purpose of purposes) {
        expect(whyClosed(asks(side, { purpose, permissions: [...k1, ...k3] }), "bsn")).toMatchObject({
          reason: "forbidden",
          rule: { id: "JW-7.2.1" }
        })
      }
    }
  })

  it("signals on safety are open to nobody here", () => {
    for (const side of Sides.literals) {
      for (const purpose of purposes) expect(open(asks(side, { purpose }))).not.toContain("safety")
    }
  })
})

describe("what the law opens to the family", () => {
  const ofParent = (age: number, permissions: typeof k1 = []) =>
    open(familyAsks(mother, "parent", { purpose: "own-file", child: childOf(age), permissions })).join(" ")
  const ofChild = (age: number, on = today) =>
    open(
      familyAsks(youth, "youth", {
        purpose: "own-file",
        child: { person: youth, birthDate: date(`${Number(on.slice(0, 4)) - age}-01-01`) },
        on
      })
    ).join(" ")

  it("AVG-15, BW-1:245, JW-7.3.15: a parent with authority sees the file of a child under 16", () => {
    expect(ofParent(10)).toBe(
      "process identity education health swv-health youth-help family finance consent"
    )
    expect(ofParent(15)).toBe(ofParent(10))
  })

  it("JW-7.3.11: of a youth of 16 or 17 health and help only when the youth allows", () => {
    expect(ofParent(16)).toBe("process identity education family finance consent")
    const allowed = yes(1, "consent-to-disclose", youth)
    expect(ofParent(16, [allowed])).toBe(
      "process identity education health youth-help family finance consent"
    )
    expect(ofParent(17, [{ ...allowed, withdrawn: { on: today, by: youth } }])).toBe(ofParent(16))
  })

  it("BW-1:245: from 18 a parent sees nothing as a parent", () => {
    expect(ofParent(18)).toBe("")
    const request = familyAsks(mother, "parent", { purpose: "own-file", child: childOf(18) })
    expect(whyClosed(request, "education")).toMatchObject({ reason: "age" })
  })

  it("KOP-07, BW-1:377c: a legal guardian sees what a parent sees; a parent without authority how it goes", () => {
    const asking = { purpose: "own-file", relatives: oneGuardian } as const
    expect(open(familyAsks(guardian, "guardian", asking)).join(" ")).toBe(ofParent(13))
    const without = familyAsks(father, "parent-without-authority", { purpose: "own-file" })
    expect(open(without)).toEqual(["process"])
    const atTable = familyAsks(father, "parent-without-authority", { purpose: "arrange" })
    expect(open(atTable)).toEqual([])
  })

  it("JW-7.3.11.4: a family supervisor gets what the supervision needs, and no file", () => {
    for (const side of ["family", "youth-help"] as const) {
      const at = (purpose: "arrange" | "own-file") =>
        familyAsks(supervisor, "family-supervisor", { purpose, relatives: supervised }, side)
      expect(open(at("arrange"))).toEqual([
        "process",
        "identity",
        "bsn",
        "education",
        "health",
        "youth-help",
        "family",
        "consent"
      ])
      expect(open(at("own-file"))).toEqual([])
      expect(decide(at("arrange")).obligations).toContain("only-what-is-needed")
    }
  })

  it("JW-7.3.10: a child from 12 sees the file of its help; under 12 only the course", () => {
    expect(ofChild(11)).toBe("process identity family")
    expect(ofChild(12)).toContain("health youth-help")
    expect(ofChild(16)).toBe("process identity education health swv-health youth-help family finance consent")
  })

  it("UAVG-5.4: from 1 September 2026 a child of 13 reads all of its own file, the day before not yet", () => {
    expect(ofChild(13, date("2026-08-31"))).toBe("process identity health youth-help family")
    expect(ofChild(13, date("2026-09-01"))).toBe(
      "process identity education health swv-health youth-help family finance consent"
    )
    expect(ofChild(11, date("2026-09-01"))).toBe("process identity family")
  })

  it("WPO-40a.6: at the table a child from 12 sees the OPP, before that day too", () => {
    const atTable = (age: number) =>
      open(familyAsks(youth, "youth", { purpose: "arrange", child: childOf(age) }))
    expect(atTable(12)).toContain("education")
    expect(atTable(11)).not.toContain("education")
  })

  it("finance is kept off the table and not out of the file", () => {
    const at = (purpose: "arrange" | "own-file") => open(familyAsks(mother, "parent", { purpose }))
    expect(at("arrange")).not.toContain("finance")
    expect(at("own-file")).toContain("finance")
  })
})

describe("a decision", () => {
  it("AVG-25: opens nothing to somebody who does not take part", () => {
    for (const side of Sides.literals) {
      for (const purpose of purposes) {
        const decision = decide(asks(side, { purpose, participates: false, permissions: [...k1, ...k3] }))
        expect(decision.effect).toBe("deny")
        expect(decision.ruling).toMatchObject({ _tag: "Refused" })
      }
    }
    const stranger = asks("school", { purpose: "arrange", participates: false })
    expect(whyClosed(stranger, "education")).toMatchObject({ reason: "no-relation", rule: { id: "AVG-25" } })
  })

  it("AVG-25: opens nothing to a parent of another child, whatever the role says", () => {
    const other = familyAsks(person(77), "parent", { purpose: "own-file", participates: false })
    expect(open(other)).toEqual([])
  })

  it("AVG-5.1.b: opens nothing to a role that the region does not know", () => {
    const decision = decide({ ...asks("school", { purpose: "arrange" }), side: undefined })
    expect(decision.permitted).toEqual([])
    expect(decision.ruling).toMatchObject({ _tag: "Refused", grounds: [{ rule: { id: "AVG-5.1.b" } }] })
  })

  it("names the rules and grounds it rests on, and the answers it used", () => {
    const decision = decide(
      asks("municipality", { purpose: "arrange", categories: ["education"], permissions: k1 })
    )
    expect(decision).toMatchObject({
      effect: "permit",
      rules: ["JW-2.7", "AVG-6.1.a"],
      permissionsUsed: [1],
      obligations: ["inform-family"],
      bases: [{ _tag: "PublicTask" }],
      ruling: { _tag: "Granted", rules: [{ id: "JW-2.7" }, { id: "AVG-6.1.a" }] },
      policyVersion: law.version
    })
  })

  it("does not name what a closed category would have rested on", () => {
    const decision = decide(
      asks("municipality", { purpose: "arrange", categories: ["process", "education"], permissions: [] })
    )
    expect(decision.permitted).toEqual(["process"])
    expect(decision.rules).toEqual(["JW-2.7", "JW-7.4.0"])
  })

  it("says who can open what is closed for want of a yes", () => {
    const closed = whyClosed(
      asks("municipality", { purpose: "arrange", relatives: twoParents, permissions: k1 }),
      "education"
    )
    expect(closed).toMatchObject({
      reason: "permission",
      rule: { id: "AVG-6.1.a" },
      because: {
        nl: "Voor gegevens over onderwijs is toestemming om gegevens te delen nodig van elke ouder met gezag. Nog niet iedereen die daarover gaat, heeft ja gezegd."
      },
      cures: [{ act: "AnswerPermission", by: ["parent"] }]
    })
  })

  it("a cure works: whoever it names says yes, and the category opens", () => {
    const without = asks("municipality", { purpose: "arrange", relatives: twoParents })
    const asked = whyClosed(without, "education")!
    expect(asked.cures).toHaveLength(2)
    const answers = [mother, father].map((giver, index) => yes(index + 1, "consent-to-process", giver))
    expect(open({ ...without, permissions: answers })).toContain("education")
  })

  it("presses nobody who refused", () => {
    const no = yes(1, "consent-to-process", mother, { answer: "refused" })
    const closed = whyClosed(asks("municipality", { purpose: "arrange", permissions: [no] }), "education")
    expect(closed?.cures).toEqual([])
    expect(closed?.because.nl).toContain("Die is geweigerd.")
  })

  it("a yes to one recipient opens nothing to another", () => {
    const elsewhere = about(k1[0]!, { recipients: [role("other-role")] })
    expect(open(asks("municipality", { purpose: "arrange", permissions: [elsewhere] }))).not.toContain(
      "education"
    )
  })

  it("refuses once for each ground, not once for each category", () => {
    const { ruling } = decide(asks("school", { purpose: "decide-youth-help" }))
    expect(ruling._tag === "Refused" && ruling.grounds.map(({ rule }) => rule.id)).toEqual([
      "AVG-5.1.b",
      "JW-7.2.1",
      "WPO-18a.13"
    ])
  })

  it("AVG-89: opens figures to an analyst, and nothing of any child", () => {
    const figures: AccessRequest = {
      actor: { party: professional, role: role("analyst") },
      side: "analysis",
      participates: false,
      relatives: [],
      permissions: [],
      purpose: "statistics",
      categories: ["figures"],
      on: today
    }
    expect(decide(figures).effect).toBe("permit")
    expect(decide({ ...figures, child, participates: true, categories: caseCategories }).permitted).toEqual(
      []
    )
    expect(decide({ ...figures, purpose: "own-file" }).effect).toBe("deny")
  })

  it("the same question under the same policy gets the same answer, byte for byte", () => {
    const request = asks("municipality", { purpose: "arrange", permissions: [...k1, ...k3] })
    const again = decideAccess(compilePolicy(lawOnly), structuredClone(request) as AccessRequest)
    expect(JSON.stringify(again)).toBe(JSON.stringify(decide(request)))
  })
})

describe("a region on top of the law", () => {
  const rule = (id: string): Rule => ({
    id: RuleId.make(id),
    kind: "consent",
    text: text("Een afspraak van de regio.", "An agreement of the region."),
    source: { document: "agreement", place: "1" }
  })
  const book = ruleBook([rule("KOP-06"), rule("KOP-46"), rule("KOP-52"), rule("KOP-53"), rule("XX-1")])
  const region = (rest: Partial<PolicyDeclaration>) => compilePolicy({ ...lawOnly, book, ...rest })
  const forbid = (rest: Partial<ForbidRule>): ForbidRule => ({
    id: "region/x",
    layer: "region",
    effect: "forbid",
    rules: [RuleId.make("XX-1")],
    purposes: ["arrange"],
    categories: ["education"],
    ...rest
  })

  it("KOP-46: can close what the law opens, and says by which agreement", () => {
    const policy = region({ rules: [forbid({ rules: [RuleId.make("KOP-46")], sides: ["school"] })] })
    const decision = decideAccess(policy, asks("school", { purpose: "arrange" }))
    expect(decision.permitted).not.toContain("education")
    expect(decision.withheld.find(({ category }) => category === "education")).toMatchObject({
      reason: "forbidden",
      rule: { id: "KOP-46" }
    })
  })

  it("a role that guards the process sees the course of the case and nothing else", () => {
    const content = caseCategories.filter((category) => category !== "process")
    const policy = region({
      rules: [
        forbid({
          roles: [role("process-coordinator")],
          purposes: purposes as [Purpose],
          categories: content as [DataCategory]
        })
      ]
    })
    const request = asks("municipality", { purpose: "arrange", permissions: [...k1, ...k3] })
    const coordinator = { ...request, actor: { party: professional, role: role("process-coordinator") } }
    expect(decideAccess(policy, coordinator).permitted).toEqual(["process"])
    expect(decideAccess(policy, request).permitted.length).toBeGreaterThan(1)
  })

  it("can ask for a yes where the law asks none", () => {
    const policy = region({
      rules: [
        forbid({
          sides: ["swv"],
          unlessPermission: { kind: "consent-to-process", rule: RuleId.make("XX-1") }
        })
      ]
    })
    const without = decideAccess(policy, asks("swv", { purpose: "arrange" }))
    expect(without.withheld.find(({ category }) => category === "education")).toMatchObject({
      reason: "permission",
      rule: { id: "XX-1" },
      cures: [{ by: ["parent"] }]
    })
    const decision = decideAccess(policy, asks("swv", { purpose: "arrange", permissions: k1 }))
    expect(decision.permitted).toContain("education")
    expect(decision.rules).toContain("XX-1")
    expect(decision.permissionsUsed).toEqual([1])
  })

  it("a yes that the region asks for opens nothing by itself, and is then not named as used", () => {
    const policy = region({
      rules: [
        forbid({
          sides: ["swv"],
          categories: ["finance"],
          unlessPermission: { kind: "consent-to-process", rule: RuleId.make("XX-1") }
        })
      ]
    })
    const asking = { purpose: "arrange", categories: ["process", "finance"], permissions: k1 } as const
    const decision = decideAccess(policy, asks("swv", asking))
    expect(decision.permitted).toEqual(["process"])
    expect(decision.rules).toEqual(["WPO-18a.6", "WVO-2.47.7"])
    expect(decision.permissionsUsed).toEqual([])
  })

  it("KOP-06: can ask the youth from 12 as well; the parents' yes alone opens nothing then", () => {
    const policy = region({
      givers: [
        {
          matter: "consent-to-process",
          act: "give",
          who: "child",
          ages: { from: 12, below: 16 },
          layer: "region",
          rule: RuleId.make("KOP-06")
        }
      ]
    })
    const request = asks("municipality", { purpose: "arrange", categories: ["education"], permissions: k1 })
    const decision = decideAccess(policy, request)
    expect(decision.effect).toBe("deny")
    expect(decision.withheld[0]?.cures).toMatchObject([{ by: ["youth"] }])
    const both = { ...request, permissions: [...k1, yes(9, "consent-to-process", youth)] }
    expect(decideAccess(policy, both).effect).toBe("permit")
    expect(decideAccess(policy, { ...request, child: childOf(11) }).effect).toBe("permit")
  })

  it("KOP-52, KOP-53: an agreement that says it stands beside or above the AVG opens nothing", () => {
    for (const id of ["KOP-52", "KOP-53"]) {
      const claim = {
        id: `region/${id}`,
        layer: "region",
        effect: "permit",
        rules: [RuleId.make(id)],
        sides: ["municipality"],
        relation: "participant",
        purposes: ["arrange"],
        categories: ["education"],
        basis: { _tag: "PublicTask", citations: [RuleId.make("JW-2.7")] },
        requiresPermission: { kind: "consent-to-process", rule: RuleId.make("AVG-6.1.a") }
      } as const
      const policy = region({ rules: [claim] })
      const without = decideAccess(
        policy,
        asks("municipality", { purpose: "arrange", categories: ["education"] })
      )
      expect(without.effect).toBe("deny")
      const allowed = decideAccess(
        policy,
        asks("municipality", { purpose: "arrange", categories: ["education"], permissions: k1 })
      )
      expect(allowed.rules).toEqual(["JW-2.7", "AVG-6.1.a", id])
      // Without the yes that the law asks for, it is not even a policy.
      const { requiresPermission: _, ...bold } = claim
      expect(() => region({ rules: [bold] })).toThrow(`region/${id} permits what the law does not`)
    }
  })

  it("an agreement holds from its first day and no longer from its last", () => {
    const policy = region({
      rules: [forbid({ sides: ["school"], validFrom: date("2026-02-02"), validUntil: date("2026-03-01") })]
    })
    const sees = (on: string) =>
      decideAccess(policy, asks("school", { purpose: "arrange", on: date(on) })).permitted.includes(
        "education"
      )
    expect(["2026-02-01", "2026-02-02", "2026-02-28", "2026-03-01"].map(sees)).toEqual([
      true,
      false,
      false,
      true
    ])
  })

  it("has a version that changes with its rules and with nothing else", () => {
    expect(compilePolicy(lawOnly).version).toBe(law.version)
    expect(region({ rules: [] }).version).toBe(law.version)
    expect(region({ rules: [forbid({})] }).version).not.toBe(law.version)
  })
})

describe("who sits where matters", () => {
  it("UAVG-5.1: with nobody of authority at the table, no yes can open anything", () => {
    const alone = asks("municipality", { purpose: "arrange", relatives: [self], permissions: k1 })
    expect(whyClosed(alone, "education")).toMatchObject({ reason: "permission", cures: [] })
  })

  it("a second parent who joins has to answer as well", () => {
    const request = asks("municipality", { purpose: "arrange", permissions: k1 })
    expect(open(request)).toContain("education")
    const joined = [...oneParent, relative(father, "parent")]
    expect(open({ ...request, relatives: joined })).not.toContain("education")
  })
})
