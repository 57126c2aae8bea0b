/**
 * The record of what was done in a case under a decision. Whoever is in the case because of an emergency
 * leaves its number with every use, so that the log shows that the glass was broken.
 */
import { type Case, emergencyOf } from "@oza/cases"
import {
  type AccessDecision,
  categoriesOf,
  type DataCategory,
  type Disclosure,
  type DisclosureKind,
  disclosureOf,
  fieldsOf
} from "@oza/privacy"
import type { Schema } from "effect"

/**
 * The record that these fields were shown; with the categories of which there was anything, or of all that
 * was permitted. Throws on a decision that denies.
 */
export const recordOf = (
  decision: AccessDecision,
  state: Case,
  kind: DisclosureKind,
  fields: ReadonlyArray<string>,
  categories?: ReadonlyArray<DataCategory>
): Disclosure =>
  disclosureOf(decision, {
    region: state.region,
    case: state.id,
    kind,
    fields,
    ...(categories === undefined
      ? {}
      : { categories: decision.permitted.filter((one) => categories.includes(one)) }),
    ...brokenGlass(decision, state)
  })

/** The record that this was written in a case, with the categories of what was written. */
export const writingOf = (decision: AccessDecision, state: Case, written: Schema.Top): Disclosure =>
  disclosureOf(decision, {
    region: state.region,
    case: state.id,
    kind: "write",
    fields: fieldsOf(written),
    categories: categoriesOf(written),
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
