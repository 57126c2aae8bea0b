/**
 * A policy: the privacy rules of the law and of one region, compiled to an index.
 *
 * The statute layer is always in it; a declaration can add rules of lower layers and cannot leave law
 * out. It is built once, and its version is a fingerprint of its rules: same rules, same version.
 */
import type { Rule, RuleBook, RuleId } from "@oza/kernel"
import type { GiverRule } from "./GiverRule.ts"
import { fingerprint } from "./policy/fingerprint.ts"
import { buildIndex, type PolicyIndex } from "./policy/PolicyIndex.ts"
import { policyFaultsOver } from "./policy/PolicyFault.ts"
import type { PrivacyRule } from "./PrivacyRule.ts"
import { privacyLaw } from "./statute/privacyLaw.ts"
import { statuteRules } from "./statute/statuteRules.ts"
import { rulesOfSwitched, type SwitchedOn } from "./SwitchableGround.ts"

/** What a region adds to the law. */
export interface PolicyDeclaration {
  /** Rules of the layers below the statute. */
  readonly rules: ReadonlyArray<PrivacyRule>
  /** Whose yes is asked beside those whose yes the law asks. */
  readonly givers?: ReadonlyArray<GiverRule>
  /** Grounds that are not law everywhere yet and that it says are in force; absent: none. */
  readonly switchedOn?: ReadonlyArray<SwitchedOn>
  /** The region's own rules, which these rest on. */
  readonly book: RuleBook
}

export interface Policy {
  /** Fingerprint of all rules in it. */
  readonly version: string
  readonly rules: ReadonlyArray<PrivacyRule>
  readonly givers: ReadonlyArray<GiverRule>
  /** The text of a rule that it rests on. */
  readonly rule: (id: RuleId) => Rule
  readonly index: PolicyIndex
}

/** The law alone. */
export const lawOnly: PolicyDeclaration = { rules: [], book: new Map() }

/** The policy of a declaration; throws on a faulty one, as a region is checked before it is used. */
export const compilePolicy = (declaration: PolicyDeclaration): Policy =>
  compilePolicyOver([...statuteRules, ...rulesOfSwitched(declaration.switchedOn ?? [])], declaration)

/** As `compilePolicy`, over another statute layer than the law as it stands: to try out a change of law. */
export const compilePolicyOver = (
  statute: ReadonlyArray<PrivacyRule>,
  declaration: PolicyDeclaration
): Policy => {
  const [fault] = policyFaultsOver(statute, declaration)
  if (fault !== undefined) throw new Error(fault.message)
  const rules = [...statute, ...declaration.rules]
  const givers = declaration.givers ?? []
  const rule = (id: RuleId): Rule => {
    const found = declaration.book.get(id) ?? privacyLaw.get(id)
    if (found === undefined) throw new Error(`rule ${id} is not in the book`)
    return found
  }
  return {
    version: fingerprint([rules, givers]),
    rules,
    givers,
    rule,
    index: buildIndex(rules, givers, rule)
  }
}
