/**
 * The index of a policy: for each role or side, purpose and category the rules that can apply, ready.
 *
 * Roles that no rule names share the table of their side. Everything that does not depend on the request
 * (sentences, rules by number) is made here, once.
 */
import type { Rule, RuleId } from "@oza/kernel"
import type { RoleId, Side } from "@oza/roles"
import type { Withheld } from "../AccessDecision.ts"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import type { GiverRule } from "../GiverRule.ts"
import type { PrivacyRule } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import { AVG_25, AVG_5_1_b } from "../statute/Avg.ts"
import { statuteGivers } from "../statute/givers.ts"
import { Bands } from "./Bands.ts"
import {
  type Cell,
  type Conditions,
  type IndexedForbid,
  type IndexedPermit,
  purposePlaces,
  type Summary,
  type Turns
} from "./Cell.ts"
import { GiverLines } from "./GiverLines.ts"
import { type Outlook, PurposeTable } from "./Outlook.ts"
import { anyRelation, relationBit, RelationPlaces } from "./relation.ts"
import { anyStanding, standingBits } from "./standing.ts"
import { closedByAge, closedByStanding, closedToRole, closedToStrangers, forbidden } from "./texts.ts"

export interface PolicyIndex {
  /** Cells by `cellAt`; of the side where no rule names the role. */
  readonly cellsOf: (role: RoleId, side: Side) => ReadonlyArray<Cell>
  /** The cells of one purpose, with what was worked out on them before. */
  readonly tableOf: (role: RoleId, side: Side, purpose: Purpose) => PurposeTable
  /** What the rules in these places add up to. */
  readonly summaryOf: (places: ReadonlyArray<number>) => Summary
  /** The text of a rule. */
  readonly ruleOf: (id: RuleId) => Rule
  /** Ages and days between which no rule changes. */
  readonly bands: Bands
  /** Places for what somebody is to the child. */
  readonly relations: RelationPlaces
  /** The one outlook of all that say the same: positions are many, and what is said of them is not. */
  readonly interned: (outlook: Outlook) => Outlook
  /** Whose yes is asked, by kind, age and day. */
  readonly givers: GiverLines
}

/** The tables of a role at its side, each at the place of its purpose. */
interface TablesOfRole {
  readonly side: Side
  readonly byPurpose: Array<PurposeTable | undefined>
}

/** Indexes rules; `textOf` gives the text of a rule that they rest on, `givers` are lines of lower layers. */
export const buildIndex = (
  rules: ReadonlyArray<PrivacyRule>,
  givers: ReadonlyArray<GiverRule>,
  textOf: (id: RuleId) => Rule
): PolicyIndex => {
  const named = new Set(rules.flatMap((rule) => rule.roles ?? []))
  // Made when first asked for: a region has few roles, and each sits at one side.
  const cells = new Map<string, ReadonlyArray<Cell>>()
  // A record and not a map, as it is looked in at every decision.
  const tables: { [R in RoleId]?: TablesOfRole } = Object.create(null)
  const outlooks = new Map<string, Outlook>()
  const summaries = new Map<string, Summary>()
  const index: PolicyIndex = {
    cellsOf: (role, side) => {
      const own = named.has(role) ? role : undefined
      const key = own === undefined ? side : `${side} ${own}`
      let made = cells.get(key)
      if (made === undefined) cells.set(key, (made = cellsFor(rules, givers, textOf, side, own)))
      return made
    },
    tableOf: (role, side, purpose) => {
      let own = tables[role]
      // A role sits at one side: another side is somebody else's catalogue.
      if (own === undefined || own.side !== side) tables[role] = own = { side, byPurpose: [] }
      return (own.byPurpose[purposePlaces[purpose]] ??= new PurposeTable(
        index,
        side,
        index.cellsOf(role, side),
        purpose
      ))
    },
    summaryOf: (places) => {
      const key = places.join()
      let summary = summaries.get(key)
      if (summary === undefined)
        summaries.set(
          key,
          (summary = summarise(
            places.map((at) => rules[at]!),
            textOf
          ))
        )
      return summary
    },
    ruleOf: textOf,
    bands: new Bands(rules),
    relations: new RelationPlaces(),
    interned: (outlook) => {
      const known = outlooks.get(outlook.text)
      if (known === undefined) outlooks.set(outlook.text, outlook)
      return known ?? outlook
    },
    givers: new GiverLines(givers)
  }
  return index
}

const cellsFor = (
  rules: ReadonlyArray<PrivacyRule>,
  givers: ReadonlyArray<GiverRule>,
  textOf: (id: RuleId) => Rule,
  side: Side,
  role: RoleId | undefined
): ReadonlyArray<Cell> => {
  const about = rules.map(
    (rule) =>
      (rule.sides === undefined || rule.sides.includes(side)) &&
      (rule.roles === undefined || (role !== undefined && rule.roles.includes(role)))
  )
  return purposes.flatMap((purpose) =>
    dataCategories.map((category): Cell => {
      const permits: Array<IndexedPermit> = []
      const agreed: Array<IndexedPermit> = []
      const forbids: Array<IndexedForbid> = []
      rules.forEach((rule, place) => {
        if (!about[place] || !rule.purposes.includes(purpose) || !rule.categories.includes(category)) return
        const text = textOf(rule.rules[0])
        if (rule.effect === "forbid") {
          const standing = rule.standing?.[0]
          const because = standing === undefined ? forbidden : closedByStanding[standing]
          const onForbid = withheld(category, "forbidden", text, because)
          forbids.push({ ...conditionsOf(rule, place), rule, need: rule.unlessPermission, onForbid })
        } else {
          const onAge = withheld(category, "age", text, closedByAge)
          const into = rule.layer === "statute" ? permits : agreed
          into.push({ ...conditionsOf(rule, place), rule, need: rule.requiresPermission, onAge })
        }
      })
      return {
        category,
        permits: permits.toSorted((a, b) => Number(a.need !== undefined) - Number(b.need !== undefined)),
        agreed,
        forbids,
        onRole: withheld(category, "not-permitted", AVG_5_1_b, closedToRole(purpose)),
        onRelation: withheld(category, "no-relation", AVG_25, closedToStrangers),
        turns: turnsOf([...permits, ...agreed, ...forbids], givers)
      }
    })
  )
}

const conditionsOf = (rule: PrivacyRule, place: number): Conditions => ({
  place,
  relations: rule.relation === undefined ? anyRelation : relationBit(rule.relation),
  standings:
    rule.effect === "permit" || rule.standing === undefined ? anyStanding : standingBits(rule.standing),
  ages:
    rule.ages === undefined
      ? undefined
      : { from: rule.ages.from ?? 0, below: rule.ages.below ?? Number.POSITIVE_INFINITY },
  validFrom: rule.validFrom,
  validUntil: rule.validUntil
})

const turnsOf = (
  about: ReadonlyArray<IndexedPermit | IndexedForbid>,
  givers: ReadonlyArray<GiverRule>
): Turns => {
  const kinds = [...new Set(about.flatMap(({ need }) => (need === undefined ? [] : [need.kind])))]
  const lines = [...statuteGivers, ...givers].filter(
    ({ act, matter }) => act === "give" && kinds.some((kind) => kind === matter)
  )
  const turning = [...about.map(({ rule }) => rule), ...lines]
  return {
    ages: [...new Set(turning.flatMap(({ ages }) => [ages?.from, ages?.below]))]
      .filter((age) => age !== undefined)
      .toSorted((a, b) => a - b),
    days: [...new Set(turning.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]))]
      .filter((day) => day !== undefined)
      .toSorted(),
    kinds
  }
}

const withheld = (
  category: DataCategory,
  reason: Withheld["reason"],
  rule: Rule,
  because: Withheld["because"]
): Withheld => ({ category, reason, rule, because, cures: [] })

const summarise = (rules: ReadonlyArray<PrivacyRule>, textOf: (id: RuleId) => Rule): Summary => {
  const permits = rules.filter((rule) => rule.effect === "permit")
  const needs = rules.map((rule) =>
    rule.effect === "permit" ? rule.requiresPermission : rule.unlessPermission
  )
  const ids = [
    ...new Set([
      ...rules.flatMap((rule): ReadonlyArray<RuleId> => (rule.effect === "permit" ? rule.rules : [])),
      ...needs.flatMap((need) => (need === undefined ? [] : [need.rule]))
    ])
  ]
  return {
    ids,
    rules: ids.map(textOf),
    bases: [...new Set(permits.map(({ basis }) => basis))],
    obligations: [...new Set(permits.flatMap(({ obligations }) => obligations ?? []))]
  }
}
