/**
 * The approach to several problems at once (Wams): a bill, and no law. It opens nothing unless a region says
 * that it has come into force, from which day, and where that stands.
 *
 * Kamerstuk 36295. What it would open is kept to what the bill is about: a municipality that coordinates may
 * use what others hold on education and the home for arranging help together. Health it does not open.
 */
import type { CalendarDate, RuleId } from "@oza/kernel"
import type { PermitRule } from "../../PrivacyRule.ts"
import { AVG_6_1_e } from "../Avg.ts"

/** The rules that the Act would bring, from its day on, resting on the rule that says that it is in force. */
export const wamsRules = (from: CalendarDate, rule: RuleId): ReadonlyArray<PermitRule> => [
  {
    id: "statute/municipality/wams",
    layer: "statute",
    effect: "permit",
    rules: [rule],
    sides: ["municipality"],
    relation: "participant",
    purposes: ["arrange"],
    categories: ["education", "family"],
    basis: { _tag: "PublicTask", citations: [AVG_6_1_e.id, rule] },
    obligations: ["only-what-is-needed", "inform-family"],
    validFrom: from
  }
]
