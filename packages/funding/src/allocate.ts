/**
 * Divides the costs of an arrangement: over sources by preceding law or by the key that holds on the
 * day of decision, and over the years of each source by day.
 *
 * Each division is by largest remainder, so that no cent is lost or made. It refuses where a rule about
 * payers would be broken, where the grey area asks for a conversation that was not had, and where the
 * declaration does not say what to do. It knows no budgets: lack of money is no ground to withhold.
 */
import {
  type Amount,
  amount,
  apportion,
  type CalendarDate,
  type Ground,
  granted,
  periodContains,
  refused,
  type Rule,
  type RuleBook,
  type RuleId,
  type Share,
  sumCents
} from "@oza/kernel"
import { Result } from "effect"
import {
  type Allocation,
  type AllocationRequest,
  type CostedAgreement,
  type FundingLine,
  FundingRefused,
  type LineBasis
} from "./Allocation.ts"
import { type Costs, costsOf } from "./Costs.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { splitByYear } from "./FundingYear.ts"
import { cellOf } from "./GreyArea.ts"
import {
  givenTwice,
  noCosts,
  noKey,
  notAllDays,
  type Objection,
  severalKeys,
  severalLaws,
  talkFirst
} from "./Objection.ts"
import { payerRulesAgainst } from "./PayerRule.ts"
import type { PrecedingLaw } from "./PrecedingLaw.ts"
import { covers, type Situation } from "./Scope.ts"
import type { Source, SourceId } from "./Source.ts"
import type { SplitKey } from "./SplitKey.ts"

/** One source's part of an agreement, before it is divided over years. */
interface Part {
  readonly source: Source
  readonly share: Share
  readonly rule: RuleId
  readonly basis: LineBasis
}

/**
 * Who pays what, or every ground on which the costs cannot be divided so. The declaration is one in
 * which `checkFunding` found no fault, and the rules are those that it names; a missing one throws.
 */
export const allocate = (
  declaration: FundingDeclaration,
  rules: RuleBook,
  request: AllocationRequest
): Result.Result<Allocation, FundingRefused> => {
  const ruleOf = (id: RuleId): Rule => {
    const rule = rules.get(id)
    if (rule === undefined)
      throw new Error(`the rule book has no rule ${id}, which the funding declaration names`)
    return rule
  }
  const objections: Array<Objection> = []
  const lines: Array<FundingLine> = []
  const costs: Array<Allocation["costs"][number]> = []
  for (const [index, agreement] of request.agreements.entries()) {
    const at = `agreements.${index}`
    const divided = divide(declaration, request, agreement)
    if (Result.isFailure(divided)) {
      objections.push(...divided.failure.map((it) => ({ ...it, path: `${at}.${it.path}` })))
      continue
    }
    lines.push(...divided.success.lines)
    costs.push({ agreement: agreement.agreement, amount: divided.success.total })
  }
  objections.push(...twice(declaration, request.agreements))
  const [first, ...rest] = objections
  if (first !== undefined) {
    const ground = ({ rule, because }: Objection): Ground => ({ rule: ruleOf(rule), because, cures: [] })
    return Result.fail(
      new FundingRefused({
        ruling: refused(request.on, [ground(first), ...rest.map(ground)]),
        paths: [first.path, ...rest.map(({ path }) => path)]
      })
    )
  }
  const byAgreement = <A extends { readonly agreement: number }>(items: ReadonlyArray<A>) =>
    items.toSorted((a, b) => a.agreement - b.agreement) as unknown as readonly [A, ...Array<A>]
  return Result.succeed({
    decidedOn: request.on,
    lines: byAgreement(lines),
    costs: byAgreement(costs),
    total: sumCents(costs.map((it) => it.amount)),
    ruling: granted(
      request.on,
      [...new Set(lines.map(({ rule }) => rule))].toSorted().map((rule) => ruleOf(rule))
    )
  })
}

type Divided = Result.Result<
  { readonly total: Amount; readonly lines: ReadonlyArray<FundingLine> },
  ReadonlyArray<Objection>
>

const divide = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  agreement: CostedAgreement
): Divided => {
  const situation: Situation = {
    kind: agreement.kind,
    setting: agreement.setting,
    schoolType: request.schoolType,
    enrolment: request.enrolment
  }
  const costs = costsOf(declaration.prices, agreement)
  const parts = partsOf(declaration, request, situation)
  const objections = [
    ...(Result.isFailure(costs) ? [noCosts(declaration.rule, costs.failure)] : []),
    ...(Result.isFailure(parts)
      ? [parts.failure, ...talkObjections(declaration, request, situation)]
      : partObjections(declaration, request, agreement, situation, parts.success))
  ]
  if (Result.isFailure(costs) || Result.isFailure(parts) || objections.length > 0)
    return Result.fail(objections)
  return Result.succeed({
    total: costs.success.total,
    lines: linesOf(request.on, agreement, costs.success, parts.success)
  })
}

/** Which sources pay: that of the preceding law that fits, or those of the one key. */
const partsOf = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  situation: Situation
): Result.Result<ReadonlyArray<Part>, Objection> => {
  const [law, ...otherLaws] = declaration.precedingLaw.filter(
    (it) => request.precedingLaw.includes(it.law) && covers(it.scope, situation)
  )
  if (law !== undefined) {
    return otherLaws.length === 0
      ? Result.succeed([partByLaw(declaration, law)])
      : Result.fail(severalLaws([law, ...otherLaws]))
  }
  const [key, ...otherKeys] = declaration.keys.filter(
    (it) => periodContains(it.period, request.on) && covers(it.scope, situation)
  )
  if (key === undefined) return Result.fail(noKey(declaration.rule, request.on))
  return otherKeys.length === 0
    ? Result.succeed(partsByKey(declaration, key))
    : Result.fail(severalKeys(declaration.rule, [key, ...otherKeys]))
}

const partByLaw = (declaration: FundingDeclaration, law: PrecedingLaw): Part => ({
  source: sourceOf(declaration, law.source),
  share: { numerator: 1, denominator: 1 },
  rule: law.rule,
  basis: { _tag: "ByPrecedingLaw", law: law.law }
})

const partsByKey = (declaration: FundingDeclaration, key: SplitKey): ReadonlyArray<Part> =>
  key.shares
    .filter(({ share }) => share.numerator > 0)
    .map(({ source, share }) => ({
      source: sourceOf(declaration, source),
      share,
      rule: key.rule,
      basis: { _tag: "ByKey", key: key.id, share }
    }))

const sourceOf = (declaration: FundingDeclaration, id: SourceId): Source => {
  const source = declaration.sources.find((it) => it.id === id)
  if (source === undefined) throw new Error(`the funding declaration has no source ${id}, which it names`)
  return source
}

const linesOf = (
  on: CalendarDate,
  agreement: CostedAgreement,
  costs: Costs,
  parts: ReadonlyArray<Part>
): ReadonlyArray<FundingLine> => {
  const amounts = apportioned(
    costs.total,
    parts.map(({ share }) => share)
  )
  return parts.flatMap((part, index) => {
    const years = splitByYear(part.source.year, agreement)
    const perYear = apportioned(
      amounts[index]!,
      years.map(({ days }) => costs.weightOf(days))
    )
    return years.map(({ year, days }, of) => ({
      agreement: agreement.agreement,
      source: part.source.id,
      holder: part.source.holder,
      year,
      ...days,
      amount: perYear[of]!,
      rule: part.rule,
      basis: part.basis,
      decidedOn: on
    }))
  })
}

const apportioned = (total: Amount, weights: ReadonlyArray<Share | bigint>): ReadonlyArray<Amount> => {
  const [first, ...rest] = weights
  if (first === undefined) throw new Error("costs are divided over at least one part")
  return Result.getOrThrow(apportion(total, [first, ...rest])).map((part) => amount(part))
}

const partObjections = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  agreement: CostedAgreement,
  situation: Situation,
  parts: ReadonlyArray<Part>
): ReadonlyArray<Objection> => {
  const missing = parts.filter(({ source }) => !existsThroughout(source, agreement))
  // What preceding law pays is neither education nor youth help: no rule about those two applies.
  const byKey = parts.filter(({ basis }) => basis._tag === "ByKey")
  return [
    ...missing.map(({ source }) => notAllDays(source)),
    ...byKey.flatMap(({ source }) =>
      payerRulesAgainst(declaration.payerRules, situation, source.holder).map(({ rule, because }) => ({
        path: "kind",
        rule,
        because
      }))
    ),
    ...(byKey.length === 0 ? [] : talkObjections(declaration, request, situation))
  ]
}

const existsThroughout = ({ validity }: Source, days: CostedAgreement): boolean =>
  validity === undefined ||
  (validity.from <= days.from && (validity.until === undefined || days.until <= validity.until))

const talkObjections = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  situation: Situation
): ReadonlyArray<Objection> => {
  const cell = cellOf(declaration.matrix, situation)
  return cell?.conversation === "required" && !request.greyAreaTalked ? [talkFirst(cell.rule)] : []
}

const twice = (
  declaration: FundingDeclaration,
  agreements: ReadonlyArray<CostedAgreement>
): ReadonlyArray<Objection> =>
  agreements.flatMap(({ agreement }, index) =>
    agreements.findIndex((it) => it.agreement === agreement) === index
      ? []
      : [{ ...givenTwice(declaration.rule), path: `agreements.${index}.agreement` }]
  )
