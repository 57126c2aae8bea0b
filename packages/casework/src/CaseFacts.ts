/**
 * What reports know of a case: the de-identified row that goes with each write.
 *
 * It joins what the case says with the school's municipality and the holders of the sources; it holds
 * no name, no sentence, no school and no date of birth.
 */
import { type Case, type DatedCosting, decisionTerm } from "@oza/cases"
import { ageOn, type CalendarDate, daysBetween, sumCents } from "@oza/kernel"
import { ageBandOf, type CaseFact } from "@oza/reporting"
import { pathwayOf, type RegionInUse } from "./RegionContext.ts"
import type { School } from "./SchoolStore.ts"

/** The facts of a case as it stands on a day; `school` is its school, where known. */
export const caseFact = (
  region: RegionInUse,
  state: Case,
  school: School | undefined,
  on: CalendarDate
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
  costings: state.costings.flatMap((costing) => costingFact(state, costing))
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

/** What the division of the costs of one agreement turned on; nobody is in it. */
const costingFact = (
  { agreements }: Case,
  {
    agreement: number,
    enrolment,
    exception,
    greyAreaTalked,
    on,
    precedingLaw,
    schoolType,
    ...costing
  }: DatedCosting
): CaseFact["costings"] => {
  const agreement = agreements.find((one) => one.number === number)
  if (agreement === undefined) return []
  const { from, setting, until } = agreement
  const costed = {
    ...costing,
    agreement: number,
    setting,
    from,
    until,
    ...(exception === undefined ? {} : { exception: withoutPeople(exception) })
  }
  return [{ on, schoolType, enrolment, precedingLaw, greyAreaTalked, agreements: [costed] }]
}

/** Which holders agreed, and not who. */
const withoutPeople = ({ agreedBy, ...exception }: NonNullable<DatedCosting["exception"]>) => {
  const [first, ...rest] = new Set(agreedBy.map(({ holder }) => holder))
  return { ...exception, holders: [first!, ...rest] as const }
}

const holderOf = (region: RegionInUse, source: string): string => {
  const found = region.funding.sources.find(({ id }) => id === source)
  if (found === undefined) throw new Error(`region ${region.id} declares no source ${source}`)
  return found.holder
}

const optional = <K extends string, A>(key: K, value: A | undefined): { readonly [P in K]?: A } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: A })
