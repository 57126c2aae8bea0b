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
  dateText,
  type Ground,
  granted,
  type LocalizedText,
  periodContains,
  refused,
  type Rule,
  type RuleBook,
  type RuleId,
  type Share,
  sumCents,
  text
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
import { type Costs, costsOf, type NoCosts } from "./Costs.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { splitByYear } from "./FundingYear.ts"
import { cellOf } from "./GreyArea.ts"
import { payerRulesAgainst } from "./PayerRule.ts"
import type { PrecedingLaw } from "./PrecedingLaw.ts"
import { expectedQuantity } from "./Quantity.ts"
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

/** One ground for refusing, and where in the request it lies. */
interface Objection {
  readonly path: string
  readonly rule: RuleId
  readonly because: LocalizedText
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
    ...(Result.isFailure(costs) ? [noCosts(declaration, costs.failure)] : []),
    ...(Result.isFailure(parts)
      ? [parts.failure]
      : sourceObjections(declaration, situation, agreement, parts.success)),
    ...talkObjections(declaration, request, situation)
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
      : Result.fail({ path: "kind", rule: law.rule, because: severalLaws([law, ...otherLaws]) })
  }
  const [key, ...otherKeys] = declaration.keys.filter(
    (it) => periodContains(it.period, request.on) && covers(it.scope, situation)
  )
  if (key === undefined)
    return Result.fail({ path: "kind", rule: declaration.rule, because: noKey(request.on) })
  return otherKeys.length === 0
    ? Result.succeed(partsByKey(declaration, key))
    : Result.fail({ path: "kind", rule: declaration.rule, because: severalKeys([key, ...otherKeys]) })
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

const sourceObjections = (
  declaration: FundingDeclaration,
  situation: Situation,
  agreement: CostedAgreement,
  parts: ReadonlyArray<Part>
): ReadonlyArray<Objection> =>
  parts.flatMap(({ source, basis }) => {
    const { validity } = source
    const ended =
      validity !== undefined &&
      (agreement.from < validity.from || (validity.until !== undefined && validity.until < agreement.until))
    return [
      ...(ended ? [{ path: "from", rule: source.rule, because: notAllDays(source) }] : []),
      ...(basis._tag === "ByPrecedingLaw"
        ? []
        : payerRulesAgainst(declaration.payerRules, situation, source.holder).map(({ rule, because }) => ({
            path: "kind",
            rule,
            because
          })))
    ]
  })

const talkObjections = (
  declaration: FundingDeclaration,
  request: AllocationRequest,
  situation: Situation
): ReadonlyArray<Objection> => {
  const cell = cellOf(declaration.matrix, situation)
  return cell?.conversation === "required" && !request.greyAreaTalked
    ? [{ path: "kind", rule: cell.rule, because: talkFirst }]
    : []
}

const twice = (
  declaration: FundingDeclaration,
  agreements: ReadonlyArray<CostedAgreement>
): ReadonlyArray<Objection> =>
  agreements.flatMap(({ agreement }, index) =>
    agreements.findIndex((it) => it.agreement === agreement) === index
      ? []
      : [{ path: `agreements.${index}.agreement`, rule: declaration.rule, because: givenTwice }]
  )

const noCosts = (declaration: FundingDeclaration, why: NoCosts): Objection => ({
  path: why.field,
  rule: declaration.rule,
  because: noCostsText(why)
})

const noCostsText = (why: NoCosts): LocalizedText => {
  switch (why.reason) {
    case "NoDays":
      return text("de afspraak eindigt voordat zij begint", "the agreement ends before it starts")
    case "NoQuantity":
      return expectedQuantity
    case "NoPrice":
      return text(
        "voor dit soort ondersteuning is geen prijs afgesproken; geef de kosten in euro's",
        "no price was agreed for this kind of support; give the costs in euros"
      )
    case "SeveralUnits":
      return text(
        `noem de eenheid: er zijn prijzen per ${why.units.join(", ")}`,
        `name the unit: there are prices per ${why.units.join(", ")}`
      )
    case "NoPriceInUnit":
      return text(
        `er is geen prijs in deze eenheid; wel per ${why.units.join(", ")}`,
        `there is no price in this unit; there is one per ${why.units.join(", ")}`
      )
    case "DaysWithoutPrice": {
      const day = dateText(why.from)
      return text(`vanaf ${day.nl} geldt er geen prijs`, `no price holds from ${day.en}`)
    }
  }
}

const noKey = (on: CalendarDate): LocalizedText => {
  const day = dateText(on)
  return text(
    `er is op ${day.nl} geen verdeelsleutel voor deze ondersteuning`,
    `there is no split key for this support on ${day.en}`
  )
}

const severalKeys = (keys: ReadonlyArray<SplitKey>): LocalizedText => {
  const names = keys.map(({ id }) => id).join(", ")
  return text(
    `er gelden meer verdeelsleutels tegelijk: ${names}`,
    `several split keys hold at once: ${names}`
  )
}

const severalLaws = (laws: ReadonlyArray<PrecedingLaw>): LocalizedText => {
  const names = laws.map(({ law }) => law).join(", ")
  return text(
    `er past meer dan één voorliggende wet (${names}); bepaal welke voorgaat`,
    `more than one preceding law fits (${names}); decide which comes first`
  )
}

const notAllDays = (source: Source): LocalizedText =>
  text(
    `${source.name.nl} is er niet op alle dagen van de afspraak`,
    `${source.name.en} does not exist on all days of the agreement`
  )

const talkFirst = text(
  "dit is grijs gebied: eerst is er een gesprek over verantwoordelijkheid en geld",
  "this is a grey area: first there is a conversation about responsibility and money"
)

const givenTwice = text("deze afspraak staat er al", "this agreement is already in the list")
