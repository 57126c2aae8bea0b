/**
 * What a yes is not, and when it does not count: section 3.3 of the design document, one scenario a line.
 *
 * The child is born on 1 May 2012: 13 on the day of most questions. Mother and father have authority.
 */
import { addDays, date, text } from "@oza/kernel"
import { roleCatalogue } from "@oza/roles"
import fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import {
  about,
  asks,
  child,
  father,
  mother,
  oneParent,
  person,
  professional,
  role,
  supervisor,
  today,
  twoParents,
  yes,
  youth
} from "../../test/family.ts"
import { caseCategories } from "../DataCategory.ts"
import { decideAccess } from "../decideAccess.ts"
import { basisFaults } from "../LegalBasis.ts"
import type {
  AgreementOpp,
  AgreementProcedure,
  ConsentToDisclose,
  ConsentToHelp,
  ConsentToProcess,
  Hearing,
  Permission,
  PermissionKind
} from "../Permission.ts"
import { mayCover } from "../PermissionRuling.ts"
import {
  answersOfKind,
  type PermissionQuestion,
  permissionStatus,
  type PermissionStatus
} from "../PermissionStatus.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import type { PermissionNeed } from "../PrivacyRule.ts"
import { purposes } from "../Purpose.ts"

const law = compilePolicy(lawOnly)
const question = <K extends PermissionKind>(
  kind: K,
  permissions: ReadonlyArray<Permission>,
  rest: Partial<PermissionQuestion> = {}
): PermissionQuestion<K> => ({
  purpose: "arrange",
  category: "education",
  recipient: role("professional"),
  child,
  relatives: twoParents,
  permissions,
  on: today,
  ...rest,
  kind
})
const stateOf = (
  permissions: ReadonlyArray<Permission>,
  rest: Partial<PermissionQuestion> & { readonly kind?: PermissionKind } = {}
) => permissionStatus(question(rest.kind ?? "consent-to-process", permissions, rest)).state

const both = [yes(1, "consent-to-process", mother), yes(2, "consent-to-process", father)]
const on = (day: string) => ({ on: date(day) })

describe("why a yes does not stand (3.3)", () => {
  // rule | situation | the answers | what is asked beside the ordinary | the state
  it.each<
    readonly [
      rule: string,
      situation: string,
      answers: ReadonlyArray<Permission>,
      rest: Partial<PermissionQuestion> & { readonly kind?: PermissionKind },
      state: string
    ]
  >([
    ["UAVG-5.1", "both parents said yes", both, {}, "valid"],
    ["AVG-25", "nobody answered", [], {}, "absent"],
    [
      "AVG-25",
      "the answer starts later",
      both.map((one) => ({ ...one, ...on("2026-03-01") })),
      {},
      "not-yet"
    ],
    ["AVG-7", "it ended the day before", both.map((one) => ({ ...one, validUntil: today })), {}, "expired"],
    [
      "AVG-7",
      "it ends tomorrow",
      both.map((one) => ({ ...one, validUntil: addDays(today, 1) })),
      {},
      "valid"
    ],
    [
      "AVG-7",
      "one took it back today",
      [both[0]!, { ...both[1]!, withdrawn: { on: today, by: father } }],
      {},
      "withdrawn"
    ],
    [
      "AVG-7",
      "one takes it back tomorrow: until then it stands",
      [both[0]!, { ...both[1]!, withdrawn: { on: addDays(today, 1), by: father } }],
      {},
      "valid"
    ],
    ["AVG-7", "one refused", [both[0]!, { ...both[1]!, answer: "refused" as const }], {}, "refused"],
    [
      "AVG-7",
      "one refused and said yes later",
      [
        both[0]!,
        { ...both[1]!, answer: "refused" as const },
        yes(3, "consent-to-process", father, on("2026-01-20"))
      ],
      {},
      "valid"
    ],
    ["UAVG-5.1", "one of two said yes", both.slice(0, 1), {}, "insufficient-givers"],
    ["UAVG-5.1", "the child said it, and is 13", [yes(1, "consent-to-process", youth)], {}, "wrong-giver"],
    [
      "KOP-07",
      "the family supervisor said it",
      [yes(1, "consent-to-process", supervisor)],
      {},
      "wrong-giver"
    ],
    ["UAVG-5.1", "a stranger said it", [yes(1, "consent-to-process", person(88))], {}, "wrong-giver"],
    [
      "UAVG-5.1",
      "the parents said it, and since then the child turned 16",
      both,
      on("2028-05-01"),
      "age-passed"
    ],
    ["UAVG-5.1", "the same, on the day before the birthday", both, on("2028-04-30"), "valid"],
    [
      "UAVG-5.1",
      "the child said it at 13 and is 16 now: it was not the child's to give",
      [yes(1, "consent-to-process", youth)],
      on("2028-05-01"),
      "wrong-giver"
    ],
    [
      "UAVG-5.1",
      "the youth said it again at 16",
      [...both, yes(3, "consent-to-process", youth, on("2028-05-01"))],
      on("2028-05-01"),
      "valid"
    ],
    [
      "JW-7.3.11",
      "the parents said it before the child turned 12; the child has not",
      [
        yes(1, "consent-to-disclose", mother, on("2024-01-10")),
        yes(2, "consent-to-disclose", father, on("2024-01-10"))
      ],
      { kind: "consent-to-disclose", category: "youth-help", ...on("2024-05-01") },
      "age-passed"
    ],
    [
      "JW-7.3.11",
      "the same, the day before the child turned 12",
      [
        yes(1, "consent-to-disclose", mother, on("2024-01-10")),
        yes(2, "consent-to-disclose", father, on("2024-01-10"))
      ],
      { kind: "consent-to-disclose", category: "youth-help", ...on("2024-04-30") },
      "valid"
    ],
    [
      "WPO-40a.2",
      "the parents agreed with the OPP, and the pupil turned 18",
      [yes(1, "agreement-opp", mother), yes(2, "agreement-opp", father)],
      { kind: "agreement-opp", ...on("2030-05-01") },
      "age-passed"
    ],
    [
      "AVG-7.2",
      "both said yes to every purpose there is",
      both.map((one) => about(one, { purposes: purposes as never })),
      {},
      "invalid-blanket"
    ],
    [
      "AVG-7.2",
      "a refusal of everything is a refusal",
      both.map((one) => ({ ...about(one, { purposes: purposes as never }), answer: "refused" as const })),
      {},
      "refused"
    ],
    [
      "AVG-R43",
      "the municipality would rest on it",
      both,
      { asGroundOf: "municipality" as const },
      "invalid-imbalance"
    ],
    ["AVG-R43", "the samenwerkingsverband would", both, { asGroundOf: "swv" as const }, "invalid-imbalance"],
    [
      "AVG-R43",
      "the attendance officer would",
      both,
      { asGroundOf: "attendance" as const },
      "invalid-imbalance"
    ],
    ["AVG-6.1.a", "a provider of help would", both, { asGroundOf: "youth-help" as const }, "valid"]
  ])("%s: %s", (_rule, _situation, answers, rest, state) => {
    expect(stateOf(answers, rest)).toBe(state)
  })
})

describe("what a yes covers: what it is narrowed to has to be named", () => {
  const narrowed = (scope: Partial<Permission["scope"]>) => both.map((one) => about(one, scope))
  const [schoolA, schoolB] = ["a1", "a2"].map(
    (end) => `01900000-0000-7000-8000-0000000000${end}` as NonNullable<PermissionQuestion["organisation"]>
  )
  it.each<
    readonly [
      what: string,
      scope: Partial<Permission["scope"]>,
      same: Partial<PermissionQuestion>,
      other: Partial<PermissionQuestion>
    ]
  >([
    ["a purpose", { purposes: ["arrange"] }, {}, { purpose: "fund" }],
    ["a category", { categories: ["education"] }, {}, { category: "family" }],
    ["a role", { recipients: [role("professional")] }, {}, { recipient: role("doctor") }],
    [
      "part of a document",
      { documents: ["opp/guidance"] },
      { document: "opp/guidance" },
      { document: "opp/goals" }
    ],
    ["the side that holds it", { sources: ["school"] }, { source: "school" }, { source: "municipality" }],
    ["an organisation", { organisations: [schoolA!] }, { organisation: schoolA }, { organisation: schoolB }],
    ["a person", { people: [professional] }, { person: professional }, { person: person(8) }],
    ["a meeting", { meeting: 2 }, { meeting: 2 }, { meeting: 3 }]
  ])("%s", (_what, scope, same, other) => {
    expect(stateOf(narrowed(scope), same)).toBe("valid")
    expect(stateOf(narrowed(scope), other)).toBe("absent")
    // Who does not say which document, meeting or school it is about is not covered by a yes to one of them.
    const isUnnamed = Object.keys(same).length > 0
    expect(stateOf(narrowed(scope))).toBe(isUnnamed ? "absent" : "valid")
  })

  it("a yes to this region is no yes to another; a yes that names it is, here too", () => {
    const elsewhere = { region: "alkmaar" as NonNullable<PermissionQuestion["region"]> }
    expect(stateOf(both, elsewhere)).toBe("absent")
    expect(stateOf(narrowed({ regions: [elsewhere.region] }), elsewhere)).toBe("valid")
    expect(stateOf(narrowed({ regions: [elsewhere.region] }))).toBe("valid")
  })

  it("a refusal of one document leaves the yes to the rest", () => {
    const no = { ...about(both[1]!, { documents: ["report"] }), number: 3, answer: "refused" as const }
    expect(stateOf([...both, no], { document: "report" })).toBe("refused")
    expect(stateOf([...both, no], { document: "opp/guidance" })).toBe("valid")
  })

  it("the one who asks is matched by organisation and by person", () => {
    const toSomebody = both.map((one) => about(one, { people: [professional] }))
    const request = asks("municipality", {
      purpose: "arrange",
      relatives: twoParents,
      permissions: toSomebody
    })
    expect(decideAccess(law, request).permitted).toContain("education")
    const colleague = { ...request, actor: { ...request.actor, party: person(8) } }
    expect(decideAccess(law, colleague).permitted).not.toContain("education")
    const toSchool = both.map((one) => about(one, { organisations: [schoolA!] }))
    const nowhere = { ...request, permissions: toSchool }
    expect(decideAccess(law, nowhere).permitted).not.toContain("education")
    const there = { ...nowhere, actor: { ...request.actor, organisation: schoolA! } }
    expect(decideAccess(law, there).permitted).toContain("education")
  })
})

describe("six kinds of yes, none of which is another (K1 to K6)", () => {
  const kinds = [
    "consent-to-process",
    "consent-to-help",
    "consent-to-disclose",
    "agreement-opp",
    "agreement-procedure",
    "hearing"
  ] as const satisfies ReadonlyArray<PermissionKind>

  it("are six types: the compiler refuses one for another", () => {
    expectTypeOf<ConsentToProcess>().not.toExtend<ConsentToHelp>()
    expectTypeOf<ConsentToProcess>().not.toExtend<ConsentToDisclose>()
    expectTypeOf<AgreementOpp>().not.toExtend<ConsentToProcess>()
    expectTypeOf<AgreementOpp>().not.toExtend<ConsentToDisclose>()
    expectTypeOf<AgreementProcedure>().not.toExtend<ConsentToProcess>()
    expectTypeOf<Hearing>().not.toExtend<AgreementOpp>()
    expectTypeOf(answersOfKind([], "agreement-opp")).toEqualTypeOf<ReadonlyArray<AgreementOpp>>()
    // A hearing is no permission: no rule can ask for one.
    expectTypeOf<"hearing">().not.toExtend<PermissionNeed["kind"]>()
    const agreed = permissionStatus(question("agreement-opp", []))
    expectTypeOf(agreed).not.toExtend<PermissionStatus<"consent-to-process">>()
    expect(agreed.kind).toBe("agreement-opp")
  })

  it("every answer there is, of any five kinds, leaves the sixth as it is", () => {
    const anyKind = fc.constantFrom(...kinds)
    const anyAnswers = fc.array(fc.record({ kind: anyKind, giver: fc.constantFrom(mother, father, youth) }), {
      maxLength: 12
    })
    fc.assert(
      fc.property(anyKind, anyAnswers, fc.integer({ min: 4, max: 20 }), (asked, answers, age) => {
        const answered = answers.map(({ giver, kind }, index) => yes(index + 1, kind, giver))
        const born = { person: youth, birthDate: date(`${2026 - age}-01-01`) }
        const all = permissionStatus(question(asked, answered, { child: born }))
        const own = permissionStatus(
          question(
            asked,
            answered.filter(({ kind }) => kind === asked),
            { child: born }
          )
        )
        expect(all).toEqual(own)
        for (const number of all.used) expect(answered[number - 1]?.kind).toBe(asked)
      })
    )
  })

  it("WPO-40a.2: a signature under the OPP opens no data, to nobody", () => {
    const signed = [yes(1, "agreement-opp", mother), yes(2, "agreement-opp", youth)]
    for (const side of [
      "school",
      "swv",
      "municipality",
      "youth-help",
      "youth-health",
      "attendance"
    ] as const) {
      for (const purpose of purposes) {
        const request = asks(side, { purpose, relatives: oneParent })
        expect(decideAccess(law, { ...request, permissions: signed }).permitted).toEqual(
          decideAccess(law, request).permitted
        )
      }
    }
  })
})

describe("consent is no ground for a public body (AVG recital 43; Autoriteit Persoonsgegevens 2016)", () => {
  it.each(["municipality", "swv", "attendance"] as const)(
    "AVG-R43: not for %s, with a task or without",
    (side) => {
      const faults = basisFaults(
        { _tag: "Consent", citations: ["AVG-6.1.a" as never] },
        { side, purpose: "arrange", categories: ["education"] }
      )
      expect(faults.map(({ reason }) => reason)).toEqual(["ConsentOfPublicBody"])
    }
  )

  it("AVG-R43: what a public body has no rule for stays closed, and it is said why the yes does not help", () => {
    const answers = [yes(1, "consent-to-process", mother)]
    const request = asks("municipality", {
      purpose: "guide-pupil",
      categories: ["education"],
      permissions: answers
    })
    const decision = decideAccess(law, request)
    expect(decision.withheld[0]).toMatchObject({ reason: "not-permitted", rule: { id: "AVG-R43" } })
    expect(decision.withheld[0]?.because.nl).toMatch(/overheid rust op haar taak/)
    expect(decision.cure).toMatchObject({ _tag: "Nothing", rule: { id: "AVG-R43" } })
  })

  const catalogue = roleCatalogue([
    { id: role("consultant"), name: text("consulent", "consultant"), side: "municipality", tasks: [] },
    { id: role("coach"), name: text("coach", "coach"), side: "youth-help", tasks: [] }
  ])
  const asked = (scope: Partial<Permission["scope"]>) => {
    const ruling = mayCover(
      law,
      "consent-to-process",
      { purposes: ["arrange"], categories: ["education"], recipients: [role("consultant")], ...scope },
      catalogue,
      today
    )
    return ruling._tag === "Granted" ? [] : ruling.grounds.map(({ rule }) => rule.id)
  }

  it("AVG-R43: it is not even asked where the municipality has a task of its own, or none", () => {
    expect(asked({})).toEqual([])
    expect(asked({ categories: ["family", "youth-help"] })).toEqual(["AVG-R43"])
    expect(asked({ purposes: ["guide-pupil"] })).toEqual(["AVG-R43"])
    expect(asked({ recipients: [role("coach")], categories: ["youth-help"] })).toEqual([])
  })

  it("AVG-7.2: nor for every purpose, or for every role that there is", () => {
    expect(asked({ recipients: [role("consultant"), role("coach")] })).toEqual(["AVG-7.2"])
    expect(asked({ purposes: purposes as never })).toContain("AVG-7.2")
  })
})

describe("no yes widens what a law closes (3.3)", () => {
  const everybody = [mother, father, youth]
  const everything = (["consent-to-process", "consent-to-disclose", "consent-to-help"] as const).flatMap(
    (kind, row) => everybody.map((giver, index) => yes(row * 3 + index + 1, kind, giver))
  )
  it.each([
    "municipality",
    "youth-help",
    "youth-health",
    "attendance",
    "independent",
    "privacy-office"
  ] as const)("WPO-18a.13: what the samenwerkingsverband holds on health never goes to %s", (side) => {
    for (const purpose of purposes) {
      const decision = decideAccess(
        law,
        asks(side, { purpose, permissions: everything, relatives: twoParents })
      )
      expect(decision.permitted).not.toContain("swv-health")
      expect(decision.cureFor("swv-health")).toMatchObject({ _tag: "Nothing", rule: { id: "WPO-18a.13" } })
    }
  })

  it.each(["school", "swv"] as const)("JW-7.2.1: the citizen service number never to the %s", (side) => {
    for (const purpose of purposes) {
      const decision = decideAccess(
        law,
        asks(side, { purpose, permissions: everything, relatives: twoParents })
      )
      expect(decision.permitted).not.toContain("bsn")
      expect(decision.cureFor("bsn")).toMatchObject({ _tag: "Nothing", rule: { id: "JW-7.2.1" } })
    }
  })

  it("signals on safety stay on their own route, whoever says yes", () => {
    for (const purpose of purposes)
      for (const side of ["school", "swv", "municipality", "youth-help"] as const)
        expect(
          decideAccess(law, asks(side, { purpose, permissions: everything, categories: caseCategories }))
            .permitted
        ).not.toContain("safety")
  })
})
