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
  sharesAddToOne,
  sumCents
} from "@oza/kernel"
import { Result } from "effect"
import {
  type AgreedException,
  type Allocation,
  type AllocationRequest,
  type CostedAgreement,
  type FundingLine,
  FundingRefused,
  type LineBasis
} from "./Allocation.ts"
import { type Costs, costsOf } from "./Costs.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { givenYears } from "./GivenDays.ts"
import { cellOf } from "./GreyArea.ts"
import {
  agreedLater,
  exceptionNotWhole,
  givenTwice,
  nobodyPlaced,
  noCosts,
  noExceptions,
  noKey,
  notAgreedByAll,
  notAllDays,
  type Objection,
  severalKeys,
  severalLaws,
  talkFirst,
  unknownSource
} from "./Objection.ts"
import { payerRulesAgainst } from "./PayerRule.ts"
import type { PrecedingLaw } from "./PrecedingLaw.ts"
import { covers, type Situation } from "./Scope.ts"
import type { Source, SourceId } from "./Source.ts"
import type { SplitKey } from "./SplitKey.ts"
import { divideBy, type SourcePart, type SourceShare, sourcesOf } from "./SplitMethod.ts"

/** How the costs of one agreement are divided over sources, before anybody knows what they are. */
interface Division {
  /** Every source that it can make pay. */
  readonly sources: readonly [Source, ...ReadonlyArray<Source>]
  readonly rule: RuleId
  readonly divide: (total: Amount) => ReadonlyArray<SourcePart>
  readonly basisOf: (source: SourceId) => LineBasis
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
  const costs = costsOf(declaration, agreement)
  const division = divisionOf(declaration, request, agreement, situation)
  const objections = [
    ...(Result.isFailure(costs) ? [noCosts(declaration.rule, costs.failure)] : []),
    ...(Result.isFailure(division)
      ? [division.failure, ...talkObjections(declaration, request, situation)]
      : divisionObjections(declaration, request, agreement, situation, division.success))
  ]
  if (Result.isFailure(costs) || Result.isFailure(division) || objections.length > 0)
    return Result.fail(objections)
  return Result.succeed({
    total: costs.success.total,
    lines: linesOf(request.on, agreement, costs.success, division.success)
  })
}

/** How it is divided: by the preceding law that fits, by an exception that was agreed, or by the one key. */
const divisionOf = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  agreement: CostedAgreement,
  situation: Situation
): Result.Result<Division, Objection> => {
  const [law, ...otherLaws] = declaration.precedingLaw.filter(
    (it) => request.precedingLaw.includes(it.law) && covers(it.scope, situation)
  )
  if (law !== undefined) {
    return otherLaws.length === 0
      ? Result.succeed(byLaw(declaration, law))
      : Result.fail(severalLaws([law, ...otherLaws]))
  }
  if (agreement.exception !== undefined) return byException(declaration, agreement.exception, request.on)
  const [key, ...otherKeys] = declaration.keys.filter(
    (it) => periodContains(it.period, request.on) && covers(it.scope, situation)
  )
  if (key === undefined) return Result.fail(noKey(declaration.rule, request.on))
  return otherKeys.length === 0
    ? byKey(declaration, key, agreement)
    : Result.fail(severalKeys(declaration.rule, [key, ...otherKeys]))
}

const byLaw = (declaration: FundingDeclaration, law: PrecedingLaw): Division => ({
  sources: [sourceOf(declaration, law.source)],
  rule: law.rule,
  divide: (total) => [{ source: law.source, amount: total }],
  basisOf: () => ({ _tag: "ByPrecedingLaw", law: law.law })
})

const byException = (
  declaration: FundingDeclaration,
  { agreedBy, on, shares }: AgreedException,
  decidedOn: CalendarDate
): Result.Result<Division, Objection> => {
  const rule = declaration.exceptionRule
  if (rule === undefined) return Result.fail(noExceptions(declaration.rule))
  if (on > decidedOn) return Result.fail(agreedLater(rule))
  if (!sharesAddToOne(shares.map(({ share }) => share))) return Result.fail(exceptionNotWhole(rule))
  const unknown = shares.find(({ source }) => !declaration.sources.some(({ id }) => id === source))
  if (unknown !== undefined) return Result.fail(unknownSource(rule, unknown.source))
  const [first, ...rest] = sourcesOf(shares, undefined).map((id) => sourceOf(declaration, id))
  const silent = [first!, ...rest].find(({ holder }) => !agreedBy.some((one) => one.holder === holder))
  if (silent !== undefined) return Result.fail(notAgreedByAll(rule, silent))
  return Result.succeed({
    sources: [first!, ...rest],
    rule,
    divide: (total) => divideBy(shares, undefined, { total, quantity: 1 }),
    basisOf: (source) => ({ _tag: "ByException", share: shareOf(shares, source), agreedOn: on })
  })
}

const byKey = (
  declaration: FundingDeclaration,
  key: SplitKey,
  { placed, quantity }: CostedAgreement
): Result.Result<Division, Objection> => {
  const isByParticipants = key.method?._tag === "ByParticipants"
  const counted = isByParticipants ? placed?.filter(({ participants }) => participants > 0) : undefined
  if (isByParticipants && (counted ?? []).length === 0) return Result.fail(nobodyPlaced(key.rule))
  const stranger = counted?.find(({ source }) => !key.shares.some((one) => one.source === source))
  if (stranger !== undefined) return Result.fail(unknownSource(key.rule, stranger.source))
  const ids = counted?.map(({ source }) => source) ?? sourcesOf(key.shares, key.method)
  const [first, ...rest] = ids.map((id) => sourceOf(declaration, id))
  const { method } = key
  return Result.succeed({
    sources: [first!, ...rest],
    rule: key.rule,
    divide: (total) => divideBy(key.shares, method, { total, quantity, placed: counted }),
    basisOf: (source) =>
      method === undefined
        ? { _tag: "ByKey", key: key.id, share: shareOf(key.shares, source) }
        : { _tag: "ByMethod", key: key.id, method: method._tag }
  })
}

const shareOf = (shares: ReadonlyArray<SourceShare>, source: SourceId): Share => {
  const found = shares.find((one) => one.source === source)
  if (found === undefined) throw new Error(`the division has no share of ${source}`)
  return found.share
}

const sourceOf = (declaration: FundingDeclaration, id: SourceId): Source => {
  const source = declaration.sources.find((it) => it.id === id)
  if (source === undefined) throw new Error(`the funding declaration has no source ${id}, which it names`)
  return source
}

const linesOf = (
  on: CalendarDate,
  agreement: CostedAgreement,
  costs: Costs,
  division: Division
): ReadonlyArray<FundingLine> =>
  division.divide(costs.total).flatMap((part) => {
    const source = division.sources.find(({ id }) => id === part.source)
    if (source === undefined) throw new Error(`the division makes ${part.source} pay, which it does not name`)
    const years = givenYears(source.year, agreement, costs.given)
    const perYear = apportioned(
      part.amount,
      years.map(({ days }) => costs.weightOf(days))
    )
    return years.map(({ year, days }, of) => ({
      agreement: agreement.agreement,
      source: source.id,
      holder: source.holder,
      year,
      ...days,
      amount: perYear[of]!,
      rule: division.rule,
      basis: division.basisOf(source.id),
      decidedOn: on
    }))
  })

const apportioned = (total: Amount, weights: ReadonlyArray<bigint>): ReadonlyArray<Amount> => {
  const [first, ...rest] = weights
  if (first === undefined) throw new Error("costs are divided over at least one part")
  return Result.getOrThrow(apportion(total, [first, ...rest])).map((part) => amount(part))
}

const divisionObjections = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  agreement: CostedAgreement,
  situation: Situation,
  { basisOf, sources }: Division
): ReadonlyArray<Objection> => {
  const missing = sources.filter((source) => !existsThroughout(source, agreement))
  // What preceding law pays is neither education nor youth help: no rule about those two applies.
  const isByLaw = basisOf(sources[0].id)._tag === "ByPrecedingLaw"
  return [
    ...missing.map(notAllDays),
    ...(isByLaw ? [] : sources).flatMap((source) =>
      payerRulesAgainst(declaration.payerRules, situation, source.holder).map(({ rule, because }) => ({
        path: "kind",
        rule,
        because
      }))
    ),
    ...(isByLaw ? [] : talkObjections(declaration, request, situation))
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
