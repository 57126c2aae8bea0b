/**
 * What an analysis of all cells finds in a policy, as far as the rules alone can tell.
 *
 * Some findings are faults and no policy may have them; others are only shown: a wall that stands free
 * guards against a permit that somebody may write later.
 */
import { type CalendarDate, isInForce, type LocalizedText, type RuleId, text } from "@oza/kernel"
import type { Side } from "@oza/roles"
import { type DataCategory, dataCategories, isSpecialCategory } from "../DataCategory.ts"
import type { Policy } from "../Policy.ts"
import type { PermitRule, PrivacyRule } from "../PrivacyRule.ts"
import { processingActivities, type ProcessingActivity } from "../ProcessingActivity.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import { type Axes, axesOf, dayBands, type Who } from "./Axes.ts"
import { columnOf, type DecisionTable, decisionTable, rowOf, usesOf } from "./DecisionTable.ts"
import { smallestNeeds } from "./words.ts"

/** What can be found. */
export type PolicyFindingKind =
  /** A permit that opens nothing, as a wall stands in each of its cells or nobody can be what it asks. */
  | "unreachable-rule"
  /** A permit without which every cell stays as it is. */
  | "redundant-permit"
  /** A wall in front of nothing: no permit would open what it closes. */
  | "guard-never-hit"
  /** A rule opens on days on which none of the articles that it cites is in force. */
  | "no-citation-in-force"
  /** A purpose of an activity, and a side that answers for it, without a permit that carries a basis. */
  | "purpose-without-basis"
  /** A special category is open without an exception of article 9. */
  | "special-without-exception"
  /** What the samenwerkingsverband holds on health is open to others than the school and the family. */
  | "swv-health-to-third-party"
  /** The citizen service number is open to the school or the samenwerkingsverband. */
  | "bsn-to-school-or-swv"
  /** Agreement with the OPP, with the procedure, or with help opens what only consent can. */
  | "agreement-for-consent"

/** Something that was found, with the place that it is about. */
export interface PolicyFinding {
  readonly kind: PolicyFindingKind
  /** The rule or the activity. */
  readonly at: string
  readonly text: LocalizedText
}

/** Findings that no policy may have; the others are for the reader to judge. */
export const isFault = ({ kind }: PolicyFinding): boolean =>
  kind !== "guard-never-hit" && kind !== "redundant-permit"

/** The first day that is looked at: before the AVG no article of it was in force. */
export const firstDay = "2018-05-25" as CalendarDate

/** Everything that the analysis finds; empty where there is nothing. */
export const policyFindings = (
  policy: Policy,
  { activities = processingActivities }: { readonly activities?: ReadonlyArray<ProcessingActivity> } = {}
): ReadonlyArray<PolicyFinding> => {
  const axes = axesOf(policy)
  const table = decisionTable(policy, axes)
  return [
    ...ruleFindings(policy, axes),
    ...citationFindings(policy),
    ...basisFindings(policy, activities),
    ...openFindings(policy, table)
  ]
}

/** Rules that open or close nothing. */
const ruleFindings = (policy: Policy, axes: Axes): ReadonlyArray<PolicyFinding> =>
  [...usesOf(policy, axes)].flatMap(([rule, { decides, decidesAlone }]): ReadonlyArray<PolicyFinding> => {
    // A permit of a lower layer is cited beside the law and opens nothing.
    if (rule.effect === "permit" && rule.layer !== "statute") return []
    if (decides === 0) {
      return rule.effect === "permit"
        ? [
            {
              kind: "unreachable-rule",
              at: rule.id,
              text: text("Deze regel opent nergens iets.", "This rule opens nothing anywhere.")
            }
          ]
        : [
            {
              kind: "guard-never-hit",
              at: rule.id,
              text: text(
                "Deze regel sluit wat ook zonder haar dicht is: zij is een slot op de deur.",
                "This rule closes what is closed without it: it is a lock on the door."
              )
            }
          ]
    }
    if (decidesAlone > 0 || rule.effect === "forbid") return []
    return [
      {
        kind: "redundant-permit",
        at: rule.id,
        text: text(
          "Alles wat deze regel opent, opent een andere regel ook.",
          "All that this rule opens is opened by another rule as well."
        )
      }
    ]
  })

/** Days on which a rule holds and no article that it stands on is in force; of all rules, or of some. */
export const citationFindings = (
  { rule: textOf, rules }: Policy,
  some: ReadonlyArray<PrivacyRule> = rules
): ReadonlyArray<PolicyFinding> =>
  some.flatMap((rule) => {
    const groups: ReadonlyArray<readonly [string, ReadonlyArray<RuleId>]> =
      rule.effect === "forbid"
        ? [["rules", rule.rules]]
        : [
            ["rules", rule.rules],
            ["basis", rule.basis.citations],
            ...(rule.basis.article9 === undefined
              ? []
              : ([["article9", rule.basis.article9.citations]] as const))
          ]
    return groups.flatMap(([which, ids]) => {
      const cited = ids.map(textOf)
      const start = rule.validFrom !== undefined && rule.validFrom > firstDay ? rule.validFrom : firstDay
      const days = dayBands([...cited, { validFrom: start }])
        .map(({ from }) => (from === undefined || from < start ? start : from))
        .filter((day) => rule.validUntil === undefined || day < rule.validUntil)
      const bare = [...new Set(days)].find((day) => !cited.some((article) => isInForce(article, day)))
      return bare === undefined
        ? []
        : [
            {
              kind: "no-citation-in-force" as const,
              at: rule.id,
              text: text(
                `Op ${bare} geldt geen van de artikelen waarop deze regel rust (${which}): ${ids.join(", ")}.`,
                `On ${bare} none of the articles that this rule rests on is in force (${which}): ${ids.join(", ")}.`
              )
            }
          ]
    })
  })

/** Activities of which a side that answers for them has no permit with a basis. */
const basisFindings = (
  { rules }: Policy,
  activities: ReadonlyArray<ProcessingActivity>
): ReadonlyArray<PolicyFinding> => {
  const permits = rules.filter(
    (rule): rule is PermitRule => rule.effect === "permit" && rule.layer === "statute"
  )
  const carries = (side: Side, { purpose, validFrom, validUntil }: ProcessingActivity) =>
    permits.some(
      (rule) =>
        (rule.sides === undefined || rule.sides.includes(side)) &&
        rule.purposes.includes(purpose) &&
        (rule.validUntil === undefined || rule.validUntil > validFrom) &&
        (rule.validFrom === undefined || validUntil === undefined || rule.validFrom < validUntil)
    )
  const unnamed = purposes.filter((purpose) => !activities.some((one) => one.purpose === purpose))
  return [
    ...unnamed.map((purpose) => ({
      kind: "purpose-without-basis" as const,
      at: purpose,
      text: text("Dit doel hoort bij geen verwerking.", "This purpose belongs to no activity.")
    })),
    ...activities.flatMap((activity) =>
      sidesOf(activity)
        .filter((side) => !carries(side, activity))
        .map((side) => ({
          kind: "purpose-without-basis" as const,
          at: activity.id,
          text: text(
            `Geen regel geeft ${side} een grondslag voor dit doel.`,
            `No rule gives ${side} a basis for this purpose.`
          )
        }))
    )
  ]
}

/** Who acts for a purpose: those who answer for it, or whoever does so in their place. */
const sidesOf = ({ controllers, purpose }: ProcessingActivity): ReadonlyArray<Side> =>
  purpose === "own-file" ? ["family"] : purpose === "watch-over-data" ? ["privacy-office"] : controllers

/** What is open in some cell and may not be. */
const openFindings = (policy: Policy, table: DecisionTable): ReadonlyArray<PolicyFinding> => {
  const found: Array<PolicyFinding> = []
  const add = (
    kind: PolicyFindingKind,
    who: Who,
    purpose: Purpose,
    category: DataCategory,
    said: LocalizedText
  ) => {
    const at = `${who.role ?? who.side}, ${purpose}, ${category}`
    if (!found.some((one) => one.kind === kind && one.at === at)) found.push({ kind, at, text: said })
  }
  forEachOpen(table, (who, tie, purpose, category, opens) => {
    if (
      category === "swv-health" &&
      !mayHoldSwvHealth.has(who.side) &&
      tie !== "emergency" &&
      tie !== "rights-handler"
    )
      add(
        "swv-health-to-third-party",
        who,
        purpose,
        category,
        text(
          "Gezondheidsgegevens van het samenwerkingsverband gaan alleen naar de school en het gezin (WPO-18a.13).",
          "Data on health of the samenwerkingsverband go to the school and the family only (WPO-18a.13)."
        )
      )
    if (category === "bsn" && (who.side === "school" || who.side === "swv"))
      add(
        "bsn-to-school-or-swv",
        who,
        purpose,
        category,
        text(
          "School en samenwerkingsverband gebruiken het burgerservicenummer niet (JW-7.2.1).",
          "School and samenwerkingsverband do not use the citizen service number (JW-7.2.1)."
        )
      )
    const other = smallestNeeds(opens).some(
      (kinds) => kinds.length > 0 && kinds.every((kind) => !isConsentToShare.has(kind))
    )
    if (other)
      add(
        "agreement-for-consent",
        who,
        purpose,
        category,
        text(
          "Een handtekening onder het OPP, een akkoord of een ja op hulp is geen toestemming om gegevens te delen.",
          "A signature under the OPP, an agreement or a yes to help is no consent to share data."
        )
      )
  })
  for (const rule of policy.rules) {
    if (!lacksException(rule)) continue
    found.push({
      kind: "special-without-exception",
      at: rule.id,
      text: text(
        "Bijzondere gegevens zonder uitzondering van artikel 9 van de AVG.",
        "Special categories without an exception of article 9 of the AVG."
      )
    })
  }
  return found
}

/** Who may see what the samenwerkingsverband holds on health. */
const mayHoldSwvHealth: ReadonlySet<Side> = new Set<Side>(["swv", "school", "family"])
const isConsentToShare: ReadonlySet<string> = new Set(["consent-to-process", "consent-to-disclose"])

const lacksException = (rule: PrivacyRule): boolean =>
  rule.effect === "permit" && rule.basis.article9 === undefined && rule.categories.some(isSpecialCategory)

/** Visits every cell in which something is open. */
export const forEachOpen = (
  table: DecisionTable,
  visit: (
    who: Who,
    tie: string,
    purpose: Purpose,
    category: DataCategory,
    /** The combinations of kinds of yes with which it is open. */
    opens: number
  ) => void
): void => {
  const { axes, opens } = table
  for (const [who, asker] of axes.who.entries()) {
    for (const [tie, { relations }] of axes.ties.entries()) {
      const last = rowOf(axes, who, tie + 1, 0, 0, 0)
      for (
        let row = rowOf(axes, who, tie, 0, 0, 0);
        row < last;
        row += purposes.length * dataCategories.length
      ) {
        for (const purpose of purposes) {
          for (const category of dataCategories) {
            const open = opens[row + columnOf(purpose, category)]!
            if (open !== 0) visit(asker, relations.join("+") || "none", purpose, category, open)
          }
        }
      }
    }
  }
}
