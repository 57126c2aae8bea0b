/**
 * Who may commit money: for each source a role, up to an amount, alone or with a second person.
 *
 * It is about who decides, never about whether there is money: no budget is asked here. Somebody may
 * stand in for another for a period. Where nobody may, the ruling says who could.
 */
import {
  type Amount,
  Amount as AmountSchema,
  amount,
  CalendarDate,
  eurosText,
  type Ground,
  granted,
  type LocalizedText,
  Period,
  periodContains,
  PersonId,
  refused,
  type Rule,
  type RuleBook,
  RuleId,
  type Ruling,
  sumCents,
  text
} from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import type { FundingLine } from "./Allocation.ts"
import { SourceId } from "./Source.ts"

/** A role that may commit from a source. */
export const CommitmentMandate = Schema.Struct({
  source: SourceId,
  role: RoleId,
  /** At most this for one arrangement; absent: whatever it is. */
  upTo: Schema.optionalKey(AmountSchema),
  /** Above this a second person with a mandate for the source agrees; absent: never needed. */
  secondAbove: Schema.optionalKey(AmountSchema),
  period: Period,
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "CommitmentMandate" }))
export type CommitmentMandate = typeof CommitmentMandate.Type

/** Somebody acts in the place of another, who has the role, for a while. */
export const Substitution = Schema.Struct({
  party: PersonId,
  role: RoleId,
  from: CalendarDate,
  /** First day on which it no longer holds. */
  until: CalendarDate,
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "CommitmentSubstitution" }))
export type Substitution = typeof Substitution.Type

/** Somebody who agrees to a commitment. */
export interface Approver {
  readonly party: PersonId
  readonly role: RoleId
}

/** What is to be committed, by whom, and under which mandates. */
export interface CommitmentAsked {
  readonly lines: ReadonlyArray<Pick<FundingLine, "source" | "amount">>
  readonly approvers: readonly [Approver, ...ReadonlyArray<Approver>]
  readonly on: CalendarDate
  readonly mandates: ReadonlyArray<CommitmentMandate>
  readonly substitutions: ReadonlyArray<Substitution>
}

/**
 * May these people commit these amounts on this day? A source without any mandate is free: the region has
 * not laid down who commits it. `act` names what somebody has to do to agree, for the cures.
 */
export const mayCommit = (
  { approvers, lines, mandates, on, substitutions }: CommitmentAsked,
  rules: RuleBook,
  act: string
): Ruling => {
  const used: Array<RuleId> = []
  const grounds: Array<Ground> = []
  for (const [source, total] of totals(lines)) {
    const ofSource = mandates.filter((one) => one.source === source)
    if (ofSource.length === 0) continue
    const running = ofSource.filter(({ period }) => periodContains(period, on))
    const able = approvers.flatMap((approver) => {
      const mandate = running.find(
        (one) => holds(approver, one.role, on, substitutions) && total <= (one.upTo ?? total)
      )
      return mandate === undefined ? [] : [{ party: approver.party, mandate }]
    })
    const people = new Set(able.map(({ party }) => party)).size
    const enough = able.find(({ mandate }) => people > 1 || total <= (mandate.secondAbove ?? total))
    if (enough !== undefined) {
      used.push(enough.mandate.rule)
      continue
    }
    const could = running.filter((one) => total <= (one.upTo ?? total))
    grounds.push({
      rule: ruleIn(rules, (able[0]?.mandate ?? ofSource[0]!).rule),
      because: able.length === 0 ? noMandate(source, total) : secondNeeded(source, total),
      cures:
        could.length === 0
          ? []
          : [
              {
                act,
                by: [...new Set(could.map(({ role }) => role))],
                text: text("Laat iemand met mandaat instemmen.", "Let somebody with a mandate agree.")
              }
            ]
    })
  }
  const [first, ...rest] = grounds
  return first === undefined
    ? granted(
        on,
        [...new Set(used)].map((id) => ruleIn(rules, id))
      )
    : refused(on, [first, ...rest])
}

const totals = (lines: CommitmentAsked["lines"]): ReadonlyArray<readonly [SourceId, Amount]> =>
  [...Map.groupBy(lines, ({ source }) => source)].map(
    ([source, of]) => [source, amount(sumCents(of.map((line) => line.amount)))] as const
  )

/** Has this person the role, or stands in for who has it? */
const holds = (
  { party, role }: Approver,
  needed: RoleId,
  on: CalendarDate,
  substitutions: ReadonlyArray<Substitution>
): boolean =>
  role === needed ||
  substitutions.some((one) => one.party === party && one.role === needed && one.from <= on && on < one.until)

const noMandate = (source: SourceId, total: Amount): LocalizedText => {
  const euros = eurosText(total)
  return text(
    `Wie hier beslist, heeft geen mandaat voor ${euros.nl} uit "${source}".`,
    `Whoever decides here has no mandate for ${euros.en} from "${source}".`
  )
}

const secondNeeded = (source: SourceId, total: Amount): LocalizedText => {
  const euros = eurosText(total)
  return text(
    `Voor ${euros.nl} uit "${source}" stemt een tweede persoon met mandaat in.`,
    `For ${euros.en} from "${source}" a second person with a mandate agrees.`
  )
}

const ruleIn = (rules: RuleBook, id: RuleId): Rule => {
  const rule = rules.get(id)
  if (rule === undefined) throw new Error(`the rule book has no rule ${id}, which a mandate names`)
  return rule
}
