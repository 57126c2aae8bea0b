/**
 * A policy as a file: its rules and the lines on whose say it is, to keep, to send and to compare.
 *
 * It holds no texts of articles; the numbers name them. Reading one checks its shape and nothing more: it is
 * for comparing, and no policy to decide by.
 */
import type { CalendarDate } from "@oza/kernel"
import { Schema } from "effect"
import { GiverRule } from "../GiverRule.ts"
import type { Policy } from "../Policy.ts"
import { PrivacyRule } from "../PrivacyRule.ts"
import { statuteGivers } from "../statute/givers.ts"
import type { Compared } from "./policyDiff.ts"

export const PolicyExport = Schema.Struct({
  /** Fingerprint of the rules. */
  version: Schema.NonEmptyString,
  rules: Schema.Array(PrivacyRule),
  /** Lines of lower layers on whose say it is. */
  givers: Schema.Array(GiverRule),
  /** Those of the law. */
  law: Schema.Array(GiverRule)
}).pipe(Schema.annotateEncoded({ identifier: "PolicyExport" }))
export type PolicyExport = typeof PolicyExport.Type

/** A policy to keep in a file. */
export const exportPolicy = ({ givers, rules, version }: Policy): PolicyExport => ({
  version,
  rules,
  givers,
  law: statuteGivers
})

/** What would hold if nothing had changed on this day or later: to see what a change of law changes. */
export const withoutChangesFrom = (day: CalendarDate, policy: Compared & PolicyExport): PolicyExport => ({
  version: `${policy.version} without what changed from ${day}`,
  rules: unchanged(day, policy.rules),
  givers: unchanged(day, policy.givers),
  law: unchanged(day, policy.law)
})

const unchanged = <R extends PrivacyRule | GiverRule>(
  day: CalendarDate,
  rules: ReadonlyArray<R>
): ReadonlyArray<R> =>
  rules
    .filter(({ validFrom }) => validFrom === undefined || validFrom < day)
    .map((rule) => {
      if (rule.validUntil === undefined || rule.validUntil < day) return rule
      const { validUntil: _, ...rest } = rule
      return rest as unknown as R
    })
