/**
 * Random policies and requests from a seed, fast enough for a million: the same on every machine.
 *
 * Values are few and drawn often, so that rules, answers and requests meet. Lists are drawn once and shared
 * by many requests, as the cases of a region are.
 */
import {
  addDays,
  type CalendarDate,
  date,
  OrganisationId,
  RegionId,
  RuleId,
  ruleBook,
  text
} from "@oza/kernel"
import { type Representation, type RoleId, type Side, Side as Sides } from "@oza/roles"
import type { AccessRequest, ChildFacts, Narrowing } from "../src/AccessRequest.ts"
import type { KnownRelative } from "../src/Authority.ts"
import type { CapacityJudgement } from "../src/CapacityJudgement.ts"
import { type DataCategory, dataCategories } from "../src/DataCategory.ts"
import type { Emergency } from "../src/Emergency.ts"
import type { GiverRule } from "../src/GiverRule.ts"
import type { Permission, PermissionScope } from "../src/Permission.ts"
import { compilePolicyOver, type Policy } from "../src/Policy.ts"
import { checkLayers } from "../src/policy/PolicyFault.ts"
import type { PermissionNeed, PrivacyRule, Relation } from "../src/PrivacyRule.ts"
import { type Purpose, purposes } from "../src/Purpose.ts"
import { Standing } from "../src/Standing.ts"
import { statuteRules } from "../src/statute/statuteRules.ts"
import { person, role } from "./family.ts"

/** Numbers from a seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 up to and not including `below`. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }

  /** True one time in so many. */
  oneIn(many: number): boolean {
    return this.below(many) === 0
  }

  of<A>(all: ReadonlyArray<A>): A {
    return all[this.below(all.length)]!
  }

  /** Some of these, at least one, in their order. */
  some<A>(all: ReadonlyArray<A>, atMost = all.length): [A, ...Array<A>] {
    const wanted = 1 + this.below(atMost)
    const chosen = all.filter(() => this.below(all.length) < wanted)
    const [first = this.of(all), ...rest] = chosen
    return [first, ...rest]
  }
}

const [youth, mother, father, guardian, supervisor, stepfather, mentor, professional, stranger] = [
  1, 2, 3, 4, 5, 6, 7, 9, 88
].map(person) as [AccessRequest["actor"]["party"], ...Array<AccessRequest["actor"]["party"]>]

const school = OrganisationId.make("01900000-0000-7000-8000-0000000000a1")
const elsewhere = OrganisationId.make("01900000-0000-7000-8000-0000000000a2")
const region = RegionId.make("elders")
const middle = date("2026-09-01")

const someDay = (random: Random): CalendarDate => addDays(middle, random.below(1200) - 600)

const kinds = [
  "consent-to-process",
  "consent-to-disclose",
  "agreement-opp",
  "agreement-procedure",
  "consent-to-help"
] as const

/** A child with those around it, and what was answered and judged. */
export interface Subject {
  readonly child: ChildFacts
  readonly relatives: ReadonlyArray<KnownRelative>
  readonly permissions: ReadonlyArray<Permission>
  readonly capacities: ReadonlyArray<CapacityJudgement> | undefined
}

const relative = (
  who: KnownRelative["person"],
  as: string,
  representation: Representation
): KnownRelative => ({ person: who, role: role(as), representation })

const families: ReadonlyArray<ReadonlyArray<KnownRelative>> = [
  [relative(mother!, "parent", "parent-with-authority")],
  [
    relative(mother!, "parent", "parent-with-authority"),
    relative(father!, "parent", "parent-with-authority")
  ],
  [
    relative(mother!, "parent", "parent-with-authority"),
    relative(stepfather!, "parent", "parent-without-authority")
  ],
  [relative(guardian!, "guardian", "legal-guardian")],
  [
    relative(mother!, "parent", "parent-with-authority"),
    relative(supervisor!, "family-supervisor", "family-supervisor")
  ],
  [relative(mentor!, "mentor", "mentor"), relative(mother!, "parent", "parent-with-authority")],
  []
]

const roles: ReadonlyArray<RoleId> = ["professional", "teacher", "parent", "youth", "guardian"].map(role)

const scopeOf = (random: Random): PermissionScope => ({
  purposes: random.oneIn(12) ? (purposes as [Purpose, ...Array<Purpose>]) : random.some(purposes, 8),
  categories: random.some(dataCategories, 9),
  recipients: random.some(roles, 4),
  ...(random.oneIn(12) ? { documents: random.some(["opp", "report"]) } : {}),
  ...(random.oneIn(12) ? { sources: random.some(["school", "youth-help"] as const) } : {}),
  ...(random.oneIn(12) ? { organisations: random.some([school, elsewhere]) } : {}),
  ...(random.oneIn(12) ? { people: random.some([professional!, mother!, youth]) } : {}),
  ...(random.oneIn(8) ? { regions: [region] as const } : {}),
  ...(random.oneIn(16) ? { meeting: 1 + random.below(2) } : {})
})

const permissionOf = (random: Random, number: number): Permission => {
  const on = addDays(middle, random.below(1000) - 700)
  return {
    number,
    kind: random.of(kinds.slice(0, random.oneIn(4) ? 5 : 2)),
    answer: random.oneIn(7) ? "refused" : "given",
    scope: scopeOf(random),
    giver: random.of([mother!, mother!, mother!, father!, youth, youth, guardian!, mentor!, stranger!]),
    giverRole: role("parent"),
    evidence: { method: "digital", textVersion: "1", language: "nl" },
    on,
    ...(random.oneIn(4) ? { validUntil: addDays(on, random.below(500)) } : {}),
    ...(random.oneIn(5) ? { withdrawn: { on: addDays(on, random.below(400)), by: mother! } } : {})
  } as Permission
}

const [, ...nearlyAll] = purposes
const broadYes = (random: Random, giver: Permission["giver"]): ReadonlyArray<Permission> =>
  kinds
    .filter(() => !random.oneIn(12))
    .map((kind) => {
      const { validUntil: _, withdrawn: __, ...one } = permissionOf(random, 0)
      const scope: PermissionScope = {
        purposes: random.oneIn(2)
          ? (nearlyAll as [Purpose, ...Array<Purpose>])
          : ["arrange", "decide-youth-help", "own-file", "guide-pupil"],
        categories: dataCategories as [DataCategory, ...Array<DataCategory>],
        recipients: roles as [RoleId, ...Array<RoleId>],
        ...(random.oneIn(3) ? { regions: [region] as const } : {})
      }
      return {
        ...one,
        kind,
        answer: "given",
        giver,
        scope,
        on: addDays(middle, -600 - random.below(600))
      } as Permission
    })

const capacityOf = (random: Random, number: number): CapacityJudgement => ({
  number,
  matter: random.of(kinds),
  outcome: random.oneIn(3) ? "able" : "unable",
  by: professional!,
  byRole: role("professional"),
  secondReader: stranger!,
  motivation: "Zo is het.",
  on: someDay(random)
})

const subjectOf = (random: Random): Subject => {
  const family = random.of(families)
  // Most of the families said yes to nearly everything, so that much turns on what else is said.
  const yes = random.oneIn(3)
    ? []
    : [...family.map(({ person: one }) => one), youth].flatMap((giver) => broadYes(random, giver))
  const answers = random.below(6)
  return {
    child: { person: youth, birthDate: addDays(middle, -365 * (5 + random.below(15)) - random.below(365)) },
    relatives: random.oneIn(4) ? family : [...family, relative(youth, "youth", "youth")],
    permissions: [...yes, ...Array.from({ length: answers }, () => permissionOf(random, 0))].map(
      (one, index) => ({ ...one, number: index + 1 })
    ),
    capacities: random.oneIn(4)
      ? Array.from({ length: 1 + random.below(2) }, (_, index) => capacityOf(random, index + 1))
      : undefined
  }
}

/** So many children. */
export const subjectsOf = (random: Random, count: number): ReadonlyArray<Subject> =>
  Array.from({ length: count }, () => subjectOf(random))

interface Asker {
  readonly party: AccessRequest["actor"]["party"]
  readonly role: RoleId
  readonly representation?: Representation
  readonly sides: ReadonlyArray<Side>
}

const atWork = Sides.literals.filter((side) => side !== "family")
const askers: ReadonlyArray<Asker> = [
  { party: professional!, role: role("professional"), sides: atWork },
  { party: professional!, role: role("professional"), sides: atWork },
  {
    party: professional!,
    role: role("professional"),
    sides: ["school", "swv", "municipality", "youth-help"]
  },
  { party: professional!, role: role("teacher"), sides: ["school", "municipality"] },
  { party: mother!, role: role("parent"), representation: "parent-with-authority", sides: ["family"] },
  { party: stepfather!, role: role("parent"), representation: "parent-without-authority", sides: ["family"] },
  { party: guardian!, role: role("guardian"), representation: "legal-guardian", sides: ["family"] },
  { party: mentor!, role: role("mentor"), representation: "mentor", sides: ["family", "independent"] },
  {
    party: supervisor!,
    role: role("family-supervisor"),
    representation: "family-supervisor",
    sides: ["family", "youth-help"]
  },
  { party: youth, role: role("youth"), representation: "youth", sides: ["family"] }
]

/** Does anybody ask in this role at this side? */
export const asksAs = (as: RoleId, side: Side): boolean =>
  askers.some((asker) => asker.role === as && asker.sides.includes(side))

const narrowings: ReadonlyArray<Narrowing> = [
  { document: "opp" },
  { source: "school" },
  { region },
  { meeting: 1 },
  { document: "report", source: "youth-help", meeting: 2 }
]

/** A question on one of these children. */
export const requestOf = (random: Random, subjects: ReadonlyArray<Subject>): AccessRequest => {
  const { capacities, child, permissions, relatives } = random.of(subjects)
  const { party, representation, role: as, sides } = random.of(askers)
  const isAboutMany = random.oneIn(25)
  const isInDanger = random.oneIn(12)
  // What turns on a yes is asked for more often than the rest.
  const isDelicate = random.oneIn(2)
  return {
    actor: { party, role: as, ...(random.oneIn(3) ? { organisation: school } : {}) },
    side: random.oneIn(200) ? undefined : random.of(sides),
    participates: !isAboutMany && !random.oneIn(6),
    representation,
    child: isAboutMany ? undefined : child,
    relatives: isAboutMany ? [] : relatives,
    permissions: isAboutMany ? [] : permissions,
    capacities,
    ...(random.oneIn(12) ? { standing: random.some(Standing.literals, 2) } : {}),
    ...(isInDanger ? { emergency: emergencyOf(random, party, as) } : {}),
    ...(random.oneIn(12) ? { handlesRights: true } : {}),
    ...(random.oneIn(6) ? { narrowing: random.of(narrowings) } : {}),
    purpose: isInDanger && random.oneIn(2) ? "protect" : random.of(isDelicate ? delicatePurposes : purposes),
    categories: random.oneIn(6)
      ? random.some(dataCategories, 4)
      : [random.of(isDelicate ? delicateCategories : dataCategories)],
    on: someDay(random)
  }
}

const delicatePurposes = [
  "arrange",
  "guide-pupil",
  "allocate-support",
  "decide-youth-help",
  "own-file"
] as const
const delicateCategories = ["education", "health", "youth-help", "family"] as const

const emergencyOf = (random: Random, party: Asker["party"], as: RoleId): Emergency => ({
  number: 1,
  ground: "serious-harm",
  motivation: "Er is gevaar.",
  by: { party, role: as },
  second: stranger!,
  categories: random.some(dataCategories, 9),
  on: middle,
  until: addDays(middle, 1),
  tellFamily: { tell: true }
})

const ground = RuleId.make("XX-1")

/** On agreement with the procedure no law says who gives it, so that no statute asks for it. */
const ofStatute = kinds.filter((kind) => kind !== "agreement-procedure")

const needOf = (random: Random, layer: PrivacyRule["layer"]): PermissionNeed => ({
  kind: random.of(random.oneIn(4) ? (layer === "statute" ? ofStatute : kinds) : kinds.slice(0, 2)),
  rule: ground
})

const relations: ReadonlyArray<Relation> = [
  "participant",
  "participant",
  "participant",
  "none",
  "child",
  "representative",
  "family-supervisor",
  "parent-without-authority",
  "mentor",
  "rights-handler"
]
const days = [addDays(middle, -200), middle, addDays(middle, 250)]

/** A rule of a layer; its days are few, so that a table of all of them stays small. */
export const ruleOf = (random: Random, layer: PrivacyRule["layer"], number: number): PrivacyRule => {
  const isForbid = random.oneIn(layer === "statute" ? 5 : 1)
  const need = random.oneIn(2) ? needOf(random, layer) : undefined
  const scope = {
    id: `${layer}/${number}`,
    layer,
    rules: [ground] as const,
    ...(random.oneIn(5) ? {} : { sides: random.some(Sides.literals, 5) }),
    ...(random.oneIn(8) ? { roles: random.some(roles, 2) } : {}),
    purposes: random.some(purposes, 7),
    categories: random.some(dataCategories, 7),
    ...(random.oneIn(4)
      ? {
          ages: random.of([
            { from: 12 },
            { below: 16 },
            { from: 12, below: 16 },
            { from: 16, below: 18 },
            { below: 18 }
          ])
        }
      : {}),
    ...(random.oneIn(5) ? { validFrom: random.of(days) } : {}),
    ...(random.oneIn(6) ? { validUntil: random.of(days) } : {})
  }
  return isForbid
    ? {
        ...scope,
        effect: "forbid",
        ...(random.oneIn(3) ? { relation: random.of(relations) } : {}),
        ...(random.oneIn(4) ? { standing: random.some(Standing.literals, 2) } : {}),
        ...(need === undefined ? {} : { unlessPermission: need })
      }
    : {
        ...scope,
        effect: "permit",
        relation: random.oneIn(20) ? "emergency" : random.of(relations),
        basis: {
          _tag: "PublicTask",
          citations: [ground],
          article9: { ground: "care", citations: [ground] }
        },
        ...(need === undefined ? {} : { requiresPermission: need })
      }
}

/** Lines by which a region asks for one answer more. */
export const giversOf = (random: Random): ReadonlyArray<GiverRule> =>
  random.oneIn(2)
    ? []
    : [
        {
          matter: "consent-to-process",
          act: "give",
          who: random.of(["child", "any-representative", "child-or-any-representative"] as const),
          ages: { from: 12, below: 16 },
          layer: "region",
          rule: ground
        },
        {
          matter: "agreement-procedure",
          act: "give",
          who: random.of(["any-representative", "child-and-every-representative"] as const),
          layer: "region",
          rule: ground
        }
      ]

const book = ruleBook([
  {
    id: ground,
    kind: "consent",
    text: text("Een regel.", "A rule."),
    source: { document: "test", place: "1" }
  }
])

/** What a policy is made of, so that it can be made again with less. */
export interface Declared {
  readonly statute: ReadonlyArray<PrivacyRule>
  readonly lower: ReadonlyArray<PrivacyRule>
  readonly givers: ReadonlyArray<GiverRule>
}

/**
 * The law alone (number 0), the law with what some region might add (number 1 of each four, and 0 of the
 * later ones), and statutes that no parliament made.
 */
export const declaredOf = (random: Random, number: number): Declared => {
  const statute =
    number % 4 < 2 ? statuteRules : Array.from({ length: 40 }, (_, index) => ruleOf(random, "statute", index))
  const lower = number === 0 ? [] : Array.from({ length: 12 }, (_, index) => ruleOf(random, "region", index))
  // A claim that the law does not give is refused at start; here it is left out.
  const wide = new Set(checkLayers(lower, statute).map(({ id }) => id))
  return {
    statute,
    lower: lower.filter(({ id }) => !wide.has(id)),
    givers: number === 0 ? [] : giversOf(random)
  }
}

/** The policy of these rules. */
export const compiled = ({ givers, lower, statute }: Declared): Policy =>
  compilePolicyOver(statute, { rules: lower, givers, book })

/** A random policy. */
export const policyOf = (random: Random, number: number): Policy => compiled(declaredOf(random, number))
