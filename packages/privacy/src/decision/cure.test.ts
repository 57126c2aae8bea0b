import { addDays, date } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  asks,
  child,
  childOf,
  familyAsks,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  professional,
  relative,
  role,
  supervised,
  today,
  twoParents,
  yes,
  youth
} from "../../test/family.ts"
import type { CureAct } from "../AccessCure.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import { caseCategories, type DataCategory } from "../DataCategory.ts"
import { decideAccess } from "../decideAccess.ts"
import type { GiverRule } from "../GiverRule.ts"
import type { Permission } from "../Permission.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import type { ForbidRule } from "../PrivacyRule.ts"
import { purposes } from "../Purpose.ts"
import { WPO_40a_2 } from "../statute/EducationLaw.ts"

const law = compilePolicy(lawOnly)
const acts = (request: AccessRequest) => {
  const { cure } = decideAccess(law, request)
  return cure?._tag === "Acts" ? cure.acts : []
}
const ofMunicipality = (rest: Partial<AccessRequest> = {}): AccessRequest => ({
  ...asks("municipality", { purpose: "arrange", relatives: twoParents, categories: ["education"] }),
  ...rest
})

/** Does the acts: who has to answer says yes today, and who has to take part does. */
const applied = (
  request: AccessRequest,
  category: DataCategory,
  done: ReadonlyArray<CureAct>
): AccessRequest => {
  const answers = done
    .filter((act) => act.act === "AnswerPermission")
    .map(
      ({ kind, person }, index): Permission =>
        ({
          ...yes(1000 + index, kind, person, { on: request.on }),
          scope: { purposes: [request.purpose], categories: [category], recipients: [request.actor.role] }
        }) as Permission
    )
  const isInvolved = done.some((act) => act.act === "AddParticipant" && act.person === request.actor.party)
  return {
    ...request,
    participates: request.participates || isInvolved,
    permissions: [...request.permissions, ...answers]
  }
}

describe("what would open what is closed", () => {
  it("names each person whose yes is lacking, with role and act, in Dutch and English", () => {
    expect(acts(ofMunicipality())).toEqual([
      {
        act: "AnswerPermission",
        kind: "consent-to-process",
        person: mother,
        role: "parent",
        text: {
          nl: "Vraag de ouder met gezag om toestemming om gegevens te delen.",
          en: "Ask the parent with authority for consent to share data."
        }
      },
      expect.objectContaining({ person: father, act: "AnswerPermission" })
    ])
  })

  it("names no more than is lacking: who said yes is not asked again", () => {
    const one = ofMunicipality({ permissions: [yes(1, "consent-to-process", mother)] })
    expect(acts(one).map(({ person }) => person)).toEqual([father])
  })

  it("is the smallest set: of several categories it opens the one that takes the fewest", () => {
    const request = asks("school", {
      purpose: "arrange",
      relatives: twoParents,
      categories: ["youth-help", "family"],
      permissions: [
        {
          ...yes(1, "consent-to-disclose", mother),
          scope: { ...yes(1, "consent-to-disclose", mother).scope, categories: ["family"] }
        },
        {
          ...yes(2, "consent-to-disclose", father),
          scope: { ...yes(2, "consent-to-disclose", father).scope, categories: ["family"] }
        }
      ]
    })
    expect(acts(request).map(({ person }) => person)).toEqual([youth])
    const decision = decideAccess(law, request)
    expect(decision.cureFor("youth-help")).toMatchObject({ _tag: "Acts", acts: { length: 3 } })
  })

  it("AVG-7: who refused is not asked again, and then nothing can be done", () => {
    const no = yes(1, "consent-to-process", mother, { answer: "refused" })
    const decision = decideAccess(law, ofMunicipality({ permissions: [no] }))
    expect(decision.cure).toMatchObject({ _tag: "Nothing", rule: { id: "AVG-6.1.a" } })
  })

  it("where one of several is enough, another than who refused is asked", () => {
    const anyParent: GiverRule = {
      matter: "agreement-procedure",
      act: "give",
      who: "any-representative",
      layer: "region",
      rule: WPO_40a_2.id
    }
    const wall: ForbidRule = {
      id: "region/agreed",
      layer: "region",
      effect: "forbid",
      rules: [WPO_40a_2.id],
      purposes: ["arrange"],
      categories: ["process"],
      unlessPermission: { kind: "agreement-procedure", rule: WPO_40a_2.id }
    }
    const region = compilePolicy({ ...lawOnly, rules: [wall], givers: [anyParent] })
    const request = asks("school", {
      purpose: "arrange",
      relatives: twoParents,
      categories: ["process"],
      permissions: [yes(1, "agreement-procedure", mother, { answer: "refused" })]
    })
    const { cure } = decideAccess(region, request)
    expect(cure).toMatchObject({ _tag: "Acts", acts: [{ person: father, kind: "agreement-procedure" }] })
    const done = { ...request, permissions: [...request.permissions, yes(2, "agreement-procedure", father)] }
    expect(decideAccess(region, done).effect).toBe("permit")
  })

  it("BW-1:245: a parent with authority who does not take part is involved first, and then asked", () => {
    const elsewhere = [
      ...oneParent,
      { person: father, role: undefined, representation: "parent-with-authority" as const }
    ]
    const request = ofMunicipality({
      relatives: elsewhere,
      permissions: [yes(1, "consent-to-process", mother)]
    })
    expect(acts(request)).toMatchObject([
      { act: "AddParticipant", person: father },
      { act: "AnswerPermission", person: father, role: undefined }
    ])
  })

  it("AVG-25: somebody who does not take part is to be involved", () => {
    const stranger = asks("school", {
      purpose: "guide-pupil",
      participates: false,
      categories: ["education"]
    })
    expect(acts(stranger)).toMatchObject([{ act: "AddParticipant", person: professional }])
  })

  it.each([
    [
      "AVG-5.1.b",
      "no rule gives it to this role",
      asks("school", { purpose: "fund", categories: ["education"] })
    ],
    [
      "BW-1:245",
      "the age closes it",
      familyAsks(mother, "parent", { purpose: "own-file", child: childOf(19), categories: ["education"] })
    ],
    ["JW-7.2.1", "a wall of the law stands", asks("school", { purpose: "guide-pupil", categories: ["bsn"] })]
  ])("%s: nothing, where %s", (rule, _why, request) => {
    const { cure } = decideAccess(law, request)
    expect(cure?._tag).toBe("Nothing")
    expect(cure).toMatchObject({ because: { nl: expect.any(String), en: expect.any(String) } })
    expect(cure?._tag === "Nothing" && [rule, "AVG-15"].includes(cure.rule.id)).toBe(true)
  })

  it("is not there where it is a permit", () => {
    expect(decideAccess(law, asks("school", { purpose: "guide-pupil" })).cure).toBeUndefined()
  })

  it("Invariant 13: when the acts it names are done, the category is open", () => {
    let cured = 0
    const anyRequest = fc
      .record({
        side: fc.constantFrom(
          "school",
          "swv",
          "municipality",
          "youth-help",
          "youth-health",
          "attendance" as const
        ),
        purpose: fc.constantFrom(...purposes),
        participates: fc.boolean(),
        relatives: fc.constantFrom(oneParent, twoParents, oneGuardian, supervised, [
          relative(mother, "parent"),
          { person: father, role: undefined, representation: "parent-with-authority" as const }
        ]),
        age: fc.integer({ min: 6, max: 19 }),
        answers: fc.array(
          fc.record({
            kind: fc.constantFrom("consent-to-process" as const, "consent-to-disclose" as const),
            giver: fc.constantFrom(mother, father, youth, guardian),
            answer: fc.constantFrom("given" as const, "given" as const, "refused" as const),
            days: fc.integer({ min: -500, max: 3 })
          }),
          { maxLength: 5 }
        )
      })
      .map(({ age, answers, side, ...rest }) =>
        asks(side as "school", {
          ...rest,
          child: childOf(age),
          permissions: answers.map(({ answer, days, giver, kind }, index) =>
            yes(index + 1, kind, giver, { answer, on: addDays(today, days) })
          )
        })
      )
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(...caseCategories), (all, category) => {
        const request = { ...all, categories: [category] }
        const decision = decideAccess(law, request)
        const cure = decision.cure
        if (cure?._tag !== "Acts") return decision.effect === "permit" || cure?._tag === "Nothing"
        cured += 1
        // And none of the acts can be left out.
        const isMinimal = cure.acts
          .filter((act) => act.act === "AnswerPermission")
          .every((left) => {
            const rest = cure.acts.filter((act) => act !== left)
            return decideAccess(law, applied(request, category, rest)).effect === "deny"
          })
        return isMinimal && decideAccess(law, applied(request, category, cure.acts)).effect === "permit"
      }),
      { numRuns: 3000 }
    )
    expect(cured).toBeGreaterThan(100)
  })

  it("a child that is 16 is asked in person", () => {
    const of16 = ofMunicipality({ child: { person: youth, birthDate: date("2010-01-01") } })
    expect(acts(of16)).toMatchObject([{ person: youth }])
    expect(acts(ofMunicipality({ child }))).toMatchObject([{ person: mother }, { person: father }])
    expect(role("youth")).toBe("youth")
  })
})
