/**
 * The record of what was done in a case under a decision. Whoever is in the case because of an emergency
 * leaves its number with every use, so that the log shows that the glass was broken.
 */
import { type Case, emergencyOf } from "@oza/cases"
import { type AccessDecision, type Disclosure, type DisclosureKind, disclosureOf } from "@oza/privacy"

/** The record that these fields were shown or written. Throws on a decision that denies. */
export const recordOf = (
  decision: AccessDecision,
  state: Case,
  kind: DisclosureKind,
  fields: ReadonlyArray<string>
): Disclosure =>
  disclosureOf(decision, {
    region: state.region,
    case: state.id,
    kind,
    fields,
    ...brokenGlass(decision, state)
  })

/** The emergency that a decision for `protect` rests on. */
export const brokenGlass = (
  { actor, on, purpose }: AccessDecision,
  state: Case
): { readonly emergency?: number } => {
  const emergency = purpose === "protect" ? emergencyOf(state, actor, on) : undefined
  return emergency === undefined ? {} : { emergency: emergency.number }
}
