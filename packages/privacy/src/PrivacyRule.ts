/**
 * A privacy rule, as data: who may, or may not, process which data, for what, on which ground.
 *
 * Nothing is permitted that no statute rule permits. A forbid wins over every permit, whatever its
 * layer. A permit of a lower layer opens nothing; it cites a regional agreement beside the law, and is a
 * fault where the law does not permit the same (see `checkLayers`). No rule is code.
 */
import { CalendarDate, RuleId } from "@oza/kernel"
import { RoleId, Side } from "@oza/roles"
import { Schema } from "effect"
import { Ages } from "./Ages.ts"
import { DataCategory } from "./DataCategory.ts"
import { Layer } from "./Layer.ts"
import { LegalBasis } from "./LegalBasis.ts"
import { Purpose } from "./Purpose.ts"
import { Standing } from "./Standing.ts"

/** What somebody has to be to the case or the child for a rule to be about him. */
export const Relation = Schema.Literals([
  /** Nothing: the rule is about figures, never about one child. */
  "none",
  /** Takes part in the case on that day. */
  "participant",
  /** Is the child. */
  "child",
  /** Takes part, and represents the child: a parent with authority or a legal guardian. */
  "representative",
  /** Takes part, and is a parent without authority (BW 1:377c). */
  "parent-without-authority",
  /** Takes part, and acts for an adult who cannot: mentor or curator (BW 1:453). */
  "mentor",
  /** Takes part, and supervises the family for the certified institution. */
  "family-supervisor",
  /** Opened the case in an emergency that is recorded and has not expired (break-glass). */
  "emergency",
  /** Handles a request on rights about this child, or the end of its file, for a controller. */
  "rights-handler"
])
export type Relation = typeof Relation.Type

/** A yes that has to stand, and the rule that asks for it. A hearing (K6) is no yes. */
export const PermissionNeed = Schema.Struct({
  kind: Schema.Literals([
    "consent-to-process",
    "consent-to-help",
    "consent-to-disclose",
    "agreement-opp",
    "agreement-procedure"
  ]),
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "PermissionNeed" }))
export type PermissionNeed = typeof PermissionNeed.Type

/** What the one who gets the data has to do, or leave. */
export const Obligation = Schema.Literals([
  /** May not be passed on, except to the school (WPO 18a lid 13). */
  "no-onward-disclosure",
  /** The family is told that the data came from another party (AVG 14). */
  "inform-family",
  /** No more than what is needed, where the category holds more (AVG 5(1)(c)). */
  "only-what-is-needed"
])
export type Obligation = typeof Obligation.Type

const scope = {
  /** Stable and unique within a policy: `statute/swv/allocate-support/education`. */
  id: Schema.NonEmptyString,
  layer: Layer,
  /** The law or agreement that it stands on. */
  rules: Schema.NonEmptyArray(RuleId),
  /** Absent: every side. */
  sides: Schema.optionalKey(Schema.NonEmptyArray(Side)),
  /** Absent: every role of these sides. */
  roles: Schema.optionalKey(Schema.NonEmptyArray(RoleId)),
  /** Absent in a forbid: whatever the relation. */
  relation: Schema.optionalKey(Relation),
  purposes: Schema.NonEmptyArray(Purpose),
  categories: Schema.NonEmptyArray(DataCategory),
  ages: Schema.optionalKey(Ages),
  /** First day on which it holds. */
  validFrom: Schema.optionalKey(CalendarDate),
  /** First day on which it no longer holds. */
  validUntil: Schema.optionalKey(CalendarDate)
}

/** Opens categories, on a ground; in a lower layer it opens nothing and is cited beside the law. */
export const PermitRule = Schema.Struct({
  ...scope,
  effect: Schema.Literal("permit"),
  relation: Relation,
  basis: LegalBasis,
  /** Permits only while this yes stands. */
  requiresPermission: Schema.optionalKey(PermissionNeed),
  obligations: Schema.optionalKey(Schema.Array(Obligation))
}).pipe(Schema.annotateEncoded({ identifier: "PermitRule" }))
export type PermitRule = typeof PermitRule.Type

/** Closes categories, whatever permits say. */
export const ForbidRule = Schema.Struct({
  ...scope,
  effect: Schema.Literal("forbid"),
  /** Forbids only in one of these standings of the case, or of the one who asks; absent: in all. */
  standing: Schema.optionalKey(Schema.NonEmptyArray(Standing)),
  /** Forbids only as long as this yes does not stand: how a lower layer asks for more than the law. */
  unlessPermission: Schema.optionalKey(PermissionNeed)
}).pipe(Schema.annotateEncoded({ identifier: "ForbidRule" }))
export type ForbidRule = typeof ForbidRule.Type

export const PrivacyRule = Schema.Union([PermitRule, ForbidRule])
export type PrivacyRule = typeof PrivacyRule.Type
