/** Shorthand for the cells of the baseline matrix: statute rules for one side. */
import type { Rule, RuleId } from "@oza/kernel"
import type { Side } from "@oza/roles"
import type { LegalBasis } from "../../LegalBasis.ts"
import type { ForbidRule, PermissionNeed, PermitRule } from "../../PrivacyRule.ts"
import { Purpose } from "../../Purpose.ts"
import { AVG_6_1_a, AVG_6_1_c, AVG_6_1_e, AVG_9_2_g, AVG_9_2_h } from "../Avg.ts"
import { JW_7_3_11 } from "../Jeugdwet.ts"

/** For a wall that stands whatever the purpose. */
export const everyPurpose: ForbidRule["purposes"] = Purpose.literals

type Rules = readonly [Rule, ...Array<Rule>]

const idsOf = ([first, ...rest]: Rules): [RuleId, ...Array<RuleId>] => [first.id, ...rest.map(({ id }) => id)]

type PermitCell = Omit<PermitRule, "id" | "layer" | "rules" | "sides" | "roles" | "effect" | "relation"> &
  Partial<Pick<PermitRule, "relation">>

/** Permits of one side, by default to those who take part in the case. `id` names the cell. */
export const permitFor =
  (side: Side) =>
  (id: string, rules: Rules, cell: PermitCell): PermitRule => ({
    relation: "participant",
    ...cell,
    id: `statute/${side}/${id}`,
    layer: "statute",
    effect: "permit",
    rules: idsOf(rules),
    sides: [side]
  })

/** Forbids of one side: walls that stand whatever a permit says. */
export const forbidFor =
  (side: Side) =>
  (id: string, rules: Rules, cell: Pick<ForbidRule, "purposes" | "categories">): ForbidRule => ({
    ...cell,
    id: `statute/${side}/${id}`,
    layer: "statute",
    effect: "forbid",
    rules: idsOf(rules),
    sides: [side]
  })

/** A public task (AVG 6(1)(e)) laid down in these articles. */
export const task = (...rules: Rules): LegalBasis => ({
  _tag: "PublicTask",
  citations: idsOf([AVG_6_1_e, ...rules])
})

/** An obligation (AVG 6(1)(c)) laid down in these articles. */
export const obligation = (...rules: Rules): LegalBasis => ({
  _tag: "LegalObligation",
  citations: idsOf([AVG_6_1_c, ...rules])
})

/** The basis with the exception for data on health that these articles make in the public interest. */
export const withHealth = (basis: LegalBasis, ...rules: Rules): LegalBasis => ({
  ...basis,
  article9: { ground: "substantial-public-interest", citations: idsOf([AVG_9_2_g, ...rules]) }
})

/** The basis with the exception for data on health in care, by people bound to secrecy. */
export const withHealthInCare = (basis: LegalBasis, ...rules: Rules): LegalBasis => ({
  ...basis,
  article9: { ground: "care", citations: idsOf([AVG_9_2_h, ...rules]) }
})

/** K1: consent to share, given to whoever holds the data. */
export const consentToShare: PermissionNeed = { kind: "consent-to-process", rule: AVG_6_1_a.id }

/** K3: consent to break the secrecy of youth help. */
export const consentToDisclose: PermissionNeed = { kind: "consent-to-disclose", rule: JW_7_3_11.id }
