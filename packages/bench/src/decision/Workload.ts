/**
 * Requests to decide on: the same seeded mix for every engine.
 *
 * Each asks for one category, for one purpose, by one role, about one child, on one day, with up to eight
 * dated answers on permissions. What an engine has to know is in it; nothing is worked out beforehand.
 */
import { addDays, type CalendarDate, date, OrganisationId, PersonId } from "@oza/kernel"
import {
  type AccessRequest,
  caseCategories,
  type DataCategory,
  type Permission,
  type PrivacyRule,
  type Purpose,
  purposes
} from "@oza/privacy"
import { type Relative, RoleId, type Side } from "@oza/roles"

/** A request for one category. */
export type Question = AccessRequest & { readonly categories: readonly [DataCategory] }

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const uuid = (prefix: number, number: number): string =>
  `${prefix.toString(16).padStart(8, "0")}-0000-7000-8000-${number.toString(16).padStart(12, "0")}`

const roleOf = (name: string): RoleId => RoleId.make(name)
const people = Array.from({ length: 40 }, (_, number) => PersonId.make(uuid(1, number)))
const organisations = Array.from({ length: 9 }, (_, number) => OrganisationId.make(uuid(2, number)))

/** Roles at work, two at most sides. */
const workers: ReadonlyArray<readonly [RoleId, Side]> = [
  [roleOf("teacher"), "school"],
  [roleOf("internal-coordinator"), "school"],
  [roleOf("swv-adviser"), "swv"],
  [roleOf("swv-expert"), "swv"],
  [roleOf("access-worker"), "municipality"],
  [roleOf("contract-manager"), "municipality"],
  [roleOf("provider"), "youth-help"],
  [roleOf("youth-nurse"), "youth-health"],
  [roleOf("attendance-officer"), "attendance"],
  [roleOf("process-coordinator"), "independent"]
]

const today = date("2026-11-02")
const content: ReadonlyArray<DataCategory> = [
  "process",
  "identity",
  "education",
  "health",
  "youth-help",
  "family",
  "consent"
]
const own: ReadonlyArray<Purpose> = ["own-file", "arrange"]

/** What each side does its work for; most requests name one of these. */
const tasks: Readonly<Partial<Record<Side, ReadonlyArray<Purpose>>>> = {
  school: ["guide-pupil", "arrange"],
  swv: ["allocate-support", "arrange"],
  municipality: ["decide-youth-help", "arrange", "fund"],
  "youth-help": ["provide-help", "arrange"],
  "youth-health": ["arrange"],
  attendance: ["arrange"]
}

/** As many requests as asked for; about half of them are permitted. */
export const workload = (count: number, seed: number): ReadonlyArray<Question> => {
  const next = seeded(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <A>(of: ReadonlyArray<A>): A => of[below(of.length)]!
  const dayBack = (): CalendarDate => asStored(addDays(today, -below(500)))

  const aChild = () => {
    const child = {
      person: people[0]!,
      birthDate: asStored(addDays(today, -(365 * (5 + below(15)) + below(365))))
    }
    const permissions = Array.from({ length: below(9) }, (_, at): Permission => {
      const on = dayBack()
      return {
        number: at + 1,
        kind: next() < 0.5 ? "consent-to-process" : "consent-to-disclose",
        answer: next() < 0.9 ? "given" : "refused",
        scope: {
          purposes: next() < 0.7 ? ["arrange", "guide-pupil", "decide-youth-help"] : [pick(purposes)],
          categories: next() < 0.7 ? ["education", "youth-help", "health"] : [pick(caseCategories)],
          recipients: [pick(workers)[0], pick(workers)[0], pick(workers)[0], pick(workers)[0]]
        },
        giver: people[at % 3]!,
        giverRole: roleOf(at % 3 === 0 ? "youth" : "parent"),
        evidence: { method: "digital", textVersion: "1", language: "nl" },
        on,
        ...(next() < 0.3 ? { validUntil: addDays(on, 365) } : {}),
        ...(next() < 0.1 ? { withdrawn: { on: addDays(on, 30), by: people[at % 3]! } } : {})
      }
    })
    return { child, permissions, relatives }
  }

  const children = Array.from({ length: Math.ceil(count / askersPerChild) }, aChild)
  return Array.from({ length: count }, (_, at): Question => {
    const kind = next()
    const [role, side] = kind < 0.85 ? pick(workers) : ([roleOf("parent"), "family"] as const)
    const isChild = kind > 0.93
    const about = children[at % children.length]!
    const actor = isChild
      ? { party: about.child.person, role: roleOf("youth") }
      : side === "family"
        ? { party: people[1]!, role }
        : { party: people[5 + below(30)]!, role, organisation: pick(organisations) }
    return {
      ...about,
      actor,
      side: isChild ? "family" : side,
      participates: next() < 0.85,
      representation: isChild ? "youth" : side === "family" ? "parent-with-authority" : undefined,
      purpose: side === "family" ? pick(own) : next() < 0.9 ? pick(tasks[side] ?? purposes) : pick(purposes),
      categories: [next() < 0.85 ? pick(content) : pick(caseCategories)],
      on: today
    }
  })
}

/** A day in one piece, as it comes from a store, and not as the parts that it was just made of. */
const asStored = (day: CalendarDate): CalendarDate => JSON.parse(JSON.stringify(day)) as CalendarDate

/** How many people ask about one child: school, parents, municipality, provider. */
const askersPerChild = 10

const relatives: ReadonlyArray<Relative> = [
  { person: people[1]!, role: roleOf("parent"), representation: "parent-with-authority" },
  { person: people[2]!, role: roleOf("parent"), representation: "parent-with-authority" }
]

/** Ten times as many rules: the same ones again for roles that nobody here has. */
export const tenfold = (rules: ReadonlyArray<PrivacyRule>): ReadonlyArray<PrivacyRule> => [
  ...rules,
  ...Array.from({ length: 9 }, (_, copy) =>
    rules.map((rule) => ({
      ...rule,
      id: `${rule.id}/copy-${copy}`,
      roles: [roleOf(`other-${copy}`)] as const
    }))
  ).flat()
]

/** An engine with the rules in it: does it permit? */
export interface Decider {
  readonly name: string
  readonly decide: (question: Question) => boolean
}
