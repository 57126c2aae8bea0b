/**
 * What travels with a move to another region, and what stays behind and why.
 *
 * Of the categories that are offered, only those travel for which a permission to share runs on the day:
 * K1 (consent to process) and, for what helpers hold in confidence, K3 (consent to disclose). Who the
 * child is travels only where that was permitted too; the BSN, signals on safety and what the
 * samenwerkingsverband holds on health never do. What travels is cut from the case by category, under the
 * decision on the one who sends it: nobody sends what he may not see. A permission has to name the region;
 * the roles there have names of their own, so the role is not looked at.
 */
import { type CalendarDate, type LocalizedText, type RegionId, type Rule, RuleId, text } from "@oza/kernel"
import {
  type AccessDecision,
  categoryName,
  caseCategories,
  type DataCategory,
  type GiverRule,
  permissionName,
  permissionStatus,
  privacyLaw,
  project,
  relativesBy,
  type Visible
} from "@oza/privacy"
import type { RoleCatalogue } from "@oza/roles"
import { accessSubject } from "./AccessSubject.ts"
import { Case } from "./Case.ts"
import type { Move } from "./Move.ts"
import type { Pathway } from "./Pathway.ts"
import { ruleIn } from "./ActRuling.ts"

/** The file that the other region gets to see. */
export interface MovingFile {
  readonly from: RegionId
  readonly to: RegionId
  /** The day on which the permissions were looked at. */
  readonly on: CalendarDate
  readonly categories: ReadonlyArray<DataCategory>
  readonly case: Visible<Case>
}

/** A category that does not travel, with the rule that keeps it. */
export interface StaysBehind {
  readonly category: DataCategory
  readonly because: LocalizedText
  readonly rule: Rule
}

/** What would travel, what stays behind and why. */
export interface Moving {
  readonly file: MovingFile
  readonly staysBehind: ReadonlyArray<StaysBehind>
  /** Paths of the fields that travel, for the record of processing. */
  readonly fields: ReadonlyArray<string>
}

/** What the permissions are read with, and the decision on who sends, for exactly these categories. */
export interface Sending {
  readonly catalogue: RoleCatalogue
  readonly givers?: ReadonlyArray<GiverRule> | undefined
  readonly decide: (categories: ReadonlyArray<DataCategory>) => AccessDecision
}

/** What travels in this move on this day. */
export const movingFile = (
  state: Case,
  move: Pick<Move, "to" | "categories">,
  on: CalendarDate,
  { catalogue, givers, decide }: Sending
): Moving => {
  const kept = caseCategories.flatMap((category) => keptBack(category, state, move, on, catalogue, givers))
  const permitted = caseCategories.filter((category) => !kept.some((one) => one.category === category))
  const decision = decide(permitted)
  const categories = permitted.filter((category) => decision.permitted.includes(category))
  const cut = project(Case, decision, state)
  return {
    file: { from: state.region, to: move.to, on, categories, case: cut.value },
    staysBehind: [
      ...kept,
      ...decision.withheld.map(({ category, because, rule }) => ({ category, because, rule }))
    ],
    fields: cut.shown
  }
}

/** A wall of the law stands around the last: it goes to nobody but the school and the family. */
const never: ReadonlyArray<DataCategory> = ["bsn", "safety", "swv-health"]
const confidential: ReadonlyArray<DataCategory> = ["health", "youth-help", "family"]

/** Why the category stays behind; empty where it may travel. */
const keptBack = (
  category: DataCategory,
  state: Case,
  move: Pick<Move, "to" | "categories">,
  on: CalendarDate,
  catalogue: RoleCatalogue,
  givers: ReadonlyArray<GiverRule> | undefined
): ReadonlyArray<StaysBehind> => {
  const stays = (rule: string, because: LocalizedText): ReadonlyArray<StaysBehind> => [
    { category, because, rule: ruleIn(privacyLaw, RuleId.make(rule)) }
  ]
  const name = categoryName[category]
  if (never.includes(category)) {
    return stays("AVG-5.1.c", text(`Dit gaat nooit mee: ${name.nl}.`, `This never travels: ${name.en}.`))
  }
  if (!move.categories.includes(category)) {
    return stays(
      "AVG-5.1.c",
      text(`Dit is niet aangeboden: ${name.nl}.`, `This was not offered: ${name.en}.`)
    )
  }
  const kinds = confidential.includes(category)
    ? (["consent-to-process", "consent-to-disclose"] as const)
    : (["consent-to-process"] as const)
  const subject = accessSubject(state)
  const recipients = new Set(state.permissions.flatMap(({ scope }) => scope.recipients))
  const missing = kinds.find(
    (kind) =>
      ![...recipients].some(
        (recipient) =>
          permissionStatus({
            kind,
            purpose: "arrange",
            category,
            recipient,
            permissions: state.permissions,
            region: move.to,
            child: state.child,
            relatives: relativesBy(subject, catalogue, on),
            capacities: state.capacities,
            on,
            ...(givers === undefined ? {} : { extra: givers })
          }).state === "valid"
      )
  )
  if (missing === undefined) return []
  const kind = permissionName[missing]
  return stays(
    missing === "consent-to-process" ? "AVG-6.1.a" : "JW-7.3.11",
    text(
      `Hiervoor loopt op deze dag geen ${kind.nl} met die regio: ${name.nl}.`,
      `No ${kind.en} to that region runs on this day for this: ${name.en}.`
    )
  )
}

/** A part of the file that the pathway of the other region has no name for. */
export interface UnknownPart {
  readonly part: "role" | "meeting" | "circumstance" | "yield" | "procedure"
  readonly id: string
}

/** Which parts of the file this pathway does not know; empty where it knows them all. */
export const unknownParts = (
  { case: state }: Pick<MovingFile, "case">,
  to: Pathway
): ReadonlyArray<UnknownPart> => {
  const ids = (known: ReadonlyArray<{ readonly id: string }>) => known.map(({ id }) => id)
  const compared: ReadonlyArray<
    readonly [UnknownPart["part"], ReadonlyArray<string | undefined> | undefined, ReadonlyArray<string>]
  > = [
    ["role", state.participants?.map(({ role }) => role), to.roles],
    ["meeting", state.meetings?.map(({ plan }) => plan?.kind), ids(to.meetings)],
    ["circumstance", state.circumstances?.map(({ circumstance }) => circumstance), ids(to.circumstances)],
    ["yield", state.yields?.map((one) => one.yield), ids(to.yields)],
    ["procedure", state.procedures?.map(({ procedure }) => procedure), ids(to.procedures)]
  ]
  return compared.flatMap(([part, used = [], known]) =>
    [...new Set(used)].flatMap((id) => (id === undefined || known.includes(id) ? [] : [{ part, id }]))
  )
}
