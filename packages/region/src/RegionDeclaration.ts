/**
 * What a region declares: everything that makes it work its own way, as plain typed data.
 *
 * It is checked as a whole before anything runs on it (`checkRegion`). No package below a region knows
 * one by name; what regions differ in is a field here.
 */
import type { GroupRoute } from "@oza/cases"
import type { FundingDeclaration } from "@oza/funding"
import type {
  CalendarDate,
  Choices,
  LocalizedText,
  MunicipalityCode,
  OpenTerms,
  RegionId,
  Rule,
  RuleId,
  SwvCode
} from "@oza/kernel"
import type { GiverRule, PrivacyRule, SwitchedOn } from "@oza/privacy"
import type { ReportedIndicator } from "@oza/reporting"
import type { Role } from "@oza/roles"
import type { PathwayDeclaration } from "./PathwayDeclaration.ts"

/** A principle of the region. It advises and is shown; it never blocks. */
export interface ProfileText {
  readonly rule: RuleId
  readonly text: LocalizedText
}

/** Terms that law or agreement leaves open, with what the region decided about each. */
export interface FilledTerms<T extends OpenTerms = OpenTerms> {
  readonly terms: T
  readonly choices: Choices<T>
}

/**
 * Something that a document claims about the law and that the law does not say. It is kept visible with
 * the reading that holds; it is no switch, and nothing is opened by it.
 */
export interface ContestedClaim {
  /** The rule of the region that makes the claim. */
  readonly rule: RuleId
  /** The law that the claim is about. */
  readonly law: ReadonlyArray<RuleId>
  readonly claims: LocalizedText
  readonly reading: LocalizedText
}

/** What a region adds to the law on privacy: it narrows, and opens nothing. */
export interface PrivacyOverlay {
  readonly rules: ReadonlyArray<PrivacyRule>
  /** Whose yes is asked beside those whose yes the law asks. */
  readonly givers: ReadonlyArray<GiverRule>
  /** Grounds that are not law everywhere yet (Wams), and that it says are in force; absent: none. */
  readonly switchedOn?: ReadonlyArray<SwitchedOn>
  readonly contested: ReadonlyArray<ContestedClaim>
}

export interface RegionDeclaration {
  readonly id: RegionId
  readonly name: LocalizedText
  /** The samenwerkingsverbanden that work in it. */
  readonly swvs: ReadonlyArray<SwvCode>
  readonly municipalities: ReadonlyArray<MunicipalityCode>
  /** First day on which the region works this way. */
  readonly start: CalendarDate
  readonly roles: ReadonlyArray<Role>
  readonly rules: ReadonlyArray<Rule>
  /** Versions of its way, each from its own day. */
  readonly pathways: ReadonlyArray<PathwayDeclaration>
  readonly privacy: PrivacyOverlay
  readonly funding: FundingDeclaration
  readonly openTerms: FilledTerms
  /** How a group arrangement comes about; without it the region has none beside its register. */
  readonly groupRoute?: GroupRoute
  readonly indicators: ReadonlyArray<ReportedIndicator>
  /** What the region wants to know and cases cannot tell: it is asked of people. */
  readonly surveys: ReadonlyArray<ProfileText>
  readonly profile: ReadonlyArray<ProfileText>
}

/** Keeps a declaration as it was written, with its shape checked. */
export const defineRegion = <const D extends RegionDeclaration>(declaration: D): D => declaration
