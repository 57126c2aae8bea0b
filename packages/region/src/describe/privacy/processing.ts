/** What is done with data for one purpose: by which side, which data, on which ground, with which yes. */
import { type LocalizedText, text } from "@oza/kernel"
import {
  type DataCategory,
  isSpecialCategory,
  type LegalBasis,
  type PermitRule,
  type Purpose
} from "@oza/privacy"
import type { Side } from "@oza/roles"
import type { Page } from "./page.ts"

/** What people call each ground of AVG article 6. */
export const basisName: { readonly [B in LegalBasis["_tag"]]: LocalizedText } = {
  Consent: text("toestemming (AVG 6 lid 1 a)", "consent (GDPR 6(1)(a))"),
  Contract: text("overeenkomst (AVG 6 lid 1 b)", "contract (GDPR 6(1)(b))"),
  LegalObligation: text("wettelijke plicht (AVG 6 lid 1 c)", "legal obligation (GDPR 6(1)(c))"),
  VitalInterest: text("vitaal belang (AVG 6 lid 1 d)", "vital interest (GDPR 6(1)(d))"),
  PublicTask: text("publieke taak (AVG 6 lid 1 e)", "public task (GDPR 6(1)(e))"),
  LegitimateInterest: text("gerechtvaardigd belang (AVG 6 lid 1 f)", "legitimate interest (GDPR 6(1)(f))")
}

/** What people call each exception of AVG article 9. */
export const exceptionName: {
  readonly [E in NonNullable<LegalBasis["article9"]>["ground"]]: LocalizedText
} = {
  "explicit-consent": text("uitdrukkelijke toestemming (AVG 9 lid 2 a)", "explicit consent (GDPR 9(2)(a))"),
  "vital-interest": text("vitaal belang (AVG 9 lid 2 c)", "vital interest (GDPR 9(2)(c))"),
  "substantial-public-interest": text(
    "zwaarwegend algemeen belang (AVG 9 lid 2 g)",
    "substantial public interest (GDPR 9(2)(g))"
  ),
  care: text("hulp en zorg (AVG 9 lid 2 h)", "help and care (GDPR 9(2)(h))"),
  statistics: text("statistiek (AVG 9 lid 2 j)", "statistics (GDPR 9(2)(j))")
}

/** The rules of law that open data for a purpose, in the order of the policy. */
export const permitsFor = ({ policy }: Page, purpose: Purpose): ReadonlyArray<PermitRule> =>
  policy.rules.filter(
    (rule): rule is PermitRule =>
      rule.effect === "permit" && rule.layer === "statute" && rule.purposes.includes(purpose)
  )

/** The sides that process for a purpose. */
export const sidesFor = (page: Page, purpose: Purpose): ReadonlyArray<Side> => [
  ...new Set(permitsFor(page, purpose).flatMap(({ sides }) => sides ?? []))
]

/** The special categories that are processed for a purpose. */
export const specialFor = (page: Page, purpose: Purpose): ReadonlyArray<DataCategory> => [
  ...new Set(permitsFor(page, purpose).flatMap(({ categories }) => categories.filter(isSpecialCategory)))
]
