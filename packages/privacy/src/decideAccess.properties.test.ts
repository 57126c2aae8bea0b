import { addDays, ageOn, RuleId, ruleBook, text } from "@oza/kernel"
import { represents, type Side } from "@oza/roles"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  child,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  person,
  professional,
  role,
  supervised,
  supervisor,
  today,
  twoParents,
  yes,
  youth
} from "../test/family.ts"
import type { AccessRequest } from "./AccessRequest.ts"
import { type DataCategory, dataCategories } from "./DataCategory.ts"
import { decideAccess } from "./decideAccess.ts"
import type { GiverRule } from "./GiverRule.ts"
import type { Permission } from "./Permission.ts"
import { permissionStatus } from "./PermissionStatus.ts"
import { checkLayers } from "./policy/PolicyFault.ts"
import { compilePolicyOver, type PolicyDeclaration } from "./Policy.ts"
import type { PermissionNeed, PrivacyRule, Relation } from "./PrivacyRule.ts"
import { type Purpose, purposes } from "./Purpose.ts"
import { statuteRules } from "./statute/statuteRules.ts"

const ground = RuleId.make("XX-1")
const book = ruleBook([
  {
    id: ground,
    kind: "consent",
    text: text("Een regel.", "A rule."),
    source: { document: "test", place: "1" }
  }
])

// Few values of each, so that rules and requests meet often.
const sides = ["school", "municipality", "family"] as const
const someCategories = fc.subarray<DataCategory>(["process", "education", "health"], { minLength: 1 })
const somePurposes = fc.subarray<Purpose>(["arrange", "own-file"], { minLength: 1 })
const roles = ["professional", "parent", "youth", "guardian"] as const
const someDay = fc.integer({ min: -700, max: 900 }).map((days) => addDays(today, days))
/** Mostly absent: a rule with every condition is about nobody. */
const perhaps = <A>(value: fc.Arbitrary<A>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: value, weight: 1 })
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const anyNeed: fc.Arbitrary<PermissionNeed> = fc.constantFrom(
  { kind: "consent-to-process" as const, rule: ground },
  { kind: "consent-to-disclose" as const, rule: ground }
)

const anyRule = (layer: PrivacyRule["layer"], name: string): fc.Arbitrary<PrivacyRule> =>
  fc
    .record({
      effect: fc.constantFrom("permit" as const, "permit" as const, "forbid" as const),
      sides: perhaps(fc.subarray<Side>([...sides], { minLength: 1 })),
      roles: perhaps(fc.subarray(roles.map(role), { minLength: 1 })),
      relation: fc.constantFrom<Relation>(
        "participant",
        "participant",
        "child",
        "representative",
        "family-supervisor"
      ),
      purposes: somePurposes,
      categories: someCategories,
      ages: perhaps(
        fc.constantFrom({ from: 12 }, { below: 16 }, { from: 12, below: 16 }, { from: 16, below: 18 })
      ),
      validFrom: perhaps(someDay),
      validUntil: perhaps(someDay),
      need: perhaps(anyNeed)
    })
    .map(({ effect, need, ...rest }) => {
      const scope = { ...rest, id: `${layer}/${name}`, layer, rules: [ground] }
      return present(
        effect === "forbid"
          ? { ...scope, effect, unlessPermission: need }
          : {
              ...scope,
              effect,
              requiresPermission: need,
              basis: {
                _tag: "PublicTask",
                citations: [ground],
                article9: { ground: "care", citations: [ground] }
              }
            }
      ) as unknown as PrivacyRule
    })

const anyRules = (layer: PrivacyRule["layer"], maxLength: number) =>
  fc
    .integer({ min: Math.floor(maxLength / 2), max: maxLength })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyRule(layer, String(index)))))

const anyPermission: fc.Arbitrary<Omit<Permission, "number">> = fc
  .record({
    kind: fc.constantFrom("consent-to-process" as const, "consent-to-disclose" as const),
    giver: fc.constantFrom(mother, mother, father, youth, guardian),
    answer: fc.constantFrom("given" as const, "given" as const, "refused" as const),
    on: fc.integer({ min: -400, max: 0 }).map((days) => addDays(today, days)),
    validUntil: perhaps(someDay),
    categories: someCategories,
    purposes: somePurposes
  })
  .map(({ categories, giver, kind, purposes: of, ...rest }) =>
    present({
      ...yes(0, kind, giver, present(rest) as { readonly answer: "given" }),
      scope: { purposes: of, categories, recipients: roles.map(role) } as never
    })
  )

const anyRequest: fc.Arbitrary<AccessRequest> = fc
  .record({
    who: fc.constantFrom(
      { party: professional, role: "professional" } as const,
      { party: mother, role: "parent", representation: "parent-with-authority" } as const,
      { party: guardian, role: "guardian", representation: "legal-guardian" } as const,
      { party: supervisor, role: "parent", representation: "family-supervisor" } as const,
      { party: youth, role: "youth", representation: "youth" } as const
    ),
    side: fc.constantFrom(...sides),
    participates: fc.constantFrom(true, true, true, false),
    relatives: fc.constantFrom(oneParent, oneParent, twoParents, oneGuardian, supervised),
    permissions: fc.array(anyPermission, { maxLength: 5 }),
    purpose: fc.constantFrom<Purpose>("arrange", "own-file"),
    on: someDay
  })
  .map(({ permissions, who, ...rest }) => ({
    ...rest,
    actor: { party: who.party, role: role(who.role) },
    representation: "representation" in who ? who.representation : undefined,
    child,
    permissions: permissions.map((one, index) => ({ ...one, number: index + 1 })),
    categories: dataCategories
  }))

const anyGivers: fc.Arbitrary<ReadonlyArray<GiverRule>> = fc.constantFrom<ReadonlyArray<GiverRule>>(
  [],
  [],
  [
    {
      matter: "consent-to-process",
      act: "give",
      who: "child",
      ages: { from: 12, below: 16 },
      layer: "region",
      rule: ground
    }
  ]
)

/** A policy over any statute; what a region adds is checked elsewhere, so faults of layers are let through. */
const anyPolicy = fc.record({
  statute: anyRules("statute", 8),
  lower: anyRules("region", 5),
  givers: anyGivers
})
type AnyPolicy = {
  readonly statute: ReadonlyArray<PrivacyRule>
  readonly lower: ReadonlyArray<PrivacyRule>
  readonly givers: ReadonlyArray<GiverRule>
}

/** Rules of the lower layer that claim more than the statute are refused at start; here they are left out. */
const policyOf = ({ givers, lower, statute }: AnyPolicy) => {
  const wide = new Set(checkLayers(lower, statute).map(({ id }) => id))
  const declaration: PolicyDeclaration = { rules: lower.filter(({ id }) => !wide.has(id)), givers, book }
  return compilePolicyOver(statute, declaration)
}

const open = (policy: ReturnType<typeof policyOf>, request: AccessRequest) =>
  decideAccess(policy, request).permitted

describe("an access decision", { timeout: 60_000 }, () => {
  it("AVG-25: under no rules everything is closed", () => {
    const none = compilePolicyOver([], { rules: [], book })
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(open(none, request)).toEqual([])
      })
    )
  })

  it("by the index is that of reading every rule one by one", () => {
    /** The slow way: no index, no order, no memory. */
    const slowly = ({ givers, lower, statute }: AnyPolicy, request: AccessRequest) => {
      const age = ageOn(request.child!.birthDate, request.on)
      const is = (relation: Relation): boolean => {
        switch (relation) {
          case "none":
            return true
          case "participant":
            return request.participates
          case "child":
            return request.actor.party === request.child!.person
          case "representative":
            return (
              request.participates &&
              request.representation !== undefined &&
              represents(request.representation)
            )
          case "family-supervisor":
            return request.participates && request.representation === "family-supervisor"
          case "parent-without-authority":
          case "mentor":
            return request.participates && request.representation === relation
          case "emergency":
          case "rights-handler":
            return false
        }
      }
      const stands = (need: PermissionNeed | undefined, category: DataCategory) =>
        need === undefined ||
        permissionStatus({
          ...request,
          child: request.child!,
          kind: need.kind,
          category,
          recipient: request.actor.role,
          extra: givers
        }).state === "valid"
      const isAbout = (rule: PrivacyRule, category: DataCategory) =>
        (rule.sides?.includes(request.side!) ?? true) &&
        (rule.roles?.includes(request.actor.role) ?? true) &&
        rule.purposes.includes(request.purpose) &&
        rule.categories.includes(category) &&
        (rule.relation === undefined || is(rule.relation)) &&
        (rule.ages?.from ?? 0) <= age &&
        age < (rule.ages?.below ?? 200) &&
        (rule.validFrom ?? "0") <= request.on &&
        request.on < (rule.validUntil ?? "9")
      return request.categories.filter((category) => {
        const about = [...statute, ...lower].filter((rule) => isAbout(rule, category))
        return (
          about.some(
            (rule) =>
              rule.effect === "permit" &&
              rule.layer === "statute" &&
              stands(rule.requiresPermission, category)
          ) &&
          !about.some(
            (rule) =>
              rule.effect === "forbid" &&
              !(rule.unlessPermission !== undefined && stands(rule.unlessPermission, category))
          )
        )
      })
    }
    let opened = 0
    fc.assert(
      fc.property(anyPolicy, fc.array(anyRequest, { minLength: 20, maxLength: 20 }), (any, requests) => {
        const policy = policyOf(any)
        for (const request of requests) {
          const answer = open(policy, request)
          expect(answer).toEqual(slowly(any, request))
          opened += answer.length
        }
      }),
      { numRuns: 300 }
    )
    // It would prove little if nearly everything stayed closed.
    expect(opened).toBeGreaterThan(1000)
  })

  it("KOP-46: a lower layer never opens what the statute leaves closed", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, (any, request) => {
        const lawOnly = open(policyOf({ ...any, lower: [], givers: [] }), request)
        for (const category of open(policyOf(any), request)) expect(lawOnly).toContain(category)
      }),
      { numRuns: 1000 }
    )
  })

  it("a forbid more never opens, and a permit more never closes", () => {
    const one = fc.tuple(anyRule("statute", "more"), anyPolicy, anyRequest)
    fc.assert(
      fc.property(one, ([rule, any, request]) => {
        const before = open(policyOf({ ...any, lower: [] }), request)
        const after = open(policyOf({ ...any, lower: [], statute: [...any.statute, rule] }), request)
        const [less, more] = rule.effect === "forbid" ? [after, before] : [before, after]
        for (const category of less) expect(more).toContain(category)
      }),
      { numRuns: 1000 }
    )
  })

  it("AVG-7: a yes more never closes; taking one back never opens", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, anyPermission, (any, request, another) => {
        const policy = policyOf(any)
        const before = open(policy, request)
        const given = { ...another, answer: "given" as const, on: request.on, number: 99 }
        const more = open(policy, { ...request, permissions: [...request.permissions, given] })
        for (const category of before) expect(more).toContain(category)
        const taken = request.permissions.map((one, index) =>
          index === 0 ? { ...one, withdrawn: { on: request.on, by: one.giver } } : one
        )
        for (const category of open(policy, { ...request, permissions: taken }))
          expect(before).toContain(category)
      }),
      { numRuns: 1000 }
    )
  })

  it("on a day rests on what had happened by that day", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, anyPermission, (any, request, another) => {
        const policy = policyOf(any)
        const later = { ...another, on: addDays(request.on, 1), number: 99 }
        const withdrawn = { on: addDays(request.on, 1), by: mother }
        const future = [...request.permissions.map((one) => ({ ...one, withdrawn })), later]
        expect(open(policy, { ...request, permissions: future })).toEqual(open(policy, request))
      })
    )
  })

  it("does not turn on what is none of its business: strangers' answers, other purposes, other roles", () => {
    const elsewhere = anyPermission.chain((one) =>
      fc.constantFrom<Omit<Permission, "number">>(
        { ...one, giver: person(88) },
        { ...one, scope: { ...one.scope, purposes: ["fund"] as const } },
        { ...one, scope: { ...one.scope, recipients: [role("other")] as const } },
        { ...one, kind: "agreement-opp" as const }
      )
    )
    fc.assert(
      fc.property(anyPolicy, anyRequest, elsewhere, (any, request, other) => {
        const policy = policyOf(any)
        const more = { ...request, permissions: [...request.permissions, { ...other, number: 99 }] }
        expect(open(policy, more as AccessRequest)).toEqual(open(policy, request))
      })
    )
  })

  it("gives each category that was asked for one answer, and rests on rules where it opens", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, (any, request) => {
        const { effect, permitted, rules, ruling, withheld } = decideAccess(policyOf(any), request)
        const answered = [...permitted, ...withheld.map(({ category }) => category)]
        expect(answered.toSorted()).toEqual(request.categories.toSorted())
        expect(effect).toBe(permitted.length > 0 ? "permit" : "deny")
        expect(ruling._tag).toBe(permitted.length > 0 ? "Granted" : "Refused")
        expect(rules.length > 0).toBe(permitted.length > 0)
      })
    )
  })

  it("asked of fewer categories answers the same of each", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, someCategories, (any, request, categories) => {
        const policy = policyOf(any)
        const all = open(policy, request)
        expect(open(policy, { ...request, categories })).toEqual(
          categories.filter((one) => all.includes(one))
        )
      })
    )
  })

  it("rests on the answers that it names: with these alone it opens as much", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, (any, request) => {
        const policy = policyOf(any)
        const { permissionsUsed, permitted } = decideAccess(policy, request)
        const used = request.permissions.filter(({ number }) => permissionsUsed.includes(number))
        expect(open(policy, { ...request, permissions: used })).toEqual(
          expect.arrayContaining([...permitted])
        )
      }),
      { numRuns: 1000 }
    )
  })
})

describe("the law as it stands", { timeout: 60_000 }, () => {
  const law = compilePolicyOver(statuteRules, { rules: [], book })
  const anyOfLaw = anyRequest.chain((request) =>
    fc
      .record({
        purpose: fc.constantFrom(...purposes),
        side: fc.constantFrom<Side>("school", "swv", "municipality", "youth-help", "attendance", "family")
      })
      .map((rest) => ({ ...request, ...rest }))
  )

  it("a cure opens: when everybody it names says yes, and nobody has refused, the category is open", () => {
    fc.assert(
      fc.property(anyOfLaw, (request) => {
        const decision = decideAccess(law, request)
        for (const { category, cures, rule } of decision.withheld) {
          if (cures.length === 0) continue
          const kind = rule.id === "AVG-6.1.a" ? "consent-to-process" : "consent-to-disclose"
          const everybody = [youth, mother, father, guardian].map((giver, index) => ({
            ...yes(100 + index, kind, giver, { on: request.on }),
            scope: {
              purposes: [request.purpose] as const,
              categories: [category] as const,
              recipients: [request.actor.role] as const
            }
          }))
          const after = decideAccess(law, { ...request, permissions: [...request.permissions, ...everybody] })
          expect(after.permitted).toContain(category)
        }
      }),
      { numRuns: 1000 }
    )
  })
})
