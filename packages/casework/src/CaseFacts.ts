/**
 * What reports know of a case: the de-identified row that goes with each write.
 *
 * It joins what the case says with the school's municipality and the holders of the sources; it holds
 * no name, no sentence, no school and no date of birth.
 */
import { type Case, type Costing, decisionTerm } from "@oza/cases"
import { ageOn, type CalendarDate, daysBetween, sumCents } from "@oza/kernel"
import { ageBandOf, type CaseFact } from "@oza/reporting"
import { pathwayOf, type RegionInUse } from "./RegionContext.ts"
import type { School } from "./SchoolStore.ts"

/**
 * The facts of a case as it stands on a day; `school` is its school, where known. `kinds` says of agreements,
 * by number, what they are for their money, where that is another kind than they name.
 */
export const caseFact = (
  region: RegionInUse,
  state: Case,
  school: School | undefined,
  on: CalendarDate,
  kinds: ReadonlyMap<number, string> = new Map()
): CaseFact => ({
  region: region.id,
  case: state.id,
  schoolType: state.enrolment.schoolType,
  ageBand: ageBandOf(ageOn(state.child.birthDate, state.openedOn)),
  ...optional("municipality", school?.municipality),
  channel: state.signal.channel,
  status: state.status,
  openedOn: state.openedOn,
  ...application(region, state, on),
  ...optional("startedOn", state.startedOn),
  ...optional("closedOn", state.closedOn),
  ...optional("closingReason", state.closing?.reason),
  ...optional("closingOutcome", state.closing?.outcome),
  agreements: state.agreements.map((one) => ({
    kind: one.kind,
    function: one.function ?? one.category ?? "not-named",
    setting: one.setting,
    from: one.from,
    until: one.until
  })),
  evaluations: state.evaluations.map(({ on: day, content }) => ({ on: day, outcome: content.outcome })),
  funding: funding(region, state),
  costings: costings(state, kinds)
})

/** Of the last application: when, by when, and what came of it. */
const application = (region: RegionInUse, state: Case, on: CalendarDate): Partial<CaseFact> => {
  const { application: asked, decision } = state
  if (asked === undefined) return {}
  const term = decisionTerm({
    case: state,
    on,
    pathway: pathwayOf(region, state.pathway),
    holidays: region.holidays
  })
  return {
    applicationOn: asked.on,
    ...optional("dueOn", term?.due),
    ...(decision === undefined
      ? {}
      : {
          decisionOn: decision.on,
          decisionOutcome: decision.outcome,
          daysToDecision: daysBetween(asked.on, decision.on),
          decidedInTime: term?.overdue === false,
          decidedTogether: decidedTogether(region, state, decision.on)
        })
  }
}

/** Were the school and the municipality both at one meeting before the decision? */
const decidedTogether = (region: RegionInUse, state: Case, decidedOn: CalendarDate): boolean =>
  state.meetings.some(({ heldOn, report }) => {
    if (heldOn === undefined || heldOn > decidedOn || report === undefined) return false
    const sides = new Set(report.present.map((role) => region.roles.sideOf(role)))
    return sides.has("school") && sides.has("municipality")
  })

/** What each source pays on each day on which costs were shared. */
const funding = (region: RegionInUse, state: Case): CaseFact["funding"] =>
  [...Map.groupBy(state.funding, ({ source, on }) => `${source} ${on}`).values()].map((shares) => {
    const [{ source, on }] = shares as [(typeof shares)[number]]
    return {
      source,
      holder: holderOf(region, source),
      on,
      amount: sumCents(shares.map(({ amount }) => amount))
    }
  })

/** What the division of costs turned on, by the day on which they were shared; nobody is in it. */
const costings = (state: Case, kinds: ReadonlyMap<number, string>): CaseFact["costings"] => {
  // The first of its shares: what an invoice adds comes later.
  const sharedOn = new Map(state.funding.toReversed().map(({ agreement, on }) => [agreement, on]))
  return [...Map.groupBy(state.costings, ({ agreement }) => sharedOn.get(agreement)).entries()].flatMap(
    ([on, of]) => {
      const [first, ...rest] = of.flatMap((costing) => costedFact(state, costing, kinds))
      if (on === undefined || first === undefined) return []
      return [
        {
          on,
          schoolType: state.enrolment.schoolType,
          enrolment: state.enrolment.status,
          precedingLaw: fittingLaws(state),
          greyAreaTalked: state.greyAreaTalks.length > 0,
          agreements: [first, ...rest] as const
        }
      ]
    }
  )
}

const costedFact = (
  state: Case,
  { agreement: number, exception, ...costing }: Costing,
  kinds: ReadonlyMap<number, string>
) => {
  const agreement = state.agreements.find((one) => one.number === number)
  if (agreement === undefined) return []
  const { from, kind, setting, until } = agreement
  return [
    {
      agreement: number,
      kind: kinds.get(number) ?? kind,
      setting,
      from,
      until,
      ...costing,
      ...(exception === undefined ? {} : { exception: withoutPeople(exception) })
    }
  ]
}

/** Which holders agreed, and not who. */
const withoutPeople = ({ agreedBy, ...exception }: NonNullable<Costing["exception"]>) => {
  const [first, ...rest] = new Set(agreedBy.map(({ holder }) => holder))
  return { ...exception, holders: [first!, ...rest] as const }
}

/** Laws of which the last test found that they fit. */
const fittingLaws = ({ precedingLaw }: Case): ReadonlyArray<string> =>
  [...new Map(precedingLaw.map(({ applies, law }) => [law, applies]))].flatMap(([law, applies]) =>
    applies ? [law] : []
  )

const holderOf = (region: RegionInUse, source: string): string => {
  const found = region.funding.sources.find(({ id }) => id === source)
  if (found === undefined) throw new Error(`region ${region.id} declares no source ${source}`)
  return found.holder
}

const optional = <K extends string, A>(key: K, value: A | undefined): { readonly [P in K]?: A } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: A })
