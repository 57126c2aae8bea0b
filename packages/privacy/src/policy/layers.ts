/**
 * Does a lower layer stay within the law? Every cell that its permits claim is looked up in the statute.
 *
 * A cell is a side, a relation, a purpose, a category, a run of ages and a run of days in which no rule
 * changes. It is covered when a statute permit holds there that asks for no other permission, and no
 * wall of the statute stands in it. Forbids and lines on givers only narrow, so they are not looked at.
 */
import { CalendarDate } from "@oza/kernel"
import { RoleId, Side } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "../DataCategory.ts"
import { type PermitRule, type PrivacyRule, Relation } from "../PrivacyRule.ts"
import { Purpose } from "../Purpose.ts"
import { impliedBy, relationBit } from "./relation.ts"

/** A cell that a lower layer claims and the law does not give. */
export const WidenedCell = Schema.Struct({
  side: Side,
  /** Absent: every role of the side. */
  roles: Schema.optionalKey(Schema.Array(RoleId)),
  relation: Relation,
  purpose: Purpose,
  category: DataCategory,
  /** First age; and first age that no longer counts, absent where there is none. */
  ages: Schema.Struct({ from: Schema.Int, below: Schema.optionalKey(Schema.Int) }),
  /** First day, absent where the claim has none; and first day that no longer counts. */
  from: Schema.optionalKey(CalendarDate),
  until: Schema.optionalKey(CalendarDate),
  /** What is wrong with it. */
  because: Schema.Literals([
    /** No statute rule permits it. */
    "not-permitted",
    /** The law permits it, with a permission that the claim does not ask. */
    "asks-less",
    /** A statute rule forbids it. */
    "forbidden"
  ])
})
export type WidenedCell = typeof WidenedCell.Type

/** Every cell that a permit of a lower layer claims beyond the statute. */
export const widenedCells = (
  statute: ReadonlyArray<PrivacyRule>,
  claim: PermitRule
): ReadonlyArray<WidenedCell> => {
  const cells: Array<WidenedCell> = []
  for (const side of claim.sides ?? Side.literals) {
    for (const purpose of claim.purposes) {
      for (const category of claim.categories) {
        const about = statute.filter(
          (rule) =>
            (rule.sides === undefined || rule.sides.includes(side)) &&
            rule.purposes.includes(purpose) &&
            rule.categories.includes(category)
        )
        for (const ages of ageRuns(claim, about)) {
          for (const { because, from, until } of widerDays(claim, about, ages)) {
            cells.push({
              side,
              ...(claim.roles === undefined ? {} : { roles: claim.roles }),
              relation: claim.relation,
              purpose,
              category,
              ages: ages.below === undefined ? { from: ages.from } : { from: ages.from, below: ages.below },
              ...(from === undefined ? {} : { from }),
              ...(until === undefined ? {} : { until }),
              because
            })
          }
        }
      }
    }
  }
  return cells
}

interface AgeRun {
  readonly from: number
  readonly below: number | undefined
}

interface DayRun {
  readonly from: CalendarDate | undefined
  readonly until: CalendarDate | undefined
}

/** The days on which the claim is wider than the law at these ages, in runs with one reason. */
const widerDays = (
  claim: PermitRule,
  about: ReadonlyArray<PrivacyRule>,
  ages: AgeRun
): ReadonlyArray<DayRun & { readonly because: WidenedCell["because"] }> => {
  const runs: Array<DayRun & { readonly because: WidenedCell["because"] }> = []
  for (const days of dayRuns(claim, about)) {
    const because = whyWider(claim, about, ages, days)
    if (because === undefined) continue
    const last = runs.at(-1)
    const goesOn = last !== undefined && last.because === because && last.until === days.from
    if (goesOn) runs[runs.length - 1] = { ...last, until: days.until }
    else runs.push({ ...days, because })
  }
  return runs
}

const whyWider = (
  claim: PermitRule,
  about: ReadonlyArray<PrivacyRule>,
  ages: AgeRun,
  days: DayRun
): WidenedCell["because"] | undefined => {
  const is = impliedBy(claim.relation)
  const holds = about.filter(
    (rule) =>
      (rule.relation === undefined || (relationBit(rule.relation) & is) !== 0) &&
      (rule.ages?.from ?? 0) <= ages.from &&
      (rule.ages?.below === undefined || (ages.below !== undefined && ages.below <= rule.ages.below)) &&
      (rule.validFrom === undefined || (days.from !== undefined && rule.validFrom <= days.from)) &&
      (rule.validUntil === undefined || (days.until !== undefined && days.until <= rule.validUntil))
  )
  const asks = claim.requiresPermission?.kind
  if (
    holds.some(
      (rule) =>
        rule.effect === "forbid" &&
        // A wall of some standings closes whatever a claim says, and stands beside no claim.
        rule.standing === undefined &&
        (rule.unlessPermission === undefined || rule.unlessPermission.kind !== asks)
    )
  ) {
    return "forbidden"
  }
  // A statute rule for some roles gives nothing to a side as a whole.
  const permits = holds.filter(
    (rule) =>
      rule.effect === "permit" &&
      (rule.roles === undefined ||
        (claim.roles !== undefined && claim.roles.every((role) => rule.roles?.includes(role))))
  )
  if (permits.length === 0) return "not-permitted"
  const isCovered = permits.some(
    (rule) =>
      rule.effect === "permit" &&
      (rule.requiresPermission === undefined || rule.requiresPermission.kind === asks)
  )
  return isCovered ? undefined : "asks-less"
}

/** The ages of the claim, cut where a rule begins or stops to hold. */
const ageRuns = (claim: PermitRule, about: ReadonlyArray<PrivacyRule>): ReadonlyArray<AgeRun> => {
  const from = claim.ages?.from ?? 0
  const below = claim.ages?.below
  const cuts = about
    .flatMap(({ ages }) => [ages?.from, ages?.below])
    .filter((age) => age !== undefined)
    .filter((age) => age > from && (below === undefined || age < below))
  const starts = [...new Set([from, ...cuts])].toSorted((a, b) => a - b)
  return starts.map((start, index) => ({ from: start, below: starts[index + 1] ?? below }))
}

/** The days of the claim, cut where a rule begins or stops to hold. */
const dayRuns = (claim: PermitRule, about: ReadonlyArray<PrivacyRule>): ReadonlyArray<DayRun> => {
  const { validFrom: from, validUntil: until } = claim
  const cuts = about
    .flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
    .filter((day) => day !== undefined)
    .filter((day) => (from === undefined || day > from) && (until === undefined || day < until))
  const starts = [from, ...[...new Set(cuts)].toSorted()]
  return starts.map((start, index) => ({ from: start, until: starts[index + 1] ?? until }))
}
