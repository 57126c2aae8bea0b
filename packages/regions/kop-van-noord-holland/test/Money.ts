/**
 * A case of which the content is agreed and money can be spoken of, with the use cases on it: two agreements,
 * one in the grey area that the samenwerkingsverband and the municipality share, and one of the municipality.
 */
import type { Case, Command } from "@oza/cases"
import {
  approveFunding,
  CaseStore,
  CurrentActor,
  doAct,
  type GroupStore,
  LedgerStore,
  type RegionContext,
  recordInvoice,
  returnFunding,
  type SchoolStore,
  shareFunding,
  type ShareFundingRequest,
  Today,
  whatNext
} from "@oza/casework"
import { type Account, balances, type FundingDeclaration, FundingYear, SourceId } from "@oza/funding"
import { amount, type CalendarDate, date } from "@oza/kernel"
import { Region } from "@oza/region"
import type { Actor } from "@oza/roles"
import { memoryStores, sampleWrite } from "@oza/testing"
import { actor } from "@oza/testing/cases"
import { Effect, Layer } from "effect"
import { kopVanNoordHolland } from "../src/index.ts"
import { kop } from "../src/rules/Mis.ts"
import {
  agreedContent,
  agreement,
  applied,
  arranged,
  coordinatorOf,
  granted,
  prepared,
  signalPo,
  started,
  talked,
  tested
} from "./Life.ts"

export const swvSupport = SourceId.make("swv-support")
export const youthHelp = SourceId.make("youth-help")
export const wijkteam = actor("wijkteam-worker")
export const consultant = actor("swv-consultant")
export const coordinator = actor("internal-coordinator")
/** A colleague of the consultant, who takes part as well. */
export const colleague = actor("swv-consultant", 7001)

/** The case, on 7 September 2026, before any costs are shared: agreement 1 runs until 30 July 2027. */
export const story = signalPo().lives(
  (told) => told.does(coordinatorOf(told), { _tag: "AddParticipant", participant: wijkteam }),
  (told) => told.does(coordinatorOf(told), { _tag: "AddParticipant", participant: consultant }),
  (told) => told.does(coordinatorOf(told), { _tag: "AddParticipant", participant: colleague }),
  prepared,
  applied,
  tested,
  granted,
  arranged,
  (told) =>
    told.does(
      coordinatorOf(told),
      agreement(told, { kind: "family-support", setting: "home", what: "Hulp aan het gezin" })
    ),
  agreedContent,
  talked
)
export const running = story.lives(started)

/** What the money of the region is, told otherwise. */
export const moneyOf = (over: Partial<FundingDeclaration> = {}): FundingDeclaration => ({
  ...kopVanNoordHolland.funding,
  mandates: [
    {
      source: swvSupport,
      role: consultant.role,
      upTo: amount(50_000_00),
      secondAbove: amount(1_000_00),
      period: { from: date("2022-08-01") },
      rule: kop(4)
    },
    {
      source: youthHelp,
      role: wijkteam.role,
      period: { from: date("2022-08-01") },
      rule: kop(4)
    }
  ],
  holders: [
    ...(kopVanNoordHolland.funding.holders ?? []).filter(({ source }) => source !== youthHelp),
    { source: youthHelp, role: wijkteam.role, ladder: [consultant.role], rule: kop(8) }
  ],
  ...over
})

export const budget = (source: SourceId, year: string, cents: number) => ({
  source,
  year: FundingYear.make(year),
  amount: amount(cents),
  decided: kopVanNoordHolland.funding.budgets[0]!.decided
})

export type Stores = CaseStore | GroupStore | LedgerStore | RegionContext | SchoolStore

/** Runs it on a case as it was told, with nothing in the books. */
export const onCase = <A, E>(
  effect: Effect.Effect<A, E, Stores>,
  { funding = moneyOf(), told = running }: { funding?: FundingDeclaration; told?: typeof story } = {}
): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      yield* (yield* CaseStore).write(sampleWrite(undefined, told.events))
      return yield* effect
    }).pipe(Effect.provide(Layer.mergeAll(memoryStores(), Region.layer({ ...kopVanNoordHolland, funding }))))
  )

interface When {
  readonly by?: Actor
  readonly on?: CalendarDate
}
const doing =
  ({ by = wijkteam, on = running.day }: When) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    effect.pipe(
      Effect.provideService(CurrentActor, by),
      Effect.provideService(Today, { date: Effect.succeed(on) })
    )
const { id, region } = story.state

/** Another act in the case. */
export const does = (command: Command, when: When) => doAct({ id, command }).pipe(doing(when))
/** The rules of what somebody is shown to watch. */
export const flagsFor = (by: Actor, on: CalendarDate) =>
  whatNext(id).pipe(
    doing({ by, on }),
    Effect.map(({ flags }) => flags.map(({ rule }) => rule.id))
  )

export const shares = (costs: ShareFundingRequest["costs"], when: When = {}) =>
  shareFunding({ id, costs }).pipe(doing(when))
export const approves = (source: string, when: When = {}) =>
  approveFunding({ id, sources: [source] }).pipe(doing({ by: consultant, ...when }))
export const returns = (agreements: readonly [number, ...ReadonlyArray<number>], when: When = {}) =>
  returnFunding({
    id,
    agreements,
    ground: "not-as-agreed",
    reason: "Twee keer per week was afgesproken"
  }).pipe(doing({ by: consultant, ...when }))
export const invoices = (
  of: { number: string; agreement: number; from: string; until: string; cents: number },
  when: When = {}
) =>
  recordInvoice({
    id,
    invoice: {
      number: of.number,
      agreement: of.agreement,
      from: date(of.from),
      until: date(of.until),
      amount: amount(of.cents)
    }
  }).pipe(doing({ on: date("2027-02-01"), ...when }))

export const state = Effect.flatMap(CaseStore, (store) => store.load({ region, id }))
export const books = Effect.flatMap(LedgerStore, (ledger) => ledger.entriesOf({ region, id }))

type Sums = Readonly<Record<string, number>>
const summed = (parts: ReadonlyArray<readonly [string, number]>): Sums =>
  Object.fromEntries(
    [...Map.groupBy(parts, ([name]) => name)]
      .map(([name, of]) => [name, of.reduce((sum, [, cents]) => sum + cents, 0)] as const)
      .filter(([, cents]) => cents !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  )

/** What the case says, by source, year and stage: `youth-help 2027 committed`. */
export const sumsOfCase = ({ funding }: Case): Sums =>
  summed(funding.map((share) => [`${share.source} ${share.year} ${share.stage}`, share.amount]))

/** What the books say, in the same names: what was paid counts as promised, a correction for its own year. */
export const sumsOfBooks = Effect.map(books, (entries) => {
  const named: Partial<Record<Account, string>> = {
    reserved: "reserved",
    committed: "committed",
    realised: "committed"
  }
  const ofYears = balances(
    entries.map(({ concerns, year, ...entry }) => ({ ...entry, year: concerns ?? year }))
  )
  return summed(
    ofYears.flatMap(({ account, amount: held, source, year }) =>
      named[account] === undefined ? [] : [[`${source} ${year} ${named[account]}`, held] as const]
    )
  )
})
